"""Typed tables in memory: what the method reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import polars as pl

from idele.tables.schema import SCHEMAS

# Columns that part rows of one key although they may be empty, which a schema's own primary key forbids.
KEYS_THAT_MAY_BE_EMPTY = {
    "partners": ("joined",),
    "issue_links": ("organisation",),
    "connections": ("partnership", "since"),
}


def dtypes(name: str) -> dict[str, Any]:
    """The polars type of each column of the table ``name``, in order."""
    return {column: definition.dtype for column, definition in SCHEMAS[name].columns().items()}


def keys(name: str) -> list[str]:
    """The columns that together name a row of the table ``name``; none for the ledger, whose entries may repeat."""
    return [*SCHEMAS[name].primary_key(), *KEYS_THAT_MAY_BE_EMPTY.get(name, ())]


def table(name: str, rows: pl.DataFrame | Iterable[Mapping[str, Any]] = ()) -> pl.DataFrame:
    """``rows`` as the typed table ``name``: columns in schema order, those left out empty, unknown ones dropped.

    Raises ``KeyError`` for an unknown table and polars' ``InvalidOperationError`` for a value that does not fit its column;
    ``idele.tables.check`` is what tells a person about those.
    """
    types = dtypes(name)
    if not isinstance(rows, pl.DataFrame):
        rows = pl.DataFrame(list(rows), infer_schema_length=None)
    return (
        rows.select(
            (pl.col(column) if column in rows.columns else pl.lit(None)).cast(dtype).alias(column)
            for column, dtype in types.items()
        )
        if rows.height
        else pl.DataFrame(schema=types)
    )


class Tables(Mapping[str, pl.DataFrame]):
    """The tables of a package by name. One that was left out reads as an empty table; ``in`` tells whether it is there."""

    def __init__(self, tables: Mapping[str, pl.DataFrame | Iterable[Mapping[str, Any]]] | None = None) -> None:
        self._tables = {name: table(name, rows) for name, rows in (tables or {}).items()}

    def __getitem__(self, name: str) -> pl.DataFrame:
        return self._tables[name] if name in self._tables else table(name)

    def __contains__(self, name: object) -> bool:
        return name in self._tables

    def __iter__(self) -> Iterator[str]:
        return (name for name in SCHEMAS if name in self._tables)

    def __len__(self) -> int:
        return len(self._tables)

    def having(self, **tables: pl.DataFrame) -> Tables:
        """The same tables with these put in place of, or beside, those of that name."""
        return Tables({**self._tables, **tables})

    def without(self, *names: str) -> Tables:
        """The same tables with these left out."""
        return Tables({name: rows for name, rows in self._tables.items() if name not in names})

    def equals(self, other: Tables) -> bool:
        """Whether the same tables hold the same rows in the same order."""
        return list(self) == list(other) and all(self[name].equals(other[name]) for name in self)


def values_allowed(dtype: Any) -> tuple[str, ...]:
    """The values that a choice column allows; none for another column."""
    return tuple(dtype.categories) if isinstance(dtype, pl.Enum) else ()
