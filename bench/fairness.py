"""A joint cost of 8, 12 and 16 partners, at the three sizes: the Shapley value of every one of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

# Partners of the joint cost, by how many partnerships the package of that size has at most.
PARTNERS = {50: 8, 500: 12}
MOST_PARTNERS = 16


def game(folder: Path, scratch: Path) -> Any:
    """Costs of every coalition (1 x 2^n), made up by a seed."""
    import numpy as np

    rows = len((folder / "partnerships.csv").read_text(encoding="utf-8").splitlines()) - 1
    players = next((count for most, count in PARTNERS.items() if rows <= most), MOST_PARTNERS)
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
