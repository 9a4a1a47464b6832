"""`idele measure`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from idele.words import _

if TYPE_CHECKING:
    from idele.tables import Package, Tables

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

    found, now = _read(package), as_of.date() if as_of else None
    if as_json:
        _print_json(found.tables, now)
        return
    from idele.commands.summary import summary

    names = dict(found.tables["partnerships"].select("id", "name").iter_rows())
    for line in summary(measured(found.tables, now), names):
        click.echo(line)


def _print_json(tables: Tables, as_of: date | None) -> None:
    """The figures as JSON: indented for a person at a terminal. A programme's would fill the memory, so each is made text as soon
    as it is known.
    """
    import orjson

    from idele.method.measure import measure as measured

    texts: dict[str, list[bytes]] = {}

    def tell(partnership: str, key: str, figures: dict[str, Any]) -> None:
        texts.setdefault(partnership, []).append(orjson.dumps({key: figures}, option=orjson.OPT_SERIALIZE_NUMPY)[1:-1])

    figures = measured(tables, as_of, tell=tell)
    opening = orjson.dumps({**figures, "partnerships": {}}, option=orjson.OPT_SERIALIZE_NUMPY)
    each = (orjson.dumps(name) + b":{" + b",".join(texts.get(name, ())) + b"}" for name in figures["partnerships"])
    _write(opening.removesuffix(b"}}"), each)


def _write(opening: bytes, partnerships: Iterator[bytes]) -> None:
    import orjson

    if sys.stdout.isatty():
        whole = orjson.loads(opening + b",".join(partnerships) + b"}}")
        click.echo(orjson.dumps(whole, option=orjson.OPT_INDENT_2))
        return
    click.echo(opening, nl=False)
    for number, text in enumerate(partnerships):
        click.echo((b"," if number else b"") + text, nl=False)
    click.echo(b"}}")


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
