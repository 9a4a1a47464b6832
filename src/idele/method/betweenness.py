"""Directed betweenness of many networks at once: Brandes' dependencies (2001, J. Math. Sociol. 25) on sparse matrices."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from idele.method.network import Networks, Nodes, Numbers

# Cells of a working matrix: small enough to stay near the processor, large enough that Python's share of the time is small.
CELLS = 100_000


def betweenness(networks: Networks) -> Numbers:
    """For each node the number of shortest directed paths between two others that pass it, each pair counting 1 in all.

    Not normalised: R's ``sna::betweenness(gmode = "digraph")``. Works on connected parts: part by part in column blocks of
    starting nodes, small parts together. Takes about ties x nodes x longest shortest path of a part; memory is bounded.

    >>> betweenness(Networks.single(3, [(0, 1), (1, 2)])).tolist()
    [0.0, 1.0, 0.0]
    """
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import connected_components

    count = len(networks.member)
    passed = np.zeros(count)
    if not len(networks.source):
        return passed
    onwards = csr_array((np.ones(len(networks.source)), (networks.target, networks.source)), shape=(count, count))
    part = connected_components(onwards, directed=True, connection="weak")[1]
    for nodes, places, starts in _blocks(part):
        passed[nodes] += _dependencies(onwards[nodes][:, nodes], places, starts)
    return passed


def _blocks(part: NDArray[np.int32]) -> Iterator[tuple[Nodes, Nodes, tuple[int, int]]]:
    """Nodes to work on together, each one's place within its part, and the range of places to start from."""
    size = np.bincount(part)
    order = np.lexsort((part, size[part]))
    order = order[size[part[order]] > 2]
    sizes = size[part[order]]
    places = np.arange(len(order)) - np.searchsorted(_runs(part[order]), _runs(part[order]))
    first = 0
    while first < len(order):
        last = _end_of_block(sizes, first)
        width = max(1, CELLS // (last - first))
        for start in range(0, int(sizes[last - 1]), width):
            yield order[first:last], places[first:last], (start, min(start + width, int(sizes[last - 1])))
        first = last


def _runs(part: NDArray[np.int32]) -> Nodes:
    """0 0 1 1 1 2 for 7 7 3 3 3 5: the number of the run that each stands in."""
    return np.cumsum(np.concatenate([[0], part[1:] != part[:-1]])) if len(part) else np.zeros(0, dtype=np.int64)


def _end_of_block(sizes: Nodes, first: int) -> int:
    """Where the block that begins at ``first`` ends: whole parts, as many as the working matrix holds, and at least one."""
    cells = np.arange(1, len(sizes) - first + 1) * sizes[first:]
    fitting = int(np.searchsorted(cells, CELLS, side="right"))
    largest = int(sizes[first + max(fitting - 1, 0)])
    before = int(np.searchsorted(sizes, largest))
    whole = max(before, first) + (max(first + fitting - max(before, first), 0) // largest) * largest
    return whole if whole > first else first + int(sizes[first])


def _dependencies(onwards: Any, places: Nodes, starts: tuple[int, int]) -> Numbers:
    """Summed dependencies on each node of the starting nodes whose place is in the range ``starts``; ``onwards[v, u]`` is u to v.

    Column j stands for the j-th starting node of every part at once, which parts cannot confuse as no tie joins them.
    """
    begins = np.flatnonzero((places >= starts[0]) & (places < starts[1]))
    paths = np.zeros((len(places), starts[1] - starts[0]))
    paths[begins, places[begins] - starts[0]] = 1.0
    frontier, unreached = paths.copy(), paths == 0
    distance = unreached.astype(np.int32)
    rings = 0
    while True:
        frontier = onwards @ frontier
        frontier *= unreached
        reached = frontier > 0
        if not reached.any():
            break
        rings += 1
        paths += frontier
        unreached &= ~reached
        distance += unreached
    per_path = np.divide(1.0, paths, out=frontier, where=paths > 0)
    backwards = onwards.T.tocsr()
    # What each path to a node carries: its own pair, and its part of what lies behind it. Times paths, less 1, is the dependency.
    carried = per_path * (distance == rings)
    total = carried.copy()
    for ring in range(rings - 1, 0, -1):
        carried = backwards @ carried
        carried += per_path
        carried *= distance == ring
        total += carried
    total *= paths
    total -= total > 0
    return total.sum(axis=1)
