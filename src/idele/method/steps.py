"""A share that grows by steps in time: its 95 % log-log intervals, its quantiles, and its value month by month (METHOD.md
section 9).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil
from typing import Any

import numpy as np
from numpy.typing import NDArray

from idele.method.readings.thresholds import MOST_MONTHS, Z_95

Reals = NDArray[np.float64]
Band = Callable[[Reals, Reals], tuple[Reals, Reals]]

# Two shares that are the same but for how they were added up are the same.
NEARLY = 1e-9


@dataclass(frozen=True)
class Steps:
    """``share`` (0 to 1) from the time ``at`` on, with its ``variance``; ``count`` is how many were observed.

    ``since`` is the time from which the step may lie, where it is only known to lie between two; else it is ``at``.
    """

    at: Reals
    share: Reals
    variance: Reals
    count: int
    since: Reals | None = None

    def begins(self) -> Reals:
        """When each step may begin."""
        return self.at if self.since is None else self.since


def log_log(share: Reals, variance: Reals) -> tuple[Reals, Reals]:
    """The 95 % interval ``share ** exp(+- z sd / (share ln share))``, symmetric in ``ln(-ln share)``, always within 0 and 1.

    NaN where the share is 0 or 1 or does not vary: there the formula says nothing.
    """
    inside = (share > 0) & (share < 1 - NEARLY) & (variance > 0)
    known = np.where(inside, share, 0.5)
    reach = Z_95 * np.sqrt(variance) / (known * np.abs(np.log(known)))
    low, high = known ** np.exp(reach), known ** np.exp(-reach)
    return np.where(inside, low, np.nan), np.where(inside, high, np.nan)


def log_log_of_rest(share: Reals, variance: Reals) -> tuple[Reals, Reals]:
    """The same of the share that is left, as is usual for Kaplan-Meier's curve, turned round."""
    low, high = log_log(1 - share, variance)
    return 1 - high, 1 - low


def quantile(at: Reals, share: Reals, wanted: float) -> float | None:
    """The first time at which the share is ``wanted`` or more; None where it is not reached. NaN counts as not reached.

    >>> quantile(np.array([3.0, 8.0]), np.array([0.2, 0.5]), 0.5), quantile(np.array([3.0]), np.array([0.2]), 0.5)
    (8.0, None)
    """
    reached = np.flatnonzero(share >= wanted - NEARLY)
    return float(at[reached[0]]) if len(reached) else None


def median(steps: Steps, band: Band) -> dict[str, float | None]:
    """``median`` with ``low`` and ``high``: the times at which the upper and the lower end of the interval pass a half
    (Brookmeyer and Crowley 1982); None where that is not reached.
    """
    low, high = band(steps.share, steps.variance)
    # A share of 1 has no interval, but is past a half all the same.
    full = steps.share >= 1 - NEARLY
    return {
        "median": quantile(steps.at, steps.share, 0.5),
        "low": quantile(steps.begins(), np.where(full, 1.0, high), 0.5),
        "high": quantile(steps.at, low, 0.5),
    }


def value_at(steps: Steps, band: Band, times: Reals) -> tuple[Reals, Reals, Reals]:
    """The share at each of ``times`` with the low and high end of its interval (NaN where there is none)."""
    low, high = band(steps.share, steps.variance)
    place = np.searchsorted(steps.at, times + NEARLY, side="right")
    share, low, high = (np.concatenate([[start], ends]) for start, ends in ((0.0, steps.share), (np.nan, low), (np.nan, high)))
    return share[place], low[place], high[place]


def by_month(steps: Steps, band: Band, last: float) -> list[dict[str, Any]]:
    """``[{month, share, low, high}]`` from month 0 to the first whole one that reaches ``last``, at most MOST_MONTHS.

    ``low`` and ``high`` are None where the share is 0 or 1.
    """
    months = np.arange(min(ceil(last - NEARLY), MOST_MONTHS) + 1)
    share, low, high = value_at(steps, band, months.astype(float))
    return [
        {"month": month, "share": part, "low": None if np.isnan(least) else least, "high": None if np.isnan(most) else most}
        for month, part, least, most in zip(months.tolist(), share.tolist(), low.tolist(), high.tolist(), strict=True)
    ]
