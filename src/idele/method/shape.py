"""The shape of a trust network (METHOD.md section 6): what those may see who may not see names.

A drawing without names is not anonymous by itself: a partner knows its own ties and can look for itself and its neighbours. So
less than the network is given: no direction (who named whom), no trust, no node that can be told by its number, nothing for a
network of fewer than ``FEWEST_FOR_SHAPE`` organisations or with fewer than ``FEWEST_NAMING_FOR_SHAPE`` that named a tie (a single
answer would be drawn as it was given).
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

# [reading] Not from a publication: below these, members could name most of the nodes.
FEWEST_FOR_SHAPE = 8
FEWEST_NAMING_FOR_SHAPE = 5


def shape(named: NDArray[np.bool_]) -> dict[str, Any] | None:
    """``{"nodes": count, "ties": [[i, j], ...]}`` of the network in which ``named[i, j]`` says that i named a tie to j.

    Nodes are numbered by structure alone (``canonical_order``), so that neither ids nor the order of rows can be read from a
    number, and the same shape is the same figure. None where it would say too much.
    """
    ties = named & ~np.eye(len(named), dtype=bool)
    if len(ties) < FEWEST_FOR_SHAPE or ties.any(axis=1).sum() < FEWEST_NAMING_FOR_SHAPE:
        return None
    undirected = ties | ties.T
    order = canonical_order(undirected)
    first, second = np.nonzero(np.triu(undirected[np.ix_(order, order)]))
    return {"nodes": len(ties), "ties": np.column_stack([first, second]).tolist()}


def canonical_order(undirected: NDArray[np.bool_]) -> NDArray[np.intp]:
    """The nodes of an undirected network in an order that rests on structure, not on how they were given.

    Colours are refined until nodes of one colour have the same neighbours by colour (Weisfeiler and Leman 1968); then one node
    of the first colour that several share is set apart, and so on until each has its own. Nodes that are exchangeable may come in
    any order, which is then the same network.

    >>> chain = np.array([[0, 1, 0], [1, 0, 1], [0, 1, 0]], dtype=bool)
    >>> canonical_order(chain)[-1]
    np.int64(1)
    """
    colours = refined(undirected, undirected.sum(axis=1))
    while len(shared := np.flatnonzero(np.bincount(colours) > 1)):
        colours = colours * 2
        colours[np.flatnonzero(colours == shared[0] * 2)[0]] += 1
        colours = refined(undirected, colours)
    return np.argsort(colours)


def refined(undirected: NDArray[np.bool_], colours: NDArray[np.intp]) -> NDArray[np.intp]:
    """``colours`` split until two nodes share one only if they have as many neighbours of every colour; ranks from 0."""
    colours = np.unique(colours, return_inverse=True)[1]
    while True:
        neighbours = undirected.astype(np.intp) @ np.eye(len(colours), dtype=np.intp)[colours]
        finer = np.unique(np.column_stack([colours, neighbours]), axis=0, return_inverse=True)[1].ravel()
        if finer.max(initial=0) == colours.max(initial=0):
            return colours
        colours = finer
