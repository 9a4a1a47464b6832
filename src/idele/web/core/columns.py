"""How a model declares a column of TABLES.md: the same words as ``idele.tables.column``, as Django's fields.

``empty`` says that a cell may be empty. A key is text of at most 200 characters, so that every database can index it.
"""

from __future__ import annotations

from typing import Any

from django.db import models

LONGEST_KEY = 200


def key(**options: Any) -> Any:
    """A short key, unique in its table, by which rows of other tables name this one."""
    return models.CharField(max_length=LONGEST_KEY, unique=True, **options)


def part_of_key(*, empty: bool = False) -> Any:
    """Text that names a row together with other columns."""
    return models.CharField(max_length=LONGEST_KEY, null=empty, blank=empty)


def text(*, empty: bool = False) -> Any:
    return models.TextField(null=empty, blank=empty)


def choice(allowed: tuple[str, ...], *, empty: bool = False) -> Any:
    choices = [(value, value.replace("_", " ")) for value in allowed]
    return models.CharField(max_length=20, choices=choices, null=empty, blank=empty)


def date(*, empty: bool = False) -> Any:
    return models.DateField(null=empty, blank=empty)


def number(*, empty: bool = False) -> Any:
    return models.FloatField(null=empty, blank=empty)


def whole(*, empty: bool = False) -> Any:
    return models.BigIntegerField(null=empty, blank=empty)


def truth(*, empty: bool = False) -> Any:
    return models.BooleanField(null=empty, blank=empty)


def to(model: str, *, related: str = "+", empty: bool = False, indexed: bool = True) -> Any:
    """A reference to a row of ``model``, which stays as long as something refers to it."""
    return models.ForeignKey(model, on_delete=models.PROTECT, related_name=related, null=empty, blank=empty, db_index=indexed)
