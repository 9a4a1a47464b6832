"""Models and schema say the same, name by name: columns, types, what may be empty, choices, references, keys and ranges."""

from __future__ import annotations

from typing import Any

import polars as pl
import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection, models

from idele.tables import SCHEMAS, dtypes, values_allowed
from idele.tables.frames import KEYS_THAT_MAY_BE_EMPTY, keys
from idele.web.core.keeping import FIELD_OF_COLUMN, referring
from idele.web.core.models import Organisation, Territory
from idele.web.figures.rows import TABLES
from idele.web.partnerships.models import Connection, Partner, Partnership

# What a model keeps beside its table's columns.
BESIDE = {"partnerships": {"revision", "about"}}
FIELDS: dict[Any, type[models.Field[Any, Any]] | tuple[type[models.Field[Any, Any]], ...]] = {
    pl.String: (models.CharField, models.TextField, models.ForeignKey),
    pl.Float64: models.FloatField,
    pl.Int64: models.BigIntegerField,
    pl.Boolean: models.BooleanField,
    pl.Date: models.DateField,
}
COLUMNS = [(name, column) for name in SCHEMAS for column in dtypes(name)]


def field_of(name: str, column: str) -> Any:
    return TABLES[name].model._meta.get_field(FIELD_OF_COLUMN.get(column, column))


def test_every_table_has_a_model_and_no_two_the_same() -> None:
    assert list(TABLES) == list(SCHEMAS)
    assert len({rows.model for rows in TABLES.values()}) == len(SCHEMAS)


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_model_has_its_tables_columns_and_nothing_else(name: str) -> None:
    fields = {field.name for field in TABLES[name].model._meta.get_fields() if field.concrete}
    assert fields == {"id", *(FIELD_OF_COLUMN.get(column, column) for column in dtypes(name)), *BESIDE.get(name, ())}


@pytest.mark.parametrize(("name", "column"), COLUMNS)
def test_a_field_has_its_columns_type_and_choices(name: str, column: str) -> None:
    field, dtype = field_of(name, column), dtypes(name)[column]
    assert isinstance(field, models.CharField if isinstance(dtype, pl.Enum) else FIELDS[dtype])
    assert tuple(value for value, _label in field.choices or ()) == values_allowed(dtype)


@pytest.mark.parametrize(("name", "column"), COLUMNS)
def test_a_field_may_be_empty_where_its_column_may(name: str, column: str) -> None:
    field, definition = field_of(name, column), SCHEMAS[name].columns()[column]
    assert field.null == field.blank == (definition.nullable or column in KEYS_THAT_MAY_BE_EMPTY.get(name, ()))


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_reference_is_one_in_the_database_too(name: str) -> None:
    expected = {each.column: TABLES[each.target].model for each in referring(TABLES[name]) if not each.joined_by}
    fields = TABLES[name].model._meta.get_fields()
    assert {field.name: field.related_model for field in fields if isinstance(field, models.ForeignKey)} == expected


@pytest.mark.django_db
@pytest.mark.parametrize("name", SCHEMAS)
def test_the_database_holds_keys_and_ranges(name: str) -> None:
    with connection.cursor() as cursor:
        held = connection.introspection.get_constraints(cursor, TABLES[name].model._meta.db_table)
    bounded = [
        column
        for column, definition in SCHEMAS[name].columns().items()
        if values_allowed(definition.dtype) or getattr(definition, "min", None) is not None
    ]
    assert {f"{name}_{column}_in_range" for column in bounded} <= {key for key, facts in held.items() if facts["check"]}
    unique = [facts for key, facts in held.items() if facts["unique"] and not facts["primary_key"]]
    assert bool(unique) == bool(keys(name))


@pytest.mark.django_db
def test_two_rows_of_one_key_are_refused_where_parts_of_it_are_empty() -> None:
    town = Organisation.objects.create(key="town", name="Town", kind="public")
    isar = Partnership.objects.create(key="isar", name="Isar", started="2020-01-01")
    Partner.objects.create(partnership=isar, organisation=town, role="lead", joined="2021-01-01")
    Partner.objects.create(partnership=isar, organisation=town, role="lead")
    Connection.objects.create(a=town, b=town, kind="liaison")
    Connection.objects.create(a=town, b=town, kind="liaison", partnership=isar)
    with pytest.raises(IntegrityError):
        Partner.objects.create(partnership=isar, organisation=town, role="partner")


@pytest.mark.django_db
@pytest.mark.parametrize("cells", [{"autonomy": 101.0}, {"population": -1}, {"type": "lunar"}])
def test_a_value_out_of_range_is_refused(cells: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError):
        Territory.objects.create(code="x", name="X", **cells)


@pytest.mark.django_db
def test_no_migration_is_missing() -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)
