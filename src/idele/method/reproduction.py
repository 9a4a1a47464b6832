"""How a practice spreads: adoptions per adopter within three years (METHOD.md section 15).

An adopter is a partnership that has the practice: those that took it up, from their first adoption on, and the one that it comes
from, from the practice's start on. The origin is counted because what it passes on is the spread of the practice as well: else
one that ten partnerships took up straight from its source would not have spread. An adoption is passed on by the partnership
that ``from_partnership`` names; where that is empty or has not the practice itself, it is nobody's.
"""

from __future__ import annotations

from datetime import date

import polars as pl

from idele.method.readings.thresholds import REPRODUCTION_YEARS
from idele.method.uptake import uptakes
from idele.tables import Tables

PAIR = ["practice", "partnership"]


def adopters(tables: Tables, as_of: date) -> pl.DataFrame:
    """practice, partnership, began, source (of its first adoption; empty for the origin): who has it, once each."""
    first = uptakes(tables, as_of).group_by(PAIR, maintain_order=True).first()
    origins = tables["practices"].select(practice="id", partnership="partnership", began="started").drop_nulls()
    origins = origins.filter(pl.col("began") <= as_of).with_columns(source=pl.lit(None, pl.String))
    taken = first.select(*PAIR, began="started", source="from_partnership").join(origins, on=PAIR, how="anti")
    return pl.concat([origins, taken]).sort("practice", "began", "partnership")


def reproduction(tables: Tables, as_of: date) -> pl.DataFrame:
    """practice, reproduction, holders, passed_on: over the adopters whose three years were over by ``as_of``.

    One whose three years still run is left out, as it may yet pass the practice on; its own adoption counts for its source. A
    practice without any such adopter has no row.
    """
    own = adopters(tables, as_of)
    until = pl.col("began").dt.offset_by(f"{REPRODUCTION_YEARS}y")
    holders = own.select(*PAIR, "began", until=until).filter(pl.col("until") <= as_of)
    passed = (
        own.select("practice", follower="partnership", partnership="source", taken="began")
        .filter(pl.col("follower") != pl.col("partnership"))
        .join(holders, on=PAIR)
        .filter(pl.col("taken").is_between(pl.col("began"), pl.col("until")))
        .group_by(PAIR)
        .agg(followers=pl.len().cast(pl.Int64))
    )
    return (
        holders.join(passed, on=PAIR, how="left")
        .group_by("practice")
        .agg(holders=pl.len().cast(pl.Int64), passed_on=pl.col("followers").fill_null(0).sum())
        .select("practice", "holders", "passed_on", reproduction=pl.col("passed_on") / pl.col("holders"))
        .sort("practice")
    )
