"""Gower's coefficient of similarity, over nominal, numerical, ordered-profile and set-valued parts (METHOD.md section 15).

A part that either side does not tell is left out of the mean (Gower's delta). Everything is worked out for a whole block of
pairs at once, as matrices.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[Any]

# What stands for a number that is not told, with another sign on either side: such two are wholly unlike, which adds nothing.
FAR = 1e6
MOST_IN_A_BYTE = 128  # members of two sets are added


@dataclass(frozen=True)
class Features:
    """What ``n`` contexts are compared on. Both sides of a comparison come from one ``Features``, so that columns mean the same.

    - ``kinds`` {name: n x kinds}, 0 or 1, at most one 1 in a row; a row of 0 is not told. Alike or not;
    - ``numbers`` {name: n values}: already divided by the range at which two are wholly unlike, NaN where not told; ``1 -
      |a - b|``, not under 0;
    - ``profiles`` {name: n x rows x steps}: rows of cumulated shares over ordered steps (all but the last, which is 1), NaN
      where a row is not told; 1 less the distance that the shares would have to be moved, over the whole length, in the mean
      of the rows that both tell;
    - ``sets`` {name: n x members}, 0 or 1: those shared over all (Jaccard). An empty set is not told.
    """

    kinds: dict[str, Matrix]
    numbers: dict[str, Matrix]
    profiles: dict[str, Matrix]
    sets: dict[str, Matrix]

    def rows(self, which: Any) -> Features:
        """Some of the contexts: a slice, or their places."""
        each = (self.kinds, self.numbers, self.profiles, self.sets)
        return Features(*({name: values[which] for name, values in kind.items()} for kind in each))


def similarity(one: Features, other: Features) -> tuple[Matrix, Matrix]:
    """The mean over the parts that both tell (NaN where there is none), and how many these are; n x m each.

    The figures have the precision of the features. It takes some 40 passes over the block, so that blocks should fit a
    processor's cache.

    >>> a = Features({"type": np.array([[1, 0], [0, 1]])}, {"size": np.array([0.2, np.nan])}, {}, {})
    >>> found, told = similarity(a, a)
    >>> found.tolist(), told.tolist()
    ([[1.0, 0.0], [0.0, 1.0]], [[2, 1], [1, 1]])
    """
    precision = next(iter(one.numbers.values())).dtype
    total = common(np.hstack(list(one.kinds.values())), np.hstack(list(other.kinds.values()))).astype(precision)
    told = common(_told(one), _told(other))
    room = np.empty_like(total)
    for name, values in one.numbers.items():
        total += 1
        total -= _apart(values, other.numbers[name], room)
    for name, profile in one.profiles.items():
        alike, known = _same_shape(profile, other.profiles[name])
        total += alike
        told += known
    for name, members in one.sets.items():
        total += _jaccard(members, other.sets[name], precision)[0]
    with np.errstate(invalid="ignore"):
        np.divide(total, told.astype(precision), out=total)
    return total, told


def parts(one: Features, other: Features) -> Iterator[tuple[str, Matrix, Matrix]]:
    """For each part its name, the similarity of every two contexts (0 where it is not known), and where it is known."""
    for name, kinds in one.kinds.items():
        yield name, *_jaccard(kinds, other.kinds[name])
    for name, values in one.numbers.items():
        known = np.logical_and.outer(~np.isnan(values), ~np.isnan(other.numbers[name]))
        yield name, 1 - _apart(values, other.numbers[name], np.empty(known.shape, values.dtype)), known
    for name, profile in one.profiles.items():
        yield name, *_same_shape(profile, other.profiles[name])
    for name, members in one.sets.items():
        yield name, *_jaccard(members, other.sets[name])


def _told(side: Features) -> Matrix:
    """Which parts each context tells, 0 or 1; profiles left out, which are told where a row is told on both sides."""
    members = [values.any(axis=1) for values in (*side.kinds.values(), *side.sets.values())]
    return np.stack([*members, *(~np.isnan(values) for values in side.numbers.values())], axis=1)


def _apart(one: Matrix, other: Matrix, room: Matrix) -> Matrix:
    """The difference of every two, 1 at most, and 1 where it is not known; written into ``room``."""
    np.subtract.outer(np.nan_to_num(one, nan=FAR), np.nan_to_num(other, nan=-FAR), out=room)
    np.abs(room, out=room)
    return np.minimum(room, 1, out=room)


def _same_shape(one: Matrix, other: Matrix) -> tuple[Matrix, Matrix]:
    """The earth mover's distance of two spreads over ordered steps is the sum of the differences of their cumulated shares."""
    count = common(_rows_told(one), _rows_told(other))
    one, other = np.nan_to_num(one, nan=FAR), np.nan_to_num(other, nan=-FAR)
    alike = np.full(count.shape, one.shape[1], one.dtype)
    room, moved = np.empty_like(alike), np.empty_like(alike)
    for row in range(one.shape[1]):
        for step in range(one.shape[2]):
            target = room if step else moved
            np.abs(np.subtract.outer(one[:, row, step], other[:, row, step], out=target), out=target)
            if step:
                moved += room
        moved /= one.shape[2]
        alike -= np.minimum(moved, 1, out=moved)
    alike /= np.maximum(count, 1).astype(one.dtype)
    return alike, count > 0


def _rows_told(profiles: Matrix) -> Matrix:
    told: Matrix = np.logical_not(np.isnan(profiles).any(axis=2))
    return told


def _jaccard(one: Matrix, other: Matrix, precision: Any = float) -> tuple[Matrix, Matrix]:
    shared = common(one, other)
    sizes = one.astype(bool).sum(axis=1), other.astype(bool).sum(axis=1)
    either = np.add.outer(sizes[0].astype(shared.dtype), sizes[1].astype(shared.dtype))
    either -= shared
    alike = shared.astype(precision)
    alike /= np.maximum(either, 1).astype(precision)
    return alike, np.logical_and.outer(sizes[0] > 0, sizes[1] > 0)


def common(one: Matrix, other: Matrix) -> Matrix:
    """How many members every two have in common, from rows of 0 and 1; as bits, eight of which cost what one number does."""
    left, right = (np.packbits(side.astype(bool), axis=1).T for side in (one, other))
    count = np.zeros((len(one), len(other)), np.uint8 if one.shape[1] < MOST_IN_A_BYTE else np.uint32)
    for here, there in zip(left, right, strict=True):
        count += np.bitwise_count(np.bitwise_and.outer(here, there))
    return count
