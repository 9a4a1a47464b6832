"""The patterns of levels as a flow: who conceives, manages and implements (METHOD.md section 13; slide 16)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from math import cos, pi
from typing import Any, NamedTuple

from idele.charts import palette, typeface
from idele.charts.chart import Chart, frame
from idele.charts.labour import function_word
from idele.charts.render import NARROW, SIZE
from idele.charts.sheet import Sheet
from idele.charts.wording import number
from idele.tables.choices import FUNCTIONS
from idele.words import _, many

LETTERS = {"N": "national", "R": "regional", "L": "local", "?": ""}
TOP, BOTTOM = 30, 6  # px
BAR = 12
HEIGHT = 236  # of all lanes together, without what stands between them
LEAST = 3  # a bar that stands for something is seen
APART, PHONE_APART = 24, 34
STEPS = 24  # points along a ribbon
SMALL = SIZE - 1


class Lane(NamedTuple):
    """The band across the picture where one level stands, in px."""

    letter: str
    top: float
    bottom: float


class Stripe(NamedTuple):
    """One pattern: how many actions, and where it lies in each column (its upper edge), in px."""

    pattern: str
    actions: float
    thick: float
    tops: list[float]


def levels(section: Mapping[str, Any]) -> Chart | None:
    """The flow of actions through the levels: ``patterns`` (three letters N, R, L or ? -> count); None without an action."""
    patterns = {key: count for key, count in (section.get("patterns") or {}).items() if count > 0}
    if not patterns or set(patterns) == {"???"}:
        return None
    rows = sorted(patterns.items(), key=lambda row: (-row[1], row[0]))
    title, summary = _("Through which levels your actions pass"), _summary(rows)
    return Chart("levels", title, summary, _table(rows), partial(_drawing, patterns))


def level_word(level: str) -> str:
    """A level in the reader's language; one that nobody recorded has a word too."""
    return {"national": _("national"), "regional": _("regional"), "local": _("local")}.get(level, _("not recorded"))


def count_text(count: float) -> str:
    """A count of actions, which may be a part of one where a function is split between levels."""
    return number(count, 0 if abs(count - round(count)) < 0.05 else 1)


def _drawing(patterns: Mapping[str, float], room: int) -> Any:
    phone = room == NARROW
    lanes = _lanes(patterns, PHONE_APART if phone else APART, TOP + (18 if phone else 0))
    scale = HEIGHT / sum(_most(patterns, lane.letter) for lane in lanes)
    stripes = _stripes(patterns, lanes, scale)
    left = 2.0 if phone else 16 + max(typeface.width(level_word(LETTERS[lane.letter]), SIZE) for lane in lanes)
    right = room - BAR - 12 - max(typeface.width(count_text(s.actions), SMALL, 600) for s in stripes) - 14
    columns = [left, (left + right) / 2, right]
    sheet = Sheet(room, lanes[-1].bottom + BOTTOM)
    lines = ({"x": left, "x2": room, "y": lane.bottom, "y2": lane.bottom, "stroke": palette.HAIRLINE} for lane in lanes)
    sheet.rules(lines)
    sheet.ribbons((_ribbon(s, k, columns) for s in stripes for k in range(len(FUNCTIONS) - 1)), opacity=0.42)
    _draw_bars(sheet, patterns, lanes, columns, scale)
    _name_lanes(sheet, lanes, left, phone)
    heads = zip(FUNCTIONS, columns, ("left", "center", "right"), strict=True)
    for (function, x, align), shift in zip(heads, (0, BAR / 2, BAR), strict=True):
        word = {"x": x + shift, "y": 10, "text": function_word(function)}
        sheet.texts([word], align=align, size=SMALL, colour=palette.QUIET)
    return sheet.specification()


def _most(patterns: Mapping[str, float], letter: str) -> float:
    """The most actions that one function holds at a level."""
    return max(_at(patterns, letter, k) for k in range(len(FUNCTIONS)))


def _at(patterns: Mapping[str, float], letter: str, place: int) -> float:
    return sum(count for pattern, count in patterns.items() if pattern[place] == letter)


def _lanes(patterns: Mapping[str, float], apart: float, top: float) -> list[Lane]:
    """One for each level, high enough for its fullest column; one for what is not recorded only where there is any."""
    letters = [letter for letter in LETTERS if letter != "?" or _most(patterns, letter)]
    scale = HEIGHT / sum(_most(patterns, letter) for letter in letters)
    lanes: list[Lane] = []
    for letter in letters:
        high = max(LEAST, _most(patterns, letter) * scale)
        lanes.append(Lane(letter, top, top + high))
        top += high + apart
    return lanes


