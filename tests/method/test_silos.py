"""Wicked issues and silos against METHOD.md's check value, NetworkX, SciPy and plain loops."""

from __future__ import annotations

from datetime import date
from itertools import combinations, product

import networkx as nx
import numpy as np
import polars as pl
import pytest
from scipy.stats import spearmanr

from idele.method.bodies import in_network
from idele.method.measure import measure
from idele.method.segregation import segregation
from idele.method.shuffling import correlations
from idele.method.silos import section
from idele.tables import Tables

TODAY = date(2026, 6, 1)
LEVELS = ("national", "regional", "local")


def issue(key, domain, level="local", partnership="p", **more):
    return {"id": key, "partnership": partnership, "text": key, "domain": domain, "level": level, **more}


def link(source, target, weight=2.0, organisation=None):
    return {"source": source, "target": target, "weight": weight, "organisation": organisation}


def action(key, partnership="p", **more):
    return {"id": key, "partnership": partnership, "name": key, **more}


def holds(key, organisation, function="managed", level="local", lead=True):
    return {"action": key, "function": function, "organisation": organisation, "level": level, "lead": lead}


def about(key, *issues):
    return [{"action": key, "issue": one} for one in issues]


def tie(a, b, **more):
    return {"a": a, "b": b, "kind": "liaison", **more}


# Transport and jobs, and nobody for the third: bus-job is open, job-home has a gap.
BASE = {
    "issues": [issue("bus", "transport"), issue("road", "transport"), issue("job", "jobs"), issue("home", "housing")],
    "issue_links": [link("bus", "job", 3.0), link("job", "bus", 1.0), link("bus", "road", 1.0), link("job", "home", 2.0)],
    "actions": [action("shuttle"), action("desk")],
    "action_issues": [*about("shuttle", "bus"), *about("desk", "job")],
    "functions": [holds("shuttle", "buses"), holds("desk", "town")],
    "connections": [],
}


def measured(**tables):
    return section(Tables({**BASE, **tables}), TODAY)["p"]


# METHOD.md, check values: an undirected network in silos {1 2 3} and {4 5}.
CHECK_TIES = ["12", "13", "14", "15", "45", "23"]
CHECK_SILOS = {"1": "x", "2": "x", "3": "x", "4": "y", "5": "y"}


def test_the_check_value_of_e_i_and_modularity():
    organisations = [
        {"id": key, "name": key, "kind": "public", "domain": silo, "level": {"x": "local", "y": "national"}[silo]}
        for key, silo in CHECK_SILOS.items()
    ]
    partners = [{"partnership": "p", "organisation": key, "role": "partner"} for key in CHECK_SILOS]
    found = section(
        Tables({"organisations": organisations, "partners": partners, "connections": [tie(*pair) for pair in CHECK_TIES]}), TODAY
    )["p"]
    for silo in ("domain", "level"):
        assert found[f"ei_{silo}"] == pytest.approx(-1 / 3)
        assert found[f"modularity_{silo}"] == pytest.approx(1 / 9)
    assert (found["status"], found["n"], found["wickedness"], found["gaps"]) == ("ok", 5, {}, None)


def test_the_check_value_of_participation():
    found = measured(
        issues=[issue(key, silo) for key, silo in CHECK_SILOS.items()], issue_links=[link(*pair) for pair in CHECK_TIES]
    )
    assert found["participation"] == pytest.approx({"1": 0.5, "2": 0, "3": 0, "4": 0.5, "5": 0.5})
    assert found["wickedness"] == {"1": 4, "4": 2, "5": 2, "2": 0, "3": 0}


@pytest.mark.parametrize("seed", range(6))
def test_modularity_and_e_i_as_networkx_has_them(seed):
    random = np.random.default_rng(seed)
    graph = nx.gnp_random_graph(14, 0.25, seed=seed)
    silos = {node: str(random.choice(list("abc"))) for node in graph}
    nodes = pl.DataFrame({"network": "x", "node": [str(node) for node in graph], "silo": list(silos.values())})
    ties = pl.DataFrame([(str(a), str(b)) for a, b in graph.edges], schema=["a", "b"], orient="row")
    found = segregation(nodes, ties).row(0, named=True)
    communities = [{node for node in graph if silos[node] == silo} for silo in set(silos.values())]
    assert found["modularity"] == pytest.approx(nx.community.modularity(graph, communities))
    external = sum(silos[a] != silos[b] for a, b in graph.edges)
    assert found["ei"] == pytest.approx((2 * external - graph.size()) / graph.size())
    assert found["ties"] == graph.size()


