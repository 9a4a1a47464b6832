"""The Shapley value: each partner pays its average extra cost over all orders of joining (METHOD.md section 7)."""

from __future__ import annotations

from functools import cache
from math import factorial

import numpy as np

from idele.method.coalitions import Numbers, players_of, sizes


def shapley(costs: Numbers) -> Numbers:
    """What each player pays (games x n) of games given by the cost of every coalition (games x 2^n); exact.

    ``x_i`` is the sum over coalitions S without i of ``|S|! (n - |S| - 1)! / n! * (c(S + i) - c(S))`` (Shapley 1953). The same
    formula shares a gain. Work grows as ``n 2^n``; here it is used up to 16 players.

    >>> shapley(np.array([[0.0, 60, 80, 120, 100, 150, 130, 190]])).round(6).tolist()
    [[55.0, 55.0, 80.0]]
    """
    players = players_of(costs)  # sums by row, and no matrix product: what stands beside a game must not change its last digits
    split = np.empty((len(costs), players))
    for player in range(players):
        pairs = costs.reshape(len(costs), -1, 2, 2**player)  # coalitions with and without the player side by side
        extra = pairs[:, :, 1] - pairs[:, :, 0]
        split[:, player] = (extra.reshape(len(costs), -1) * _weights(players)).sum(axis=1)
    return split


@cache
def _weights(players: int) -> Numbers:
    """Of each coalition of the others, how often it is what stood there before a player joined."""
    times = [factorial(size) * factorial(players - size - 1) / factorial(players) for size in range(players)]
    weights: Numbers = np.array(times)[sizes(players - 1)]
    return weights
