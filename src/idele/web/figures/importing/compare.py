"""A table's rows in the package beside its rows in the database."""

from __future__ import annotations

from dataclasses import dataclass, replace

import polars as pl

from idele.tables import dtypes, keys
from idele.web.core.keeping import NUMBER
from idele.web.figures.importing.faults import OWNER

REPEAT = "which of several equal rows"
STORED_OWNER = f"stored {OWNER}"


@dataclass(frozen=True)
class Compared:
    """``added`` is new; ``changed`` and ``same`` are stored already, with ``NUMBER``; ``missing`` is stored and not brought."""

    added: pl.DataFrame
    changed: pl.DataFrame
    same: pl.DataFrame
    missing: pl.DataFrame

    def without(self, *, added: pl.Series | None = None, changed: pl.Series | None = None) -> Compared:
        """The same without the rows marked true."""
        return replace(
            self,
            added=self.added if added is None else self.added.filter(~added),
            changed=self.changed if changed is None else self.changed.filter(~changed),
        )


def compare(name: str, rows: pl.DataFrame, stored: pl.DataFrame) -> Compared:
    """The package's ``rows`` of the table ``name`` against the ``stored`` ones, by the table's key; two empty cells are equal.

    Rows of a table without a key (the ledger) are the same if every cell is, each as often as it stands there.
    """
    columns = list(dtypes(name))
    by = keys(name)
    if not by:
        repeat = pl.int_range(pl.len()).over(columns).alias(REPEAT)
        rows, stored, by = rows.with_columns(repeat), stored.with_columns(repeat), [*columns, REPEAT]
    rest = [column for column in columns if column not in by]
    values = (pl.col(column).alias(_stored(column)) for column in rest)
    beside = stored.select(*by, NUMBER, pl.col(OWNER).alias(STORED_OWNER), *values)
    pairs = rows.join(beside, on=by, how="left", nulls_equal=True, maintain_order="left")
    differs = pl.any_horizontal(pl.lit(False), *(pl.col(column).ne_missing(pl.col(_stored(column))) for column in rest))
    found = pl.col(NUMBER).is_not_null()
    return Compared(
        added=pairs.filter(~found),
        changed=pairs.filter(found & differs),
        same=pairs.filter(found & ~differs),
        missing=stored.join(rows, on=by, how="anti", nulls_equal=True),
    )


def _stored(column: str) -> str:
    return f"stored {column}"
