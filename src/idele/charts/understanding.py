"""Trust and understanding as four quadrants, and the four states of co-orientation (METHOD.md section 6)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from math import ceil
from typing import Any

from idele.charts import palette, typeface
from idele.charts.chart import Chart, frame
from idele.charts.render import NARROW, SIZE
from idele.charts.sheet import Sheet
from idele.charts.wording import number
from idele.words import _, many

# Name in the figures -> column and row of the picture: trust high at the right, understanding high at the top.
QUADRANTS = {"wary understanding": (0, 0), "earned trust": (1, 0), "strangers": (0, 1), "blind trust": (1, 1)}
STATES = ("consensus", "false conflict", "dissensus", "false consensus")
SMALL, CELL, PHONE_CELL, CELL_HEIGHT, DOT, ACROSS = 11.5, 156, 128, 112, 11, 10  # px; ACROSS: dots in a row
SIDE, FOOT = 94, 24  # px: room for the words at the left and below
MOST_DOTS = 60  # in a cell; above, a dot stands for more than one pair


def quadrant_word(key: str) -> str:
    """The name of a quadrant in the reader's language."""
    return {
        "earned trust": _("Earned trust"),
        "blind trust": _("Blind trust"),
        "wary understanding": _("Wary understanding"),
        "strangers": _("Strangers"),
    }[key]


def state_words(key: str) -> tuple[str, str]:
    """The name of a state, and what it means."""
    return {
        "consensus": (_("Consensus"), _("they agree, and know it")),
        "false conflict": (_("False conflict"), _("they agree, and think they do not")),
        "dissensus": (_("Dissensus"), _("they disagree, and know it")),
        "false consensus": (_("False consensus"), _("they disagree, and think they agree")),
    }[key]


def understanding(section: Mapping[str, Any]) -> Chart | None:
    """The chart of shared counts of pairs: ``quadrants`` and ``states``; None where neither may be shown."""
    quadrants, states = _counts(section, "quadrants"), _counts(section, "states")
    if not quadrants and not states:
        return None
    title, summary = _("Trust and understanding, pair by pair"), _summary(quadrants, states)
    draw = partial(_drawing, quadrants, states)
    return Chart("understanding", title, summary, _table(quadrants, states), draw)


def _counts(section: Mapping[str, Any], key: str) -> Mapping[str, int]:
    """The counts, or none where they are hidden."""
    found: Mapping[str, Any] = section.get(key) or {}
    return {} if "status" in found else found


def _drawing(quadrants: Mapping[str, int], states: Mapping[str, int], room: int) -> Any:
    phone = room == NARROW
    grid_height = 2 * CELL_HEIGHT + FOOT if quadrants else 0
    list_height = 46 * len(STATES) + 26 if states else 0
    sheet = Sheet(room, grid_height + list_height + 20 if phone else max(grid_height, list_height))
    if quadrants:
        _draw_quadrants(sheet, quadrants, PHONE_CELL if phone else CELL)
    if states:
        left, top = (2.0, float(grid_height + 20)) if phone or not quadrants else (SIDE + 2.0 * CELL + 28, 0.0)
        _draw_states(sheet, states, left, top, min(room - left - 4, 300))
    return sheet.specification()


