"""Real government actions by level as a package (shared data, ``levels``): every record of one country is an action of it.

The level that initiated conceived, the levels of those who enforce implement. Nobody coded who managed: it is not recorded.
"""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import polars as pl

from idele.tables import Tables

ROOT = Path(__file__).resolve().parents[2]
LEVELS = Path(os.environ.get("IDELE_SHARED_DATA", ROOT.parent / "shared" / "data")) / "levels"

CONCEIVED = {"National": "national", "Provincial": "regional", "Municipal": "local"}
ENFORCES = {"National Government": "national", "Provincial/State Government": "regional", "Municipal Government": "local"}


def policies() -> Tables:
    """partnerships, actions and functions of all 15 countries; a body is a level of government of a country."""
    rows = pl.read_csv(LEVELS / "policies_by_level.csv.gz", infer_schema=False).with_row_index("row")
    rows = rows.with_columns(action=pl.format("action-{}", "row"))
    conceived = rows.select(
        "action",
        "country",
        function=pl.lit("conceived"),
        level=pl.col("init_country_level").replace_strict(CONCEIVED, default=None),
    )
    implemented = rows.select(
        "action", "country", function=pl.lit("implemented"), enforcer=pl.col("enforcer").str.split(",")
    ).explode("enforcer")
    level = pl.col("enforcer").str.strip_chars().replace_strict(ENFORCES, default=None)
    held = pl.concat([conceived, implemented.with_columns(level=level).select(conceived.columns)]).drop_nulls("level").unique()
    return Tables(
        {
            "partnerships": rows.select(id="country", name="country", started=pl.lit(date(2019, 1, 1))).unique(),
            "actions": rows.select(id="action", partnership="country", name="type"),
            "functions": held.with_columns(organisation=pl.format("{} {}", "country", "level"), lead=pl.lit(True)),
        }
    )
