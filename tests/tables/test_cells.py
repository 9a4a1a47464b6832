"""Cells that do not fit their column, and what is said of them."""

from datetime import date
from pathlib import Path

import polars as pl
import pytest

from idele.tables import SCHEMAS, check
from idele.tables.cells import convert
from idele.tables.faults import Said
from tests.tables.making import folder

COLUMNS = {
    "text": SCHEMAS["organisations"].columns()["name"],
    "choice": SCHEMAS["partners"].columns()["role"],
    "date": SCHEMAS["partnerships"].columns()["started"],
    "number": SCHEMAS["ledger"].columns()["money"],
    "share": SCHEMAS["adoptions"].columns()["forecast"],
    "whole": SCHEMAS["territories"].columns()["population"],
    "grade": SCHEMAS["claims"].columns()["grade"],
    "truth": SCHEMAS["functions"].columns()["lead"],
}


def _value(kind: str, text: str) -> object:
    converted = convert(pl.Series([text]), COLUMNS[kind])
    assert [problem.code for problem in converted.problems] == []
    return converted.values.item()


def _said(kind: str, text: str) -> Said:
    converted = convert(pl.Series([text]), COLUMNS[kind])
    assert len(converted.problems) == 1
    assert converted.problems[0].bad.to_list() == [True]
    return converted.problems[0].say({"value": text, "row": 2})


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("number", "12.5", 12.5),
        ("number", " -3 ", -3.0),
        ("number", "1e3", 1000.0),
        ("number", "   ", None),
        ("whole", "007", 7),
        ("whole", "3.0", 3),
        ("date", "2024-02-29", date(2024, 2, 29)),
        ("date", "0001-01-01", date(1, 1, 1)),
        ("date", "9999-12-31", date(9999, 12, 31)),
        ("date", "2025-03-01 00:00:00", date(2025, 3, 1)),
        ("date", "2025-03-01T00:00", date(2025, 3, 1)),
        ("truth", "TRUE", True),
        ("truth", "0", False),
        ("choice", " lead ", "lead"),
        ("text", " spaces stay ", " spaces stay "),
    ],
)
def test_what_is_read(kind: str, text: str, value: object) -> None:
    assert _value(kind, text) == value


@pytest.mark.parametrize(
    ("kind", "text", "message"),
    [
        ("number", "abc", '"abc" is not a number, expected one such as 12.5'),
        ("number", "3,5", '"3,5" is not a number, expected one such as 12.5; did you mean "3.5"?'),
        ("number", "1 234 567", '"1 234 567" is not a number, expected one such as 12.5; did you mean "1234567"?'),
        ("number", "nan", '"nan" is not a number, expected one such as 12.5'),
        ("number", "-inf", '"-inf" is not a number, expected one such as 12.5'),
        ("number", "1e400", '"1e400" is too large a number, expected less than 1e308'),
        ("share", "1.5", "1.5 is out of range, expected 0 to 1"),
        ("whole", "2.5", '"2.5" is not a whole number, expected one such as 12'),
        ("whole", "-1", "-1 is out of range, expected 0 or more"),
        ("whole", "9" * 30, f'"{"9" * 30}" is too large a number, expected less than 9223372036854775808'),
        ("grade", "5", "5 is out of range, expected 0 to 4"),
        ("date", "2025-02-30", '"2025-02-30" is a day that does not exist, expected a real date such as 2025-02-28'),
        ("date", "0000-01-01", '"0000-01-01" is a day that does not exist, expected a real date such as 2025-02-28'),
        ("date", "31.12.2025", '"31.12.2025" is not a date as it is written here, expected year-month-day such as 2025-12-31'),
        ("date", "2025/3/1", '"2025/3/1" is not a date as it is written here, expected year-month-day such as 2025-03-01'),
        ("date", "03/04/2025", '"03/04/2025" is not a date as it is written here, expected year-month-day such as 2025-12-31'),
        ("date", "2025-3-1", '"2025-3-1" is not a date as it is written here, expected year-month-day such as 2025-03-01'),
        ("date", "2025-03-01 12:30:00", '"2025-03-01 12:30:00" has a time of day, expected the date alone, 2025-03-01'),
        ("date", "soon", '"soon" is not a date as it is written here, expected year-month-day such as 2025-12-31'),
        ("truth", "ja", '"ja" is not a truth value, expected true or false; did you mean "true"?'),
        ("truth", "2", '"2" is not a truth value, expected true or false'),
        ("choice", "Lead", '"Lead" is not allowed, expected one of lead, partner, observer; did you mean "lead"?'),
        ("choice", "zzz", '"zzz" is not allowed, expected one of lead, partner, observer'),
        ("text", "a\x07b", '"a\ufffdb" holds a control character that nobody can see, expected plain text'),
    ],
)
def test_what_is_said(kind: str, text: str, message: str) -> None:
    assert _said(kind, text).message == message


@pytest.mark.parametrize(
    ("text", "suggestion"), [("31/12/2025", "2025-12-31"), ("12/31/2025", "2025-12-31"), ("31.02.2025", None)]
)
def test_a_date_written_elsewhere_is_suggested_where_it_means_one_day(text: str, suggestion: str | None) -> None:
    assert _said("date", text).suggestion == suggestion


def test_a_required_cell_of_blanks_is_empty(tmp_path: Path) -> None:
    text = "id,name,kind\n , x ,public\nb,B, \n"
    faults = check(folder(tmp_path / "x", {"organisations": text})).faults
    assert [(fault.row, fault.column, fault.code) for fault in faults] == [(2, "id", "empty"), (3, "kind", "empty")]
    assert str(faults[0]) == "organisations:2:id: the cell is empty, expected: a short key of your choice"


def test_a_number_off_its_range_is_one_fault_and_not_also_an_empty_cell(tmp_path: Path) -> None:
    text = "wave,by,about,objective,points\nw,a,a,x,101\nw,a,a,y,many\n"
    faults = check(folder(tmp_path / "x", {"allocations": text})).faults
    assert [(fault.row, fault.code) for fault in faults] == [(2, "out_of_range"), (3, "not_a_number")]
