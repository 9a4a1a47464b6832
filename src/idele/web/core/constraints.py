"""What the database itself holds of a table: its key, its choices and its ranges, taken from the table's schema."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import CheckConstraint, F, Q, UniqueConstraint, Value
from django.db.models.functions import Coalesce
from polars import Date

from idele.tables import SCHEMAS, dtypes, keys, values_allowed
from idele.tables.frames import KEYS_THAT_MAY_BE_EMPTY

# What stands for an empty cell within a key: no row has number 0, and nothing here happened in the year 1.
NO_ROW, NO_DATE = 0, date(1, 1, 1)


def held(name: str) -> list[Any]:
    """The constraints of the table ``name``: one row for a key, every choice allowed, every number within its range."""
    return [*_unique(name), *_ranges(name)]


def _unique(name: str) -> list[UniqueConstraint]:
    # A column called id or code is unique by itself (``columns.key``).
    if len(keys(name)) < 2:
        return []
    may_be_empty = KEYS_THAT_MAY_BE_EMPTY.get(name, ())
    if not may_be_empty:
        return [UniqueConstraint(fields=keys(name), name=f"{name}_one_row_for_a_key")]
    # Databases differ in whether two empty cells are the same; an expression is the same everywhere.
    types = dtypes(name)
    parts = [
        Coalesce(column, Value(NO_DATE if types[column] == Date else NO_ROW)) if column in may_be_empty else F(column)
        for column in keys(name)
    ]
    return [UniqueConstraint(*parts, name=f"{name}_one_row_for_a_key")]


def _ranges(name: str) -> list[CheckConstraint]:
    conditions = {column: _allowed(column, definition) for column, definition in SCHEMAS[name].columns().items()}
    return [
        CheckConstraint(condition=condition, name=f"{name}_{column}_in_range")
        for column, condition in conditions.items()
        if condition
    ]


def _allowed(column: str, definition: Any) -> Q:
    """What a value of the column must meet; an empty ``Q`` where anything of its type will do. Empty cells meet everything."""
    if allowed := values_allowed(definition.dtype):
        return Q(**{f"{column}__in": allowed})
    low, high = getattr(definition, "min", None), getattr(definition, "max", None)
    return (Q() if low is None else Q(**{f"{column}__gte": low})) & (Q() if high is None else Q(**{f"{column}__lte": high}))
