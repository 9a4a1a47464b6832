"""`idele import` and `idele export`: the operator's way into and out of the application's database.

Who runs a command here holds the database anyway, so nobody is asked who they are.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from idele.words import _, many

if TYPE_CHECKING:
    from idele.tables import Fault, Package
    from idele.web.figures.actions import Imported

FAULTS, UNREADABLE = 1, 2


@click.command("import")
@click.argument("package", type=click.Path(path_type=Path))
@click.option("--into", metavar="ID", help="The one partnership that the package goes to.")
@click.option("--replace", is_flag=True, help="Remove rows of its partnerships that the package's tables do not have.")
def import_(package: Path, into: str | None, replace: bool) -> None:
    """Bring PACKAGE (a folder, a .zip or an .xlsx) into the application's database: all of it, or nothing.

    The database is SQLite in IDELE_DATA_DIR, or the one that IDELE_DATABASE_URL names; a new one is made ready first.

    A row is found again by its key. One that is missing in the package deletes nothing, unless --replace says so: then, in each
    table that the package holds, rows of its partnerships that it does not have are removed. What the whole programme shares is
    never removed, nor is what was given in confidence by a package that holds none of it.
    """
    from idele.tables import Faulty

    read = _read(package)
    open_database()
    from idele.web.figures.actions import import_package

    try:
        done = import_package(read, actor=None, into=into, replace=replace)
    except Faulty as problem:
        _stop(problem.faults)
    _tell(done)


@click.command("export")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--full", is_flag=True, help="With answers, leaders, ratings and allocations: the operator's backup.")
def export(folder: Path, full: bool) -> None:
    """Write the application's database to DIR as a package, in the shared form: nothing that was given in confidence."""
    from idele.tables import write

    open_database(make=False)
    from idele.web.figures.selectors import export as exported

    package = exported(full=full)
    write(package, folder)
    count = sum(package.tables[name].height for name in package.tables)
    click.echo(many("{count} row written to {folder}", "{count} rows written to {folder}", count, folder=folder))


def open_database(*, make: bool = True) -> None:
    """Make Django ready, and bring a database up to date that is older than this version of IDELE.

    A database with nothing in it is made ready too, unless not to ``make`` one: then it ends with exit code 2.
    """
    import os

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "idele.web.settings")
    import django

    django.setup()
    from django.conf import settings
    from django.core.management import call_command
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    database = settings.DATABASES["default"]["NAME"]
    if not make and connection.vendor == "sqlite" and isinstance(database, Path) and not database.exists():
        click.echo(_("There is no database in {folder}.", folder=settings.IDELE_DATA_DIR), err=True)
        raise SystemExit(UNREADABLE)
    settings.IDELE_DATA_DIR.mkdir(mode=0o700, parents=True, exist_ok=True)
    executor = MigrationExecutor(connection)
    if not executor.migration_plan(executor.loader.graph.leaf_nodes()):
        return
    new = not executor.loader.applied_migrations
    call_command("migrate", verbosity=0)
    click.echo(_("A new database was made ready.") if new else _("The database was brought up to date."), err=True)


def _read(package: Path) -> Package:
    from idele.tables import Unreadable, check

    try:
        checked = check(package)
    except Unreadable as problem:
        click.echo(str(problem), err=True)
        raise SystemExit(UNREADABLE) from None
    if checked.package is None or checked.faults:
        _stop(checked.faults)
    return checked.package


def _stop(faults: list[Fault]) -> NoReturn:
    for fault in faults:
        click.echo(str(fault))
    click.echo(many("{count} fault. Nothing was brought in.", "{count} faults. Nothing was brought in.", len(faults)), err=True)
    raise SystemExit(FAULTS)


def _tell(done: Imported) -> None:
    for warning in done.warnings:
        click.echo(str(warning), err=True)
    for name, counts in done.tables.items():
        click.echo(
            _(
                "{table}: {added} added, {changed} changed, {removed} removed, {same} as before",
                table=name, added=counts.added, changed=counts.changed, removed=counts.removed, same=counts.same,
            )
        )  # fmt: skip
    if not done.changed_anything:
        click.echo(_("Nothing was new."))
