"""The sign-flip test of a mean difference, and Holm's correction for testing many (METHOD.md section 4)."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import ArrayLike, NDArray

from idele.method.readings.thresholds import EXACT_FLIPS_UP_TO_PAIRS, SEEDED_FLIPS

# Sums of the same differences in another order differ in their last digits, and must count as equal.
TOLERANCE = 1e-9
CELLS_AT_ONCE = 4_000_000


def sign_flip(differences: ArrayLike) -> float:
    """Two-sided p of the mean of paired differences: the share of sign flips whose mean is at least as far from 0.

    Exact up to 14 pairs (all 2^n flips), 20,000 seeded flips above, where the observed one is counted among them.

    Raises ``ValueError`` where there is no difference at all to test.

    >>> sign_flip([1, 2, 3, 4, 5, 6])
    0.03125
    """
    row = np.asarray(differences, dtype=float)
    if not row.size:
        raise ValueError("A sign-flip test takes at least one pair.")
    return float(sign_flips(row[None, :])[0])


def sign_flips(differences: NDArray[np.float64]) -> NDArray[np.float64]:
    """The p of :func:`sign_flip` for many tests of as many pairs each: ``tests x pairs`` to one p a test."""
    sizes = np.sort(np.abs(differences), axis=1)
    observed = np.abs(differences.sum(axis=1))
    flips, exact = _flips(differences.shape[1])
    step = max(1, CELLS_AT_ONCE // len(flips))
    parts = []
    for start in range(0, len(sizes), step):
        few = slice(start, start + step)
        reach = np.abs(sizes[few] @ flips.T)
        parts.append((reach >= observed[few, None] - TOLERANCE * (1 + observed[few, None])).sum(axis=1))
    extreme = np.concatenate(parts)
    return extreme / len(flips) if exact else (extreme + 1) / (len(flips) + 1)


@lru_cache(maxsize=8)
def _flips(pairs: int) -> tuple[NDArray[np.floating], bool]:
    """The flips to try, ``flips x pairs`` of 1 and -1, and whether they are all there are.

    A flip and its opposite reach equally far, so that half of them suffice. Above the exact limit the seed is the number of
    pairs, and the flips are laid against the sorted differences: neither ids nor the order of rows can change a result.
    """
    if pairs <= EXACT_FLIPS_UP_TO_PAIRS:
        codes = np.arange(2 ** (pairs - 1), dtype=np.int64)[:, None]
        return 1.0 - 2.0 * ((codes >> np.arange(pairs)) & 1), True
    drawn = np.random.default_rng(pairs).integers(0, 2, size=(SEEDED_FLIPS, pairs), dtype=np.int8)
    return 1.0 - 2.0 * drawn, False


def holm(values: ArrayLike) -> NDArray[np.float64]:
    """Holm's step-down adjusted p of several tests, in the order given (Holm 1979).

    >>> holm([0.01, 0.04, 0.03]).round(4).tolist()
    [0.03, 0.06, 0.06]
    """
    found = np.asarray(values, dtype=float)
    order = np.argsort(found)
    stepped = np.maximum.accumulate(found[order] * np.arange(len(found), 0, -1))
    adjusted = np.empty_like(found)
    adjusted[order] = np.minimum(stepped, 1.0)
    return adjusted
