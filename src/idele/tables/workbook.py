"""An .xlsx to text tables. What is read is what was checked: a clean copy of its parts, never the file itself."""

from __future__ import annotations

import logging
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import fastexcel
import polars as pl

from idele.tables import workbook_scan as scan
from idele.tables.archive import Archive
from idele.tables.faults import Unreadable
from idele.tables.heads import unknown_table
from idele.tables.inspection import Inspection
from idele.tables.schema import SCHEMAS
from idele.tables.texts import Opened, TextTable, row_numbers, without_empty_rows
from idele.tables.workbook_writing import ABOUT, text_to_value
from idele.words import _

# Sheets for people, which are no tables.
NOT_TABLES = ("read me",)

# It speaks of empty columns, which are none of the reader's business.
logging.getLogger("fastexcel").setLevel(logging.ERROR)


def open_workbook(archive: Archive, inspection: Inspection) -> Opened:
    """The workbook as text tables and facts. Raises `Unreadable`."""
    with TemporaryDirectory(prefix="idele-") as folder:
        copy = Path(folder) / "clean.xlsx"
        sheets = _cleaned(archive, copy, inspection)
        try:
            return _opened(copy, sheets, inspection)
        except (KeyboardInterrupt, SystemExit, MemoryError, Unreadable):
            raise
        except BaseException as error:
            # The reader is written in Rust, and a panic of it is no Exception.
            if isinstance(error, Exception) and not isinstance(
                error, (fastexcel.FastExcelError, pl.exceptions.PolarsError, ValueError)
            ):
                raise
            raise Unreadable(_("the workbook is damaged, please open it, save it anew as .xlsx and try again")) from error


def _cleaned(archive: Archive, copy: Path, inspection: Inspection) -> dict[str, scan.Sheet]:
    """Writes the checked parts of the workbook to ``copy``; gives its sheets by name, with what scanning them found."""
    parts = {name for name in archive.names() if name.endswith((".xml", ".rels"))}
    sheets = scan.sheets_of(archive, parts)
    by_part = {part: name for name, part in sheets.items()}
    found: dict[str, scan.Sheet] = {}
    with zipfile.ZipFile(copy, "w", zipfile.ZIP_STORED) as clean:
        for done, part in enumerate(sorted(parts)):
            inspection.tell(by_part.get(part, part), done, len(parts))
            data = archive.read(part)
            scan.refuse_harmful(part, data)
            if part in by_part:
                found[by_part[part]] = scan.sheet(data, inspection.limits)
            clean.writestr(part, data)
    return found


def _opened(copy: Path, sheets: dict[str, scan.Sheet], inspection: Inspection) -> Opened:
    reader = fastexcel.read_excel(copy)
    about: dict[str, Any] = {}
    tables: dict[str, TextTable] = {}
    for done, sheet in enumerate(reader.sheet_names):
        name = sheet.strip()
        inspection.tell(name, done, len(sheets))
        if sheet not in sheets or name.casefold() in NOT_TABLES:
            continue
        if name not in SCHEMAS and name != ABOUT:
            if sheets[sheet].cells:
                unknown_table(name, inspection.warnings)
            continue
        top = _top(reader, sheet)
        if not _sound(name, sheets[sheet], top, inspection):
            continue
        if name == ABOUT:
            about = _facts(reader, sheet)
            continue
        table = _table(reader, sheet, name, top, inspection)
        if table is not None:
            tables[name] = table
    if not tables and not about and not inspection.faults.faults:
        raise Unreadable(_("the workbook has no sheet that is a table, expected sheets such as partnerships"))
    return Opened(tables, about, about.pop("escaped", False) is True, csv=False)


def _top(reader: Any, sheet: str) -> dict[int, str]:
    """What row 1 holds, by the place of the column in the sheet; a sheet may leave its first columns empty."""
    # Without skip_rows the reader passes over empty rows above the table, and rows would be counted wrongly.
    loaded = reader.load_sheet(sheet, header_row=None, skip_rows=0, n_rows=1, dtypes="string")
    frame = pl.DataFrame(loaded)
    titles = frame.row(0) if frame.height else ()
    return {column.absolute_index: (title or "").strip() for column, title in zip(loaded.selected_columns, titles, strict=False)}


def _sound(name: str, sheet: scan.Sheet, top: dict[int, str], inspection: Inspection) -> bool:
    """Whether the sheet's cells can be read; formulas and errors are faults, and the other cells are read all the same."""
    if sheet.stray:
        message = _("a cell stands far from the others, at {cell}, expected the table alone on its sheet", cell=sheet.stray)
        inspection.faults.add(name, "far_cell", message)
        return False
    for found in sheet.formulas:
        message = _("the cell {cell} holds a formula, expected its value (copy, then paste as values)", cell=found.cell)
        inspection.faults.add(name, "formula", message, found.row, top.get(found.place) or found.letters)
    for found in sheet.errors:
        message = _("the cell {cell} holds an error such as #N/A, expected a value or nothing", cell=found.cell)
        inspection.faults.add(name, "error_value", message, found.row, top.get(found.place) or found.letters)
    return True


def _facts(reader: Any, sheet: str) -> dict[str, Any]:
    frame = pl.DataFrame(reader.load_sheet(sheet, header_row=None, dtypes="string"))
    if frame.width < 2:
        return {}
    pairs = frame.select(pl.nth(0).alias("key"), pl.nth(1).alias("value")).drop_nulls()
    from idele.tables.escape import unescaped

    told = {key.strip(): value for key, value in pairs.rows() if key.strip() not in ("key", "")}
    if text_to_value(told.get("escaped", "")) is True:
        told = dict(zip(told, unescaped(pl.DataFrame({"value": list(told.values())}))["value"], strict=True))
    return {key: text_to_value(value) for key, value in told.items()}


def _table(reader: Any, sheet: str, name: str, top: dict[int, str], inspection: Inspection) -> TextTable | None:
    header = list(top.values())
    if not any(header):
        inspection.faults.add(name, "no_header", _("row 1 is empty, expected the names of the columns"), 1)
        return None
    known = SCHEMAS[name].columns()
    numbers = [place for place, title in enumerate(header) if title in known and known[title].dtype == pl.Float64]
    dtypes = {place: "string" for place in range(len(header)) if place not in numbers}
    frame = pl.DataFrame(reader.load_sheet(sheet, header_row=0, dtypes=dtypes, schema_sample_rows=None))
    frame = frame.rename(dict(zip(frame.columns, map(str, range(frame.width)), strict=True)))
    mixed = [place for place in numbers if frame.schema[str(place)] == pl.String]
    if mixed:
        frame = _exact(reader, sheet, frame, mixed)
    if frame.height > inspection.limits.rows:
        message = _("the table has {count} rows, at most {limit} are read", count=frame.height, limit=inspection.limits.rows)
        inspection.faults.add(name, "too_many_rows", message, inspection.limits.rows + 2)
        return None
    frame = frame.with_columns(pl.all().cast(pl.String)).with_columns(pl.all().replace("", None))
    return without_empty_rows(header, frame, row_numbers(frame.height))


def _exact(reader: Any, sheet: str, frame: pl.DataFrame, places: list[int]) -> pl.DataFrame:
    """The numbers of columns that hold both numbers and text, with all their digits: read as text they would lose some."""
    again = pl.DataFrame(reader.load_sheet(sheet, header_row=0, dtypes={place: "float" for place in places}, use_columns=places))
    for place, column in zip(places, again.columns, strict=True):
        text = frame[str(place)]
        number = again[column].cast(pl.String)
        frame = frame.with_columns(pl.Series(str(place), number).fill_null(text))
    return frame
