"""Footprints of partnerships, and how crowded each one's place is (METHOD.md section 12).

A footprint is spread over domain x territory x function, each equally or as recorded:

- domain: those that the partnership names (``partnerships.domains``), equally; where it names none, those of its running actions;
- territory: its own; one that has parts counts as them, equally (:mod:`idele.method.places`);
- function (conceived, managed, implemented): by how many functions of its running actions its partners hold; where nobody is
  recorded as a partner whoever holds them counts, and where nothing is recorded as held all three count equally [reading].

So a footprint is a product of three spreads, and Pianka's overlap of two footprints is the product of the three overlaps.
"""

from __future__ import annotations

from datetime import date

import polars as pl

from idele.method.bands import DIGITS
from idele.method.members import members
from idele.method.once import once
from idele.method.places import nested
from idele.method.readings.thresholds import CLOSEST_TOLD, MOST_PAIRS_COMPARED
from idele.method.standing import running
from idele.tables import Tables
from idele.tables.choices import FUNCTIONS

CELL = ["domain", "function"]


@once
def domains(tables: Tables, as_of: date) -> pl.DataFrame:
    """partnership, domain: where each works, once each; a partnership of which no domain is recorded is not in it."""
    named = tables["partnerships"].select(partnership="id", domain=pl.col("domains").str.split(";")).explode("domain")
    done = running(tables, as_of).select("partnership", "domain")
    own, of_actions = (
        rows.with_columns(pl.col("domain").str.strip_chars()).filter(pl.col("domain") != "").unique() for rows in (named, done)
    )
    return pl.concat([own, of_actions.join(own, on="partnership", how="anti")]).sort("partnership", "domain")


@once
def held(tables: Tables, as_of: date) -> pl.DataFrame:
    """partnership, function, held: how many functions of its running actions its partners hold; those with none are not in it."""
    actions = running(tables, as_of).select("partnership", action="id")
    every = tables["functions"].join(actions, on="action").with_columns(pl.col("function").cast(pl.String))
    known = members(tables, as_of)
    by_partners = every.join(known, on=["partnership", "organisation"], how="semi")
    by_whoever = every.join(known, on="partnership", how="anti")
    return (
        pl.concat([by_partners, by_whoever])
        .select("partnership", "action", "function")
        .unique()
        .group_by("partnership", "function")
        .agg(held=pl.len())
        .sort("partnership", "function")
    )


@once
def doings(tables: Tables, as_of: date) -> pl.DataFrame:
    """What each partnership does, wherever: partnership, domain, function, weight.

    The squares of its weights add up to 1, so that Pianka's overlap of two, ``sum p q / sqrt(sum p^2 * sum q^2)``, is the sum of
    products of their weights.
    """
    equally = tables["partnerships"].select(partnership="id").join(pl.DataFrame({"function": FUNCTIONS}), how="cross")
    recorded = held(tables, as_of)
    unrecorded = equally.join(recorded, on="partnership", how="anti").with_columns(held=pl.lit(1, pl.UInt32))
    spread = pl.concat([recorded, unrecorded.select(recorded.columns)])
    return (
        domains(tables, as_of)
        .join(spread, on="partnership")
        .with_columns(pl.col("held").cast(pl.Float64))
        .with_columns(weight=pl.col("held") / (pl.col("held") ** 2).sum().sqrt().over("partnership"))
        .select("partnership", *CELL, "weight")
        .sort("partnership", *CELL)
    )


def standing(tables: Tables, as_of: date) -> pl.DataFrame:
    """partnership, territory, alive (begun by ``as_of`` and not ended before it), placed (its domains are recorded); by id.

    A partnership without a territory is in no place and not in it.
    """
    begun, still = pl.col("started") <= as_of, pl.col("ended").is_null() | (pl.col("ended") >= as_of)
    known = domains(tables, as_of).select(id="partnership").unique().with_columns(placed=True)
    return (
        tables["partnerships"]
        .drop_nulls("territory")
        .join(known, on="id", how="left")
        .select(partnership="id", territory="territory", alive=begun & still, placed=pl.col("placed").fill_null(False))
        .sort("partnership")
    )


