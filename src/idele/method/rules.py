"""The three rules for sharing a joint cost, side by side, and who would be better off alone under each (METHOD.md section 7)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from idele.method.coalitions import Numbers, membership, players_of
from idele.method.nucleolus import nucleolus
from idele.method.readings.thresholds import BETTER_OFF_FROM, NUCLEOLUS_UP_TO
from idele.method.separable import separable
from idele.method.shapley import shapley

RULES = ("shapley", "nucleolus", "scrb")
Splits = dict[str, Numbers]


def splits(costs: Numbers, with_nucleolus: bool = True) -> Splits:
    """What each player pays by rule (games x n) of games given by the cost of every coalition; not-a-number where undefined.

    Over 12 players, or not ``with_nucleolus``, that rule is not among them.
    """
    found = {"shapley": shapley(costs)}
    if with_nucleolus and players_of(costs) <= NUCLEOLUS_UP_TO:
        found["nucleolus"] = nucleolus(costs)
    return {**found, "scrb": separable(costs).split}


def gains(split: Numbers, costs: Numbers) -> Numbers:
    """How much each coalition pays over what it would pay alone, ``x(S) - c(S)`` (games x 2^n); the empty one and all: 0."""
    over: Numbers = np.einsum("gi,si->gs", split, membership(players_of(costs))) - costs
    over[:, [0, -1]] = 0
    return over


def noticeable(costs: Numbers) -> Numbers:
    """From which gain on a coalition would be better off alone, by game: less is rounding."""
    answer: Numbers = BETTER_OFF_FROM * np.abs(costs).max(axis=1, initial=0.0)
    return answer


def better_off(gain: Numbers, costs: Numbers) -> NDArray[np.bool_]:
    """The coalitions that would be better off alone (games x 2^n): such a split lies outside the core (Gillies 1959)."""
    return gain > noticeable(costs)[:, None]
