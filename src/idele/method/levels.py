"""Levels: who conceives, manages and implements, and how far down (METHOD.md section 13; slides 12, 13, 15 and 16).

Answers:
    How local is what we do? Where does it pass from one level to another, and do those on both sides know each other? What could
    move down, and which connections are missing? If we changed both together, what would be best?

Formula:
    An action's *pattern* is the level of each function in the order conceived, managed, implemented: N, R or L, or ``?`` where
    nobody recorded it. A function held at k levels is k equal parts, and an action counts in each combination of levels by the
    product of its parts. *Localness* of an action is the mean depth (N 0, R 0.5, L 1) of its recorded functions, of a partnership
    the mean over actions of which any is recorded. A *handover* is two neighbouring functions, both recorded, at different
    levels; of split functions it is the chance that two parts, drawn one from each, differ. It is *connected* where a body that
    holds the one at its level and a body that holds the other at its level are one body, or have a recorded connection. *Domains
    by level* is the mean number of domains of the issues that an action is about, by the level that conceived it.

    A *move* takes a function from a level to a lower one, no lower than the lowest that is recorded as allowed; every step on
    the way is a move of its own. Its gain is the change in the action's localness, worked out as if the register said so. Moves
    are in the order of gain times weight, handovers without a connection in the order of the money, then the people, that pass
    there (of split functions a part of them).

    The *redesign* maximises the sum over running actions of weight (money, else 1) times (localness less handovers without a
    connection). :mod:`idele.method.designs` says who holds a function that has moved, and
    :mod:`idele.method.redesign_programme` gives the integer programme. No body holds more than its capacity, or than it holds now
    where that is more.

Thresholds:
    Depths, and the weight of an action without money: METHOD.md section 13. New connections in a redesign, and practices named
    beside a move: our reading. See :mod:`idele.method.readings.thresholds`.

Example:
    A ministry conceives and manages, a town hall implements; management may go down as far as the town.

    >>> from datetime import date
    >>> rows = [
    ...     {"action": "bus", "function": "conceived", "organisation": "ministry", "level": "national"},
    ...     {"action": "bus", "function": "managed", "organisation": "ministry", "level": "national", "lowest_level": "local"},
    ...     {"action": "bus", "function": "implemented", "organisation": "town", "level": "local"},
    ... ]
    >>> tables = Tables({"actions": [{"id": "bus", "partnership": "p", "name": "Night bus"}], "functions": rows})
    >>> found = section(tables, date(2026, 1, 1))["p"]
    >>> found["patterns"], round(found["localness"], 3), found["handovers"], found["connected"]
    ({'NNL': 1.0}, 0.333, 1.0, 0.0)
    >>> [(move["from"], move["to"], round(move["gain"], 3)) for move in found["moves"]]
    [('national', 'local', 0.333), ('national', 'regional', 0.167)]
    >>> found["redesign"]["connections"]
    [{'a': 'town', 'b': 'ministry', 'handovers': 1.0, 'weight': 1.0}]

Limits:
    What is done counts from the day that it begins, ended or not; what could be done is asked of what still runs. An empty
    lowest level is no permission: no move is listed. Local is not better in itself; the figure says where, not how well.
    Where a function is split between levels the parts are taken as independent, so that two bodies which each keep to
    their own level still count as handing over by half. The redesign knows capacities and connections, not law, skills or
    goodwill: it is where a conversation starts. A body without a recorded capacity has no limit in it. An action whose money is
    0 has no weight in it.

Source:
    Slides 12, 13, 15 and 16 of the talk; METHOD.md section 13. Integer programme: HiGHS (Huangfu and Hall 2018, Math. Program.
    Comput. 10).
"""

from __future__ import annotations

from datetime import date
from typing import Any

import polars as pl

from idele.method import moves
from idele.method.handovers import handovers
from idele.method.holding import action_patterns, begun, levels_held, localness, patterns
from idele.method.redesign import redesigns
from idele.method.standing import connected
from idele.tables import Tables
from idele.tables.choices import FUNCTIONS, LEVELS
from idele.words import later

__all__ = ["action_patterns", "domains_by_level", "patterns", "section"]

Figures = dict[str, Any]


def domains_by_level(tables: Tables, as_of: date) -> pl.DataFrame:
    """How many domains of issues an action is about, by the level that conceived it: partnership, level (a place), mean, actions.

    Only actions whose issues are recorded; one conceived at several levels counts in each by equal parts.
    """
    domains = (
        tables["action_issues"]
        .join(tables["issues"].select("domain", issue="id"), on="issue")
        .group_by("action")
        .agg(domains=pl.col("domain").n_unique())
    )
    return (
        levels_held(tables, as_of)
        .filter(pl.col("function") == 0)
        .join(domains, on="action")
        .sort("partnership", "level", "part", "domains")
        .group_by("partnership", "level", maintain_order=True)
        .agg(mean=(pl.col("domains") * pl.col("part")).sum() / pl.col("part").sum(), actions=pl.col("part").sum())
    )


