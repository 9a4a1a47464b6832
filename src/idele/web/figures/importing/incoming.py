"""The package's rows made ready to compare: each with its number in the package and the partnership it belongs to."""

from __future__ import annotations

import polars as pl

from idele.tables import Package, Tables, keys
from idele.web.figures.importing.directory import Directory
from idele.web.figures.importing.faults import OWNER, ROW
from idele.web.figures.rows import TABLES

# Row 1 of a sheet is its header.
FIRST_ROW = 2


def incoming(package: Package, directory: Directory, currency: str | None) -> dict[str, pl.DataFrame]:
    """The tables that the package holds, with ``ROW`` and ``OWNER`` beside each table's columns.

    ``currency`` is the programme's: a partnership without one of its own takes the package's where the two differ, so that
    its money keeps its meaning.
    """
    tables = _in_currency(package, currency)
    return {name: _with_owner(name, tables, directory).with_row_index(ROW, FIRST_ROW) for name in tables}


def _in_currency(package: Package, currency: str | None) -> Tables:
    brought = package.about.get("currency")
    if not brought or brought == currency or "partnerships" not in package.tables:
        return package.tables
    rows = package.tables["partnerships"]
    return package.tables.having(partnerships=rows.with_columns(pl.col("currency").fill_null(pl.lit(brought))))


def _with_owner(name: str, tables: Tables, directory: Directory) -> pl.DataFrame:
    rows, within = tables[name], TABLES[name].within
    if len(within) < 2:
        owner = pl.col(within[0]) if within else pl.lit(None, pl.String)
        return rows.with_columns(owner.alias(OWNER))
    step, parent = within[0], _parent(name)
    brought = tables[parent].select(key="id", owner="partnership")
    known = pl.concat([brought, directory[parent].select("key", "owner")]).unique("key", keep="first", maintain_order=True)
    return rows.join(known.rename({"key": step, "owner": OWNER}), on=step, how="left", maintain_order="left")


def _parent(name: str) -> str:
    return {"source": "issues", "action": "actions", "wave": "waves", "practice": "practices"}[TABLES[name].within[0]]


def claimed(name: str, rows: pl.DataFrame, stored: pl.DataFrame, into: str) -> pl.DataFrame:
    """``rows`` with those that name no partnership given to the one that the package goes to, unless the programme has them."""
    if TABLES[name].within != ("partnership",) or not keys(name):
        return rows
    programmes = stored.filter(pl.col(OWNER).is_null()).select(keys(name)).with_columns(known=pl.lit(True))
    found = rows.join(programmes, on=keys(name), how="left", nulls_equal=True, maintain_order="left")
    mine = pl.col("partnership").is_null() & pl.col("known").is_null()
    given = pl.when(mine).then(pl.lit(into)).otherwise(pl.col("partnership"))
    return found.with_columns(given.alias("partnership"), given.alias(OWNER)).drop("known")
