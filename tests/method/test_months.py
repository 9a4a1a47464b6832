"""One meaning of a month: around month ends, leap days and the ends of time."""

from datetime import date, timedelta

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from idele.method.months import after, months_between, moved, whole_months

DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))


def whole(start: date, end: date) -> int:
    return pl.DataFrame({"start": [start], "end": [end]}).select(whole_months(pl.col("start"), pl.col("end"))).item()


def length(start: date, end: date) -> float:
    return pl.DataFrame({"start": [start], "end": [end]}).select(months_between(pl.col("start"), pl.col("end"))).item()


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        (date(2024, 1, 31), date(2024, 2, 28), 0),
        (date(2024, 1, 31), date(2024, 2, 29), 1),
        (date(2023, 1, 31), date(2023, 2, 28), 1),
        (date(2024, 2, 29), date(2025, 2, 28), 12),
        (date(2024, 2, 29), date(2025, 2, 27), 11),
        (date(2024, 2, 29), date(2028, 2, 29), 48),
        (date(2024, 2, 28), date(2024, 3, 27), 0),
        (date(2024, 5, 31), date(2024, 6, 30), 1),
        (date(2024, 5, 30), date(2024, 6, 30), 1),
        (date(2024, 12, 31), date(2025, 1, 30), 0),
        (date(2024, 3, 1), date(2024, 2, 29), -1),
    ],
)
def test_whole_months_by_the_calendar(start, end, months):
    assert whole(start, end) == months


@given(start=DAYS, months=st.integers(0, 600))
def test_a_date_so_many_months_later_is_so_many_months_old_and_no_day_sooner(start, months):
    later = moved(start, months)
    if later < date.max - timedelta(days=40):
        assert whole(start, later) == months
        if months and later > start:
            assert whole(start, later - timedelta(days=1)) == months - 1


@given(start=DAYS, end=DAYS, between=DAYS)
def test_lengths_add_up(start, end, between):
    assert length(start, between) + length(between, end) == pytest.approx(length(start, end))
    assert length(start, end) == -length(end, start)


def test_a_year_is_twelve_months_give_or_take_a_leap_day():
    assert length(date(2024, 2, 29), date(2028, 2, 29)) == 48
    assert length(date(2023, 1, 1), date(2024, 1, 1)) == pytest.approx(12, abs=0.01)


@given(day=DAYS, months=st.integers(-130_000, 130_000), size=st.floats(-1e9, 1e9))
def test_dates_end_where_dates_end(day, months, size):
    assert date.min <= moved(day, months) <= date.max
    assert date.min <= after(day, size) <= date.max
