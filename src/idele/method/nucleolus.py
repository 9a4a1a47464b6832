"""The nucleolus: the split whose worst-off coalition is as well off as can be, then the next (METHOD.md section 7)."""

from __future__ import annotations

import numpy as np

from idele.method.balanced import small_nucleolus
from idele.method.coalitions import Numbers, membership, players_of

SMALL = 4  # players, up to whom many games are worked out at once
TOLERANCE = 1e-9


def nucleolus(costs: Numbers) -> Numbers:
    """What each player pays (games x n) of games given by the cost of every coalition (games x 2^n).

    Of all splits of c(N), the one whose excesses ``x(S) - c(S)``, sorted from the largest, are lexicographically least
    (Schmeidler 1969). Nobody is asked whether it pays more than alone: where some coalition saves nothing by joining, that shows
    in the core test. (Some authors call this the prenucleolus, and keep the other name for splits in which nobody pays more than
    alone; where the core is not empty both are the same.)
    """
    if players_of(costs) <= SMALL:
        return small_nucleolus(costs)
    return np.array([by_programmes(game) for game in costs]).reshape(len(costs), -1)


def by_programmes(costs: Numbers) -> Numbers:
    """The nucleolus of one game (2^n) by linear programmes one after another (Kopelowitz 1967), with HiGHS.

    Each makes the largest excess not settled yet as small as it can be. A coalition is settled where its dual price is
    positive: then it has that excess in every optimal split, not only in the one that was found. At least one such settles
    something new, so there are fewer programmes than players.
    """
    players = players_of(costs[None])
    scale = float(np.abs(costs).max()) or 1.0
    members, paid = membership(players), costs / scale
    fixed: np.ndarray = members[[-1]]
    sums: np.ndarray = paid[[-1]]
    free = np.arange(1, len(costs) - 1)
    while len(fixed) < players:
        free = free[~_settled(members[free], fixed)]
        excess, tight = _least_excess(members[free], paid[free], fixed, sums)
        for number in free[tight].tolist():
            more: np.ndarray = np.vstack([fixed, members[number]])
            if np.linalg.matrix_rank(more, tol=1e-7) == len(more):
                fixed, sums = more, np.append(sums, paid[number] + excess)
    split: Numbers = np.linalg.solve(fixed, sums) * scale
    return split


def _settled(members: Numbers, fixed: Numbers) -> np.ndarray:
    """The coalitions whose sum follows from those that stand."""
    answer: np.ndarray = np.abs(members - members @ np.linalg.pinv(fixed) @ fixed).max(axis=1) < 1e-7
    return answer


def _least_excess(members: Numbers, costs: Numbers, fixed: Numbers, sums: Numbers) -> tuple[float, np.ndarray]:
    """The least that the largest excess can be, and which coalitions have it in every optimal split."""
    from scipy.optimize import linprog

    count = members.shape[1]
    found = linprog(
        np.append(np.zeros(count), 1),
        A_ub=np.hstack([members, -np.ones((len(members), 1))]),
        b_ub=costs,
        A_eq=np.hstack([fixed, np.zeros((len(fixed), 1))]),
        b_eq=sums,
        bounds=(None, None),
        method="highs",
    )
    return float(found.fun), -found.ineqlin.marginals > TOLERANCE
