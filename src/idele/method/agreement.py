"""Agreement between respondents: AD, rWG, rWG(J) and Lindell's r*WG(J) (METHOD.md section 2).

The pure functions take one group's answers: ``respondents x statements``, NaN where somebody did not answer. What cannot be
known is None. :func:`agreement` gives the same for every construct of every wave at once.
"""

from __future__ import annotations

from datetime import date

import numpy as np
import polars as pl
from numpy.typing import ArrayLike

from idele.method.once import once
from idele.method.readings.thresholds import DEVIATION_LIMIT_DIVISOR
from idele.method.responses import responses
from idele.tables import Tables


def deviation_limit(options: float) -> float:
    """The largest acceptable average deviation for a number of answer options: A / 6 (Burke and Dunlap 2002).

    >>> round(deviation_limit(5), 2)
    0.83
    """
    return options / DEVIATION_LIMIT_DIVISOR


def uniform_variance(options: float) -> float:
    """The variance if answers were spread evenly over ``options``: (A^2 - 1) / 12 (James, Demaree and Wolf 1984)."""
    return (options**2 - 1) / 12


def average_deviation(answers: ArrayLike) -> float | None:
    """The average deviation index ``mean |x - mean(x)|`` on the answers' own scale; for several statements the mean of theirs.

    A statement with fewer than two answers says nothing about agreement and is left out. Burke and Dunlap 2002.

    >>> round(average_deviation([4, 4, 5, 4, 3]), 10)
    0.4
    """
    columns = _columns(answers)
    return float(np.mean([np.abs(column - column.mean()).mean() for column in columns])) if columns else None


def rwg(answers: ArrayLike, options: float) -> float | None:
    """Agreement on one statement: ``1 - s^2 / ((A^2 - 1) / 12)``, floored at 0; s^2 over n - 1 (James, Demaree and Wolf 1984).

    >>> rwg([4, 4, 5, 4, 3], 5)
    0.75
    """
    return rwg_j_lindell(answers, options)


def rwg_j(answers: ArrayLike, options: float) -> float | None:
    """Agreement on J statements of one construct, 0 to 1: ``J(1 - m) / (J(1 - m) + m)``.

    m is the mean variance as a share of the uniform one. Floored at 0, also where m is so large that the fraction itself would
    turn positive again. James, Demaree and Wolf 1984.
    """
    agreed = _share_agreed(answers, options)
    if agreed is None:
        return None
    return _stepped_up(agreed, len(_columns(answers)))


def rwg_j_lindell(answers: ArrayLike, options: float) -> float | None:
    """``r*WG(J) = 1 - m``, floored at 0: it does not rise merely because statements are many (Lindell and others 1999)."""
    agreed = _share_agreed(answers, options)
    return None if agreed is None else max(0.0, agreed)


def _columns(answers: ArrayLike) -> list[np.ndarray]:
    """The answers to each statement that at least two people answered."""
    table = np.asarray(answers, dtype=float)
    table = table[:, None] if table.ndim == 1 else table
    answered = [column[~np.isnan(column)] for column in table.T]
    return [column for column in answered if column.size > 1]


def _share_agreed(answers: ArrayLike, options: float) -> float | None:
    columns = _columns(answers)
    if not columns or options <= 1:
        return None
    return 1 - float(np.mean([column.var(ddof=1) for column in columns])) / uniform_variance(options)


def _stepped_up(agreed: float, statements: int) -> float:
    return statements * agreed / (statements * agreed + 1 - agreed) if agreed > 0 else 0.0


@once
def agreement(tables: Tables, as_of: date) -> pl.DataFrame:
    """Agreement between respondents on each construct of each wave.

    Columns: wave, construct, options (A = high - low + 1), statements (how many occur), keys (which), rows (answers given), ad,
    ad_limit, rwg (rWG, or rWG(J) for several statements), rwg_lindell; empty where nothing can be said.
    """
    value = pl.col("value").drop_nulls()
    by_statement = (
        responses(tables, as_of)
        .sort("value")  # sums in one order, whichever the rows stand in
        .group_by("wave", "construct", "statement")
        .agg(
            options=(pl.col("high") - pl.col("low") + 1).first(),
            rows=value.len(),
            ad=(value - value.mean()).abs().mean(),
            variance=value.var(),
        )
        .with_columns(pl.when(pl.col("rows") > 1).then(pl.col("ad", "variance")))
        .sort("statement")
    )
    uniform = (pl.col("options") ** 2 - 1) / 12
    by_construct = by_statement.group_by("wave", "construct", maintain_order=True).agg(
        pl.col("options").first(),
        pl.col("statement").alias("keys"),
        pl.len().alias("statements"),
        pl.col("rows").sum(),
        pl.col("ad").mean(),
        pl.col("variance").mean(),
        pl.col("variance").count().alias("judged"),
    )
    agreed = pl.when(pl.col("options") > 1).then(1 - pl.col("variance") / uniform)
    stepped = pl.col("judged") * agreed / (pl.col("judged") * agreed + 1 - agreed)
    return by_construct.with_columns(
        ad_limit=pl.col("options") / DEVIATION_LIMIT_DIVISOR,
        rwg=pl.when(agreed > 0).then(stepped).when(agreed.is_not_null()).then(0.0),
        rwg_lindell=agreed.clip(lower_bound=0.0),
    ).drop("variance", "judged")
