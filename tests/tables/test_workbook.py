"""Workbooks as people make them, and as nobody should."""

import zipfile
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import openpyxl
import polars as pl
import pytest
import xlsxwriter

from idele.tables import Limits, Package, Tables, Unreadable, check, write
from tests.tables.making import codes, zipped

HEADER = ("id", "name", "started", "hourly_rate", "in_programme")
SHEET, SHARED = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"
MORNING, NOON = datetime.fromisoformat("2020-01-01"), datetime.fromisoformat("2020-01-01T12:30")
ISAR = ("isar", "Isar", date(2020, 1, 1), 12.5, True)


def _book(tmp_path: Path, *rows: Any, name: str = "partnerships") -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = name
    for row in rows:
        sheet.append(row)
    book.save(tmp_path / "x.xlsx")
    return tmp_path / "x.xlsx"


def _rewritten(path: Path, part: str, old: bytes, new: bytes) -> Path:
    """The workbook with some bytes of one part changed."""
    with zipfile.ZipFile(path) as archive:
        parts: dict[str, bytes | str] = {name: archive.read(name) for name in archive.namelist()}
    content = parts[part]
    assert isinstance(content, bytes) and old in content
    parts[part] = content.replace(old, new, 1)
    return zipped(path, parts)


def _refused(path: Path, limits: Limits | None = None) -> str:
    with pytest.raises(Unreadable) as caught:
        check(path, limits)
    return str(caught.value)


def _with_shared_strings(tmp_path: Path) -> Path:
    """A workbook as Excel writes it, its texts in a part of their own."""
    pl.DataFrame([ISAR], schema=HEADER, orient="row").write_excel(tmp_path / "x.xlsx", "partnerships")
    return tmp_path / "x.xlsx"


def test_texts_in_a_part_of_their_own_are_read(tmp_path: Path) -> None:
    checked = check(_with_shared_strings(tmp_path))
    assert checked.package is not None
    assert checked.package.tables["partnerships"].select(HEADER).row(0) == ISAR


def test_values_as_a_spreadsheet_holds_them(tmp_path: Path) -> None:
    rows = [
        (7, " x ", MORNING, 1 / 3, False),
        ("b", "B", "2020-01-01", "2.5", "true"),
        ("c", "C", MORNING, 3.0, None),
    ]
    checked = check(_book(tmp_path, HEADER, *rows))
    assert checked.package is not None, checked.faults
    day = date(2020, 1, 1)
    assert checked.package.tables["partnerships"].select(HEADER).rows() == [
        ("7", " x ", day, 1 / 3, False),
        ("b", "B", day, 2.5, True),
        ("c", "C", day, 3.0, None),
    ]


def test_whole_numbers_have_no_point(tmp_path: Path) -> None:
    checked = check(
        _book(tmp_path, ("code", "name", "population"), (2025, "Year", 3.0), (2026.0, "Next", 1e6), name="territories")
    )
    assert checked.package is not None
    assert checked.package.tables["territories"].select("code", "population").rows() == [("2025", 3), ("2026", 1_000_000)]


def test_faults_name_the_sheets_rows(tmp_path: Path) -> None:
    rows = [
        HEADER,
        (),
        ISAR,
        (None,) * 5,
        ("b", "B", NOON, "many", "maybe"),
        ("c", "C", time(3, 4), None, None),
    ]
    assert codes(check(_book(tmp_path, *rows))) == [
        ("partnerships", 5, "started", "not_a_date"),
        ("partnerships", 5, "hourly_rate", "not_a_number"),
        ("partnerships", 5, "in_programme", "not_a_truth_value"),
        ("partnerships", 6, "started", "not_a_date"),
    ]


def test_a_table_may_begin_in_another_column_and_have_empty_ones(tmp_path: Path) -> None:
    rows = [(None, *HEADER, None), (None, *ISAR, None)]
    checked = check(_book(tmp_path, *rows))
    assert (checked.faults, checked.warnings, checked.rows) == ([], [], {"partnerships": 1})


@pytest.mark.parametrize("rows", [[()], [(), HEADER, ISAR]])
def test_a_sheet_without_a_header(rows: list[Any], tmp_path: Path) -> None:
    assert codes(check(_book(tmp_path, *rows))) == [("partnerships", 1, None, "no_header")]


