"""How long, and which month: the one meaning of a month in the method (METHOD.md sections 9 and 10).

A *length* in months is whole days over 30.4375 (a twelfth of 365.25), so that it adds up and never goes back, whatever the
month and in leap years. A *date so many months away* follows the calendar, as a person counts: from 31 January one month leads
to the last day of February.
"""

from __future__ import annotations

from datetime import date, timedelta

import polars as pl

from idele.method.readings.thresholds import DAYS_IN_A_MONTH


def months_between(start: pl.Expr, end: pl.Expr) -> pl.Expr:
    """The length from one date to another in months of 30.4375 days; negative where ``end`` is the earlier.

    >>> days = pl.DataFrame({"start": [date(2024, 2, 28)] * 2, "end": [date(2024, 2, 29), date(2025, 2, 28)]})
    >>> days.select(months_between(pl.col("start"), pl.col("end")).round(4)).to_series().to_list()
    [0.0329, 12.0246]
    """
    return (end - start).dt.total_days() / DAYS_IN_A_MONTH


def whole_months(start: pl.Expr, end: pl.Expr) -> pl.Expr:
    """How many months by the calendar are over: one that begins on a day which a month lacks is over at that month's last day.

    >>> days = pl.DataFrame({"start": [date(2024, 1, 31)] * 3, "end": [date(2024, 2, 28), date(2024, 2, 29), date(2024, 1, 30)]})
    >>> days.select(whole_months(pl.col("start"), pl.col("end"))).to_series().to_list()
    [0, 1, -1]
    """
    months = 12 * (end.dt.year() - start.dt.year()) + end.dt.month() - start.dt.month()
    last_of_month = (end + pl.duration(days=1)).dt.day() == 1
    not_over = (end.dt.day() < start.dt.day()) & ~last_of_month
    return months.cast(pl.Int64) - not_over.cast(pl.Int64)


def moved(day: date, months: int) -> date:
    """The date so many months later (earlier where negative), kept within what dates can be.

    >>> moved(date(2024, 1, 31), 1), moved(date(2023, 5, 31), -3), moved(date(9999, 6, 1), 12)
    (datetime.date(2024, 2, 29), datetime.date(2023, 2, 28), datetime.date(9999, 12, 31))
    """
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    if year > date.max.year:
        return date.max
    if year < date.min.year:
        return date.min
    return date(year, month + 1, min(day.day, _last_day(year, month + 1)))


def _last_day(year: int, month: int) -> int:
    """The last day of a month: the one before the next month's first."""
    return 31 if month == 12 else (date(year, month + 1, 1) - timedelta(days=1)).day


def after(day: date, length: float) -> date:
    """The date that lies a length in months of 30.4375 days after another, kept within what dates can be.

    >>> after(date(2024, 1, 1), 12.0), after(date(2024, 1, 1), 1e9)
    (datetime.date(2024, 12, 31), datetime.date(9999, 12, 31))
    """
    days = round(min(length * DAYS_IN_A_MONTH, (date.max - day).days))
    return day + timedelta(days=max(days, (date.min - day).days))
