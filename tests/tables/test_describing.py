"""datapackage.json in full: other software finds the written package valid."""

import json
from datetime import date
from pathlib import Path
from shutil import unpack_archive

import pytest
from frictionless import system, validate

from idele.tables import SCHEMAS, Package, Tables, write
from idele.tables.describing import descriptor, schema

ROWS = {
    "territories": [{"code": "DE", "name": "Germany"}, {"code": "DE2", "name": "Bavaria", "parent": "DE", "autonomy": 55.5}],
    "organisations": [
        {"id": "=city", "name": "@City\nof", "kind": "public"},
        {"id": "college", "name": "C", "kind": "education"},
    ],
    "partnerships": [{"id": "isar", "name": "Isar", "started": date(1, 1, 1), "in_programme": True, "territory": "DE2"}],
    "partners": [{"partnership": "isar", "organisation": "=city", "role": "lead"}] * 1
    + [{"partnership": "isar", "organisation": "college", "role": "partner", "joined": date(2021, 1, 1)}],
    "connections": [{"a": "=city", "b": "college", "kind": "liaison"}],
    "coalition_costs": [{"partnership": "isar", "name": "office", "coalition": "=city+college", "money": 1e-7}],
    "ledger": [{"partnership": "isar", "organisation": "college", "date": date(2024, 2, 29), "kind": "benefit", "money": -1e300}]
    * 2,
    "claims": [],
    "waves": [{"id": "2025", "partnership": "isar", "opened": date(2025, 1, 1)}],
    "answers": [{"wave": "2025", "respondent": "r", "organisation": "=city", "statement": "trust.1", "value": 4.5}],
    "leaders": [{"wave": "2025", "respondent": "r", "action": "a", "function": "managed", "organisation": "college"}],
}
PACKAGE = Package(Tables(ROWS), {"name": "Isar 2025!", "title": "T", "currency": "EUR"})


@pytest.mark.parametrize("form", ["folder", "package.zip"])
def test_frictionless_finds_it_valid(form: str, tmp_path: Path) -> None:
    write(PACKAGE, tmp_path / form)
    folder = tmp_path / form
    if form.endswith(".zip"):
        folder = tmp_path / "unpacked"
        unpack_archive(tmp_path / form, folder)
    with system.use_context(trusted=True):
        report = validate(str(folder / "datapackage.json"))
    assert report.valid, report.flatten(["name", "rowNumber", "fieldName", "type", "message"])
    assert report.stats["tasks"] == len(ROWS)


def test_it_says_what_a_table_holds() -> None:
    content = json.loads(descriptor(PACKAGE))
    assert (content["name"], content["profile"], content["escaped"]) == ("isar-2025", "tabular-data-package", True)
    partnerships = next(entry for entry in content["resources"] if entry["name"] == "partnerships")
    fields = {field["name"]: field for field in partnerships["schema"]["fields"]}
    assert {name: field["type"] for name, field in fields.items() if field["type"] != "string"} == {
        "started": "date",
        "ended": "date",
        "hourly_rate": "number",
        "in_programme": "boolean",
    }
    assert fields["hourly_rate"]["constraints"] == {"minimum": 0}
    assert partnerships["schema"]["primaryKey"] == ["id"]
    assert partnerships["schema"]["foreignKeys"] == [
        {"fields": ["territory"], "reference": {"resource": "territories", "fields": ["code"]}}
    ]


def test_it_refers_only_to_tables_that_are_there_with_rows() -> None:
    fields = [key["fields"] for key in schema("leaders", PACKAGE.tables)["foreignKeys"]]
    assert fields == [["wave"], ["organisation"]]


def test_a_choice_lists_what_is_allowed_and_a_range_its_ends() -> None:
    fields = {field["name"]: field for field in schema("claims", Tables())["fields"]}
    assert fields["anyway"]["constraints"] == {"required": True, "enum": ["all", "part", "none"]}
    assert fields["grade"]["constraints"] == {"required": True, "minimum": 0, "maximum": 4}


def test_every_table_can_be_described() -> None:
    for name in SCHEMAS:
        assert [field["name"] for field in schema(name, Tables())["fields"]] == list(SCHEMAS[name].columns())
