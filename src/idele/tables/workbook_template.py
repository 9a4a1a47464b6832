"""An empty workbook to fill in: a sheet for each table, drop-downs for what is allowed, and notes on what goes where."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import polars as pl
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from idele.tables.column import about
from idele.tables.frames import values_allowed
from idele.tables.notes import note, table_note
from idele.tables.schema import SCHEMAS
from idele.words import _

# Drop-downs reach down to this row.
LAST_ROW = 1_001
REQUIRED = PatternFill("solid", fgColor="FF1F4E5F")
OPTIONAL = PatternFill("solid", fgColor="FFDDE8EC")
DATES, TEXT = "yyyy-mm-dd", "@"
TITLE = Font(bold=True, size=14)
BOLD, BOLD_ON_DARK = Font(bold=True), Font(bold=True, color="FFFFFFFF")


def template(path: str | Path) -> None:
    """Writes the empty workbook to ``path``. Untouched it is a package without a fault; filled in it is read like any other."""
    book = Workbook()
    package = book.active
    assert isinstance(package, Worksheet)
    package.title = "package"
    _package(package)
    _read_me(book.create_sheet("read me"))
    for name in SCHEMAS:
        _table(book.create_sheet(name), name)
    book.save(path)


def _package(sheet: Worksheet) -> None:
    rows = (
        ("key", "value", "note"),
        ("name", None, _("a short name in small letters, such as isar-2025")),
        ("title", None, _("what people call this collection")),
        ("description", None, _("what it holds, and for whom")),
        ("currency", None, _("three capital letters, such as EUR: all money is in it, unless a partnership has its own")),
        ("language", None, _("two small letters, such as en: the language of the texts")),
        ("licence", None, _("under which others may use it, such as CC-BY-4.0")),
    )
    for row in rows:
        sheet.append(row)
    _widths(sheet, (16, 50, 80))
    for cell in sheet[1]:
        cell.font, cell.fill = BOLD, OPTIONAL
    sheet.column_dimensions["B"].number_format = TEXT
    sheet.freeze_panes = "A2"


def _read_me(sheet: Worksheet) -> None:
    guide = (
        _("How to fill in this workbook"),
        _("Each sheet is a table, each row one thing. Fill in the sheets you have something for, and leave the others empty."),
        _("Columns with a dark heading must be filled in; others may stay empty. Rest the pointer on a heading for a note."),
        _("Keys (id, code) are short texts of your choice. Other sheets refer to them, so use each only once."),
        _("Write dates as year-month-day (2025-12-31), and values, not formulas. Leave empty what you do not know."),
        _("Do not rename sheets or headings. This sheet is for you, and is not read."),
        _('Check it with the command "idele check FILE.xlsx", or upload it: faults are shown by sheet, row and column.'),
    )
    for line in guide:
        sheet.append((line,))
    sheet["A1"].font = TITLE
    sheet.append(())
    sheet.append((_("Sheet"), _("What it holds")))
    for cell in sheet[sheet.max_row]:
        cell.font = BOLD
    for name in SCHEMAS:
        sheet.append((name, table_note(name)))
    _widths(sheet, (24, 110))


def _table(sheet: Worksheet, name: str) -> None:
    for place, (column, definition) in enumerate(SCHEMAS[name].columns().items(), start=1):
        letter = get_column_letter(place)
        head = sheet.cell(row=1, column=place, value=column)
        head.font, head.fill = (BOLD, OPTIONAL) if definition.nullable else (BOLD_ON_DARK, REQUIRED)
        head.alignment = Alignment(vertical="top")
        head.comment = _note(definition)
        wide = 36 if column in ("name", "title", "text", "summary", "description", "comment", "mission") else 0
        _format(sheet, letter, max(wide, len(column) + 4, 14), definition)
        _drop_down(sheet, letter, definition)
    sheet.freeze_panes = "A2"


def _note(definition: Any) -> Comment:
    told = about(definition)
    lines = [note(definition), _("may stay empty") if definition.nullable else _("must be filled in")]
    if values_allowed(definition.dtype):
        lines.append(_("one of: {allowed}", allowed=", ".join(values_allowed(definition.dtype))))
    if told["references"]:
        lines.append(
            _(
                "as in the sheet {sheet}, column {column}",
                **dict(zip(("sheet", "column"), told["references"].split("."), strict=True)),
            )
        )
    if definition.dtype == pl.Date:
        lines.append(_("a date, year-month-day"))
    return Comment("\n".join(lines), "IDELE", height=40 + 20 * len(lines), width=300)


def _format(sheet: Worksheet, letter: str, width: int, definition: Any) -> None:
    dimension = sheet.column_dimensions[letter]
    dimension.width = width
    if definition.dtype == pl.Date:
        dimension.number_format = DATES
    elif definition.dtype == pl.String:
        # So that 007 stays 007, and 3-4 does not become a day in April.
        dimension.number_format = TEXT


def _drop_down(sheet: Worksheet, letter: str, definition: Any) -> None:
    allowed = ("true", "false") if definition.dtype == pl.Boolean else values_allowed(definition.dtype)
    told = about(definition)
    if allowed:
        formula, strict = f'"{",".join(allowed)}"', True
    elif told["references"] and not told["list"]:
        target, column = told["references"].split(".")
        place = get_column_letter(list(SCHEMAS[target].columns()).index(column) + 1)
        # Keys may be typed before the sheet that they refer to is filled in.
        formula, strict = f"{target}!${place}$2:${place}${LAST_ROW}", False
    else:
        return
    rule = DataValidation(type="list", formula1=formula, allow_blank=True, showErrorMessage=strict)
    rule.error, rule.errorTitle = _("Please choose one of the list, or leave the cell empty."), _("Not in the list")
    rule.add(f"{letter}2:{letter}{LAST_ROW}")
    sheet.add_data_validation(rule)


def _widths(sheet: Worksheet, widths: tuple[int, ...]) -> None:
    for place, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
