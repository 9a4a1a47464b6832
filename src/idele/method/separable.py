"""Separable costs, remaining benefits: a rule of water engineers, easy to explain (METHOD.md section 7)."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from idele.method.coalitions import Numbers, players_of


class Separable(NamedTuple):
    """What each player pays (games x n), and where the rule is undefined: alone under its separable cost, or nothing remains."""

    split: Numbers
    cheaper_alone: NDArray[np.bool_]
    nothing_remains: NDArray[np.bool_]


def separable(costs: Numbers) -> Separable:
    """The rule for games given by the cost of every coalition (games x 2^n).

    ``m_i = c(N) - c(N - i)`` is what i alone adds; ``x_i = m_i + (c(N) - sum m) * (c(i) - m_i) / sum(c(j) - m_j)``. Not-a-number
    where some ``c(j) < m_j`` or the sum is 0 (Young, Okada and Hashimoto 1982).
    """
    whole = costs.shape[1] - 1
    alone = 1 << np.arange(players_of(costs))
    return shared_out(costs[:, whole], costs[:, whole] - costs[:, whole ^ alone].T, costs[:, alone].T)


def shared_out(total: Numbers, adds: Numbers, alone: Numbers) -> Separable:
    """The same from c(N) (games), and by player (n x games) what each adds to the others and what it would pay alone.

    >>> total, adds, alone = np.array([190.0]), np.array([[60.0], [40], [70]]), np.array([[60.0], [80], [100]])
    >>> shared_out(total, adds, alone).split.round(6).tolist()
    [[60.0, 51.428571, 78.571429]]
    """
    slack = 1e-9 * np.abs(alone).max(axis=0, initial=0.0)
    remains = alone - adds
    cheaper_alone = (remains < -slack).any(axis=0)
    remains = np.maximum(remains, 0)
    together = remains.sum(axis=0)
    nothing_remains = ~cheaper_alone & (together <= slack)
    defined = ~cheaper_alone & ~nothing_remains
    weight = np.divide(remains, together, out=np.full_like(remains, np.nan), where=np.broadcast_to(defined, remains.shape))
    return Separable((adds + (total - adds.sum(axis=0)) * weight).T, cheaper_alone, nothing_remains)
