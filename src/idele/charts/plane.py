"""A plane of two scores, 0 to 100 each: the ground that the map of forms and the opportunity structure are drawn on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from idele.charts import palette, typeface
from idele.charts.placing import Box, Placing
from idele.charts.render import NARROW
from idele.charts.sheet import Sheet
from idele.charts.wording import number
from idele.method.readings.thresholds import ROUNDED_TO

TOP, FOOT, SIDE, MARGIN = 26.0, 40.0, 34.0, 10.0  # px: above, below, left of and right of the plane
SMALL = 11.5  # px
TICKS = (0, 25, 50, 75, 100)
HEIGHT, PHONE_HEIGHT = 380.0, 320.0  # px


@dataclass(frozen=True)
class Plane:
    """Where scores stand in px: ``across`` to the right, ``up`` upwards."""

    box: Box

    @classmethod
    def of(cls, room: int) -> Plane:
        """The plane of a picture ``room`` px wide."""
        height = PHONE_HEIGHT if room == NARROW else HEIGHT
        return cls(Box(SIDE, room - MARGIN, TOP, TOP + height))

    @property
    def height(self) -> float:
        """How tall a picture of the plane is, with the words around it."""
        return self.box.bottom + FOOT

    def x(self, across: float) -> float:
        """Where a score across stands."""
        return self.box.left + (self.box.right - self.box.left) * across / 100

    def y(self, up: float) -> float:
        """Where a score upwards stands."""
        return self.box.bottom - (self.box.bottom - self.box.top) * up / 100

    def draw(self, sheet: Sheet, across: str, up: str) -> None:
        """The ground with its ticks, and what the two scores are called."""
        box, inner = self.box, TICKS[1:-1]
        ground = {"x": box.left, "x2": box.right, "y": box.top, "y2": box.bottom}
        sheet.rectangles([{**ground, "fill": palette.BORDERLINE_SOFT}])
        sheet.rules({**ground, "x": self.x(tick), "x2": self.x(tick), "stroke": palette.RAISED} for tick in inner)
        sheet.rules({**ground, "y": self.y(tick), "y2": self.y(tick), "stroke": palette.RAISED} for tick in inner)
        small: dict[str, Any] = {"size": SMALL, "colour": palette.QUIET}
        sheet.texts(({"x": self.x(t), "y": box.bottom + 11, "text": number(t)} for t in TICKS), align="center", **small)
        sheet.texts(({"x": box.left - 7, "y": self.y(t), "text": number(t)} for t in TICKS), align="right", **small)
        below, above = (typeface.shortened(text, box.right - box.left, SMALL) for text in (across, up))
        sheet.texts([{"x": box.right, "y": box.bottom + 29, "text": below}], align="right", **small)
        sheet.texts([{"x": box.left, "y": box.top - 14, "text": above}], **small)

    def cross(
        self, sheet: Sheet, placing: Placing, across: Sequence[float | None], up: Sequence[float | None], at: tuple[float, float]
    ) -> None:
        """The reach of a point either way: two lines through ``at`` (scores), each left out where its ends are not known."""
        lines = []
        if across[0] is not None and across[1] is not None:
            lines.append({"x": self.x(across[0]), "x2": self.x(across[1]), "y": self.y(at[1]), "y2": self.y(at[1])})
        if up[0] is not None and up[1] is not None:
            lines.append({"x": self.x(at[0]), "x2": self.x(at[0]), "y": self.y(up[0]), "y2": self.y(up[1])})
        for line in lines:
            placing.take_line((line["x"], line["y"]), (line["x2"], line["y2"]))
        sheet.rules(({**line, "stroke": palette.ACCENT} for line in lines), stroke_width=3.5, opacity=0.45)

    def lozenge(self, across: float, up: float, *, roughly_across: bool = True) -> Mapping[str, Any]:
        """What a point shown to the nearest 5 stands for: a box as wide as what it was rounded to."""
        half = ROUNDED_TO / 2
        sides = (self.x(across - half), self.x(across + half)) if roughly_across else (self.x(across) - 6, self.x(across) + 6)
        edges = {"x": sides[0], "x2": sides[1], "y": self.y(up + half), "y2": self.y(up - half)}
        return {**edges, "fill": palette.RAISED, "stroke": palette.ACCENT}
