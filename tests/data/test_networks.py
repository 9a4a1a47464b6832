"""The method on real networks, beside the figures of R's sna 2.7-1 (``reference_*``); each test names the definition."""

import json

import networkx as nx
import numpy as np
import pytest
from click.testing import CliRunner

from idele.cli import main
from idele.method.betweenness import betweenness
from idele.method.measure import latest_date, measure
from idele.method.ties import trust_networks
from idele.tables import Package, write
from tests.data import network_mappings as mappings

pytestmark = pytest.mark.data

CHEMNET = ("chemnet_pol", "chemnet_scito", "chemnet_scifrom", "chemnet_infrep", "chemnet_sci_confirmed")
# Ours on the left. Reciprocity is R's `edgewise`, not its default; centralisations are Freeman's with R's denominators for
# directed networks: (n - 1)^2 for in-degree, (n - 1)^2 (n - 2) for betweenness. Ties to oneself are left out, as with R's
# `diag = FALSE`.
STATISTICS = {
    "nodes": "n",
    "ties": "ties",
    "density": "density",
    "reciprocity": "reciprocity_edgewise",
    "degree_centralisation": "centralization_indegree",
    "betweenness_centralisation": "centralization_betweenness",
}


def package(name):
    return mappings.chemnet(name) if name in CHEMNET else mappings.estuaries_as_one(name)


def trust(tables, name):
    return measure(tables)["partnerships"][name]["trust"]


@pytest.mark.parametrize("name", [*CHEMNET, "estuary_wave1"])
def test_figures_of_a_whole_network_equal_r(name):
    known = mappings.rows("reference_statistics")
    reference = dict(known.filter(known["network"] == name).select("statistic", "value").iter_rows())
    figures = trust(package(name), name)
    assert figures["n"] == figures["nodes"]
    assert {ours: figures[ours] for ours in STATISTICS} == pytest.approx(
        {ours: reference[theirs] for ours, theirs in STATISTICS.items()}, rel=1e-8
    )
    assert not [key for key in figures if key.endswith("_low")]


@pytest.mark.parametrize("name", ["chemnet_pol", "chemnet_infrep", "estuary_wave1"])
def test_figures_of_organisations_equal_r(name):
    reference = {row["actor"]: row for row in mappings.rows(f"reference_nodes_{name}").to_dicts()}
    tables = package(name)
    found = trust_networks(tables, latest_date(tables))
    theirs = [reference[actor] for actor in found.organisation]
    assert found.networks.in_degree.tolist() == [row["indegree"] for row in theirs]
    assert found.networks.out_degree.tolist() == [row["outdegree"] for row in theirs]
    assert betweenness(found.networks) == pytest.approx([row["betweenness"] for row in theirs], abs=1e-9)
    # A broker is R's cut point with `connected = "weak"`; its default, "strong", finds others.
    assert trust(tables, name)["brokers"] == sorted(actor for actor, row in reference.items() if row["cutpoint"])
    alone = sorted(actor for actor, row in reference.items() if row["indegree"] == row["outdegree"] == 0)
    assert trust(tables, name)["isolates"] == alone


def test_ties_that_both_ends_confirm():
    assert trust(mappings.chemnet("chemnet_sci_confirmed"), "chemnet_sci_confirmed")["ties"] == 63


def test_the_second_wave_equals_networkx_and_says_who_is_missing():
    tables = mappings.estuaries_as_one_with_holes()
    figures = trust(tables, "estuary_wave2")
    attributes = mappings.rows("estuary_attributes")
    missing = int(attributes["row_missing_w2"].sum())
    graph = nx.DiGraph([(tie["from"], tie["to"]) for tie in mappings.rows("estuary_wave2").to_dicts()])
    assert (figures["ties"], figures["nodes"], figures["missing"], figures["n"]) == (235, 194, missing, 194 - missing)
    assert figures["density"] == pytest.approx(235 / ((194 - missing) * 193))
    assert figures["density_low"] == pytest.approx(235 / (194 * 193))
    assert figures["density_low"] < figures["density"] < figures["density_high"]
    heard = graph.subgraph(attributes.filter(~attributes["row_missing_w2"])["org"].to_list())
    assert figures["reciprocity"] == pytest.approx(nx.overall_reciprocity(heard))
    passed = np.array([*nx.betweenness_centrality(graph, normalized=False).values(), *[0.0] * (194 - len(graph))])
    assert figures["betweenness_centralisation"] == pytest.approx((passed.max() - passed).sum() / (193**2 * 192))
    assert figures["brokers"] == sorted(nx.articulation_points(graph.to_undirected()))
    assert figures["fills"] == figures["betweenness_fills"] == 1_000
    for name in ("reciprocity", "degree_centralisation", "betweenness_centralisation"):
        assert 0 <= figures[f"{name}_low"] < figures[f"{name}_high"] <= 1


def test_ten_estuaries_in_two_waves():
    tables = mappings.estuaries()
    figures = measure(tables)["partnerships"]
    assert len(figures) == 10
    assert mean_of_organisations(figures, "1999", "trust") == (pytest.approx(5.858, abs=5e-4), 194)
    assert mean_of_organisations(figures, "2001", "trust") == (pytest.approx(6.041, abs=5e-4), 125)
    for name, sections in figures.items():
        assert sections["trust"]["wave"] == f"{name}-2001"
        members = int((tables["partners"]["partnership"] == name).sum())
        assert sections["trust"]["n"] + sections["trust"]["missing"] == sections["trust"]["nodes"] == members


def mean_of_organisations(figures, year, construct):
    """From the partnerships' scores, as each organisation has one respondent; and how many organisations that is."""
    cells = [sections["answers"][f"{name}-{year}"][construct] for name, sections in figures.items()]
    organisations = sum(cell["n"] for cell in cells)
    return sum(cell["score"] / 10 * cell["n"] for cell in cells) / organisations, organisations


@pytest.mark.parametrize("name", ["chemnet_infrep", "estuary_wave1"])
@pytest.mark.parametrize("form", ["folder", "package.zip"])
def test_the_command_line_prints_the_same(name, form, tmp_path):
    write(Package(package(name), {"name": name.replace("_", "-"), "title": name}), tmp_path / form)
    done = CliRunner().invoke(main, ["measure", str(tmp_path / form), "--json"])
    assert done.exit_code == 0, done.output
    printed = json.loads(done.stdout)["partnerships"][name]["trust"]
    assert printed == trust(package(name), name)
