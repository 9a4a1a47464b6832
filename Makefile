# One command a job; CONTRIBUTING.md says when to use which.
.PHONY: messages run setup test test-data test-postgresql bench docs screenshots lock clean
PYTHON ?= python3
VENV := .venv
UV_VERSION := 0.13.9
UV := VIRTUAL_ENV=$(CURDIR)/$(VENV) $(VENV)/bin/uv
WORKERS ?= 2
LOCALE := src/idele/locale

run: $(VENV)/.run
	@$(VENV)/bin/idele run --sample

setup: $(VENV)/.dev

test: setup
	@$(VENV)/bin/python -m pytest -n $(WORKERS) -m "not data" -rs
	@$(MAKE) --no-print-directory test-postgresql

# The rows again on PostgreSQL: what differs between databases differs there.
test-postgresql: setup
	@$(VENV)/bin/python -m pytest -n $(WORKERS) tests/web -m "not data and not browser" --database=postgresql -rs

# Against the real data that stands beside the project and is not part of it.
test-data: setup
	@$(VENV)/bin/python -m pytest -n $(WORKERS) -m data -rs

bench: setup
	@$(VENV)/bin/python -m bench

docs: setup
	@$(VENV)/bin/python -m sphinx -q -W -b html docs docs/_build/html
	@echo "docs/_build/html/index.html"

screenshots: setup
	@$(VENV)/bin/python -m tests.browser.screenshots

# The locks carry hashes and no addresses; uv.lock itself names registry hosts and is not kept.
lock: $(VENV)/bin/uv
	@$(VENV)/bin/uv lock --quiet
	@$(VENV)/bin/uv export --quiet --no-emit-project --no-header --no-dev --group build --output-file requirements.lock
	@$(VENV)/bin/uv export --quiet --no-emit-project --no-header --all-groups --output-file requirements-dev.lock
	@rm uv.lock

clean:
	@rm -rf $(VENV) docs/_build build .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(VENV)/bin/uv:
	@echo "Setting up: a minute at most, once"
	@$(PYTHON) -m venv $(VENV)
	@$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)

$(VENV)/.run: $(VENV)/bin/uv requirements.lock pyproject.toml
	@$(UV) pip sync --quiet --require-hashes requirements.lock
	@$(UV) pip install --quiet --no-build-isolation --no-deps --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/bin/uv requirements-dev.lock pyproject.toml
	@$(UV) pip sync --quiet --require-hashes requirements-dev.lock
	@$(UV) pip install --quiet --no-build-isolation --no-deps --editable .
	@touch $@ $(VENV)/.run

# What can be said, for translators: locale/idele.pot from the code, and each language brought up to it.
messages: setup
	@$(VENV)/bin/pybabel -q extract -F babel.cfg -k later -k many:1,2 --omit-header --no-location --sort-output --no-wrap -o $(LOCALE)/idele.pot src/idele
	@for po in $(LOCALE)/*.po; do \
	  $(VENV)/bin/pybabel -q update -i $(LOCALE)/idele.pot -l $$(basename $$po .po) -o $$po --no-wrap --no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date; \
	done
