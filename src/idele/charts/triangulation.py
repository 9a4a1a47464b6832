"""What partners say beside what the registers show (METHOD.md section 3, triangulation)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from idele.charts import palette, typeface
from idele.charts.chart import Chart, frame
from idele.charts.render import NARROW, SIZE
from idele.charts.sheet import Sheet
from idele.charts.wording import band_word, construct_label, listed
from idele.words import _

STEPS = {"concern": 0, "borderline": 1, "strength": 2, "poor": 0, "mixed": 1, "good": 2}
ROW, TOP, APART, SMALL = 62, 24, 13, 11.5  # px
MOST_NAMED = 4  # of those on which nothing contradicts; the picture and the table have them all


def triangulation(section: Mapping[str, Any]) -> Chart | None:
    """The chart of the constructs that have both: construct -> {said (band), shown (good, mixed, poor), contradiction}."""
    rows = [
        {"name": construct_label(key), **figure}
        for key, figure in section.items()
        if isinstance(figure, Mapping) and figure.get("said") in STEPS and figure.get("shown") in STEPS
    ]
    if not rows:
        return None
    rows.sort(key=lambda row: (not row["contradiction"], row["name"]))
    title, summary = _("What is said, beside what is shown"), _summary(rows)
    draw = partial(_drawing, rows)
    return Chart("triangulation", title, summary, _table(rows), draw)


def shown_word(shown: str) -> str:
    """What registers show (good, mixed, poor) in the reader's language."""
    return {"good": _("good"), "mixed": _("mixed"), "poor": _("poor")}[shown]


def _drawing(rows: list[dict[str, Any]], room: int) -> Any:
    phone = room == NARROW
    left, right = (4.0, room - 4.0) if phone else (150.0, room - 152.0)
    row_height = ROW + (24 if phone else 0)
    bottom = TOP + row_height * len(rows)
    third = (right - left) / 3
    sheet = Sheet(room, bottom + 4)
    for index, band in enumerate(("concern", "borderline", "strength")):
        place = {"x": left + third * index, "x2": left + third * (index + 1), "y": TOP, "y2": bottom}
        sheet.rectangles([{**place, "fill": palette.SOFT_BANDS[band]}])
        sheet.texts(
            [{"x": left + third * (index + 0.5), "y": TOP - 11, "text": _column(band)}],
            align="center", size=SMALL, colour=palette.QUIET,
        )  # fmt: skip
    for index, row in enumerate(rows):
        _draw_row(sheet, row, y=TOP + row_height * (index + 0.5) + (10 if phone else 0), left=left, third=third, phone=phone)
    return sheet.specification()


def _column(band: str) -> str:
    return {"concern": _("concern, poor"), "borderline": _("borderline, mixed"), "strength": _("strength, good")}[band]


def _draw_row(sheet: Sheet, row: Mapping[str, Any], *, y: float, left: float, third: float, phone: bool) -> None:
    said = {"x": left + third * (STEPS[row["said"]] + 0.5), "y": y - APART}
    shown = {"x": left + third * (STEPS[row["shown"]] + 0.5), "y": y + APART}
    line = palette.CONCERN if row["contradiction"] else palette.BORDERLINE
    sheet.rules(
        [{"x": said["x"], "y": said["y"], "x2": shown["x"], "y2": shown["y"], "stroke": line}], 2.5 if row["contradiction"] else 1
    )
    sheet.points([{**said, "fill": palette.INK, "stroke": palette.INK}])
    sheet.points([{**shown, "fill": palette.INK, "stroke": palette.INK}], shape="square")
    _write_outside(sheet, said, _("said"), shown["x"])
    _write_outside(sheet, shown, _("shown"), said["x"])
    verdict = {"x": left + 3 * third + 14, "y": y, "text": _verdict(row)}
    if phone:
        verdict = {"x": left + 3 * third - 6, "y": y - 36, "text": _verdict(row)}
        sheet.texts([{"x": left + 5, "y": y - 36, "text": row["name"]}])
    else:
        sheet.texts([{"x": left - 10, "y": y, "text": typeface.shortened(row["name"], left - 12, SIZE)}], align="right")
    colour = palette.CONCERN if row["contradiction"] else palette.QUIET
    sheet.texts([verdict], align="right" if phone else "left", weight=600 if row["contradiction"] else 400, colour=colour)


def _write_outside(sheet: Sheet, mark: Mapping[str, float], text: str, other: float) -> None:
    """A word on the side of its mark that looks away from the line to the ``other``."""
    away = -1 if other > mark["x"] else 1
    sheet.texts([{"x": mark["x"] + 12 * away, "y": mark["y"], "text": text}], align="left" if away > 0 else "right")


def _verdict(row: Mapping[str, Any]) -> str:
    if row["contradiction"]:
        return _("they contradict")
    return _("they agree") if STEPS[row["said"]] == STEPS[row["shown"]] else _("one step apart")


def _summary(rows: list[dict[str, Any]]) -> str:
    against = [row for row in rows if row["contradiction"]]
    said = [
        _(
            "On {name} partners say {said}, and the registers show {shown}: they contradict.",
            name=row["name"],
            said=band_word(row["said"]),
            shown=shown_word(row["shown"]),
        )
        for row in against
    ]
    calm = [row["name"] for row in rows if not row["contradiction"]]
    if len(calm) > MOST_NAMED:
        said.append(_("On {count} points what is said and what is shown do not contradict.", count=len(calm)))
    elif calm:
        said.append(_("On {names} what is said and what is shown do not contradict.", names=listed(calm)))
    return " ".join(said)


def _table(rows: list[dict[str, Any]]) -> Any:
    headings = [_("Construct"), _("Partners say"), _("Registers show"), _("Together")]
    return frame(headings, [(row["name"], band_word(row["said"]), shown_word(row["shown"]), _verdict(row)) for row in rows])
