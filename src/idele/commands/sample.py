"""`idele sample`."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("directory", type=click.Path(path_type=Path, file_okay=False))
@click.option("--partnerships", type=click.IntRange(min=1), default=20, show_default=True, help="How many partnerships.")
@click.option("--seed", type=click.IntRange(min=0), default=1, show_default=True, help="The same seed makes the same programme.")
@click.option("--answers", type=click.IntRange(min=1), help="About how many answers in all; by default some 900 a partnership.")
def sample(directory: Path, partnerships: int, seed: int, answers: int | None) -> None:
    """Make up a programme and write it to DIR, for trials and benchmarks."""
    from idele import sample as maker
    from idele.tables import Package, write
    from idele.words import _, many

    if directory.exists() and any(directory.iterdir()):
        raise click.ClickException(_("{directory} is not empty; name a new folder.", directory=directory))
    try:
        tables = maker.tables(partnerships, seed, answers)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--answers") from error
    write(Package(tables, maker.about(partnerships, seed)), directory)
    rows = sum(frame.height for frame in tables.values())
    click.echo(many("{count} row in {directory}", "{count} rows in {directory}", rows, directory=directory))
