"""The sign-flip test against all flips counted by hand, and Holm's correction."""

import itertools

import numpy as np
import pytest

from idele.method.signflip import holm, sign_flip, sign_flips


def by_hand(differences):
    """Every flip, one by one."""
    observed = abs(sum(differences))
    reached = [
        abs(sum(sign * value for sign, value in zip(signs, differences, strict=True))) >= observed - 1e-9
        for signs in itertools.product((1, -1), repeat=len(differences))
    ]
    return sum(reached) / len(reached)


@pytest.mark.parametrize(
    "differences", [[1], [0, 0], [5, -3, 2, 2, 9, -1], [1, 1, 1, 1, 1, 1, 1], [0.1, 0.2, -0.3, 0.1, 0.1, 0.2]]
)
def test_exact_test_counts_every_flip(differences):
    assert sign_flip(differences) == pytest.approx(by_hand(differences))


def test_all_better_is_the_least_p_there_is():
    assert sign_flip(range(1, 11)) == pytest.approx(2 / 2**10)
    assert sign_flip(range(1, 15)) == pytest.approx(2 / 2**14)


def test_above_the_exact_limit_flips_are_drawn_close_to_the_truth():
    """The normal approximation of 30 differences with mean 1 and deviation about 3."""
    differences = np.concatenate([np.linspace(-4, 6, 30)])
    assert sign_flip(differences) == pytest.approx(0.10, abs=0.03)
    assert sign_flip(differences) == sign_flip(differences[::-1]) == sign_flip(-differences)


def test_drawn_flips_never_give_zero():
    assert sign_flip([10.0] * 40) == pytest.approx(1 / 20_001)


def test_many_at_once_give_what_each_gives_alone():
    many = np.random.default_rng(7).normal(1, 2, size=(50, 12))
    assert sign_flips(many).tolist() == [sign_flip(row) for row in many]


def test_no_pair_is_no_test():
    with pytest.raises(ValueError, match="at least one pair"):
        sign_flip([])


def test_holm_by_hand():
    assert holm([0.01, 0.04, 0.03, 0.005]).tolist() == pytest.approx([0.03, 0.06, 0.06, 0.02])
    assert holm([0.5, 0.9]).tolist() == [1.0, 1.0]
    assert holm([]).tolist() == []
