"""Where the nodes of a drawn network stand: by its shape alone, the same every time."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

ROUNDS = 200
APART = 1.6  # steps between parts that no tie joins, beyond the longest way within a part


def positions(nodes: int, ties: Sequence[Sequence[int]]) -> NDArray[np.float64]:
    """Places (nodes x 2), each coordinate 0 to 1, whose distances follow the steps between nodes as well as they can.

    Stress majorisation (Gansner, Koren and North 2004) from a circle; no randomness.
    """
    steps = _steps(nodes, ties)
    weights = 1 / np.where(steps > 0, steps, 1) ** 2
    np.fill_diagonal(weights, 0)
    turn = 2 * np.pi * np.arange(nodes) * 0.381966  # the golden angle: neighbours in number do not start side by side
    places = np.column_stack([np.cos(turn), np.sin(turn)]) * np.sqrt(np.arange(1, nodes + 1))[:, None]
    inverse = np.linalg.pinv(np.diag(weights.sum(axis=1)) - weights)
    for _round in range(ROUNDS):
        apart = np.linalg.norm(places[:, None] - places[None], axis=2)
        ratio = np.where(apart > 1e-9, -weights * steps / np.where(apart > 1e-9, apart, 1), 0)
        np.fill_diagonal(ratio, -ratio.sum(axis=1))
        places = inverse @ ratio @ places
    return _upright(places)


def _steps(nodes: int, ties: Sequence[Sequence[int]]) -> NDArray[np.float64]:
    steps = np.full((nodes, nodes), np.inf)
    np.fill_diagonal(steps, 0)
    for first, second in ties:
        steps[first, second] = steps[second, first] = 1
    for middle in range(nodes):
        steps = np.minimum(steps, steps[:, [middle]] + steps[[middle]])
    longest = steps[np.isfinite(steps)].max(initial=1)
    return np.where(np.isfinite(steps), steps, longest + APART)


def _upright(places: NDArray[np.float64]) -> NDArray[np.float64]:
    """Turned so that the longest extent lies across, and scaled to fill 0 to 1."""
    centred = places - places.mean(axis=0)
    turned = centred @ np.linalg.svd(centred, full_matrices=False)[2].T
    span = np.ptp(turned, axis=0)
    return (turned - turned.min(axis=0)) / np.where(span > 1e-9, span, 1)