def section(tables: Tables, as_of: date) -> dict[str, Figures]:
    """By partnership: ``n`` (organisations that hold a function of an action begun by then) and

    - ``patterns`` {NNL: count}; ``actions`` (how many, the sum of them); ``localness``, 0 to 1;
    - ``handovers`` and ``connected``, counts, in parts where functions are split;
    - ``moves``: [{action, function, from, to, gain, practices [id]}], levels and functions in words;
    - ``unconnected``: [{action, functions [earlier, later], from, to, a [], b [], money, people}], ``from`` and ``to`` levels;
    - ``domains_by_level`` {level: mean} and ``domains_actions`` {level: how many actions it rests on};
    - ``redesign``: see :func:`idele.method.redesign.redesigns`; None, with its reason, where no such action runs.

    Too few where no function of an action that has begun is recorded.
    """
    counted = patterns(tables, as_of).group_by("partnership", maintain_order=True).agg("pattern", "count")
    local = localness(tables, as_of).group_by("partnership").agg(pl.col("localness").sort().mean())
    local_of = dict(local.iter_rows())
    passed = {name: row for name, *row in _passed(tables, as_of).iter_rows()}
    moved, apart = moves.told(tables, as_of), _unconnected(tables, as_of)
    domains, behind = _domains(tables, as_of), _behind(tables, as_of)
    better = redesigns(tables, as_of)
    found: dict[str, Figures] = {}
    for name, keys, counts in counted.iter_rows():
        if name not in local_of:
            reason = later("Of no action that has begun is it recorded who conceived, managed or implemented it.")
            found[name] = {"status": "too few", "n": 0, "reason": reason, "rests_on": _rests_on(name, behind[name])}
            continue
        means = domains.get(name, {})
        own: Figures = {
            "patterns": dict(zip(keys, counts, strict=True)),
            "actions": behind[name]["actions"],
            "localness": local_of[name],
            "handovers": passed.get(name, (0.0, 0.0))[0],
            "connected": passed.get(name, (0.0, 0.0))[1],
            "moves": moved.get(name, []),
            "unconnected": apart.get(name, []),
            "domains_by_level": {level: mean for level, (mean, _) in means.items()},
            "domains_actions": {level: count for level, (_, count) in means.items()},
            "redesign": better.get(name),
        }
        reasons = _reasons(own)
        found[name] = {"status": "ok", "n": behind[name]["n"], **own, **reasons, "rests_on": _rests_on(name, behind[name])}
    return found


def _reasons(own: Figures) -> Figures:
    """Why a figure is empty."""
    reasons = {}
    if own["redesign"] is None:
        reasons["redesign"] = later("No action runs now that has a weight and a recorded function.")
    if not own["domains_by_level"]:
        reasons["domains_by_level"] = later("No action has issues recorded and who conceived it.")
    return {"reasons": reasons} if reasons else {}


def _passed(tables: Tables, as_of: date) -> pl.DataFrame:
    """partnership, handovers, connected."""
    return (
        handovers(tables, as_of)
        .sort("partnership", "part")
        .group_by("partnership", maintain_order=True)
        .agg(handovers=pl.col("part").sum(), connected=pl.col("part").filter("connected").sum())
    )


def _unconnected(tables: Tables, as_of: date) -> dict[str, list[Figures]]:
    """By partnership the handovers of running actions that no connection carries, by what passes there."""
    rows = (
        handovers(tables, as_of)
        .filter("runs", ~pl.col("connected"))
        .with_columns(money=pl.col("money") * pl.col("part"), people=pl.col("people") * pl.col("part"))
        .sort(
            "partnership", "money", "people", "part", "action", "function", "from", "to",
            descending=[False, True, True, True, False, False, False, False], nulls_last=True,
        )
    )  # fmt: skip
    found: dict[str, list[Figures]] = {}
    columns = ("partnership", "action", "function", "from", "to", "a", "b", "money", "people")
    for name, action, function, begin, end, a, b, money, people in rows.select(columns).iter_rows():
        functions = list(FUNCTIONS[function : function + 2])
        sides = {"from": LEVELS[begin], "to": LEVELS[end], "a": a, "b": b}
        found.setdefault(name, []).append({"action": action, "functions": functions, **sides, "money": money, "people": people})
    return found


def _domains(tables: Tables, as_of: date) -> dict[str, dict[str, tuple[float, float]]]:
    """By partnership and level: the mean, and the actions behind it."""
    found: dict[str, dict[str, tuple[float, float]]] = {}
    for name, level, mean, count in domains_by_level(tables, as_of).iter_rows():
        found.setdefault(name, {})[LEVELS[level]] = (mean, count)
    return found


def _behind(tables: Tables, as_of: date) -> dict[str, dict[str, int]]:
    """By partnership: actions begun, n (organisations that hold a function of them), their rows of functions, connections."""
    actions = begun(tables, as_of).group_by("partnership").agg(actions=pl.len())
    held = levels_held(tables, as_of).select("partnership", organisation="bodies").explode("organisation")
    holders = held.group_by("partnership").agg(n=pl.col("organisation").n_unique(), functions=pl.len())
    members = held.unique()
    ties = (
        members.rename({"organisation": "a"})
        .join(connected(tables, as_of), on="a")
        .join(members.rename({"organisation": "b"}), on=["partnership", "b"], how="semi")
        .group_by("partnership")
        .agg(connections=pl.len())
    )
    joint = actions.join(holders, on="partnership", how="left").join(ties, on="partnership", how="left")
    return {row.pop("partnership"): row for row in joint.fill_null(0).iter_rows(named=True)}


def _rests_on(name: str, behind: dict[str, int]) -> list[Figures]:
    where = {"partnership": name}
    return [{"table": table, "where": where, "rows": behind[table]} for table in ("actions", "functions", "connections")]
