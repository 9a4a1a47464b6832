"""Issues, what makes what worse, and which bodies handle what: what section 14 is worked out from (METHOD.md section 14)."""

from __future__ import annotations

from datetime import date

import polars as pl

from idele.method.once import once
from idele.method.standing import running
from idele.tables import Tables
from idele.tables.choices import LEVELS

LOCAL = LEVELS[-1]


@once
def issues(tables: Tables) -> pl.DataFrame:
    """Every issue, by partnership and issue.

    Columns: partnership, issue, domain, level, depth (0 national, 1 regional, 2 local), salience.
    """
    return (
        tables["issues"]
        .unique("id", keep="first", maintain_order=True)
        .select(
            "partnership",
            "domain",
            "salience",
            issue="id",
            level=pl.col("level").cast(pl.String),
            depth=pl.col("level").to_physical().cast(pl.Int64),
        )
        .sort("partnership", "issue")
    )


@once
def links(tables: Tables) -> pl.DataFrame:
    """Every link between two issues of one partnership, once: its weight is the mean over those who gave one.

    An agreed weight (no organisation) counts as one voice beside those of single organisations. A link of an issue to itself, or
    to an issue of another partnership, is none.

    Columns: partnership, source, target, weight (1 to 3), rows (how many gave one), source_domain, target_domain, across (whether
    the two domains differ); by partnership, source and target.
    """
    at = issues(tables).select("partnership", "issue", "domain")
    source = at.rename({"issue": "source", "domain": "source_domain"})
    target = at.rename({"issue": "target", "domain": "target_domain"})
    return (
        tables["issue_links"]
        .filter(pl.col("source") != pl.col("target"))
        .sort("source", "target", "weight")
        .group_by("source", "target", maintain_order=True)
        .agg(weight=pl.col("weight").mean(), rows=pl.len())
        .join(source, on="source", maintain_order="left")
        .join(target, on=["partnership", "target"], maintain_order="left")
        .with_columns(across=pl.col("source_domain") != pl.col("target_domain"))
        .select("partnership", "source", "target", "weight", "rows", "source_domain", "target_domain", "across")
        .sort("partnership", "source", "target")
    )


@once
def handled(tables: Tables, as_of: date) -> pl.DataFrame:
    """Which body handles which issue: it holds any function of an action on it that runs on ``as_of``.

    Columns: issue, organisation, locally (it holds one of these functions at the local level), conceives_above (it conceived
    one of these actions at a level above the local one); by issue and organisation.
    """
    above = (pl.col("function") == "conceived") & (pl.col("level") != LOCAL)
    return (
        tables["functions"]
        .join(running(tables, as_of).select(pl.col("id").alias("action")).unique(), on="action", how="semi")
        .join(tables["action_issues"].unique(), on="action")
        .group_by("issue", "organisation")
        .agg(locally=(pl.col("level") == LOCAL).any(), conceives_above=above.any())
        .sort("issue", "organisation")
    )
