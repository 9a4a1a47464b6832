"""Which designs and new connections are best, for all partnerships at once, and which of these answers are proven so.

Most partnerships are small: there every set of new connections that could help is tried, which needs no integer programme. With
a set of connections made each action takes the design that is then worth most. That leaves capacities aside, so that no design of
the partnership is worth more; where no body then holds more than it may, it is the best. What is not settled in this way is left
to :mod:`idele.method.redesign_programme`.
"""

from __future__ import annotations

from datetime import date
from itertools import combinations

import polars as pl

from idele.method.capacity import BODY, bodies
from idele.method.designs import alike_once, changes_of_load, designs, needs_of_designs, new_connections
from idele.method.once import once
from idele.method.readings.thresholds import NEW_CONNECTIONS
from idele.tables import Tables
from idele.tables.choices import FUNCTIONS

LINK = ["partnership", "a", "b"]
MOST_TRIED = 10  # helpful connections; with more there are too many sets of them to try each


@once
def helpful(tables: Tables, as_of: date) -> pl.DataFrame:
    """The new connections that could make an action worth more than at its best without them.

    Columns: partnership, a, b, order (in the partnership, from 0), need; one row for each need that it would carry. Of those that
    would carry the very same needs the first is kept.
    """
    best = designs(tables, as_of).group_by("action").agg(best=pl.col("worth").max())
    better = designs(tables, as_of).join(best, on="action").filter(pl.col("local") > pl.col("best")).select("design")
    lacking = needs_of_designs(tables, as_of).join(better, on="design", how="semi").select("need").unique()
    return alike_once(new_connections(tables, as_of).join(lacking, on="need", how="semi", maintain_order="left"))


@once
def most_promising(tables: Tables, as_of: date) -> pl.DataFrame:
    """Where helpful connections are few: the set of them, as large as may be, that brings most: partnership, a, b."""
    found = helpful(tables, as_of)
    few = found.group_by("partnership").agg(count=pl.col("order").max() + 1).filter(pl.col("count") <= MOST_TRIED)
    tried = _sets(few)
    masks = found.group_by("partnership", "need").agg(mask=(2 ** pl.col("order")).sum().cast(pl.Int64))
    best = designs(tables, as_of).group_by("action").agg(best=pl.col("worth").max())
    regained = (
        needs_of_designs(tables, as_of)
        .join(masks, on="need")
        .join(tried, on="partnership")
        .filter((pl.col("mask") & pl.col("set")) != 0)
        .sort("loss")
        .group_by("partnership", "set", "action", "design")
        .agg(pl.col("loss").sum())
    )
    gains = (
        regained.join(designs(tables, as_of).select("design", "worth"), on="design")
        .join(best, on="action")
        .with_columns(gain=pl.col("worth") + pl.col("loss") - pl.col("best"))
        .group_by("partnership", "set", "action")
        .agg(pl.col("gain").max())
        .filter(pl.col("gain") > 0)
        .sort("gain")
        .group_by("partnership", "set")
        .agg(pl.col("gain").sum())
    )
    chosen = gains.sort("partnership", "gain", "set", descending=[False, True, False]).unique("partnership", keep="first")
    return (
        found.select(*LINK, "order")
        .unique(maintain_order=True)
        .join(chosen, on="partnership", maintain_order="left")
        .filter((pl.col("set") & (2 ** pl.col("order")).cast(pl.Int64)) != 0)
        .select(LINK)
    )


def _sets(few: pl.DataFrame) -> pl.DataFrame:
    """Every set of as many connections as may be made of ``count`` (a column): partnership, set (a sum of 2 ** order)."""
    each = pl.DataFrame(
        [
            {"count": count, "set": sum(2**k for k in kept)}
            for count in range(1, MOST_TRIED + 1)
            for kept in combinations(range(count), min(count, NEW_CONNECTIONS))
        ]
    )
    return few.join(each, on="count").select("partnership", "set")


def chosen_with(tables: Tables, as_of: date, connections: pl.DataFrame, among: pl.DataFrame | None = None) -> pl.DataFrame:
    """The best design of each action where these new ``connections`` (partnership, a, b) are made.

    Columns: design, partnership, action, value. Of designs worth the same the one that moves least. ``among`` holds the designs
    (a column ``design``) to choose from; all, where it is left out.
    """
    made = new_connections(tables, as_of).join(connections.select(LINK), on=LINK, how="semi").select("need").unique()
    regained = (
        needs_of_designs(tables, as_of)
        .join(made, on="need", how="semi")
        .group_by("design")
        .agg(regained=pl.col("loss").sort().sum())
    )
    every = designs(tables, as_of)
    return (
        (every if among is None else every.join(among, on="design", how="semi", maintain_order="left"))
        .join(regained, on="design", how="left", maintain_order="left")
        .with_columns(value=pl.col("worth") + pl.col("regained").fill_null(0.0))
        .sort("action", "value", *_moved(), "design", descending=[False, True, *[False] * len(FUNCTIONS), False])
        .unique("action", keep="first", maintain_order=True)
        .select("design", "partnership", "action", "value")
        .sort("design")
    )


def _moved() -> list[pl.Expr]:
    return [pl.col(f"option{k}").fill_null(0) for k in range(len(FUNCTIONS))]


def overburdened(tables: Tables, as_of: date, chosen: pl.DataFrame) -> pl.DataFrame:
    """The bodies that by the ``chosen`` designs hold more than they may: partnership, organisation."""
    return (
        loads_of(tables, as_of, chosen)
        .group_by(BODY)
        .agg(pl.col("change").sum())
        .join(bodies(tables, as_of), on=BODY)
        .filter(pl.col("load") + pl.col("change") > pl.col("most"))
        .select(BODY)
    )


def loads_of(tables: Tables, as_of: date, chosen: pl.DataFrame) -> pl.DataFrame:
    """What the designs (a column ``design``) change in what bodies hold: design, partnership, organisation, change."""
    picked = designs(tables, as_of).join(chosen.select("design"), on="design", how="semi")
    changes = changes_of_load(tables, as_of)
    parts = [
        picked.select("design", "action", pl.col(f"option{k}").alias("option")).join(
            changes.filter(pl.col("function") == k).drop("function"), on=["action", "option"]
        )
        for k in range(len(FUNCTIONS))
    ]
    return (
        pl.concat(parts).group_by("design", *BODY).agg(pl.col("change").sum()).filter(pl.col("change") != 0)
    )  # fmt: skip


@once
def best_apart(tables: Tables, as_of: date) -> pl.DataFrame:
    """The best design of each action with the most promising connections, whatever bodies can hold: as ``chosen_with``."""
    return chosen_with(tables, as_of, most_promising(tables, as_of))


@once
def settled(tables: Tables, as_of: date) -> pl.DataFrame:
    """The partnerships whose best designs are found without an integer programme: partnership."""
    many = helpful(tables, as_of).filter(pl.col("order") >= MOST_TRIED).select("partnership").unique()
    too_much = overburdened(tables, as_of, best_apart(tables, as_of)).select("partnership").unique()
    every = designs(tables, as_of).select("partnership").unique(maintain_order=True)
    return every.join(pl.concat([many, too_much]), on="partnership", how="anti", maintain_order="left")