def test_a_column_twice_or_missing(tmp_path: Path) -> None:
    checked = check(_book(tmp_path, ("id", "started", "id", "id_1"), ("a", date(2020, 1, 1), "b", "c")))
    assert codes(checked) == [("partnerships", 1, "id", "duplicate_column"), ("partnerships", 1, "name", "missing_column")]
    assert [warning.column for warning in checked.warnings] == ["id_1"]


def test_merged_and_hidden_cells_do_no_harm(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "partnerships"
    for row in (HEADER, ISAR, ("b", "B", date(2020, 1, 1), None, None)):
        sheet.append(row)
    sheet.merge_cells("D3:E3")
    sheet.row_dimensions[2].hidden = True
    sheet.column_dimensions["C"].hidden = True
    book.create_sheet("notes")
    book.save(tmp_path / "x.xlsx")
    checked = check(tmp_path / "x.xlsx")
    assert (checked.faults, checked.warnings, checked.rows) == ([], [], {"partnerships": 2})


def test_a_formula_is_named_with_its_cell_although_its_value_is_kept(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "x.xlsx") as book:
        sheet = book.add_worksheet("partnerships")
        sheet.write_row(0, 0, HEADER)
        sheet.write_row(1, 0, ("isar", "Isar", "2020-01-01"))
        sheet.write_formula(1, 3, "=1+1", None, 2)
    assert [str(fault) for fault in check(tmp_path / "x.xlsx").faults] == [
        "partnerships:2:hourly_rate: the cell D2 holds a formula, expected its value (copy, then paste as values)"
    ]


def test_a_formula_in_a_sheet_with_prefixed_names_and_no_references(tmp_path: Path) -> None:
    path = _book(tmp_path, HEADER, ISAR)
    main = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    sheet = (
        b'<x:worksheet xmlns:x="' + main + b'"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>id</x:t></x:is></x:c></x:row>'
    )
    sheet += b"<x:row><x:c><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>"
    with zipfile.ZipFile(path) as archive:
        parts: dict[str, bytes | str] = {name: archive.read(name) for name in archive.namelist()}
    found = codes(check(zipped(path, {**parts, SHEET: sheet})))
    assert ("partnerships", 2, "id", "formula") in found


def test_an_error_value_is_named(tmp_path: Path) -> None:
    assert codes(check(_book(tmp_path, HEADER, ("isar", "Isar", date(2020, 1, 1), "#N/A", True)))) == [
        ("partnerships", 2, "hourly_rate", "error_value")
    ]


@pytest.mark.parametrize("cell", ["XFD1", "A1048576", "ZZ99999"])
def test_a_cell_far_away_is_refused_before_it_fills_the_memory(cell: str, tmp_path: Path) -> None:
    path = _book(tmp_path, HEADER, ISAR)
    book = openpyxl.load_workbook(path)
    book["partnerships"][cell] = "far"
    book.save(path)
    assert codes(check(path)) == [("partnerships", None, None, "far_cell")]


def test_a_row_far_away_whose_cells_do_not_say_where_they_are(tmp_path: Path) -> None:
    path = _rewritten(
        _book(tmp_path, HEADER, ISAR), SHEET, b"</sheetData>", b'<row r="1048576"><c><v>1</v></c></row></sheetData>'
    )
    assert codes(check(path)) == [("partnerships", None, None, "far_cell")]


def test_the_last_row_without_cells_does_no_harm(tmp_path: Path) -> None:
    # LibreOffice writes the height of all rows below the table as one element for the last row of the sheet.
    path = _rewritten(_book(tmp_path, HEADER, ISAR), SHEET, b"</sheetData>", b'<row r="1048576" ht="12.8"/></sheetData>')
    assert check(path).rows == {"partnerships": 1}


def test_more_rows_than_the_limit(tmp_path: Path) -> None:
    assert codes(check(_book(tmp_path, HEADER, ISAR, ISAR), Limits(rows=1))) == [("partnerships", 3, None, "too_many_rows")]


@pytest.mark.parametrize("part", [SHEET, "xl/workbook.xml", SHARED])
def test_an_entity_bomb_is_refused(part: str, tmp_path: Path) -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><'
    path = _with_shared_strings(tmp_path)
    with zipfile.ZipFile(path) as archive:
        content = archive.read(part)
    start = content.index(b"<", 1) if content.startswith(b"<?xml") else 0
    path = _rewritten(path, part, content, content[:start] + bomb + content[start + 1 :])
    assert _refused(path) == f"{part} in the workbook is not as a spreadsheet program writes it, and was not read"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-7", "ascii"])
def test_xml_in_an_encoding_that_could_hide_something(encoding: str, tmp_path: Path) -> None:
    path = _book(tmp_path, HEADER, ISAR)
    with zipfile.ZipFile(path) as archive:
        content = archive.read(SHEET)
    declared = f'<?xml version="1.0" encoding="{encoding}"?>'.encode() + content
    hidden = content.decode().encode(encoding) if encoding == "utf-16" else declared
    path = _rewritten(path, SHEET, content, hidden)
    if encoding == "ascii":
        assert check(path).faults == []
    else:
        assert "not as a spreadsheet program writes it" in _refused(path)


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        (SHEET, b"</sheetData>", b""),
        (SHEET, b"<sheetData>", b"<sheetData><<<"),
        ("xl/workbook.xml", b"</workbook>", b""),
        ("xl/_rels/workbook.xml.rels", b"worksheets/sheet1.xml", b"../../../etc/passwd"),
        (SHARED, b"<si>", b"<"),
        ("xl/styles.xml", b"<cellXfs", b"<"),
    ],
)
def test_a_damaged_part_gives_a_plain_sentence(part: str, old: bytes, new: bytes, tmp_path: Path) -> None:
    path = _rewritten(_with_shared_strings(tmp_path), part, old, new)
    try:
        assert check(path).rows in ({}, {"partnerships": 1}, {"partnerships": 0})
    except Unreadable as unreadable:
        assert "workbook" in str(unreadable)