def test_a_body_whose_silo_is_not_known_is_left_out():
    nodes = pl.DataFrame({"network": "x", "node": list("abc"), "silo": ["1", "2", None]})
    ties = pl.DataFrame({"a": ["a", "a"], "b": ["b", "c"]})
    assert segregation(nodes, ties).rows() == [("x", 1, -0.5, 1.0)]
    assert segregation(nodes.with_columns(silo=pl.lit(None, pl.String)), ties).height == 0


def test_weights_are_averaged_over_those_who_gave_one():
    found = measured(
        issue_links=[link("bus", "job", 3.0, "a"), link("bus", "job", 1.0, "b"), link("bus", "job", 1.0), link("bus", "bus", 3.0)]
    )
    assert found["wickedness"] == pytest.approx({"bus": 5 / 3, "job": 5 / 3, "road": 0, "home": 0})
    assert [entry["weight"] for entry in found["links"]] == pytest.approx([5 / 3])
    assert found["participation"]["home"] is None


def test_the_ranking_is_weighted_by_salience_where_it_is_given():
    salient = [{**row, "salience": {"home": 3.0, "bus": 3.0}.get(row["id"])} for row in BASE["issues"]]
    found = measured(issues=salient)
    assert found["wickedness"] == {"home": 2.0, "job": 6.0, "bus": 4.0, "road": 0.0}
    assert found["weighted"] == {"home": 6.0, "job": 6.0, "bus": 12.0, "road": 0.0}
    assert list(found["wickedness"]) == list(found["weighted"]) == ["bus", "job", "home", "road"]
    assert measured()["gaps"] == ["home", "road"]


def test_a_link_to_another_partnership_is_none():
    found = section(Tables({**BASE, "issues": [*BASE["issues"][:3], issue("home", "housing", partnership="q")]}), TODAY)
    assert found["p"]["wickedness"] == {"bus": 4.0, "job": 4.0, "road": 0.0}
    assert (found["q"]["wickedness"], found["q"]["gaps"], found["q"]["status"]) == ({}, ["home"], "ok")
    assert found["q"]["reasons"]["wickedness"]


def test_unbridged_with_gaps_told_apart():
    found = measured()
    assert (found["unbridged"], found["unbridged_by_gaps"]) == (1.0, pytest.approx(2 / 6))
    assert found["break_out"] == [{"a": "buses", "b": "town", "weight": 4.0}]
    assert {(one["source"], one["target"]): one["bridge"] for one in found["links"]} == {
        ("bus", "job"): "none", ("job", "bus"): "none", ("bus", "road"): "within", ("job", "home"): "gap",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("tables", "unbridged"),
    [
        ({"connections": [tie("town", "buses")]}, 2 / 6),
        ({"connections": [tie("town", "buses", since=date(2027, 1, 1))]}, 1),
        ({"connections": [tie("town", "buses", until=date(2026, 1, 1))]}, 1),
        ({"functions": [holds("shuttle", "town"), holds("desk", "town", "conceived", lead=False)]}, 2 / 6),
        ({"action_issues": about("desk", "bus", "job", "home")}, 0),
        ({"actions": [action("shuttle", ended=date(2026, 5, 31)), action("desk")]}, 1),
        ({"actions": [action("shuttle", started=date(2026, 6, 2)), action("desk")]}, 1),
    ],
)
def test_what_bridges_on_the_day(tables, unbridged):
    assert measured(**tables)["unbridged"] == pytest.approx(unbridged)


def in_spite(**tables):
    functions = [
        holds("shuttle", "buses"), holds("shuttle", "ministry 1", "conceived", "national"),
        holds("desk", "town"), holds("desk", "ministry 2", "conceived", "national"),
    ]  # fmt: skip
    found = measured(**{"functions": functions, "connections": [tie("buses", "town")], **tables})
    return [(entry["source"], entry["target"]) for entry in found["in_spite_of"]]


