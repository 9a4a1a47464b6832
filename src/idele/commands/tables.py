"""`idele check` and `idele template`."""

from __future__ import annotations

import click


@click.command()
@click.argument("package")
def check(package: str) -> None:
    """Name every fault of PACKAGE, a folder, a .zip or an .xlsx, in one pass."""
    raise click.ClickException(package)


@click.command()
@click.argument("file")
def template(file: str) -> None:
    """Make an empty workbook, FILE.xlsx, with its sheets, drop-downs and notes."""
    raise click.ClickException(file)
