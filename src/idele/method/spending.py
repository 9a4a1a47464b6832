"""What a partnership spent in the last twelve months, and the secured money ahead (METHOD.md section 10)."""

from __future__ import annotations

from datetime import date

import numpy as np
import polars as pl
from numpy.typing import NDArray

from idele.method.durations import observed
from idele.method.months import moved
from idele.method.once import once
from idele.method.readings.thresholds import DAYS_IN_A_MONTH, MONTHS_LOOKED_AHEAD, MONTHS_LOOKED_BACK
from idele.tables import Tables

# In an order of values, so that sums come out the same whatever the order of rows.
COST_ORDER = ("partnership", "date", "activity", "hours", "money")
LINE_ORDER = ("partnership", "source", "purpose", "end", "start", "money", "spent")


@once
def costs(tables: Tables, as_of: date) -> pl.DataFrame:
    """The cost entries of the last 12 months: partnership, activity, hours, money and value.

    ``value`` is hours at the partnership's hourly rate and the money beside them; empty where there are hours and no rate.
    """
    rates = tables["partnerships"].select(pl.col("id").alias("partnership"), "hourly_rate").unique("partnership", keep="first")
    hours = pl.col("hours").fill_null(0.0)
    rated = pl.when(hours > 0).then(hours * pl.col("hourly_rate")).otherwise(0.0)
    recent = (pl.col("date") <= as_of) & (pl.col("date") > moved(as_of, -MONTHS_LOOKED_BACK))
    return (
        tables["ledger"]
        .filter((pl.col("kind") == "cost") & recent)
        .with_columns(pl.col("activity").cast(pl.String))
        .join(rates, on="partnership", how="left")
        .with_columns(value=rated + pl.col("money").fill_null(0.0))
        .sort(COST_ORDER)
        .select("partnership", "activity", "hours", "money", "value")
    )


@once
def spending(tables: Tables, as_of: date) -> pl.DataFrame:
    """By partnership with costs in the last 12 months: monthly_cost (empty where it is not known, or not over 0), and of what has
    an activity: delivery, all and unit (money; hours where some have no rate; delivery and all are empty where nothing has one).

    A partnership younger than 12 months has spent over its own months, at least one.
    """
    known = pl.col("activity").is_not_null()
    delivery = pl.col("activity") == "delivery"
    months = (pl.col("age_now") / DAYS_IN_A_MONTH).clip(1.0, float(MONTHS_LOOKED_BACK)).fill_null(float(MONTHS_LOOKED_BACK))
    ages = observed(tables, as_of).select("partnership", age_now=(pl.lit(as_of) - pl.col("started")).dt.total_days())
    rated = pl.col("value").is_not_null().all()
    return (
        costs(tables, as_of)
        .group_by("partnership", maintain_order=True)
        .agg(
            total=pl.when(rated).then(pl.col("value").sum()),
            unit=pl.when(rated).then(pl.lit("money")).otherwise(pl.lit("hours")),
            delivery=pl.when(rated)
            .then(pl.col("value").filter(known & delivery).sum())
            .otherwise(pl.col("hours").filter(known & delivery).sum()),
            all=pl.when(rated).then(pl.col("value").filter(known).sum()).otherwise(pl.col("hours").filter(known).sum()),
            entries=pl.len().cast(pl.Int64),
        )
        .join(ages, on="partnership", how="left", maintain_order="left")
        .with_columns(
            monthly_cost=pl.when(pl.col("total") > 0).then(pl.col("total") / months),
            delivery=pl.when(pl.col("all") > 0).then("delivery"),
            all=pl.when(pl.col("all") > 0).then("all"),
        )
        .select("partnership", "monthly_cost", "delivery", "all", "unit", "entries")
    )


@once
def secured(tables: Tables, as_of: date) -> pl.DataFrame:
    """The funding lines that are secured and have not ended: partnership, source, purpose, begin, end, low and high (what is
    unspent).

    Spent not recorded: nothing yet of a line that has not begun; of another nobody knows, so that from none to all is unspent.
    """
    spent_at_most = pl.when(pl.col("start") > as_of).then(0.0).otherwise(pl.col("money"))
    return (
        tables["funding"]
        .filter(pl.col("secured") & (pl.col("end") >= as_of))
        .sort(LINE_ORDER)
        .select(
            "partnership",
            "source",
            pl.col("purpose").cast(pl.String),
            pl.max_horizontal("start", pl.lit(as_of)).alias("begin"),
            "end",
            low=(pl.col("money") - pl.col("spent").fill_null(spent_at_most)).clip(lower_bound=0.0),
            high=(pl.col("money") - pl.col("spent").fill_null(0.0)).clip(lower_bound=0.0),
        )
    )


@once
def lasting(tables: Tables, as_of: date) -> pl.DataFrame:
    """By partnership with secured lines: low, high (unspent), running_low, running_high, ends (the last day of a line that is not
    spent), source (that gives most; by name where two give alike), source_low and source_high (its share; empty of nothing).
    """
    lines = secured(tables, as_of)
    runs = pl.col("purpose") == "running"
    whole = lines.group_by("partnership", maintain_order=True).agg(
        pl.col("low", "high").sum(),
        running_low=pl.col("low").filter(runs).sum(),
        running_high=pl.col("high").filter(runs).sum(),
        ends=pl.col("end").filter(pl.col("high") > 0).max(),
    )
    most = (
        lines.group_by("partnership", "source", maintain_order=True)
        .agg(source_low=pl.col("low").sum(), source_high=pl.col("high").sum())
        .sort("partnership", pl.col("source_high") * -1, "source")
        .group_by("partnership", maintain_order=True)
        .first()
    )
    shares = {
        f"source_{end}": pl.when(pl.col(end) > 0).then((pl.col(f"source_{end}") / pl.col(end)).clip(0.0, 1.0))
        for end in ("low", "high")
    }
    return whole.join(most, on="partnership", how="left", maintain_order="left").with_columns(**shares)


def ahead(tables: Tables, as_of: date) -> dict[str, list[float]]:
    """By partnership with secured lines, the secured money of each month ahead (the first begins at ``as_of``), up to the month
    after the last line ends and to MONTHS_LOOKED_AHEAD: what is unspent of each line, spread evenly over the days that it has
    left.

    Lines whose spending is not recorded are left out.
    """
    lines = secured(tables, as_of).filter(pl.col("low") == pl.col("high"))
    edges = np.array([moved(as_of, month).toordinal() for month in range(MONTHS_LOOKED_AHEAD + 1)])
    begin, past = (_ordinals(lines[name]) for name in ("begin", "end"))
    overlap = np.minimum(past[:, None] + 1, edges[1:]) - np.maximum(begin[:, None], edges[:-1])
    by_line = lines["low"].to_numpy()[:, None] * np.clip(overlap, 0, None) / (past - begin + 1)[:, None]
    names, place = np.unique(lines["partnership"].to_numpy().astype(str), return_inverse=True)
    money = np.zeros((len(names), MONTHS_LOOKED_AHEAD))
    np.add.at(money, place, by_line)
    lengths = MONTHS_LOOKED_AHEAD - np.argmax(money[:, ::-1] > 0, axis=1) + 1
    lengths = np.where((money > 0).any(axis=1), np.minimum(lengths, MONTHS_LOOKED_AHEAD), 1)
    return {name: row[:length].tolist() for name, row, length in zip(names.tolist(), money, lengths, strict=True)}


def _ordinals(days: pl.Series) -> NDArray[np.int64]:
    """Days as Python counts them."""
    return days.to_physical().cast(pl.Int64).to_numpy() + date(1970, 1, 1).toordinal()
