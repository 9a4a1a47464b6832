"""Peers: who could learn from whom, both ways (METHOD.md section 16; slides 5 and 8).

Answers: which partnership, in a context like ours, is strong where we are weak, and weak where we are strong?

Formula: of each partnership the bands of its last closed wave, compared within one version of an instrument. What j brings to
i is the share of i's concerns that are strengths of j. The score of two is their context similarity
(:mod:`idele.method.similarity`) times the geometric mean of what each brings to the other, so that it is 0 where either brings
nothing. A contested construct is neither strength nor concern. Each partnership has its best three, those that tie with the
third among them; each two stand once.

Thresholds: a similarity of 0.5 over at least three parts, three peers each [all reading].

Example: a is weak in trust and strong in vision, b the other way round; c is like a. So b has two peers.

    >>> strong, weak = np.array([[0, 1], [1, 0], [0, 1]]), np.array([[1, 0], [0, 1], [1, 0]])
    >>> alike = Features({"type": np.ones((3, 1))}, {"age": np.zeros(3), "size": np.zeros(3)}, {}, {})
    >>> [(match.one, match.other, match.score) for match in matches(alike, strong, weak)]
    [(0, 1, 1.0), (1, 2, 1.0)]

Limits: a match tells of a weakness. So this is printed by the command line alone, to somebody who holds the answers, and only of
partnerships in the programme; no page, report or download shows a match until a partnership's consent to be matched is recorded.
A strength is what partners say of themselves.

Source: METHOD.md section 16.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

from idele.method.answers import construct_figures
from idele.method.gower import Features, common, similarity
from idele.method.readings.constructs import CONSTRUCTS
from idele.method.readings.thresholds import FEWEST_PARTS, PEERS_EACH, PEERS_SIMILAR_FROM
from idele.method.similarity import TOLD, features, partnership_contexts
from idele.method.waves import last_waves
from idele.tables import Tables

Figures = dict[str, Any]
Matrix = NDArray[Any]

AXES = ("empowerment", "delivery", "centre")  # asked in the full check-up, and no constructs: high is not better
BLOCK = 64  # partnerships compared with all at once
MOST_TIED = 10  # peers of one partnership, where many tie; then ids decide
TINY = 1e-6


class Match(NamedTuple):
    """Two partnerships by their places, with what their match rests on."""

    one: int
    other: int
    score: float
    similarity: float
    parts: int


def section(tables: Tables, as_of: date, partnerships: Mapping[str, Figures]) -> list[Figures]:
    """``[{a, b, because}]``, the best first: ``because`` in plain sentences, and beside it ``score``, ``similarity`` (0 to 1),
    ``parts`` (told by both), ``a_gains`` and ``b_gains`` (constructs).

    a is the one that has more to gain; where both have as much, the one whose gains come first by name.
    """
    said = bands(tables, as_of)
    contexts = partnership_contexts(tables, partnerships, as_of)
    found: list[Figures] = []
    for _version, own in said.group_by("version_key", maintain_order=True):
        members = own.select("partnership").unique().sort("partnership").rename({"partnership": "key"})
        told = members.join(contexts, on="key", how="left", maintain_order="left").select(TOLD)
        compared = features(told, tables, np.float32)
        constructs = own["construct"].unique().sort().to_list()
        strong, weak = (_who(own, members["key"], constructs, band) for band in ("strength", "concern"))
        names = members["key"].to_list()
        for match in matches(compared, strong, weak):
            found.append(_pair(match, names, constructs, strong, weak))
    return sorted(found, key=lambda pair: (-pair["score"], -pair["similarity"], pair["a_gains"], pair["a"], pair["b"]))


def bands(tables: Tables, as_of: date) -> pl.DataFrame:
    """version_key, partnership, construct, band (strength or concern): of the last closed wave of each partnership in the
    programme that has begun and not ended; what is contested is left out.
    """
    begun = (pl.col("started") <= as_of).fill_null(True) & (pl.col("ended") > as_of).fill_null(True)
    inside = tables["partnerships"].filter(pl.col("in_programme").fill_null(True) & begun).select(partnership="id")
    last = last_waves(tables, as_of, "answers", only_closed=True).join(inside, on="partnership", how="semi")
    return (
        construct_figures(tables, as_of)
        .filter(pl.col("status") == "ok", ~pl.col("contested"), ~pl.col("construct").is_in(AXES))
        .with_columns(pl.col("band").cast(pl.String))
        .filter(pl.col("band").is_in(["strength", "concern"]))
        .join(last.select("wave", "version_key"), on="wave")
        .select("version_key", "partnership", "construct", "band")
        .sort("version_key", "partnership", "construct")
    )


def _who(own: pl.DataFrame, members: pl.Series, constructs: list[str], band: str) -> Matrix:
    """Which members have which constructs in a band: members x constructs, 0 or 1."""
    rows = own.filter(pl.col("band") == band)
    found = np.zeros((len(members), len(constructs)), dtype=np.float32)
    places = rows["partnership"].replace_strict(members, range(len(members)), return_dtype=pl.Int64)
    columns = rows["construct"].replace_strict(constructs, range(len(constructs)), return_dtype=pl.Int64)
    found[places.to_numpy(), columns.to_numpy()] = 1
    return found


def matches(compared: Features, strong: Matrix, weak: Matrix) -> list[Match]:
    """The best few of each of those ``compared``, every two once; ``strong`` and ``weak``: who has which constructs, 0 or 1.

    Every two are compared once, block by block. Kept of a block are those among the best of either so far, which holds all that
    are among the best in the end.
    """
    count = len(strong)
    top = np.zeros((count, PEERS_EACH))
    kept: list[Matrix] = []
    for first in range(0, count, BLOCK):
        one, other, *figures = _scored(compared, strong, weak, slice(first, min(first + BLOCK, count)))
        score = figures[0]
        _raise(top, one, score)
        _raise(top, other, score)
        among = (score >= top[one, -1] - TINY) | (score >= top[other, -1] - TINY)
        kept.append(np.stack([one, other, *figures])[:, among])
    found = np.hstack(kept) if kept else np.zeros((5, 0))
    return _chosen(found[:2].astype(np.int64), found[2:], top[:, -1])


def _scored(compared: Features, strong: Matrix, weak: Matrix, rows: slice) -> tuple[Matrix, ...]:
    """Of ``rows`` with all that stand from there on, those who bring something to each other and are alike enough: their two
    places, score, similarity and parts told."""
    rest = slice(rows.start, len(strong))
    alike, parts = similarity(compared.rows(rows), compared.rows(rest))
    gains, brings = common(weak[rows], strong[rest]), common(strong[rows], weak[rest])
    chosen = (gains > 0) & (brings > 0) & (parts >= FEWEST_PARTS) & (alike >= PEERS_SIMILAR_FROM - TINY)
    chosen[np.tril_indices(len(chosen))] = False
    row, column = np.nonzero(chosen)
    one, other, needs = rows.start + row, rows.start + column, weak.sum(axis=1)
    share = gains[chosen].astype(float) * brings[chosen] / (needs[one] * needs[other])
    return one, other, alike[chosen] * np.sqrt(share), alike[chosen], parts[chosen]


def _raise(top: Matrix, who: Matrix, score: Matrix) -> None:
    """Takes these scores into the ``top`` of those who have them; a row each, best first."""
    worth = score > top[who, -1]
    who, score = who[worth], score[worth]
    order = np.lexsort((-score, who))
    who, score = who[order], score[order]
    places, begin, size = np.unique(who, return_index=True, return_counts=True)
    rank = np.arange(len(who)) - np.repeat(begin, size)
    more = np.zeros((len(places), PEERS_EACH))
    first = rank < PEERS_EACH
    more[np.repeat(np.arange(len(places)), size)[first], rank[first]] = score[first]
    top[places] = np.sort(np.hstack([top[places], more]), axis=1)[:, : -PEERS_EACH - 1 : -1]


def _chosen(ends: Matrix, figures: Matrix, least: Matrix) -> list[Match]:
    """Of the pairs kept, those whose score is among the best of either; where too many tie, the first by place."""
    score = figures[0]
    chosen = np.zeros(len(score), dtype=bool)
    both = np.concatenate([ends[0], ends[1]])
    place = np.tile(np.arange(len(score)), 2)
    among = score[place] >= least[both] - TINY
    both, place = both[among], place[among]
    order = np.lexsort((ends[1][place], ends[0][place], -score[place], both))
    both, place = both[order], place[order]
    tied = np.bincount(both, minlength=len(least))
    rank = np.arange(len(both)) - np.repeat(np.cumsum(tied) - tied, tied)
    chosen[place[(tied[both] <= MOST_TIED) | (rank < PEERS_EACH)]] = True
    return [
        Match(int(one), int(other), round(float(points), 6), round(float(alike), 6), int(parts))
        for one, other, points, alike, parts in zip(*ends[:, chosen], *figures[:, chosen], strict=True)
    ]


def _pair(match: Match, names: list[str], constructs: list[str], strong: Matrix, weak: Matrix) -> Figures:
    gains = {
        one: [constructs[k] for k in np.flatnonzero(weak[one] * strong[other])]
        for one, other in ((match.one, match.other), (match.other, match.one))
    }
    a, b = sorted(gains, key=lambda place: (-len(gains[place]), gains[place]))
    return {
        "a": names[a],
        "b": names[b],
        "because": [
            f"b is strong where a is weak: {_named(gains[a])}.",
            f"a is strong where b is weak: {_named(gains[b])}.",
            f"Their contexts are alike by {match.similarity:.2f} (0 to 1), over {match.parts} parts that both tell.",
        ],
        "score": match.score,
        "similarity": match.similarity,
        "parts": match.parts,
        "a_gains": gains[a],
        "b_gains": gains[b],
    }


def _named(constructs: list[str]) -> str:
    return ", ".join(CONSTRUCTS[key].label.lower() if key in CONSTRUCTS else key for key in constructs)
