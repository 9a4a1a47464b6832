import numpy as np
import pytest
from tests.method.games import BUS, game, made_up

from idele.method.separable import separable


def test_the_check_value_of_the_method():
    assert separable(game(BUS)).split[0] == pytest.approx([60, 51.428571, 78.571429])


def test_undefined_where_one_alone_is_cheaper_than_what_it_adds():
    found = separable(game({**BUS, "a": 50}))
    assert found.cheaper_alone.tolist() == [True]
    assert np.isnan(found.split).all()


def test_undefined_where_nothing_remains():
    found = separable(game({"a": 1, "b": 2, "c": 3, "a+b": 3, "a+c": 4, "b+c": 5, "a+b+c": 6}))
    assert (found.cheaper_alone.tolist(), found.nothing_remains.tolist()) == ([False], [True])
    assert np.isnan(found.split).all()


def test_beside_the_formula_written_out():
    for own in made_up(3, 4, 200):
        whole, alone = own[15], [own[1 << k] for k in range(4)]
        adds = [whole - own[15 ^ 1 << k] for k in range(4)]
        remains = [price - more for price, more in zip(alone, adds, strict=True)]
        found = separable(own[None]).split[0]
        if min(remains) < 0:
            assert np.isnan(found).all()
        else:
            share = (whole - sum(adds)) / sum(remains)
            assert found == pytest.approx([more + share * rest for more, rest in zip(adds, remains, strict=True)])
