"""A package as one .xlsx: a sheet for each table, and a sheet ``package`` for what the descriptor says.

The sheets' XML is put together column by column, which writes a million rows in seconds, and keeps every digit of a number.
"""

from __future__ import annotations

import json
import zipfile
from datetime import date
from functools import reduce
from typing import IO, Any

import polars as pl

from idele.tables import workbook_parts as parts
from idele.tables.describing import facts
from idele.tables.faults import Unwritable
from idele.tables.package import Package
from idele.tables.writing import plain_text, zip_entry
from idele.words import _

SHEET_ROWS = 1_048_576
CELL_LETTERS = 32_767
ABOUT = "package"
# Before this day a workbook's calendar is wrong (it knows a 29 February 1900): such dates are written as text.
FIRST_DAY = date(1900, 3, 1)
DAY_ZERO = date(1899, 12, 30)
# Larger whole numbers lose digits in a workbook: they are written as text.
EXACT = 2**53
PLACES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
CONTROLS = [chr(code) for code in range(32) if code not in (9, 10)] + ["\ufffe", "\uffff"]
BATCH = 100_000


def write_workbook(package: Package, file: IO[bytes]) -> None:
    """Writes the workbook. Raises `Unwritable` for a table with more rows, or a text with more letters, than a sheet holds."""
    names = [ABOUT, *package.tables]
    for name in package.tables:
        _fits(name, package.tables[name])
    with zipfile.ZipFile(file, "w") as archive:
        for name, text in parts.around(names).items():
            archive.writestr(zip_entry(name), text)
        for number, name in enumerate(names, start=1):
            table = plain_text(_about(package) if name == ABOUT else package.tables[name])
            with archive.open(zip_entry(f"xl/worksheets/sheet{number}.xml"), "w", force_zip64=True) as sheet:
                _write_sheet(table, sheet)


def _fits(name: str, table: pl.DataFrame) -> None:
    if table.height >= SHEET_ROWS:
        message = _(
            "the table {name} has {count} rows and a sheet holds {limit}, please write a .zip",
            name=name,
            count=table.height,
            limit=SHEET_ROWS - 1,
        )
        raise Unwritable(message)
    longest = table.select(pl.col(pl.String).str.len_chars().max())
    for column in longest.columns:
        # One more for the apostrophe that may be put in front.
        if (longest[column][0] or 0) >= CELL_LETTERS:
            raise Unwritable(
                _("a text in {name}, {column} is too long for a cell of a sheet, please write a .zip", name=name, column=column)
            )


def _about(package: Package) -> pl.DataFrame:
    told = {**facts(package), "escaped": True}
    rows = {"key": list(told), "value": [value_to_text(value) for value in told.values()]}
    return pl.DataFrame(rows, schema={"key": pl.String, "value": pl.String})


def value_to_text(value: Any) -> str:
    """A fact as one cell: text as it is, unless it could be mistaken for something else; the rest as JSON."""
    if isinstance(value, str) and text_to_value(value) == value:
        return value
    return json.dumps(value, ensure_ascii=False)


def text_to_value(text: str) -> Any:
    """What the cell stands for: lists, objects and truth values are JSON, everything else is text as it stands."""
    if text[:1] not in ("[", "{", '"') and text not in ("true", "false", "null"):
        return text
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text


def _write_sheet(table: pl.DataFrame, sheet: IO[bytes]) -> None:
    columns = [parts.letters(place) for place in range(table.width)]
    sheet.write(parts.sheet_start(table.width).encode())
    header = "".join(parts.header_cell(letter, name) for letter, name in zip(columns, table.columns, strict=True))
    sheet.write(f'<row r="1">{header}</row>'.encode())
    for start in range(0, table.height, BATCH):
        batch = table.slice(start, BATCH).with_row_index("__row", start + 2).with_columns(pl.col("__row").cast(pl.String))
        cells = [_cell(name, table.schema[name], letter) for letter, name in zip(columns, table.columns, strict=True)]
        row = pl.concat_str(pl.lit('<row r="'), pl.col("__row"), pl.lit('">'), *cells, pl.lit("</row>"))
        sheet.write("".join(batch.select(row.alias("row"))["row"].to_list()).encode())
    sheet.write(parts.SHEET_END.encode())


def _cell(name: str, dtype: pl.DataType, letter: str) -> pl.Expr:
    """The XML of a column's cells; nothing where a cell is empty."""
    value, place = pl.col(name), pl.concat_str(pl.lit(f'<c r="{letter}'), pl.col("__row"))
    if dtype == pl.Date:
        serial = (value - pl.lit(DAY_ZERO)).dt.total_days().cast(pl.String)
        as_date = pl.concat_str(place, pl.lit(f'" s="{parts.DATE_STYLE}"><v>'), serial, pl.lit("</v></c>"))
        cell = pl.when(value >= pl.lit(FIRST_DAY)).then(as_date).otherwise(_inline(place, value.cast(pl.String)))
    elif dtype == pl.Boolean:
        cell = pl.concat_str(place, pl.lit('" t="b"><v>'), value.cast(pl.Int8).cast(pl.String), pl.lit("</v></c>"))
    elif dtype.is_numeric():
        as_number = pl.concat_str(place, pl.lit('"><v>'), value.cast(pl.String), pl.lit("</v></c>"))
        whole = dtype == pl.Int64
        cell = (
            pl.when(value.is_between(-EXACT, EXACT)).then(as_number).otherwise(_inline(place, value.cast(pl.String)))
            if whole
            else as_number
        )
    else:
        cell = _inline(place, _xml(value.cast(pl.String)))
    return cell.fill_null("")


def _inline(place: pl.Expr, text: pl.Expr) -> pl.Expr:
    return pl.concat_str(place, pl.lit('" t="inlineStr"><is><t xml:space="preserve">'), text, pl.lit("</t></is></c>"))


def _xml(text: pl.Expr) -> pl.Expr:
    """Text as a workbook spells it: what XML cannot hold, and what looks like that spelling, as _xHHHH_."""
    spelt = text.str.replace_all(r"_(x[0-9A-Fa-f]{4}_)", "_x005F_$1")
    odd = text.str.contains(r"[\x00-\x08\x0b-\x1f\x{fffe}\x{ffff}]")
    controlled = reduce(lambda so_far, mark: so_far.str.replace_all(mark, f"_x{ord(mark):04X}_", literal=True), CONTROLS, spelt)
    spelt = pl.when(odd).then(controlled).otherwise(spelt)
    return reduce(lambda so_far, mark: so_far.str.replace_all(mark, PLACES[mark], literal=True), PLACES, spelt)
