"""Who belongs to each partnership on a day."""

from __future__ import annotations

from datetime import date

import polars as pl

from idele.method.nodes import partners_at
from idele.method.once import once
from idele.tables import Tables


@once
def members(tables: Tables, as_of: date) -> pl.DataFrame:
    """The partners (lead or partner, no observers) of every partnership on ``as_of``: partnership, organisation, once each."""
    every = tables["partners"].select("partnership").unique().with_columns(until=pl.lit(as_of, pl.Date))
    return partners_at(tables, every).select("partnership", "organisation").sort("partnership", "organisation")


def member_counts(tables: Tables, as_of: date) -> dict[str, int]:
    """How many partners each partnership has on ``as_of``; one that has none is not in it."""
    return dict(members(tables, as_of).group_by("partnership").len().iter_rows())
