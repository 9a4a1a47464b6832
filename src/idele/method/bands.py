"""Bands: strength, borderline, concern (METHOD.md section 2, as in the Wilder Collaboration Factors Inventory)."""

from __future__ import annotations

import polars as pl

from idele.method.readings.thresholds import BORDERLINE_FROM, STRENGTH_FROM

BANDS = ("strength", "borderline", "concern")

# Sums of the same figures in another order differ in their last digits; a threshold must not notice.
DIGITS = 9


def band(score: float) -> str:
    """The band of a score from 0 to 100.

    >>> [band(score) for score in (75, 74.9, 50, 49.9)]
    ['strength', 'borderline', 'borderline', 'concern']
    """
    if round(score, DIGITS) >= STRENGTH_FROM:
        return "strength"
    return "borderline" if round(score, DIGITS) >= BORDERLINE_FROM else "concern"


def band_of(score: pl.Expr) -> pl.Expr:
    """The same for a column of scores; empty stays empty."""
    rounded = score.round(DIGITS)
    return (
        pl.when(rounded >= STRENGTH_FROM)
        .then(pl.lit("strength"))
        .when(rounded >= BORDERLINE_FROM)
        .then(pl.lit("borderline"))
        .when(rounded.is_not_null())
        .then(pl.lit("concern"))
    )
