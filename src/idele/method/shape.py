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

from idele.method.canonical import places
from idele.method.network import Networks

# [reading] Not from a publication: below these, members could name most of the nodes.
FEWEST_FOR_SHAPE = 8
FEWEST_NAMING_FOR_SHAPE = 5

# A drawing of a larger network shows nothing.
LARGEST_FOR_SHAPE = 200

Shape = dict[str, Any]


def shape(named: NDArray[np.bool_]) -> Shape | None:
    """The shape of the one network in which ``named[i, j]`` says that i named a tie to j; see :func:`shapes`."""
    source, target = np.nonzero(named & ~np.eye(len(named), dtype=bool))
    return shapes(Networks(1, np.zeros(len(named), dtype=np.int64), source, target))[0]


def shapes(networks: Networks) -> list[Shape | None]:
    """``{"nodes": count, "ties": [[i, j], ...]}`` of each network, its ties without direction.

    Nodes are numbered by structure alone (:func:`idele.method.canonical.places`), so that neither ids nor the order of rows can
    be read from a number, and the same shape is the same figure. None where it would say too much.
    """
    drawn = _may_be_drawn(networks)
    within = drawn[networks.member]
    new = np.cumsum(within) - 1
    ties = drawn[networks.member[networks.source]]
    first, second = new[networks.source[ties]], new[networks.target[ties]]
    member = (np.cumsum(drawn) - 1)[networks.member[within]]
    return _listed(Networks(int(drawn.sum()), member, *_both_ways(first, second, len(member))), drawn)


def _may_be_drawn(networks: Networks) -> NDArray[np.bool_]:
    naming = networks.per_network(networks.out_degree > 0)
    fits = (networks.sizes >= FEWEST_FOR_SHAPE) & (networks.sizes <= LARGEST_FOR_SHAPE)
    return fits & (naming >= FEWEST_NAMING_FOR_SHAPE)


def _both_ways(first: NDArray[np.int64], second: NDArray[np.int64], nodes: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Each tie once in either direction."""
    both = np.unique(np.concatenate([first * nodes + second, second * nodes + first]))
    return both // max(nodes, 1), both % max(nodes, 1)


def _listed(undirected: Networks, drawn: NDArray[np.bool_]) -> list[Shape | None]:
    """The shapes of those that may be drawn, among None for the others."""
    place = places(undirected)
    first, second = place[undirected.source], place[undirected.target]
    once = first < second
    member = undirected.member[undirected.source[once]]
    order = np.lexsort((second[once], first[once], member))
    ties = np.column_stack([first[once], second[once]])[order].tolist()
    ends = np.cumsum(np.bincount(member, minlength=undirected.count)).tolist()
    sizes = iter(zip(undirected.sizes.tolist(), [0, *ends], ends, strict=False))
    return [_shape(ties, *next(sizes)) if may else None for may in drawn]


def _shape(ties: list[list[int]], size: int, start: int, end: int) -> Shape:
    return {"nodes": size, "ties": ties[start:end]}
