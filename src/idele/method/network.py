"""Directed networks, many at once: density, reciprocity, centralisation, cut points (METHOD.md section 6).

All networks of a programme stand side by side in one ``Networks``, as parts of one graph without ties between them. So a
thousand partnerships, or a thousand random fills of one, cost one run of each function and not a thousand.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Nodes = NDArray[np.int64]


@dataclass(frozen=True)
class Networks:
    """Networks side by side: ``member[v]`` is the network of node v; the k-th tie goes from ``source[k]`` to ``target[k]``.

    Networks are numbered 0 to ``count - 1``. A tie occurs once, joins nodes of one network, and is not from a node to itself.
    """

    count: int
    member: Nodes
    source: Nodes
    target: Nodes

    @classmethod
    def single(cls, size: int, ties: list[tuple[int, int]]) -> Networks:
        """One network of ``size`` nodes, from its ties (from, to)."""
        ends = np.array(ties, dtype=np.int64).reshape(-1, 2)
        return cls(1, np.zeros(size, dtype=np.int64), ends[:, 0], ends[:, 1])

    @property
    def sizes(self) -> Nodes:
        """Nodes in each network."""
        return np.bincount(self.member, minlength=self.count)

    @property
    def ties(self) -> Nodes:
        """Ties in each network."""
        return np.bincount(self.member[self.source], minlength=self.count)

    @property
    def in_degree(self) -> Nodes:
        """Ties that reach each node."""
        return np.bincount(self.target, minlength=len(self.member))

    @property
    def out_degree(self) -> Nodes:
        """Ties that leave each node."""
        return np.bincount(self.source, minlength=len(self.member))

    def per_network(self, of_nodes: NDArray[Any]) -> Numbers:
        """The sum of a figure of nodes, in each network."""
        sums: Numbers = np.bincount(self.member, weights=of_nodes.astype(float), minlength=self.count).astype(float)
        return sums

    def among(self, kept: NDArray[np.bool_]) -> Networks:
        """The same nodes with only the ties whose two ends are ``kept``."""
        chosen = kept[self.source] & kept[self.target]
        return Networks(self.count, self.member, self.source[chosen], self.target[chosen])


def side_by_side(several: Sequence[Networks]) -> Networks:
    """All of these as one, in the order given."""
    nodes = np.cumsum([0, *(len(each.member) for each in several)])
    counts = np.cumsum([0, *(each.count for each in several)])
    none = np.zeros(0, dtype=np.int64)
    return Networks(
        int(counts[-1]),
        np.concatenate([none, *(each.member + count for each, count in zip(several, counts, strict=False))]),
        np.concatenate([none, *(each.source + first for each, first in zip(several, nodes, strict=False))]),
        np.concatenate([none, *(each.target + first for each, first in zip(several, nodes, strict=False))]),
    )


def ratio(part: NDArray[Any], whole: NDArray[Any]) -> Numbers:
    """``part / whole``, and not-a-number where the whole is 0."""
    answer = np.full(len(part), np.nan)
    return np.divide(part, whole, out=answer, where=np.asarray(whole) > 0)


def density(networks: Networks) -> Numbers:
    """Ties over ordered pairs of nodes; not-a-number under 2 nodes.

    >>> density(Networks.single(3, [(0, 1), (1, 0), (1, 2)])).tolist()
    [0.5]
    """
    return ratio(networks.ties, networks.sizes * (networks.sizes - 1))


def reciprocity(networks: Networks) -> Numbers:
    """Edgewise: the share of ties that are returned, ``2M / m``; not-a-number where there is no tie.

    (R's ``sna::grecip`` calls this ``edgewise``; its default ``dyadic`` counts two nodes without ties as agreeing.)
    """
    nodes = max(len(networks.member), 1)
    ends = np.minimum(networks.source, networks.target), np.maximum(networks.source, networks.target)
    pairs = np.sort(ends[0] * nodes + ends[1])
    mutual = networks.member[pairs[1:][pairs[1:] == pairs[:-1]] // nodes]
    return ratio(2 * np.bincount(mutual, minlength=networks.count), networks.ties)


def centralisation(networks: Networks, of_nodes: NDArray[Any], largest: Numbers) -> Numbers:
    """Freeman 1979: how far the most central node stands out, ``sum(max - c) / largest``; not-a-number where that is 0."""
    highest = np.full(networks.count, -np.inf)
    np.maximum.at(highest, networks.member, of_nodes)
    highest[networks.sizes == 0] = 0
    return ratio(highest * networks.sizes - networks.per_network(of_nodes), largest)


def in_degree_centralisation(networks: Networks) -> Numbers:
    """Centralisation of ties received; 1 where all name one node, which names nobody: the denominator is ``(n - 1)^2``."""
    return centralisation(networks, networks.in_degree, np.maximum(networks.sizes.astype(float) - 1, 0) ** 2)


def betweenness_centralisation(networks: Networks) -> Numbers:
    """Centralisation of directed betweenness; the denominator is ``(n - 1)^2 (n - 2)``, as in R's ``sna``."""
    from idele.method.betweenness import betweenness

    sizes = networks.sizes.astype(float)
    return centralisation(networks, betweenness(networks), (sizes - 1) ** 2 * np.maximum(sizes - 2, 0))


def isolates(networks: Networks) -> NDArray[np.bool_]:
    """Nodes with no tie in or out."""
    return (networks.in_degree == 0) & (networks.out_degree == 0)


def cut_points(networks: Networks) -> NDArray[np.bool_]:
    """Nodes without which their network falls into more pieces, whichever way its ties point.

    (R's ``sna::cutpoints`` with ``connected = "weak"``; its default counts strongly connected pieces.)
    """
    from idele.method.articulation import articulation

    return articulation(len(networks.member), networks.source, networks.target)
