"""Where things stand on a slide, in inches: the placeholders of each layout."""

from __future__ import annotations

from typing import NamedTuple

WIDTH, HEIGHT = 13.333, 7.5
MARGIN = 0.75
ACROSS = WIDTH - 2 * MARGIN
TOP, BOTTOM = 1.65, 6.65  # of what stands under a title
COLUMN, GAP = 3.65, 0.44


class Box(NamedTuple):
    """A place on a slide, in inches."""

    left: float
    top: float
    width: float
    height: float


class Place(NamedTuple):
    """A placeholder of a layout: its number, kind, name, place, and the size (pt) of its text unless a slide says otherwise."""

    number: int
    kind: str
    name: str
    box: Box
    size: float


TITLE = Place(0, "title", "Title", Box(MARGIN, 0.5, ACROSS, 0.95), 30)
FOOTER = Place(11, "ftr", "Whose", Box(MARGIN, 6.9, 10.5, 0.32), 11)
NUMBER = Place(12, "sldNum", "Slide number", Box(WIDTH - MARGIN - 1, 6.9, 1, 0.32), 11)

# The picture's place beside, and below, what is said.
PICTURE_BESIDE = Box(MARGIN + COLUMN + GAP, TOP, ACROSS - COLUMN - GAP, BOTTOM - TOP)
PICTURE_BELOW = Box(MARGIN, TOP + 1.35, ACROSS, BOTTOM - TOP - 1.35)


def _column(place: int) -> Box:
    return Box(MARGIN + place * (COLUMN + GAP), TOP, COLUMN, BOTTOM - TOP)


LAYOUTS: dict[str, tuple[Place, ...]] = {
    "Answer": (
        Place(0, "title", "Answer", Box(MARGIN, 1.7, ACROSS - 0.6, 2.75), 40),
        Place(1, "body", "Whose report", Box(MARGIN, 0.75, ACROSS, 0.75), 18),
        Place(13, "body", "What it rests on", Box(MARGIN, 4.7, ACROSS - 2, 1.8), 18),
        FOOTER,
        NUMBER,
    ),
    "Columns": (
        TITLE,
        *(Place(number, "body", f"Column {place + 1}", _column(place), 18) for place, number in enumerate((1, 13, 14))),
        FOOTER,
        NUMBER,
    ),
    "Beside a picture": (TITLE, Place(1, "body", "What it says", _column(0), 18), FOOTER, NUMBER),
    "Above a picture": (TITLE, Place(1, "body", "What it says", Box(MARGIN, TOP, ACROSS, 1.25), 18), FOOTER, NUMBER),
    "Text": (TITLE, Place(1, "body", "Text", Box(MARGIN, TOP, ACROSS - 1, BOTTOM - TOP), 22), FOOTER, NUMBER),
}


def places(layout: str) -> dict[int, Place]:
    """The placeholders of a layout that a slide fills, by number."""
    return {place.number: place for place in LAYOUTS[layout] if place.kind in ("title", "body")}
