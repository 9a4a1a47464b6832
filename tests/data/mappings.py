"""Real ratings of people in groups as packages (shared data, ``raters``): groups are partnerships, each person an organisation.

R's examples know no organisations, so that each person speaks for one of their own: then a mean over organisations is a mean
over people. A package holds what was asked on one scale, because a wave has one.
"""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import polars as pl

from idele.tables import Tables

ROOT = Path(__file__).resolve().parents[2]
RATERS = Path(os.environ.get("IDELE_SHARED_DATA", ROOT.parent / "shared" / "data")) / "raters"

OPENED, CLOSED = date(2002, 1, 1), date(2002, 12, 31)


def lq2002(prefix: str = "LEAD", low: float = 1, high: float = 5) -> Tables:
    """2,042 people in 49 groups: every item ``PREFIX01, PREFIX02, ...`` is a statement ``PREFIX.1, PREFIX.2, ...``."""
    rows = pl.read_csv(RATERS / "lq2002.csv")
    items = {name: f"{prefix}.{int(name.removeprefix(prefix))}" for name in _items(rows, prefix)}
    return package(rows.rename({"COMPID": "group"}), items, low, high)


def lq2002_items_alone(prefix: str = "LEAD", low: float = 1, high: float = 5) -> Tables:
    """The same, every item a construct of its own: R gives the ICC of each item too."""
    rows = pl.read_csv(RATERS / "lq2002.csv")
    return package(rows.rename({"COMPID": "group"}), {name: f"{name}.1" for name in _items(rows, prefix)}, low, high)


def _items(rows: pl.DataFrame, prefix: str) -> list[str]:
    return [name for name in rows.columns if name.startswith(prefix) and name.removeprefix(prefix).isdigit()]


def bh1996(*scales: str, low: float = 1, high: float = 5) -> Tables:
    """7,382 people in 99 groups: each scale's score is the one statement of a construct of that name."""
    rows = pl.read_csv(RATERS / "bh1996.csv.gz", infer_schema_length=None)
    return package(rows.rename({"GRP": "group"}), {scale: f"{scale}.1" for scale in scales}, low, high)


def package(rows: pl.DataFrame, items: dict[str, str], low: float, high: float) -> Tables:
    """One partnership with one closed wave for each ``group``; ``items`` names the statement of each column asked."""
    people = rows.select(pl.col("group").cast(pl.String), *(pl.col(name).cast(pl.Float64) for name in items))
    people = people.with_row_index("person").with_columns(pl.format("person-{}", "person").alias("organisation"))
    groups = people.select(pl.col("group").unique(maintain_order=True))
    answers = people.unpivot(list(items), index=["group", "organisation"], variable_name="item").select(
        pl.col("group").alias("wave"),
        pl.col("organisation").alias("respondent"),
        "organisation",
        pl.col("item").replace(items).alias("statement"),
        "value",
    )
    called = pl.col("group").alias("id")
    return Tables(
        {
            "organisations": people.select(pl.col("organisation").alias("id"), name="organisation", kind=pl.lit("other")),
            "partnerships": groups.select(called, pl.col("group").alias("name"), started=pl.lit(OPENED)),
            "waves": groups.select(
                called,
                pl.col("group").alias("partnership"),
                opened=pl.lit(OPENED),
                closed=pl.lit(CLOSED),
                instrument=pl.lit("survey"),
                version=pl.lit("1"),
                low=pl.lit(low),
                high=pl.lit(high),
            ),
            "answers": answers,
        }
    )


def reference(name: str) -> pl.DataFrame:
    """One of the files that R wrote."""
    return pl.read_csv(RATERS / f"{name}.csv", infer_schema_length=None)


def statistic(data: str, name: str) -> float:
    """One figure of reference_statistics."""
    rows = reference("reference_statistics").filter((pl.col("data") == data) & (pl.col("statistic") == name))
    return float(rows["value"].item())
