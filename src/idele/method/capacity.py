"""What the bodies of a partnership hold, what more they could hold, and at which levels they can act (METHOD.md section 13)."""

from __future__ import annotations

from datetime import date

import polars as pl

from idele.method.holding import levels_held
from idele.method.nodes import partners_at
from idele.method.once import once
from idele.method.standing import connected
from idele.tables import Tables

BODY = ["partnership", "organisation"]


@once
def functions_held(tables: Tables, as_of: date) -> pl.DataFrame:
    """Who holds what of running actions, at which level: partnership, organisation, action, function, level, weight."""
    return (
        levels_held(tables, as_of)
        .filter("runs")
        .select("partnership", "action", "function", "level", "weight", organisation="bodies")
        .explode("organisation")
    )


@once
def bodies(tables: Tables, as_of: date) -> pl.DataFrame:
    """The partners of each partnership, and whoever else holds a function of its running actions.

    Columns: partnership, organisation; partner (true or false); load (functions held now); room (how many more it can hold;
    empty, as no capacity is recorded: no limit); most (how many it may hold after a redesign: its capacity, or what it holds
    now where that is more; empty: no limit); rank (its place in the partnership: who has most room, then holds least, has most
    connections, carries most money; only where these are equal by id).
    """
    held = functions_held(tables, as_of)
    partners = partners_at(tables, held.select("partnership").unique().with_columns(until=as_of)).select(*BODY, partner=True)
    load = held.group_by(BODY).agg(
        load=pl.struct("action", "function").n_unique().cast(pl.Int64), carried=pl.col("weight").sort().sum()
    )
    ties = connected(tables, as_of)
    both = pl.concat([ties["a"], ties["b"]]).alias("organisation").value_counts(name="ties")
    capacity = tables["capacities"].select(*BODY, capacity="functions").group_by(BODY).agg(pl.col("capacity").min())
    return (
        load.join(partners, on=BODY, how="full", coalesce=True)
        .with_columns(pl.col("load").fill_null(0), pl.col("carried").fill_null(0.0), pl.col("partner").fill_null(False))
        .join(capacity, on=BODY, how="left")
        .join(both, on="organisation", how="left")
        .with_columns(room=pl.col("capacity") - pl.col("load"), most=_most(), ties=pl.col("ties").fill_null(0))
        .sort("partnership", _no_limit_first(), "load", "ties", "carried", "organisation",
              descending=[False, True, False, True, True, False])
        .with_columns(rank=pl.int_range(pl.len()).over("partnership"))
        .select(*BODY, "partner", "load", "room", "most", "rank")
    )  # fmt: skip


def _most() -> pl.Expr:
    return pl.when(pl.col("capacity").is_not_null()).then(pl.max_horizontal("capacity", "load"))


def _no_limit_first() -> pl.Expr:
    return pl.col("room").fill_null(pl.lit(2**62))


@once
def can_act(tables: Tables, as_of: date) -> pl.DataFrame:
    """At which levels each of these bodies can act: partnership, organisation, level (a place); once each.

    It is the level that the body belongs to, and every level at which it holds a function of a running action now.
    """
    own = tables["organisations"].select(
        organisation="id", level=pl.col("level").to_physical().cast(pl.Int64)
    ).drop_nulls()  # fmt: skip
    known = bodies(tables, as_of).select(BODY)
    shown = functions_held(tables, as_of).select(*BODY, "level")
    return pl.concat([known.join(own, on="organisation").select(*BODY, "level"), shown]).unique().sort(*BODY, "level")
