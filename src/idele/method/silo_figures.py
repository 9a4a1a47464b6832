"""What section 14 measures, gathered: a row a partnership for each of its figures (METHOD.md section 14)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

import polars as pl

from idele.method.bodies import counts, networks, reached, ties_within
from idele.method.break_out import break_out
from idele.method.bridges import bridged
from idele.method.issues import handled, issues
from idele.method.shuffling import correlations
from idele.method.wickedness import wickedness
from idele.tables import Tables

HANDLING = ("actions", "action_issues", "functions")
BRIDGING = (*HANDLING, "connections")
MEANS = ("strength", "wickedness", "participation")
LINK = ("source", "target", "weight")

Entries = dict[str, list[dict[str, Any]]]


@dataclass(frozen=True)
class Gathered:
    """``single`` has a row for every partnership with issues or a network of connections, by partnership, a column for each
    single figure and list of issues; ``lists`` hold the lists of entries, by figure and partnership. What is not known is empty
    or not there.
    """

    single: pl.DataFrame
    lists: dict[str, Entries]


def gathered(tables: Tables, as_of: date) -> Gathered:
    """All figures of section 14, of all partnerships."""
    own_networks, handling, bridging = networks(tables, as_of), recorded(tables, HANDLING), recorded(tables, BRIDGING)
    found = _known_bridges(tables, as_of, bridging)
    parts = [_ranking(tables), _correlations(tables), own_networks, counts(tables, as_of)]
    lists = {
        "by_level": _entries(_levels(tables), "level", *MEANS, "issues"),
        "links": _entries(found.with_columns(pl.col("bridge").cast(pl.String)), *LINK, "bridge"),
        "rests_on": _entries(_rows(tables, as_of), "table", "rows"),
    }
    if handling:
        parts += [_gaps(tables, as_of), reached(tables, as_of)]
    if bridging:
        parts.append(_unbridged(found))
        lists["in_spite_of"] = _entries(found.filter("in_spite"), *LINK)
        lists["break_out"] = _entries(break_out(tables, as_of), "a", "b", "weight")
    spine = pl.concat([issues(tables).select("partnership"), own_networks.select("partnership")]).unique()
    single = spine.sort("partnership")
    for part in parts:
        single = single.join(part, on="partnership", how="left", maintain_order="left")
    return Gathered(single, lists)


def _entries(rows: pl.DataFrame, *names: str) -> Entries:
    """The rows of each partnership, which stand together, as entries with these names."""
    entries = [dict(zip(names, row, strict=True)) for row in rows.select(names).iter_rows()]
    lengths = rows["partnership"].rle().struct.unnest()
    ends = lengths["len"].cum_sum().to_list()
    return {key: entries[end - length : end] for key, length, end in zip(lengths["value"], lengths["len"], ends, strict=True)}


def recorded(tables: Tables, names: Iterable[str]) -> bool:
    """Whether these registers were kept at all: what was left out is not known, and not empty."""
    return all(name in tables for name in names)


def _ranking(tables: Tables) -> pl.DataFrame:
    lists = ("issue", "wickedness", "weighted", "participation")
    return wickedness(tables).group_by("partnership", maintain_order=True).agg(*lists)


def _levels(tables: Tables) -> pl.DataFrame:
    """The mean strength, wickedness and participation of the issues of each level, the national first, and how many there are."""
    return (
        wickedness(tables)
        .sort("partnership", "depth", "issue")
        .group_by("partnership", "depth", "level", maintain_order=True)
        .agg(*(pl.col(name).mean() for name in MEANS), issues=pl.len())
    )


def _correlations(tables: Tables) -> pl.DataFrame:
    """partnership, rho_strength, rho_participation, p_strength, p_participation."""
    names = ("strength", "participation")
    return correlations(wickedness(tables), *names).pivot("name", on_columns=names, index="partnership", values=["rho", "p"])


def _known_bridges(tables: Tables, as_of: date, known: bool) -> pl.DataFrame:
    """Every link with its bridge, the heaviest of a partnership first; across domains none is told where it is not ``known``."""
    order = ("partnership", pl.col("weight").round(9), "source", "target")
    found = bridged(tables, as_of).sort(*order, descending=[False, True, False, False])
    return found if known else found.with_columns(bridge=pl.when(~pl.col("across")).then("bridge"))


def _unbridged(found: pl.DataFrame) -> pl.DataFrame:
    """partnership, unbridged, unbridged_by_gaps; of the partnerships in which a link joins two domains."""
    weight, bridge = pl.col("weight"), pl.col("bridge")
    return (
        found.filter("across")
        .group_by("partnership", maintain_order=True)
        .agg(
            unbridged=weight.filter(bridge.is_in(["none", "gap"])).sum() / weight.sum(),
            unbridged_by_gaps=weight.filter(bridge == "gap").sum() / weight.sum(),
        )
    )


def _gaps(tables: Tables, as_of: date) -> pl.DataFrame:
    """``gaps``: the issues that no body handles, in the order of the ranking; by id where no link is recorded."""
    order = wickedness(tables).select("issue").with_row_index("rank")
    return (
        issues(tables)
        .join(order, on="issue", how="left")
        .join(handled(tables, as_of).select("issue", handled=True).unique(), on="issue", how="left")
        .sort("partnership", "rank", "issue", nulls_last=True)
        .group_by("partnership", maintain_order=True)
        .agg(gaps=pl.col("issue").filter(pl.col("handled").is_null()))
    )


def _rows(tables: Tables, as_of: date) -> pl.DataFrame:
    """How many rows of each table a partnership's figures rest on."""
    at = issues(tables).select("partnership", "issue")
    on = at.join(tables["action_issues"], on="issue")
    parts = {
        "issues": at,
        "issue_links": at.join(tables["issue_links"], left_on="issue", right_on="source"),
        "action_issues": on,
        "functions": on.select("partnership", "action").unique().join(tables["functions"], on="action"),
        "connections": ties_within(tables, as_of),
    }
    counted = [
        part.select("partnership", table=pl.lit(name)).group_by("partnership", "table").agg(rows=pl.len())
        for name, part in parts.items()
    ]
    return pl.concat(counted).sort("partnership", "table")
