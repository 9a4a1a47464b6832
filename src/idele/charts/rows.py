"""Rows of named marks: where they stand, and their words beside them, or on a phone above them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from idele.charts import palette, typeface
from idele.charts.render import NARROW, SIZE
from idele.charts.sheet import Sheet

HEIGHT, PHONE_HEIGHT = 25, 42  # px
BESIDE, PHONE_MARGIN = 152, 8  # px: room for the figure and a note at the right


def edges(names: Sequence[str], room: int) -> tuple[float, float]:
    """The left and right edge, in px, of the plot in a picture ``room`` wide: names stand to its left where there is room."""
    if room == NARROW:
        return 4.0, room - PHONE_MARGIN
    return min(max(typeface.width(name, SIZE) for name in names) + 14, room * 0.42), room - BESIDE


def row_height(phone: bool) -> int:
    return PHONE_HEIGHT if phone else HEIGHT


def middle(index: int, phone: bool) -> float:
    """How far below the first row's top the marks of a row stand, in px."""
    return PHONE_HEIGHT * index + 30 if phone else HEIGHT * (index + 0.5)


def write_words(sheet: Sheet, marks: Sequence[Mapping[str, Any]], left: float, right: float, phone: bool) -> None:
    """The ``name``, ``figure`` and ``note`` of each mark, at its ``y``."""
    if phone:
        _write(sheet, marks, [(left + 5, "left"), (right - 5, "right"), (right - 40, "right")], -17, right - left - 50)
    else:
        _write(sheet, marks, [(left - 10, "right"), (right + 40, "right"), (right + 48, "left")], 0, left - 12)


def _write(
    sheet: Sheet, marks: Sequence[Mapping[str, Any]], places: Sequence[tuple[float, str]], up: float, name_room: float
) -> None:
    name, figure, note = places
    names = ({"x": name[0], "y": m["y"] + up, "text": typeface.shortened(m["name"], name_room, SIZE)} for m in marks)
    sheet.texts(names, align=name[1])
    sheet.texts(({"x": figure[0], "y": m["y"] + up, "text": m["figure"]} for m in marks), align=figure[1], weight=600)
    notes = ({"x": note[0], "y": m["y"] + up, "text": m["note"]} for m in marks if m["note"])
    sheet.texts(notes, align=note[1], size=SIZE - 0.5, colour=palette.QUIET)
