"""What partners who did not answer could change: random fills of the holes they leave in a network (METHOD.md section 6)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from idele.method.canonical import Colours, Structure, canonical
from idele.method.network import (
    Networks,
    Nodes,
    Numbers,
    betweenness_centralisation,
    in_degree_centralisation,
    reciprocity,
    side_by_side,
)
from idele.method.readings.thresholds import FEWEST_FILLS, MOST_FILL_WORK, RANDOM_FILLS

# Ties that are held at once; the fills of a large network are made in several goes.
TIES_AT_ONCE = 1_000_000
BITS = 52  # holes whose pattern a float can hold exactly
MIDDLE = (0.025, 0.975)

Range = tuple[float, float]
Measures = Mapping[str, Callable[[Networks], Numbers]]

QUICK: Measures = {"reciprocity": reciprocity, "degree_centralisation": in_degree_centralisation}
SLOW: Measures = {"betweenness_centralisation": betweenness_centralisation}


@dataclass(frozen=True)
class Holes:
    """A network in canonical order with the nodes that did not answer; whom those name is not known."""

    size: int
    source: Nodes
    target: Nodes
    missing: Nodes
    seed: Colours

    @property
    def count(self) -> int:
        """Ordered pairs of which it is not known whether there is a tie."""
        return len(self.missing) * (self.size - 1)

    @property
    def density(self) -> float:
        """Observed ties over the ordered pairs that were observed; 0 where none was."""
        seen = (self.size - len(self.missing)) * (self.size - 1)
        return len(self.source) / seen if seen else 0.0

    def fills(self, times: int) -> Iterator[Networks]:
        """``times`` copies of the network, each hole a tie with the chance of the observed density; some copies at a time."""
        for copies, copy, hole in self._drawn(times):
            yield self._filled(copies, copy, hole)

    def different_fills(self, times: int) -> Iterator[tuple[Networks, Nodes]]:
        """The same copies with those that are equal given once: the networks, and for each copy which of them it is.

        A thousand fills of the four holes of a small network are sixteen networks at most.
        """
        for copies, copy, hole in self._drawn(times):
            if self.count > BITS:
                yield self._filled(copies, copy, hole), np.arange(copies)
                continue
            holes_filled = np.bincount(copy, weights=np.exp2(hole), minlength=copies)
            _patterns, first, which = np.unique(holes_filled, return_index=True, return_inverse=True)
            place = np.full(copies, -1)
            place[first] = np.arange(len(first))
            kept = place[copy] >= 0
            yield self._filled(len(first), place[copy[kept]], hole[kept]), which

    def _drawn(self, times: int) -> Iterator[tuple[int, Nodes, Nodes]]:
        """How many copies, and of each of their ties in a hole, which copy and which hole."""
        expected = len(self.source) + self.count * self.density
        at_once = max(1, int(TIES_AT_ONCE / max(expected, 1)))
        random = np.random.default_rng(self.seed)
        for start in range(0, times, at_once):
            copies = min(at_once, times - start)
            copy, hole = np.divmod(chosen(copies * self.count, self.density, random), self.count)
            yield copies, copy, hole

    def _filled(self, copies: int, copy: Nodes, hole: Nodes) -> Networks:
        """Copies side by side, with a tie in these holes."""
        giver, taker = np.divmod(hole, self.size - 1)
        giver = self.missing[giver]
        taker = taker + (taker >= giver)
        shift = np.arange(copies)[:, None] * self.size
        source = np.concatenate([(self.source + shift).ravel(), giver + copy * self.size])
        target = np.concatenate([(self.target + shift).ravel(), taker + copy * self.size])
        return Networks(copies, np.repeat(np.arange(copies), self.size), source, target)


def chosen(places: int, chance: float, random: np.random.Generator) -> Nodes:
    """Which of ``places`` are chosen, each with ``chance``, in rising order; takes as long as there are chosen ones."""
    if chance <= 0:
        return np.zeros(0, dtype=np.int64)
    if chance >= 1:
        return np.arange(places)
    batch = int(places * chance + 5 * np.sqrt(places * chance) + 10)
    found = np.cumsum(random.geometric(chance, batch)) - 1
    while found[-1] < places:
        found = np.concatenate([found, found[-1] + np.cumsum(random.geometric(chance, batch))])
    return found[: int(np.searchsorted(found, places))]


def holes(size: int, source: Nodes, target: Nodes, labels: Colours, missing: NDArray[np.bool_]) -> Holes:
    """One network with its holes, renumbered by structure: new ids and another order of rows give the same.

    ``labels`` are figures of the ties (their trust), which help to tell nodes apart; the seed is made from the sorted structure.
    """
    order, colours = canonical(Structure(size, source, target, labels), missing.astype(np.int64))
    place = np.empty(size, dtype=np.int64)
    place[order] = np.arange(size)
    ties = np.sort(place[source] * size + place[target])
    return Holes(size, ties // size, ties % size, np.sort(place[missing]), colours)


def betweenness_fills(network: Holes) -> int:
    """How many fills betweenness is worked out for: ``RANDOM_FILLS``, fewer in a large network, none under ``FEWEST_FILLS``."""
    ties = len(network.source) + network.count * network.density
    affordable = int(MOST_FILL_WORK / (network.size * (network.size + ties)))
    return 0 if affordable < FEWEST_FILLS else min(RANDOM_FILLS, affordable)


def ranges(network: Holes) -> dict[str, Range | None]:
    """The middle 95 % over random fills of ``reciprocity``, ``degree_centralisation`` and ``betweenness_centralisation``.

    None where no fill has the figure (reciprocity without ties), or where too few fills are affordable (``betweenness_fills``).
    """
    times = betweenness_fills(network)
    if times == RANDOM_FILLS:
        return _over_fills(network, times, {**QUICK, **SLOW})
    return _over_fills(network, RANDOM_FILLS, QUICK) | _over_fills(network, times, SLOW)


def ranges_of(networks: Sequence[Holes]) -> list[dict[str, Range | None]]:
    """The :func:`ranges` of each network. Small ones are worked out side by side, which takes a tenth of the time."""
    answers: list[dict[str, Range | None]] = [{} for _network in networks]
    waiting: list[tuple[int, Networks, Nodes]] = []
    for place, network in enumerate(networks):
        if network.count > BITS or betweenness_fills(network) < RANDOM_FILLS:
            answers[place] = ranges(network)
            continue
        waiting += [(place, filled, which) for filled, which in network.different_fills(RANDOM_FILLS)]
        if sum(len(filled.source) for _place, filled, _which in waiting) > TIES_AT_ONCE:
            _answer_together(waiting, answers)
            waiting = []
    _answer_together(waiting, answers)
    return answers


def _answer_together(waiting: list[tuple[int, Networks, Nodes]], answers: list[dict[str, Range | None]]) -> None:
    """Puts the ranges of all that wait where they belong in ``answers``."""
    together = side_by_side([filled for _place, filled, _which in waiting])
    values = {name: measure(together) for name, measure in {**QUICK, **SLOW}.items()}
    start = 0
    for place, filled, which in waiting:
        answers[place] = {name: _middle(figures[start + which]) for name, figures in values.items()}
        start += filled.count


def _over_fills(network: Holes, times: int, measures: Measures) -> dict[str, Range | None]:
    values: dict[str, list[Numbers]] = {name: [] for name in measures}
    for filled, which in network.different_fills(times):
        for name, measure in measures.items():
            values[name].append(measure(filled)[which])
    return {name: _middle(np.concatenate(parts)) if parts else None for name, parts in values.items()}


def _middle(values: Numbers) -> Range | None:
    known = np.round(values[~np.isnan(values)], 12)  # sums over more networks at once differ in their last digits
    if not len(known):
        return None
    low, high = np.quantile(known, MIDDLE)
    return float(low), float(high)
