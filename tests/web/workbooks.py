"""Workbooks as a coordinator would fill them in, made from the template itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from idele.tables import template

Sheets = Mapping[str, Sequence[Mapping[str, Any]]]
PARTNERS = ("town", "college", "works", "union", "clinic")


def workbook(folder: Path, sheets: Sheets) -> bytes:
    """The template with these rows filled in, cell by cell, as a file's bytes."""
    path = folder / "filled-in.xlsx"
    template(path)
    book = load_workbook(path)
    for name, rows in sheets.items():
        sheet = book[name]
        places = {cell.value: cell.column for cell in sheet[1]}
        for number, row in enumerate(rows, start=2):
            for column, value in row.items():
                sheet.cell(number, places[column], value)
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def inn(key: str = "inn", **partner: Any) -> Sheets:
    """A small partnership with a closed check-up; ``partner`` changes cells of its first partner."""
    partners = [{"partnership": key, "organisation": name, "role": "partner"} for name in PARTNERS]
    return {
        "organisations": [{"id": name, "name": name.title(), "kind": "public"} for name in PARTNERS],
        "partnerships": [{"id": key, "name": f"{key.title()} Valley", "started": date(2023, 5, 1)}],
        "partners": [partners[0] | partner, *partners[1:]],
        "waves": [
            {"id": f"{key}-1", "partnership": key, "opened": date(2025, 1, 1), "closed": date(2025, 2, 1),
             "instrument": "pulse", "version": "1"}
        ],
        "answers": [
            {"wave": f"{key}-1", "respondent": f"r{number}", "organisation": PARTNERS[number % 5],
             "statement": f"{construct}.1", "value": value}
            for number in range(10)
            for construct, value in (("vision", 5), ("trust", 1 + 4 * (number % 2)), ("funding", 5))
        ],
    }  # fmt: skip
