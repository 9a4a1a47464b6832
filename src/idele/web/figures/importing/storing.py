"""A plan carried out. Whoever calls this holds a transaction, and one that fails takes everything back."""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl
from django.db.models import ProtectedError

from idele.tables import Fault
from idele.web.core.keeping import NUMBER, Rows, create, references, remove, update
from idele.web.figures.importing import faults
from idele.web.figures.importing.compare import Compared
from idele.web.figures.importing.plan import Plan
from idele.web.figures.rows import TABLES


@dataclass(frozen=True)
class Counts:
    """Rows of a table: new, changed, removed, and as they were."""

    added: int
    changed: int
    removed: int
    same: int

    @property
    def touched(self) -> bool:
        return bool(self.added or self.changed or self.removed)


def carry_out(plan: Plan) -> tuple[dict[str, Counts], list[Fault]]:
    """Store what the plan asks for: how many rows of each table, and the faults that only the database could find.

    With a fault nothing may stay: the caller takes the transaction back.
    """
    for name, compared in plan.compared.items():
        _store(TABLES[name], compared, plan)
    found = [fault for name in reversed(plan.compared) for fault in _remove(TABLES[name], plan.compared[name])]
    counts = {
        name: Counts(compared.added.height, compared.changed.height, compared.missing.height, compared.same.height)
        for name, compared in plan.compared.items()
    }
    return counts, found


def _store(rows: Rows, compared: Compared, plan: Plan) -> None:
    loops = [column for column, target in references(rows).items() if target == rows.table]
    others = set(references(rows).values()) - {rows.table}
    if compared.added.height:
        # A row may refer to one that is only now being made, so such cells are filled when all are there.
        plain = compared.added.with_columns(pl.lit(None, pl.String).alias(column) for column in loops)
        create(rows, plain, plan.directory.numbers(others) | {rows.table: _nothing()})
        if rows.own_key:
            plan.directory.forget(rows.table)
    changed = pl.concat([compared.changed, _to_fill(rows, compared.added, loops, plan)], how="diagonal")
    if changed.height:
        update(rows, changed, plan.directory.numbers(set(references(rows).values())))


def _to_fill(rows: Rows, added: pl.DataFrame, loops: list[str], plan: Plan) -> pl.DataFrame:
    """The rows just added that refer to rows of their own table, with their numbers."""
    looped = added.filter(pl.any_horizontal(pl.lit(False), *(pl.col(column).is_not_null() for column in loops)))
    if not looped.height:
        return looped
    numbers = plan.directory[rows.table].select(pl.col("key").alias(str(rows.own_key)), pl.col(NUMBER).cast(pl.String))
    return looped.drop(NUMBER).join(numbers, on=str(rows.own_key))


def _nothing() -> pl.DataFrame:
    return pl.DataFrame(schema={"key": pl.String, NUMBER: pl.Int64})


def _remove(rows: Rows, compared: Compared) -> list[Fault]:
    try:
        remove(rows, compared.missing[NUMBER])
    except ProtectedError as error:
        users = ", ".join(sorted({str(row._meta.verbose_name_plural) for row in error.protected_objects}))
        return [Fault(rows.table, 1, None, "still-used", faults.still_used(users))]
    return []