def test_in_spite_of_those_above():
    assert in_spite() == [("bus", "job"), ("job", "bus")]
    assert in_spite(connections=[]) == []
    assert in_spite(connections=[tie("buses", "town"), tie("ministry 1", "ministry 2")]) == []
    one_ministry = [
        holds("shuttle", "buses"), holds("shuttle", "ministry", "conceived", "national"),
        holds("desk", "town"), holds("desk", "ministry", "conceived", "national"),
    ]  # fmt: skip
    assert in_spite(functions=one_ministry) == []
    conceived_below = [holds("shuttle", "buses", "conceived"), holds("desk", "town", "conceived")]
    assert in_spite(functions=conceived_below) == []
    bridged_above = [
        holds("shuttle", "buses", level="regional"), holds("shuttle", "ministry 1", "conceived", "national"),
        holds("desk", "town"), holds("desk", "ministry 2", "conceived", "national"),
    ]  # fmt: skip
    assert in_spite(functions=bridged_above) == []


def test_the_share_that_the_actions_reach():
    partners = [{"partnership": "p", "organisation": "town", "role": "lead"}]
    assert measured(partners=partners)["reached"] == pytest.approx(6 / 12)
    assert measured(partners=[{**partners[0], "role": "observer"}])["reached"] == 0
    assert measured(partners=partners, functions=[holds("desk", "town", lead=False)])["reached"] == 0
    assert measured(partners=partners, actions=[action("desk", "q")])["reached"] == 0
    assert (measured()["reached"], measured()["reasons"]["reached"]) == (None, "Who is a partner is not recorded.")


def test_what_is_not_recorded_is_not_known():
    without = Tables({name: rows for name, rows in BASE.items() if name != "connections"})
    found = section(without, TODAY)["p"]
    assert [found[name] for name in ("unbridged", "break_out", "in_spite_of", "ei_level")] == [None] * 4
    assert found["gaps"] == ["home", "road"]
    assert {entry["bridge"] for entry in found["links"]} == {None, "within"}
    only_issues = section(Tables({"issues": BASE["issues"]}), TODAY)["p"]
    assert (only_issues["status"], only_issues["links"], only_issues["gaps"]) == ("undefined", None, None)
    inside = measured(issue_links=[link("bus", "road")])
    assert (inside["unbridged"], inside["break_out"], inside["reached"]) == (None, [], None)
    assert set(inside["reasons"]) >= {"unbridged", "unbridged_by_gaps", "reached", "rho_strength"}
    assert section(Tables({"actions": [action("shuttle")]}), TODAY) == {}


def test_every_key_of_the_contract_is_there():
    keys = (
        "wickedness participation by_level rho_strength p_strength rho_participation p_participation gaps unbridged "
        "unbridged_by_gaps break_out in_spite_of modularity_domain modularity_level ei_domain ei_level reached"
    )
    for own in (measured(), measured(issue_links=[]), measured(connections=[tie("town", "buses")])):
        assert set(keys.split()) <= own.keys()
        empty = {name for name, value in own.items() if value is None or (value == {} and name != "by_level")}
        assert empty <= own["reasons"].keys()


def test_without_a_date_everything_has_begun():
    assert measure(Tables(BASE))["partnerships"]["p"]["silos"]["unbridged"] == 1.0


def test_the_network_is_that_of_partners_holders_and_own_connections():
    tables = Tables(
        {
            **BASE,
            "partners": [{"partnership": "p", "organisation": "college", "role": "partner"}],
            "connections": [
                tie("x", "y", partnership="p"),
                tie("v", "w"),
                tie("s", "t", partnership="p", until=date(2020, 1, 1)),
            ],
        }
    )
    assert in_network(tables, TODAY)["organisation"].to_list() == ["buses", "college", "town", "x", "y"]


def some_figures(random, sizes):
    return pl.DataFrame(
        [
            {"partnership": f"p{k}", "depth": int(random.integers(0, 3)), "strength": float(random.integers(0, 9)) / 3}
            for k, size in enumerate(sizes)
            for _issue in range(size)
        ]
    )


def test_rank_correlation_as_scipy_has_it():
    figures = some_figures(np.random.default_rng(3), [4, 9, 9, 9, 25, 60])
    found = correlations(figures, "strength")
    assert found.height == 6
    for row in found.iter_rows(named=True):
        own = figures.filter(pl.col("partnership") == row["partnership"])
        assert row["rho"] == pytest.approx(spearmanr(own["depth"], own["strength"]).statistic)


