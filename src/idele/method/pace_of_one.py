"""Where one partnership stands in the pace of its programme (METHOD.md section 9; slides 10 and 17).

Answers:
    "How long did trust and our first result take us, or how long have we waited?" "Of partnerships like ours, how many had
    delivered by the age at which we promise to?" "When will it be ready, if we slip as others did?"

Formula:
    Months as in :mod:`idele.method.pace`, whose curves a partnership is set beside, itself included. For each delivery
    milestone that is not delivered: the age at its planned date, and the share of the programme's partnerships that had
    delivered by that age. For each milestone that is not delivered and has a first planned date: the dates at which the ratios
    ``p50`` and ``p80`` of the reference-class forecast would have it ready, counted from the partnership's start.

Thresholds:
    At least 5 partnerships behind a share or a forecast [reading], as for the programme's curves.

Example:
    >>> from datetime import date
    >>> from idele.tables import Tables
    >>> tables = Tables({
    ...     "partnerships": [{"id": "p", "name": "P", "started": date(2024, 1, 31)}],
    ...     "milestones": [{"id": "m", "partnership": "p", "name": "M", "kind": "delivery", "planned": date(2024, 6, 30),
    ...                     "delivered": date(2024, 7, 31)}],
    ... })
    >>> own = section(tables, date(2025, 1, 31))["p"]
    >>> round(own["age"], 2), round(own["delivery"]["months"], 2)
    (12.02, 5.98)

Limits:
    A share of others is no forecast of one: what they promised may have been easier. A date that a forecast gives is what would
    happen if this partnership slipped as half, or four fifths, of the others' milestones did.

Source:
    Flyvbjerg 2006, Proj. Manag. J. 37, and as for :mod:`idele.method.pace`.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import polars as pl

from idele.method import pace
from idele.method.aalen_johansen import COMPETING, HAPPENED
from idele.method.durations import ages, deliveries, milestones, observed, trust_intervals, trust_scores
from idele.method.months import after
from idele.method.nodes import partners_at
from idele.tables import Tables
from idele.words import later

Figures = dict[str, Any]


def section(tables: Tables, as_of: date) -> dict[str, Figures]:
    """By partnership with a trust score or a milestone: ``n`` (its partners) and

    - ``age``: months from its start to ``as_of``, or to its end (``ended``);
    - ``trust``: {from, to (months; empty while not reached), reached, from_wave, to_wave, n (organisations)};
    - ``delivery``: {months (to the first result, or waited so far), delivered (true or false), ended (before any), on,
      milestone};
    - ``planned``: [{milestone, planned, months, share, low, high}] of delivery milestones not delivered, by date;
    - ``forecast``: [{milestone, first_planned, planned, half, four_fifths}] (dates) of milestones not delivered that have a
      first date.

    ``trust`` and ``delivery`` have their own ``status``. ``reasons`` says why a share or a date is empty.
    """
    trusted = {row["partnership"]: row for row in trust_intervals(tables, as_of).iter_rows(named=True)}
    delivered = {row["partnership"]: row for row in deliveries(tables, as_of).iter_rows(named=True)}
    planned, forecast = _planned(tables, as_of), _forecast(tables, as_of)
    partners = partner_counts(tables, as_of)
    rows = dict(trust_scores(tables, as_of).select("wave", "rows").iter_rows())
    figures: dict[str, Figures] = {}
    for row in observed(tables, as_of).iter_rows(named=True):
        name = row["partnership"]
        if name not in trusted and name not in delivered:
            continue
        own: Figures = {"status": "ok", "n": partners.get(name, 0), "age": row["age"]}
        own["ended"] = row["ended"].isoformat() if row["ended"] else None
        own["trust"], own["delivery"] = _trust(trusted.get(name)), _delivery(delivered.get(name))
        own["planned"], own["forecast"] = planned.get(name, []), forecast.get(name, [])
        own |= {"reasons": reasons} if (reasons := _reasons(own)) else {}
        own["rests_on"] = _rests_on(name, own, rows, delivered.get(name))
        figures[name] = own
    return figures


def partner_counts(tables: Tables, as_of: date) -> dict[str, int]:
    """How many partners each partnership has at ``as_of``."""
    until = tables["partnerships"].select(pl.col("id").alias("partnership")).unique().with_columns(until=as_of)
    return dict(partners_at(tables, until).group_by("partnership").len().sort("partnership").iter_rows())


def _trust(row: dict[str, Any] | None) -> Figures:
    if row is None:
        return {"status": "too few", "n": 0}
    reached = bool(np.isfinite(row["right"]))
    months = {"from": row["left"], "to": row["right"] if reached else None, "reached": reached}
    return {"status": "ok", **months, "from_wave": row["from_wave"], "to_wave": row["to_wave"], "n": row["n"]}


def _delivery(row: dict[str, Any] | None) -> Figures:
    if row is None:
        return {"status": "undefined", "reason": later("No milestone is recorded.")}
    return {
        "status": "ok",
        "months": row["months"],
        "delivered": row["event"] == HAPPENED,
        "ended": row["event"] == COMPETING,
        "on": row["delivered"].isoformat() if row["delivered"] else None,
        "milestones": row["milestones"],
    }


def _open(tables: Tables, as_of: date) -> pl.DataFrame:
    """The milestones that are not delivered, of partnerships that have not ended."""
    return milestones(tables, as_of).filter(pl.col("delivered").is_null() & pl.col("ended").is_null())


def _planned(tables: Tables, as_of: date) -> dict[str, list[Figures]]:
    """By partnership, its open delivery milestones with the share that had delivered by their age."""
    rows = _open(tables, as_of).filter(pl.col("kind") == "delivery").with_columns(months=ages("planned"))
    steps = pace.delivery_steps(tables, as_of)
    if steps is None:
        shares = [pl.lit(None, pl.Float64).alias(name) for name in ("share", "low", "high")]
    else:
        # Later than anybody was observed nothing is known.
        known = pace.longest(tables, as_of)
        found = pace.share_by(steps, rows["months"].to_numpy())
        shares = [
            pl.when(pl.col("months") <= known).then(pl.Series(values).fill_nan(None)).alias(name)
            for name, values in zip(("share", "low", "high"), found, strict=True)
        ]
    return _gathered(rows.with_columns(shares), "planned", "months", "share", "low", "high")


def _forecast(tables: Tables, as_of: date) -> dict[str, list[Figures]]:
    """By partnership, its open milestones with a first planned date, and when the programme's overruns would have them ready."""
    ratios = pace.forecast(tables, as_of)
    rows = _open(tables, as_of).filter(pl.col("first_planned") > pl.col("started"))
    found = _gathered(rows.with_columns(months=ages("first_planned")), "first_planned", "planned", "started", "months")
    for name, own in found.items():
        found[name] = [_ready(row, ratios) for row in own]
    return found