def test_a_zip_that_only_looks_like_a_workbook(tmp_path: Path) -> None:
    assert (
        _refused(zipped(tmp_path / "x.xlsx", {"[Content_Types].xml": "<Types/>"}))
        == "the file is not a workbook, expected an .xlsx"
    )


def test_a_workbook_of_something_else(tmp_path: Path) -> None:
    path = _book(tmp_path, ("a", "b"), (1, 2), name="Sheet1")
    assert _refused(path) == "the workbook has no sheet that is a table, expected sheets such as partnerships"


def test_sheets_that_are_no_tables_are_named_and_the_read_me_is_not(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(_book(tmp_path, HEADER, ISAR))
    for title in ("Read me", "partnrs", "empty"):
        book.create_sheet(title)
    book["Read me"].append(("a guide",))
    book["partnrs"].append(("a",))
    book.save(tmp_path / "x.xlsx")
    assert [(warning.table, warning.suggestion) for warning in check(tmp_path / "x.xlsx").warnings] == [("partnrs", "partners")]


def test_facts_come_from_the_sheet_package(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(_book(tmp_path, HEADER, ISAR))
    for row in (
        ("key", "value", "note"),
        ("name", "isar-2025"),
        ("title", "[not JSON"),
        ("currency", "EUR"),
        ("illustration", True),
        ("year", 2025),
    ):
        book["package"].append(row) if "package" in book.sheetnames else book.create_sheet("package").append(row)
    book.save(tmp_path / "x.xlsx")
    checked = check(tmp_path / "x.xlsx")
    assert checked.package is not None
    expected = {"name": "isar-2025", "title": "[not JSON", "currency": "EUR", "illustration": True, "year": "2025"}
    assert checked.package.about == expected


@pytest.mark.parametrize("value", ["true", '"quoted"', "[1]", "{}", "=1", "2025", "null", "[", " x "])
def test_facts_that_look_like_something_else(value: str, tmp_path: Path) -> None:
    package = Package(
        Tables({"partners": []}), {"name": "x", "title": value, "sources": [value], "n": 1, "none": None, "flag": False}
    )
    write(package, tmp_path / "x.xlsx")
    read_again = check(tmp_path / "x.xlsx").package
    assert read_again is not None
    assert read_again.about == {**package.about, "n": read_again.about["n"]}
