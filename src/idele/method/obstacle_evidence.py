"""What the four early warnings are judged from, for every partnership at once (METHOD.md section 10)."""

from __future__ import annotations

from datetime import date
from typing import Any

import polars as pl

from idele.method import pace
from idele.method.answers import construct_figures
from idele.method.bands import DIGITS
from idele.method.durations import ages, milestones, observed
from idele.method.months import moved
from idele.method.readings.thresholds import DUE_WITHIN_MONTHS, MONTHS_LOOKED_BACK, TRUSTED_FROM
from idele.method.spending import ahead, lasting, spending
from idele.method.waves import waves
from idele.tables import Tables

Evidence = dict[str, Any]
ByPartnership = dict[str, Evidence]


def evidence(tables: Tables, as_of: date) -> dict[str, dict[str, Evidence]]:
    """By partnership that lives at ``as_of``: what each judge of :mod:`idele.method.signals` asks for, by the signal's name."""
    middle, until = pace.horizon(pace.trust(tables, as_of))
    against = {"median": middle, "until": until}
    trusted, axes = trust(tables, as_of), axis(tables, as_of)
    due, recent = _next(tables, as_of), _recent(tables, as_of)
    spent = {row.pop("partnership"): row for row in spending(tables, as_of).to_dicts()}
    money, set_by = _funding(tables, as_of, spent), _targets(tables)
    found = {}
    for name, age in observed(tables, as_of).filter(pl.col("ended").is_null()).select("partnership", "age").iter_rows():
        shared = {"trust": trusted.get(name, {}), "pace": against}
        found[name] = {
            "time": {**shared, "recorded": name in recent, "next": due.get(name, {})},
            "push": {
                **shared,
                "age": age,
                "milestones": recent.get(name, {}),
                "spend": _spend(spent.get(name)),
                "axis": axes.get(name, {}),
            },
            "funding": money.get(name, {"recorded": False}),
            "targets": set_by.get(name, {"recorded": False}),
        }
    return found


def _spend(row: Evidence | None) -> Evidence:
    return {key: row[key] for key in ("delivery", "all", "unit")} if row and row["all"] is not None else {}


def trust(tables: Tables, as_of: date) -> ByPartnership:
    """The trust of the last closed wave that asked for it: {wave, closed_on, score, under}; nothing where that wave had too
    few.
    """
    closed = waves(tables, as_of).filter("closed").select("wave", "closed_on").with_row_index("place")
    last = (
        construct_figures(tables, as_of)
        .filter(pl.col("construct") == "trust")
        .join(closed, on="wave")
        .sort("partnership", "place")
        .group_by("partnership", maintain_order=True)
        .last()
        .filter(pl.col("status") == "ok")
    )
    return {
        name: {"wave": wave, "closed_on": day.isoformat(), "score": score, "under": round(score, DIGITS) < TRUSTED_FROM}
        for name, wave, day, score in last.select("partnership", "wave", "closed_on", "score").iter_rows()
    }


def axis(tables: Tables, as_of: date) -> ByPartnership:
    """Delivery and trust in the last two closed waves of one version that tell of both: {waves, closed_on, delivery, trust},
    two each.
    """
    closed = waves(tables, as_of).filter("closed").select("wave", "closed_on", "version_key").with_row_index("place")
    scores = construct_figures(tables, as_of).filter(
        (pl.col("status") == "ok") & pl.col("construct").is_in(["trust", "delivery"])
    )
    by_wave = (
        scores.group_by("partnership", "wave")
        .agg(pl.col("score").filter(pl.col("construct") == name).first().alias(name) for name in ("delivery", "trust"))
        .drop_nulls(["delivery", "trust"])
        .join(closed, on="wave")
        .sort("partnership", "place")
    )
    columns = ("wave", "closed_on", "delivery", "trust")
    pairs = (
        by_wave.filter(pl.col("version_key") == pl.col("version_key").last().over("partnership"))
        .group_by("partnership", maintain_order=True)
        .agg(pl.col(columns).tail(2))
        .filter(pl.col("wave").list.len() == 2)
    )
    return {
        name: {"waves": names, "closed_on": [day.isoformat() for day in days], "delivery": delivery, "trust": score}
        for name, names, days, delivery, score in pairs.select("partnership", *columns).iter_rows()
    }


