"""What a page says of a file that was brought in: its faults beside their rows, or the tables that would come in.

Plain dictionaries and lists, so that they can be kept beside the file until somebody confirms it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import polars as pl
from django.core.exceptions import PermissionDenied

from idele.tables import Fault, Faulty, Package, Unreadable, check
from idele.tables.inspection import begin
from idele.tables.opening import open_package
from idele.tables.texts import TextTable
from idele.web.figures.actions import Imported
from idele.web.figures.rows import CONFIDENTIAL

SHOWN_ROWS = 50
SHOWN_LINES = 500

Found = dict[str, Any]


def findings(path: Path, rehearse: Callable[[Package], Imported]) -> Found:
    """What is found in the package at ``path``.

    Numbers of ``faults`` and ``warnings``; ``sheets`` that show them beside their rows; ``lines``, the same as a list; ``tables``
    with what would come in. Where nothing of it can, ``refused`` says why.

    ``rehearse`` tries what bringing it in would do; what it raises is found too.
    """
    try:
        checked = check(path)
        imported = rehearse(checked.package) if checked.package else None
    except (Unreadable, PermissionDenied) as problem:
        return _found([], [], refused=str(problem))
    except Faulty as problem:
        return _found(problem.faults, checked.warnings, _sheets(problem.faults, checked.warnings, path))
    warnings = [*checked.warnings, *(imported.warnings if imported else [])]
    return _found(checked.faults, warnings, _sheets(checked.faults, warnings, path), _tables(imported) if imported else [])


def _found(
    faults: list[Fault], warnings: list[Fault], sheets: Iterable[Found] = (), tables: Iterable[Found] = (), refused: str = ""
) -> Found:
    return {
        "refused": refused,
        "faults": _count(faults),
        "warnings": _count(warnings),
        "sheets": list(sheets),
        "lines": [str(fault) for fault in faults[:SHOWN_LINES]],
        "tables": list(tables),
    }


def _count(faults: Iterable[Fault]) -> int:
    return sum(1 + fault.more for fault in faults)


def _tables(imported: Imported) -> list[Found]:
    """The tables that would come in: how many rows are new, changed, and as they are already.

    Of a table that is kept in confidence it tells only how many rows the file has.
    """
    counts = ((name, each) for name, each in imported.tables.items() if each.touched or each.same)
    return [
        {"name": name, "added": each.added, "changed": each.changed, "same": each.same, "confidential": name in CONFIDENTIAL}
        for name, each in counts
    ]


def _sheets(faults: list[Fault], warnings: list[Fault], path: Path) -> list[Found]:
    """A sheet for each table that something is said of, those with faults first."""
    said = [*((fault, True) for fault in faults), *((fault, False) for fault in warnings)]
    if not said:
        return []
    texts = open_package(path, begin()).tables
    by_table: dict[str, list[tuple[Fault, bool]]] = {}
    for fault, wrong in said:
        by_table.setdefault(fault.table, []).append((fault, wrong))
    return [_sheet(table, about, texts.get(table)) for table, about in by_table.items()]


def _sheet(name: str, said: list[tuple[Fault, bool]], text: TextTable | None) -> Found:
    """One table: what is said of it as a whole, and the rows that something is said of, as they stand."""
    whole = [_says(fault, wrong) for fault, wrong in said if fault.row is None or text is None]
    rows: dict[int, list[tuple[Fault, bool]]] = {}
    for fault, wrong in said:
        if fault.row is not None and text is not None:
            rows.setdefault(fault.row, []).append((fault, wrong))
    shown = sorted(rows)[:SHOWN_ROWS]
    cells = _cells(text, shown) if text else {}
    return {
        "table": name,
        "columns": text.header if text else [],
        "whole": whole,
        "rows": [_row(number, rows[number], cells.get(number, []), text.header if text else []) for number in shown],
        "more": len(rows) - len(shown) + sum(fault.more for fault, _wrong in said),
    }


def _row(number: int, said: list[tuple[Fault, bool]], cells: list[str | None], header: list[str]) -> Found:
    """One row as it stands: each cell's text and how it is marked (wrong, slight or not at all), and what is said of it."""
    marks: dict[str | None, str] = {}
    for fault, wrong in said:
        if wrong or fault.column not in marks:
            marks[fault.column] = "wrong" if wrong else "slight"
    marked = [{"text": text, "mark": marks.get(column)} for column, text in zip(header, cells, strict=False)]
    return {"row": number, "cells": marked, "says": [_says(fault, wrong) for fault, wrong in said]}


def _says(fault: Fault, wrong: bool) -> Found:
    return {"column": fault.column, "message": fault.message, "wrong": wrong, "more": fault.more}


def _cells(text: TextTable, numbers: list[int]) -> dict[int, list[str | None]]:
    """The cells of these rows of a text table, by row number; the header is row 1."""
    chosen = text.frame.with_columns(text.rows.alias("row")).filter(pl.col("row").is_in(numbers))
    return {1: list(text.header)} | {cells[-1]: list(cells[:-1]) for cells in chosen.iter_rows()}
