"""Where an action passes from one level to another, and whether the bodies on both sides are connected (METHOD.md section 13)."""

from __future__ import annotations

from datetime import date

import polars as pl

from idele.method.holding import begun, levels_held
from idele.method.once import once
from idele.method.standing import connected
from idele.tables import Tables


@once
def handovers(tables: Tables, as_of: date) -> pl.DataFrame:
    """Every handover of the actions begun by ``as_of``: two neighbouring functions, both recorded, at different levels.

    Columns: partnership, action, function (the place of the earlier one), from and to (levels, places), part (of the action that
    passes there, 0 to 1), a and b (the bodies on either side), connected, money and people (of the action), runs.
    """
    held = levels_held(tables, as_of)
    one = held.select(
        "partnership", "action", "function", pl.col("level").alias("from"), pl.col("bodies").alias("a"), left="part"
    )
    other = held.select("action", pl.col("function") - 1, pl.col("level").alias("to"), pl.col("bodies").alias("b"), right="part")
    passed = (
        one.join(other, on=["action", "function"])
        .filter(pl.col("from") != pl.col("to"))
        .sort("partnership", "action", "function", "from", "to")
        .with_row_index("row")
    )
    tied = joined(passed, connected(tables, as_of))
    return (
        passed.join(tied.with_columns(connected=True), on="row", how="left")
        .join(begun(tables, as_of).select("action", "money", "people", "runs"), on="action", how="left")
        .with_columns(pl.col("connected").fill_null(False), part=pl.col("left") * pl.col("right"))
        .sort("row")
        .drop("row", "left", "right")
    )


def pairs(sides: pl.DataFrame) -> pl.DataFrame:
    """Every body on one side beside every one on the other: row, a, b (in the order of their ids), of lists ``a`` and ``b``."""
    return (
        sides.select("row", "a", "b")
        .explode("a")
        .explode("b")
        .select("row", a=pl.min_horizontal("a", "b"), b=pl.max_horizontal("a", "b"))
    )


def joined(sides: pl.DataFrame, ties: pl.DataFrame) -> pl.DataFrame:
    """The ``row`` of those sides (row, a, b lists) where one body stands on both, or a tie (a, b) joins them; once each."""
    every = pairs(sides)
    same = every.filter(pl.col("a") == pl.col("b")).select("row")
    return pl.concat([same, every.join(ties, on=["a", "b"], how="semi").select("row")]).unique()
