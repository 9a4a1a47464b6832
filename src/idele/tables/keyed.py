"""Rows that a table holds twice, and rows that refer to what is not there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import polars as pl

from idele.tables.column import about
from idele.tables.faults import Findings, Said
from idele.tables.frames import keys
from idele.tables.schema import SCHEMAS
from idele.tables.suggest import meant, nearest, shown
from idele.words import _

# Looking for the nearest key is slow where keys are many: only for the first values that are not found.
SUGGESTED = 50
Checked = Mapping[str, pl.DataFrame]


def duplicates(name: str, table: pl.DataFrame, faults: Findings) -> None:
    """A fault for every row (after the first) whose key another row has. Empty parts of a key are alike.

    ``table`` has the schema's columns and "row".
    """
    columns = keys(name)
    if not columns or table.height < 2:
        return
    key = _as_sets(name, table.select("row", *columns))
    # Comparing hashes first spares the exact comparison of a million rows of text.
    suspects = key.filter(key.select(columns).hash_rows().is_duplicated())
    if not suspects.height:
        return
    required = [column for column in columns if not SCHEMAS[name].columns()[column].nullable]
    known = suspects.drop_nulls(required)
    again = known.with_columns(pl.col("row").first().over(columns).alias("first")).filter(pl.col("row") != pl.col("first"))

    def say(row: Mapping[str, Any]) -> Said:
        what = ", ".join(f"{column} {shown(str(row[column]))}" for column in columns if row[column] is not None)
        message = _("the key ({what}) stands in row {first} already, expected it once", what=what, first=row["first"])
        return Said(message, what)

    faults.add_rows(name, "duplicate_key", again, say, columns[0])


def _as_sets(name: str, key: pl.DataFrame) -> pl.DataFrame:
    """Cells that join several values name the same thing in whatever order: a+b is b+a."""
    for column, definition in SCHEMAS[name].columns().items():
        joined_by = about(definition)["list"]
        if joined_by and column in key.columns:
            key = key.with_columns(pl.col(column).str.split(joined_by).list.sort().list.join(joined_by))
    return key


def references(name: str, tables: Checked, faults: Findings) -> None:
    """A fault for every cell of the table that refers to a row that is not there.

    Only where the table referred to is in the package and has rows: what was left out cannot be looked up.
    """
    for column, definition in SCHEMAS[name].columns().items():
        target, _dot, key = (about(definition)["references"] or "").partition(".")
        if target in tables and tables[target][key].null_count() < tables[target].height:
            joined_by = about(definition)["list"]
            cells = tables[name].select("row", pl.col(column).alias("value")).drop_nulls()
            if joined_by:
                cells = cells.with_columns(pl.col("value").str.split(joined_by)).explode("value")
            known = tables[target][key].drop_nulls().unique()
            missing = cells.filter(~pl.col("value").is_in(known.implode()))
            faults.add_rows(name, "not_found", missing, _sayer(missing, target, known, joined_by), column)


def _sayer(missing: pl.DataFrame, target: str, known: pl.Series, joined_by: str | None) -> Callable[[Mapping[str, Any]], Said]:
    wrong = missing["value"].unique(maintain_order=True).head(SUGGESTED)
    candidates = known.sort().to_list() if wrong.len() else []
    suggestions = {value: nearest(value, candidates) for value in wrong}

    def say(cell: Mapping[str, Any]) -> Said:
        value = cell["value"]
        suggestion = suggestions.get(value)
        if not value:
            message = _('nothing stands beside one "{mark}", expected a key from {target}', mark=joined_by, target=target)
            return Said(message, value)
        message = _(
            '"{value}" is not in {target}, expected one of its keys{meant}',
            value=shown(value),
            target=target,
            meant=meant(suggestion),
        )
        return Said(message, value, suggestion)

    return say
