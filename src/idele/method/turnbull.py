"""Turnbull's estimator: when something happened that is only known to lie between two moments (METHOD.md section 9).

The nonparametric maximum likelihood estimate of the share by time, for observations ``(left, right]``; ``right`` infinite where
it had not happened when last seen, ``left = right`` where the moment is known.

Formula:
    The estimate has mass only on the innermost intervals (a left end followed at once by a right end, Turnbull 1976). There its
    likelihood is maximised by turns of the self-consistency equation ``p_j = (1/n) sum_i a_ij p_j / sum_k a_ik p_k`` and of the
    iterative convex minorant (Wellner and Zhan 1997), which together converge in tens of turns where the first alone takes
    thousands, until no mass could be moved with gain: ``sum_i a_ij / sum_k a_ik p_k <= n`` for every j.

    Where within an innermost interval the moment lies, no data can say. We put the step at its *right* end: "by then at the

    Variances come from the inverse of the observed information of the steps found (Turnbull 1976); for data that are only
    censored on the right it is Greenwood's formula to the digit.

Source:
    Turnbull 1976, J. R. Stat. Soc. B 38. Wellner and Zhan 1997, J. Am. Stat. Assoc. 92.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from idele.method.steps import Steps

Reals = NDArray[np.float64]
Whole = NDArray[np.int64]

MOST_TURNS = 2_000
CONVERGED = 1e-9  # relative gain that moving mass could still bring
NO_MASS = 1e-9


def turnbull(left: Reals, right: Reals) -> Steps:
    """The steps of the share by time, of observations ``(left, right]`` with ``0 <= left <= right``; at least one.

    >>> found = turnbull(np.array([0.0, 2.0, 0.0]), np.array([2.0, np.inf, 5.0]))
    >>> found.at.tolist(), found.share.round(6).tolist()
    ([2.0, 5.0], [0.5, 1.0])
    """
    ends, weights = np.unique(np.column_stack([left, right]), axis=0, return_counts=True)
    first, past, since, at = _innermost(ends[:, 0], ends[:, 1])
    mass = _mass(first, past, weights.astype(float), len(at))
    kept = mass > NO_MASS
    place = np.concatenate([[0], np.cumsum(kept)])
    share = np.cumsum(mass[kept] / mass[kept].sum())
    variance = _variance(place[first], place[past], weights.astype(float), share)
    finite = np.isfinite(at[kept])
    return Steps(at[kept][finite], share[finite], variance[finite], int(weights.sum()), since[kept][finite])


def _innermost(left: Reals, right: Reals) -> tuple[Whole, Whole, Reals, Reals]:
    """The first and the past-the-last innermost interval of each observation, and their left and right ends.

    Ends are ordered by value, then: a known moment begins, an interval closes (it holds its right end), an interval opens (it
    does not hold its left end).
    """
    values = np.unique(np.concatenate([left, right]))
    known = left == right
    begins = 3 * np.searchsorted(values, left) + np.where(known, 0, 2)
    closes = 3 * np.searchsorted(values, right) + 1
    codes = np.unique(np.concatenate([begins, closes]))
    closing = codes % 3 == 1
    inner = np.flatnonzero(~closing[:-1] & closing[1:])
    return (
        np.searchsorted(codes[inner], begins, side="left"),
        np.searchsorted(codes[inner + 1], closes, side="right"),
        values[codes[inner] // 3],
        values[codes[inner + 1] // 3],
    )


def _mass(first: Whole, past: Whole, weights: Reals, count: int) -> Reals:
    """The mass of each of ``count`` innermost intervals that makes the observations most likely."""
    mass = np.full(count, 1 / count)
    total = weights.sum()
    for _turn in range(MOST_TURNS):
        gain = _gain(first, past, weights, mass) / total
        if gain.max() <= 1 + CONVERGED:
            break
        mass = _convex_minorant(first, past, weights, mass * gain)
    return mass


def _gain(first: Whole, past: Whole, weights: Reals, mass: Reals) -> Reals:
    """For each innermost interval the sum of ``weight / likelihood`` over the observations that hold it."""
    share = np.concatenate([[0.0], np.cumsum(mass)])
    each = weights / (share[past] - share[first])
    size = len(mass) + 1
    return np.cumsum(np.bincount(first, each, size) - np.bincount(past, each, size))[:-1]


def _convex_minorant(first: Whole, past: Whole, weights: Reals, mass: Reals) -> Reals:
    """One step towards the isotonic fit of a Newton step on the cumulated shares, halved until the likelihood does not fall."""
    size = len(mass) + 1
    if size <= 2:
        return mass
    share = np.concatenate([[0.0], np.cumsum(mass)])
    share /= share[-1]
    likelihood = share[past] - share[first]
    once, twice = weights / likelihood, weights / likelihood**2
    slope = (np.bincount(past, once, size) - np.bincount(first, once, size))[1:-1]
    bend: Reals = (np.bincount(past, twice, size) + np.bincount(first, twice, size))[1:-1].astype(np.float64)
    target = share.copy()
    target[1:-1] = np.clip(_isotonic(share[1:-1] + slope / bend, bend), 0.0, 1.0)
    best = float(weights @ np.log(likelihood))
    for halving in range(12):
        tried = share + (target - share) / 2**halving
        chance = tried[past] - tried[first]
        if chance.min() > 0 and float(weights @ np.log(chance)) >= best:
            return np.diff(tried)
    return np.diff(share)


def _isotonic(values: Reals, weights: Reals) -> Reals:
    """The nearest values that never fall, by weighted squares: neighbours that fall are pooled, all at once, until none is
    left.
    """
    block = np.arange(len(values))
    sums, sizes = values * weights, weights
    while True:
        means = sums / sizes
        falls = np.concatenate([[False], means[1:] < means[:-1]])
        if not falls.any():
            return means[block]
        joined = np.cumsum(~falls) - 1
        block = joined[block]
        sums, sizes = (np.bincount(joined, each).astype(np.float64) for each in (sums, sizes))


def _variance(first: Whole, past: Whole, weights: Reals, share: Reals) -> Reals:
    """The variance of each cumulated share, by the inverse of the observed information; the last share is 1 and does not vary."""
    count = len(share)
    if count < 2:
        return np.zeros(count)
    whole = np.concatenate([[0.0], share])
    each = weights / (whole[past] - whole[first]) ** 2
    information = np.zeros((count + 1, count + 1))
    for one, other, sign in ((first, first, 1), (past, past, 1), (first, past, -1), (past, first, -1)):
        np.add.at(information, (one, other), sign * each)
    inverse = np.linalg.pinv(information[1:-1, 1:-1], hermitian=True)
    return np.concatenate([np.clip(np.diag(inverse), 0.0, None), [0.0]])
