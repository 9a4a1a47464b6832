"""The Shapley value as its formula is read: over every coalition without a player, with a dictionary of costs."""

from __future__ import annotations

from itertools import combinations
from math import factorial

Costs = dict[frozenset[int], float]


def shapley(players: int, costs: Costs) -> list[float]:
    """What each player pays."""
    weights = [factorial(size) * factorial(players - size - 1) / factorial(players) for size in range(players)]
    paid = []
    for player in range(players):
        others = [other for other in range(players) if other != player]
        total = 0.0
        for size in range(players):
            for coalition in combinations(others, size):
                before = frozenset(coalition)
                total += weights[size] * (costs[before | {player}] - costs[before])
        paid.append(total)
    return paid
