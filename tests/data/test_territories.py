"""The real tree of territories, NUTS 2024, as the context reads it (METHOD.md section 12)."""

from __future__ import annotations

import os
from collections import defaultdict
from datetime import date
from math import sqrt
from pathlib import Path

import polars as pl
import pytest

from idele.method.context import section
from idele.method.places import nested
from idele.tables import Tables

pytestmark = pytest.mark.data

ROOT = Path(__file__).resolve().parents[2]
NUTS = Path(os.environ.get("IDELE_SHARED_DATA", ROOT.parent / "shared" / "data")) / "territories" / "nuts2024.csv"
EU = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "HR", "HU",
    "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
]  # fmt: skip


@pytest.fixture(scope="module")
def regions() -> pl.DataFrame:
    """code, parent, level, country. The file calls the parent of UKN10 to UKN16 UKN1, which does not exist: it is UKN0."""
    rows = pl.read_csv(NUTS, infer_schema=False).with_columns(pl.col("parent").replace({"UKN1": "UKN0"}))
    countries = rows.select(pl.col("country").alias("code")).unique().with_columns(level=pl.lit("0"), country="code")
    return pl.concat([rows.select("code", "parent", "level", "country"), countries], how="diagonal")


@pytest.fixture(scope="module")
def tables(regions: pl.DataFrame) -> Tables:
    return Tables({"territories": regions.select("code", name="code", parent="parent")})


def test_the_levels_have_as_many_regions_as_eurostat_publishes(regions: pl.DataFrame, tables: Tables) -> None:
    """Eurostat on NUTS 2024: 92, 244 and 1 165 regions of the EU at levels 1 to 3, without the extra-regio ones (ZZ)."""
    known = regions.filter(pl.col("country").is_in(EU), ~pl.col("code").str.contains("Z$"))
    assert known.filter(pl.col("level") != "0").group_by("level").len().sort("level")["len"].to_list() == [92, 244, 1165]
    within = nested(tables).join(known.select(inner="code", level="level"), on="inner")
    counted = within.filter(pl.col("level") == "3", pl.col("outer").is_in(EU))
    assert counted.height == 1165
    assert counted.filter(pl.col("outer") == "DE").height == 400


def test_every_country_spreads_over_its_smallest_regions_and_nothing_is_lost(regions: pl.DataFrame, tables: Tables) -> None:
    smallest = regions.filter(pl.col("level") == "3").select("country", inner="code")
    countries = nested(tables).join(smallest, on="inner", how="semi").filter(pl.col("outer").str.len_chars() == 2)
    sums = countries.group_by("outer").agg(pl.col("share").sum())
    assert set(sums["outer"]) == set(smallest["country"])
    assert (sums["share"] - 1).abs().max() < 1e-12


def test_pianka_over_the_leaves_of_northern_ireland_and_beyond(regions: pl.DataFrame, tables: Tables) -> None:
    """Brute force: each region as its leaves' shares, children equally, and theirs."""
    parts: dict[str, list[str]] = defaultdict(list)
    for code, parent in regions.select("code", "parent").drop_nulls().iter_rows():
        parts[parent].append(code)

    def spread(code: str) -> dict[str, float]:
        if not parts[code]:
            return {code: 1.0}
        return {leaf: share / len(parts[code]) for part in parts[code] for leaf, share in spread(part).items()}

    found = {(outer, inner): value for outer, inner, value in nested(tables).select("outer", "inner", "likeness").iter_rows()}
    for outer, inner in (("UK", "UKN16"), ("UKN0", "UKN10"), ("UK", "UKN"), ("DE", "DE2"), ("DE2", "DE212"), ("FR", "FRY10")):
        p, q = spread(outer), spread(inner)
        both = sum(share * p.get(leaf, 0) for leaf, share in q.items())
        norms = sqrt(sum(share**2 for share in p.values()) * sum(share**2 for share in q.values()))
        assert found[outer, inner] == pytest.approx(both / norms, rel=1e-12)
    assert found["UKN0", "UKN10"] == pytest.approx(1 / sqrt(11))


def test_a_state_wide_partnership_crowds_a_town_a_little_and_another_town_not_at_all(tables: Tables) -> None:
    """Upper Bavaria has 23 districts of which Munich is one; both work on jobs, and so does a partnership in Berlin."""
    about = {"domains": "jobs", "started": date(2020, 1, 1)}
    places = {"munich": "DE212", "bavaria": "DE21", "berlin": "DE300"}
    partnerships = [{"id": key, "name": key, "territory": code, **about} for key, code in places.items()]
    complete = tables["territories"].with_columns(complete=pl.lit(True))
    found = section(tables.having(territories=complete, partnerships=partnerships), date(2024, 1, 1))  # type: ignore[arg-type]
    assert found["munich"]["crowding"] == pytest.approx(1 / sqrt(23), abs=1e-9)
    assert found["berlin"]["crowding"] == 0
