"""The nucleolus of very small games, thousands at once, without a linear programme for each (METHOD.md section 7).

The least largest excess that a split can reach is, by duality, the greatest of a few expressions, one for each minimal balanced
collection of coalitions (Bondareva 1963, Shapley 1967): 5 with three players, 41 with four. Those that attain it have their
excess settled; what is left is the same question in fewer dimensions, until the split is settled.
"""

from __future__ import annotations

from functools import cache
from itertools import combinations
from typing import NamedTuple

import numpy as np

from idele.method.coalitions import Numbers, membership, players_of

TOLERANCE = 1e-9
Settled = tuple[int, ...]


def three_players(costs: Numbers) -> Numbers:
    """The nucleolus of games of three, written out: the five collections, and the one question that two parts leave open."""
    whole = costs[:, 7]
    alone = [np.ascontiguousarray(costs[:, 1 << player]) for player in range(3)]
    others = [np.ascontiguousarray(costs[:, 7 ^ 1 << player]) for player in range(3)]
    all_alone, all_pairs = (whole - sum(alone)) / 3, (2 * whole - sum(others)) / 3
    parts = [(whole - alone[player] - others[player]) / 2 for player in range(3)]
    excess = np.maximum.reduce([all_alone, all_pairs, *parts])
    split = np.empty((len(costs), 3))
    for player in range(3):
        split[:, player] = np.where(excess == all_pairs, whole - others[player] - excess, alone[player] + excess)
    for one in range(3):
        second, third = (one + 1) % 3, (one + 2) % 3
        own = alone[one] + excess
        up, down = np.maximum(-alone[second], own - others[third]), np.maximum(-alone[third], own - others[second])
        of_second = (whole - own + down - up) / 2
        here = (excess == parts[one]) & (excess > all_alone) & (excess > all_pairs)
        for player, value in ((one, own), (second, of_second), (third, whole - own - of_second)):
            split[here, player] = value[here]
    return split


class Collections(NamedTuple):
    """Minimal balanced collections, once some coalitions are settled.

    In each, ``weights`` (collections x 2^n) of coalitions sum to 1, and their weighted sum of members is that of ``settled``
    coalitions weighted by ``against`` (collections x settled). ``settles``: the coalitions of each whose excess it settles anew.
    """

    weights: Numbers
    against: Numbers
    settles: tuple[Settled, ...]


def small_nucleolus(costs: Numbers) -> Numbers:
    """The nucleolus (games x n) of games of the same few players given by the cost of every coalition (games x 2^n).

    >>> small_nucleolus(np.array([[0.0, 60, 80, 120, 100, 150, 130, 190]])).round(6).tolist()
    [[60.0, 50.0, 80.0]]
    """
    players, whole = players_of(costs), costs.shape[1] - 1
    if players == 3:
        return three_players(costs)
    split = np.empty((len(costs), players))
    open_still: list[tuple[np.ndarray, Settled, Numbers]] = [(np.arange(len(costs)), (whole,), costs[:, [whole]])]
    while open_still:
        games, settled, sums = open_still.pop()
        if len(settled) == players:
            split[games] = np.einsum("gk,ik->gi", sums, np.linalg.inv(membership(players)[list(settled)]))
            continue
        found = collections(players, settled)
        bounds = np.einsum("gk,ck->gc", sums, found.against) - np.einsum("gs,cs->gc", costs[games], found.weights)
        attained = bounds.argmax(axis=1)
        for collection in np.unique(attained):
            mine, anew = attained == collection, list(found.settles[collection])
            excess = bounds[mine, collection][:, None]
            more = np.hstack([sums[mine], costs[np.ix_(games[mine], anew)] + excess])
            open_still.append((games[mine], (*settled, *anew), more))
    return split


@cache
def collections(players: int, settled: Settled) -> Collections:
    """Every minimal balanced collection of ``players`` once the sums over ``settled`` coalitions stand."""
    members = membership(players)
    fixed = members[list(settled)]
    seen = members - members @ np.linalg.pinv(fixed) @ fixed  # what of a coalition is not settled yet
    free = [number for number in range(1, 2**players - 1) if np.abs(seen[number]).max() > TOLERANCE]
    rows: list[Numbers] = []
    for count in range(2, players - len(settled) + 2):
        rows += _minimal(seen, list(combinations(free, count)))
    weights = np.array(rows)
    against = (weights @ members) @ np.linalg.pinv(fixed)
    return Collections(weights, against, tuple(_independent(fixed, members, np.flatnonzero(row)) for row in weights))


def _minimal(seen: Numbers, tried: list[tuple[int, ...]]) -> list[Numbers]:
    """The weights (2^n) of those collections whose coalitions cancel out in one way alone, all of them with positive weight."""
    if not tried:
        return []
    chosen = np.array(tried)
    count = chosen.shape[1]
    _left, sizes, right = np.linalg.svd(np.swapaxes(seen[chosen], 1, 2))
    full = np.zeros((len(chosen), count))
    full[:, : sizes.shape[1]] = sizes
    one_way = (full[:, -1] < TOLERANCE) & (full[:, -2] > TOLERANCE)
    weights = right[:, -1] * np.sign(right[:, -1, [0]])
    found = []
    for coalitions, own in zip(chosen[one_way], weights[one_way], strict=True):
        if (own > TOLERANCE).all():
            row = np.zeros(len(seen))
            row[coalitions] = own / own.sum()
            found.append(row)
    return found


def _independent(fixed: Numbers, members: Numbers, coalitions: np.ndarray) -> Settled:
    """Of these coalitions as many as settle something that was not settled before."""
    kept: list[int] = []
    for number in coalitions.tolist():
        more = np.vstack([fixed, members[[*kept, number]]])
        if np.linalg.matrix_rank(more, tol=TOLERANCE) == len(more):
            kept.append(number)
    return tuple(kept)
