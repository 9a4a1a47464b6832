"""Change between two waves, by construct, over the organisations that answered both (METHOD.md section 4)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from math import ceil
from typing import Any

from idele.charts import palette
from idele.charts.chart import Chart, frame
from idele.charts.render import NARROW
from idele.charts.rows import edges, middle, row_height, write_words
from idele.charts.sheet import Sheet
from idele.charts.wording import MINUS, construct_label, listed, number, signed
from idele.words import _, many

COLOURS = {"better": palette.STRENGTH, "worse": palette.CONCERN}
TOP, BOTTOM, SMALL = 24, 6, 11.5  # px
LEAST_REACH = 20  # points: a change of two does not fill the picture


def trend(section: Mapping[str, Any]) -> Chart | None:
    """The chart of the shared trend: construct -> {status, change? (points), p?, verdict, pairs}; None where none may be shown.

    With 5 to 9 people the verdict alone is shown: such constructs stand in the sentence and the table, not in the picture.
    """
    rows = [
        {"name": construct_label(key), "change": None, **figure}
        for key, figure in section.items()
        if isinstance(figure, Mapping) and figure.get("verdict")
    ]
    if not rows:
        return None
    rows.sort(key=lambda row: (-(row["change"] or 0), row["name"]))
    drawn = [row for row in rows if row["change"] is not None]
    title, summary = _("What changed between the check-ups"), _summary(rows)
    draw = partial(_drawing, drawn) if drawn else None
    return Chart("trend", title, summary, _table(rows), draw)


def verdict_word(verdict: str) -> str:
    """A verdict in the reader's language; "no clear change" is one."""
    return {"better": _("better"), "worse": _("worse")}.get(verdict, _("no clear change"))


def _drawing(rows: list[dict[str, Any]], room: int) -> Any:
    phone = room == NARROW
    left, right = edges([row["name"] for row in rows], room)
    reach = max(LEAST_REACH, ceil(max(abs(row["change"]) for row in rows) / 10) * 10)
    zero, step = (left + right) / 2, (right - left) / 2 / reach
    bottom = TOP + row_height(phone) * len(rows)
    sheet = Sheet(room, bottom + BOTTOM)
    sheet.rectangles([{"x": left, "x2": right, "y": TOP, "y2": bottom, "fill": palette.BORDERLINE_SOFT}])
    sheet.rules([{"x": zero, "x2": zero, "y": TOP, "y2": bottom, "stroke": palette.BORDERLINE}])
    heads = ((left, f"{MINUS}{number(reach)}", "left"), (zero, _("as before"), "center"), (right, f"+{number(reach)}", "right"))
    for x, text, align in heads:
        sheet.texts([{"x": x, "y": TOP - 11, "text": text}], align=align, size=SMALL, colour=palette.QUIET)
    marks = [_mark(row, TOP + middle(index, phone), zero + step * row["change"]) for index, row in enumerate(rows)]
    for clear in (False, True):
        some = [mark for mark in marks if mark["clear"] == clear]
        sheet.rules(
            ({"x": zero, "x2": m["x"], "y": m["y"], "y2": m["y"], "stroke": m["stroke"]} for m in some), 3 if clear else 1.5
        )
        sheet.points(some, area=95 if clear else 34)
    write_words(sheet, marks, left, right, phone)
    return sheet.specification()


def _mark(row: Mapping[str, Any], y: float, x: float) -> dict[str, Any]:
    clear = row["verdict"] in COLOURS
    colour = COLOURS.get(row["verdict"], palette.BORDERLINE)
    note = verdict_word(row["verdict"]) if clear else ""
    place = {"x": x, "y": y, "stroke": colour, "fill": colour}
    return {**place, "clear": clear, "name": row["name"], "figure": signed(row["change"]), "note": note}


def _summary(rows: list[dict[str, Any]]) -> str:
    clear = [row for row in rows if row["verdict"] in COLOURS]
    calm = len(rows) - len(clear)
    pairs = min(row["pairs"] for row in rows)
    said = [
        many("No clear change in {count} of {all}.", "No clear change in {count} of {all}.", calm, all=len(rows))
        if clear
        else _("No clear change in any of {all}: with few partners the usual and honest answer.", all=len(rows))
    ]
    for verdict, words in (("better", _("Better: {names}.")), ("worse", _("Worse: {names}."))):
        names = [_with_change(row) for row in clear if row["verdict"] == verdict]
        if names:
            said.append(words.format(names=listed(names)))
    said.append(
        many(
            "It rests on {count} organisation that answered both times.",
            "It rests on {count} organisations that answered both times.",
            pairs,
        )
    )
    return " ".join(said)


def _with_change(row: Mapping[str, Any]) -> str:
    return str(row["name"]) if row["change"] is None else f"{row['name']} ({signed(row['change'])})"


def _table(rows: list[dict[str, Any]]) -> Any:
    headings = [_("Construct"), _("Change in points"), _("p after Holm"), _("Verdict"), _("Organisations in both")]
    lines = [
        (
            row["name"],
            signed(row["change"]) if row["change"] is not None else _("not shown"),
            number(row["p"], 3) if row.get("p") is not None else "",
            verdict_word(row["verdict"]),
            row["pairs"],
        )
        for row in rows
    ]
    return frame(headings, lines)
