"""Do more locally: every move of a function to a lower level that is allowed (METHOD.md section 13)."""

from __future__ import annotations

from datetime import date
from itertools import product
from typing import Any

import polars as pl

from idele.method.holding import DEPTH, LETTERS, NOBODY, levels_held
from idele.method.once import once
from idele.method.readings.thresholds import PRACTICES_NAMED
from idele.tables import Tables
from idele.tables.choices import FUNCTIONS, LEVELS

# A set of levels is a number: 1 for national, 2 for regional, 4 for local, added up; 0 is a function that nobody recorded.
SETS = range(2 ** len(LEVELS))


def members(levels: int) -> list[int]:
    """The places of the levels in a set of them.

    >>> members(5)
    [0, 2]
    """
    return [place for place in range(len(LEVELS)) if levels >> place & 1]


MEAN_DEPTH = {levels: sum(DEPTH[k] for k in members(levels)) / len(members(levels)) for levels in SETS if levels}


@once
def moves(tables: Tables, as_of: date) -> pl.DataFrame:
    """Every move down of a level at which a function of a running action is held, to each lower one as far as is allowed.

    Columns: partnership, action, weight; function, from, to (places); gain (in the localness of the action, 0 to 1); levels (the
    sets of levels of the three functions after the move, a list). The most first: by weight times gain.

    A lowest level that is not recorded allows no move: nobody has said that law and competence permit it.
    """
    held = levels_held(tables, as_of).filter("runs")
    sets = _sets(held)
    after = pl.concat_list(
        pl.when(pl.col("function") == place).then("changed").otherwise(f"set{place}") for place in range(len(FUNCTIONS))
    )
    return (
        held.filter(pl.col("lowest") > pl.col("level"))
        .with_columns(to=pl.int_ranges(pl.col("level") + 1, pl.col("lowest") + 1))
        .explode("to")
        .join(sets, on="action")
        .with_columns(now=pl.coalesce(pl.when(pl.col("function") == k).then(f"set{k}") for k in range(len(FUNCTIONS))))
        .with_columns(changed=_changed())
        .with_columns(gain=(_mean_depth("changed") - _mean_depth("now")) / pl.col("recorded"), levels=after)
        .with_columns(ranked=pl.col("weight") * pl.col("gain"))
        .sort(
            "partnership", "ranked", "gain", "action", "function", "level", "to",
            descending=[False, True, True, False, False, False, False],
        )
        .select("partnership", "action", "weight", "function", pl.col("level").alias("from"), "to", "gain", "levels")
    )  # fmt: skip


def _sets(held: pl.DataFrame) -> pl.DataFrame:
    """action, recorded (functions), and the set of levels of each of the three functions: set0, set1, set2."""
    each = held.group_by("action", "function").agg(levels=(2 ** pl.col("level")).sum().cast(pl.Int64))
    sets = {f"set{k}": pl.col("levels").filter(pl.col("function") == k).first().fill_null(0) for k in range(len(FUNCTIONS))}
    return each.group_by("action").agg(recorded=pl.len(), **sets)


def _changed() -> pl.Expr:
    """The set of levels without the one that is left, and with the one that is gone to."""
    left, gone_to = 2 ** pl.col("level"), 2 ** pl.col("to")
    without = pl.col("now") - left
    there = (without // gone_to) % 2 == 1
    return (pl.when(there).then(without).otherwise(without + gone_to)).cast(pl.Int64)


def _mean_depth(column: str) -> pl.Expr:
    return pl.col(column).replace_strict(MEAN_DEPTH, return_dtype=pl.Float64)


def practices_by_levels(tables: Tables, as_of: date, found: pl.DataFrame) -> dict[tuple[int, ...], list[str]]:
    """For each combination of levels in ``found`` (the column ``levels`` of ``moves``): practices of those patterns.

    The best evidence first, the first few of them. A practice whose pattern is not recorded is of none.
    """
    library = (
        tables["practices"]
        .filter(pl.col("started").is_null() | (pl.col("started") <= as_of))
        .drop_nulls("pattern")
        .select("id", "grade", pattern=pl.col("pattern").str.strip_chars().str.to_uppercase())
        .sort("grade", "id", descending=[True, False], nulls_last=True)
    )
    wanted = {tuple(levels) for levels in found["levels"].unique().to_list()}
    return {levels: _practices(library, levels) for levels in wanted}


def _practices(library: pl.DataFrame, levels: tuple[int, ...]) -> list[str]:
    letters = [[LETTERS[k] for k in members(one)] or [NOBODY] for one in levels]
    patterns = ["".join(pattern) for pattern in product(*letters)]
    return library.filter(pl.col("pattern").is_in(patterns))["id"].head(PRACTICES_NAMED).to_list()


def told(tables: Tables, as_of: date) -> dict[str, list[dict[str, Any]]]:
    """By partnership the moves as figures: [{action, function, from, to, gain, practices}], the most gain by weight first."""
    found = moves(tables, as_of)
    practices = practices_by_levels(tables, as_of, found)
    by_partnership: dict[str, list[dict[str, Any]]] = {}
    for partnership, action, _, function, begin, end, gain, levels in found.iter_rows():
        by_partnership.setdefault(partnership, []).append(
            {
                "action": action,
                "function": FUNCTIONS[function],
                "from": LEVELS[begin],
                "to": LEVELS[end],
                "gain": gain,
                "practices": practices[tuple(levels)],
            }
        )
    return by_partnership
