"""The check: a package at a path to typed tables, or every fault in one pass."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import polars as pl

from idele.tables.cautions import points, would_run
from idele.tables.cells import typed
from idele.tables.escape import unescaped
from idele.tables.faults import Fault, Faulty, Findings
from idele.tables.frames import Tables
from idele.tables.heads import Named, named
from idele.tables.inspection import Inspection, Tell, begin, silent
from idele.tables.keyed import duplicates, references
from idele.tables.limits import Limits
from idele.tables.opening import open_package
from idele.tables.package import Package
from idele.tables.rules import RULES, say_currency
from idele.tables.schema import SCHEMAS
from idele.tables.texts import Opened, TextTable
from idele.words import _


@dataclass(frozen=True)
class Checked:
    """What a check found. ``package`` is None where there are faults; ``rows`` counts the rows of each table that was read."""

    package: Package | None
    faults: list[Fault]
    warnings: list[Fault]
    rows: dict[str, int]


def check(path: str | Path, limits: Limits | None = None, tell: Tell = silent) -> Checked:
    """Every fault of the package at ``path`` (a folder, a .zip or an .xlsx) in one pass, and the package if there is none.

    ``tell(what, done, total)`` is called as the work goes on. Raises `Unreadable` where nothing can be read.
    """
    inspection = begin(limits, tell)
    faults, warnings = inspection.faults, inspection.warnings
    opened = open_package(Path(path), inspection)
    _about(opened, faults)
    found = well_formed(opened, inspection)
    tell(_("how the rows fit together"), 0, 1)
    for name, table in found.items():
        duplicates(name, table, faults)
        references(name, found, faults)
    for rule in RULES:
        rule(found, faults)
    points(found, warnings)
    order = {name: place for place, name in enumerate(SCHEMAS)}
    package = None if faults.faults else Package(Tables({name: table.drop("row") for name, table in found.items()}), opened.about)
    rows = {name: table.height for name, table in found.items()}
    return Checked(package, faults.sorted(order), warnings.sorted(order), rows)


def read(path: str | Path, limits: Limits | None = None) -> Package:
    """The package at ``path``. Raises `Unreadable`, or `Faulty` with the faults."""
    checked = check(path, limits)
    if checked.package is None:
        raise Faulty(checked.faults)
    return checked.package


def well_formed(opened: Opened, inspection: Inspection) -> dict[str, pl.DataFrame]:
    """Every table with the schema's columns and "row", typed: what cells hold, and not yet whether rows fit together.

    A cell that does not fit its column is empty, and a fault. The text of ``opened`` is let go table by table.
    """
    found: dict[str, pl.DataFrame] = {}
    names = [name for name in SCHEMAS if name in opened.tables]
    for done, name in enumerate(names):
        inspection.tell(_("cells of {table}", table=name), done, len(names))
        found[name] = _cells(name, opened.tables.pop(name), opened, inspection)
    return found


def _cells(name: str, text: TextTable, opened: Opened, inspection: Inspection) -> pl.DataFrame:
    table = named(name, text, inspection)
    columns = SCHEMAS[name].columns()
    texts = [column for column in table.frame.columns if columns[column].dtype == pl.String]
    if opened.escaped:
        table = Named(name, table.frame.with_columns(unescaped(table.frame.select(texts))), table.rows, table.clean)
    elif opened.csv:
        would_run(Named(name, table.frame.select(texts), table.rows, table.clean), inspection.warnings)
    return typed(table, columns, inspection.faults).with_columns(table.rows)


def _about(opened: Opened, faults: Findings) -> None:
    currency = opened.about.get("currency")
    if currency is not None and not (
        isinstance(currency, str) and len(currency) == 3 and currency.isalpha() and currency.isupper()
    ):
        faults.add("package", "currency", say_currency(str(currency)), column="currency")
