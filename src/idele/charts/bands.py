"""The scale of scores with its three bands shaded and named (METHOD.md section 2)."""

from __future__ import annotations

from dataclasses import dataclass

from idele.charts import palette
from idele.charts.sheet import Sheet
from idele.charts.wording import band_word, number
from idele.method.readings import thresholds

EDGES = (
    ("concern", 0.0, thresholds.BORDERLINE_FROM),
    ("borderline", thresholds.BORDERLINE_FROM, thresholds.STRENGTH_FROM),
    ("strength", thresholds.STRENGTH_FROM, 100.0),
)
SMALL = 11.5  # px


@dataclass(frozen=True)
class Scale:
    """Scores 0 to 100 between ``left`` and ``right``, in px."""

    left: float
    right: float

    def place(self, score: float) -> float:
        """Where a score stands.

        >>> Scale(100, 300).place(25)
        150.0
        """
        return self.left + (self.right - self.left) * score / 100

    def draw(self, sheet: Sheet, top: float, bottom: float) -> None:
        """The bands from ``top`` to ``bottom``, their names above, the figures of their edges below."""
        sheet.rectangles(
            {"x": self.place(low), "x2": self.place(high), "y": top, "y2": bottom, "fill": palette.SOFT_BANDS[band]}
            for band, low, high in EDGES
        )
        sheet.rules(
            {"x": self.place(low), "x2": self.place(low), "y": top, "y2": bottom, "stroke": palette.RAISED}
            for band, low, high in EDGES[1:]
        )
        sheet.texts(
            ({"x": self.place((low + high) / 2), "y": top - 11, "text": band_word(band)} for band, low, high in EDGES),
            align="center",
            size=SMALL,
            colour=palette.QUIET,
        )
        sheet.texts(
            ({"x": self.place(edge), "y": bottom + 12, "text": number(edge)} for edge in (0, 25, 50, 75, 100)),
            align="center",
            size=SMALL,
            colour=palette.QUIET,
        )
