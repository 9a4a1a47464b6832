"""What everybody may see of the pack on the code of conduct (METHOD.md section 17): dated rows of registers, plain facts.

A check-up is a row here only once it has closed, and of it only that it took place.
"""

from __future__ import annotations

from idele.method.hiding import Figures, Partnership, nested, only, rests_on
from idele.method.readings.conduct import POINTS

POINT = ("met", "articles", "missing")
ROW = ("table", "where", "date", "shows", "rows")
NAMED_BY = ("partnership", "organisation", "role", "stage", "sent", "activity", "id", "seminar", "practice")


def conduct(section: Figures, seen: Partnership) -> Figures | None:
    """Each point with the rows that show it."""
    points = {point.key for point in POINTS}
    shown = {key: _point(own) for key, own in nested(section) if key in points}
    return {**only(section, ("status", "n", "reason")), "rests_on": rests_on(section), **shown}


def _point(own: Figures) -> Figures:
    rows = [{**only(row, ROW), "where": only(row["where"], NAMED_BY)} for row in own["rows"]]
    return {**only(own, POINT), "rows": rows}
