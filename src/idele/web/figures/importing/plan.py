"""What importing a package would do: worked out in full before a row is written."""

from __future__ import annotations

from dataclasses import dataclass, field

import polars as pl
from django.db.models import Q

from idele.tables import SCHEMAS, Fault, Package
from idele.web.core.keeping import Rows, fields, read
from idele.web.figures.importing import faults
from idele.web.figures.importing.cells import unfit
from idele.web.figures.importing.compare import Compared, compare
from idele.web.figures.importing.directory import Directory
from idele.web.figures.importing.faults import OWNER
from idele.web.figures.importing.incoming import claimed, incoming
from idele.web.figures.importing.references import unknown
from idele.web.figures.importing.rules import MAY_BE_BORROWED, rule
from idele.web.figures.rows import TABLES

# Longer lists of keys are not put into a query: the whole table is read.
LONGEST_LIST = 5_000


@dataclass
class Plan:
    """What to do, table by table in the order to do it; ``missing`` is what ``replace`` removes.

    ``targets`` are the partnerships that a row of the package belongs to, ``told_of`` those of which it has more than the name.
    """

    directory: Directory
    targets: set[str]
    told_of: set[str]
    compared: dict[str, Compared] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    warnings: list[Fault] = field(default_factory=list)


def plan(package: Package, into: str | None, *, replace: bool, currency: str | None = None) -> Plan:
    """What importing ``package`` would do, and everything that stands against it.

    ``into`` is the key of the one partnership that it goes to; None: wherever its rows belong, the whole programme over.
    With ``replace`` a row of those partnerships that the package does not have is removed, in every table that the package
    holds (even empty). Never by that: a partnership, what is the programme's, or what respondents and organisations gave in
    confidence in a table of which the package has no row.
    """
    directory = Directory(into)
    tables = incoming(package, directory, currency)
    targets = {into} if into is not None else _owners(tables)
    told_of = {into} if into is not None else _told_of(tables)
    planned = Plan(directory, targets, told_of)
    for name in [name for name in SCHEMAS if name in tables]:
        stored = _stored(TABLES[name], tables[name], targets)
        if into is not None:
            tables[name] = claimed(name, tables[name], stored, into)
        compared = compare(name, tables[name], stored)
        ruling = rule(name, compared, into, targets)
        planned.compared[name] = _removing(TABLES[name], ruling.compared, tables[name], told_of if replace else set())
        planned.faults += ruling.faults + unfit(TABLES[name], tables[name])
        planned.warnings += ruling.warnings
    planned.faults += unknown(tables, planned.compared, directory)
    planned.faults += _nowhere(into, tables, directory)
    planned.faults.sort(key=_place)
    return planned


def _owners(tables: dict[str, pl.DataFrame]) -> set[str]:
    return {owner for rows in tables.values() for owner in rows[OWNER].drop_nulls().unique()}


def _told_of(tables: dict[str, pl.DataFrame]) -> set[str]:
    """Partnerships with rows of their own; all that are named, where there are no others."""
    return _owners({name: rows for name, rows in tables.items() if name not in MAY_BE_BORROWED}) or _owners(tables)


def _stored(rows: Rows, brought: pl.DataFrame, targets: set[str]) -> pl.DataFrame:
    """The stored rows that the package's can meet: those of the targets and the programme, and whoever's has the same key."""
    found = read(rows, _where(rows, brought, targets), {OWNER: rows.path} if rows.within else {})
    return found if rows.within else found.with_columns(pl.lit(None, pl.String).alias(OWNER))


def _where(rows: Rows, brought: pl.DataFrame, targets: set[str]) -> Q:
    name = rows.own_key or (rows.within[0] if rows.table in MAY_BE_BORROWED else None)
    named = brought[name].unique().to_list() if name else []
    if not rows.within or len(targets) > LONGEST_LIST or len(named) > LONGEST_LIST:
        return Q()
    here = Q(**{f"{rows.path}__in": targets})
    if name:
        here |= Q(**{f"{fields(rows)[name]}__in": named})
    return here if rows.confidential else here | Q(**{f"{rows.path}__isnull": True})


def _removing(rows: Rows, compared: Compared, brought: pl.DataFrame, replaced: set[str]) -> Compared:
    kept = not replaced or not rows.within or rows.table == "partnerships" or (rows.confidential and not brought.height)
    theirs = pl.lit(False) if kept else pl.col(OWNER).is_in(list(replaced))
    return Compared(compared.added, compared.changed, compared.same, compared.missing.filter(theirs))


def _nowhere(into: str | None, tables: dict[str, pl.DataFrame], directory: Directory) -> list[Fault]:
    """A fault where the partnership that the package goes to is neither stored nor in it."""
    brought = tables["partnerships"]["id"] if "partnerships" in tables else pl.Series([], dtype=pl.String)
    if into is None or into in brought or into in directory["partnerships"]["key"]:
        return []
    return [Fault("partnerships", 1, "id", "not-found", faults.not_found(into))]


def _place(fault: Fault) -> tuple[int, int, str]:
    return (list(SCHEMAS).index(fault.table), fault.row or 0, fault.column or "")