def touching(tables: Tables, places: pl.Series) -> pl.DataFrame:
    """Which of these territories lie in each other, either way round: territory, other, likeness (0 to 1); each with itself."""
    some = pl.DataFrame({"code": places.drop_nulls().unique().sort()})
    pairs = (
        nested(tables)
        .join(some, left_on="outer", right_on="code", how="semi")
        .join(some, left_on="inner", right_on="code", how="semi")
    )
    down = pairs.select(territory="outer", other="inner", likeness="likeness")
    up = pairs.filter(pl.col("steps") > 0).select(territory="inner", other="outer", likeness="likeness")
    return pl.concat([down, up]).sort("territory", "other")


@once
def crowding(tables: Tables, as_of: date) -> pl.DataFrame:
    """How much the footprints of other partnerships, alive on ``as_of``, overlap with each one's.

    Columns: partnership (with a territory in the table and a domain), crowding: the sum of Pianka's overlaps, 0 or more;
    crowding_high: what it could be at most if the domains of those ``unplaced`` were known; unplaced: how many others there are
    in the same place, or one that it lies in or that lies in it, of which no domain is recorded.
    """
    where = standing(tables, as_of)
    near = touching(tables, where["territory"])
    here = doings(tables, as_of).join(where, on="partnership", maintain_order="left")
    around = (
        here.filter("alive")
        .group_by(other="territory", domain="domain", function="function", maintain_order=True)
        .agg(pl.col("weight").sum())
        .join(near, on="other")
        .sort("territory", *CELL, "other")
        .group_by("territory", *CELL, maintain_order=True)
        .agg(around=(pl.col("weight") * pl.col("likeness")).sum())
    )
    return (
        here.join(around, on=["territory", *CELL], how="left", maintain_order="left")
        .group_by("partnership", "territory", "alive", maintain_order=True)
        .agg(all=(pl.col("weight") * pl.col("around")).sum())
        .join(near.filter(pl.col("territory") == pl.col("other")).select("territory"), on="territory", how="semi")
        .join(_unplaced(where, near), on="territory", how="left", maintain_order="left")
        .with_columns(pl.col("unplaced").fill_null(0), pl.col("reach").fill_null(0.0))
        .with_columns(crowding=(pl.col("all") - pl.col("alive").cast(pl.Float64)).round(DIGITS).clip(lower_bound=0.0))
        .select("partnership", "crowding", "unplaced", crowding_high=(pl.col("crowding") + pl.col("reach")).round(DIGITS))
        .sort("partnership")
    )


def _unplaced(where: pl.DataFrame, near: pl.DataFrame) -> pl.DataFrame:
    """territory, unplaced (a count), reach: the most that partnerships without a recorded domain could add there."""
    unknown = where.filter(pl.col("alive") & ~pl.col("placed")).group_by(other="territory").agg(here=pl.len().cast(pl.Int64))
    return (
        near.join(unknown, on="other", maintain_order="left")
        .group_by("territory", maintain_order=True)
        .agg(unplaced=pl.col("here").sum(), reach=(pl.col("here") * pl.col("likeness")).sum())
    )


def closest(tables: Tables, as_of: date) -> pl.DataFrame | None:
    """The other partnerships alive on ``as_of`` that overlap most with each: partnership, other, overlap (0 to 1), the largest
    first, at most CLOSEST_TOLD each; None where more than MOST_PAIRS_COMPARED would have to be compared.
    """
    where = standing(tables, as_of).filter("placed")
    near = touching(tables, where["territory"])
    others = where.filter("alive")
    sizes = [rows.group_by("territory").len(name) for rows, name in ((where, "here"), (others, "there"))]
    pairs = near.join(sizes[0], on="territory").join(sizes[1], left_on="other", right_on="territory")
    if pairs.select((pl.col("here").cast(pl.Int64) * pl.col("there").cast(pl.Int64)).sum()).item() > MOST_PAIRS_COMPARED:
        return None
    does = doings(tables, as_of)
    found = (
        where.select("partnership", "territory")
        .join(near.rename({"other": "place"}), on="territory")
        .join(others.select(place="territory", other="partnership"), on="place")
        .filter(pl.col("partnership") != pl.col("other"))
        .join(does, on="partnership")
        .join(does.rename({"partnership": "other", "weight": "also"}), on=["other", *CELL])
        .sort("partnership", "other", *CELL)
        .group_by("partnership", "other", maintain_order=True)
        .agg(overlap=((pl.col("weight") * pl.col("also")).sum() * pl.col("likeness").first()).round(DIGITS))
    )
    return (
        found.filter(pl.col("overlap") > 0)
        .sort("partnership", "overlap", "other", descending=[False, True, False])
        .group_by("partnership", maintain_order=True)
        .head(CLOSEST_TOLD)
    )
