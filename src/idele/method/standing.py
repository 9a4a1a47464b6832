"""What stands on a day: which actions run, and which bodies are connected (METHOD.md sections 13 and 14)."""

from __future__ import annotations

from datetime import date

import polars as pl

from idele.method.once import once
from idele.tables import Tables


@once
def running(tables: Tables, as_of: date) -> pl.DataFrame:
    """The actions begun by ``as_of`` and not ended before it, as rows of ``actions``; one without dates runs."""
    begun = pl.col("started").is_null() | (pl.col("started") <= as_of)
    still = pl.col("ended").is_null() | (pl.col("ended") >= as_of)
    return tables["actions"].filter(begun & still)


@once
def connected(tables: Tables, as_of: date) -> pl.DataFrame:
    """Every two different bodies that a recorded connection joins on ``as_of``: a, b, once each with a before b.

    A working tie joins two bodies wherever it came from, so a connection counts in every partnership that both belong to.
    """
    begun = pl.col("since").is_null() | (pl.col("since") <= as_of)
    still = pl.col("until").is_null() | (pl.col("until") >= as_of)
    return (
        tables["connections"]
        .filter(begun & still, pl.col("a") != pl.col("b"))
        .select(a=pl.min_horizontal("a", "b"), b=pl.max_horizontal("a", "b"))
        .unique()
        .sort("a", "b")
    )
