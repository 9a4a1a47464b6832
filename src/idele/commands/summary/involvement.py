"""Lines on the code of conduct."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from idele.commands.summary.parts import Figures, nested
from idele.method.readings.conduct import POINTS
from idele.words import _


def _conduct(section: Figures, own: Figures) -> Iterator[str]:
    if section["status"] != "ok":
        yield _("Code of conduct: no partner and no consultation has a date yet.")
        return
    points = dict(nested(section))
    shown = sum(point["met"] == "yes" for point in points.values())
    line = _("Code of conduct: the registers show {shown} of {count} points in full.", shown=shown, count=len(points))
    lacking = [_(point.label) for point in POINTS if points[point.key]["met"] == "no row"]
    yield line + (" " + _("No row for: {names}.", names="; ".join(lacking)) if lacking else "")


LINES: dict[str, Callable[[Figures, Figures], Iterator[str]]] = {"conduct": _conduct}
