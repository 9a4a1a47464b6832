"""The hassle share of a programme's partnerships, by age: what a partnership's own is set beside (METHOD.md section 9; slide 2).

Answers:
    "Is it usual to spend so much time on coordination at our age?"

Formula:
    For each quarter of age, over the partnerships of the programme with cost hours in it, the quartiles of their hassle share
    in that quarter (linear interpolation between the two nearest, the definition that NumPy and R use by default).

Thresholds:
    At least 5 partnerships in a quarter [reading]: fewer say little, and a quartile would be a single one's share.

Example:
    >>> import polars as pl
    >>> quartiles(pl.DataFrame({"quarter": [0] * 5, "share": [0.1, 0.2, 0.3, 0.4, 0.5]}))
    [{'quarter': 0, 'partnerships': 5, 'q25': 0.2, 'q50': 0.3, 'q75': 0.4}]

Limits:
    Old quarters are told by few, old partnerships. It is the partnerships that keep a ledger that are compared.

Source:
    METHOD.md section 9. Hyndman and Fan 1996, Am. Stat. 50 (their definition 7).
"""

from __future__ import annotations

from datetime import date
from typing import Any

import polars as pl

from idele.method.hassle import cost_hours, shares
from idele.method.readings.thresholds import FEWEST_PARTNERSHIPS
from idele.tables import Tables

Figures = dict[str, Any]


def quartiles(each: pl.DataFrame) -> list[Figures]:
    """``[{quarter, partnerships, q25, q50, q75}]`` of the quarters with enough partnerships; ``each`` has quarter and share."""
    found = (
        each.group_by("quarter")
        .agg(
            partnerships=pl.len().cast(pl.Int64),
            **{f"q{part}": pl.col("share").quantile(part / 100, interpolation="linear") for part in (25, 50, 75)},
        )
        .filter(pl.col("partnerships") >= FEWEST_PARTNERSHIPS)
        .sort("quarter")
    )
    return found.to_dicts()


def section(tables: Tables, as_of: date) -> Figures:
    """Of the programme: ``by_quarter`` [{quarter, partnerships, q25, q50, q75}]; ``n`` is the number of partnerships with cost
    hours.
    """
    entries = cost_hours(tables, as_of).filter(pl.col("in_programme") & pl.col("quarter").is_not_null())
    each = shares(entries, "quarter", "partnership").drop_nulls("share").sort("quarter", "share")
    found = quartiles(each)
    own: Figures = {"status": "ok" if found else "too few", "n": each["partnership"].n_unique()}
    own |= {"by_quarter": found} if found else {}
    return own | {"rests_on": [{"table": "ledger", "where": {}, "rows": entries.height}]}
