"""What all tests share: one browser, and the database (SQLite, or with ``--database=postgresql`` a PostgreSQL of their own)."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import pytest

from tests.postgresql import cluster, programs

ADDRESS = "IDELE_DATABASE_URL"
MISSING = "PostgreSQL's initdb is not here: install the package postgresql to run the tests on it"


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Headless Chromium, one for all tests of a process: a second Playwright beside the first would not start."""
    from tests.browser import site

    with site.browser() as opened:
        yield opened


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--database", choices=("sqlite", "postgresql"), default="sqlite", help="the database that the tests use")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--database") != "postgresql" or hasattr(config, "workerinput"):
        return
    found = programs()
    if found is None:
        return
    running = ExitStack()
    config.add_cleanup(running.close)
    # Processes that pytest-xdist starts find the address in their environment, before they read the settings.
    os.environ[ADDRESS] = running.enter_context(cluster(found))
    config.add_cleanup(lambda: os.environ.pop(ADDRESS, None))
    _use_it_here()


def _use_it_here() -> None:
    """In this process pytest-django has read the settings already, so they are told anew, before a connection is made."""
    from django.conf import settings
    from django.db import connections

    from idele.web.places import database

    settings.DATABASES = {"default": database(settings.IDELE_DATA_DIR, os.environ[ADDRESS])}
    connections.__dict__.pop("settings", None)
    connections._settings = None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if programs() is not None:
        return
    everything = config.getoption("--database") == "postgresql"
    for item in items:
        if item.get_closest_marker("postgresql") or (everything and item.get_closest_marker("django_db")):
            item.add_marker(pytest.mark.skip(reason=MISSING))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if config.getoption("--database") == "postgresql" and programs() is None:
        terminalreporter.section("no PostgreSQL", yellow=True, bold=True)
        terminalreporter.line(MISSING)
