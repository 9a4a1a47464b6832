"""Spreads of points over objectives, own and guessed, and how alike they are (METHOD.md section 6)."""

from __future__ import annotations

from datetime import date

import polars as pl

from idele.method.once import once
from idele.method.waves import waves
from idele.tables import Tables

GUESS = ["wave", "by", "about"]


@once
def spreads(tables: Tables, as_of: date) -> pl.DataFrame:
    """Every spread of points as shares that add up to 1; an objective that was left out has none, which is 0.

    Columns: partnership, wave, by, about, objective, share. A spread without any points is no spread.
    """
    total = pl.col("points").sum().over(GUESS)
    return (
        tables["allocations"]
        .filter(pl.col("points") > 0)
        .join(waves(tables, as_of).select("wave", "partnership"), on="wave")
        .select("partnership", *GUESS, "objective", share=pl.col("points") / total)
        .sort("partnership", *GUESS, "objective")
    )


def own(found: pl.DataFrame) -> pl.DataFrame:
    """The own spreads among ``found``: wave, organisation, objective, share."""
    mine = found.filter(pl.col("by") == pl.col("about"))
    return mine.select("wave", "objective", "share", organisation="by")


def guessed(found: pl.DataFrame) -> pl.DataFrame:
    """The guesses among ``found``: wave, by, about, objective, share."""
    return found.filter(pl.col("by") != pl.col("about")).select(*GUESS, "objective", "share")


def similarity(pairs: pl.DataFrame, first: pl.DataFrame, second: pl.DataFrame, name: str) -> pl.DataFrame:
    """``pairs`` with the column ``name``: ``s(p, q) = 1 - 0.5 * sum |p - q|`` of two spreads, 0 to 1.

    ``first`` and ``second`` are spreads (objective, share) with the columns of ``pairs`` that name whose they are. Of two
    spreads that each add up to 1 it is what they share, ``sum min(p, q)``, so that only objectives with points in both count.
    """
    alike = (
        pairs.join(first, on=_names(pairs, first))
        .join(second, on=[*_names(pairs, second), "objective"], suffix="_other")
        .group_by(GUESS)
        .agg(pl.min_horizontal("share", "share_other").sum().alias(name))
    )
    return pairs.join(alike, on=GUESS, how="left").with_columns(pl.col(name).fill_null(0.0).round(12))


def _names(pairs: pl.DataFrame, spread: pl.DataFrame) -> list[str]:
    return [column for column in spread.columns if column in pairs.columns]


def similarity_with_all(guesses: pl.DataFrame, owns: pl.DataFrame) -> pl.DataFrame:
    """The sum of ``s(guess, own_k)`` over the own spreads k of the wave, for each guess: wave, by, about, with_all.

    For one objective ``sum_k min(g, p_k)`` is the points below g plus g for each spread above it: running sums over the sorted
    shares give it without comparing every guess with every organisation.
    """
    objective = ["wave", "objective"]
    running = (
        owns.sort(*objective, "share")
        .select(
            *objective,
            "share",
            below=pl.col("share").cum_sum().over(objective),
            above=pl.len().over(objective) - pl.int_range(1, pl.len() + 1).over(objective),
        )
        .unique([*objective, "share"], keep="last", maintain_order=True)
    )
    spreads_with_points = owns.group_by(objective).agg(everybody=pl.len())
    common = pl.col("below").fill_null(0.0) + pl.col("share") * pl.coalesce("above", "everybody").fill_null(0)
    return (
        guesses.sort("share")
        .join_asof(running.sort("share"), on="share", by=objective, check_sortedness=False)
        .join(spreads_with_points, on=objective, how="left")
        .group_by(GUESS)
        .agg(with_all=common.sum())
    )
