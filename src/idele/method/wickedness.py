"""How far an issue reaches beyond its own domain (METHOD.md section 14; slide 4)."""

from __future__ import annotations

import polars as pl

from idele.method.issues import issues, links
from idele.method.once import once
from idele.tables import Tables


@once
def wickedness(tables: Tables) -> pl.DataFrame:
    """Every issue of a partnership in which any link is recorded, the most wicked first.

    With ``k_vd`` the weight of the links, in and out, between issue v and the issues of domain d (its own too) and ``k_v`` their
    sum, the columns are: partnership, issue, domain, level, depth, salience,

    - strength: ``k_v``, 0 where the issue has no link;
    - wickedness: the part of it that leaves the issue's own domain;
    - participation: ``1 - sum_d (k_vd / k_v)^2``, 0 to 1 (Guimera and Amaral 2005); empty where the issue has no link;
    - weighted: wickedness times salience, where one is given, else wickedness: what issues are ranked by.

    Rows stand by partnership, then ``weighted``, ``wickedness`` and strength downwards, then issue.
    """
    found = links(tables)
    both = pl.concat(
        [
            found.select("partnership", "weight", issue="source", domain="source_domain", towards="target_domain"),
            found.select("partnership", "weight", issue="target", domain="target_domain", towards="source_domain"),
        ]
    )
    by_domain = (
        both.sort("issue", "towards", "weight")
        .group_by("issue", "domain", "towards", maintain_order=True)
        .agg(pl.col("weight").sum())
    )
    whole = pl.col("weight").sum()
    by_issue = by_domain.group_by("issue", maintain_order=True).agg(
        strength=whole,
        wickedness=pl.col("weight").filter(pl.col("towards") != pl.col("domain")).sum(),
        participation=(1 - ((pl.col("weight") / whole) ** 2).sum()).clip(lower_bound=0),
    )
    ranked = ("weighted", "wickedness", "strength")
    return (
        issues(tables)
        .join(found.select("partnership").unique(), on="partnership", how="semi")
        .join(by_issue, on="issue", how="left", maintain_order="left")
        .with_columns(pl.col("strength", "wickedness").fill_null(0.0))
        .with_columns(weighted=pl.col("wickedness") * pl.col("salience").fill_null(1.0))
        .sort("partnership", *(pl.col(name).round(9) for name in ranked), "issue", descending=[False, True, True, True, False])
    )
