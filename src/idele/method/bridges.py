"""Which links between issues are bridged, how, and where in spite of what stands above (METHOD.md section 14)."""

from __future__ import annotations

from datetime import date

import polars as pl

from idele.method.issues import handled, links
from idele.method.once import once
from idele.method.standing import connected
from idele.tables import Tables

# How a link between two domains is bridged: one body handles both issues; a connection joins two that handle one each; nothing
# does; nothing can, because nobody handles one of the two. A link within a domain needs no bridge.
BRIDGES = pl.Enum(("within", "body", "connection", "none", "gap"))


@once
def meetings(tables: Tables, as_of: date) -> pl.DataFrame:
    """Every two bodies of which one handles the source and one the target of a link between two domains.

    Columns: link (the row of ``links``), a, b (equal where one body handles both), joined (they are one body, or a connection
    joins them), locally (both hold a function on their issue at the local level), above (both conceived an action on theirs
    above it).
    """
    bodies = handled(tables, as_of)
    tied = connected(tables, as_of)
    ways = pl.concat([tied, tied.select(a="b", b="a")]).with_columns(tied=True)
    source = bodies.rename({"issue": "source", "organisation": "a", "locally": "local_a", "conceives_above": "above_a"})
    target = bodies.rename({"issue": "target", "organisation": "b", "locally": "local_b", "conceives_above": "above_b"})
    return (
        links(tables)
        .with_row_index("link")
        .filter("across")
        .select("link", "source", "target")
        .join(source, on="source", maintain_order="left_right")
        .join(target, on="target", maintain_order="left_right")
        .join(ways, on=["a", "b"], how="left", maintain_order="left")
        .select(
            "link",
            "a",
            "b",
            joined=(pl.col("a") == pl.col("b")) | pl.col("tied").fill_null(False),
            locally=pl.col("local_a") & pl.col("local_b"),
            above=pl.col("above_a") & pl.col("above_b"),
        )
    )


@once
def bridged(tables: Tables, as_of: date) -> pl.DataFrame:
    """The rows of ``links`` with bridge (of ``BRIDGES``) and in_spite (of those above, see :mod:`idele.method.silos`)."""
    same = pl.col("a") == pl.col("b")
    by_link = (
        meetings(tables, as_of)
        .group_by("link")
        .agg(
            body=same.any(),
            joined=pl.col("joined").any(),
            joined_locally=(pl.col("joined") & pl.col("locally")).any(),
            above=pl.col("above").any(),
            joined_above=(pl.col("joined") & pl.col("above")).any(),
        )
    )
    bridge = (
        pl.when(~pl.col("across"))
        .then(pl.lit("within"))
        .when(pl.col("body"))
        .then(pl.lit("body"))
        .when(pl.col("joined"))
        .then(pl.lit("connection"))
        .when(pl.col("joined").is_null())
        .then(pl.lit("gap"))
        .otherwise(pl.lit("none"))
    )
    in_spite = pl.col("joined_locally") & pl.col("above") & ~pl.col("joined_above")
    found = links(tables)
    return (
        found.with_row_index("link")
        .join(by_link, on="link", how="left", maintain_order="left")
        .select("link", *found.columns, bridge=bridge.cast(BRIDGES), in_spite=in_spite.fill_null(False))
    )
