"""Agreement of several people who each name one thing: Krippendorff's alpha for nominal values (Krippendorff 2004)."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl


def nominal(values: pl.DataFrame, by: Sequence[str], unit: Sequence[str], value: str) -> pl.DataFrame:
    """Alpha and plain pairwise agreement of ``values``, a row for each value that a coder gave to a unit.

    ``by`` tells groups apart, ``unit`` the units within a group; a row with no ``value`` is missing. Gives ``by`` and
    ``alpha = 1 - observed / expected disagreement`` (1 full agreement, 0 as by chance, below 0 worse), ``pairwise`` (the share
    of pairs of coders of one unit that agree, over all units) and ``pairable`` (values in units with two or more). Null
    where no unit has two values; alpha is null also where all values are the same, because nothing can disagree by chance.
    """
    named = values.drop_nulls(value).group_by(*by, *unit, value).agg(times=pl.len().cast(pl.Float64))
    named = named.with_columns(in_unit=pl.col("times").sum().over(*by, *unit)).filter(pl.col("in_unit") > 1)
    named = named.sort(*by, value, *unit)  # sums of the same numbers in another order differ in their last digits
    return (
        named.group_by(*by, value, maintain_order=True)
        .agg(
            times=pl.col("times").sum(),
            apart=(pl.col("times") * (pl.col("in_unit") - pl.col("times")) / (pl.col("in_unit") - 1)).sum(),
            agreeing=(pl.col("times") * (pl.col("times") - 1)).sum(),
            pairs=(pl.col("times") * (pl.col("in_unit") - 1)).sum(),
        )
        .group_by(*by)
        .agg(pl.exclude(value, *by).sum(), apart_by_chance=pl.col("times").sum() ** 2 - (pl.col("times") ** 2).sum())
        .select(
            *by,
            alpha=pl.when(pl.col("apart_by_chance") > 0).then(
                1 - pl.col("apart") * (pl.col("times") - 1) / pl.col("apart_by_chance")
            ),
            pairwise=pl.col("agreeing") / pl.col("pairs"),
            pairable=pl.col("times").cast(pl.Int64),
        )
    )
