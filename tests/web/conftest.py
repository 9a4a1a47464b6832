"""What every test of the web stands on: the cast, a data folder of its own, and no error that nobody expected."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from idele.web.people.models import Person
from tests.people import Cast, gather


@pytest.fixture(autouse=True)
def own_place(settings: Any, tmp_path: Path) -> None:
    """Files go to a folder of this test, and nobody is slowed down by what another test tried."""
    settings.IDELE_DATA_DIR = tmp_path
    settings.EMAIL_FILE_PATH = tmp_path / "mail"
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    cache.clear()


@pytest.fixture(autouse=True)
def no_error_logged(request: pytest.FixtureRequest) -> Iterator[None]:
    """An error in a log fails the test, unless the test is about it (fixture ``errors_expected``)."""
    found: list[str] = []
    handler = logging.Handler(logging.ERROR)
    handler.emit = lambda record: found.append(record.getMessage())  # type: ignore[method-assign]
    loggers = [logging.getLogger(name) for name in ("", "django", "django.request")]
    for logger in loggers:
        logger.addHandler(handler)
    yield
    for logger in loggers:
        logger.removeHandler(handler)
    if "errors_expected" not in request.fixturenames:
        assert found == []


@pytest.fixture
def errors_expected() -> None:
    """This test provokes an error on purpose."""


@pytest.fixture
def cast(db: None) -> Cast:
    return gather()


def signed_in(person: Person | None) -> Client:
    """A browser in which this person is signed in; None: nobody."""
    client = Client()
    if person is not None:
        client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    return client
