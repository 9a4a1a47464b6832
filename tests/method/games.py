"""Games for tests: from what coalitions would pay, written as people write them, and made up at random."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import permutations

import numpy as np

BUS = {"a": 60, "b": 80, "c": 100, "a+b": 120, "a+c": 150, "b+c": 130, "a+b+c": 190}  # METHOD.md's check value
GAINS = {"a": 68, "b": 102, "c": 0, "a+b": 170, "a+c": 710, "b+c": 762, "a+b+c": 992}  # published as a game of gains


def game(prices: Mapping[str, float]) -> np.ndarray:
    """1 x 2^n costs; not-a-number where a coalition is not listed."""
    players = sorted({name for coalition in prices for name in coalition.split("+")})
    costs = np.full((1, 2 ** len(players)), np.nan)
    costs[0, 0] = 0
    for coalition, price in prices.items():
        costs[0, sum(1 << players.index(name) for name in coalition.split("+"))] = price
    return costs


def made_up(seed: int, players: int, games: int = 1, whole: bool = False) -> np.ndarray:
    """Random costs of every coalition; whole numbers are full of ties."""
    random = np.random.default_rng(seed)
    costs = random.uniform(1, 10, (games, 2**players))
    costs[:, 0] = 0
    return np.round(costs / 2) if whole else costs


def by_orders(costs: np.ndarray) -> np.ndarray:
    """The Shapley value by its words: the average extra cost over every order of joining."""
    players = len(costs).bit_length() - 1
    paid = np.zeros(players)
    orders = list(permutations(range(players)))
    for order in orders:
        there = 0
        for player in order:
            paid[player] += costs[there | 1 << player] - costs[there]
            there |= 1 << player
    return paid / len(orders)


def cheapest(costs: np.ndarray, coalition: int) -> float:
    """The cheapest partition of a coalition by trying every one; ``costs`` has not-a-number where it is not listed."""
    if not coalition:
        return 0.0
    first, best = coalition & -coalition, float("inf")
    part = coalition
    while part:
        if part & first and not np.isnan(costs[part]):
            best = min(best, float(costs[part]) + cheapest(costs, coalition ^ part))
        part = (part - 1) & coalition
    return best
