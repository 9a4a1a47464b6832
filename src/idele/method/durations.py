"""How long partnerships took: the rows that the curves and forecasts of METHOD.md section 9 are made of.

A partnership is observed from its start to ``as_of``, or to its end where it has ended by then. One that has not begun by
``as_of``, or whose end lies before its start, is left out: no length of time can be told of it. What happened before the start
(work together is often older than its register) is taken to have happened at the start, so that no length is negative.
"""

from __future__ import annotations

from datetime import date

import polars as pl

from idele.method.aalen_johansen import CENSORED, COMPETING, HAPPENED
from idele.method.answers import construct_figures
from idele.method.bands import DIGITS
from idele.method.months import months_between
from idele.method.once import once
from idele.method.readings.thresholds import DAYS_IN_A_MONTH, TRUSTED_FROM
from idele.method.waves import waves
from idele.tables import Tables


@once
def observed(tables: Tables, as_of: date) -> pl.DataFrame:
    """The partnerships that have begun: partnership, started, ended (empty where it has not by ``as_of``), until (the earlier
    of the end and ``as_of``), age (months from start to then) and in_programme; by partnership.
    """
    there = (pl.col("started") <= as_of) & (pl.col("ended").is_null() | (pl.col("ended") >= pl.col("started")))
    return (
        tables["partnerships"]
        .filter(there)
        .select(
            pl.col("id").alias("partnership"),
            "started",
            pl.when(pl.col("ended") <= as_of).then("ended").alias("ended"),
            pl.col("in_programme").fill_null(True),
        )
        .with_columns(until=pl.col("ended").fill_null(as_of))
        .with_columns(age=months_between(pl.col("started"), pl.col("until")))
        .unique("partnership", keep="first", maintain_order=True)
        .sort("partnership")
    )


@once
def trust_scores(tables: Tables, as_of: date) -> pl.DataFrame:
    """The check-up's trust score in every closed wave that has one: partnership, wave, closed_on, version_key, place (its order
    in time within the partnership), score, n, rows; oldest first.
    """
    closed = waves(tables, as_of).filter("closed").select("wave", "closed_on", "version_key").with_row_index("place")
    return (
        construct_figures(tables, as_of)
        .filter((pl.col("construct") == "trust") & (pl.col("status") == "ok"))
        .select("partnership", "wave", "score", "n", "rows")
        .join(closed, on="wave")
        .sort("partnership", "place")
    )


@once
def trust_intervals(tables: Tables, as_of: date) -> pl.DataFrame:
    """Between which months trust came to be, for each partnership with a trust score: partnership, in_programme, left, right
    (infinite where not yet), from_wave (the last under, empty where none), to_wave (the first over, empty where none) and n.

    A score falls on the day on which its wave closed. The first wave at or over the threshold counts, whatever came after it.
    """
    over = pl.col("score").round(DIGITS) >= TRUSTED_FROM
    scored = (
        trust_scores(tables, as_of)
        .join(observed(tables, as_of), on="partnership")
        .with_columns(month=months_between(pl.col("started"), pl.col("closed_on")).clip(lower_bound=0.0), over=over)
        .with_columns(right=pl.col("month").filter("over").min().over("partnership").fill_null(float("inf")))
    )
    under = ~pl.col("over") & (pl.col("month") < pl.col("right"))
    return (
        scored.sort("partnership", "month", "score", "wave")
        .group_by("partnership", maintain_order=True)
        .agg(
            pl.col("in_programme", "right").first(),
            left=pl.col("month").filter(under).max().fill_null(0.0),
            from_wave=pl.col("wave").filter(under).last(),
            to_wave=pl.col("wave").filter("over").first(),
            n=pl.col("n").max().cast(pl.Int64),
        )
    )


@once
def milestones(tables: Tables, as_of: date) -> pl.DataFrame:
    """The milestones of the partnerships observed, as rows of ``milestones`` with ``delivered`` emptied where it lies after
    ``as_of``, and the columns of :func:`observed`.
    """
    return (
        tables["milestones"]
        .with_columns(pl.when(pl.col("delivered") <= as_of).then("delivered").alias("delivered"), pl.col("kind").cast(pl.String))
        .join(observed(tables, as_of), on="partnership")
        .sort("partnership", "planned", "id")
    )


@once
def deliveries(tables: Tables, as_of: date) -> pl.DataFrame:
    """For each partnership that records milestones: partnership, in_programme, months, event (aalen_johansen's HAPPENED,
    COMPETING or CENSORED), delivered (the day of the first delivery), milestones (their ids) and rows.

    The event is the first delivered milestone of the kind delivery; ending before that competes; a result dated after the end
    came too late. A partnership without any milestone keeps no such register, and is left out.
    """
    first_day = pl.col("delivered") == pl.col("delivered").filter(pl.col("kind") == "delivery").min()
    result = pl.col("delivered").filter((pl.col("kind") == "delivery") & (pl.col("delivered") <= pl.col("until")))
    which = pl.col("id").filter((pl.col("kind") == "delivery") & (pl.col("delivered") <= pl.col("until")) & first_day)
    return (
        milestones(tables, as_of)
        .sort("partnership", "delivered", "id")
        .group_by("partnership", maintain_order=True)
        .agg(
            pl.col("in_programme", "started", "ended", "until").first(),
            delivered=result.first(),
            milestones=which,
            rows=pl.len().cast(pl.Int64),
        )
        .with_columns(
            months=months_between(pl.col("started"), pl.coalesce("delivered", "until")).clip(lower_bound=0.0),
            event=pl.when(pl.col("delivered").is_not_null())
            .then(HAPPENED)
            .when(pl.col("ended").is_not_null())
            .then(COMPETING)
            .otherwise(CENSORED),
        )
    )


@once
def overruns(tables: Tables, as_of: date) -> pl.DataFrame:
    """Actual over first planned duration, both from the partnership's start: partnership, in_programme, ratio, event.

    Of the milestones of every kind that have a first planned date after the start and are delivered, or overdue: not delivered
    although the first planned date is past. Those are censored at the ratio that they have reached by now (or by the end).
    """
    planned = (pl.col("first_planned") - pl.col("started")).dt.total_days()
    reached = (pl.coalesce("delivered", "until") - pl.col("started")).dt.total_days()
    overdue = pl.col("delivered").is_null() & (pl.col("first_planned") < pl.col("until"))
    return (
        milestones(tables, as_of)
        .filter((pl.col("first_planned") > pl.col("started")) & (pl.col("delivered").is_not_null() | overdue))
        .select(
            "partnership",
            "in_programme",
            ratio=(reached / planned).clip(lower_bound=0.0),
            event=pl.col("delivered").is_not_null().cast(pl.Int32) * HAPPENED,
        )
    )


def ages(day: str) -> pl.Expr:
    """The age in months of a partnership on the day that a column names; 0 before its start."""
    return ((pl.col(day) - pl.col("started")).dt.total_days() / DAYS_IN_A_MONTH).clip(lower_bound=0.0)
