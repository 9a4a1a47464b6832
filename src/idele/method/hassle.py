"""Hassle: how much of partners' time goes into holding the partnership together (METHOD.md section 9; slide 2).

Answers:
    "How much of our time goes into negotiating, coordinating and reporting rather than into the work?" "Does it grow less as we
    grow older?" "Who carries it?" "What has it bought us?"

Formula:
    ``share`` = hours on negotiating, coordinating and reporting over all cost hours whose activity is recorded. Hours without an
    activity are missing: they are in no share, and where there are any ``share_low`` and ``share_high`` count them as none and as
    all hassle. (``share_low`` is also what METHOD.md's "over all cost hours" gives to the letter.) Money and entries dated after
    ``as_of`` do not count.

    Quarters are of age, by the calendar: quarter 0 begins on the day of the start, and each quarter three months on (from 31
    January: on the last day of April). Hours before the start are in the whole and in no quarter; ``before_start`` says how
    many.

    ``creativity`` counts what it bought: demonstrated claims of creativity (section 8: grade 2 or more, and not all of it would
    have happened anyway) dated by ``as_of`` or not dated.

Thresholds:
    A claim is demonstrated from grade 2 (METHOD.md section 8).

Example:
    >>> from datetime import date
    >>> from idele.tables import Tables
    >>> entry = {"partnership": "p", "organisation": "o", "kind": "cost"}
    >>> tables = Tables({
    ...     "partnerships": [{"id": "p", "name": "P", "started": date(2024, 1, 31)}],
    ...     "ledger": [
    ...         {**entry, "date": date(2024, 4, 29), "activity": "negotiating", "hours": 6.0},
    ...         {**entry, "date": date(2024, 4, 30), "activity": "delivery", "hours": 18.0},
    ...     ],
    ... })
    >>> own = section(tables, date(2025, 1, 1))["p"]
    >>> own["share"], [(row["quarter"], row["share"]) for row in own["by_quarter"]]
    (0.25, [(0, 1.0), (1, 0.0)])

Limits:
    Only hours that somebody entered count, and reporting is entered more readily than a telephone call. A high share is no fault:
    young partnerships must negotiate, and what is new comes out of it. Compare it with others of the same age only.

Source:
    METHOD.md section 9, after slide 2 of the talk. The quartiles of a programme are in :mod:`idele.method.hassle_quartiles`.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import polars as pl

from idele.method.durations import observed
from idele.method.months import moved, whole_months
from idele.method.once import once
from idele.method.readings.thresholds import DEMONSTRATED_FROM_GRADE, MONTHS_IN_A_QUARTER
from idele.tables import Tables
from idele.words import later

Figures = dict[str, Any]

HASSLE = ("negotiating", "coordinating", "reporting")

ALL = pl.col("hours").sum()
KNOWN = pl.col("hours").filter(pl.col("activity").is_not_null()).sum()
ON_HASSLE = pl.col("hours").filter(pl.col("activity").is_in(HASSLE)).sum()


@once
def cost_hours(tables: Tables, as_of: date) -> pl.DataFrame:
    """Every cost entry with hours dated by ``as_of``: partnership, organisation, activity, hours, quarter (of age; empty before
    the start and where no length of time can be told of the partnership) and in_programme.
    """
    age = whole_months(pl.col("started"), pl.col("date"))
    return (
        tables["ledger"]
        .filter((pl.col("kind") == "cost") & (pl.col("hours") > 0) & (pl.col("date") <= as_of))
        .select("partnership", "organisation", "date", pl.col("activity").cast(pl.String), "hours")
        .join(observed(tables, as_of).select("partnership", "started", "in_programme"), on="partnership", how="left")
        .with_columns(quarter=pl.when(pl.col("date") >= pl.col("started")).then(age // MONTHS_IN_A_QUARTER))
        .sort("partnership", "quarter", "organisation", "date", "activity", "hours")
    )


def shares(entries: pl.DataFrame, *keys: str) -> pl.DataFrame:
    """The hassle share by ``keys``: share (empty where no hours have an activity), share_low, share_high, hours, known and
    entries.

    ``entries`` is :func:`cost_hours`; the order of its rows is kept, so that sums come out the same every time.
    """
    return entries.group_by(keys, maintain_order=True).agg(
        share=pl.when(KNOWN > 0).then((ON_HASSLE / KNOWN).round(10)),
        share_low=(ON_HASSLE / ALL).round(10),
        share_high=((ON_HASSLE + ALL - KNOWN) / ALL).round(10),
        hours=ALL.round(6),
        known=KNOWN.round(6),
        entries=pl.len(),
    )


def creativity(tables: Tables, as_of: date) -> dict[str, int]:
    """By partnership that has claims: how many of creativity are demonstrated."""
    counts = (pl.col("category") == "creativity") & (pl.col("grade") >= DEMONSTRATED_FROM_GRADE) & (pl.col("anyway") != "all")
    dated = pl.col("date").is_null() | (pl.col("date") <= as_of)
    found = tables["claims"].group_by("partnership").agg((counts & dated).sum().cast(pl.Int64))
    return dict(found.sort("partnership").iter_rows())


def section(tables: Tables, as_of: date) -> dict[str, Figures]:
    """By partnership with cost hours: ``n`` (organisations that gave any) and

    - ``share`` (0 to 1), with ``share_low`` and ``share_high`` where some hours have no activity (``unassigned``);
    - ``by_partner``: {organisation: share}, of those with hours whose activity is recorded;
    - ``by_quarter``: [{quarter, from (date), share, hours}] of age; ``before_start`` (hours);
    - ``hours``: all cost hours; ``creativity``: how many claims of it are demonstrated, empty where no claims are kept.

    Undefined where no hours have an activity.
    """
    entries = cost_hours(tables, as_of)
    partners, quarters = _by_partner(entries), _by_quarter(tables, as_of, entries)
    before = dict(
        entries.filter(pl.col("quarter").is_null()).group_by("partnership", maintain_order=True).agg(ALL.round(6)).iter_rows()
    )
    bought, kept = creativity(tables, as_of), "claims" in tables
    figures: dict[str, Figures] = {}
    for row in shares(entries, "partnership").iter_rows(named=True):
        name = row["partnership"]
        n, by_partner = partners[name]
        own: Figures = {"status": "ok", "n": n}
        if row["share"] is None:
            own = {"status": "undefined", "n": n, "reason": later("No hours are recorded with what they went into.")}
        else:
            own |= {"share": row["share"], "by_partner": by_partner, "by_quarter": quarters.get(name, []), "hours": row["hours"]}
            own |= {"before_start": before.get(name, 0.0), "creativity": bought.get(name, 0) if kept else None}
            own |= _unassigned(row)
            own |= {} if kept else {"reasons": {"creativity": later("No claims are recorded.")}}
        own["rests_on"] = [{"table": "ledger", "where": {"partnership": name}, "rows": row["entries"]}]
        figures[name] = own
    return figures


def _unassigned(row: dict[str, Any]) -> Figures:
    missing = round(row["hours"] - row["known"], 6)
    return {"unassigned": missing, "share_low": row["share_low"], "share_high": row["share_high"]} if missing > 0 else {}


def _by_partner(entries: pl.DataFrame) -> dict[str, tuple[int, dict[str, float]]]:
    """By partnership: how many organisations gave hours, and the share of each whose hours have an activity."""
    found: dict[str, tuple[int, dict[str, float]]] = {}
    each = shares(entries.sort("partnership", "organisation", "date", "activity", "hours"), "partnership", "organisation")
    for name, organisation, share in each.select("partnership", "organisation", "share").iter_rows():
        n, own = found.get(name, (0, {}))
        found[name] = (n + 1, own if share is None else {**own, organisation: share})
    return found


def _by_quarter(tables: Tables, as_of: date, entries: pl.DataFrame) -> dict[str, list[Figures]]:
    """By partnership, its quarters of age with any hours, the youngest first."""
    started = dict(observed(tables, as_of).select("partnership", "started").iter_rows())
    found: dict[str, list[Figures]] = {}
    each = shares(entries.filter(pl.col("quarter").is_not_null()), "partnership", "quarter")
    for name, quarter, share, hours in each.select("partnership", "quarter", "share", "hours").iter_rows():
        begins = moved(started[name], MONTHS_IN_A_QUARTER * quarter).isoformat()
        found.setdefault(name, []).append({"quarter": quarter, "from": begins, "share": share, "hours": hours})
    return found
