"""`idele check` and `idele template`."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from idele.words import _, many

if TYPE_CHECKING:
    from idele.tables import Checked, Fault
    from idele.tables.inspection import Tell

UNREADABLE = 2


@click.command()
@click.argument("package", type=click.Path(path_type=Path))
@click.option(
    "--json", "as_json", is_flag=True, help="Print faults and warnings as JSON (at most 1,000 of a kind; `more` counts the rest)."
)
def check(package: Path, as_json: bool) -> None:
    """Name every fault of PACKAGE, a folder, a .zip or an .xlsx, in one pass.

    Each line is `table:row:column: what is wrong, what is expected`; row 1 is the header. Exit code: 0 no fault, 1 faults, 2
    nothing could be read.
    """
    from idele.tables import Unreadable
    from idele.tables import check as checked_package

    try:
        with progress() as tell:
            checked = checked_package(package, tell=tell)
    except Unreadable as unreadable:
        click.echo(str(unreadable), err=True)
        raise SystemExit(UNREADABLE) from None
    click.echo(_as_json(checked)) if as_json else _as_text(checked)
    raise SystemExit(1 if checked.faults else 0)


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
def template(file: Path) -> None:
    """Make an empty workbook, FILE.xlsx, with its sheets, the allowed values as drop-downs, and notes."""
    from idele.tables import template as make

    if file.suffix.lower() != ".xlsx":
        raise click.BadParameter(_("expected a name that ends in .xlsx"), param_hint="FILE")
    make(file)


@contextmanager
def progress() -> Iterator[Tell]:
    """A bar on standard error that says what is being done; silent where nobody is watching."""
    from idele.tables.inspection import silent

    if not sys.stderr.isatty():
        yield silent
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("")
        yield lambda what, done, total: bar.update(task, description=what, completed=done, total=total)


def _as_text(checked: Checked) -> None:
    from idele.tables.faults import lines

    for line in lines(checked.faults):
        click.echo(line)
    for line in lines(checked.warnings):
        click.echo(_("warning: {line}", line=line), err=True)
    if not checked.faults:
        rows = sum(checked.rows.values())
        click.echo(
            many(
                "no fault in {rows} rows of one table",
                "no fault in {rows} rows of {count} tables",
                len(checked.rows),
                rows=f"{rows:,}",
            ),
            err=True,
        )


def _as_json(checked: Checked) -> str:
    content: dict[str, Any] = {
        "faults": [_plain(fault) for fault in checked.faults],
        "warnings": [_plain(fault) for fault in checked.warnings],
        "tables": checked.rows,
    }
    return json.dumps(content, ensure_ascii=False, indent=2)


def _plain(fault: Fault) -> dict[str, Any]:
    return asdict(fault)
