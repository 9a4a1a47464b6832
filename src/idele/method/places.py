"""Territories within territories: what each counts as, and what of two places is the same (METHOD.md section 12).

A territory counts as those that name it their parent, equally, and each of these as theirs, down to the ones that are nobody's
parent: its *leaves*. So a region of two districts counts as half of each, however many towns one of them has.
"""

from __future__ import annotations

from itertools import count as counting

import numpy as np
import polars as pl
from numpy.typing import NDArray

from idele.method.once import once
from idele.tables import Tables

Whole = NDArray[np.int64]
NOWHERE = -1


def parents(tables: Tables) -> tuple[list[str], Whole]:
    """The codes of the territories, sorted, and the place in them of each one's parent (-1: it has none).

    A parent that is not in the table counts as none; so does the parent of those whose parents lead round in a circle.
    """
    rows = tables["territories"].select("code", "parent").sort("code")
    place = rows.select(parent="code").with_row_index("place")
    found = rows.join(place, on="parent", how="left", maintain_order="left")["place"].cast(pl.Int64)
    above = found.fill_null(NOWHERE).to_numpy().copy()
    above[_going_round(above)] = NOWHERE
    return rows["code"].to_list(), above


def _going_round(above: Whole) -> NDArray[np.bool_]:
    """Which territories no chain of parents leads out of: twice as many steps at a time, more than there are territories."""
    out = len(above)
    reached = np.append(np.where(above == NOWHERE, out, above), out)
    for _step in range(out.bit_length()):
        reached = reached[reached]
    return reached[:-1] != out


@once
def nested(tables: Tables) -> pl.DataFrame:
    """Every territory within itself and within each that it lies in: outer, inner, steps (0: itself), share, likeness.

    ``share`` is how much of the outer one the inner one counts as, 0 to 1 (1: itself, or its only part). ``likeness`` is Pianka's
    overlap of the two, ``sum p q / sqrt(sum p^2 * sum q^2)`` over their leaves, 0 to 1: since an outer territory spreads over the
    inner one's leaves as the inner one does, it is ``share * sqrt(sum inner^2 / sum outer^2)``.
    """
    codes, above = parents(tables)
    branches = np.bincount(above[above != NOWHERE], minlength=len(above))
    inner, outer, steps, share = (np.concatenate(part) for part in zip(*_climbed(above, branches), strict=True))
    at_leaf = branches[inner] == 0
    concentration = np.bincount(outer[at_leaf], weights=share[at_leaf] ** 2, minlength=len(above))
    names = pl.Series(codes, dtype=pl.String)
    return pl.DataFrame(
        {
            "outer": names.gather(outer),
            "inner": names.gather(inner),
            "steps": steps,
            "share": share,
            "likeness": np.minimum(1.0, share * np.sqrt(concentration[inner] / concentration[outer])),
        }
    )


def _climbed(above: Whole, branches: Whole) -> list[tuple[Whole, Whole, Whole, NDArray[np.float64]]]:
    """Step by step from every territory upwards: inner, outer, steps, share."""
    inner = outer = np.arange(len(above))
    share = np.ones(len(above))
    found = [(inner, outer, np.zeros(len(above), np.int64), share)]
    for step in counting(1):
        goes_on = above[outer] != NOWHERE
        if not goes_on.any():
            break
        inner, outer = inner[goes_on], above[outer[goes_on]]
        share = share[goes_on] / branches[outer]
        found.append((inner, outer, np.full(len(inner), step), share))
    return found


def declared_complete(tables: Tables) -> pl.DataFrame:
    """territory, complete: the territories that are declared complete or not, or lie in one that is; the nearest word counts."""
    said = tables["territories"].select(outer="code", complete="complete").drop_nulls()
    return (
        nested(tables)
        .join(said, on="outer")
        .sort("inner", "steps")
        .group_by("inner", maintain_order=True)
        .agg(pl.col("complete").first())
        .rename({"inner": "territory"})
    )
