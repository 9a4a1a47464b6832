"""Small tools for making many rows at once: numbering within groups, labels, dates and choices from arrays."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import numpy as np
import polars as pl
from numpy.typing import NDArray

Whole = NDArray[np.int64]
EPOCH = date(1970, 1, 1)


def generator(seed: int, stream: str) -> np.random.Generator:
    """The random numbers of one table: another table drawn first or not at all changes nothing here."""
    return np.random.default_rng([seed, *stream.encode()])


def spread(counts: Whole) -> tuple[Whole, Whole]:
    """For ``counts`` rows of each owner: the owner of every row, and its place among that owner's rows.

    >>> [column.tolist() for column in spread(np.array([2, 0, 1]))]
    [[0, 0, 2], [0, 1, 0]]
    """
    owner = np.repeat(np.arange(len(counts)), counts)
    return owner, np.arange(len(owner)) - np.repeat(np.cumsum(counts) - counts, counts)


def label(prefix: str, numbers: Whole, suffix: str = "", width: int = 4) -> pl.Series:
    """``prefix``, each number filled up with noughts from 1 on, ``suffix``.

    >>> label("p", np.array([0, 11])).to_list()
    ['p0001', 'p0012']
    """
    text = pl.Series(numbers + 1).cast(pl.String).str.zfill(width)
    return pl.select(pl.concat_str(pl.lit(prefix), text, pl.lit(suffix))).to_series()


def chosen(choices: Sequence[str | None], index: Whole) -> pl.Series:
    """The choice that each index stands for."""
    return pl.Series(list(choices), dtype=pl.String).gather(index)


def drawn(
    random: np.random.Generator, choices: Sequence[str | None], count: int, shares: Sequence[float] | None = None
) -> pl.Series:
    """``count`` choices drawn with these shares, or equal ones."""
    return chosen(choices, random.choice(len(choices), size=count, p=shares))


def days(day: date) -> int:
    """The number of a day, counted from 1970."""
    return (day - EPOCH).days


def dated(numbers: Whole) -> pl.Series:
    """Days counted from 1970 as dates."""
    return pl.Series(numbers.astype(np.int32)).cast(pl.Date)


def kept(column: pl.Series, keep: NDArray[np.bool_]) -> pl.Series:
    """The column with everything emptied that is not to be kept."""
    return pl.select(pl.when(pl.Series(keep)).then(column)).to_series()
