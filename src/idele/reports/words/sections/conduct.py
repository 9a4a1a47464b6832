"""The code of conduct on partnership: each point, the dated rows that show it, and what is missing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import polars as pl

from idele.charts import Chart
from idele.charts.chart import frame
from idele.method.readings import thresholds
from idele.method.readings.conduct import POINTS
from idele.reports.view import View
from idele.reports.words.dates import day
from idele.reports.words.sections.parts import Told
from idele.words import _, many

MOST_ROWS = 24  # in the table of rows; the tables themselves have them all


def heading() -> str:
    return _("How partners are involved")


def told(view: View, figures: Mapping[str, Any]) -> Told:
    points = [(_(point.label), figures[point.key]) for point in POINTS if point.key in figures]
    if not points:
        return [], []
    counts = {met: sum(own["met"] == met for _label, own in points) for met in ("yes", "partly", "no row")}
    said = [
        _(
            "Of {count} points of the European code of conduct the registers show {yes} in full and {partly} in part; for {none} "
            "there is no row.",
            count=len(points),
            yes=counts["yes"],
            partly=counts["partly"],
            none=counts["no row"],
        ),
        _("A row shows that something was done and when, not that it was done well."),
    ]
    return said, [_pack(points), _rows(points, view)]


def _pack(points: list[tuple[str, Any]]) -> Chart:
    headings = [_("Point (articles)"), _("Shown"), _("Rows"), _("What is missing")]
    rows = [
        (
            _("{point} ({articles})", point=label, articles=own["articles"]),
            met_word(own["met"]),
            str(_count(own["rows"])),
            " ".join(_missing(missing) for missing in own["missing"]),
        )
        for label, own in points
    ]
    return Chart("conduct", _("The code of conduct, point by point"), "", frame(headings, rows))


def _count(rows: list[Mapping[str, Any]]) -> int:
    """How many rows; one that shows two signs counts once."""
    return sum({(row["table"], tuple(row["where"].values())): int(row["rows"]) for row in rows}.values())


def _missing(missing: Mapping[str, Any]) -> str:
    reason = missing["reason"]
    return _(reason)


def _rows(points: list[tuple[str, Any]], view: View) -> Chart | None:
    """The dated rows, the newest of a point first and of each point as many as there is room for."""
    room = max(1, MOST_ROWS // max(1, len(points)))
    listed = []
    for label, own in points:
        newest = sorted(own["rows"], key=lambda row: (row["date"], row["table"], sorted(row["where"].items())), reverse=True)
        listed += [(label, day(row["date"]), row["table"], _named(row, view)) for row in newest[:room]]
        if (more := len(newest) - room) > 0:
            listed.append((label, "", "", many("{count} more row", "{count} more rows", more)))
    headings = [_("Point"), _("Date"), _("Table"), _("Which row")]
    return Chart("conduct-rows", _("The dated rows that show it"), "", frame(headings, listed)) if listed else None


def _named(row: Mapping[str, Any], view: View) -> str:
    """What a row is about, by its name where it has one."""
    where = row["where"]
    if "organisation" in where:
        more = where.get("stage") or where.get("role")
        name = view.names.organisation(where["organisation"])
        return f"{name}, {key_word(more)}" if more else name
    if "activity" in where:
        return many("{activity}: {count} entry", "{activity}: {count} entries", row["rows"], activity=key_word(where["activity"]))
    key = where.get("id") or where.get("seminar") or where.get("practice") or ""
    return _title(view, row["table"], key)


def _title(view: View, table: str, key: str) -> str:
    name, column = {
        "milestones": ("milestones", "name"),
        "seminars": ("seminars", "title"),
        "lessons": ("lessons", "text"),
        "adoptions": ("practices", "title"),
        "claims": ("claims", "text"),
    }.get(table, ("", ""))
    if not name:
        return key
    found = view.tables[name].filter(pl.col("id") == key)[column].to_list()
    return str(found[0]) if found else key


def met_word(met: str) -> str:
    """Whether a point is met, in the reader's language."""
    return {"yes": _("yes"), "partly": _("partly"), "no row": _("no row")}[met]


def key_word(key: str) -> str:
    """A stage, a role or an activity in the reader's language."""
    return {
        "preparing": _("preparing"),
        "implementing": _("implementing"),
        "monitoring": _("monitoring"),
        "evaluating": _("evaluating"),
        "lead": _("lead"),
        "partner": _("partner"),
        "learning": _("learning"),
        "empowerment": _("empowerment"),
    }.get(key, key)


def method() -> tuple[str, ...]:
    return (
        _(
            "The points are those of Delegated Regulation (EU) No 240/2014, in our words; which row of a register shows a point "
            "is our reading. A point is shown in full where every sign of it has a dated row, in part where some have. Notice is "
            "enough from {days} days (ten working days, as Art. 11 asks for a monitoring committee); half of the consultations "
            "that were due should have an answer.",
            days=thresholds.FEWEST_DAYS_TO_ANSWER,
        ),
        _(
            "Rules of membership and procedure, conflicts of interest and data protection are in no register, so nothing is said "
            "of them. Rows without a date show nothing. Do not rank partnerships by this: small ones have fewer rows."
        ),
    )
