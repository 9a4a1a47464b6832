"""The schemas hold what the contract says: every table, column, optional mark, allowed value and range."""

import re

import polars as pl
import pytest

from idele.tables import SCHEMAS, keys, values_allowed
from idele.tables.column import about
from tests.tables.contract import KEYS, TABLES

CONTRACT = dict(line.split(": ", 1) for line in TABLES.strip().splitlines())
COLUMN = re.compile(r"(\w+)(\??)(?: \(([^)]*)\))?")


def test_the_tables_stand_in_the_order_of_the_contract() -> None:
    assert list(SCHEMAS) == list(CONTRACT)


@pytest.mark.parametrize("name", CONTRACT)
def test_a_table_has_the_columns_of_the_contract(name: str) -> None:
    written = COLUMN.findall(CONTRACT[name])
    columns = SCHEMAS[name].columns()
    assert list(columns) == [column for column, _, _ in written]
    for column, optional, allowed in written:
        definition = columns[column]
        assert definition.nullable == bool(optional), column
        assert _allowed(definition) == allowed, column


def _allowed(definition: object) -> str:
    dtype = definition.dtype  # type: ignore[attr-defined]
    if dtype == pl.Boolean:
        return "true, false"
    if values_allowed(dtype):
        return ", ".join(values_allowed(dtype))
    low, high = getattr(definition, "min", None), getattr(definition, "max", None)
    return f"{low}-{high}" if high is not None else ""


@pytest.mark.parametrize("name", KEYS)
def test_a_row_is_named_by_its_key(name: str) -> None:
    assert sorted(keys(name)) == sorted(KEYS[name])


def test_what_is_referred_to_is_the_key_of_a_table() -> None:
    for name, schema in SCHEMAS.items():
        for column, definition in schema.columns().items():
            if about(definition)["references"]:
                target, key = about(definition)["references"].split(".")
                assert keys(target) == [key], (name, column)


def test_every_column_has_a_note() -> None:
    for schema in SCHEMAS.values():
        assert all(len(about(definition)["note"]) > 2 for definition in schema.columns().values())
