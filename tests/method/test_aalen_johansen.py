"""Aalen-Johansen against statsmodels with ties, lifelines without, a simulation of paths, and its limit, Kaplan-Meier."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from idele.method.aalen_johansen import aalen_johansen
from idele.method.steps import by_month, log_log, log_log_of_rest, median, quantile

TIMES = [
    *(12.5, 13.0, 15.5, 18.5, 19.0, 22.0, 24.5, 26.5, 31.5, 32.0, 35.0, 41.5, 46.0, 48.5, 49.0, 53.5, 54.5, 56.5, 58.5, 61.5),
    *(62.0, 66.5, 76.5, 78.5, 82.0, 82.5, 85.0, 86.5, 90.5, 94.5),
]
EVENTS = [2, 2, 0, 2, 0, 0, 1, 1, 0, 1, 1, 0, 1, 1, 1, 0, 2, 1, 1, 1, 1, 0, 2, 0, 1, 1, 0, 0, 2, 2]


def test_lifelines_gives_the_same():
    """lifelines 0.30.3, ``AalenJohansenFitter().fit(TIMES, EVENTS, event_of_interest=1)``: share, variance, log-log interval."""
    steps = aalen_johansen(np.array(TIMES), np.array(EVENTS))
    low, high = log_log(steps.share, steps.variance)
    assert len(steps.at) == 13
    for at, share, variance, least, most in (
        (24.5, 0.0374485597, 0.0013492983, 0.0027455252, 0.160498365),
        (48.5, 0.2361835086, 0.0071245026, 0.0958692651, 0.411387462),
        (82.5, 0.5715416585, 0.0113490917, 0.3413462679, 0.7474011085),
    ):
        row = steps.at.tolist().index(at)
        assert [steps.share[row], steps.variance[row], low[row], high[row]] == pytest.approx(
            [share, variance, least, most], abs=1e-9
        )


def test_without_a_competing_event_it_is_kaplan_meier():
    """lifelines 0.30.3, ``KaplanMeierFitter().fit(TIMES, EVENTS > 0)``: survival, log-log interval and the median's."""
    steps = aalen_johansen(np.array(TIMES), (np.array(EVENTS) > 0).astype(int))
    low, high = log_log_of_rest(steps.share, steps.variance)
    for at, survival, least, most in (
        (12.5, 0.9666666667, 0.786083604, 0.9952363396),
        (48.5, 0.6625819235, 0.4488766793, 0.8093584947),
        (90.5, 0.1164694787, 0.0108822284, 0.3596385961),
    ):
        row = steps.at.tolist().index(at)
        assert [1 - steps.share[row], 1 - high[row], 1 - low[row]] == pytest.approx([survival, least, most], abs=1e-9)
    assert median(steps, log_log_of_rest) == {"median": 58.5, "low": 46.0, "high": 82.0}


events = st.lists(st.tuples(st.integers(1, 12), st.sampled_from((0, 1, 1, 2))), min_size=3, max_size=40)


@settings(max_examples=60, deadline=None)
@given(given=events)
@pytest.mark.filterwarnings("ignore")  # statsmodels divides by nobody who is left
def test_statsmodels_gives_the_same_where_times_are_tied(given):
    """``statsmodels.duration.survfunc.CumIncidenceRight`` (as Stata's stcompet)."""
    from statsmodels.duration.survfunc import CumIncidenceRight

    times, kinds = (np.array(column) for column in zip(*given, strict=True))
    if not (kinds == 1).any():
        return
    theirs = CumIncidenceRight(times, kinds)
    steps = aalen_johansen(times.astype(float), kinds)
    rows = [theirs.times.tolist().index(at) for at in steps.at]
    assert steps.share == pytest.approx(theirs.cinc[0][rows])
    known = np.isfinite(theirs.cinc_se[0][rows])
    assert np.sqrt(steps.variance)[known] == pytest.approx(theirs.cinc_se[0][rows][known], abs=1e-7)


@settings(max_examples=60, deadline=None)
@given(given=events)
def test_what_happened_what_competed_and_what_is_left_make_the_whole(given):
    times, kinds = (np.array(column) for column in zip(*given, strict=True))
    one, other = (aalen_johansen(times.astype(float), np.where(kinds == kind, 1, np.where(kinds > 0, 2, 0))) for kind in (1, 2))
    either = aalen_johansen(times.astype(float), (kinds > 0).astype(int))
    assert sum(steps.share[-1:].sum() for steps in (one, other)) == pytest.approx(either.share[-1:].sum())
    for steps in (one, other, either):
        assert (np.diff(steps.share) > 0).all()
        low, high = log_log(steps.share, steps.variance)
        inside = ~np.isnan(low)
        assert ((low <= steps.share) & (steps.share <= high))[inside].all()


def test_a_curve_by_month_starts_with_nobody_and_holds_every_step():
    steps = aalen_johansen(np.array([0.0, 2.5, 3.0, 7.2]), np.array([1, 1, 2, 0]))
    curve = by_month(steps, log_log, 7.2)
    assert [point["month"] for point in curve] == list(range(9))
    assert [point["share"] for point in curve] == pytest.approx([0.25, 0.25, 0.25, *[0.5] * 6])
    nobody = by_month(aalen_johansen(np.array([4.0]), np.array([0])), log_log, 4.0)
    assert nobody[0] == {"month": 0, "share": 0.0, "low": None, "high": None}
    assert len(by_month(steps, log_log, 1e7)) == 241


def test_a_share_that_is_reached_but_for_rounding_is_reached():
    assert quantile(np.array([1.0, 2.0]), np.array([0.1, 0.1 + 0.2 + 0.2 - 1e-15]), 0.5) == 2.0
