"""Who holds which function of an action, and at which level (METHOD.md section 13).

A level is a place in the order national, regional, local (0, 1, 2), and a function a place in conceived, managed, implemented.
Where a function is held at several levels, each is an equal part of it.
"""

from __future__ import annotations

from datetime import date

import polars as pl

from idele.method.once import once
from idele.method.readings.thresholds import DEPTHS, WEIGHT_WITHOUT_MONEY
from idele.method.standing import running
from idele.tables import Tables
from idele.tables.choices import FUNCTIONS, LEVELS

LETTERS = ("N", "R", "L")
NOBODY = "?"  # a function that nobody recorded
DEPTH = [DEPTHS[level] for level in LEVELS]


@once
def begun(tables: Tables, as_of: date) -> pl.DataFrame:
    """The actions begun by ``as_of``, ended or not: partnership, action, money, people, weight (its money, else 1), runs.

    What was done shows the pattern, so that ended actions count in it; what could be done is asked of those that still run.
    """
    still = running(tables, as_of).select("id", runs=pl.lit(True))
    return (
        tables["actions"]
        .filter(pl.col("started").is_null() | (pl.col("started") <= as_of))
        .join(still, on="id", how="left")
        .select(
            "partnership",
            pl.col("id").alias("action"),
            "money",
            "people",
            weight=pl.col("money").fill_null(WEIGHT_WITHOUT_MONEY),
            runs=pl.col("runs").fill_null(False),
        )
        .sort("partnership", "action")
    )


@once
def levels_held(tables: Tables, as_of: date) -> pl.DataFrame:
    """Each level at which a function of an action begun by ``as_of`` is held: one row for each.

    Columns: partnership, action, weight, runs; function and level (places), part (of the function, 0 to 1), depth; bodies (that
    hold it there, sorted); lowest (the lowest level that is allowed, as a place; empty where it is not known).
    """
    by = ["action", "function"]
    held = tables["functions"].with_columns(pl.col("function", "level", "lowest_level").to_physical().cast(pl.Int64))
    lowest = held.group_by(by).agg(lowest=pl.col("lowest_level").min())
    return (
        held.group_by(*by, "level")
        .agg(bodies=pl.col("organisation").unique().sort())
        .join(begun(tables, as_of).select("partnership", "action", "weight", "runs"), on="action")
        .join(lowest, on=by)
        .with_columns(part=1 / pl.len().over(by), depth=depth("level"))
        .sort("partnership", "action", "function", "level")
    )


def depth(level: str) -> pl.Expr:
    """How local the level (a place) in the column ``level`` is: 0, 0.5 or 1."""
    return pl.col(level).replace_strict(dict(enumerate(DEPTH)), return_dtype=pl.Float64)


@once
def action_patterns(tables: Tables, as_of: date) -> pl.DataFrame:
    """The patterns of each action begun by ``as_of``: partnership, action, pattern, part (of the action, 0 to 1).

    A pattern is three letters, who conceived, managed and implemented: N, R, L, or ? where nobody recorded it.
    """
    held = levels_held(tables, as_of)
    letter = pl.col("level").replace_strict(dict(enumerate(LETTERS)), return_dtype=pl.String)
    found = begun(tables, as_of).select("partnership", "action", pattern=pl.lit(""), part=pl.lit(1.0))
    for place in range(len(FUNCTIONS)):
        here = held.filter(pl.col("function") == place).select("action", letter=letter, share="part")
        found = found.join(here, on="action", how="left").select(
            "partnership",
            "action",
            pattern=pl.col("pattern") + pl.col("letter").fill_null(NOBODY),
            part=pl.col("part") * pl.col("share").fill_null(1.0),
        )
    return found.sort("partnership", "action", "pattern")


@once
def patterns(tables: Tables, as_of: date) -> pl.DataFrame:
    """How many actions of each partnership have which pattern: partnership, pattern, count (in parts where it is split)."""
    return (
        action_patterns(tables, as_of)
        .sort("partnership", "pattern", "part")
        .group_by("partnership", "pattern", maintain_order=True)
        .agg(count=pl.col("part").sum())
    )


@once
def localness(tables: Tables, as_of: date) -> pl.DataFrame:
    """How local each action of which any function is recorded is: partnership, action, localness (0 to 1), recorded."""
    by = ["partnership", "action"]
    return (
        levels_held(tables, as_of)
        .group_by(*by, "function", maintain_order=True)
        .agg(depth=pl.col("depth").mean())
        .group_by(by, maintain_order=True)
        .agg(localness=pl.col("depth").mean(), recorded=pl.len())
    )
