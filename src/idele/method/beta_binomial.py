"""Expected success from few trials: a Beta prior learnt from the whole library, and each practice's own record (METHOD.md 15).

Successes may be fractions (partly is one half) and trials may be weighted.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from idele.method.readings.thresholds import FEWEST_ADOPTIONS_FOR_PRIOR, LEAST_PRIOR, MOST_PRIOR, SUCCESS_INTERVAL


class Prior(NamedTuple):
    """A Beta distribution: ``a`` successes and ``b`` failures, as if seen before. ``learnt`` from the library, or Beta(1, 1)."""

    a: float
    b: float
    learnt: bool


UNIFORM = Prior(1.0, 1.0, learnt=False)


def prior(successes: ArrayLike, trials: ArrayLike) -> Prior:
    """The prior from each practice's successes and trials, by the moments of the Beta-binomial distribution (Kleinman 1973).

    With trials as weights, ``p`` the share of all that succeeded and ``S = sum n (p_i - p)^2``, practices differ by
    ``g = (S - p q (K - 1)) / (p q (N - sum n^2 / N - (K - 1)))`` and the prior is Beta(p M, q M) with ``M = 1 / g - 1``, kept
    within ``LEAST_PRIOR`` and ``MOST_PRIOR``; where practices differ no more than by chance (g of 0 or less) M is the most.
    Beta(1, 1) under ``FEWEST_ADOPTIONS_FOR_PRIOR`` trials in all, with one practice alone, where no practice was tried twice,
    and where all went well or all badly. (Maximum likelihood needs a search that has no end where practices differ no more
    than by chance; moments are a line that two people compute alike.)

    >>> prior([2, 1, 0, 3], [3, 3, 2, 4])
    Prior(a=3.875, b=3.875, learnt=True)
    >>> prior([2, 1], [3, 3])
    Prior(a=1.0, b=1.0, learnt=False)
    """
    y, n = np.asarray(successes, dtype=float), np.asarray(trials, dtype=float)
    y, n = y[n > 0], n[n > 0]
    total, count = n.sum(), len(n)
    if total < FEWEST_ADOPTIONS_FOR_PRIOR or count < 2:
        return UNIFORM
    p = y.sum() / total
    chance, room = p * (1 - p), total - (n**2).sum() / total - (count - 1)
    if chance <= 0 or room <= 0:
        return UNIFORM
    between = ((n * (y / n - p) ** 2).sum() - chance * (count - 1)) / (chance * room)
    strength = MOST_PRIOR if between <= 0 else float(np.clip(1 / between - 1, LEAST_PRIOR, MOST_PRIOR))
    return Prior(round(float(p * strength), 10), round(float((1 - p) * strength), 10), learnt=True)


def posterior(before: Prior, successes: ArrayLike, trials: ArrayLike) -> tuple[NDArray[Any], NDArray[Any], NDArray[Any]]:
    """The expected success of each practice and the ends of its 80 % interval: mean and quantiles of Beta(a + y, b + n - y).

    >>> [round(float(figure), 6) for figure in posterior(UNIFORM, 3, 4)]
    [0.666667, 0.41611, 0.887765]
    """
    from scipy.special import betaincinv

    y, n = np.asarray(successes, dtype=float), np.asarray(trials, dtype=float)
    a, b = before.a + y, before.b + n - y
    tail = (1 - SUCCESS_INTERVAL) / 2
    return a / (a + b), betaincinv(a, b, tail), betaincinv(a, b, 1 - tail)
