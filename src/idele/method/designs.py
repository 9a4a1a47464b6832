"""What a redesign can choose from (METHOD.md section 13): for each function where it can go, and who would hold it there.

A function stays, or moves as a whole to a lower level that is allowed: what is held above that level moves to it, what is held at
it or below stays. It is then held at that level by those who hold it there already and by those of its holders who can act there.
Where that is nobody, one body takes it over that can act there and has room: one that holds another function of the same action,
else a partner; among these one of the action's own domain, and then the one with the most room. Without such a body the function
cannot move. Whatever of an action moves to a level without a holder of its own goes to one and the same body.

The tables here have a row for each running action with weight, function and ``option`` (the place of the level that the function
moves to; 0: it stays).
"""

from __future__ import annotations

from datetime import date

import polars as pl

from idele.method.capacity import BODY, bodies, can_act, functions_held
from idele.method.handovers import joined, pairs
from idele.method.holding import depth, levels_held
from idele.method.once import once
from idele.method.standing import connected
from idele.tables import Tables
from idele.tables.choices import FUNCTIONS

OPTION = ["action", "function", "option"]
STAYS = 0


@once
def weighted(tables: Tables, as_of: date) -> pl.DataFrame:
    """The rows of ``levels_held`` of running actions that have a weight."""
    return levels_held(tables, as_of).filter("runs", pl.col("weight") > 0)


@once
def options(tables: Tables, as_of: date) -> pl.DataFrame:
    """Each option with the levels at which the function is then held: one row for each level.

    Columns: partnership, action, weight, function, option; level, part (of the function), depth, bodies (that hold it there).
    """
    held = weighted(tables, as_of)
    columns = ["partnership", "action", "weight", "function", "option", "level", "bodies"]
    stays = held.with_columns(option=pl.lit(STAYS, pl.Int64)).select(columns)
    moved = _holders_after(tables, as_of)
    lower = (
        held.join(moved.select(OPTION), on=["action", "function"])
        .filter(pl.col("level") > pl.col("option"))
        .select(columns)
    )  # fmt: skip
    return (
        pl.concat([stays, moved.select(columns), lower])
        .sort(*OPTION, "level")
        .with_columns(part=1 / pl.len().over(OPTION), depth=depth("level"))
    )


def _targets(tables: Tables, as_of: date) -> pl.DataFrame:
    """Where each function may move to: partnership, action, weight, function, option."""
    held = weighted(tables, as_of)
    by = ["partnership", "action", "weight", "function"]
    return (
        held.group_by(by)
        .agg(highest=pl.col("level").min(), lowest=pl.col("lowest").first())
        .filter(pl.col("lowest") > pl.col("highest"))
        .select(*by, option=pl.int_ranges(pl.col("highest") + 1, pl.col("lowest") + 1))
        .explode("option")
    )


def _holders_after(tables: Tables, as_of: date) -> pl.DataFrame:
    """Who holds a function at the level it has moved to: partnership, action, weight, function, option, level, bodies."""
    targets = _targets(tables, as_of)
    held = functions_held(tables, as_of).select("action", "function", "organisation", "level")
    acts = can_act(tables, as_of).rename({"level": "option"})
    above = targets.join(held, on=["action", "function"])
    there = above.filter(pl.col("level") == pl.col("option"))
    able = above.filter(pl.col("level") < pl.col("option")).join(acts, on=[*BODY, "option"], how="semi")
    keep = pl.concat([there, able]).select(*targets.columns, "organisation").unique()
    orphaned = targets.join(keep, on=OPTION, how="anti")
    taken = orphaned.join(_takers(tables, as_of, orphaned), on=["action", "option"])
    return (
        pl.concat([keep, taken.select(keep.columns)])
        .group_by(targets.columns)
        .agg(bodies=pl.col("organisation").sort())
        .with_columns(level=pl.col("option"))
    )


def _takers(tables: Tables, as_of: date, orphaned: pl.DataFrame) -> pl.DataFrame:
    """Who takes over what nobody keeps: action, option, organisation; one for each where there is anybody."""
    domains = tables["actions"].select("domain", action="id")
    wanted = orphaned.select("partnership", "action", "option").unique().join(domains, on="action", how="left")
    with_room = bodies(tables, as_of).filter(pl.col("room").is_null() | (pl.col("room") > 0))
    own = tables["organisations"].select(organisation="id", own="domain")
    acts = can_act(tables, as_of).rename({"level": "option"}).join(with_room, on=BODY).join(own, on="organisation", how="left")
    involved = functions_held(tables, as_of).select("partnership", "action", "organisation").unique()
    inside = wanted.join(involved, on=["partnership", "action"]).join(acts, on=[*BODY, "option"]).with_columns(outside=False)
    first = acts.filter("partner").sort("partnership", "option", "rank").unique(["partnership", "option", "own"], keep="first")
    outside = wanted.join(first, on=["partnership", "option"]).with_columns(outside=True)
    other_domain = (pl.col("own") != pl.col("domain")).fill_null(True)
    return (
        pl.concat([inside.select(outside.columns), outside])
        .sort("action", "option", "outside", other_domain, "rank")
        .unique(["action", "option"], keep="first")
        .select("action", "option", "organisation")
    )


@once
def changes_of_load(tables: Tables, as_of: date) -> pl.DataFrame:
    """Who takes on and who gives up a function by each option: partnership, action, function, option, organisation, change."""
    known = ["partnership", *OPTION, "organisation"]
    every = options(tables, as_of).select("partnership", *OPTION, organisation="bodies").explode("organisation").unique()
    now = every.filter(pl.col("option") == STAYS).drop("option")
    moved = every.filter(pl.col("option") != STAYS)
    before = moved.select(OPTION).unique().join(now, on=["action", "function"]).select(known)
    taken = moved.join(before, on=known, how="anti").select(*known, change=pl.lit(1, pl.Int64))
    given_up = before.join(moved, on=known, how="anti").select(*known, change=pl.lit(-1, pl.Int64))
    return pl.concat([taken, given_up]).sort(known)


