"""Claims of value added, by category and grade of evidence (METHOD.md section 8; slides 4 and 7)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from idele.charts import palette, typeface
from idele.charts.chart import Chart, frame
from idele.charts.render import NARROW, SIZE
from idele.charts.sheet import Sheet
from idele.charts.wording import construct_label, number
from idele.method.readings.thresholds import DEMONSTRATED_FROM_GRADE
from idele.words import _, many

TOP, ROW, GAP, SMALL = 44.0, 44.0, 4.0, 11.5  # px
NAME, PHONE_NAME, LAST = 176.0, 22.0, 96.0  # px: room for names beside rows, above them on a phone, and for the last column


def value(section: Mapping[str, Any]) -> Chart | None:
    """The matrix: ``matrix`` and ``demonstrated_matrix`` {category: [count by grade 0 to 4]}; None without a claim."""
    if not any(sum(counts) for counts in (section.get("matrix") or {}).values()):
        return None
    draw = partial(_drawing, dict(section))
    return Chart("value", _("Value claimed, and how it is shown"), _summary(section), _table(section), draw)


def grade_words() -> tuple[str, ...]:
    """The grades of evidence, 0 to 4, each in a word."""
    return _("asserted"), _("described"), _("measured"), _("compared"), _("evaluated")


def _drawing(section: dict[str, Any], room: int) -> Any:
    phone = room == NARROW
    left, last = (0.0, 0.0) if phone else (NAME, LAST)
    above = PHONE_NAME if phone else 0.0
    column = (room - left - last) / len(grade_words())
    height = ROW + above
    sheet = Sheet(room, TOP + height * len(section["matrix"]))
    _draw_heads(sheet, left, column, room - last)
    if not phone:
        sheet.texts([{"x": room, "y": TOP - 12, "text": _("demonstrated")}], align="right", size=SMALL, colour=palette.QUIET)
    for row, (category, counts) in enumerate(section["matrix"].items()):
        top = TOP + height * row + above
        shown = section["demonstrated_matrix"][category]
        _draw_cells(sheet, counts, shown, left=left, top=top, column=column)
        middle = top - 9 if phone else top + (ROW - GAP) / 2
        tally = _of(sum(shown), sum(counts)) if sum(counts) else _("no claim")
        if phone:
            tally = _("demonstrated: {count}", count=tally) if sum(counts) else tally
        wide = room - left - typeface.width(tally, SIZE, 600) - 16 if phone else left - 14
        name = typeface.shortened(construct_label(category), wide, SIZE)
        sheet.texts([{"x": left if phone else left - 12, "y": middle, "text": name}], align="left" if phone else "right")
        weight, colour = (600, palette.STRENGTH) if sum(shown) else (400, palette.QUIET)
        sheet.texts([{"x": room, "y": middle, "text": tally}], align="right", size=SIZE - 0.5, weight=weight, colour=colour)
    return sheet.specification()


def _draw_heads(sheet: Sheet, left: float, column: float, right: float) -> None:
    """The grades, and a bracket over those that can count as demonstrated."""
    heads = [{"x": left + column * (k + 0.5) - GAP / 2, "y": TOP - 12, "text": word} for k, word in enumerate(grade_words())]
    sheet.texts(heads, align="center", size=SMALL, colour=palette.QUIET)
    start, end = left + column * DEMONSTRATED_FROM_GRADE, right - GAP
    sheet.rules([{"x": start, "x2": end, "y": TOP - 24, "y2": TOP - 24, "stroke": palette.STRENGTH}], stroke_width=1.5)
    text = typeface.shortened(_("can count as demonstrated"), end - start, SMALL)
    sheet.texts([{"x": (start + end) / 2, "y": TOP - 34, "text": text}], align="center", size=SMALL, colour=palette.STRENGTH)


def _draw_cells(sheet: Sheet, counts: list[int], shown: list[int], *, left: float, top: float, column: float) -> None:
    for grade, (count, proven) in enumerate(zip(counts, shown, strict=True)):
        edges = {"x": left + column * grade, "x2": left + column * (grade + 1) - GAP, "y": top, "y2": top + ROW - GAP}
        if not count:
            sheet.rectangles([{**edges, "fill": palette.PAPER, "stroke": palette.HAIRLINE}], radius=2, stroke_width=1)
            continue
        sheet.rectangles([{**edges, "fill": palette.STRENGTH if proven else palette.BORDERLINE_SOFT}], radius=2)
        text = _of(proven, count) if grade >= DEMONSTRATED_FROM_GRADE else number(count)
        if typeface.width(text, SIZE, 600) > column - GAP - 6:
            text = number(count)  # the table has both figures
        colour, weight = (palette.RAISED, 600) if proven else (palette.INK, 400)
        centre = {"x": (edges["x"] + edges["x2"]) / 2, "y": top + (ROW - GAP) / 2, "text": text}
        sheet.texts([centre], align="center", weight=weight, colour=colour)


def _of(some: int, count: int) -> str:
    return _("{some} of {count}", some=number(some), count=number(count))


def _summary(section: Mapping[str, Any]) -> str:
    claims = sum(sum(counts) for counts in section["matrix"].values())
    return many(
        "{demonstrated} of {count} claim is demonstrated: measured at least before and after, and more than would have happened "
        "anyway.",
        "{demonstrated} of {count} claims are demonstrated: measured at least before and after, and more than would have "
        "happened anyway.",
        claims,
        demonstrated=number(section["demonstrated"]),
    )


def _table(section: Mapping[str, Any]) -> Any:
    headings = [
        _("Category"),
        _("Asserted"),
        _("Described"),
        _("Measured before and after"),
        _("Against a comparison"),
        _("Independently evaluated"),
        _("Demonstrated"),
    ]
    rows = [
        (construct_label(key), *counts, sum(section["demonstrated_matrix"][key])) for key, counts in section["matrix"].items()
    ]
    return frame(headings, rows)
