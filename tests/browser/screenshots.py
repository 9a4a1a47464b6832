"""The pictures of the manual, made anew: ``python -m tests.browser.screenshots [FOLDER]`` (docs/images if none is given)."""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

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
                _keep(page.screenshot(full_page=True, clip=clip), folder / f"{stop.name}-{width}.png")
                context.close()


def _keep(png: bytes, path: Path) -> None:
    """A quarter of the size, and to the eye the same: these pages have few colours."""
    with Image.open(BytesIO(png)) as picture:
        picture.convert("RGB").quantize(128, dither=Image.Dither.NONE).save(path, optimize=True)


if __name__ == "__main__":
    if chromium() is None:
        raise SystemExit(MISSING)
    picture_all(Path(sys.argv[1]) if sys.argv[1:] else IMAGES)