@once
def needs(tables: Tables, as_of: date) -> pl.DataFrame:
    """Every handover that two options of neighbouring functions would make and that no connection carries yet.

    Columns: need (a number), partnership, action, function (the earlier), option and next_option, loss (weight times part), part;
    a and b (the bodies on either side).
    """
    one = options(tables, as_of).select(
        "partnership", "action", "weight", "function", "option", "level", "part", a="bodies"
    )  # fmt: skip
    other = options(tables, as_of).select(
        "action", pl.col("function") - 1, next_option="option", next_level="level", next_part="part", b="bodies"
    )
    made = one.join(other, on=["action", "function"]).filter(pl.col("level") != pl.col("next_level")).with_row_index("row")
    carried = joined(made, connected(tables, as_of))
    return (
        made.join(carried, on="row", how="anti")
        .with_columns(part=pl.col("part") * pl.col("next_part"))
        .with_columns(loss=pl.col("weight") * pl.col("part"))
        .sort(
            *("partnership", "weight", "action", "function", "option", "next_option", "level", "next_level"),
            descending=[False, True, *[False] * 6],
        )
        .drop("row", "level", "next_level", "next_part", "weight")
        .with_row_index("need")
    )


@once
def new_connections(tables: Tables, as_of: date) -> pl.DataFrame:
    """Which new connection would carry which needs: partnership, a and b (the first in rank first), need; by rank."""
    lost = needs(tables, as_of)
    place = bodies(tables, as_of).select(*BODY, "rank")
    return (
        pairs(lost.rename({"need": "row"}))
        .unique()
        .rename({"row": "need"})
        .join(lost.select("need", "partnership"), on="need")
        .join(place.rename({"organisation": "a", "rank": "rank_a"}), on=["partnership", "a"])
        .join(place.rename({"organisation": "b", "rank": "rank_b"}), on=["partnership", "b"])
        .with_columns(swap=pl.col("rank_a") > pl.col("rank_b"))
        .sort("partnership", pl.min_horizontal("rank_a", "rank_b"), pl.max_horizontal("rank_a", "rank_b"), "need")
        .select("partnership", *_swapped("a", "b"), "need")
    )


def _swapped(one: str, other: str) -> list[pl.Expr]:
    """The two columns, changed about where the column ``swap`` says so."""
    swap = pl.col("swap")
    return [pl.when(swap).then(other).otherwise(one).alias(one), pl.when(swap).then(one).otherwise(other).alias(other)]


def alike_once(connections: pl.DataFrame) -> pl.DataFrame:
    """Of connections (rows of ``new_connections``) that would carry the very same needs only the first, and ``order``: its place.

    Columns: partnership, a, b, need, order (in the partnership, from 0).
    """
    each = connections.group_by("partnership", "a", "b", maintain_order=True).agg("need")
    same = pl.col("need").cast(pl.List(pl.String)).list.join(",")
    return (
        each.unique(["partnership", same], keep="first", maintain_order=True)
        .with_columns(order=pl.int_range(pl.len()).over("partnership"))
        .explode("need")
    )


@once
def designs(tables: Tables, as_of: date) -> pl.DataFrame:
    """Every combination of the options of an action's functions.

    Columns: design (a number; the first of an action is as it is), partnership, action, weight; option0, option1, option2 (empty
    for a function that nobody recorded); local (weight times localness), and worth (local less weight times its handovers
    without a connection).
    """
    each = options(tables, as_of).group_by("partnership", "action", "weight", "function", "option").agg(pl.col("depth").mean())
    found = each.select("partnership", "action", "weight").unique()
    for k in range(len(FUNCTIONS)):
        here = each.filter(pl.col("function") == k).select("action", pl.col("option").alias(f"option{k}"), depth="depth")
        found = found.join(here.rename({"depth": f"depth{k}"}), on="action", how="left")
    lost = needs(tables, as_of).group_by("action", "function", "option", "next_option").agg(pl.col("loss").sort().sum())
    for k in range(len(FUNCTIONS) - 1):
        here = lost.filter(pl.col("function") == k).drop("function")
        here = here.rename({"option": f"option{k}", "next_option": f"option{k + 1}", "loss": f"loss{k}"})
        found = found.join(here, on=["action", f"option{k}", f"option{k + 1}"], how="left")
    places = [f"option{k}" for k in range(len(FUNCTIONS))]
    return (
        found.sort("partnership", "weight", "action", *places, descending=[False, True, *[False] * (1 + len(places))])
        .with_columns(local=pl.col("weight") * pl.mean_horizontal(f"depth{k}" for k in range(len(FUNCTIONS))))
        .with_columns(worth=pl.col("local") - pl.sum_horizontal(f"loss{k}" for k in range(len(FUNCTIONS) - 1)))
        .with_row_index("design")
        .select("design", "partnership", "action", "weight", *places, "local", "worth")
    )


@once
def needs_of_designs(tables: Tables, as_of: date) -> pl.DataFrame:
    """Which needs each design has: design, action, need, loss."""
    lost = needs(tables, as_of).select("action", "function", "option", "next_option", "need", "loss")
    found = []
    for k in range(len(FUNCTIONS) - 1):
        here = lost.filter(pl.col("function") == k).rename({"option": f"option{k}", "next_option": f"option{k + 1}"})
        joint = designs(tables, as_of).join(here, on=["action", f"option{k}", f"option{k + 1}"])
        found.append(joint.select("design", "action", "need", "loss"))
    return pl.concat(found).sort("design", "need")
