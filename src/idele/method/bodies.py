"""Which bodies stand in a partnership, connected or not, and what its partners reach (METHOD.md section 14)."""

from __future__ import annotations

from datetime import date

import polars as pl

from idele.method.issues import handled, issues
from idele.method.nodes import partners_at
from idele.method.once import once
from idele.method.segregation import segregation
from idele.method.standing import connected, running
from idele.method.wickedness import wickedness
from idele.tables import Tables


@once
def partners_now(tables: Tables, as_of: date) -> pl.DataFrame:
    """The partners of every partnership on ``as_of`` (leads included, observers not): partnership, organisation."""
    until = tables["partners"].select("partnership").unique().with_columns(until=as_of)
    return partners_at(tables, until).select("partnership", "organisation").sort("partnership", "organisation")


@once
def in_network(tables: Tables, as_of: date) -> pl.DataFrame:
    """The bodies among which connections are looked at: the partners, those that hold a function of the partnership's running
    actions, and those that a connection recorded for it joins on ``as_of``.

    Columns: partnership, organisation, domain, level (either may be empty); by partnership and organisation.
    """
    ours = running(tables, as_of).select("partnership", pl.col("id").alias("action"))
    own = (
        tables["connections"]
        .drop_nulls("partnership")
        .select("partnership", a=pl.min_horizontal("a", "b"), b=pl.max_horizontal("a", "b"))
    )
    own = own.join(connected(tables, as_of), on=["a", "b"], how="semi")
    about = tables["organisations"].unique("id", keep="first", maintain_order=True)
    return (
        pl.concat(
            [
                partners_now(tables, as_of),
                tables["functions"].join(ours, on="action").select("partnership", "organisation"),
                own.select("partnership", organisation="a"),
                own.select("partnership", organisation="b"),
            ]
        )
        .drop_nulls()
        .unique()
        .join(about.select("domain", organisation="id", level=pl.col("level").cast(pl.String)), on="organisation", how="left")
        .sort("partnership", "organisation")
    )


def networks(tables: Tables, as_of: date) -> pl.DataFrame:
    """partnership, modularity_domain, ei_domain, modularity_level, ei_level; of the partnerships that have one of them."""
    nodes, ties = in_network(tables, as_of), connected(tables, as_of)
    domain, level = (
        segregation(nodes.select(network="partnership", node="organisation", silo=silo), ties).select(
            partnership="network", **{f"modularity_{silo}": "modularity", f"ei_{silo}": "ei"}
        )
        for silo in ("domain", "level")
    )
    return domain.join(level, on="partnership", how="full", coalesce=True).sort("partnership")


def ties_within(tables: Tables, as_of: date) -> pl.DataFrame:
    """The connections of every partnership's network: partnership, a, b."""
    nodes = in_network(tables, as_of).select("partnership", a="organisation")
    return connected(tables, as_of).join(nodes, on="a").join(nodes.rename({"a": "b"}), on=["partnership", "b"])


def counts(tables: Tables, as_of: date) -> pl.DataFrame:
    """partnership and n: the bodies of its network, those that handle its issues, and those that gave a link its weight."""
    at = issues(tables).select("partnership", "issue")
    gave = tables["issue_links"].join(at, left_on="source", right_on="issue").select("partnership", "organisation")
    handle = handled(tables, as_of).join(at, on="issue").select("partnership", "organisation")
    bodies = pl.concat([in_network(tables, as_of).select("partnership", "organisation"), gave, handle])
    return bodies.drop_nulls().unique().group_by("partnership").agg(n=pl.len().cast(pl.Int64)).sort("partnership")


def reached(tables: Tables, as_of: date) -> pl.DataFrame:
    """partnership and reached: the share of wickedness in issues on which its own actions run and a partner leads a function.

    Of the partnerships in which any link leaves its domain.
    """
    ours = running(tables, as_of).select("partnership", pl.col("id").alias("action"))
    led = (
        tables["functions"]
        .filter(pl.col("lead").fill_null(False))
        .join(ours, on="action")
        .join(partners_now(tables, as_of), on=["partnership", "organisation"], how="semi")
        .join(tables["action_issues"], on="action")
        .select("partnership", "issue")
        .unique()
        .with_columns(led=True)
    )
    share = pl.col("wickedness").filter(pl.col("led")).sum() / pl.col("wickedness").sum()
    return (
        wickedness(tables)
        .join(led, on=["partnership", "issue"], how="left", maintain_order="left")
        .with_columns(pl.col("led").fill_null(False))
        .group_by("partnership", maintain_order=True)
        .agg(reached=share)
        .filter(pl.col("reached").is_not_nan())
    )
