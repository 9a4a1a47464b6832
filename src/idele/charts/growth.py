"""Adoptions over time, by how they went: as columns that add up from year to year (METHOD.md section 15)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from idele.charts import palette, typeface
from idele.charts.chart import Chart, frame
from idele.charts.render import NARROW
from idele.charts.sheet import Sheet
from idele.charts.wording import listed, number
from idele.tables.choices import OUTCOMES
from idele.words import _, many

HEIGHT, TOP, FOOT, SMALL, LINE = 230, 22, 24, 11.5, 22  # px
LEGEND = 190  # px: room for the words at the right
MOST_YEARS = 14  # columns; what was earlier stands in the first
TALLEST = 22  # px of one adoption: where there are few, the picture stays low
# From the ground up: what worked at the bottom. Full and outlined, so that it holds in greyscale.
FILLS = {
    "worked": (palette.STRENGTH, palette.STRENGTH),
    "partly": (palette.STRENGTH_SOFT, palette.STRENGTH),
    "too_early": (palette.RAISED, palette.BORDERLINE),
    "abandoned": (palette.CONCERN_SOFT, palette.CONCERN),
    "failed": (palette.CONCERN, palette.CONCERN),
}


def outcome_word(outcome: str) -> str:
    """An outcome in the reader's language."""
    return {
        "worked": _("worked"),
        "partly": _("worked in part"),
        "failed": _("failed"),
        "abandoned": _("given up"),
        "too_early": _("too early to tell"),
    }[outcome]


def growth(section: Mapping[str, Any]) -> Chart | None:
    """The chart of ``over_time`` [{from (first day of a year), adoptions by outcome}]; None where there is none."""
    years = section.get("over_time") or []
    if not years:
        return None
    title = _("How adoptions grew")
    draw = partial(_drawing, _added_up(years))
    return Chart("growth", title, _summary(years), _table(years), draw)


def _added_up(years: Sequence[Mapping[str, Any]]) -> list[tuple[str, dict[str, int]]]:
    """The label of each column and its adoptions so far, by outcome."""
    so_far = dict.fromkeys(OUTCOMES, 0)
    columns = []
    for year in years:
        so_far = {outcome: so_far[outcome] + year[outcome] for outcome in OUTCOMES}
        columns.append((year["from"][:4], so_far))
    if len(columns) > MOST_YEARS:
        columns = columns[-MOST_YEARS:]
        columns[0] = (_("to {year}", year=columns[0][0]), columns[0][1])
    return columns


def _drawing(columns: list[tuple[str, dict[str, int]]], room: int) -> Any:
    phone = room == NARROW
    named = [outcome for outcome in FILLS if columns[-1][1][outcome]]
    head = LINE * ((len(named) + 1) // 2) + 12 if phone else 0
    right = float(room if phone else room - LEGEND)
    total, step = max(sum(columns[-1][1].values()), 1), min(right / len(columns), 90.0)
    scale = min((HEIGHT - FOOT - TOP) / total, TALLEST)
    words_tall = 0 if phone else TOP + LINE * len(named) + FOOT
    ground = head + max(TOP + scale * total, words_tall - FOOT)
    sheet = Sheet(room, ground + FOOT)
    sheet.rules([{"x": 0, "x2": step * len(columns), "y": ground, "y2": ground, "stroke": palette.HAIRLINE}])
    sides = [(step * k + 2, step * (k + 1) - 2) for k in range(len(columns))]
    tops = [_draw_column(sheet, counts, side, ground, scale) for side, (_year, counts) in zip(sides, columns, strict=True)]
    totals = [number(sum(counts.values())) for _year, counts in columns]
    _write(sheet, sides, [(top - 9, text) for top, text in zip(tops, totals, strict=True)], weight=600)
    _write(sheet, sides, [(ground + 13, year) for year, _counts in columns])
    _draw_legend(
        sheet, [(outcome, columns[-1][1][outcome]) for outcome in reversed(named)], phone, right if phone else step * len(columns)
    )
    return sheet.specification()


def _draw_column(sheet: Sheet, counts: Mapping[str, int], sides: tuple[float, float], ground: float, scale: float) -> float:
    """One column; gives how high it reaches."""
    y = ground
    boxes = []
    for outcome, (fill, stroke) in FILLS.items():
        tall = counts[outcome] * scale
        if tall:
            inset = min(0.75, tall / 2)
            boxes.append({"x": sides[0], "x2": sides[1], "y": y - inset, "y2": y - tall + inset, "fill": fill, "stroke": stroke})
        y -= tall
    sheet.rectangles(boxes, stroke_width=1)
    return y


def _write(sheet: Sheet, sides: list[tuple[float, float]], labels: list[tuple[float, str]], weight: int = 400) -> None:
    """Labels under or over columns, as many as have room, the last one always. One wider than its column ends where that ends,
    since columns to its left are lower."""
    widths = [typeface.width(text, SMALL, weight) for _y, text in labels]
    every = max(1, -int(-(max(widths) + 6) // (sides[0][1] - sides[0][0] + 4)))
    marks: list[dict[str, Any]] = []
    for place in range(len(labels) - 1, -1, -every):
        (left, right), (y, text), wide = sides[place], labels[place], widths[place]
        x = (left + right) / 2 if wide <= right - left else max(right - wide / 2, wide / 2)
        marks.append({"x": x, "y": y, "text": text})
    sheet.texts(marks, align="center", size=SMALL, weight=weight, colour=palette.INK if weight > 400 else palette.QUIET)


def _draw_legend(sheet: Sheet, outcomes: list[tuple[str, int]], phone: bool, right: float) -> None:
    """What each field is, with how many there are by now: beside the picture, on a phone above it."""
    half = right / 2
    places = [
        (half * (k % 2), 10 + LINE * (k // 2)) if phone else (right + 20, TOP + 10 + LINE * k) for k in range(len(outcomes))
    ]
    swatches = []
    for (x, y), (outcome, _count) in zip(places, outcomes, strict=True):
        fill, stroke = FILLS[outcome]
        swatches.append({"x": x + 1, "x2": x + 13, "y": y - 6, "y2": y + 6, "fill": fill, "stroke": stroke})
    sheet.rectangles(swatches, stroke_width=1)
    room = (half if phone else LEGEND - 20) - 24
    sheet.texts(
        {"x": x + 21, "y": y, "text": typeface.shortened(f"{number(count)} {outcome_word(outcome)}", room, SMALL + 1)}
        for (x, y), (outcome, count) in zip(places, outcomes, strict=True)
    )


def _summary(years: Sequence[Mapping[str, Any]]) -> str:
    counts = {outcome: sum(year[outcome] for year in years) for outcome in OUTCOMES}
    told = [
        _("{count} {outcome}", count=number(count), outcome=outcome_word(outcome)) for outcome, count in counts.items() if count
    ]
    return many(
        "{total} adoption since {year}: {list}.",
        "{total} adoptions since {year}: {list}.",
        sum(counts.values()),
        total=number(sum(counts.values())),
        year=years[0]["from"][:4],
        list=listed(told),
    )


def _table(years: Sequence[Mapping[str, Any]]) -> Any:
    rows = [(year["from"][:4], *(number(year[outcome]) for outcome in OUTCOMES)) for year in years]
    return frame([_("Begun in"), *(outcome_word(outcome).capitalize() for outcome in OUTCOMES)], rows)
