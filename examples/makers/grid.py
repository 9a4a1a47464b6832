"""Rows written as a grid of text, so that small tables can be read as tables."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import polars as pl

from idele.tables import Tables, dtypes

Row = dict[str, str | None]


def grid(columns: str, text: str) -> list[Row]:
    """The lines of ``text`` as rows of these ``columns``; cells are parted by ``|``, an empty one is missing.

    >>> grid("id name", "a | Alder\\n b |")
    [{'id': 'a', 'name': 'Alder'}, {'id': 'b', 'name': None}]
    """
    names = columns.split()
    rows = []
    for line in text.strip().splitlines():
        cells = [cell.strip() or None for cell in line.split("|")]
        if len(cells) != len(names):
            raise ValueError(f"{len(names)} cells expected ({columns}), not {len(cells)}: {line}")
        rows.append(dict(zip(names, cells, strict=True)))
    return rows


def prefixed(rows: list[Row], prefix: str, *columns: str, joined_by: str = "+") -> list[Row]:
    """The same rows with ``prefix`` before every key in these columns, so that packages never clash."""

    def mark(value: str | None) -> str | None:
        return value and joined_by.join(prefix + key for key in value.split(joined_by))

    return [{name: mark(value) if name in columns else value for name, value in row.items()} for row in rows]


def typed(tables: Mapping[str, list[dict[str, Any]]]) -> Tables:
    """The rows as typed tables: dates and truths written as text become dates and truths."""
    return Tables({name: _typed(name, rows) for name, rows in tables.items()})


def _typed(name: str, rows: list[dict[str, Any]]) -> pl.DataFrame:
    frame = pl.DataFrame(rows, infer_schema_length=None)
    return frame.with_columns(
        pl.col(column).str.to_date() if dtype == pl.Date else pl.col(column).replace_strict({"true": True, "false": False})
        for column, dtype in dtypes(name).items()
        if frame.schema.get(column) == pl.String and dtype in (pl.Date, pl.Boolean)
    )
