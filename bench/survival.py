"""The jobs on survival curves: ours beside statsmodels, and Turnbull's estimator beside its own self-consistency equation.

lifelines wants pandas under 3, which the other peers have left; its figures are in the tests of ``turnbull`` and
``aalen_johansen``.
"""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from bench.sides import OURS, Job, note_size, noted_size

LAST_TURNS = 20_000
NEAR = 1e-5


def lengths(folder: Path, scratch: Path) -> tuple[Any, Any]:
    """Made-up partnerships: months to the first result or the end, and which it was."""
    random, count = np.random.default_rng(7), noted_size(folder)
    happened, ended, watched = (random.weibull(1.2, count) * scale for scale in (24, 90, 120))
    times = np.round(np.minimum(np.minimum(happened, ended), watched) * 30.4375) / 30.4375
    events = np.where(happened <= np.minimum(ended, watched), 1, np.where(ended <= watched, 2, 0))
    return times, events


def intervals(folder: Path, scratch: Path) -> tuple[Any, Any]:
    """The same number of partnerships, each with one check-up or two: between which months trust came."""
    times, _events = lengths(folder, scratch)
    random = np.random.default_rng(8)
    first = np.round(random.uniform(5, 80, len(times)) * 30.4375) / 30.4375
    second = np.where(random.random(len(times)) < 0.5, first + 12, first)
    left = np.where(times <= first, 0.0, np.where(times <= second, first, second))
    return left, np.where(times <= first, first, np.where(times <= second, second, np.inf))


def aalen_johansen(given: tuple[Any, Any], scratch: Path) -> Any:
    from idele.method.aalen_johansen import aalen_johansen as ours
    from idele.method.steps import log_log

    steps = ours(*given)
    return steps, log_log(steps.share, steps.variance)


def with_statsmodels(given: tuple[Any, Any], scratch: Path) -> Any:
    from statsmodels.duration.survfunc import CumIncidenceRight

    return CumIncidenceRight(*given)


def turnbull(given: tuple[Any, Any], scratch: Path) -> Any:
    from idele.method.turnbull import turnbull as ours

    return ours(*given)


def self_consistency(given: tuple[Any, Any], scratch: Path) -> Any:
    """Turnbull's equation, turn after turn over innermost intervals, until no share moves by 0.00001: what people write first."""
    left, right = given
    marked = sorted({*((end, 1) for end in right), *((end, 2) for end in left)})
    inner = [(one[0], two[0]) for one, two in pairwise(marked) if one[1] == 2 and two[1] == 1]
    begins, ends = (np.array(column) for column in zip(*inner, strict=True))
    first, past = np.searchsorted(begins, left), np.searchsorted(ends, right, side="right")
    mass = np.full(len(inner), 1 / len(inner))
    for _turn in range(LAST_TURNS):
        share = np.concatenate([[0.0], np.cumsum(mass)])
        each = 1 / (share[past] - share[first])
        gain = np.cumsum(np.bincount(first, each, len(mass) + 1) - np.bincount(past, each, len(mass) + 1))[:-1] / len(left)
        moved = np.abs(np.cumsum(mass * gain - mass)).max()
        mass = mass * gain
        if moved < NEAR / 100:
            break
    return ends, np.cumsum(mass)


SIDES = {
    "Aalen-Johansen": {OURS: (lengths, aalen_johansen), "statsmodels": (lengths, with_statsmodels)},
    "Turnbull": {OURS: (intervals, turnbull), "plain turns": (intervals, self_consistency)},
}
JOBS = {name: Job(sides, sizes=(100, 1_000, 10_000), unit="partnerships", make=note_size) for name, sides in SIDES.items()}
