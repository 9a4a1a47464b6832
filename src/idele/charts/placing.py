"""Where labels stand beside their marks on a map: where there is room, and never on another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from idele.charts import typeface
from idele.charts.sheet import Sheet

LINE = 1.2  # of the size, from line to line
STEPS = (10.0, 18.0, 28.0, 44.0)  # px from the mark, tried in this order


class Box(NamedTuple):
    """What is taken: edges in px."""

    left: float
    right: float
    top: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether the two overlap."""
        across = min(self.right, other.right) - max(self.left, other.left)
        return across > 0 and min(self.bottom, other.bottom) - max(self.top, other.top) > 0

    def inside(self, other: Box) -> bool:
        """Whether the other holds all of this one."""
        return self.left >= other.left and self.right <= other.right and self.top >= other.top and self.bottom <= other.bottom


class Placing:
    """Labels within ``bounds``; what is taken already is never written over."""

    def __init__(self, bounds: Box) -> None:
        self.bounds = bounds
        self._taken: list[Box] = []

    def take(self, x: float, y: float, reach: float) -> None:
        """Keeps the place around a mark free."""
        self._taken.append(Box(x - reach, x + reach, y - reach, y + reach))

    def take_line(self, start: tuple[float, float], end: tuple[float, float], reach: float = 3) -> None:
        """Keeps a straight line free."""
        steps = max(1, int(max(abs(end[0] - start[0]), abs(end[1] - start[1])) / (2 * reach)))
        for step in range(steps + 1):
            part = step / steps
            self.take(start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part, reach)

    def take_box(self, box: Box) -> None:
        """Keeps a box free."""
        self._taken.append(box)

    def free(self, box: Box) -> bool:
        """Whether a box lies within the bounds and nothing in it is taken."""
        return box.inside(self.bounds) and not any(box.meets(taken) for taken in self._taken)

    def place(self, lines: Sequence[str], x: float, y: float, size: float, weight: int = 400) -> list[dict[str, Any]]:
        """Marks of the lines of a label beside the mark at ``x``, ``y``; none where there is no room.

        Each has x, y, text and align, for :func:`write`.
        """
        broad = max(typeface.width(line, size, weight) for line in lines)
        tall = size * LINE * len(lines)
        for left, middle, align in _around(x, y, broad, tall):
            box = Box(left - 2, left + broad + 2, middle - tall / 2, middle + tall / 2)
            if self.free(box):
                self._taken.append(box)
                at = {"left": left, "right": left + broad, "center": left + broad / 2}[align]
                first = middle - (len(lines) - 1) * size * LINE / 2
                return [
                    {"x": at, "y": first + index * size * LINE, "text": line, "align": align} for index, line in enumerate(lines)
                ]
        return []


def _around(x: float, y: float, broad: float, tall: float) -> Iterator[tuple[float, float, str]]:
    """Places for a label: its left edge, its middle, and how its lines are set."""
    for step in STEPS:
        yield x + step, y, "left"
        yield x - step - broad, y, "right"
        yield x - broad / 2, y - step - tall / 2, "center"
        yield x - broad / 2, y + step + tall / 2, "center"
        for up in (-1, 1):
            yield x + step * 0.7, y + up * (step * 0.7 + tall / 2), "left"
            yield x - step * 0.7 - broad, y + up * (step * 0.7 + tall / 2), "right"


def write(sheet: Sheet, marks: Sequence[Mapping[str, Any]], size: float, weight: int, colour: str) -> None:
    """Writes placed labels."""
    for align in ("left", "center", "right"):
        some = [{key: value for key, value in mark.items() if key != "align"} for mark in marks if mark["align"] == align]
        sheet.texts(some, align=align, size=size, weight=weight, colour=colour)
