import numpy as np
import pytest
from tests.method.games import cheapest, game

from idele.method.coalitions import completed


def test_one_not_listed_costs_its_cheapest_partition():
    found = completed(game({"a": 10, "b": 10, "c": 10, "a+b": 15, "b+c": 12}))[0]
    assert found.tolist() == [0, 10, 10, 15, 10, 20, 12, 22]


def test_one_that_is_listed_keeps_its_cost_though_parting_were_cheaper():
    found = completed(game({"a": 10, "b": 10, "c": 5, "a+b": 30}))[0]
    assert found[0b011] == 30
    assert found[0b111] == 25


def test_without_a_partition_it_costs_no_one_knows_what():
    assert completed(game({"a": 10, "a+b": 15}))[0].tolist() == [0, 10, np.inf, 15]


@pytest.mark.parametrize("seed", range(8))
def test_beside_every_partition_tried(seed):
    random = np.random.default_rng(seed)
    listed = random.uniform(1, 10, (3, 64))
    listed[random.random(listed.shape) < 0.6] = np.nan
    listed[:, [1, 2, 4, 8, 16, 32]] = random.uniform(1, 4, (3, 6))
    expected = [[own[k] if not np.isnan(own[k]) else cheapest(own, k) for k in range(1, 64)] for own in listed]
    assert completed(listed)[:, 1:] == pytest.approx(np.array(expected))


def test_sixteen_players_are_quick_and_right():
    listed = np.full((1, 2**16), np.nan)
    listed[0, 1 << np.arange(16)] = 10
    listed[0, [0b11 << k for k in range(15)]] = 15  # neighbours in a row
    found = completed(listed)[0]
    assert found[2**16 - 1] == 8 * 15
    assert found[0b111] == 25
    assert found[0b101] == 20
