"""The header of a table: which columns it has, lacks, has twice, or has and nobody knows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import polars as pl

from idele.tables.faults import Findings, Said
from idele.tables.frames import values_allowed
from idele.tables.inspection import Inspection
from idele.tables.notes import note
from idele.tables.schema import SCHEMAS
from idele.tables.suggest import meant, nearest, shown
from idele.tables.texts import TextTable
from idele.words import _


@dataclass(frozen=True)
class Named:
    """A text table whose columns carry their names: the known ones that it has, each once."""

    name: str
    frame: pl.DataFrame
    rows: pl.Series
    clean: bool


def named(name: str, table: TextTable, inspection: Inspection) -> Named:
    """``table`` with the columns that the schema of ``name`` knows."""
    places: dict[str, int] = {}
    known = SCHEMAS[name].columns()
    for place, found in enumerate(title.strip() for title in table.header):
        if found in places:
            message = _('the column "{column}" is there twice, expected it once', column=found)
            inspection.faults.add(name, "duplicate_column", message, 1, found)
        elif found in known:
            places[found] = place
        else:
            _unknown(name, found, table.frame[str(place)], inspection.warnings)
    for column, definition in known.items():
        if column not in places and not definition.nullable:
            inspection.faults.add(name, "missing_column", _missing(column, definition), 1, column)
    frame = table.frame.select(pl.col(str(places[column])).alias(column) for column in known if column in places)
    return Named(name, frame, table.rows, table.clean)


def _missing(column: str, definition: Any) -> Said:
    allowed = values_allowed(definition.dtype)
    holds = _("one of {allowed}", allowed=", ".join(allowed)) if allowed else _("it to hold: {note}", note=note(definition))
    return Said(_('the column "{column}" is missing, expected {holds}', column=column, holds=holds))


def _unknown(name: str, found: str, cells: pl.Series, warnings: Findings) -> None:
    """A column without a name and without a cell is what spreadsheets leave at the edge: nothing to speak of."""
    if not found and cells.null_count() == cells.len():
        return
    suggestion = nearest(found, list(SCHEMAS[name].columns()))
    message = _('the column "{column}" is not known and was not read{meant}', column=shown(found), meant=meant(suggestion))
    warnings.add(name, "unknown_column", Said(message, found, suggestion), 1, shown(found) or None)


def unknown_table(name: str, warnings: Findings) -> None:
    """The warning about a table that has no schema."""
    suggestion = nearest(name, list(SCHEMAS))
    message = _('the table "{name}" is not known and was not read{meant}', name=shown(name), meant=meant(suggestion))
    warnings.add(shown(name), "unknown_table", Said(message, name, suggestion))
