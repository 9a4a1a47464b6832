"""What every chart gives: the picture, and the same in words and as a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

import polars as pl

from idele.charts.render import NARROW, WIDE, png, svg
from idele.words import language, speaking


class Picture(NamedTuple):
    """A picture as PNG, and how wide and high it is in px before it was scaled."""

    png: bytes
    width: float
    height: float


@dataclass(frozen=True)
class Chart:
    """One picture of shared figures.

    ``summary`` says in a sentence or two what the picture shows, with its figures; ``table`` holds the same figures under
    headings for people. ``draw`` gives the picture's specification for a width in px; None where there is only the table.
    """

    key: str
    title: str
    summary: str
    table: pl.DataFrame
    draw: Callable[[int], dict[str, Any]] | None = None
    language: str = field(default_factory=language)

    @cached_property
    def svg(self) -> str:
        """The picture for a page or paper, drawn when first asked for; empty where there is none."""
        return self._drawn(WIDE)

    @cached_property
    def narrow(self) -> str:
        """The picture for a phone."""
        return self._drawn(NARROW)

    def picture(self, scale: float) -> Picture:
        """The picture for a slide. Raises ``ValueError`` where there is none."""
        if self.draw is None:
            raise ValueError(f"the chart {self.key} is a table alone")
        with speaking(self.language):
            specification = self.draw(WIDE)
        return Picture(png(specification, scale), specification["width"], specification["height"])

    def _drawn(self, room: int) -> str:
        if self.draw is None:
            return ""
        with speaking(self.language):
            return svg(self.draw(room), self.key, self.title, self.summary)


def frame(headings: Sequence[str], rows: Sequence[Sequence[Any]]) -> pl.DataFrame:
    """A table for people: ``headings`` over ``rows``; a column of mixed kinds becomes text."""
    columns = list(zip(*rows, strict=True)) if rows else [()] * len(headings)
    return pl.DataFrame(
        [pl.Series(heading, values, strict=False) for heading, values in zip(headings, columns, strict=True)],
    )
