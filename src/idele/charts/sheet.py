"""A sheet that charts are drawn on: strata of marks at places in px, from the back to the front, as one Altair chart.

Places are worked out here and not by the drawing engine, so that labels stand where there is room and never collide.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from idele.charts import palette
from idele.charts.render import SIZE

Mark = Mapping[str, Any]


class Sheet:
    """Marks on ``width`` x ``height`` px; ``x`` to the right, ``y`` down. Each call adds a stratum before those it had.

    Every mark is a mapping with ``x``, ``y`` and, as the kind asks, ``x2``, ``y2``, ``text``, ``fill``, ``stroke``.
    """

    def __init__(self, width: float, height: float) -> None:
        self.width, self.height = width, height
        self._strata: list[Any] = []
        self._marks: dict[str, list[dict[str, Any]]] = {}

    def rectangles(self, marks: Iterable[Mark], radius: float = 0, stroke_width: float = 1.5) -> None:
        self._add(marks, "mark_rect", ("x2", "y2", "fill", "stroke"), cornerRadius=radius, strokeWidth=stroke_width)

    def rules(self, marks: Iterable[Mark], stroke_width: float = 1, opacity: float = 1, dash: tuple[int, ...] = ()) -> None:
        more: dict[str, Any] = {"strokeDash": list(dash)} if dash else {}
        self._add(marks, "mark_rule", ("x2", "y2", "stroke"), strokeWidth=stroke_width, opacity=opacity, **more)

    def points(self, marks: Iterable[Mark], area: float = 95, shape: str = "circle") -> None:
        self._add(marks, "mark_point", ("fill", "stroke"), size=area, shape=shape, strokeWidth=2, opacity=1)

    def texts(
        self, marks: Iterable[Mark], align: str = "left", size: float = SIZE, weight: int = 400, colour: str = palette.INK
    ) -> None:
        coloured = [{"fill": colour, **mark} for mark in marks]
        self._add(coloured, "mark_text", ("text", "fill"), align=align, fontSize=size, fontWeight=weight, lineHeight=size * 1.2)

    def curves(
        self, curves: Iterable[Iterable[tuple[float, float]]], stroke: str, width: float = 1, dash: tuple[int, ...] = ()
    ) -> None:
        """Lines through points (x, y), one after the other."""
        import altair as alt

        points = [
            {"curve": number, "turn": turn, "x": x, "y": y}
            for number, curve in enumerate(curves)
            for turn, (x, y) in enumerate(curve)
        ]
        if not points:
            return
        more: dict[str, Any] = {"strokeDash": list(dash)} if dash else {}
        name = f"stratum-{len(self._strata)}"
        self._marks[name] = points
        place = {axis: getattr(alt, axis.upper())(f"{axis}:Q", scale=None, axis=None) for axis in ("x", "y")}
        line = alt.Chart(alt.NamedData(name=name)).mark_line(stroke=stroke, strokeWidth=width, **more)
        self._strata.append(line.encode(**place, detail=alt.Detail("curve:N"), order=alt.Order("turn:Q")))

    def ribbons(self, marks: Iterable[Iterable[Mark]], opacity: float = 1) -> None:
        """Each ribbon is its points from left to right, filled between ``y`` and ``y2``, all of one ``fill``."""
        points = [{**point, "detail": str(number)} for number, ribbon in enumerate(marks) for point in ribbon]
        self._add(points, "mark_area", ("y2", "fill", "detail"), opacity=opacity)

    def _add(self, marks: Iterable[Mark], kind: str, channels: tuple[str, ...], **constants: Any) -> None:
        import altair as alt

        values = [dict(mark) for mark in marks]
        if not values:
            return
        given = [channel for channel in channels if any(channel in value for value in values)]
        encoding: dict[str, Any] = {"x": alt.X("x:Q", scale=None, axis=None), "y": alt.Y("y:Q", scale=None, axis=None)}
        for channel in given:
            encoding[channel] = channel if channel in ("x2", "y2") else self._plain(channel)
        name = f"stratum-{len(self._strata)}"
        self._marks[name] = values
        self._strata.append(getattr(alt.Chart(alt.NamedData(name=name)), kind)(**constants).encode(**encoding))

    @staticmethod
    def _plain(channel: str) -> Any:
        import altair as alt

        if channel == "text":
            return alt.Text("text:N")
        if channel == "detail":
            return alt.Detail("detail:N")
        return {"fill": alt.Fill, "stroke": alt.Stroke}[channel](f"{channel}:N", scale=None)

    def specification(self) -> dict[str, Any]:
        """The sheet as one layered Vega-Lite chart. The marks join it at the end, because Altair would copy each of them."""
        import altair as alt

        chart = alt.layer(*self._strata).properties(width=self.width, height=self.height)
        return {**chart.to_dict(validate=False), "datasets": self._marks}
