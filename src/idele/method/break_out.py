"""The break-out list: which two bodies, were they connected, would bridge the most (METHOD.md section 14).

Choosing connections so that together they bridge the most is a maximum coverage problem, hard to solve exactly. The gain of one
more connection can only fall with those already chosen (it is submodular), so that choosing the best next one each time comes
within ``1 - 1/e``, 63 %, of the best there is (Nemhauser, Wolsey and Fisher 1978).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np
import polars as pl
from numpy.typing import NDArray

from idele.method.bridges import bridged, meetings
from idele.method.readings.thresholds import MOST_BREAK_OUTS
from idele.tables import Tables

Whole = NDArray[np.int64]
Numbers = NDArray[np.float64]
PLACES = 9  # gains that differ behind so many are the same sum made in another order


@dataclass(frozen=True)
class Coverage:
    """What could bridge what, in many groups at once: pair ``pair[k]`` would bridge link ``link[k]``.

    ``weight`` is by link; ``group`` is by pair, which are numbered group by group, 0 first, and within one in the order in which
    they are taken where they gain the same. A link belongs to one group.
    """

    pair: Whole
    link: Whole
    weight: Numbers
    group: Whole


def greedy(coverage: Coverage, most: int) -> Iterator[tuple[Whole, Numbers]]:
    """Round by round, the pair that gains the most in each group, given those chosen before, and its gain; at most ``most``
    rounds.

    A gain is summed anew over the links that are not bridged yet, never taken off from an older sum, so that each is exact. A
    group ends when no pair gains anything.

    >>> two = Coverage(np.array([0, 0, 1, 2]), np.array([0, 1, 1, 2]), np.array([1.0, 3.0, 2.0]), np.array([0, 0, 0]))
    >>> [(pairs.tolist(), gains.tolist()) for pairs, gains in greedy(two, 5)]
    [([0], [4.0]), ([2], [2.0])]
    """
    pair, link = coverage.pair, coverage.link
    for _round in range(most):
        if not len(pair):
            return
        gains = np.bincount(pair, weights=coverage.weight[link], minlength=len(coverage.group))
        alive = np.flatnonzero(gains)
        starts = np.flatnonzero(np.diff(coverage.group[alive], prepend=-1))
        rounded = gains[alive].round(PLACES)
        best = np.repeat(np.maximum.reduceat(rounded, starts), np.diff(np.append(starts, len(alive))))
        first = np.flatnonzero(rounded == best)
        chosen = alive[first[np.diff(coverage.group[alive[first]], prepend=-1) > 0]].astype(np.int64)
        yield chosen, gains[chosen].astype(np.float64)
        is_chosen = np.zeros(len(coverage.group), dtype=bool)
        is_chosen[chosen] = True
        covered = np.zeros(len(coverage.weight), dtype=bool)
        covered[link[is_chosen[pair]]] = True
        left = ~covered[link]
        pair, link = pair[left], link[left]


def break_out(tables: Tables, as_of: date) -> pl.DataFrame:
    """The break-out list of every partnership: partnership, a, b, weight, the best first.

    ``weight`` is what the connection would bridge beyond those listed before it. Of pairs that gain the same comes first the
    one that alone would bridge more, then the one whose bodies could bridge more links, then by id. ``a`` is the one of the two
    whose issues make the other's worse, more than they are made.
    """
    open_links = bridged(tables, as_of).filter(pl.col("bridge") == "none").select("link", "partnership", "weight")
    ways = (
        meetings(tables, as_of)
        .join(open_links, on="link", maintain_order="left")
        .select(
            *("partnership", "link", "weight"),
            forward=pl.col("a") < pl.col("b"),
            a=pl.min_horizontal("a", "b"),
            b=pl.max_horizontal("a", "b"),
        )
    )
    pairs = _pairs(ways)
    numbered = ways.join(pairs.select("partnership", "a", "b", "pair"), on=["partnership", "a", "b"], maintain_order="left")
    numbered = numbered.sort("pair", "weight", "link")
    coverage = Coverage(
        numbered["pair"].cast(pl.Int64).to_numpy(),
        numbered["link"].cast(pl.Int64).to_numpy(),
        bridged(tables, as_of)["weight"].to_numpy(),
        pairs["partnership"].rle_id().cast(pl.Int64).to_numpy(),
    )
    rounds = list(greedy(coverage, MOST_BREAK_OUTS))
    chosen = pl.DataFrame(
        {
            "pair": np.concatenate([np.zeros(0, dtype=np.int64), *(pair for pair, _ in rounds)]),
            "weight": np.concatenate([np.zeros(0), *(gain for _, gain in rounds)]),
            "round": np.repeat(np.arange(len(rounds)), [len(pair) for pair, _ in rounds]),
        }
    )
    return (
        chosen.join(pairs.with_columns(pl.col("pair").cast(pl.Int64)), on="pair", maintain_order="left")
        .sort("partnership", "round")
        .select("partnership", a="first", b="second", weight="weight")
    )


def _pairs(ways: pl.DataFrame) -> pl.DataFrame:
    """Every pair that could bridge something: partnership, a, b (by id), first, second (as listed), and pair, which numbers
    them in the order in which ties are settled.
    """
    busy = pl.concat([ways.select("partnership", "link", body="a"), ways.select("partnership", "link", body="b")])
    links_of = busy.group_by("partnership", "body").agg(busy=pl.col("link").n_unique())
    out, back = (pl.col("weight").filter(way).sum().round(PLACES) for way in (pl.col("forward"), ~pl.col("forward")))
    return (
        ways.sort("partnership", "a", "b", "weight")
        .group_by("partnership", "a", "b", maintain_order=True)
        .agg(alone=pl.col("weight").sum().round(PLACES), turned=back > out)
        .join(links_of.rename({"body": "a", "busy": "of_a"}), on=["partnership", "a"], maintain_order="left")
        .join(links_of.rename({"body": "b", "busy": "of_b"}), on=["partnership", "b"], maintain_order="left")
        .with_columns(both=pl.col("of_a") + pl.col("of_b"))
        .sort("partnership", "alone", "both", "a", "b", descending=[False, True, True, False, False])
        .select("partnership", "a", "b", first=_either("b", "a"), second=_either("a", "b"))
        .with_row_index("pair")
    )


def _either(turned: str, straight: str) -> pl.Expr:
    return pl.when("turned").then(pl.col(turned)).otherwise(pl.col(straight))
