"""What several sections need of the same tables is worked out once."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from functools import wraps
from typing import Any

import polars as pl

from idele.tables import Tables

Reader = Callable[..., pl.DataFrame]


def once(function: Reader) -> Reader:
    """``function(tables, *more)``, remembered for as long as that very ``tables`` object lives.

    Tables are never changed in place, so this alters no result; it keeps a million answers from being joined five times.
    """
    kept: dict[int, tuple[weakref.ref[Tables], dict[Any, pl.DataFrame]]] = {}

    @wraps(function)
    def remembered(tables: Tables, *more: Any) -> pl.DataFrame:
        name = id(tables)
        owner, results = kept.get(name, (None, {}))
        if owner is None or owner() is not tables:
            results = {}
            kept[name] = (weakref.ref(tables, lambda _: kept.pop(name, None)), results)
        if more not in results:
            results[more] = function(tables, *more)
        return results[more]

    return remembered
