"""The Aalen-Johansen estimator: the share that something has happened to by a time, where something else can end the wait
(METHOD.md section 9).

Formula:
    ``I(t) = sum over t_j <= t of S(t_j -) d_j / n_j``: ``n_j`` are those still waiting just before ``t_j``, ``d_j`` those that
    it happens to, and ``S`` is the share that neither has happened to (Kaplan-Meier over both). With no competing event it is
    one less Kaplan-Meier. Events count before censoring at the same time; both kinds of event at one time are taken together.

    The variance is by the delta method (Marubini and Valsecchi 1995), which lifelines, statsmodels and Stata's stcompet use
    too; with no competing event it is Greenwood's.

Source:
    Aalen and Johansen 1978, Scand. J. Stat. 5. Marubini and Valsecchi 1995, Analysing Survival Data from Clinical Trials.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from idele.method.steps import Steps

Reals = NDArray[np.float64]

CENSORED, HAPPENED, COMPETING = 0, 1, 2


def aalen_johansen(times: Reals, events: NDArray[np.int64]) -> Steps:
    """The steps of the share by time, at every time at which it happens; ``events`` are CENSORED, HAPPENED or COMPETING.

    >>> found = aalen_johansen(np.array([1.0, 2.0, 3.0, 4.0]), np.array([1, 2, 1, 0]))
    >>> found.at.tolist(), found.share.tolist()
    ([1.0, 3.0], [0.25, 0.5])
    """
    at, place = np.unique(times, return_inverse=True)
    happened = np.bincount(place, events == HAPPENED, len(at)).astype(np.float64)
    either = np.bincount(place, events != CENSORED, len(at)).astype(np.float64)
    leaving = np.bincount(place, minlength=len(at))
    waiting = len(times) - np.concatenate([[0], np.cumsum(leaving)[:-1]])
    survival = np.cumprod(1 - either / waiting)
    before = np.concatenate([[1.0], survival[:-1]])
    share = np.cumsum(before * happened / waiting)
    variance = _variance(share, before, happened, either, waiting)
    steps = happened > 0
    return Steps(at[steps], share[steps], variance[steps], len(times))


def _variance(share: Reals, before: Reals, happened: Reals, either: Reals, waiting: NDArray[np.int64]) -> Reals:
    """The delta method's ``sum (I(t) - I_j)^2 g_j + sum S_j^2 d_j (n_j - d_j) / n_j^3 - 2 sum (I(t) - I_j) S_j d_j / n_j^2``."""
    left = waiting - either
    # Where nobody is left I(t) stays at I_j from then on, so that the factor of g_j is 0.
    greenwood = np.divide(either, waiting * left, out=np.zeros(len(share)), where=left > 0)
    spread = before**2 * happened * (waiting - happened) / waiting**3
    cross = before * happened / waiting**2
    squares = share**2 * np.cumsum(greenwood) - 2 * share * np.cumsum(share * greenwood) + np.cumsum(share**2 * greenwood)
    return np.clip(squares + np.cumsum(spread) - 2 * (share * np.cumsum(cross) - np.cumsum(share * cross)), 0.0, None)
