"""The redesign: which functions to move down and which new connections to make, together (METHOD.md section 13).

The objective is the sum over running actions of weight (its money, else 1) times (localness less handovers without a connection).
:mod:`idele.method.designs` says what can be chosen and who then holds it; :mod:`idele.method.design_choice` settles small
partnerships all at once; the others are integer programmes, :mod:`idele.method.redesign_programme`. Of a package that holds too
much for that, the rest has a good redesign, with its gap (:mod:`idele.method.design_bound`).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

import polars as pl

from idele.method.capacity import bodies
from idele.method.design_bound import at_once
from idele.method.design_choice import LINK, best_apart, loads_of, most_promising, settled
from idele.method.designs import STAYS, alike_once, changes_of_load, designs, needs, needs_of_designs, new_connections, options
from idele.method.readings.thresholds import DESIGNS_OVERHEAD, MOST_DESIGNS, MOST_DESIGNS_IN_ALL
from idele.method.redesign_programme import Problem, solve
from idele.tables import Tables
from idele.tables.choices import FUNCTIONS, LEVELS

Figures = dict[str, Any]


class Choice(NamedTuple):
    """Designs (design, partnership; one of each action), new connections (partnership, a, b) and what no redesign exceeds.

    ``most`` holds the partnerships whose answer is not proven the best.
    """

    designs: pl.DataFrame
    connections: pl.DataFrame
    most: dict[str, float]


def redesigns(tables: Tables, as_of: date) -> dict[str, Figures]:
    """By partnership with a running action that has a weight and of which a function is recorded:

    - ``moves``: [{action, function, from, to, bodies (who hold it then), taken_over (by a body that did not hold it), gain}];
    - ``connections``: [{a, b, handovers (that it carries), weight (of these)}];
    - ``before`` and ``after``: the objective; ``gap``: no redesign is worth more than after + gap, 0 where it is proven the best;
    - ``localness`` and ``unconnected``: {before, after}, the mean over its actions and their handovers without a connection.

    A gain is weight times localness; the most first.
    """
    choice = choose(tables, as_of)
    moved, made = _moves(tables, as_of, choice), _connections(tables, as_of, choice)
    return {
        row["partnership"]: {
            "moves": moved.get(row["partnership"], []),
            "connections": made.get(row["partnership"], []),
            "before": row["before"],
            "after": max(row["before"], row["after"]),
            "gap": max(0.0, choice.most.get(row["partnership"], row["after"]) - row["after"]),
            "localness": {"before": row["local_before"], "after": row["local_after"]},
            "unconnected": {"before": row["lost_before"], "after": row["lost_after"]},
        }
        for row in _totals(tables, as_of, choice).iter_rows(named=True)
    }


def choose(tables: Tables, as_of: date) -> Choice:
    """The best designs and new connections of every partnership."""
    small = settled(tables, as_of)
    links = most_promising(tables, as_of).join(small, on="partnership", how="semi")
    chosen = best_apart(tables, as_of).join(small, on="partnership", how="semi").select("design", "partnership")
    solvable, others = _in_time(tables, as_of, small)
    quick, quick_links, bound = at_once(tables, as_of, others)
    picked, tied, most = [chosen, quick], [links, quick_links], dict(bound.iter_rows())
    for partnership, problem, named in _problems(tables, as_of, solvable):
        found = solve(problem)
        first = problem.designs.unique("action", keep="first", maintain_order=True)["design"]
        taken = found.designs if found else first.to_list()
        picked.append(chosen.clear().vstack(problem.designs.filter(pl.col("design").is_in(taken)).select(chosen.columns)))
        if found is None or found.most is not None:
            most[partnership] = found.most if found and found.most is not None else float(problem.designs["local"].sum())
        orders = found.connections if found else []
        tied.append(named.filter(pl.col("order").is_in(orders)).select(LINK).unique(maintain_order=True))
    return Choice(pl.concat(picked).sort("design"), pl.concat(tied), most)


def _in_time(tables: Tables, as_of: date, small: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The partnerships that are still open: those to be solved as integer programmes, the smallest first, and the others.

    How many are solved is a matter of their size and not of the clock, so that the same tables give the same figures.
    """
    still = (
        designs(tables, as_of)
        .join(small, on="partnership", how="anti")
        .group_by("partnership")
        .agg(size=pl.len(), weight=pl.col("weight").sort().sum())
    )
    work = (pl.col("size").cast(pl.Int64) + DESIGNS_OVERHEAD).cum_sum()
    still = still.sort("size", "weight", "partnership").with_columns(
        solved=(pl.col("size") <= MOST_DESIGNS) & (work <= MOST_DESIGNS_IN_ALL)
    )
    return still.filter("solved").select("partnership"), still.filter(~pl.col("solved")).select("partnership")


def _problems(tables: Tables, as_of: date, solvable: pl.DataFrame) -> Iterator[tuple[str, Problem, pl.DataFrame]]:
    """Each of these partnerships with its programme and its new connections."""
    mine = designs(tables, as_of).join(solvable, on="partnership", how="semi", maintain_order="left")
    names = mine["partnership"].unique(maintain_order=True)
    owners = mine.select("design", "partnership")
    limits = bodies(tables, as_of).drop_nulls("most").with_columns(spare=pl.col("most") - pl.col("load"))
    parts = [
        mine,
        needs_of_designs(tables, as_of).join(owners, on="design", maintain_order="left"),
        alike_once(new_connections(tables, as_of).join(owners.select("partnership").unique(), on="partnership", how="semi")),
        loads_of(tables, as_of, owners.select("design")).sort("design", "organisation"),
        limits.sort("partnership", "rank"),
    ]
    split = [{key[0]: rows for key, rows in part.partition_by("partnership", as_dict=True).items()} for part in parts]
    for name in names:
        rows = [part.get(name, whole.clear()) for part, whole in zip(split, parts, strict=True)]
        yield name, Problem(*rows), rows[2]


