"""An order of a network's nodes that rests on its structure alone, so that randomness need not know ids or the order of rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from idele.method.network import Nodes

Colours = NDArray[np.uint64]

# Nodes x ties of the largest network in which every way of telling nodes of one colour apart is tried.
TRIED_UP_TO = 200_000


def mixed(colours: Colours) -> Colours:
    """Well-spread 64-bit numbers from others, always the same ones (the finaliser of Steele and others 2014, SplitMix)."""
    colours = (colours ^ (colours >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    colours = (colours ^ (colours >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return colours ^ (colours >> np.uint64(31))


@dataclass(frozen=True)
class Structure:
    """A directed network of ``size`` nodes whose ties carry ``labels`` (any 64-bit numbers), made ready for colouring."""

    size: int
    source: Nodes
    target: Nodes
    labels: Colours

    def refined(self, colours: Colours) -> Colours:
        """``colours`` (nodes x trials) split until nodes share one only if their ties, by label and colour of the other, agree.

        The refinement of Weisfeiler and Leman 1968. A colour is a hash of what distinguishes a node: equal networks get equal
        colours, however their nodes are numbered.
        """
        leaving, arriving = self._sums()
        labels, known = self.labels[:, None], _distinct(colours)
        while True:
            spread = mixed(colours + np.uint64(0x9E3779B97F4A7C15))
            out = leaving @ mixed(spread[self.target] + labels)
            into = arriving @ mixed(spread[self.source] ^ ~labels)
            colours = mixed(spread + mixed(out) + np.uint64(3) * mixed(into ^ spread))
            now = _distinct(colours)
            if now == known:
                return colours
            known = now

    def _sums(self) -> tuple[Any, Any]:
        from scipy.sparse import csr_array

        ones, ties = np.ones(len(self.source), dtype=np.uint64), np.arange(len(self.source))
        shape = (self.size, len(ties))
        return csr_array((ones, (self.source, ties)), shape=shape), csr_array((ones, (self.target, ties)), shape=shape)


def _distinct(colours: Colours) -> int:
    ordered = np.sort(colours, axis=0)
    return int((ordered[1:] != ordered[:-1]).sum())


def canonical(structure: Structure, first: NDArray[np.integer]) -> tuple[Nodes, Colours]:
    """The nodes in an order that does not depend on how they were numbered, and their sorted colours before ties were broken.

    ``first`` is what is known of each node beforehand. Among nodes that refinement leaves alike each is tried as the one to set
    apart, and that with the least sorted colours is taken. What remains: nodes still alike then are exchangeable in all but
    highly regular networks; those, and alike nodes in networks over ``TRIED_UP_TO``, stand in the order given.
    """
    colours = structure.refined(mixed(np.asarray(first).astype(np.uint64)[:, None]))
    before = np.sort(colours[:, 0])
    trying = structure.size * len(structure.source) <= TRIED_UP_TO
    while trying and len(alike := _first_alike(colours[:, 0])):
        trials = np.repeat(colours, len(alike), axis=1)
        trials[alike, np.arange(len(alike))] = mixed(trials[alike, 0] + np.uint64(1))
        trials = structure.refined(trials)
        least = np.lexsort(np.sort(trials, axis=0)[::-1])[0]
        colours = trials[:, [least]]
    return np.argsort(colours[:, 0], kind="stable"), before


def _first_alike(colours: Colours) -> Nodes:
    """The nodes of the least colour that several share; none where all differ."""
    values, times = np.unique(colours, return_counts=True)
    shared = values[times > 1]
    return np.flatnonzero(colours == shared[0]) if len(shared) else np.zeros(0, dtype=np.int64)
