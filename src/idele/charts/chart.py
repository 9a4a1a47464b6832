"""What every chart gives: the picture, and the same in words and as a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import polars as pl


@dataclass(frozen=True)
class Chart:
    """One picture of shared figures.

    ``summary`` says in a sentence or two what the picture shows, with its figures; ``table`` holds the same figures under
    headings for people. ``svg`` is drawn for a page or paper, ``narrow`` for a phone; both carry the title for a screen reader.
    """

    key: str
    title: str
    summary: str
    table: pl.DataFrame
    svg: str
    narrow: str


def frame(headings: Sequence[str], rows: Sequence[Sequence[Any]]) -> pl.DataFrame:
    """A table for people: ``headings`` over ``rows``; a column of mixed kinds becomes text."""
    columns = list(zip(*rows, strict=True)) if rows else [()] * len(headings)
    return pl.DataFrame(
        [pl.Series(heading, values, strict=False) for heading, values in zip(headings, columns, strict=True)],
    )
