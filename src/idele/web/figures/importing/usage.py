"""Who uses a row that the whole programme shares."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import Q, QuerySet

from idele.web.core.keeping import Rows, fields, references
from idele.web.figures.rows import TABLES


def used_elsewhere(name: str, keys: list[str], into: str | None, targets: set[str]) -> set[str]:
    """Those of the ``keys`` of the table ``name`` that rows outside the partnerships ``targets`` refer to. One query, or none.

    What belongs to no partnership (a seminar, another organisation) counts as somebody else only within one partnership.
    """
    if not keys:
        return set()
    first, *more = (_users(rows, column, keys, into, targets) for rows, column in _referring(name))
    return {key for (key,) in first.union(*more)}


def _referring(name: str) -> Iterator[tuple[Rows, str]]:
    for rows in TABLES.values():
        for column, target in references(rows).items():
            if target == name and (rows.within or rows.table != name):
                yield rows, column


def _users(rows: Rows, column: str, keys: list[str], into: str | None, targets: set[str]) -> QuerySet[Any]:
    path = fields(rows)[column]
    found = rows.objects.filter(**{f"{path}__in": keys}).values_list(path)
    if not rows.within:
        return found if into is not None else found.none()
    outside = ~Q(**{f"{rows.path}__in": targets})
    of_nobody = Q(**{f"{rows.path}__isnull": True})
    return found.filter(outside | of_nobody if into is not None else outside & ~of_nobody)
