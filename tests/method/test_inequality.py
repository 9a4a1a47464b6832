import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from idele.method.inequality import gini


def of(amounts):
    return pl.DataFrame({"x": amounts}, schema={"x": pl.Float64}).select(gini("x")).item()


# By hand: half the mean absolute difference of all ordered pairs, over the mean.
@pytest.mark.parametrize(
    ("amounts", "expected"), [([3, 3, 3], 0.0), ([0, 0, 0, 4], 0.75), ([1, 2, 3], 4 / 9 / 2), ([0, 2, 0, 1, 0], 2 / 3)]
)
def test_by_hand(amounts, expected):
    assert of(amounts) == pytest.approx(expected)


def test_nothing_to_share_is_no_inequality():
    assert of([0, 0]) is None
    assert of([]) is None


@given(st.lists(st.integers(0, 1000), min_size=1, max_size=30).filter(any))
def test_equals_the_mean_difference_and_lies_within_bounds(amounts):
    n = len(amounts)
    differences = sum(abs(a - b) for a in amounts for b in amounts)
    assert of(amounts) == pytest.approx(differences / (2 * n * sum(amounts)))
    assert -1e-12 <= of(amounts) <= 1 - 1 / n + 1e-12


def test_every_group_has_its_own():
    rows = pl.DataFrame({"group": ["a", "a", "b", "b"], "x": [1, 1, 0, 1]})
    assert dict(rows.group_by("group").agg(figure=gini("x")).iter_rows()) == pytest.approx({"a": 0.0, "b": 0.5})
