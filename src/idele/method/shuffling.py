"""Whether what is more local is more interconnected: rank correlation with shuffled levels (METHOD.md section 14).

Many partnerships at once: the same shuffles serve all tests of as many issues, so that the figures under shuffled labels are
matrix products.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import polars as pl
from numpy.typing import NDArray

from idele.method.readings.thresholds import FEWEST_ISSUES_TO_CORRELATE, LEVEL_SHUFFLES

Numbers = NDArray[np.float64]
Counts = NDArray[np.int64]
CELLS_AT_ONCE = 2_000_000
SHUFFLED_AT_ONCE = 500_000  # so many stay near the processor
WORTH_SORTING = 50  # tests


def correlations(figures: pl.DataFrame, *names: str) -> pl.DataFrame:
    """Spearman's correlation of level with each of the figures ``names`` in each partnership, and its p.

    ``figures`` has partnership, depth (0 national, 1 regional, 2 local) and the figures, a row an issue; an issue without a
    figure is left out of its test. The result has partnership, name, rho (-1 to 1; above 0 where the more local have more) and
    p. A test of fewer than three issues, or in which all levels or all figures are the same, is not in it.

    p is two-sided over 9,999 shuffles of the levels, ``(1 + b) / 10,000`` with b the shuffles whose rho is at least as far from
    0.
    """
    test = ("partnership", "name")
    ranked = (
        figures.select("partnership", "depth", *(pl.col(name).round(9) for name in names))
        .unpivot(on=names, index=["partnership", "depth"], variable_name="name")
        .drop_nulls()
        .filter(
            pl.len().over(test) >= FEWEST_ISSUES_TO_CORRELATE,
            pl.col("depth").n_unique().over(test) > 1,
            pl.col("value").n_unique().over(test) > 1,
        )
        .with_columns(rank=pl.col("value").rank().over(test), count=pl.len().over(test))
        .sort("count", *test, "depth", "value")
    )
    parts = [pl.DataFrame(schema={"partnership": pl.String, "name": pl.String, "rho": pl.Float64, "p": pl.Float64})]
    for (count,), some in ranked.group_by("count", maintain_order=True):
        depth, ranks = (some[column].to_numpy().reshape(-1, count) for column in ("depth", "rank"))
        rho, p = _tests(depth.astype(float), ranks)
        parts.append(some.select(test).gather_every(count).with_columns(rho=rho, p=p))
    return pl.concat(parts)


def _tests(depth: Numbers, ranks: Numbers) -> tuple[Numbers, Numbers]:
    """rho and p of tests of as many issues each (``tests x issues``), the issues of each sorted by depth and rank.

    Tests with the same levels share the levels' shuffled ranks; equal tests, of which small partnerships have many, are worked
    out once. Ranks are halves, so that sums are exact and equal ones are equal.
    """
    rows, which = np.unique(np.hstack([depth, ranks]), axis=0, return_inverse=True)
    depth, ranks = np.hsplit(rows, 2)
    centred = ranks - (ranks.shape[1] + 1) / 2
    starts = np.flatnonzero(np.append(True, (np.diff(depth, axis=0) != 0).any(axis=1)))
    slices = [slice(*ends) for ends in pairwise([*starts.tolist(), len(depth)])]
    levels = np.stack([_average_ranks(depth[some.start]) for some in slices]) - (ranks.shape[1] + 1) / 2
    observed, extreme = np.empty(len(rows)), np.zeros(len(rows), dtype=np.int64)
    for some, level in zip(slices, levels, strict=True):
        observed[some] = centred[some] @ level
    for shuffles in _shuffles(ranks.shape[1]):
        for some, level in zip(slices, levels, strict=True):
            extreme[some] += _as_far(level[shuffles], centred[some], np.abs(observed[some]))
    spread = np.sqrt(np.repeat((levels**2).sum(axis=1), [some.stop - some.start for some in slices]) * (centred**2).sum(axis=1))
    return (observed / spread)[which.ravel()], ((1 + extreme) / (1 + LEVEL_SHUFFLES))[which.ravel()]


def _average_ranks(depth: Numbers) -> Numbers:
    """The ranks of sorted depths, those alike sharing their mean."""
    first, last = np.searchsorted(depth, depth, side="left"), np.searchsorted(depth, depth, side="right")
    return (first + last + 1) / 2


def _as_far(shuffled: Numbers, centred: Numbers, observed: Numbers) -> Counts:
    """For each test (``tests x issues``) how many of the ``shuffled`` levels (``shuffles x issues``) are at least as far from 0.

    Few levels have few different orders, which are worked out once where many tests are to be made of them.
    """
    times: Counts = np.ones(len(shuffled), dtype=np.int64)
    if len(centred) > WORTH_SORTING:
        shuffled, times = np.unique(shuffled, axis=0, return_counts=True)
    at_once = max(1, CELLS_AT_ONCE // len(shuffled))
    found = np.empty(len(centred), dtype=np.int64)
    for start in range(0, len(centred), at_once):
        few = slice(start, start + at_once)
        found[few] = (np.abs(centred[few] @ shuffled.T) >= observed[few, None]) @ times
    return found


def _shuffles(count: int) -> Iterator[NDArray[np.int32]]:
    """The 9,999 shuffles of so many issues, in blocks (``shuffles x issues``).

    Their seed is the number of issues, and they are laid against sorted figures: neither ids, nor the order of rows, nor other
    partnerships can change a result.
    """
    random = np.random.default_rng(count)
    block = max(1, min(LEVEL_SHUFFLES, SHUFFLED_AT_ONCE // count))
    for start in range(0, LEVEL_SHUFFLES, block):
        places = np.tile(np.arange(count, dtype=np.int32), (min(block, LEVEL_SHUFFLES - start), 1))
        yield random.permuted(places, axis=1, out=places)
