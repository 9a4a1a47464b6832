"""What is perhaps not meant: warnings, which let a package pass."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import polars as pl

from idele.tables.faults import Findings, Said
from idele.tables.heads import Named
from idele.tables.rules import Checked, plain
from idele.tables.suggest import shown
from idele.words import _

# Thirds of a hundred, rounded to a whole number each, are one point off.
POINTS_TOLERANCE = 1.0


def points(tables: Checked, warnings: Findings) -> None:
    """Each spread of points (one wave, by, about) comes to 100."""
    if "allocations" not in tables:
        return
    spread = ["wave", "by", "about"]
    sums = (
        tables["allocations"]
        .drop_nulls([*spread, "points"])
        .group_by(spread, maintain_order=True)
        .agg(pl.col("row").min(), pl.col("points").sum())
    )
    bad = sums.filter((pl.col("points") - 100).abs() > POINTS_TOLERANCE)

    def say(row: Mapping[str, Any]) -> Said:
        message = _(
            "the points of {by} about {about} in the wave {wave} come to {sum}, expected 100",
            by=shown(row["by"]),
            about=shown(row["about"]),
            wave=shown(row["wave"]),
            sum=plain(row["points"]),
        )
        return Said(message, plain(row["points"]))

    warnings.add_rows("allocations", "points", bad, say, "points")


def would_run(table: Named, warnings: Findings) -> None:
    """Text of a CSV that a spreadsheet would take for a formula, where the descriptor does not say that it is escaped."""
    for column in table.frame.columns:
        bad = table.frame.select(table.rows, pl.col(column).alias("value")).filter(
            pl.col("value").str.starts_with("=") | pl.col("value").str.starts_with("@")
        )
        warnings.add_rows(table.name, "would_run", bad, _say_would_run, column)


def _say_would_run(row: Mapping[str, Any]) -> Said:
    message = _(
        '"{value}" would run as a formula in a spreadsheet, expected it escaped (an apostrophe in front, '
        'and "escaped": true in datapackage.json)',
        value=shown(row["value"]),
    )
    return Said(message, row["value"], "'" + row["value"])
