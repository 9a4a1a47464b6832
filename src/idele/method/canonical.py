"""An order of a network's nodes that rests on its structure alone, so that randomness need not know ids or the order of rows."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from idele.method.network import Networks, Nodes

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
        known = _distinct(colours)
        while True:
            colours = self.step(colours)
            now = _distinct(colours)
            if now == known:
                return colours
            known = now

    def step(self, colours: Colours) -> Colours:
        """Every node's colour mixed with the labels of its ties and the colours at their other ends, once."""
        leaving, arriving = self._sums
        labels = self.labels[:, None]
        spread = mixed(colours + np.uint64(0x9E3779B97F4A7C15))
        out = leaving @ mixed(spread[self.target] + labels)
        into = arriving @ mixed(spread[self.source] ^ ~labels)
        answer: Colours = mixed(spread + mixed(out) + np.uint64(3) * mixed(into ^ spread))
        return answer

    @cached_property
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


def places(networks: Networks) -> Nodes:
    """The place of each node in an order of its network that rests on structure, for many networks at once.

    A network gets the order that it gets alone. Quicker and a little weaker than :func:`canonical`: of nodes that refinement
    leaves alike any is set apart, which gives another order only in highly regular networks.
    """
    count, member = len(networks.member), networks.member
    structure = Structure(count, networks.source, networks.target, np.zeros(len(networks.source), dtype=np.uint64))
    colours = _refined_each(structure, networks, np.zeros(count, dtype=np.uint64), np.ones(networks.count, dtype=bool))
    while True:
        order = np.lexsort((colours, member))
        alike = order[:-1][(np.diff(colours[order]) == 0) & (np.diff(member[order]) == 0)]
        if not len(alike):
            break
        undecided, first = np.unique(member[alike], return_index=True)
        colours[alike[first]] = mixed(colours[alike[first]] + np.uint64(1))
        colours = _refined_each(structure, networks, colours, np.isin(np.arange(networks.count), undecided))
    starts = np.searchsorted(member, np.arange(networks.count))
    place = np.empty(count, dtype=np.int64)
    place[order] = np.arange(count) - starts[member[order]]
    return place


def _refined_each(structure: Structure, networks: Networks, colours: Colours, going: NDArray[np.bool_]) -> Colours:
    """Refinement that stops for each network on its own, so that one does not depend on what stands beside it."""
    known = _distinct_each(networks, colours)
    while going.any():
        colours = np.where(going[networks.member], structure.step(colours[:, None])[:, 0], colours)
        now = _distinct_each(networks, colours)
        going, known = going & (now > known), now
    return colours


def _distinct_each(networks: Networks, colours: Colours) -> Nodes:
    order = np.lexsort((colours, networks.member))
    changes = (np.diff(colours[order]) != 0) & (np.diff(networks.member[order]) == 0)
    return np.bincount(networks.member[order[1:]][changes], minlength=networks.count)
