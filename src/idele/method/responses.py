"""Answers on their way to a score: statement to construct, person to organisation (METHOD.md section 2)."""

from __future__ import annotations

from datetime import date

import polars as pl

from idele.method.once import once
from idele.method.readings.constructs import CONSTRUCTS
from idele.method.waves import waves
from idele.tables import Tables


@once
def responses(tables: Tables, as_of: date) -> pl.DataFrame:
    """Every answer of the waves opened by ``as_of``, with its construct.

    Columns: partnership, wave, version_key, closed, construct, statement, organisation, respondent, low, high, given (as it was
    answered) and value (the same, turned round within low and high where the statement is reversed, so that more is better).
    The construct is what ``statements`` says of the wave's instrument and version, else the part before the first dot.
    """
    placed = (
        tables["answers"]
        .select("wave", "organisation", "respondent", "statement", pl.col("value").alias("given"))
        .join(
            waves(tables, as_of).select("wave", "partnership", "version_key", "instrument", "version", "closed", "low", "high"),
            on="wave",
        )
    )
    meaning = _meanings(tables, placed.select("version_key", "instrument", "version", "statement").unique())
    turned = pl.when("reversed").then(pl.col("low") + pl.col("high") - pl.col("given")).otherwise("given")
    return placed.drop("instrument", "version").join(meaning, on=["version_key", "statement"]).with_columns(value=turned)


def _meanings(tables: Tables, used: pl.DataFrame) -> pl.DataFrame:
    """version_key, statement, construct, reversed: for every statement used."""
    known = (
        tables["statements"]
        .group_by("instrument", "version", pl.col("key").alias("statement"), maintain_order=True)
        .agg(pl.col("construct", "reversed").first())
    )
    usual = pl.DataFrame(
        {"construct": list(CONSTRUCTS), "usual": [construct.reversed for construct in CONSTRUCTS.values()]},
        schema={"construct": pl.String, "usual": pl.Boolean},
    )
    return (
        used.join(known, on=["instrument", "version", "statement"], how="left")
        .with_columns(pl.coalesce("construct", pl.col("statement").str.split_exact(".", 1).struct.field("field_0")))
        .join(usual, on="construct", how="left")
        .select("version_key", "statement", "construct", pl.coalesce("reversed", "usual", pl.lit(False)).alias("reversed"))
    )


@once
def persons(tables: Tables, as_of: date) -> pl.DataFrame:
    """Each person's figure on a construct: the mean of the statements answered, where at least half of them were.

    Columns: partnership, wave, construct, organisation, respondent, low, high, mean (on the wave's scale, more is better).
    "Half" is of the construct's statements that occur in the wave.
    """
    found = responses(tables, as_of)
    asked = found.group_by("wave", "construct").agg(pl.col("statement").n_unique().alias("asked"))
    return (
        found.sort("value")  # sums in one order, whichever the rows stand in
        .group_by("partnership", "wave", "construct", "organisation", "respondent")
        .agg(pl.col("low", "high").first(), pl.col("value").mean().alias("mean"), pl.col("value").count().alias("answered"))
        .join(asked, on=["wave", "construct"])
        .filter((pl.col("answered") > 0) & (2 * pl.col("answered") >= pl.col("asked")))
        .drop("answered", "asked")
    )


@once
def organisation_scores(tables: Tables, as_of: date) -> pl.DataFrame:
    """Each organisation's score on a construct, 0 to 100: the mean of its people's figures; a large delegation counts once.

    Columns: partnership, wave, construct, organisation, score (empty where the wave's scale has no range), people.
    """
    scale = pl.when(pl.col("high") > pl.col("low")).then(pl.col("high") - pl.col("low"))
    return (
        persons(tables, as_of)
        .with_columns(score=(pl.col("mean") - pl.col("low")) / scale * 100)
        .sort("score")
        .group_by("partnership", "wave", "construct", "organisation")
        .agg(pl.col("score").mean(), pl.col("respondent").n_unique().alias("people"))
    )