def _ready(row: Figures, ratios: Figures) -> Figures:
    start, months = date.fromisoformat(row.pop("started")), row.pop("months")
    dates = {"half": ratios.get("p50"), "four_fifths": ratios.get("p80")}
    return row | {name: None if ratio is None else after(start, ratio * months).isoformat() for name, ratio in dates.items()}


def _gathered(rows: pl.DataFrame, *columns: str) -> dict[str, list[Figures]]:
    """The rows of each partnership as figures: ``milestone`` and these columns, dates as text."""
    dates = [name for name in columns if rows.schema[name] == pl.Date]
    told = rows.select("partnership", pl.col("id").alias("milestone"), *columns).with_columns(pl.col(dates).dt.to_string())
    found: dict[str, list[Figures]] = {}
    for row in told.iter_rows(named=True):
        found.setdefault(row.pop("partnership"), []).append(row)
    return found


def _reasons(own: Figures) -> Figures:
    """Why something that was asked for is empty."""
    found: Figures = {}
    if any(row["share"] is None for row in own["planned"]):
        found["share"] = later("Too few partnerships have been observed for so long.")
    if any(row["half"] is None or row["four_fifths"] is None for row in own["forecast"]):
        found["forecast"] = later("Too few promised dates have been kept to forecast from.")
    return found


def _rests_on(name: str, own: Figures, rows: dict[str, int], delivered: dict[str, Any] | None) -> list[Figures]:
    waves = [wave for key in ("from_wave", "to_wave") if (wave := own["trust"].get(key))]
    rests: list[Figures] = [{"table": "answers", "where": {"wave": wave}, "rows": rows[wave]} for wave in waves]
    if delivered:
        rests.append({"table": "milestones", "where": {"partnership": name}, "rows": delivered["rows"]})
    return rests