def _carried(tables: Tables, as_of: date, choice: Choice) -> pl.DataFrame:
    """The needs of the chosen designs that a chosen connection carries: need, partnership, a, b, loss, part; each once."""
    return (
        new_connections(tables, as_of)
        .join(choice.connections, on=LINK, how="semi", maintain_order="left")
        .join(_needed(tables, as_of, choice), on=["partnership", "need"])
        .unique("need", keep="first", maintain_order=True)
    )


def _needed(tables: Tables, as_of: date, choice: Choice) -> pl.DataFrame:
    lacking = needs_of_designs(tables, as_of).join(choice.designs, on="design", how="semi").select("need")
    return needs(tables, as_of).join(lacking, on="need", how="semi").select("partnership", "need", "loss", "part")


def _totals(tables: Tables, as_of: date, choice: Choice) -> pl.DataFrame:
    """partnership; before and after (the objective); local_... (mean localness) and lost_... (handovers apart) of both."""
    every = designs(tables, as_of)
    now = every.select("design", "partnership").filter(every["action"].is_first_distinct())
    lost = [_lost(tables, as_of, Choice(now, choice.connections.clear(), {}), "before"), _lost(tables, as_of, choice, "after")]
    found = every.select("partnership").unique(maintain_order=True)
    for picked, without, when in ((now, lost[0], "before"), (choice.designs, lost[1], "after")):
        local = (
            every.join(picked.select("design"), on="design", how="semi")
            .with_columns(localness=pl.col("local") / pl.col("weight"))
            .sort("partnership", "local", "localness")
            .group_by("partnership")
            .agg(pl.col("local").sum(), pl.col("localness").sort().mean().alias(f"local_{when}"))
        )
        joint = found.join(local, on="partnership", how="left", maintain_order="left").join(without, on="partnership", how="left")
        found = joint.with_columns(
            (pl.col("local") - pl.col("loss").fill_null(0.0)).alias(when), pl.col(f"lost_{when}").fill_null(0.0)
        ).drop("local", "loss")
    return found.sort("partnership")


def _lost(tables: Tables, as_of: date, choice: Choice, when: str) -> pl.DataFrame:
    """By partnership the handovers without a connection: partnership, loss (their weight), lost_before or lost_after (count)."""
    left = _needed(tables, as_of, choice).join(_carried(tables, as_of, choice), on="need", how="anti")
    return left.group_by("partnership").agg(pl.col("loss").sort().sum(), pl.col("part").sort().sum().alias(f"lost_{when}"))


def _moves(tables: Tables, as_of: date, choice: Choice) -> dict[str, list[Figures]]:
    """By partnership, each function that moves; the most gain first."""
    picked = designs(tables, as_of).join(choice.designs.select("design"), on="design", how="semi")
    by = ["action", "function", "option"]
    chosen = pl.concat(
        picked.select("action", pl.lit(k, pl.Int64).alias("function"), pl.col(f"option{k}").alias("option"))
        for k in range(len(FUNCTIONS))
    ).filter(pl.col("option") > STAYS)
    each = options(tables, as_of)
    depths = each.group_by(by).agg(pl.col("depth").mean())
    now = depths.filter(pl.col("option") == STAYS).select("action", "function", was="depth")
    begin = each.filter(pl.col("option") == STAYS).group_by("action", "function").agg(begin=pl.col("level").min())
    recorded = now.group_by("action").agg(recorded=pl.len())
    taken = changes_of_load(tables, as_of).filter(pl.col("change") > 0).select(by).unique().with_columns(taken=True)
    moved = (
        each.join(chosen, on=by, how="semi")
        .filter(pl.col("level") == pl.col("option"))
        .join(depths.rename({"depth": "becomes"}), on=by)
        .join(now, on=["action", "function"])
        .join(begin, on=["action", "function"])
        .join(recorded, on="action")
        .join(taken, on=by, how="left")
        .with_columns(gain=pl.col("weight") * (pl.col("becomes") - pl.col("was")) / pl.col("recorded"))
        .sort("partnership", "gain", "action", "function", descending=[False, True, False, False])
    )
    columns = ("partnership", "action", "function", "begin", "level", "bodies", "taken", "gain")
    found: dict[str, list[Figures]] = {}
    for partnership, action, function, start, end, holders, taken_over, gain in moved.select(columns).iter_rows():
        move = {"action": action, "function": FUNCTIONS[function], "from": LEVELS[start], "to": LEVELS[end]}
        more = {"bodies": holders, "taken_over": bool(taken_over), "gain": gain}
        found.setdefault(partnership, []).append({**move, **more})
    return found


def _connections(tables: Tables, as_of: date, choice: Choice) -> dict[str, list[Figures]]:
    """By partnership, each new connection that carries anything; the most weight first."""
    carried = (
        _carried(tables, as_of, choice)
        .group_by(LINK)
        .agg(handovers=pl.col("part").sort().sum(), weight=pl.col("loss").sort().sum())
        .sort("partnership", "weight", "a", "b", descending=[False, True, False, False])
    )
    found: dict[str, list[Figures]] = {}
    for partnership, a, b, handovers, weight in carried.iter_rows():
        found.setdefault(partnership, []).append({"a": a, "b": b, "handovers": handovers, "weight": weight})
    return found
