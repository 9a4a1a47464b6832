import networkx as nx
import numpy as np
import pytest

from idele.method.canonical import Structure, canonical


def in_canonical_order(size, ties, labels, first):
    source, target = np.array(ties, dtype=np.int64).reshape(-1, 2).T
    order, colours = canonical(Structure(size, source, target, np.array(labels, dtype=np.uint64)), np.array(first))
    place = np.argsort(order)
    return (
        sorted(zip(place[source].tolist(), place[target].tolist(), labels, strict=True)),
        np.array(first)[order].tolist(),
        colours.tolist(),
    )


CASES = {
    "random": nx.gnp_random_graph(14, 0.25, seed=3, directed=True),
    "ring, where all are exchangeable": nx.cycle_graph(9, create_using=nx.DiGraph),
    "two rings, which refinement alone confuses with one": nx.disjoint_union(nx.cycle_graph(3), nx.cycle_graph(6)).to_directed(),
    "many alike": nx.star_graph(12).to_directed(),
    "nobody tied": nx.empty_graph(7, create_using=nx.DiGraph),
    "complete": nx.complete_graph(8, create_using=nx.DiGraph),
}


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("seed", range(5))
def test_new_numbers_give_the_same_network(name, seed):
    random = np.random.default_rng(seed)
    graph, size = CASES[name], len(CASES[name])
    ties = list(graph.edges)
    labels, first = [(a * b) % 3 for a, b in ties], [node % 4 == 0 for node in range(size)]
    if "exchangeable" in name or "two rings" in name:
        labels, first = [0] * len(ties), [False] * size
    new, rows = random.permutation(size), random.permutation(len(ties))
    renumbered = [(int(new[ties[row][0]]), int(new[ties[row][1]])) for row in rows]
    moved = np.empty(size, dtype=bool)
    moved[new] = first
    again = in_canonical_order(size, renumbered, [labels[row] for row in rows], moved.tolist())
    assert again == in_canonical_order(size, ties, labels, first)


def test_other_networks_have_other_colours():
    ring, chain = [(0, 1), (1, 2), (2, 0)], [(0, 1), (1, 2)]
    assert in_canonical_order(3, ring, [0, 0, 0], [0, 0, 0])[2] != in_canonical_order(3, chain, [0, 0], [0, 0, 0])[2]
    assert in_canonical_order(3, ring, [0, 0, 1], [0, 0, 0])[2] != in_canonical_order(3, ring, [0, 0, 0], [0, 0, 0])[2]
