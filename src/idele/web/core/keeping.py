"""Rows to tables and back: the one place where polars and the database meet.

Each app lists its tables as ``Rows`` in its own ``rows`` module. A frame of stored rows has the table's columns, by their names
and with keys for references, so that it compares with a package's; ``NUMBER`` beside them is the row's number in the database.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any
from uuid import uuid4

import polars as pl
from django.db.models import ForeignKey, Model, Q, QuerySet, TextField, UUIDField
from django.db.models.functions import Cast

from idele.tables import SCHEMAS, dtypes, table
from idele.web.core.inserting import AT_ONCE, insert

NUMBER = "number in the database"
# A territory's code is its field's name too; every other id is kept as key, because Django's id is a number of its own.
FIELD_OF_COLUMN = {"id": "key"}


@dataclass(frozen=True)
class Rows:
    """A table and the model that keeps it.

    ``within`` is the way from a row to the partnership that it belongs to, as columns: ``("partnership",)``, or by way of
    another table's row ``("wave", "partnership")``; ``("id",)`` for partnerships themselves, ``()`` for what is the programme's.
    ``confidential`` marks what respondents and organisations gave in confidence: never in the shared form, nor in an audit.
    """

    table: str
    model: type[Model]
    within: tuple[str, ...] = ()
    confidential: bool = False

    @property
    def own_key(self) -> str | None:
        """The column by which other tables name a row of this one; None where none does."""
        return next((column for column in ("id", "code") if column in SCHEMAS[self.table].columns()), None)

    @property
    def path(self) -> str:
        """``within`` as the ORM spells the partnership's key."""
        return "key" if self.within == ("id",) else "__".join([*self.within, "key"])

    @property
    def objects(self) -> QuerySet[Any]:
        return self.model._default_manager.order_by()


@cache
def fields(rows: Rows) -> dict[str, str]:
    """Where the ORM finds each column of the table: ``{"id": "key", "wave": "wave__key", "weight": "weight"}``."""
    return {column: _field(rows.model, FIELD_OF_COLUMN.get(column, column)) for column in SCHEMAS[rows.table].columns()}


def _field(model: type[Model], name: str) -> str:
    field: Any = model._meta.get_field(name)
    if not isinstance(field, ForeignKey):
        return name
    target: Any = field.related_model
    return f"{name}__{'code' if hasattr(target, 'code') else 'key'}"


@dataclass(frozen=True)
class Reference:
    """A column that names rows of another table (``target``); ``joined_by`` where a cell holds several keys."""

    column: str
    target: str
    joined_by: str | None


@cache
def referring(rows: Rows) -> tuple[Reference, ...]:
    """Every column of the table that names rows of another, or of its own."""
    about = {column: definition.metadata or {} for column, definition in SCHEMAS[rows.table].columns().items()}
    return tuple(
        Reference(column, facts["references"].split(".")[0], facts["list"])
        for column, facts in about.items()
        if facts["references"]
    )


@cache
def references(rows: Rows) -> dict[str, str]:
    """The columns kept as a foreign key, and the table each leads to: ``{"wave": "waves", "organisation": "organisations"}``."""
    return {each.column: each.target for each in referring(rows) if not each.joined_by}


def named_in(frame: pl.DataFrame, reference: Reference) -> pl.DataFrame:
    """One row for each key in the column of a reference, beside the other columns; empty cells are left out."""
    if reference.joined_by:
        frame = frame.with_columns(pl.col(reference.column).str.split(reference.joined_by)).explode(reference.column)
    return frame.filter(pl.col(reference.column).is_not_null())


def read(rows: Rows, where: Q | None = None, beside: Mapping[str, str] | None = None) -> pl.DataFrame:
    """The stored rows that meet ``where`` as the typed table, in no order. One query.

    With ``beside`` there are, after the columns, ``NUMBER`` and the text found at each of these paths, as named.
    """
    types = dtypes(rows.table)
    # A choice is read as the text that it is stored as: to convert a whole column is quicker than to convert each cell.
    schema = {column: pl.String() if isinstance(kind, pl.Enum) else kind for column, kind in types.items()}
    found, paths = rows.objects.filter(where or Q()), list(fields(rows).values())
    if beside is not None:
        found = found.annotate(_number=Cast("pk", TextField()))
        schema |= dict.fromkeys([NUMBER, *beside], pl.String())
        paths += ["_number", *beside.values()]
    frame = pl.DataFrame(list(found.values_list(*paths)), schema=schema, orient="row")
    return table(rows.table, frame).with_columns(frame.select(pl.exclude(list(types))))


def read_keys(rows: Rows, where: Q | None = None) -> pl.DataFrame:
    """The stored rows that meet ``where`` by name alone: ``key``, ``owner`` (its partnership's key), ``NUMBER``. One query."""
    owner = [rows.path] if rows.within else []
    found = rows.objects.filter(where or Q()).values_list(fields(rows)[str(rows.own_key)], "pk", *owner)
    types = {"key": pl.String, NUMBER: pl.Int64, **({"owner": pl.String} if owner else {})}
    frame = pl.DataFrame(list(found), schema=types, orient="row")
    return frame if owner else frame.with_columns(owner=pl.lit(None, pl.String))


def create(rows: Rows, frame: pl.DataFrame, numbers: Mapping[str, pl.DataFrame]) -> None:
    """Store the rows of ``frame`` (the table's columns). ``numbers`` has ``key`` and ``NUMBER`` of each table they refer to.

    Rows with random numbers are stored in the order of those, which says nothing of the order they came in.
    """
    made = _named(rows, frame, numbers)
    if isinstance(rows.model._meta.pk, UUIDField):
        made = made.with_columns(id=pl.Series([uuid4().hex for _row in range(made.height)])).sort("id")
    insert(rows.model, made)


def update(rows: Rows, frame: pl.DataFrame, numbers: Mapping[str, pl.DataFrame]) -> None:
    """Give the stored rows whose ``NUMBER`` is beside the columns of ``frame`` the values that stand there."""
    insert(rows.model, _named(rows, frame, numbers).with_columns(frame[NUMBER].alias("id")), update=True)


def remove(rows: Rows, numbers: pl.Series) -> None:
    """Delete the stored rows of these numbers. Raises ``ProtectedError`` where something still refers to one."""
    for part in numbers.to_frame().iter_slices(AT_ONCE):
        rows.objects.filter(pk__in=part.to_series().to_list()).delete()


def _named(rows: Rows, frame: pl.DataFrame, numbers: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    """``frame`` with the names that the database has for its columns, and numbers in place of the keys of references.

    Raises ``KeyError`` where a row refers to what is not in ``numbers``: a reference must never be lost without a word.
    """
    made = frame.select(list(fields(rows)))
    for column, target in references(rows).items():
        known = numbers[target].select(pl.col("key").alias(column), pl.col(NUMBER).alias(f"{column}_id"))
        found = made.join(known, on=column, how="left", maintain_order="left")
        if found[f"{column}_id"].null_count() != made[column].null_count():
            raise KeyError(f"{rows.table}.{column}")
        made = found.drop(column)
    return made.rename(FIELD_OF_COLUMN, strict=False)
