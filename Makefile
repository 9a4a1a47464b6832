# One command a job; CONTRIBUTING.md says when to use which.
.PHONY: setup run test lock
PYTHON ?= python3
VENV := .venv
UV_VERSION := 0.13.9

setup: $(VENV)/.dev
run: $(VENV)/.run
	@$(VENV)/bin/idele run --sample

$(VENV)/bin/uv:
	@$(PYTHON) -m venv $(VENV)
	@$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)

$(VENV)/.run: $(VENV)/bin/uv requirements.lock pyproject.toml
	@VIRTUAL_ENV=$(CURDIR)/$(VENV) $(VENV)/bin/uv pip sync --quiet --require-hashes requirements.lock
	@VIRTUAL_ENV=$(CURDIR)/$(VENV) $(VENV)/bin/uv pip install --quiet --no-build-isolation --no-deps --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/bin/uv requirements-dev.lock pyproject.toml
	@VIRTUAL_ENV=$(CURDIR)/$(VENV) $(VENV)/bin/uv pip sync --quiet --require-hashes requirements-dev.lock
	@VIRTUAL_ENV=$(CURDIR)/$(VENV) $(VENV)/bin/uv pip install --quiet --no-build-isolation --no-deps --editable .
	@touch $@ $(VENV)/.run

# The locks carry hashes and no addresses; uv.lock itself names registry hosts and is not kept.
lock: $(VENV)/bin/uv
	@$(VENV)/bin/uv lock --quiet
	@$(VENV)/bin/uv export --quiet --no-emit-project --no-header --no-dev --group build --output-file requirements.lock
	@$(VENV)/bin/uv export --quiet --no-emit-project --no-header --all-groups --output-file requirements-dev.lock
	@rm uv.lock
