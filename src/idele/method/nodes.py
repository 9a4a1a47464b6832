"""Who stands in a trust network, who was asked, and who did not answer (METHOD.md section 6)."""

from __future__ import annotations

from datetime import date

import polars as pl

from idele.tables import Tables

# Observers watch a partnership and are not part of its network, unless they rate, are rated or are invited.
ROLES_IN_NETWORK = ("lead", "partner")


def partners_at(tables: Tables, until: pl.DataFrame) -> pl.DataFrame:
    """Partners (lead or partner) who had joined by and not left before a day; ``until`` has partnership and until.

    Columns: partnership, organisation and the others of ``until``; once each, however many periods a partner has.
    """
    there = pl.col("joined").is_null() | (pl.col("joined") <= pl.col("until"))
    still = pl.col("left").is_null() | (pl.col("left") >= pl.col("until"))
    return (
        tables["partners"]
        .filter(pl.col("role").is_in(ROLES_IN_NETWORK))
        .join(until, on="partnership")
        .filter(there & still)
        .select("organisation", *until.columns)
        .unique()
    )


def nodes(tables: Tables, chosen: pl.DataFrame, as_of: date) -> pl.DataFrame:
    """The nodes of the trust network of each wave in ``chosen`` (rows of ``waves``, one a partnership).

    Nodes are the partners at the close of the wave (at ``as_of`` where it is open), whoever was invited, rated or was rated.
    Asked are those invited where invitations are recorded; else everybody, where the wave asked other things of organisations
    too; else nobody, as it is not recorded who was. Answered is who rated, answered a statement, named a leader or spread points.

    Columns: partnership, wave, organisation, answered, missing (asked and did not answer); by partnership and organisation.
    """
    waves = chosen.select("wave", "partnership")
    until = waves.with_columns(until=chosen.select(pl.when("closed").then("closed_on").otherwise(as_of)).to_series())
    ratings = tables["ratings"].join(waves, on="wave", how="semi")
    invited = tables["invited"].join(waves, on="wave", how="semi")
    everybody = pl.concat(
        [
            partners_at(tables, until).select("wave", "organisation"),
            invited.select("wave", "organisation"),
            ratings.select("wave", pl.col("rater").alias("organisation")),
            ratings.select("wave", pl.col("ratee").alias("organisation")),
        ]
    ).unique()
    by_invitation = invited.filter(pl.col("people") > 0).select("wave", "organisation").unique()
    otherwise = everybody.join(invited, on="wave", how="anti").join(_asked_more(tables), on="wave", how="semi")
    asked = pl.concat([by_invitation, otherwise])
    return (
        everybody.join(waves, on="wave")
        .join(_answered(tables, waves).with_columns(answered=True), on=["wave", "organisation"], how="left")
        .join(asked.with_columns(missing=True), on=["wave", "organisation"], how="left")
        .with_columns(pl.col("answered", "missing").fill_null(False))
        .select("partnership", "wave", "organisation", "answered", missing=pl.col("missing") & ~pl.col("answered"))
        .sort("partnership", "organisation")
    )


def _asked_more(tables: Tables) -> pl.DataFrame:
    """The waves that asked organisations for more than ratings."""
    return pl.concat([tables[name].select("wave").unique() for name in ("answers", "leaders", "allocations")]).unique()


def _answered(tables: Tables, waves: pl.DataFrame) -> pl.DataFrame:
    """wave, organisation: who rated, answered a statement, named a leader or spread points."""
    answers = tables["answers"].join(waves, on="wave", how="semi")
    leaders = tables["leaders"].drop_nulls("organisation").select("wave", "respondent").unique()
    rated = tables["ratings"].join(waves, on="wave", how="semi").select("wave", pl.col("rater").alias("organisation"))
    spread = tables["allocations"].join(waves, on="wave", how="semi").select("wave", pl.col("by").alias("organisation"))
    said = answers.drop_nulls("value").select("wave", "organisation")
    named = answers.select("wave", "respondent", "organisation").unique().join(leaders, on=["wave", "respondent"])
    return pl.concat([rated, spread, said, named.select("wave", "organisation")]).unique()
