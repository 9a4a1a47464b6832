"""How a column is declared: its type, whether it may be empty, and what a coordinator reads beside it.

``metadata["note"]`` is that note; ``metadata["references"]`` names the ``table.column`` that a value must be found in, where
that table is part of the package; ``metadata["list"]`` marks a cell that holds several values joined by that character.
"""

from __future__ import annotations

from typing import Any

import dataframely as dy


def _about(note: str, references: str | None, joined_by: str | None = None) -> dict[str, Any]:
    return {"note": note, "references": references, "list": joined_by}


def text(note: str, *, key: bool = False, empty: bool = False, to: str | None = None, joined_by: str | None = None) -> Any:
    """A column of text; ``to`` is the ``table.column`` it refers to, ``joined_by`` parts the values of one cell."""
    return dy.String(primary_key=key, nullable=empty, metadata=_about(note, to, joined_by))


def choice(note: str, allowed: tuple[str, ...], *, key: bool = False, empty: bool = False) -> Any:
    """A column that holds one of ``allowed``."""
    return dy.Enum(allowed, primary_key=key, nullable=empty, metadata=_about(note, None))


def date(note: str, *, key: bool = False, empty: bool = False) -> Any:
    """A column of dates without a time of day."""
    return dy.Date(primary_key=key, nullable=empty, metadata=_about(note, None))


def number(note: str, *, low: float | None = None, high: float | None = None, empty: bool = False) -> Any:
    """A column of finite numbers, from ``low`` to ``high`` where given."""
    return dy.Float64(min=low, max=high, nullable=empty, allow_inf=False, allow_nan=False, metadata=_about(note, None))


def whole(note: str, *, low: int | None = None, high: int | None = None, empty: bool = False) -> Any:
    """A column of whole numbers, from ``low`` to ``high`` where given."""
    return dy.Int64(min=low, max=high, nullable=empty, metadata=_about(note, None))


def truth(note: str, *, empty: bool = False) -> Any:
    """A column of true and false."""
    return dy.Bool(nullable=empty, metadata=_about(note, None))


def about(definition: dy.Column) -> dict[str, Any]:
    """What is declared beside a column's type: ``note``, ``references`` (table.column, or None) and ``list``."""
    return definition.metadata or _about("", None)
