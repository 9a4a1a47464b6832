"""The prior in exact fractions and from simulated practices, the posterior against SciPy's distribution."""

from fractions import Fraction

import numpy as np
import pytest
from scipy import stats

from idele.method.beta_binomial import UNIFORM, Prior, posterior, prior
from idele.method.readings.thresholds import LEAST_PRIOR, MOST_PRIOR


def in_fractions(successes, trials):
    """Kleinman's moments, in exact arithmetic: a and b."""
    y, n = [Fraction(value) for value in successes], [Fraction(value) for value in trials]
    total, count = sum(n), len(n)
    p = sum(y) / total
    spread = sum(size * (hits / size - p) ** 2 for hits, size in zip(y, n, strict=True))
    between = (spread - p * (1 - p) * (count - 1)) / (p * (1 - p) * (total - sum(size**2 for size in n) / total - (count - 1)))
    return p * (1 / between - 1), (1 - p) * (1 / between - 1)


@pytest.mark.parametrize(
    ("successes", "trials"),
    [([2, 1, 0, 3], [3, 3, 2, 4]), ([5, 2, 2.5, 1.5, 9], [6, 6, 4, 5, 11]), ([1, 3, 3, 1], [4, 5, 4, 5])],
)
def test_the_prior_is_kleinmans(successes, trials):
    found = prior(successes, trials)
    assert (found.a, found.b) == pytest.approx(tuple(map(float, in_fractions(successes, trials))))
    assert found.learnt


def test_untried_practices_say_nothing_of_the_prior():
    assert prior([2, 0, 1, 0, 3], [3, 0, 3, 2, 4]) == prior([2, 1, 0, 3], [3, 3, 2, 4])


def test_it_finds_the_distribution_that_practices_were_drawn_from():
    chance = np.random.default_rng(11)
    trials = chance.integers(1, 30, 20_000)
    successes = chance.binomial(trials, chance.beta(6, 3, 20_000))
    assert prior(successes, trials)[:2] == pytest.approx((6, 3), rel=0.05)


@pytest.mark.parametrize(
    ("successes", "trials"),
    [([4, 3], [5, 4]), ([7], [12]), ([1] * 9 + [0] * 9, [1] * 18), ([6, 6], [6, 6]), ([0, 0], [8, 8]), ([], [])],
    ids=["nine adoptions", "one practice", "none tried twice", "all worked", "none worked", "none"],
)
def test_beta_1_1_where_the_library_cannot_tell(successes, trials):
    assert prior(successes, trials) == UNIFORM == (1, 1, False)


def test_its_weight_has_bounds():
    alike, apart = prior([5, 5, 5], [10, 10, 10]), prior([10, 0, 10, 0], [10, 10, 10, 10])
    assert alike.a + alike.b == pytest.approx(MOST_PRIOR)
    assert apart.a + apart.b == pytest.approx(LEAST_PRIOR)


def test_the_posterior_is_scipys_beta():
    before, y, n = Prior(2.5, 1.5, learnt=True), np.array([0, 1, 2.5, 7]), np.array([0, 3, 2.5, 9])
    mean, low, high = posterior(before, y, n)
    known = stats.beta(2.5 + y, 1.5 + n - y)
    assert mean == pytest.approx(known.mean())
    assert low == pytest.approx(known.ppf(0.1))
    assert high == pytest.approx(known.ppf(0.9))


def test_more_of_the_same_narrows_the_interval():
    _mean, low, high = posterior(UNIFORM, [2, 20, 200], [4, 40, 400])
    assert (np.diff(high - low) < 0).all()
