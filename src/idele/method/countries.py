"""What a territory takes from those it lies in: its country, and how much autonomy it has."""

from __future__ import annotations

import polars as pl

from idele.tables import Tables

NUTS = r"^[A-Z]{2}[0-9A-Z]{0,3}$"


def with_country_and_autonomy(tables: Tables) -> pl.DataFrame:
    """code, type, population, autonomy, country: one row a territory.

    Autonomy is its own or that of the nearest territory it lies in, because countries' indices are told of the country. The
    country is the territory at the top; of a NUTS code at the top its first two letters, because a package may leave the
    levels between out.
    """
    up = tables["territories"].unique("code", keep="first", maintain_order=True)
    parents = up.select(above="code", next="parent", higher="autonomy", there=pl.lit(True))
    found = up.select("code", "type", "population", "autonomy", top="code", above="parent")
    for _step in range(up.height):
        climbed = found.join(parents, on="above", how="left", maintain_order="left")
        if not climbed["there"].any():
            break
        found = climbed.select(
            "code",
            "type",
            "population",
            pl.coalesce("autonomy", "higher").alias("autonomy"),
            top=pl.when("there").then("above").otherwise("top"),
            above="next",
        )
    nuts = pl.col("top").str.contains(NUTS)
    country = pl.when(nuts).then(pl.col("top").str.head(2)).otherwise("top")
    return found.select("code", "type", "population", "autonomy", country=country)
