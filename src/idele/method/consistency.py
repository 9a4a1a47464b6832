"""Whether a construct's statements hang together: Cronbach's alpha and McDonald's omega (METHOD.md section 2)."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

FEWEST_FOR_OMEGA = 3  # statements; one factor is not determined by fewer
ITERATIONS = 20_000
CHANGE = 1e-13


def complete_rows(table: ArrayLike) -> NDArray[np.float64]:
    """The rows of ``units x statements`` without a gap (NaN)."""
    rows = np.asarray(table, dtype=float)
    return rows[~np.isnan(rows).any(axis=1)]


def cronbach_alpha(table: ArrayLike) -> float | None:
    """``J / (J - 1) * (1 - sum of statement variances / variance of sums)`` over the complete rows of ``units x statements``.

    At most 1, and negative where statements contradict each other. None under two statements or two complete rows, or where no
    sum differs from another. Cronbach 1951.

    >>> round(cronbach_alpha([[4, 5, 2], [4, 4, 4], [5, 4, 5], [4, 4, 3], [3, 4, 3]]), 6)
    0.195652
    """
    rows = complete_rows(table)
    if len(rows) < 2 or rows.shape[1] < 2:
        return None
    whole = rows.sum(axis=1).var(ddof=1)
    statements = rows.shape[1]
    if whole <= CHANGE:
        return None
    return float(statements / (statements - 1) * (1 - rows.var(axis=0, ddof=1).sum() / whole))


def mcdonald_omega(table: ArrayLike) -> float | None:
    """McDonald's omega, 0 to 1, from a one-factor minimum-residual fit of the correlations of ``units x statements``.

    None under three statements, under three complete rows, or where a statement does not vary. McDonald 1999.
    """
    rows = complete_rows(table)
    if len(rows) < 3 or rows.shape[1] < FEWEST_FOR_OMEGA or (rows.std(axis=0) <= CHANGE).any():
        return None
    return omega_of_loadings(one_factor_loadings(np.corrcoef(rows, rowvar=False)))


def omega_of_loadings(loadings: ArrayLike) -> float:
    """Omega of one factor's standardised loadings.

    >>> round(omega_of_loadings([0.8, 0.7, 0.6]), 6)
    0.744932
    """
    found = np.asarray(loadings, dtype=float)
    common = float(found.sum() ** 2)
    unique = float((1 - found**2).sum())
    return common / (common + unique)


def one_factor_loadings(correlations: ArrayLike) -> NDArray[np.float64]:
    """The loadings l, -1 to 1, that make the residuals ``r_ij - l_i l_j`` off the diagonal least in sum of squares.

    Each loading in turn is set to its best value given the others, which the limit of 1 only cuts off, until none moves.
    """
    matrix = np.array(correlations, dtype=float)
    np.fill_diagonal(matrix, 0.0)
    values, vectors = np.linalg.eigh(matrix + np.eye(len(matrix)))
    loadings = vectors[:, -1] * np.sqrt(values[-1])
    loadings = np.clip(loadings * (1 if loadings.sum() >= 0 else -1), -1, 1)
    for _step in range(ITERATIONS):
        before = loadings.copy()
        for place, row in enumerate(matrix):
            others = loadings @ loadings - loadings[place] ** 2
            loadings[place] = np.clip(row @ loadings / others, -1, 1) if others > CHANGE else 0.0
        if np.abs(loadings - before).max() < CHANGE:
            break
    return loadings
