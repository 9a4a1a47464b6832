"""The Shapley value of a joint cost of so many partners, exact (METHOD.md section 7)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bench.sides import OURS, Job, close, note_size, noted_size


def game(folder: Path, scratch: Path) -> Any:
    """Costs of every coalition (1 x 2^n), made up by a seed."""
    import numpy as np

    players = noted_size(folder)
    costs = np.random.default_rng(players).uniform(1, 100, (1, 2**players))
    costs[0, 0] = 0
    return costs


def game_as_dictionary(folder: Path, scratch: Path) -> tuple[int, dict[frozenset[int], float]]:
    """The same, by the set of partners."""
    costs = game(folder, scratch)[0].tolist()
    players = len(costs).bit_length() - 1
    named = {frozenset(k for k in range(players) if number >> k & 1): cost for number, cost in enumerate(costs)}
    return players, named


def shapley(costs: Any, scratch: Path) -> Any:
    from idele.method.shapley import shapley as value

    return value(costs)[0].tolist()


def shapley_with_itertools(given: tuple[int, dict[frozenset[int], float]], scratch: Path) -> list[float]:
    from bench.peers.shapley import shapley as value

    return value(*given)


SIDES = {OURS: (game, shapley), "plain Python, itertools": (game_as_dictionary, shapley_with_itertools)}
JOBS = {"Shapley value": Job(SIDES, agree=close, sizes=(8, 12, 16), unit="partners", make=note_size, trial=5)}
