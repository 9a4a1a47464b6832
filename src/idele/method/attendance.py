"""Which partnerships took part in which seminars (METHOD.md section 16)."""

from __future__ import annotations

from datetime import date

import polars as pl

from idele.method.once import once
from idele.tables import Tables


def held(tables: Tables, as_of: date) -> pl.DataFrame:
    """seminar, start, end, territory: the seminars begun by ``as_of``."""
    rows = tables["seminars"].filter(pl.col("start") <= as_of)
    return rows.select("start", "end", "territory", seminar="id").unique("seminar", keep="first", maintain_order=True)


@once
def attended(tables: Tables, as_of: date) -> pl.DataFrame:
    """partnership, seminar, end: once where any organisation that belonged to the partnership during the seminar took part."""
    there = tables["participants"].select("seminar", "organisation").unique().join(held(tables, as_of), on="seminar")
    belongs = tables["partners"].select("partnership", "organisation", "joined", "left")
    in_time = (pl.col("joined").is_null() | (pl.col("joined") <= pl.col("end"))) & (
        pl.col("left").is_null() | (pl.col("left") >= pl.col("start"))
    )
    return (
        there.join(belongs, on="organisation")
        .filter(in_time)
        .select("partnership", "seminar", "end")
        .unique()
        .sort("partnership", "seminar")
    )
