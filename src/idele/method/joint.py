"""The figures of each joint cost: what each partner pays by rule, who would leave, and how sure that is (METHOD.md section 7)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np

from idele.method import listed
from idele.method.coalitions import Masks, Numbers, completed, membership, players_of, sizes
from idele.method.estimates import Spread, spreads
from idele.method.joint_large import large_figures
from idele.method.listed import Games
from idele.method.readings.thresholds import MOST_COALITIONS, SHAPLEY_EXACT_UP_TO
from idele.method.rules import RULES, Splits, better_off, gains, noticeable, splits
from idele.method.separable import separable
from idele.method.wording_of_rules import ALONE_MISSING, without
from idele.tables import Tables

Figures = dict[str, Any]
CELLS = 4_000_000  # coalitions x games worked out at once


def joint_costs(tables: Tables) -> dict[str, dict[str, Figures]]:
    """By partnership and name of the joint cost, what :func:`idele.method.fairness.section` tells of it.

    ``players``, ``splits`` (by rule, None where undefined), ``better_off``, ``inferred``, ``about``, and where there are any
    ``ranges`` and ``error``.
    """
    games, coalitions = listed.listed(tables)
    found: dict[str, dict[str, Figures]] = defaultdict(dict)
    for players in games["n"].unique().sort().to_list():
        if players <= SHAPLEY_EXACT_UP_TO:
            for (partnership, name), own in _of_size(listed.of_size(games, coalitions, players)):
                found[partnership][name] = own
    for game in listed.large(games, coalitions, SHAPLEY_EXACT_UP_TO):
        partnership, name = game.name
        found[partnership][name] = large_figures(game)
    return {partnership: dict(sorted(own.items())) for partnership, own in found.items()}


def _of_size(games: Games) -> Iterator[tuple[tuple[str, str], Figures]]:
    """The figures of games of equally many players, some of them at once."""
    step = max(1, CELLS // games.costs.shape[1])
    alone = 1 << np.arange(players_of(games.costs))
    known = ~np.isnan(games.costs[:, alone]).any(axis=1)
    for place in np.flatnonzero(~known).tolist():
        yield games.names[place], _unknown(games, place, alone)
    kept = np.flatnonzero(known)
    for first in range(0, len(kept), step):
        own = kept[first : first + step]
        some = replace(
            games,
            names=[games.names[place] for place in own],
            players=[games.players[place] for place in own],
            **{column: getattr(games, column)[own] for column in ("costs", "low", "high")},
        )
        yield from zip(some.names, _figures(some), strict=True)


def _unknown(games: Games, place: int, alone: Masks) -> Figures:
    missing = np.isnan(games.costs[place, alone])
    players = games.players[place]
    about = {
        "status": "undefined",
        "reason": ALONE_MISSING,
        "n": len(players),
        "alone_missing": [name for name, gone in zip(players, missing, strict=True) if gone],
    }
    return {"players": players, "splits": dict.fromkeys(RULES), "better_off": {}, "inferred": [], "about": about}


def _figures(games: Games) -> list[Figures]:
    """The figures of games of equally many players in which everybody's cost alone is listed."""
    costs = completed(games.costs)
    paid = splits(costs)
    gain = {rule: gains(split, costs) for rule, split in paid.items()}
    leaves = {rule: better_off(over, costs) for rule, over in gain.items()}
    undefined = separable(costs)
    some: dict[str, list[bool]] = {rule: np.any(which, axis=1).tolist() for rule, which in leaves.items()}
    found = []
    for place, players in enumerate(games.players):
        reasons = without(len(players), bool(undefined.cheaper_alone[place]), bool(undefined.nothing_remains[place]))
        named, unlisted = Named(players, costs[place]), np.isnan(games.costs[place])
        defined = [rule for rule in RULES if rule not in reasons]
        leaving = {rule: named.gains(leaves[rule][place], gain[rule][place]) if some[rule][place] else {} for rule in defined}
        about = {
            **named.about(unlisted),
            **({"reasons": reasons} if reasons else {}),
            "better_off_count": {rule: int(leaves[rule][place].sum()) if leaving[rule] else 0 for rule in defined},
            "holds": {rule: "no" if leaving[rule] else "yes" for rule in defined},
            "leaving": leaving,
        }
        found.append(
            {
                "players": players,
                "splits": {rule: None if rule in reasons else named.by_player(paid[rule][place]) for rule in RULES},
                "better_off": {rule: list(own) for rule, own in leaving.items()},
                "inferred": named.smallest_first(unlisted),
                "about": about,
            }
        )
    for spread in spreads(games):
        _widen(found, games, costs, paid, spread)
    return found


