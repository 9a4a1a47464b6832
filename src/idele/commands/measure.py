"""`idele measure`."""

from __future__ import annotations

import json
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from idele.words import _

if TYPE_CHECKING:
    from idele.tables import Package

FAULTS, UNREADABLE = 1, 2


@click.command()
@click.argument("package", type=click.Path(path_type=Path))
@click.option(
    "--as-of",
    type=click.DateTime(formats=["%Y-%m-%d"]),
    metavar="DATE",
    help='The date that "now" means, such as 2026-03-31; by default the latest date on which something happened.',
)
@click.option("--json", "as_json", is_flag=True, help="Print every figure as JSON, and nothing else.")
def measure(package: Path, as_of: datetime | None, as_json: bool) -> None:
    """Print every measure that the tables of PACKAGE (a folder, a .zip or an .xlsx) allow.

    Without --json it is a summary: for each partnership what its partners say, from strengths to concerns, and what the registers
    show.

    This is for somebody who holds the answers: waves that are still open are measured too, and numbers are not rounded. What
    others may see is in reports. Exit code: 1 where PACKAGE has faults, 2 where it cannot be read.
    """
    from idele.method.measure import measure as measured

    found = _read(package)
    figures = measured(found.tables, as_of.date() if as_of else None)
    if as_json:
        _print(figures)
        return
    from idele.commands.summary import summary

    names = dict(found.tables["partnerships"].select("id", "name").iter_rows())
    for line in summary(figures, names):
        click.echo(line)


def _print(figures: dict[str, Any]) -> None:
    """The figures as JSON. A programme's are hundreds of megabytes of text, so to a pipe they go partnership by partnership."""
    if sys.stdout.isatty():
        click.echo(json.dumps(figures, ensure_ascii=False, allow_nan=False, indent=2))
        return
    opening = json.dumps({**figures, "partnerships": {}}, ensure_ascii=False, allow_nan=False)
    click.echo(opening.removesuffix("}}"), nl=False)
    for number, (name, own) in enumerate(figures["partnerships"].items()):
        one = json.dumps({name: own}, ensure_ascii=False, allow_nan=False)
        click.echo((", " if number else "") + one[1:-1], nl=False)
    click.echo("}}")


def _read(package: Path) -> Package:
    from idele.commands.tables import progress
    from idele.tables import Unreadable, check
    from idele.tables.faults import lines

    try:
        with progress() as tell:
            checked = check(package, tell=tell)
    except Unreadable as unreadable:
        click.echo(str(unreadable), err=True)
        raise SystemExit(UNREADABLE) from None
    if checked.package is None or checked.faults:
        for line in lines(checked.faults):
            click.echo(line, err=True)
        click.echo(_("Nothing was measured: put this right first."), err=True)
        raise SystemExit(FAULTS)
    return checked.package
