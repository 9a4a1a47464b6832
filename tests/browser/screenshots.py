"""The pictures of the manual, made anew: ``python -m tests.browser.screenshots [FOLDER]``, by default in docs/images."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.browser.site import HEIGHT, MISSING, WIDTHS, browser, chromium, running
from tests.browser.tour import TOUR

IMAGES = Path(__file__).resolve().parents[2] / "docs" / "images"
TALLEST = 2600


def picture_all(folder: Path) -> None:
    """A picture of every page of the tour, at both widths, cut off where a page is very long."""
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as work, running(Path(work) / "data", "--sample") as site, browser() as opened:
        states = {}
        for role, link in site.links.items():
            context = opened.new_context()
            context.new_page().goto(link)
            states[role] = context.storage_state()
        for stop in TOUR:
            for width in WIDTHS:
                viewport = {"width": width, "height": HEIGHT}
                context = opened.new_context(
                    viewport=viewport, storage_state=states[stop.role], base_url=site.url, reduced_motion="reduce"
                )
                page = context.new_page()
                page.goto(stop.address)
                stop.first(page, Path(work))
                page.evaluate("document.fonts.ready")
                height = min(TALLEST, page.evaluate("document.documentElement.scrollHeight"))
                clip = {"x": 0, "y": 0, "width": width, "height": height}
                page.screenshot(path=folder / f"{stop.name}-{width}.png", full_page=True, clip=clip)
                context.close()


if __name__ == "__main__":
    if chromium() is None:
        raise SystemExit(MISSING)
    picture_all(Path(sys.argv[1]) if sys.argv[1:] else IMAGES)
