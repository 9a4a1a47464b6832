"""A package as text, before it is checked: what the three forms (folder, .zip, .xlsx) are read into."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import polars as pl


@dataclass(frozen=True)
class TextTable:
    """One table as it was written.

    ``header`` names the columns as found; ``frame`` has a text column for each, named "0", "1", ...; ``rows`` are the row
    numbers that a spreadsheet would show (the header is row 1). ``clean`` says that no cell can hold a control character.
    """

    header: list[str]
    frame: pl.DataFrame
    rows: pl.Series
    clean: bool = False


@dataclass(frozen=True)
class Opened:
    """A package as it was written: text tables by name, the facts about it, and whether its text is escaped."""

    tables: dict[str, TextTable]
    about: dict[str, Any] = field(default_factory=dict)
    escaped: bool = False
    csv: bool = True


def without_empty_rows(header: list[str], frame: pl.DataFrame, rows: pl.Series, clean: bool = False) -> TextTable:
    """A text table of the rows in which anything stands."""
    if frame.height and frame.width:
        filled = frame.select(pl.any_horizontal(pl.all().is_not_null()).alias("filled"))["filled"]
        if not filled.all():
            frame, rows = frame.filter(filled), rows.filter(filled)
    return TextTable(header, frame, rows, clean)


def row_numbers(count: int, first: int = 2) -> pl.Series:
    """``count`` row numbers from ``first`` on, as the series "row"."""
    return pl.int_range(first, first + count, dtype=pl.UInt32, eager=True).alias("row")
