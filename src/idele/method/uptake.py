"""Adoptions as they were known on a day (METHOD.md section 15)."""

from __future__ import annotations

from datetime import date
from typing import Any

import polars as pl

from idele.method.once import once
from idele.method.readings.exchange import WORTH
from idele.tables import Tables
from idele.tables.choices import OUTCOMES

HORIZONS = (12, 24)  # months after which an outcome is scored


@once
def uptakes(tables: Tables, as_of: date) -> pl.DataFrame:
    """The adoptions begun by ``as_of``, as they were known then; by practice, start and partnership.

    Columns: practice, partnership, started, from_partnership, forecast, outcome (too_early where it was settled later), worth
    (1, 0.5, 0; empty where it is too early), worth_12 and worth_24 (after so many months; empty where that was not reached or
    is not told).
    """
    rows = tables["adoptions"].filter(pl.col("started") <= as_of)
    later = (pl.col("closed") > as_of).fill_null(False)
    outcome = pl.when(later).then(pl.lit("too_early")).otherwise(pl.col("outcome").cast(pl.String))
    return rows.select(
        "practice",
        "partnership",
        "started",
        "from_partnership",
        "forecast",
        outcome=outcome.cast(pl.Enum(OUTCOMES)),
        worth=worth(outcome),
        **{f"worth_{months}": _after(months, as_of) for months in HORIZONS},
    ).sort("practice", "started", "partnership")


def worth(outcome: pl.Expr) -> pl.Expr:
    """What an outcome counts for: worked 1, partly 0.5, failed and abandoned 0; empty where it is too early."""
    return outcome.cast(pl.String).replace_strict(WORTH, default=None, return_dtype=pl.Float64)


def _after(months: int, as_of: date) -> pl.Expr:
    reached = pl.col("started").dt.offset_by(f"{months}mo") <= as_of
    return pl.when(reached).then(worth(pl.col(f"outcome_{months}")))


def scored(adoptions: pl.DataFrame) -> pl.DataFrame:
    """By practice: brier, forecasts (how many outcomes were scored) and forecasters (partnerships).

    The Brier score (Brier 1950) is the mean squared difference of forecast and outcome, over every outcome that is told of an
    adoption with a forecast, after 12 and after 24 months; partly counts as 0.5.
    """
    told = [adoptions.select("practice", "partnership", "forecast", y=f"worth_{months}") for months in HORIZONS]
    return (
        pl.concat(told)
        .drop_nulls(["forecast", "y"])
        .sort("practice", "forecast", "y")
        .group_by("practice", maintain_order=True)
        .agg(
            brier=((pl.col("forecast") - pl.col("y")) ** 2).mean(),
            forecasts=pl.len(),
            forecasters=pl.col("partnership").n_unique(),
        )
    )


def over_time(adoptions: pl.DataFrame, every: str = "1y") -> list[dict[str, Any]]:
    """How many adoptions began in each period, by how they went: [{``from``, worked, partly, failed, abandoned, too_early}].

    ``adoptions`` are rows of :func:`uptakes`; periods with none between the first and the last are there too. ``every`` is a
    length as polars writes it: ``1y``, ``1q``, ``1mo``.
    """
    if not adoptions.height:
        return []
    begun = adoptions.select("outcome", begin=pl.col("started").dt.truncate(every))
    ends = pl.date_range(pl.col("begin").min(), pl.col("begin").max(), every)
    counts = begun.group_by("begin").agg(**{name: (pl.col("outcome") == name).sum() for name in OUTCOMES})
    found = begun.select(begin=ends).join(counts, on="begin", how="left").with_columns(pl.col(OUTCOMES).fill_null(0))
    return [{"from": row.pop("begin").isoformat(), **row} for row in found.sort("begin").iter_rows(named=True)]