class Named:
    """One game's figures by the names of its players."""

    def __init__(self, players: list[str], costs: Numbers) -> None:
        self.players, self.costs = players, costs
        self.members = membership(len(players)).astype(bool)

    def by_player(self, values: Numbers) -> dict[str, float]:
        return dict(zip(self.players, values.tolist(), strict=True))

    def coalition(self, number: int) -> str:
        """The ids of its members, sorted, joined by ``+``."""
        return "+".join(name for name, there in zip(self.players, self.members[number].tolist(), strict=True) if there)

    def number(self, coalition: str) -> int:
        """The number of a coalition named as above."""
        return sum(1 << self.players.index(name) for name in coalition.split("+"))

    def gains(self, which: Any, gain: Numbers) -> dict[str, Figures]:
        """What each of these coalitions would save by leaving, those that would save most first."""
        found = sorted((-gain[number], self.coalition(number)) for number in np.flatnonzero(which).tolist())
        return {coalition: {"gain": float(-most)} for most, coalition in found[:MOST_COALITIONS]}

    def smallest_first(self, unlisted: Any) -> list[str]:
        """The coalitions that were not listed, by size and cost."""
        numbers = np.flatnonzero(unlisted)[1:]  # the empty coalition is never listed
        size = sizes(len(self.players))[numbers]
        kept = numbers[np.lexsort((self.costs[numbers], size))][:MOST_COALITIONS]
        return [self.coalition(number) for number in kept.tolist()]

    def about(self, unlisted: Any) -> Figures:
        alone = 1 << np.arange(len(self.players))
        return {
            "status": "ok",
            "n": len(self.players),
            "total": float(self.costs[-1]),
            "total_inferred": bool(unlisted[-1]),
            "alone": self.by_player(self.costs[alone]),
            "listed": int((~unlisted).sum()),
            "inferred_count": int(unlisted.sum()) - 1,
        }


def _widen(found: list[Figures], games: Games, costs: Numbers, paid: Splits, spread: Spread) -> None:
    """Adds how far shares and gains could move to the figures of the games of ``spread``."""
    enough = noticeable(costs)
    for row, place in enumerate(spread.places.tolist()):
        own, named = found[place], Named(games.players[place], costs[place])
        about = own["about"]
        about |= {"estimates": spread.estimates, "corners": spread.corners, "every_corner": spread.every}
        own["ranges"] = {
            rule: _from_to(named.players, paid[rule][place], spread.low[rule][row], spread.high[rule][row])
            for rule in RULES
            if rule in spread.low and own["splits"][rule] is not None
        }
        for rule in own["ranges"]:
            low, high = spread.gain_low[rule][row], spread.gain_high[rule][row]
            if about["holds"][rule] == "yes" and (spread.undefined[rule][row] or (high > enough[place]).any()):
                about["holds"][rule] = "as estimated"
            for coalition, of_it in about["leaving"][rule].items():
                number = named.number(coalition)
                of_it |= {"low": min(of_it["gain"], float(low[number])), "high": max(of_it["gain"], float(high[number]))}


def _from_to(players: list[str], given: Numbers, low: Numbers, high: Numbers) -> Figures:
    least, most = np.fmin(given, low).tolist(), np.fmax(given, high).tolist()
    return {name: {"low": a, "high": b} for name, a, b in zip(players, least, most, strict=True)}
