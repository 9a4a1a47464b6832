"""Shapley 1953 by its formula, beside its words (every order of joining) and published games."""

import numpy as np
import pytest
from tests.method.games import BUS, GAINS, by_orders, game, made_up

from idele.method.shapley import shapley


def test_the_check_values_of_the_method():
    assert shapley(game(GAINS))[0] == pytest.approx([229, 272, 491])
    assert shapley(game(BUS))[0] == pytest.approx([55, 55, 80])


@pytest.mark.parametrize("players", range(1, 7))
def test_beside_every_order_of_joining(players):
    games = made_up(players, players, 3)
    assert shapley(games) == pytest.approx(np.array([by_orders(own) for own in games]))


def test_a_runway_for_sixteen_aeroplanes():
    """Littlechild and Owen 1973: each stretch of a runway is shared equally by those who need it."""
    needs = np.random.default_rng(1).uniform(1, 100, 16).cumsum()
    members = (np.arange(2**16)[:, None] >> np.arange(16)) & 1
    costs = (members * needs).max(axis=1)[None]
    stretches = np.diff(needs, prepend=0.0) / np.arange(16, 0, -1)
    assert shapley(costs)[0] == pytest.approx(stretches.cumsum())
