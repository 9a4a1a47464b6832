import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from idele.method import network
from idele.method.betweenness import betweenness
from idele.method.network import Networks

CHECK = Networks.single(5, [(0, 1), (1, 0), (0, 2), (2, 0), (3, 0), (4, 0), (3, 4), (1, 2)])


@st.composite
def programmes(draw):
    """A few networks of different sizes and densities, as drawn, and the same side by side."""
    drawn = [
        nx.gnp_random_graph(size, draw(st.floats(0, 1)), seed=draw(st.integers(0, 10_000)), directed=True)
        for size in draw(st.lists(st.integers(1, 12), min_size=1, max_size=6))
    ]
    return drawn, side_by_side(drawn)


def side_by_side(drawn):
    sizes = [len(graph) for graph in drawn]
    starts = np.concatenate([[0], np.cumsum(sizes)])
    ties = [(start + a, start + b) for start, graph in zip(starts, drawn, strict=False) for a, b in graph.edges]
    ends = np.array(ties, dtype=np.int64).reshape(-1, 2)
    return Networks(len(drawn), np.repeat(np.arange(len(drawn)), sizes), ends[:, 0], ends[:, 1])


def of_nodes(drawn, measure):
    return np.concatenate([[measure(graph)[node] for node in graph] for graph in drawn])


def test_check_values_of_the_method():
    assert network.density(CHECK) == pytest.approx([0.40])
    assert network.reciprocity(CHECK) == pytest.approx([0.50])
    assert network.in_degree_centralisation(CHECK) == pytest.approx([0.75])


def test_a_star_is_as_central_as_can_be():
    inwards = Networks.single(6, [(node, 0) for node in range(1, 6)])
    assert network.in_degree_centralisation(inwards) == pytest.approx([1])
    both_ways = Networks.single(6, [tie for node in range(1, 6) for tie in ((node, 0), (0, node))])
    assert network.betweenness_centralisation(both_ways) == pytest.approx([1])
    assert network.cut_points(both_ways).tolist() == [True] + 5 * [False]


def test_what_is_undefined_is_not_a_number():
    empty = Networks.single(4, [])
    assert np.isnan(network.reciprocity(empty)).all()
    assert network.density(empty).tolist() == [0]
    assert network.betweenness_centralisation(empty).tolist() == [0]
    assert network.isolates(empty).all()
    sole = Networks.single(1, [])
    assert np.isnan(network.density(sole)).all()
    assert np.isnan(network.in_degree_centralisation(sole)).all()
    assert np.isnan(network.betweenness_centralisation(Networks.single(2, [(0, 1)]))).all()
    nobody = Networks.single(0, [])
    assert np.isnan(network.in_degree_centralisation(nobody)).all()


@given(programmes())
def test_equals_networkx(case):
    drawn, networks = case
    assert network.density(networks) == pytest.approx([nx.density(g) if len(g) > 1 else np.nan for g in drawn], nan_ok=True)
    expected = [nx.overall_reciprocity(g) if g.number_of_edges() else np.nan for g in drawn]
    assert network.reciprocity(networks) == pytest.approx(expected, nan_ok=True)
    between = of_nodes(drawn, lambda g: nx.betweenness_centrality(g, normalized=False))
    assert betweenness(networks) == pytest.approx(between, abs=1e-9)
    cut = np.concatenate([np.isin(list(g), list(nx.articulation_points(g.to_undirected()))) for g in drawn])
    assert network.cut_points(networks).tolist() == cut.tolist()
    assert network.isolates(networks).tolist() == np.concatenate([np.isin(list(g), list(nx.isolates(g))) for g in drawn]).tolist()


@given(programmes())
def test_centralisations_lie_between_none_and_all(case):
    for measure in (network.in_degree_centralisation, network.betweenness_centralisation):
        known = measure(case[1])
        known = known[~np.isnan(known)]
        assert ((known >= -1e-12) & (known <= 1 + 1e-12)).all()


@pytest.mark.parametrize("cells", [1, 7, 50, 100_000])
def test_betweenness_is_the_same_in_blocks_of_any_size(cells, monkeypatch):
    monkeypatch.setattr("idele.method.betweenness.CELLS", cells)
    drawn = [nx.gnp_random_graph(size, 0.3, seed=size, directed=True) for size in (9, 3, 30, 1, 3, 14)]
    expected = of_nodes(drawn, lambda graph: nx.betweenness_centrality(graph, normalized=False))
    assert betweenness(side_by_side(drawn)) == pytest.approx(expected)


def test_betweenness_of_a_long_chain():
    chain = Networks.single(300, [(node, node + 1) for node in range(299)])
    assert betweenness(chain).tolist() == [node * (299 - node) for node in range(300)]