def _next(tables: Tables, as_of: date) -> ByPartnership:
    """The earliest delivery that is promised and open: {milestones, name, planned, months, overdue, within}."""
    within = pl.lit(None, pl.Int32)
    for months in sorted(DUE_WITHIN_MONTHS.values(), reverse=True):
        within = pl.when(pl.col("planned") <= moved(as_of, months)).then(months).otherwise(within)
    first = (
        milestones(tables, as_of)
        .filter((pl.col("kind") == "delivery") & pl.col("delivered").is_null())
        .filter(pl.col("planned") == pl.col("planned").min().over("partnership"))
        .sort("partnership", "name", "id")
        .group_by("partnership", maintain_order=True)
        .agg(pl.col("name", "planned", "started").first(), milestones=pl.col("id"))
    )
    told = first.select(
        "partnership",
        "milestones",
        "name",
        planned=pl.col("planned").dt.to_string(),
        months=ages("planned"),
        overdue=pl.col("planned") < as_of,
        within=within,
    )
    return _by_partnership(told)


def _recent(tables: Tables, as_of: date) -> ByPartnership:
    """Of every partnership with milestones, how many were delivered in the last 12 months or, if open, planned for them:
    {delivery, all}.
    """
    day = pl.coalesce("delivered", "planned")
    recent = (day <= as_of) & (day > moved(as_of, -MONTHS_LOOKED_BACK))
    counted = (
        milestones(tables, as_of)
        .group_by("partnership", maintain_order=True)
        .agg(
            delivery=(recent & (pl.col("kind") == "delivery")).sum().cast(pl.Int64),
            all=recent.sum().cast(pl.Int64),
        )
    )
    return _by_partnership(counted)


def _funding(tables: Tables, as_of: date, spent: ByPartnership) -> ByPartnership:
    """Of every partnership with funding lines, the evidence on its money."""
    lasts, months = _by_partnership(lasting(tables, as_of)), ahead(tables, as_of)
    nothing = dict.fromkeys(("low", "high", "running_low", "running_high"), 0.0)
    nothing |= dict.fromkeys(("ends", "source", "source_low", "source_high"))  # type: ignore[arg-type]
    found = {}
    for name in tables["funding"]["partnership"].unique().sort().to_list():
        row = lasts.get(name, nothing)
        found[name] = {
            "recorded": True,
            "unspent": [row["low"], row["high"]],
            "monthly_cost": spent.get(name, {}).get("monthly_cost"),
            "ends": row["ends"].isoformat() if row["ends"] else None,
            "source": row["source"],
            "source_share": [row["source_low"], row["source_high"]],
            "running": [row["running_low"], row["running_high"]],
            "from": as_of.isoformat(),
            "ahead": months.get(name, [0.0]),
        }
    return found


def _targets(tables: Tables) -> ByPartnership:
    """Of every partnership with targets, who set them, by money or, where none is told of, by count."""
    outside = pl.col("set_by") == "outside"
    by_money = pl.col("money").sum() > 0
    ordered = tables["targets"].sort("partnership", "set_by", "money", nulls_last=True)
    shares = ordered.group_by("partnership", maintain_order=True).agg(
        recorded=pl.lit(True),
        by=pl.when(by_money).then(pl.lit("money")).otherwise(pl.lit("count")),
        outside=pl.when(by_money).then(pl.col("money").filter(outside).sum()).otherwise(outside.sum().cast(pl.Float64)),
        all=pl.when(by_money).then(pl.col("money").sum()).otherwise(pl.len().cast(pl.Float64)),
    )
    reached = tables["targets"].select(pl.col("objective").alias("id"), "partnership").drop_nulls().unique()
    own = pl.col("set_by") == "inside"
    objectives = (
        tables["objectives"]
        .join(reached.with_columns(targeted=True), on=["id", "partnership"], how="left")
        .group_by("partnership")
        .agg(
            own=own.sum().cast(pl.Int64),
            untargeted=(own & pl.col("targeted").is_null()).sum().cast(pl.Int64),
            outside_targeted=(~own & pl.col("targeted").is_not_null()).sum().cast(pl.Int64),
        )
    )
    counted = ("own", "untargeted", "outside_targeted")
    told = shares.join(objectives, on="partnership", how="left", maintain_order="left").with_columns(pl.col(counted).fill_null(0))
    return _by_partnership(told)


def _by_partnership(rows: pl.DataFrame) -> ByPartnership:
    found: ByPartnership = {}
    for row in rows.iter_rows(named=True):
        found[row.pop("partnership")] = row
    return found
