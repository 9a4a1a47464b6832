"""The empty workbook: clean as it is, right when filled in, and a help to whoever fills it in."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from idele.tables import SCHEMAS, check, template, values_allowed


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "template.xlsx"
    template(path)
    return path


@pytest.fixture
def book(made: Path) -> Workbook:
    return openpyxl.load_workbook(made)


def test_untouched_it_is_clean(made: Path) -> None:
    checked = check(made)
    assert (checked.faults, checked.warnings) == ([], [])
    assert checked.package is not None
    assert checked.package.about == {}
    assert checked.rows == dict.fromkeys(SCHEMAS, 0)


def test_filled_in_it_is_read(book: Workbook, tmp_path: Path) -> None:
    book["package"]["B2"] = "isar-2025"
    rows = {
        "organisations": ("city", "City", "public", "local"),
        "partnerships": ("isar", "Isar", None, "jobs;skills", date(2020, 1, 1)),
        "partners": ("isar", "city", "lead"),
        "functions": ("a1", "managed", "city", "local", True, None),
    }
    for name, row in rows.items():
        for place, value in enumerate(row, start=1):
            book[name].cell(row=2, column=place, value=value)
    book.save(tmp_path / "filled.xlsx")
    checked = check(tmp_path / "filled.xlsx")
    assert checked.package is not None, checked.faults
    assert checked.package.about == {"name": "isar-2025"}
    assert checked.package.tables["partnerships"].select("id", "domains", "started").row(0) == (
        "isar",
        "jobs;skills",
        date(2020, 1, 1),
    )
    assert checked.package.tables["functions"]["lead"].to_list() == [True]


def test_there_is_a_sheet_for_each_table(book: Workbook) -> None:
    assert book.sheetnames == ["package", "read me", *SCHEMAS]
    for name, schema in SCHEMAS.items():
        assert [cell.value for cell in book[name][1]] == list(schema.columns())
        assert book[name].freeze_panes == "A2"


def test_every_heading_has_a_note_and_shows_whether_it_must_be_filled_in(book: Workbook) -> None:
    for name, schema in SCHEMAS.items():
        for cell, definition in zip(book[name][1], schema.columns().values(), strict=True):
            assert definition.metadata is not None
            assert definition.metadata["note"] in cell.comment.text
            assert ("must be filled in" in cell.comment.text) == (not definition.nullable)
        fills = {cell.fill.fgColor.rgb for cell in book[name][1]}
        assert len(fills) == len({definition.nullable for definition in schema.columns().values()})


def test_what_is_allowed_can_be_chosen(book: Workbook) -> None:
    for name, schema in SCHEMAS.items():
        rules = {str(rule.sqref): rule for rule in book[name].data_validations.dataValidation}
        for cell, definition in zip(book[name][1], schema.columns().values(), strict=True):
            allowed = values_allowed(definition.dtype)
            if allowed:
                rule = rules[f"{cell.column_letter}2:{cell.column_letter}1001"]
                assert rule.formula1 == f'"{",".join(allowed)}"'
                # Excel takes no longer list than this in a rule.
                assert len(rule.formula1) <= 255


def test_keys_can_be_chosen_from_the_sheet_they_refer_to(book: Workbook) -> None:
    rules = {str(rule.sqref): rule for rule in book["partners"].data_validations.dataValidation}
    assert rules["B2:B1001"].formula1 == "organisations!$A$2:$A$1001"
    assert not rules["B2:B1001"].showErrorMessage


def test_columns_are_formatted_for_what_they_hold(book: Workbook) -> None:
    formats = {
        cell.value: book["partnerships"].column_dimensions[cell.column_letter].number_format for cell in book["partnerships"][1]
    }
    assert (formats["started"], formats["id"], formats["hourly_rate"]) == ("yyyy-mm-dd", "@", "General")
