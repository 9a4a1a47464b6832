"""A panel with a scale upwards and one across: a band and steps of others, and room for a mark of one's own below."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil
from typing import Any

from idele.charts import palette, typeface
from idele.charts.render import SIZE
from idele.charts.sheet import Sheet

SMALL = 11.5  # px
HEAD, FOOT = 28, 22  # px: the title above, the numbers below
STEPS = (1, 2, 3, 6, 12, 24, 60, 120)


@dataclass(frozen=True)
class Panel:
    """Where things stand, in px: ``left`` to ``right`` for 0 to ``across``, ``bottom`` up to ``top`` for 0 to ``most``."""

    left: float
    right: float
    top: float
    bottom: float
    across: float
    most: float = 1.0

    def x(self, value: float) -> float:
        return self.left + (self.right - self.left) * min(max(value / self.across, 0.0), 1.0)

    def y(self, value: float) -> float:
        return self.bottom - (self.bottom - self.top) * min(max(value / self.most, 0.0), 1.0)

    def scale(self, sheet: Sheet, heights: Sequence[tuple[float, str]], numbers: Iterable[tuple[float, str]]) -> None:
        """Hairlines at ``heights`` with their words at the left, and ``numbers`` below, as many of them as there is room for."""
        sheet.rules(
            {"x": self.left, "x2": self.right, "y": self.y(at), "y2": self.y(at), "stroke": palette.HAIRLINE} for at, _ in heights
        )
        words = ({"x": self.left - 6, "y": self.y(at), "text": text} for at, text in heights)
        sheet.texts(words, align="right", size=SMALL, colour=palette.QUIET)
        free = 0.0
        for at, text in numbers:
            half = typeface.width(text, SMALL) / 2
            middle = min(max(self.x(at), half), self.right + 8 - half)
            if middle - half >= free:
                mark = {"x": middle, "y": self.bottom + 12, "text": text}
                sheet.texts([mark], align="center", size=SMALL, colour=palette.QUIET)
                free = middle + half + 8

    def band(self, sheet: Sheet, cells: Iterable[tuple[float, float, float, float]]) -> None:
        """Soft fields, each from and to across, and from and to upwards."""
        sheet.rectangles(
            {"x": self.x(a), "x2": self.x(b), "y": self.y(low), "y2": self.y(high), "fill": palette.HAIRLINE}
            for a, b, low, high in cells
        )

    def steps(self, sheet: Sheet, values: Sequence[float], colour: str, width: float = 2) -> None:
        """A line that holds each value from its place to the next one's."""
        parts = runs(values)
        flat = [{"x": self.x(a), "x2": self.x(b), "y": self.y(v), "y2": self.y(v), "stroke": colour} for a, b, v in parts]
        risen = [
            {"x": self.x(b), "x2": self.x(b), "y": self.y(before), "y2": self.y(v), "stroke": colour}
            for (_, b, before), (_, _, v) in pairwise(parts)
        ]
        sheet.rules([*flat, *risen], stroke_width=width)


def runs(values: Sequence[Any]) -> list[tuple[int, int, Any]]:
    """Neighbours that are equal, as one: from, to and value.

    >>> runs([0, 0, 5])
    [(0, 2, 0), (2, 3, 5)]
    """
    found: list[tuple[int, int, Any]] = []
    for place, value in enumerate(values):
        if found and found[-1][2] == value:
            found[-1] = (found[-1][0], place + 1, value)
        else:
            found.append((place, place + 1, value))
    return found


def ticks(across: float, room: float, label: Callable[[int], str] = str) -> list[tuple[float, str]]:
    """Whole numbers from 0 on, so far apart that their words do not meet in ``room`` px."""
    most = max(2, min(9, int(room // (typeface.width(label(ceil(across)), SMALL) + 26))))
    step = next((step for step in STEPS if across / step <= most), ceil(across / most))
    return [(float(at), label(at)) for at in range(0, int(across) + 1, step)]


def headline(sheet: Sheet, text: str, y: float, room: float) -> None:
    """The title of a panel, in its own line."""
    sheet.texts([{"x": 0, "y": y, "text": typeface.shortened(text, room, SIZE, 600)}], weight=600)
