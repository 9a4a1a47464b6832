"""A table's CSV file to text: strict on what it is, exact on row numbers, fast on millions of rows."""

from __future__ import annotations

import codecs
import csv
import io
from contextlib import suppress

import numpy as np
import polars as pl

from idele.tables import csv_layout
from idele.tables.faults import Findings, Said
from idele.tables.inspection import Inspection
from idele.tables.limits import MIB, Limits
from idele.tables.texts import TextTable, row_numbers, without_empty_rows
from idele.words import _, later

SEPARATORS = {",": later("commas"), ";": later("semicolons"), "\t": later("tabs"), "|": later("bars")}
NOT_CHARACTERS = (b"\xef\xbf\xbe", b"\xef\xbf\xbf")


def read_csv(name: str, data: bytes, delimiter: str | None, inspection: Inspection) -> TextTable | None:
    """The file ``data`` of the table ``name`` as text; None where it cannot be read, which the faults then explain."""
    findings, limits = inspection.faults, inspection.limits
    data = data.removeprefix(codecs.BOM_UTF8)
    problem = _not_text(data)
    if problem:
        code, message, row = problem
        findings.add(name, code, message, row)
        return None
    layout = csv_layout.lay_out(data)
    title = layout.header.decode()
    separator = delimiter or _separator(title)
    stray = layout.stray_quote_row(separator)
    if stray:
        message = _('a quotation mark (") stands inside a cell, expected the whole cell in quotation marks and the mark doubled')
        findings.add(name, "quotation_mark", message, stray)
        return None
    if separator not in (",", delimiter):
        findings.add(name, "separator", _say_separator(separator), 1)
    header = _header(name, title, separator, findings, limits)
    if header is None or _too_many(name, layout.records - 1, findings, limits):
        return None
    return _body(name, layout, header, separator, findings)


def _not_text(data: bytes) -> tuple[str, str, int | None] | None:
    if not data[:MIB].strip() and not data.strip():
        return "empty_file", _("the file is empty, expected a first row with the names of the columns"), None
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "encoding", _("the file is saved as UTF-16 (Unicode text), expected UTF-8; {how}", how=_how()), None
    nothing = data.find(b"\0")
    if nothing >= 0:
        row = data.count(b"\n", 0, nothing) + 1
        return "nul", _("a NUL byte stands at byte {byte}, expected text; the file may be damaged", byte=nothing + 1), row
    wrong = _not_utf8(data)
    if wrong is not None:
        row = data.count(b"\n", 0, wrong) + 1
        return "encoding", _("byte {byte} of the file is not UTF-8, expected UTF-8 text; {how}", byte=wrong + 1, how=_how()), row
    return None


def _how() -> str:
    return _('in Excel save as "CSV UTF-8 (comma delimited)", in LibreOffice choose the character set Unicode (UTF-8)')


def _not_utf8(data: bytes) -> int | None:
    """The first byte that is not UTF-8. In pieces, so that a large file is not held once more as text."""
    if data.isascii():
        return None
    decoder = codecs.getincrementaldecoder("utf-8")()
    for start in range(0, len(data), MIB):
        pending = len(decoder.getstate()[0])
        try:
            decoder.decode(data[start : start + MIB], final=start + MIB >= len(data))
        except UnicodeDecodeError as error:
            return start - pending + error.start
    return None


def _separator(header: str) -> str:
    """What most likely parts the columns: a comma, if there is one."""
    return "," if "," in header else max(SEPARATORS, key=header.count)


def _say_separator(separator: str) -> str:
    expected = _("expected commas (or name the delimiter in datapackage.json)")
    return _("the columns are separated by {found}, {expected}", found=_(SEPARATORS[separator]), expected=expected)


def _header(name: str, header: str, separator: str, findings: Findings, limits: Limits) -> list[str] | None:
    if header.count(separator) >= limits.columns:
        message = _(
            "the table has {count} columns, at most {limit} are read", count=header.count(separator) + 1, limit=limits.columns
        )
        findings.add(name, "too_wide", message, 1)
        return None
    try:
        cells = next(csv.reader(io.StringIO(header, newline=""), delimiter=separator), [])
    except csv.Error:
        cells = []
    if not any(cell.strip() for cell in cells):
        findings.add(name, "no_header", _("row 1 is empty, expected the names of the columns"), 1)
        return None
    return cells


def _too_many(name: str, rows: int, findings: Findings, limits: Limits) -> bool:
    if rows <= limits.rows:
        return False
    message = _("the table has {count} rows, at most {limit} are read", count=f"{rows:,}", limit=f"{limits.rows:,}")
    findings.add(name, "too_many_rows", message, limits.rows + 2)
    return True


def _body(name: str, layout: csv_layout.Layout, header: list[str], separator: str, findings: Findings) -> TextTable | None:
    width = len(header)
    body, rows, ragged = layout.body(separator, width)
    findings.add_rows(
        name,
        "ragged",
        ragged,
        lambda row: _ragged(row["cells"], width),
    )
    schema = {str(number): pl.String for number in range(width)}
    frame = pl.DataFrame(schema=schema)
    if body:
        with suppress(pl.exceptions.PolarsError):
            frame = pl.read_csv(body, has_header=False, schema=schema, separator=separator, quote_char='"')
        if b'""' in body:
            frame = frame.with_columns(pl.when(pl.all() != "").then(pl.all()))
    if frame.height != (layout.records - 1 if rows is None else rows.len()):
        findings.add(name, "quotation_mark", _("the quotation marks in the file do not match, expected each cell closed by one"))
        return None
    return without_empty_rows(header, frame, row_numbers(frame.height) if rows is None else rows, _clean(body))


def _clean(body: bytes) -> bool:
    """Whether no cell can hold a control character: those below 32 are all tabs and line ends, and no non-character occurs."""
    low = int(np.count_nonzero(np.frombuffer(body, dtype=np.uint8) < 32))
    plain = body.count(b"\n") + body.count(b"\t") + body.count(b"\r")
    return low == plain and (body.isascii() or not any(mark in body for mark in NOT_CHARACTERS))


def _ragged(cells: int, width: int) -> Said:
    return Said(_("the row has {cells} cells, expected {width} as in the header", cells=cells, width=width))
