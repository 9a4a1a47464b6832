"""Waves as the method reads them: what was open by a date, what was closed, and on which scale (METHOD.md section 2)."""

from __future__ import annotations

from datetime import date
from typing import Any

import polars as pl

from idele.method.once import once
from idele.tables import Tables

# An instrument's version, with its scale: figures of two of them are never averaged or compared.
VERSION = ["instrument", "version", "low", "high"]

# Within sections that are keyed by wave these names are taken.
TAKEN = ("status", "n", "rests_on", "reason", "wave", "closed")


@once
def waves(tables: Tables, as_of: date) -> pl.DataFrame:
    """The waves opened by ``as_of``, oldest first within a partnership.

    Columns: wave, partnership, opened, closed_on, closed (whether it was closed by ``as_of``), instrument, version, low, high
    (of answers; 1 and 5 where empty), rating_low, rating_high (of ratings; 1 and 4 where empty), and version_key, a number that
    is the same for waves of one instrument, version and scale. Two waves that name no instrument count as one version.
    """
    found = (
        tables["waves"]
        .filter(pl.col("opened") <= as_of)
        .select(
            pl.col("id").alias("wave"),
            "partnership",
            "opened",
            pl.col("closed").alias("closed_on"),
            (pl.col("closed") <= as_of).fill_null(False).alias("closed"),
            "instrument",
            "version",
            pl.col("low").fill_null(1.0),
            pl.col("high").fill_null(5.0),
            pl.col("rating_low").fill_null(1.0),
            pl.col("rating_high").fill_null(4.0),
        )
        .with_columns(pl.when("closed").then("closed_on").alias("closed_on"))
    )
    versions = found.select(VERSION).unique().sort(VERSION).with_row_index("version_key")
    return found.join(versions, on=VERSION, how="left", nulls_equal=True).sort(
        "partnership", "closed", "closed_on", "opened", "wave", nulls_last=False
    )


def last_waves(tables: Tables, as_of: date, name: str, *, only_closed: bool = False) -> pl.DataFrame:
    """For each partnership the wave that a section without wave ids speaks of: the last closed one that has rows in the table
    ``name``; where none is closed the last opened one, unless ``only_closed``.

    Columns as of :func:`waves`, one row a partnership.
    """
    having = waves(tables, as_of).join(tables[name].select("wave").unique(), on="wave", how="semi")
    if only_closed:
        having = having.filter("closed")
    return having.group_by("partnership", maintain_order=True).last().select(having.columns).sort("partnership")


def wave_key(wave: str) -> str:
    """The name of a wave within a section; one whose id is taken by the section itself is told apart by a mark."""
    return f"{wave} (wave)" if wave in TAKEN else wave


def section(tables: Tables, as_of: date) -> dict[str, dict[str, Any]]:
    """By partnership and wave: opened, closed (true or false), closed_on, instrument, version, low, high.

    It tells :func:`idele.method.disclosure.shared` which waves are closed, and pages what a wave was. ``n`` is the number of
    organisations invited to or heard in those that are closed.
    """
    figures: dict[str, dict[str, Any]] = {}
    counts = dict(_organisations(tables, as_of).iter_rows())
    for row in waves(tables, as_of).sort("partnership", "opened", "wave").iter_rows(named=True):
        own = figures.setdefault(row["partnership"], {"status": "ok", "n": counts.get(row["partnership"], 0), "rests_on": []})
        own["rests_on"].append({"table": "waves", "where": {"id": row["wave"]}, "rows": 1})
        own[wave_key(row["wave"])] = {
            "opened": row["opened"].isoformat(),
            "closed": row["closed"],
            "closed_on": row["closed_on"].isoformat() if row["closed_on"] else None,
            **{column: row[column] for column in VERSION},
        }
    return figures


def _organisations(tables: Tables, as_of: date) -> pl.DataFrame:
    """partnership, organisations: how many different ones its closed waves invited or heard."""
    seen = pl.concat(
        [tables["invited"].select("wave", "organisation"), tables["answers"].select("wave", "organisation")]
    ).unique()
    return (
        seen.join(waves(tables, as_of).filter("closed").select("wave", "partnership"), on="wave")
        .group_by("partnership")
        .agg(pl.col("organisation").n_unique())
    )