def _draw_quadrants(sheet: Sheet, quadrants: Mapping[str, int], cell: float) -> None:
    each = max(1, ceil(max(quadrants.values()) / MOST_DOTS))
    corners = {key: (SIDE + column * cell, row * CELL_HEIGHT) for key, (column, row) in QUADRANTS.items()}
    soft = {key: palette.STRENGTH_SOFT if key == "earned trust" else palette.BORDERLINE_SOFT for key in QUADRANTS}
    sheet.rectangles(
        {"x": x, "x2": x + cell - 4, "y": y, "y2": y + CELL_HEIGHT - 4, "fill": soft[key]} for key, (x, y) in corners.items()
    )
    sheet.texts(
        ({"x": x + 9, "y": y + 15, "text": quadrant_word(key)} for key, (x, y) in corners.items()),
        size=_fitting(cell - 4 - 2 * 9),
    )
    counts = (
        {"x": x + cell - 14, "y": y + CELL_HEIGHT - 18, "text": number(quadrants.get(key, 0))} for key, (x, y) in corners.items()
    )
    sheet.texts(counts, align="right", weight=600, size=SIZE + 2.5)
    sheet.points(
        (
            {"x": x + 14 + DOT * (k % ACROSS), "y": y + 36 + DOT * (k // ACROSS), "fill": _colour(key), "stroke": soft[key]}
            for key, (x, y) in corners.items()
            for k in range(ceil(quadrants.get(key, 0) / each))
        ),
        area=62,
    )
    _draw_axes(sheet, cell)


def _fitting(room: float) -> float:
    """The size at which the name of every quadrant has ``room``."""
    widest = max(typeface.width(quadrant_word(key), 1) for key in QUADRANTS)
    return min(SIZE - 0.5, room / widest)


def _colour(quadrant: str) -> str:
    return palette.STRENGTH if quadrant == "earned trust" else palette.BORDERLINE


def _draw_axes(sheet: Sheet, cell: float) -> None:
    rows = ((CELL_HEIGHT / 2, _("understanding high")), (CELL_HEIGHT * 1.5, _("understanding low")))
    for middle, words in rows:
        broken = typeface.lines(words, SIDE - 10, SIZE - 1)
        at = [{"x": SIDE - 10, "y": middle - 2 + (k - (len(broken) - 1) / 2) * 15, "text": text} for k, text in enumerate(broken)]
        sheet.texts(at, align="right", size=SIZE - 1, colour=palette.QUIET)
    columns = [(SIDE + cell / 2, _("trust low")), (SIDE + cell * 1.5, _("trust high"))]
    at = [{"x": middle - 2, "y": 2 * CELL_HEIGHT + 9, "text": words} for middle, words in columns]
    sheet.texts(at, align="center", size=SIZE - 1, colour=palette.QUIET)


def _draw_states(sheet: Sheet, states: Mapping[str, int], left: float, top: float, room: float) -> None:
    most = max([*states.values(), 1])
    head = {"x": left, "y": top + 9, "text": _("pairs, by what they think of each other's view")}
    sheet.texts([head], size=SMALL, colour=palette.QUIET)
    lines = [(top + 34 + 46 * index, key, states.get(key, 0)) for index, key in enumerate(STATES)]
    ends = [left + max((room - 34) * count / most, 1.5) for _y, _key, count in lines]
    sheet.texts(({"x": left, "y": y, "text": state_words(key)[0]} for y, key, _count in lines), weight=600)
    meanings = ({"x": left + room, "y": y, "text": state_words(key)[1]} for y, key, _count in lines)
    sheet.texts(meanings, align="right", size=SIZE - 1, colour=palette.QUIET)
    sheet.rectangles(
        {
            "x": left,
            "x2": end,
            "y": y + 11,
            "y2": y + 19,
            "fill": palette.CONCERN if key == "false consensus" else palette.BORDERLINE,
        }
        for (y, key, _count), end in zip(lines, ends, strict=True)
    )
    counts = ({"x": end + 7, "y": y + 15, "text": number(count)} for (y, _key, count), end in zip(lines, ends, strict=True))
    sheet.texts(counts, weight=600)


def _summary(quadrants: Mapping[str, int], states: Mapping[str, int]) -> str:
    said = []
    if quadrants:
        said.append(
            many(
                "Of {count} pair that rated and guessed, {earned} has earned trust: trust and understanding are both high.",
                "Of {count} pairs that rated and guessed, {earned} have earned trust: trust and understanding are both high.",
                sum(quadrants.values()),
                earned=quadrants.get("earned trust", 0),
            )
        )
    blind, false, hidden = quadrants.get("blind trust"), states.get("false consensus"), states.get("false conflict")
    if blind:
        said.append(many("{count} pair trusts without understanding.", "{count} pairs trust without understanding.", blind))
    if false:
        said.append(many("{count} pair disagrees and thinks it agrees.", "{count} pairs disagree and think they agree.", false))
    if hidden:
        said.append(many("{count} pair agrees and thinks it does not.", "{count} pairs agree and think they do not.", hidden))
    return " ".join(said)


def _table(quadrants: Mapping[str, int], states: Mapping[str, int]) -> Any:
    rows = [(quadrant_word(key), _("trust and understanding"), number(quadrants.get(key, 0))) for key in QUADRANTS if quadrants]
    rows += [(state_words(key)[0], state_words(key)[1], number(states.get(key, 0))) for key in STATES if states]
    return frame([_("State"), _("What it means"), _("Pairs")], rows)
