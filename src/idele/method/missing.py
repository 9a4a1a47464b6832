"""Who is missing: invited and answered, by organisation and by level (METHOD.md section 2).

Answers:
    Whom have we not heard yet, and could what they would say change the picture?

Formula:
    People invited and people who gave any statement a value are counted for each wave: in all, by organisation, and by the
    organisation's level. ``could_move`` names the constructs whose band would change if every invited organisation that gave no
    figure answered all at the bottom of the scale, or all at the top: with score ``m`` over ``n`` organisations and ``k``
    silent ones, ``m n / (n + k)`` and ``(m n + 100 k) / (n + k)``. ``same_value`` counts people who gave every statement the
    same value; they are told of and nobody is dropped.

Thresholds:
    - Whoever gave all statements the same value is counted from 3 statements on [reading].
    - Bands as in the answers: 75 and 50.

Example:
    Four organisations stand at 80, a strength, and one was asked and did not answer. With it the score would lie between 64 and
    84: its answer could change the band.

    >>> score, heard, silent = 80.0, 4, 1
    >>> score * heard / (heard + silent), (score * heard + 100 * silent) / (heard + silent)
    (64.0, 84.0)

Limits:
    Only invitations that were recorded count. An organisation that answered without an invitation is shown with nobody invited.
    That a result could move does not say that it would: it is the furthest that silence can hide. Nor is it known why somebody
    did not answer; ask them, and do not read it as a lack of interest.

Source:
    Bounds without assumptions about who is missing: Manski 1989, J. Hum. Resour. 24.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import polars as pl

from idele.method.answers import construct_figures
from idele.method.bands import band_of
from idele.method.once import once
from idele.method.readings.thresholds import FEWEST_SAME_VALUES
from idele.method.responses import organisation_scores, responses
from idele.method.waves import wave_key, waves
from idele.tables import Tables

NO_LEVEL = "unknown"  # an organisation whose level is not recorded


@once
def participation(tables: Tables, as_of: date) -> pl.DataFrame:
    """Who was invited and who answered: partnership, wave, organisation, level, invited, answered (people with any answer).

    Of waves whose invitations are recorded. An organisation that answered without an invitation has 0 invited.
    """
    invited = tables["invited"].group_by("wave", "organisation").agg(pl.col("people").sum().alias("invited"))
    answered = (
        responses(tables, as_of)
        .filter(pl.col("given").is_not_null())
        .group_by("wave", "organisation")
        .agg(pl.col("respondent").n_unique().alias("answered"))
        .join(invited, on="wave", how="semi")
    )
    levels = tables["organisations"].select(pl.col("id").alias("organisation"), pl.col("level").cast(pl.String))
    return (
        invited.join(answered, on=["wave", "organisation"], how="full", coalesce=True)
        .join(waves(tables, as_of).select("wave", "partnership"), on="wave")
        .join(levels, on="organisation", how="left")
        .with_columns(pl.col("invited", "answered").fill_null(0), pl.col("level").fill_null(NO_LEVEL))
        .sort("partnership", "wave", "organisation")
    )


def same_values(tables: Tables, as_of: date) -> pl.DataFrame:
    """How many respondents of each wave gave every statement the same value, of those who answered at least three.

    Columns: wave, same_value. They are told as a count; nobody is dropped.
    """
    return (
        responses(tables, as_of)
        .filter(pl.col("given").is_not_null())
        .group_by("wave", "organisation", "respondent")
        .agg(pl.len().alias("answers"), (pl.col("given").min() == pl.col("given").max()).alias("same"))
        .group_by("wave")
        .agg((pl.col("same") & (pl.col("answers") >= FEWEST_SAME_VALUES)).sum().cast(pl.Int64).alias("same_value"))
    )


def could_move(tables: Tables, as_of: date) -> pl.DataFrame:
    """The constructs whose band could change if every invited organisation that gave no figure answered all low, or all high.

    Columns: wave, could_move (a sorted list of constructs).
    """
    figures = construct_figures(tables, as_of).filter(pl.col("status") == "ok").select("wave", "construct", "score", "n", "band")
    asked = participation(tables, as_of).filter(pl.col("invited") > 0).select("wave", "organisation")
    silent = (
        asked.join(figures.select("wave", "construct"), on="wave")
        .join(organisation_scores(tables, as_of), on=["wave", "construct", "organisation"], how="anti")
        .group_by("wave", "construct")
        .agg(pl.len().alias("silent"))
    )
    total, all_of_them = pl.col("score") * pl.col("n"), pl.col("n") + pl.col("silent")
    lowest, highest = total / all_of_them, (total + 100 * pl.col("silent")) / all_of_them
    return (
        figures.join(silent, on=["wave", "construct"])
        .filter((band_of(lowest) != pl.col("band")) | (band_of(highest) != pl.col("band")))
        .sort("construct")
        .group_by("wave", maintain_order=True)
        .agg(pl.col("construct").alias("could_move"))
    )


def section(tables: Tables, as_of: date) -> dict[str, dict[str, Any]]:
    """By partnership and wave: invited, answered, by_organisation and by_level (the same of each), same_value, could_move.

    People, not organisations, are counted; ``n`` is the number of organisations that answered.
    """
    found = participation(tables, as_of)
    counts = (
        found.group_by("partnership", "wave", maintain_order=True)
        .agg(pl.col("invited", "answered").sum(), (pl.col("answered") > 0).sum().alias("n"), pl.len().alias("rows"))
        .join(same_values(tables, as_of), on="wave", how="left")
        .join(could_move(tables, as_of), on="wave", how="left", maintain_order="left")
    )
    figures: dict[str, dict[str, Any]] = {}
    for row in counts.iter_rows(named=True):
        own = figures.setdefault(row["partnership"], {"status": "ok", "n": 0, "rests_on": []})
        own["n"] = max(own["n"], row["n"])
        own["rests_on"].append({"table": "invited", "where": {"wave": row["wave"]}, "rows": row["rows"]})
        own[wave_key(row["wave"])] = {
            "invited": row["invited"],
            "answered": row["answered"],
            "n": row["n"],
            "by_organisation": {},
            "by_level": {},
            "same_value": row["same_value"] or 0,
            "could_move": row["could_move"] or [],
        }
    for key in ("organisation", "level"):
        _fill(figures, found, key)
    return figures


def _fill(figures: dict[str, dict[str, Any]], found: pl.DataFrame, key: str) -> None:
    """Adds ``by_KEY`` to every wave of ``figures``."""
    totals = found.group_by("partnership", "wave", key, maintain_order=True).agg(pl.col("invited", "answered").sum())
    for partnership, wave, name, invited, answered in totals.sort("partnership", "wave", key).iter_rows():
        figures[partnership][wave_key(wave)][f"by_{key}"][name] = {"invited": invited, "answered": answered}
