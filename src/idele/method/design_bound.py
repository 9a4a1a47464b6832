"""A good redesign at once, and how far at most the best is from it: for more than can be solved in time.

The connections are those that promise most, as many as may be made; each action then takes its best design, but for those
that would bring a body more than it may hold. The bound: let V be what an action is worth at best with no new connection. A
design that lacks k of them gains by one that carries some of its needs no more than their loss, each less the k-th part of
what the design is behind (V less what it is worth without any): over all its needs these add up to what it can gain at all.
So a set of connections brings an action at most the sum over them of the most that each promises any of its designs, and a
partnership what its most promising connections do.
"""

from __future__ import annotations

from datetime import date

import polars as pl

from idele.method.capacity import BODY, bodies
from idele.method.design_choice import LINK, chosen_with, loads_of, overburdened
from idele.method.designs import designs, needs_of_designs, new_connections
from idele.method.readings.thresholds import NEW_CONNECTIONS
from idele.tables import Tables


def at_once(tables: Tables, as_of: date, mine: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame, pl.DataFrame]:
    """Of the partnerships ``mine``: designs (design, partnership), connections (partnership, a, b), bound (partnership, most)."""
    links = _promises(tables, as_of, mine)
    every = designs(tables, as_of).join(mine, on="partnership", how="semi", maintain_order="left")
    chosen = _lightened(tables, as_of, links.select(LINK), every)
    best = every.group_by("partnership", "action").agg(best=pl.col("worth").max())
    most = (
        best.group_by("partnership")
        .agg(best=pl.col("best").sort().sum())
        .join(links.group_by("partnership").agg(promise=pl.col("promise").sort().sum()), on="partnership", how="left")
        .select("partnership", most=pl.col("best") + pl.col("promise").fill_null(0.0))
    )
    return chosen.select("design", "partnership"), links.select(LINK), most


def _lightened(tables: Tables, as_of: date, links: pl.DataFrame, every: pl.DataFrame) -> pl.DataFrame:
    """The best design of each action, without those that bring anything to a body that would then hold too much.

    Where that is not enough, as a body may now keep what it would have given up, without any that bring a body with a limit more.
    """
    bringing = loads_of(tables, as_of, every.select("design")).filter(pl.col("change") > 0)
    limited = bodies(tables, as_of).drop_nulls("most").select(BODY)
    chosen = chosen_with(tables, as_of, links, every.select("design"))
    for more in (False, True):
        too_much = overburdened(tables, as_of, chosen)
        heavy = limited.join(too_much, on="partnership", how="semi") if more else too_much
        kept = every.join(bringing.join(heavy, on=BODY, how="semi"), on="design", how="anti").select("design")
        chosen = chosen_with(tables, as_of, links, kept)
        every = every.join(kept, on="design", how="semi", maintain_order="left")
    return chosen


def _promises(tables: Tables, as_of: date, mine: pl.DataFrame) -> pl.DataFrame:
    """The new connections that promise most, as many as may be made: partnership, a, b, promise."""
    every = designs(tables, as_of).join(mine, on="partnership", how="semi")
    best = every.group_by("action").agg(best=pl.col("worth").max())
    behind = (
        every.join(best, on="action")
        .filter(pl.col("local") > pl.col("best"))
        .select("design", "partnership", behind=pl.col("best") - pl.col("worth"))
    )
    new = new_connections(tables, as_of).join(mine, on="partnership", how="semi", maintain_order="left")
    promised = (
        needs_of_designs(tables, as_of)
        .join(behind, on="design")
        .with_columns(share=pl.col("loss") - pl.col("behind") / pl.len().over("design"))
        .join(new, on=["partnership", "need"])
        .sort("share")
        .group_by(*LINK, "action", "design")
        .agg(pl.col("share").sum())
        .group_by(*LINK, "action")
        .agg(pl.col("share").max())
        .filter(pl.col("share") > 0)
        .sort("share")
        .group_by(LINK)
        .agg(promise=pl.col("share").sum())
    )
    return (
        promised.join(new.select(LINK).unique(maintain_order=True).with_row_index("order"), on=LINK)
        .sort("partnership", "promise", "order", descending=[False, True, False])
        .group_by("partnership", maintain_order=True)
        .head(NEW_CONNECTIONS)
        .drop("order")
    )
