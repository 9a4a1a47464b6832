"""Cells that no database could keep."""

from __future__ import annotations

import polars as pl

from idele.tables import Fault, dtypes
from idele.web.core.keeping import FIELD_OF_COLUMN, Rows
from idele.web.figures.importing import faults
from idele.web.figures.importing.faults import told


def unfit(rows: Rows, brought: pl.DataFrame) -> list[Fault]:
    """Keys that are too long to be looked up, and text with the one character (NUL) that PostgreSQL cannot hold."""
    found: list[Fault] = []
    for column in (column for column, kind in dtypes(rows.table).items() if kind == pl.String):
        text = brought[column]
        longest = getattr(rows.model._meta.get_field(FIELD_OF_COLUMN.get(column, column)), "max_length", None)
        if longest:
            found += told(rows.table, column, "too-long", brought.filter(text.str.len_chars() > longest), faults.too_long)
        with_nul = brought.filter(text.str.contains("\0", literal=True))
        found += told(rows.table, column, "unprintable", with_nul, faults.unprintable)
    return found
