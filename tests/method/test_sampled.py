"""Many partners: costs beside every partition, the sampled Shapley value beside the exact one and beside closed forms."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from idele.method import packing, sampled
from idele.method.coalitions import completed, membership
from idele.method.listed import LargeGame
from idele.method.packing import Choice, Greedy, cost_of, packings
from idele.method.sampled import extra_savings, sampled_shapley
from idele.method.shapley import shapley


def large(alone, groups):
    """A game of what everybody would pay alone, and of groups: {players: price}."""
    every = [np.array([player]) for player in range(len(alone))] + [np.array(sorted(group)) for group in groups]
    players = [f"o{player:03d}" for player in range(len(alone))]
    return LargeGame(("p", "x"), players, every, np.array([*alone, *groups.values()], dtype=float))


def made_up(seed, players, groups, most=4):
    random = np.random.default_rng(seed)
    alone = random.uniform(5, 20, players)
    found = {}
    while len(found) < groups:
        group = tuple(sorted(random.choice(players, random.integers(2, most + 1), replace=False).tolist()))
        found[group] = alone[list(group)].sum() * random.uniform(0.6, 1.1)
    return alone, large(alone, found)


def every_cost(game):
    costs = np.full((1, 2 ** len(game.players)), np.nan)
    for group, price in zip(game.groups, game.costs, strict=True):
        costs[0, (1 << group).sum()] = price
    return completed(costs)


@pytest.mark.parametrize("exactly", [18, 5, 3])
@pytest.mark.parametrize(("players", "groups"), [(9, 4), (9, 9), (9, 60), (10, 20)])
def test_what_any_set_would_pay(players, groups, exactly, monkeypatch):
    """Whichever way a cluster is packed; the greedy way is never under the cheapest."""
    monkeypatch.setattr(packing, "PACKED_EXACTLY_UP_TO", exactly)
    alone, game = made_up(groups, players, groups)
    found = packings(game, alone)
    costs = cost_of(game, alone, found, membership(players).astype(bool))
    cheapest = every_cost(game)[0]
    if all(one.exact for one in found):
        assert costs == pytest.approx(cheapest)
    else:
        assert (costs >= cheapest - 1e-9).all()


def test_a_long_row_of_overlapping_pairs_is_packed_exactly():
    """Twenty-five pairs of neighbours hang together; trying a few of them in and out takes them apart."""
    alone = np.random.default_rng(5).uniform(5, 9, 26)
    prices = {pair: 0.7 * alone[list(pair)].sum() for pair in pairwise(range(26))}
    game = large(alone, prices)
    (found,) = packings(game, alone)
    assert isinstance(found, Choice)
    best = [0.0, 0.0]  # the most saved among the first k
    for k in range(25):
        best.append(max(best[-1], best[-2] + alone[[k, k + 1]].sum() - prices[k, k + 1]))
    assert found.saved(np.ones((1, 26), dtype=bool)) == pytest.approx([best[-1]])


def test_what_is_too_entangled_is_said_to_be():
    alone, game = made_up(1, 60, 400, 5)
    assert any(isinstance(one, Greedy) for one in packings(game, alone))


@pytest.mark.parametrize("groups", [5, 30])
def test_what_each_saves_along_an_order(groups):
    alone, game = made_up(groups, 8, groups)
    for found in packings(game, alone):
        players = found.groups.players
        orders = np.array([np.random.default_rng(seed).permutation(len(players)) for seed in range(20)])
        extra = extra_savings(found, 8, orders)
        for order, own in zip(orders, extra, strict=True):
            there, before = np.zeros((1, 8), dtype=bool), 0.0
            for player in order.tolist():
                there[0, players[player]] = True
                assert own[player] == pytest.approx(found.saved(there)[0] - before)
                before = found.saved(there)[0]


@pytest.mark.parametrize("groups", [4, 12, 40])
def test_taken_apart_and_put_together_it_is_exact(groups):
    """Sixteen and fewer that hang together, with prices over and under their cheapest partition."""
    alone, game = made_up(groups, 10, groups)
    everybody = large(alone, {tuple(group.tolist()): p for group, p in zip(game.groups[10:], game.costs[10:], strict=True)}
                      | {tuple(range(10)): alone.sum() * 0.3})  # fmt: skip
    for one in (game, everybody):
        value, error = sampled_shapley(one, alone, packings(one, alone))
        assert value == pytest.approx(shapley(every_cost(one))[0])
        assert not error.any()


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_error_tells_how_far_off_the_sample_is(seed, monkeypatch):
    monkeypatch.setattr(sampled, "SHAPLEY_EXACT_UP_TO", 3)
    alone, game = made_up(seed, 12, 25)
    mean, error = sampled_shapley(game, alone, packings(game, alone))
    exact = shapley(every_cost(game))[0]
    assert (np.abs(mean - exact) <= 4.5 * error + 1e-9).all()
    assert np.abs(mean - exact).max() > 0.2 * error.max() > 0
    assert mean.sum() == pytest.approx(every_cost(game)[0, -1])


@pytest.mark.parametrize("players", [17, 60, 200])
def test_groups_that_share_nobody_have_a_closed_form(players):
    """What a group saves is shared equally in it, and what all save beyond that equally by all: Shapley's axioms."""
    alone = np.random.default_rng(players).uniform(5, 20, players)
    groups = [tuple(range(first, first + 3)) for first in range(0, players - 3, 4)]
    prices = {group: 0.8 * alone[list(group)].sum() for group in groups}
    total = alone.sum() * 0.7
    game = large(alone, {**prices, tuple(range(players)): total})
    expected = alone.copy()
    for group, price in prices.items():
        expected[list(group)] -= (alone[list(group)].sum() - price) / 3
    expected -= (expected.sum() - total) / players
    value, error = sampled_shapley(game, alone, packings(game, alone))
    assert value == pytest.approx(expected)
    assert not error.any()


def test_two_hundred_partners_who_all_hang_together():
    """A hub that only one other at a time can join: whoever completes the first pair brings what it saves."""
    alone = np.full(200, 10.0)
    game = large(alone, {(0, other): 15.0 for other in range(1, 200)})
    value, error = sampled_shapley(game, alone, packings(game, alone))
    # The hub saves 5 unless it is first; the others share the rest by symmetry.
    assert value[0] == pytest.approx(10 - 5 * 199 / 200, abs=4.5 * error[0])
    assert value.sum() == pytest.approx(2000 - 5)
    assert len(set(value[1:].tolist())) == 1
    assert 0 < error[0] < 0.05


def test_other_numbers_for_the_players_change_nothing():
    alone, game = made_up(7, 18, 35)
    order = np.random.default_rng(1).permutation(18)
    place = np.argsort(order)
    groups = {tuple(sorted(place[group].tolist())): price for group, price in zip(game.groups[18:], game.costs[18:], strict=True)}
    other = large(alone[order], dict(sorted(groups.items())))
    mean, error = sampled_shapley(game, alone, packings(game, alone))
    again, error_again = sampled_shapley(other, alone[order], packings(other, alone[order]))
    assert error.any()
    assert again == pytest.approx(mean[order])
    assert error_again == pytest.approx(error[order])
