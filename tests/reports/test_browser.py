"""The report in a browser: accessible by axe-core's rules, and no sideways scroll on a phone."""

from __future__ import annotations

import pytest

from idele.reports import compose, html
from tests.browser.site import MISSING, axe, chromium
from tests.charts.figures import FIGURES
from tests.reports.people import ABOUT, TABLES

pytestmark = [pytest.mark.browser, pytest.mark.skipif(chromium() is None, reason=MISSING)]


@pytest.fixture(scope="module", params=["isar", "quiet"])
def file(request, tmp_path_factory):
    path = tmp_path_factory.mktemp("report") / f"{request.param}.html"
    path.write_text(html(compose(TABLES, ABOUT, FIGURES, request.param)), encoding="utf-8")
    return path


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_no_sideways_scroll_and_no_complaint(browser, file, width):
    page = browser.new_page(viewport={"width": width, "height": 800})
    complaints = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(file.as_uri())
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert complaints == []
    page.close()


@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing(browser, file, width):
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(file.as_uri())
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    page.evaluate(axe())
    found = page.evaluate(
        "async () => (await axe.run()).violations.map(one => one.id + ': ' + one.nodes.map(n => n.html).join())"
    )
    page.close()
    assert found == []


def test_a_phone_is_given_the_narrow_pictures(browser, tmp_path):
    path = tmp_path / "report.html"
    path.write_text(html(compose(TABLES, ABOUT, FIGURES, "isar")), encoding="utf-8")
    page = browser.new_page(viewport={"width": 390, "height": 800})
    page.goto(path.as_uri())
    smallest = page.evaluate(
        """Math.min(...[...document.querySelectorAll('svg text')].filter(one => one.checkVisibility()).map(one =>
        parseFloat(one.getAttribute('font-size')) * one.ownerSVGElement.getBoundingClientRect().width
        / one.ownerSVGElement.viewBox.baseVal.width))"""
    )
    page.close()
    assert smallest >= 11
