"""For a seminar: twins among peers, and whom to invite (METHOD.md section 16; slides 5 and 8)."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from idele.tables.choices import LEVELS


def twins(pairs: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Of ``pairs`` ({a, b, score, ...}, as :mod:`idele.method.peers` gives them) those in which everybody stands once at most,
    with the highest sum of scores: a maximum-weight matching (Edmonds 1965; NetworkX). The best first.

    >>> pairs = [{"a": "p", "b": "q", "score": 0.5}, {"a": "q", "b": "r", "score": 0.8}, {"a": "r", "b": "s", "score": 0.5}]
    >>> [(pair["a"], pair["b"]) for pair in twins(pairs)]
    [('p', 'q'), ('r', 's')]
    """
    from networkx import Graph, max_weight_matching

    graph = Graph()
    ordered = sorted(pairs, key=lambda pair: (-pair["score"], pair["a"], pair["b"]))
    for pair in ordered:
        graph.add_edge(pair["a"], pair["b"], weight=pair["score"])
    chosen = {frozenset(ends) for ends in max_weight_matching(graph)}
    return [pair for pair in ordered if frozenset((pair["a"], pair["b"])) in chosen]


@dataclass(frozen=True)
class Candidate:
    """Somebody who could be invited: who, the level they come from, and the strengths and concerns of their partnership."""

    who: str
    level: str
    strengths: Collection[str] = field(default_factory=frozenset)
    concerns: Collection[str] = field(default_factory=frozenset)


@dataclass(frozen=True)
class Invitation:
    """One who is invited: ``brings`` strength to concerns of others invited, and ``gains`` from theirs, as of when they were
    chosen."""

    who: str
    level: str
    brings: tuple[str, ...]
    gains: tuple[str, ...]


def invitations(candidates: Sequence[Candidate], places: int, about: Collection[str] | None = None) -> list[Invitation]:
    """Whom to invite, in the order of choice: levels in balance, and strength brought to weakness.

    Place by place, of the levels that still have candidates, the one with fewest invited has its turn (in the order national,
    regional, local); of its candidates that one is chosen who adds most to the exchange: concerns of those invited that it is
    strong in, and its own concerns that they are strong in. Ties go to who has more to exchange with all candidates, then by
    name. ``about``: only these constructs count. Greedy: each choice is the best given those before.

    >>> people = [Candidate("mayor", "local", ["trust"], ["funding"]), Candidate("ministry", "national", ["funding"], ["trust"]),
    ...           Candidate("county", "regional"), Candidate("clerk", "local")]
    >>> [(one.who, one.brings, one.gains) for one in invitations(people, 3)]
    [('ministry', (), ()), ('county', (), ()), ('mayor', ('trust',), ('funding',))]
    """
    left = sorted(candidates, key=lambda candidate: candidate.who)
    held = {one.who: (_of(one.strengths, about), _of(one.concerns, about)) for one in left}
    everything = {one.who: _exchanged(one, left, held) for one in left}
    invited: list[Candidate] = []
    chosen: list[Invitation] = []
    while left and len(chosen) < places:
        level = min(
            {one.level for one in left},
            key=lambda level: (sum(one.level == level for one in invited), _rank(level)),
        )
        best = max(
            (one for one in left if one.level == level),
            key=lambda one: (_exchanged(one, invited, held), everything[one.who]),
        )
        strong, weak = held[best.who]
        theirs = [held[one.who] for one in invited]
        needed = frozenset().union(*(concerns for _strengths, concerns in theirs))
        offered = frozenset().union(*(strengths for strengths, _concerns in theirs))
        chosen.append(Invitation(best.who, best.level, tuple(sorted(strong & needed)), tuple(sorted(weak & offered))))
        invited.append(best)
        left.remove(best)
    return chosen


def _of(constructs: Collection[str], about: Collection[str] | None) -> frozenset[str]:
    return frozenset(constructs) if about is None else frozenset(constructs) & frozenset(about)


def _rank(level: str) -> int:
    return LEVELS.index(level) if level in LEVELS else len(LEVELS)


def _exchanged(one: Candidate, others: Sequence[Candidate], held: Mapping[str, tuple[frozenset[str], frozenset[str]]]) -> int:
    """How many concerns of ``others`` this one is strong in, and of its own that they are."""
    strong, weak = held[one.who]
    return sum(len(strong & held[other.who][1]) + len(weak & held[other.who][0]) for other in others if other.who != one.who)
