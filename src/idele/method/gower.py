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
    ([[1.0, 0.0], [0.0, 1.0]], [[2.0, 1.0], [1.0, 1.0]])
    """
    total = np.hstack(list(one.kinds.values())) @ np.hstack(list(other.kinds.values())).T
    total = total.astype(next(iter(one.numbers.values())).dtype, copy=False)
    told = (_told(one) @ _told(other).T).astype(total.dtype, copy=False)
    room = np.empty_like(total)
    for name, values in one.numbers.items():
        total += 1
        total -= _apart(values, other.numbers[name], room)
    for name, profile in one.profiles.items():
        alike, known = _same_shape(profile, other.profiles[name])
        total += alike
        told += known
    for name, members in one.sets.items():
        total += _jaccard(members, other.sets[name])[0]
    with np.errstate(invalid="ignore"):
        np.divide(total, told, out=total)
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
    return np.stack([*members, *(~np.isnan(values) for values in side.numbers.values())], axis=1).astype(np.float32)


def _apart(one: Matrix, other: Matrix, room: Matrix) -> Matrix:
    """The difference of every two, 1 at most, and 1 where it is not known; written into ``room``."""
    np.subtract.outer(np.nan_to_num(one, nan=FAR), np.nan_to_num(other, nan=-FAR), out=room)
    np.abs(room, out=room)
    return np.minimum(room, 1, out=room)


def _same_shape(one: Matrix, other: Matrix) -> tuple[Matrix, Matrix]:
    """The earth mover's distance of two spreads over ordered steps is the sum of the differences of their cumulated shares."""
    told = [(~np.isnan(side).any(axis=2)).astype(np.float32) for side in (one, other)]
    count: Matrix = np.matmul(told[0], told[1].T).astype(one.dtype, copy=False)
    one, other = np.nan_to_num(one, nan=FAR), np.nan_to_num(other, nan=-FAR)
    alike, room, moved = np.zeros_like(count), np.empty_like(count), np.empty_like(count)
    for row in range(one.shape[1]):
        moved[:] = 0
        for step in range(one.shape[2]):
            np.subtract.outer(one[:, row, step], other[:, row, step], out=room)
            moved += np.abs(room, out=room)
        moved /= one.shape[2]
        alike += 1
        alike -= np.minimum(moved, 1, out=moved)
    known = count > 0
    np.divide(alike, count, out=alike, where=known)
    return alike, known


def _jaccard(one: Matrix, other: Matrix) -> tuple[Matrix, Matrix]:
    alike = one @ other.T
    sizes = one.sum(axis=1), other.sum(axis=1)
    either = np.add.outer(*sizes) - alike
    known = np.logical_and.outer(sizes[0] > 0, sizes[1] > 0)
    return np.divide(alike, either, out=np.zeros(alike.shape, np.result_type(either, np.float32)), where=known), known
