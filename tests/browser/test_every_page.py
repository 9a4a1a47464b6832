"""Every page at both widths: accessible by axe-core's rules, nothing across the edge, no complaint, no other host asked."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import Visit
from tests.browser.site import WIDTHS, axe
from tests.browser.tour import TOUR, Stop


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("stop", TOUR, ids=lambda stop: stop.name)
def test_a_page(stop: Stop, width: int, visit: Visit, tmp_path: Path) -> None:
    watched = visit(stop.role, width)
    watched.page.goto(stop.address)
    stop.first(watched.page, tmp_path)
    assert violations(watched.page) == []
    assert watched.wider_than(width) == []


def violations(page: Any) -> list[str]:
    """What axe-core finds wrong with the page, everything folded out."""
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    page.evaluate(axe())
    found = page.evaluate("async () => (await axe.run()).violations")
    return [f"{one['id']}: {node['html']} {node['failureSummary']}" for one in found for node in one["nodes"]]


def test_the_way_by_keyboard(visit: Visit) -> None:
    page = visit("manager").page
    page.goto("/partnerships/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.url.endswith("#main")
