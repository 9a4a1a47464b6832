"""What can be wrong with a package for this database (a package that is sound in itself), in words for a coordinator."""

from __future__ import annotations

from collections.abc import Callable

import polars as pl

from idele.tables import Fault
from idele.words import _

# Columns that stand beside a table's own while it is being imported.
ROW, OWNER = "row in the package", "partnership it belongs to"


def told(name: str, column: str, code: str, rows: pl.DataFrame, say: Callable[[str], str]) -> list[Fault]:
    """A fault for each of ``rows`` (table ``name``), about the cell in ``column``; ``say`` puts the cell's value into words."""
    cells = rows.select(ROW, pl.col(column).cast(pl.String)).rows()
    return [Fault(name, row, column, code, say(value or "")) for row, value in cells]


def belongs_to_another(value: str) -> str:
    return _("“{value}” belongs to another partnership, expected a row of the partnership this goes to.", value=value)


def key_is_taken(value: str) -> str:
    return _("the key “{value}” is used by another partnership, expected a key of your own.", value=value)


def not_found(value: str) -> str:
    return _("“{value}” is neither in this package nor recorded here, expected a key that is.", value=value)


def too_long(value: str) -> str:
    return _("“{start}...” is too long for a key, expected a shorter one.", start=value[:30])


def unprintable(value: str) -> str:
    return _("the text holds a character that cannot be kept, expected plain text.")


def used_by_others(value: str) -> str:
    return _("“{value}” is used by others too: what is recorded of it was kept, and this row was not taken.", value=value)


def for_managers(value: str) -> str:
    return _("“{value}” is the programme's, and only its managers may change that: this row was not taken.", value=value)


def version_is_fixed(value: str) -> str:
    return _("This version of the questionnaire is recorded already and stays as it is: give a changed one a version of its own.")


def still_used(value: str) -> str:
    return _("rows that are not in the package cannot be removed, because others still refer to them ({value}).", value=value)
