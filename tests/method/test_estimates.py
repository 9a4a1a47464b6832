"""Ranges beside every corner worked out one by one, and beside the exact interval of a linear rule."""

from __future__ import annotations

from itertools import product
from math import factorial

import numpy as np
import pytest
from tests.method.games import by_orders, made_up

from idele.method.coalitions import completed
from idele.method.estimates import spreads
from idele.method.listed import Games
from idele.method.rules import gains
from idele.method.shapley import shapley


def games(costs: np.ndarray, low: np.ndarray, high: np.ndarray) -> Games:
    players = [f"o{k}" for k in range(costs.shape[1].bit_length() - 1)]
    return Games([("p", str(k)) for k in range(len(costs))], [players] * len(costs), costs, low, high)


def ranged(seed: int, players: int, ranges: int, unlisted: float = 0.0) -> Games:
    """One game, so many of whose listed coalitions have a range."""
    random = np.random.default_rng(seed)
    costs = made_up(seed, players)
    gone = random.random(costs.shape) < unlisted
    gone[0, [0, *(1 << k for k in range(players))]] = False
    costs[gone] = np.nan
    known = np.flatnonzero(~np.isnan(costs[0]))[1:]
    chosen = random.permutation(known)[:ranges]
    low, high = costs.copy(), costs.copy()
    low[0, chosen] -= random.uniform(0.1, 0.9, ranges)
    high[0, chosen] += random.uniform(0.1, 3, ranges)
    return games(costs, low, high)


def test_every_corner_is_tried():
    one = ranged(4, 3, 3, unlisted=0.4)
    columns = np.flatnonzero(one.low[0] < one.high[0])
    corners = []
    for ends in product((one.low[0], one.high[0]), repeat=len(columns)):
        costs = one.costs.copy()
        costs[0, columns] = [end[column] for end, column in zip(ends, columns, strict=True)]
        corners.append(completed(costs)[0])
    paid = np.array([by_orders(costs) for costs in corners])
    (found,) = spreads(one)
    assert (found.estimates, found.corners, found.every) == (len(columns), 2 ** len(columns), True)
    assert found.low["shapley"][0] == pytest.approx(paid.min(axis=0))
    assert found.high["shapley"][0] == pytest.approx(paid.max(axis=0))
    over = np.array([gains(split[None], costs[None])[0] for split, costs in zip(paid, corners, strict=True)])
    assert found.gain_high["shapley"][0] == pytest.approx(over.max(axis=0))


def signs(one: Games) -> tuple[np.ndarray, np.ndarray]:
    """The exact interval of each player's Shapley value where every coalition is listed: it is linear in the costs."""
    players = len(one.players[0])
    low, high = np.zeros(players), np.zeros(players)
    for player, number in product(range(players), range(1, 2**players)):
        size = number.bit_count() - (number >> player & 1)
        weight = factorial(size) * factorial(players - size - 1) / factorial(players) * (1 if number >> player & 1 else -1)
        ends = (weight * one.low[0, number], weight * one.high[0, number])
        low[player] += min(ends)
        high[player] += max(ends)
    return low, high


@pytest.mark.parametrize(("players", "ranges"), [(3, 5), (3, 7), (4, 15), (5, 31)])
def test_the_shapley_value_has_its_exact_interval(players, ranges):
    one = ranged(players, players, ranges)
    (found,) = spreads(one)
    low, high = signs(one)
    assert found.every == (ranges <= 7)
    assert found.low["shapley"][0] == pytest.approx(low)
    assert found.high["shapley"][0] == pytest.approx(high)


def test_who_does_not_depend_on_an_estimate_does_not_move():
    """Two pairs that share nothing: what one pair would pay moves nobody in the other."""
    costs = np.full((1, 16), np.nan)
    costs[0, [0, 1, 2, 4, 8, 0b0011, 0b1100]] = [0, 10, 10, 10, 10, 15, 16]
    high = costs.copy()
    high[0, 0b0011] = 19
    (found,) = spreads(games(costs, costs, high))
    given = shapley(completed(costs))[0]
    assert found.low["shapley"][0] == pytest.approx(given)
    assert found.high["shapley"][0] == pytest.approx(given + np.array([2, 2, 0, 0]))


def test_games_with_ranges_in_different_places_stay_apart():
    several = [ranged(seed, 3, count) for seed, count in ((1, 2), (2, 0), (3, 4), (4, 2))]
    tables = [np.vstack([getattr(one, name) for one in several]) for name in ("costs", "low", "high")]
    found = {place: (spread, row) for spread in spreads(games(*tables)) for row, place in enumerate(spread.places.tolist())}
    assert sorted(found) == [0, 2, 3]
    for place, (spread, row) in found.items():
        (alone,) = spreads(several[place])
        for rule in ("shapley", "nucleolus", "scrb"):
            assert spread.low[rule][row] == pytest.approx(alone.low[rule][0], nan_ok=True)
            assert spread.high[rule][row] == pytest.approx(alone.high[rule][0], nan_ok=True)
