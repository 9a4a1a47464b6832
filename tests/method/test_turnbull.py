"""Turnbull's estimator against its own equation on a finer grid, Kaplan-Meier's limit, and lifelines."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from idele.method.steps import log_log_of_rest, median
from idele.method.turnbull import _isotonic, turnbull

INF = np.inf


def self_consistent(left, right, turns=20_000):
    """An independent way: every point and every gap between two ends is a cell, and the self-consistency equation is repeated."""
    ends = sorted({*left, *right})
    cells = [
        cell for one, two in zip(ends, [*ends[1:], None], strict=True) for cell in ((one, one), (one, two)) if two is not None
    ]
    cells += [(ends[-1], ends[-1])]
    holds = np.array(
        [[x == y == low if low == high else low <= x and y <= high and (x, y) != (low, low) for x, y in cells]
         for low, high in zip(left, right, strict=True)],
        dtype=float,
    )  # fmt: skip
    mass = np.full(len(cells), 1 / len(cells))
    for _turn in range(turns):
        mass = (holds * mass / (holds @ mass)[:, None]).mean(axis=0)
    return cells, mass, holds


observations = st.lists(st.tuples(st.integers(0, 7), st.sampled_from((0, 1, 2, 3, 5, None))), min_size=1, max_size=14)


@settings(max_examples=40, deadline=None)
@given(given=observations)
def test_it_is_the_most_likely_share(given):
    left = np.array([float(start) for start, _size in given])
    right = np.array([INF if size is None else float(start + size) for start, size in given])
    steps = turnbull(left, right)
    cells, mass, holds = self_consistent(left, right, 3_000)
    theirs = [sum(part for (_x, end), part in zip(cells, mass, strict=True) if end <= at) for at in steps.at]
    likely = np.log(holds @ mass).sum()
    whole = np.concatenate([[0.0], steps.share])
    at = np.concatenate([[-1.0], steps.at])

    def share(month, *, before=False):
        return whole[np.searchsorted(at, month, side="left" if before else "right") - 1] if np.isfinite(month) else 1.0

    ours = sum(np.log(share(end) - share(start, before=start == end)) for start, end in zip(left, right, strict=True))
    assert ours >= likely - 1e-6
    # The likelihood is flat where masses can trade places slowly: shares are compared where it is not.
    if theirs:
        assert np.abs(np.array(theirs) - steps.share).max() < 0.05
    assert (np.diff(whole) > 0).all()
    assert steps.share[-1:].sum() <= 1 + 1e-12


def test_where_moments_are_known_or_censored_it_is_kaplan_meier_with_greenwood():
    """Greenwood's formula and the product-limit estimate, each written out here."""
    random = np.random.default_rng(3)
    times = random.integers(1, 30, 80).astype(float)
    known = random.random(80) < 0.6
    steps = turnbull(times, np.where(known, times, INF))
    survival, greenwood = 1.0, 0.0
    for at, share, variance in zip(steps.at, steps.share, steps.variance, strict=True):
        waiting, happened = (times >= at).sum(), (known & (times == at)).sum()
        survival *= 1 - happened / waiting
        greenwood += happened / (waiting * (waiting - happened)) if waiting > happened else 0.0
        assert share == pytest.approx(1 - survival, abs=1e-8)
        assert variance == pytest.approx(survival**2 * greenwood, abs=1e-8)


def test_current_status_is_isotonic_regression():
    """Each seen once: the shares are the isotonic regression of "had it happened by then" (Ayer and others 1955)."""
    from scipy.optimize import isotonic_regression

    random = np.random.default_rng(8)
    seen = np.sort(random.permutation(200)[:90] + 1.0)
    had = random.random(90) < seen / 220
    steps = turnbull(np.where(had, 0.0, seen), np.where(had, seen, INF))
    fitted = isotonic_regression(had.astype(float)).x
    for month, share in zip(seen[had], fitted[had], strict=True):
        ours = steps.share[np.searchsorted(steps.at, month, side="right") - 1]
        assert ours == pytest.approx(share, abs=1e-6)


def test_lifelines_gives_the_same():
    """lifelines 0.30.3, ``KaplanMeierFitter.fit_interval_censoring(left, right, tol=1e-10)``, worked out beforehand: it wants
    pandas under 3, which the project has left. No left end is a right end here, because lifelines' intervals hold both.
    """
    left = [0, 0, 6.25, 7.25, 0, 5.25, 12.25, 4.25, 6.25, 18.25, 9.25, 20.25, 3.25, 12.25, 0, 15.25, 8.25, 10.25]
    right = [7, 8, 10, 16, 5, 11, INF, 11, INF, INF, 14, 26, 9, 17, 4, INF, 12, INF]
    steps = turnbull(np.array(left), np.array(right, dtype=float))
    assert steps.at.tolist() == [4, 7, 10, 14, 16, 26]
    assert 1 - steps.share == pytest.approx([0.778608, 0.665416, 0.391482, 0.332702, 0.232527, 0.0], abs=5e-5)


def test_the_median_lies_within_its_interval_and_may_not_be_reached():
    left = np.array([0.0, 0, 3, 5, 8, 8, 12, 2, 1, 20])
    steps = turnbull(left, left + 4)
    ends = median(steps, log_log_of_rest)
    assert ends["low"] <= ends["median"] <= ends["high"]
    late = turnbull(np.arange(8.0), np.array([2.0, *[INF] * 7]))
    assert median(late, log_log_of_rest)["median"] is None


def test_one_observation_and_none_that_happened():
    assert turnbull(np.array([0.0]), np.array([0.0])).share.tolist() == [1.0]
    assert turnbull(np.array([5.0, 2.0]), np.array([INF, INF])).at.tolist() == []


def test_many_observations_converge():
    """Where no mass could be moved with gain (Wellner and Zhan's condition) nothing is more likely."""
    random = np.random.default_rng(1)
    moment, first = random.weibull(1.2, 5_000) * 20, np.round(random.uniform(5, 140, 5_000), 2)
    left = np.where(moment <= first, 0.0, first)
    right = np.where(moment <= first, first, np.where(moment <= first + 12, first + 12, INF))
    steps = turnbull(left, right)
    whole = np.concatenate([[0.0], steps.share, [1.0]])
    likelihood = (
        whole[np.searchsorted(steps.at, right, side="right") + np.isinf(right)]
        - whole[np.searchsorted(steps.at, left, side="right")]
    )
    for at in steps.at:
        assert (((left < at) & (right >= at)) / likelihood).sum() == pytest.approx(5_000, rel=1e-6)


@given(values=st.lists(st.floats(-5, 5), min_size=1, max_size=30), seed=st.integers(0, 99))
def test_isotonic_regression_is_scipys(values, seed):
    from scipy.optimize import isotonic_regression

    weights = np.random.default_rng(seed).uniform(0.1, 3, len(values))
    assert _isotonic(np.array(values), weights) == pytest.approx(isotonic_regression(values, weights=weights).x, abs=1e-9)
