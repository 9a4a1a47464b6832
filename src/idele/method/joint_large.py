"""The figures of a joint cost of more than 16 partners: sampled, and tested on the coalitions listed (METHOD.md section 7)."""

from __future__ import annotations

from typing import Any

import numpy as np

from idele.method.coalitions import Numbers
from idele.method.listed import LargeGame
from idele.method.packing import Packing, cost_of, packings
from idele.method.readings.thresholds import BETTER_OFF_FROM, MOST_COALITIONS
from idele.method.rules import RULES
from idele.method.sampled import sampled_shapley
from idele.method.separable import Separable, shared_out
from idele.method.wording_of_rules import ALONE_MISSING, without

Figures = dict[str, Any]


def large_figures(game: LargeGame) -> Figures:
    """The same figures as of a small game, with the standard ``error`` of the sampled Shapley value.

    Which coalitions would be better off is asked of those listed. That is enough to say whether a split holds: one that was not
    listed costs what its parts cost, and could gain only where a listed part of it gains. Costs given as ranges are taken as
    given.
    """
    alone = np.full(len(game.players), np.nan)
    for group, price in zip(game.groups, game.costs, strict=True):
        if len(group) == 1:
            alone[group[0]] = price
    if np.isnan(alone).any():
        gone = [name for name, price in zip(game.players, alone, strict=True) if np.isnan(price)]
        about = {"status": "undefined", "reason": ALONE_MISSING, "n": len(game.players), "alone_missing": gone}
        return {"players": game.players, "splits": dict.fromkeys(RULES), "better_off": {}, "inferred": [], "about": about}
    return _figures(game, alone)


def _figures(game: LargeGame, alone: Numbers) -> Figures:
    found = packings(game, alone)
    total, separate = _separate(game, alone, found)
    mean, error = sampled_shapley(game, alone, found)
    reasons = without(len(game.players), bool(separate.cheaper_alone[0]), bool(separate.nothing_remains[0]))
    paid = {"shapley": mean, "scrb": separate.split[0]}
    gain = {
        rule: np.array([paid[rule][group].sum() for group in game.groups]) - game.costs for rule in paid if rule not in reasons
    }
    least = BETTER_OFF_FROM * float(np.abs(game.costs).max())
    leaving = {rule: _leaving(game, over, least) for rule, over in gain.items()}
    whole = max(len(group) for group in game.groups) == len(game.players)
    about: Figures = {
        "status": "ok",
        "n": len(game.players),
        "total": total,
        "total_inferred": not whole,
        "alone": _by_player(game, alone),
        "listed": len(game.groups),
        "cheapest": all(packing.exact for packing in found),
        **({"reasons": reasons} if reasons else {}),
        "better_off_count": {rule: len(own) for rule, own in leaving.items()},
        "holds": {rule: "no" if own else "yes" for rule, own in leaving.items()},
        "leaving": {rule: dict(list(own.items())[:MOST_COALITIONS]) for rule, own in leaving.items()},
    }
    return {
        "players": game.players,
        "splits": {rule: _by_player(game, paid[rule]) if rule in gain else None for rule in RULES},
        "better_off": {rule: list(own) for rule, own in about["leaving"].items()},
        "inferred": [] if whole else ["+".join(game.players)],
        "error": _by_player(game, error),
        "about": about,
    }


def _separate(game: LargeGame, alone: Numbers, found: list[Packing]) -> tuple[float, Separable]:
    """The cost of all together, and the rule of separable costs."""
    count = len(game.players)
    present = np.vstack([np.ones((1, count), dtype=bool), ~np.eye(count, dtype=bool)])
    costs = cost_of(game, alone, found, present)
    return float(costs[0]), shared_out(costs[:1], (costs[0] - costs[1:])[:, None], alone[:, None])


def _by_player(game: LargeGame, values: Numbers) -> dict[str, float]:
    return dict(zip(game.players, values.tolist(), strict=True))


def _leaving(game: LargeGame, over: Numbers, least: float) -> dict[str, Figures]:
    """The listed coalitions that would be better off alone, those that would gain most first, each with its gain."""
    named = sorted(
        (-gain, "+".join(game.players[player] for player in group.tolist()))
        for group, gain in zip(game.groups, over.tolist(), strict=True)
        if gain > least and len(group) < len(game.players)
    )
    return {coalition: {"gain": -gain} for gain, coalition in named}
