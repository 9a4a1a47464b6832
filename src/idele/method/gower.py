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


@dataclass(frozen=True)
class Features:
    """What ``n`` contexts are compared on. Both sides of a comparison come from one ``Features``, so that codes mean the same.

    - ``kinds`` {name: n codes}: nominal, -1 where it is not told; alike or not;
    - ``numbers`` {name: n values}: already divided by the range at which two are wholly unlike, NaN where not told; ``1 - |a - b|``,
      not under 0;
    - ``profiles`` {name: n x rows x steps}: rows of cumulated shares over ordered steps (all but the last, which is 1), NaN where a
      row is not told; 1 less the distance that the shares would have to be moved, over the whole length, in the mean of the rows
      that both tell;
    - ``sets`` {name: n x members}: 0 or 1; shared over all (Jaccard). An empty set is not told.
    """

    kinds: dict[str, Matrix]
    numbers: dict[str, Matrix]
    profiles: dict[str, Matrix]
    sets: dict[str, Matrix]

    def rows(self, which: Any) -> Features:
        """Some of the contexts: a slice, or their places."""
        return Features(
            *(
                {name: values[which] for name, values in kind.items()}
                for kind in (self.kinds, self.numbers, self.profiles, self.sets)
            )
        )


def parts(one: Features, other: Features) -> Iterator[tuple[str, Matrix, Matrix]]:
    """For each part its name, the similarity of every two contexts (0 where it is not known), and where it is known, n x m each.

    The figures have the precision of the features.
    """
    for name, codes in one.kinds.items():
        known = np.logical_and.outer(codes != -1, other.kinds[name] != -1)
        yield name, np.equal.outer(codes, other.kinds[name]) & known, known
    for name, values in one.numbers.items():
        yield name, *_closeness(values, other.numbers[name])
    for name, profile in one.profiles.items():
        yield name, *_same_shape(profile, other.profiles[name])
    for name, members in one.sets.items():
        yield name, *_jaccard(members, other.sets[name])


def similarity(one: Features, other: Features) -> tuple[Matrix, Matrix]:
    """The mean over the parts that both tell (NaN where there is none), and how many these are; n x m each.

    >>> a = Features({"type": np.array([0, 1])}, {"size": np.array([0.2, np.nan])}, {}, {})
    >>> found, told = similarity(a, a)
    >>> found.tolist(), told.tolist()
    ([[1.0, 0.0], [0.0, 1.0]], [[2, 1], [1, 1]])
    """
    total: Matrix | None = None
    shared: Matrix | None = None
    for _name, alike, known in parts(one, other):
        if total is None or shared is None:
            precision = next((values.dtype for values in one.numbers.values()), np.dtype(float))
            total, shared = alike.astype(precision), known.astype(np.int8)
        else:
            total += alike
            shared += known
    if total is None or shared is None:
        raise ValueError("there is nothing to compare contexts on")
    with np.errstate(invalid="ignore"):
        total /= shared
    return total, shared


def _closeness(one: Matrix, other: Matrix) -> tuple[Matrix, Matrix]:
    known = np.logical_and.outer(~np.isnan(one), ~np.isnan(other))
    found = np.subtract.outer(np.nan_to_num(one), np.nan_to_num(other))
    np.abs(found, out=found)
    np.subtract(1, found, out=found)
    np.maximum(found, 0, out=found)
    found *= known
    return found, known


def _same_shape(one: Matrix, other: Matrix) -> tuple[Matrix, Matrix]:
    """The earth mover's distance of two spreads over ordered steps is the sum of the differences of their cumulated shares."""
    told = [~np.isnan(side).any(axis=2) for side in (one, other)]
    count = told[0].astype(one.dtype) @ told[1].astype(one.dtype).T
    found = count.copy()
    steps = one.shape[2]
    for row in range(one.shape[1]):
        both = np.logical_and.outer(told[0][:, row], told[1][:, row])
        for step in range(steps):
            apart = np.subtract.outer(np.nan_to_num(one[:, row, step]), np.nan_to_num(other[:, row, step]))
            np.abs(apart, out=apart)
            apart *= both
            apart /= steps
            found -= apart
    known = count > 0
    np.divide(found, count, out=found, where=known)
    return found, known


def _jaccard(one: Matrix, other: Matrix) -> tuple[Matrix, Matrix]:
    shared = one @ other.T
    sizes = one.sum(axis=1), other.sum(axis=1)
    known = np.logical_and.outer(sizes[0] > 0, sizes[1] > 0)
    either = np.add.outer(*sizes) - shared
    np.divide(shared, either, out=shared, where=known)
    return shared, known
