"""How far connections stay within domains or levels: Newman's modularity and the E-I index (METHOD.md section 14)."""

from __future__ import annotations

import polars as pl


def segregation(nodes: pl.DataFrame, ties: pl.DataFrame) -> pl.DataFrame:
    """Modularity and E-I index of many undirected, unweighted networks at once.

    ``nodes`` has network, node and silo (its domain, or its level), once each; one whose silo is not known is left out with its
    ties. ``ties`` has a and b, different nodes, once each; a tie stands in every network that has both.

    The result has network, ties (counted), modularity and ei, of the networks with any tie. With m ties, of which E join
    different silos and I the same one, and ``d_c`` the ties' ends in silo c: ei is ``(E - I) / m``, -1 (all within) to 1 (all
    between) (Krackhardt and Stern 1988); modularity is ``I / m - sum_c (d_c / 2m)^2``, -0.5 to 1 (Newman and Girvan 2004).

    >>> nodes = pl.DataFrame({"network": "x", "node": list("abcd"), "silo": ["1", "1", "2", "2"]})
    >>> ties = pl.DataFrame({"a": ["a", "c", "b"], "b": ["b", "d", "c"]})
    >>> segregation(nodes, ties).row(0)
    ('x', 3, 0.16666666666666663, -0.3333333333333333)
    """
    known = nodes.drop_nulls("silo")
    found = (
        ties.select("a", "b")
        .join(known.rename({"node": "a", "silo": "silo_a"}), on="a")
        .join(known.rename({"node": "b", "silo": "silo_b"}), on=["network", "b"])
    )
    within = (pl.col("silo_a") == pl.col("silo_b")).sum()
    counts = found.group_by("network").agg(ties=pl.len(), within=within)
    ends = pl.concat([found.select("network", silo="silo_a"), found.select("network", silo="silo_b")])
    squares = (
        ends.group_by("network", "silo")
        .agg(ends=pl.len())
        .group_by("network")
        .agg(squares=pl.col("ends").cast(pl.Int64).pow(2).sum())
    )
    ties_, within_ = pl.col("ties").cast(pl.Float64), pl.col("within").cast(pl.Float64)
    return (
        counts.join(squares, on="network")
        .select(
            "network",
            pl.col("ties").cast(pl.Int64),
            modularity=within_ / ties_ - pl.col("squares") / (4 * ties_**2),
            ei=(ties_ - 2 * within_) / ties_,
        )
        .sort("network")
    )
