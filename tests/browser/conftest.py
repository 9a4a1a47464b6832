"""Browser tests: one application with the sample programme, one Chromium, and a signed-in state for each role."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.browser import site as places
from tests.browser.site import MISSING, Site, chromium
from tests.browser.watching import Watched

Visit = Callable[..., Watched]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(config.rootpath / "tests" / "browser"):
            item.add_marker(pytest.mark.browser)
            if chromium() is None:
                item.add_marker(pytest.mark.skip(reason=MISSING))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The application with the sample programme, started in an empty folder."""
    with places.running(tmp_path_factory.mktemp("site") / "data", "--sample") as running:
        yield running


@pytest.fixture(scope="session")
def states(site: Site, browser: Any) -> dict[str, Any]:
    """What a browser holds once it has signed in by the link of each role."""
    kept = {}
    for role, link in site.links.items():
        context = browser.new_context()
        page = context.new_page()
        page.goto(link)
        assert page.url == site.url + "/"
        kept[role] = context.storage_state()
        context.close()
    return kept


@pytest.fixture
def visit(site: Site, browser: Any, states: dict[str, Any]) -> Iterator[Visit]:
    """A watched page for a role, with or without JavaScript; whatever it complains of fails the test."""
    opened: list[tuple[Any, Watched]] = []

    def make(role: str, width: int = 1280, script: bool = True, base: str | None = None) -> Watched:
        base = base or site.url
        context = browser.new_context(
            viewport={"width": width, "height": places.HEIGHT},
            storage_state=states[role],
            java_script_enabled=script,
            base_url=base,
        )
        watched = Watched(context.new_page(), urlsplit(base).netloc)
        opened.append((context, watched))
        return watched

    yield make
    for context, _watched in opened:
        context.close()
    assert [complaint for _context, watched in opened for complaint in watched.found] == []
