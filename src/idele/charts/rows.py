"""Rows of named marks: where they stand, and their words beside them, or on a phone above them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from idele.charts import palette, typeface
from idele.charts.render import NARROW, SIZE
from idele.charts.sheet import Sheet

HEIGHT, PHONE_HEIGHT = 25, 42  # px
BESIDE, PHONE_MARGIN = 152, 8  # px: room for the figure and a note at the right


class Place(NamedTuple):
    """Where the words of one kind stand: so many px from an edge of the plot."""

    key: str
    edge: str
    apart: float
    align: str


PLACES = (Place("name", "left", -10, "right"), Place("figure", "right", 40, "right"), Place("note", "right", 48, "left"))
PHONE_PLACES = (Place("name", "left", 5, "left"), Place("figure", "right", -5, "right"), Place("note", "right", -40, "right"))


def edges(names: Sequence[str], room: int) -> tuple[float, float]:
    """The left and right edge, in px, of the plot in a picture ``room`` wide: names stand to its left where there is room."""
    if room == NARROW:
        return 4.0, room - PHONE_MARGIN
    return min(max(typeface.width(name, SIZE) for name in names) + 14, room * 0.42), room - BESIDE


def row_height(phone: bool) -> int:
    """How tall a row is, in px: on a phone its words stand above its marks."""
    return PHONE_HEIGHT if phone else HEIGHT


def middle(index: int, phone: bool) -> float:
    """How far below the first row's top the marks of a row stand, in px."""
    return PHONE_HEIGHT * index + 30 if phone else HEIGHT * (index + 0.5)


def write_words(sheet: Sheet, marks: Sequence[Mapping[str, Any]], left: float, right: float, phone: bool) -> None:
    """The ``name``, ``figure`` and ``note`` of each mark, at its ``y``."""
    name, figure, note = PHONE_PLACES if phone else PLACES
    up = -17 if phone else 0
    ends = {"left": left, "right": right}
    at = {part.key: ends[part.edge] + part.apart for part in (name, figure, note)}
    names = ({"x": at["name"], "y": m["y"] + up, "text": _name(m, right - left if phone else left, phone)} for m in marks)
    sheet.texts(names, align=name.align)
    sheet.texts(({"x": at["figure"], "y": m["y"] + up, "text": m["figure"]} for m in marks), align=figure.align, weight=600)
    notes = ({"x": at["note"], "y": m["y"] + up, "text": m["note"]} for m in marks if m["note"])
    sheet.texts(notes, align=note.align, size=SIZE - 0.5, colour=palette.QUIET)


def _name(mark: Mapping[str, Any], room: float, phone: bool) -> str:
    """The name, as far as there is room for it: on a phone the figure and the note stand in the same line."""
    taken = 54 + (typeface.width(mark["note"], SIZE) if mark["note"] else 0) if phone else 12
    return typeface.shortened(mark["name"], room - taken, SIZE)
