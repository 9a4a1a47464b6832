"""How far shares could move: what coalitions would pay is an estimate, and some say from what to what (METHOD.md section 7)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from idele.method.coalitions import Masks, Numbers, completed, players_of
from idele.method.listed import Games
from idele.method.nucleolus import SMALL
from idele.method.readings.thresholds import MOST_CORNER_WORK, MOST_NUCLEOLUS_CORNERS, MOST_RANGES
from idele.method.rules import Splits, gains, splits
from idele.method.shapley import shapley

AS_GIVEN, LEAST, MOST = 0, 1, 2
ROUNDING = 1e-10  # of what is paid: less of a move is none
CELLS = 4_000_000  # of the largest array made at once


@dataclass(frozen=True)
class Spread:
    """Of some games: the least and the most that each player pays by rule (games x n), and that each coalition would gain by
    leaving (games x 2^n), over ``corners`` ways to read the estimates; ``every``: all corners of the ranges.
    """

    places: Masks  # which of the games
    estimates: int
    corners: int
    every: bool
    low: Splits
    high: Splits
    gain_low: Splits
    gain_high: Splits
    undefined: Splits  # by rule, 1 for a game in which some corner leaves it undefined


def spreads(games: Games) -> Iterator[Spread]:
    """The games in which something is given as a range, those with equally many ranges together.

    Every corner, where each estimate stands at its least or at its most, is tried, up to 7 ranges. For more: all at their
    least, all at their most, each alone at either end, and for each player the two corners to which the last point for its
    Shapley value; that is exact for the Shapley value where the cheapest partitions stay the same, and for the others a spread
    that may be too narrow.
    """
    ranged = games.low < games.high  # not listed: not-a-number, no range
    counts = ranged.sum(axis=1)
    size = games.costs.shape[1]
    for count in np.unique(counts[counts > 0]).tolist():
        every = count <= MOST_RANGES and 2**count * size <= MOST_CORNER_WORK
        tried = 2**count if every else 2 * count + 2 + 2 * players_of(games.costs)
        places = np.flatnonzero(counts == count)
        step = max(1, CELLS // (tried * size))
        for first in range(0, len(places), step):
            own = places[first : first + step]
            yield _spread(games, own, np.nonzero(ranged[own])[1].reshape(-1, count), every)


def _spread(games: Games, places: Masks, ranged: Masks, every: bool) -> Spread:
    """``ranged``: games x estimates, the coalitions whose cost is a range."""
    count = ranged.shape[1]
    if every:
        ways = LEAST + ((np.arange(2**count)[:, None] >> np.arange(count)) & 1)
        costs = _read(games, places, ranged, np.broadcast_to(ways, (len(places), *ways.shape)))
    else:
        costs = _pointed(games, places, ranged)
    number, corners, size = costs.shape
    rows = costs.reshape(-1, size)
    few = players_of(games.costs) <= SMALL or corners <= MOST_NUCLEOLUS_CORNERS
    found = splits(rows, with_nucleolus=few)
    over = {rule: gains(split, rows).reshape(number, corners, size) for rule, split in found.items()}
    paid = {rule: split.reshape(number, corners, -1) for rule, split in found.items()}
    undefined = {rule: np.isnan(value).any(axis=(1, 2)).astype(float) for rule, value in paid.items()}
    return Spread(places, count, corners, every, *_ends(paid), *_ends(over), undefined)


def _ends(values: Splits) -> tuple[Splits, Splits]:
    """The least and the most over corners; a corner where a rule is undefined does not count."""
    low = {rule: np.fmin.reduce(value, axis=1) for rule, value in values.items()}
    return low, {rule: np.fmax.reduce(value, axis=1) for rule, value in values.items()}


def _read(games: Games, places: Masks, ranged: Masks, ways: Masks) -> Numbers:
    """The cost of every coalition (games x corners x 2^n), each estimate read in its way (games x corners x estimates)."""
    number, corners, count = ways.shape
    listed = np.repeat(games.costs[places][:, None], corners, axis=1)
    every = np.arange(number)
    for estimate in range(count):
        column = ranged[:, estimate]
        ends = np.stack([table[places, column] for table in (games.costs, games.low, games.high)], axis=1)
        listed[every, :, column] = np.take_along_axis(ends, ways[:, :, estimate], axis=1)
    return completed(listed.reshape(number * corners, -1)).reshape(listed.shape)


def _pointed(games: Games, places: Masks, ranged: Masks) -> Numbers:
    """The same for the corners to which single estimates point, where all of them are too many."""
    number, count = ranged.shape
    singles = np.vstack([np.diag(np.full(count, end)) for end in (LEAST, MOST)])
    ways = np.vstack([np.full((2, count), [[LEAST], [MOST]]), singles])
    first = _read(games, places, ranged, np.broadcast_to(ways, (number, *ways.shape)))
    paid = shapley(first.reshape(-1, first.shape[2])).reshape(number, len(ways), -1)
    rises = np.swapaxes(paid[:, 2 + count :] - paid[:, 2 : 2 + count], 1, 2)  # games x players x estimates
    slack = ROUNDING * np.abs(paid).max(axis=(1, 2))[:, None, None]
    up = np.where(rises > slack, MOST, np.where(rises < -slack, LEAST, AS_GIVEN))
    down = np.where(rises > slack, LEAST, np.where(rises < -slack, MOST, AS_GIVEN))
    second = _read(games, places, ranged, np.concatenate([up, down], axis=1))
    return np.concatenate([first, second], axis=1)