@pytest.mark.parametrize("size", [6, 7, 30])
def test_p_is_that_of_shuffled_levels(size):
    """Against a permutation test of SciPy's own, with other shuffles: within four standard errors of both samples."""
    from scipy.stats import permutation_test

    random = np.random.default_rng(size)
    figures = some_figures(random, [size])
    depth, strength = figures["depth"].to_numpy(), figures["strength"].to_numpy()
    other = permutation_test(
        (depth,), lambda labels: spearmanr(labels, strength).statistic, permutation_type="pairings", n_resamples=4_000, rng=random
    )
    # Two-sided by distance from 0, where SciPy doubles the lesser tail.
    p = np.mean(np.abs(other.null_distribution) >= abs(other.statistic) - 1e-12)
    ours = correlations(figures, "strength")["p"].item()
    assert abs(ours - p) < 4 * np.sqrt(p * (1 - p) * (1 / 4_000 + 1 / 9_999)) + 2e-4


def test_many_partnerships_at_once_are_each_as_if_alone():
    figures = some_figures(np.random.default_rng(5), [6] * 80 + [7] * 3)
    together = correlations(figures, "strength")
    for partnership in ("p0", "p41", "p82"):
        alone = correlations(figures.filter(pl.col("partnership") == partnership), "strength")
        assert together.filter(pl.col("partnership") == partnership).rows() == alone.rows()


def test_nothing_to_compare():
    figures = pl.DataFrame(
        {
            "partnership": list("aabbbccc"),
            "depth": [0, 1, 2, 2, 2, 0, 1, 2],
            "strength": [1.0, 2.0, 1.0, 2.0, 3.0, 1.0, 1.0, 1.0 + 1e-13],
        }
    )
    assert correlations(figures, "strength").height == 0


def random_tables(seed):
    random = np.random.default_rng(seed)
    issues = [issue(f"i{k}", str(random.choice(list("xyz"))), str(random.choice(LEVELS))) for k in range(14)]
    ids = [row["id"] for row in issues]
    pairs = [pair for pair in product(ids, ids) if pair[0] != pair[1] and random.random() < 0.3]
    actions = [action(f"a{k}") for k in range(8)]
    bodies = [f"o{k}" for k in range(9)]
    return Tables(
        {
            "issues": issues,
            "issue_links": [link(*pair, float(random.integers(1, 4))) for pair in pairs],
            "actions": actions,
            "action_issues": [row for one in actions for row in about(one["id"], *random.permutation(ids)[:2])],
            "functions": [
                holds(one["id"], str(random.choice(bodies)), function, str(random.choice(LEVELS)))
                for one in actions
                for function in ("conceived", "implemented")
            ],
            "connections": [tie(a, b) for a, b in combinations(bodies, 2) if random.random() < 0.1],
        }
    )


@pytest.mark.parametrize("seed", range(12))
def test_against_plain_loops(seed):
    """Everything about bridges again, with sets and loops."""
    tables = random_tables(seed)
    found = section(tables, TODAY)["p"]
    domain = dict(tables["issues"].select("id", "domain").iter_rows())
    on = {key: set() for key in domain}
    local = {key: set() for key in domain}
    above = {key: set() for key in domain}
    for act, where in tables["action_issues"].iter_rows():
        for row in tables["functions"].filter(pl.col("action") == act).iter_rows(named=True):
            on[where].add(row["organisation"])
            if row["level"] == "local":
                local[where].add(row["organisation"])
            elif row["function"] == "conceived":
                above[where].add(row["organisation"])
    ties = {frozenset(pair) for pair in tables["connections"].select("a", "b").iter_rows()}

    def joined(some, others):
        return any(a == b or frozenset((a, b)) in ties for a in some for b in others)

    across = [
        (source, target, weight)
        for source, target, weight in tables["issue_links"].select("source", "target", "weight").iter_rows()
        if domain[source] != domain[target]
    ]
    whole = sum(weight for _source, _target, weight in across)
    open_links = [one for one in across if not joined(on[one[0]], on[one[1]])]
    gaps = [one for one in open_links if not on[one[0]] or not on[one[1]]]
    assert found["unbridged"] == pytest.approx(sum(weight for *_ends, weight in open_links) / whole)
    assert found["unbridged_by_gaps"] == pytest.approx(sum(weight for *_ends, weight in gaps) / whole)
    assert set(found["gaps"]) == {key for key, bodies in on.items() if not bodies}
    in_spite = {
        (source, target)
        for source, target, _weight in across
        if joined(local[source], local[target]) and above[source] and above[target] and not joined(above[source], above[target])
    }
    assert {(entry["source"], entry["target"]) for entry in found["in_spite_of"]} == in_spite
