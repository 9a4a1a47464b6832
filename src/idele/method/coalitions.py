"""Coalitions as numbers, and what each would pay: those listed, and the cheapest partition of every other (METHOD.md section 7).

A coalition of players 0 to n - 1 is the number whose bit i says whether player i belongs to it. Costs stand in arrays of games x
2^n coalitions; the empty coalition, number 0, costs nothing.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Masks = NDArray[np.int64]


def players_of(costs: Numbers) -> int:
    """How many players a game with so many coalitions has."""
    return costs.shape[1].bit_length() - 1


@cache
def membership(players: int) -> Numbers:
    """Who belongs to which coalition: 2^n x n, 0 or 1.

    >>> membership(2).tolist()
    [[0.0, 0.0], [1.0, 0.0], [0.0, 1.0], [1.0, 1.0]]
    """
    return ((np.arange(2**players)[:, None] >> np.arange(players)) & 1).astype(float)


@cache
def sizes(players: int) -> Masks:
    """How many players each coalition has."""
    counts: Masks = membership(players).sum(axis=1).astype(np.int64)
    return counts


def completed(listed: Numbers) -> Numbers:
    """The cost of every coalition, where ``listed`` (games x 2^n) has not-a-number for those that were not listed.

    One that was not listed costs its cheapest partition into listed ones; infinite where there is none. One that was keeps its
    cost, even where parting would be cheaper.

    >>> completed(np.array([[0.0, 60.0, 80.0, np.nan]])).tolist()
    [[0.0, 60.0, 80.0, 140.0]]
    """
    unknown = np.isnan(listed)
    unknown[:, 0] = False
    costs = np.where(unknown, np.inf, listed)
    costs[:, 0] = 0
    if not unknown.any():
        return costs
    return np.where(unknown, partitioned(costs), costs)


def partitioned(costs: Numbers) -> Numbers:
    """The cheapest partition of every coalition into parts of these costs (games x 2^n, infinite for what is no part).

    From the last player to the first: every part that could hold the first player of a coalition is tried.
    """
    players = players_of(costs)
    cheapest = np.full_like(costs, np.inf)
    cheapest[:, 0] = 0
    known = np.flatnonzero(np.isfinite(costs).any(axis=0))
    for first in reversed(range(players)):
        later_players = np.arange(2 ** (players - 1 - first)) << (first + 1)
        for part in known[(known & -known) == 1 << first]:
            rest = later_players[(later_players & part) == 0]
            whole = rest | part
            cheapest[:, whole] = np.minimum(cheapest[:, whole], costs[:, [part]] + cheapest[:, rest])
    return cheapest