def _stripes(patterns: Mapping[str, float], lanes: list[Lane], scale: float) -> list[Stripe]:
    """Patterns from the most national to the most local; in each column they stand in that order, so that few cross."""
    order = {letter: place for place, letter in enumerate(LETTERS)}
    ordered = sorted(patterns, key=lambda pattern: [order[letter] for letter in pattern])
    tops: dict[str, list[float]] = {pattern: [0.0] * len(FUNCTIONS) for pattern in ordered}
    for place in range(len(FUNCTIONS)):
        # Within a column by where they come from; then by where they go to.
        before = sorted(ordered, key=lambda pattern: [order[letter] for letter in pattern[max(0, place - 1) :] + pattern])
        for lane in lanes:
            top = lane.top
            for pattern in (one for one in before if one[place] == lane.letter):
                tops[pattern][place] = top
                top += patterns[pattern] * scale
    return [Stripe(pattern, patterns[pattern], patterns[pattern] * scale, tops[pattern]) for pattern in ordered]


def _colour(letter: str) -> str:
    return palette.LEVELS.get(LETTERS[letter], palette.BORDERLINE)


def _ribbon(stripe: Stripe, place: int, columns: list[float]) -> Iterable[dict[str, Any]]:
    """From one column to the next, in an even curve; coloured by the level that conceived."""
    begin, end = columns[place] + BAR, columns[place + 1]
    for step in range(STEPS + 1):
        part = step / STEPS
        eased = (1 - cos(pi * part)) / 2
        y = stripe.tops[place] + (stripe.tops[place + 1] - stripe.tops[place]) * eased
        yield {"x": begin + (end - begin) * part, "y": y, "y2": y + stripe.thick, "fill": _colour(stripe.pattern[0])}


def _name_lanes(sheet: Sheet, lanes: list[Lane], left: float, phone: bool) -> None:
    """A name for each lane, to its left; on a phone above it."""
    names = (
        {"x": 1 if phone else left - 12, "y": lane.top - 10 if phone else _middle(lane), "text": level_word(LETTERS[lane.letter])}
        for lane in lanes
    )
    sheet.texts(names, align="left" if phone else "right")


def _middle(lane: Lane) -> float:
    return (lane.top + lane.bottom) / 2


def _draw_bars(
    sheet: Sheet, patterns: Mapping[str, float], lanes: list[Lane], columns: list[float], scale: float
) -> None:  # fmt: skip
    """A bar where a function is held at a level, with how many actions; nothing where none is."""
    bars: list[dict[str, Any]] = []
    for place, x in enumerate(columns):
        for lane in lanes:
            count = _at(patterns, lane.letter, place)
            if count:
                bottom = lane.top + max(LEAST, count * scale)
                box = {"x": x, "x2": x + BAR, "y": lane.top, "y2": bottom, "fill": _colour(lane.letter)}
                bars.append({**box, "text": count_text(count)})
    sheet.rectangles({key: value for key, value in bar.items() if key != "text"} for bar in bars)
    labels = ({"x": bar["x"] + BAR + 6, "y": max((bar["y"] + bar["y2"]) / 2, bar["y"] + 4), "text": bar["text"]} for bar in bars)
    sheet.texts(labels, size=SMALL, weight=600)


def _summary(rows: list[tuple[str, float]]) -> str:
    pattern, most = rows[0]
    usual = many(
        "The most usual pattern, in {most} of {count} action: conceived {conceived}, managed {managed}, implemented {done}.",
        "The most usual pattern, in {most} of {count} actions: conceived {conceived}, managed {managed}, implemented {done}.",
        round(sum(count for _pattern, count in rows)),
        most=count_text(most),
        conceived=level_word(LETTERS[pattern[0]]),
        managed=level_word(LETTERS[pattern[1]]),
        done=level_word(LETTERS[pattern[2]]),
    )
    calm = sum(count for key, count in rows if len(set(key)) == 1 and key[0] != "?")
    return " ".join(
        [
            usual,
            _("At one and the same level from beginning to end: {count}.", count=count_text(calm)),
            _("A ribbon has the colour of the level that conceived."),
        ]
    )


def _table(rows: list[tuple[str, float]]) -> Any:
    headings = [_("Pattern"), *(function_word(function) for function in FUNCTIONS), _("Actions")]
    lines = [(key, *(level_word(LETTERS[letter]) for letter in key), count_text(count)) for key, count in rows]
    return frame(headings, lines)
