"""Reflexive trust: how far partners trust each other, and the network their ties make (METHOD.md section 6; slide 8).

Answers:
    How far do we trust each other, who is linked to whom, on whom does it all hang, and who stands alone?

Formula:
    Each organisation rates those it works with on reliability, support for the mission and openness to discussion. A tie's trust
    is the mean of the three, 0 to 100 of the rating range.

    - **Score**: mean trust of the ties. **Density**: ties over the ordered pairs that somebody who answered could have named.
    - **Reciprocity**, edgewise: the share of ties that are returned, ``2M / m``.
    - **Centralisation**, of degree and of betweenness: how far the most central stands out, ``sum(max - c)`` over the largest
      that there can be: ``(n - 1)^2`` for ties received, ``(n - 1)^2 (n - 2)`` for betweenness.
    - **Isolates** have no tie; without a **broker** the network falls into more pieces. **Given**: the mean trust that a partner
      is given, from 3 raters on.

    Partners who did not answer leave holes. ``_low`` and ``_high`` say how far a figure could move: for the score, holes at the
    bottom and at the top of the scale; for density, absent and present; for reciprocity and centralisation, the middle 95 % over
    1,000 seeded random fills of the holes at the observed density (:mod:`idele.method.fills`).

Thresholds:
    - Under 3 organisations that answered: too few. Under 3 raters no figure of what one is given (METHOD.md section 6).
    - Network trust from 70 is good and under 50 poor evidence [reading].
    - The shape of the network is drawn from 8 organisations, 5 of which named a tie (:mod:`idele.method.shape`) [reading].

Example:
    The network of METHOD.md's check values: five organisations and eight ties, 12 21 13 31 41 51 45 23. Two pairs name each
    other, which is four of eight ties; organisation 1 is named by four.

    >>> drawn = network.Networks.single(5, [(0, 1), (1, 0), (0, 2), (2, 0), (3, 0), (4, 0), (3, 4), (1, 2)])
    >>> [float(figure(drawn)[0]) for figure in (network.density, network.reciprocity, network.in_degree_centralisation)]
    [0.4, 0.5, 0.75]

Limits:
    A network of named organisations cannot be anonymous by nature. Everybody else sees counts and the shape; do not use it to
    find out who is who. Who was not asked is not in it. Centralisation is not good or bad by itself: a hub may hold a partnership
    together and may be its bottleneck. Ranges are of filled networks and need not hold the figure of the observed ties.

    Reciprocity is edgewise; R's ``sna`` by default counts two partners without ties as agreeing, which makes sparse networks look
    mutual. Brokers are cut points of the network without directions.

Source:
    PARTNER (Varda and others), the three dimensions. Freeman 1979, Social Networks 1. Brandes 2001, J. Math. Sociol. 25
    (betweenness).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from idele.method import network
from idele.method.fills import betweenness_fills, holes, ranges_of
from idele.method.readings.thresholds import FEWEST_ORGANISATIONS, FEWEST_RATERS, RANDOM_FILLS
from idele.method.shape import shapes
from idele.method.ties import TrustNetworks, trust_networks
from idele.tables import Tables
from idele.words import later

Figures = dict[str, Any]


def section(tables: Tables, as_of: date) -> dict[str, Figures]:
    """By partnership, of its last wave with ratings: ``wave``, ``n`` (that answered), ``raters`` (that rated others) and

    - ``nodes``, ``ties``, ``naming`` (organisations that named a tie, rated or not) and ``missing`` (that were asked and did not
      answer), counts;
    - ``score``: mean trust of the ties, 0 to 100 of the rating range;
    - ``density``: ties over the ordered pairs that those not missing could name;
    - ``reciprocity``: edgewise, ``2M / m``, among those not missing;
    - ``degree_centralisation`` (in-degree) and ``betweenness_centralisation``, of the ties observed (Freeman 1979);
    - ``isolates`` (answered; no tie in or out) and ``brokers`` (without whom the network falls into more pieces);
    - ``given``: {organisation: mean trust that it is given, empty under 3 raters};
    - ``shape``: what may be drawn without names (:mod:`idele.method.shape`).

    Where somebody is missing the five figures have ``_low`` and ``_high``: the score with every hole at the bottom and at the
    top of the scale, density with holes absent and present, the others the middle 95 % over ``fills`` random fills (over
    ``betweenness_fills`` for betweenness: fewer, down to none, in large networks). The range of a centralisation is of filled
    networks and need not hold the figure of the observed ties. A figure that is undefined is empty, and ``reasons`` says why. Too
    few: under 3 organisations that answered.
    """
    found = trust_networks(tables, as_of)
    points = _points(found)
    edges = np.searchsorted(found.networks.member, np.arange(found.networks.count + 1))
    rows = dict(tables["ratings"].group_by("wave").len().iter_rows())
    middles = _middles(found, points, edges)
    figures: dict[str, Figures] = {}
    for number, (partnership, wave) in enumerate(found.waves.select("partnership", "wave").iter_rows()):
        answered = int(points["answered"][number])
        own: Figures = {"status": "ok", "wave": wave, "n": answered, "raters": int(points["raters"][number])}
        if answered < FEWEST_ORGANISATIONS:
            own["status"] = "too few"
        else:
            nodes = slice(int(edges[number]), int(edges[number + 1]))
            own |= _figures(found, points, number, nodes, middles)
        own["rests_on"] = [{"table": "ratings", "where": {"wave": wave}, "rows": rows[wave]}]
        figures[partnership] = own
    return figures


def _points(found: TrustNetworks) -> dict[str, Any]:
    """Every figure that is worked out for all networks at once: by network, by node where the name says so."""
    networks, trusted = found.networks, ~np.isnan(found.trust)
    trust = np.where(trusted, found.trust, 0.0)
    of_tie, nodes = networks.member[networks.source], len(networks.member)
    sums = np.bincount(of_tie, weights=trust, minlength=networks.count)
    rated = np.bincount(of_tie, weights=trusted, minlength=networks.count)
    raters = np.bincount(networks.target, weights=trusted, minlength=nodes)
    received = np.bincount(networks.target, weights=trust, minlength=nodes)
    rating = np.bincount(networks.source, weights=trusted, minlength=nodes) > 0
    return {
        "answered": networks.per_network(found.answered),
        "missing": networks.per_network(found.missing),
        "nodes": networks.sizes,
        "ties": networks.ties,
        "sums": sums,
        "rated": rated,
        "naming": networks.per_network(networks.out_degree > 0),
        "raters": networks.per_network(rating),
        "score": network.ratio(sums, rated),
        "density": found.density,
        "reciprocity": network.reciprocity(networks.among(~found.missing)),
        "degree_centralisation": network.in_degree_centralisation(networks),
        "betweenness_centralisation": network.betweenness_centralisation(networks),
        "isolates of nodes": network.isolates(networks) & found.answered,
        "brokers of nodes": network.cut_points(networks),
        "shape": shapes(networks),
        "given of nodes": np.where(raters >= FEWEST_RATERS, network.ratio(received, raters), np.nan),
    }


def _figures(found: TrustNetworks, points: dict[str, Any], number: int, nodes: slice, middles: dict[int, Figures]) -> Figures:
    """The figures of one network that has enough organisations; ``middles`` are those of random fills, by network."""
    own: Figures = {name: int(points[name][number]) for name in ("nodes", "ties", "naming", "missing")}
    for name in ("score", "density", "reciprocity", "degree_centralisation", "betweenness_centralisation"):
        own[name] = _known(points[name][number])
    if own["missing"]:
        own |= _ranges(points, number) | middles[number]
    reasons = {name: why for name, why in _reasons().items() if name in own and own[name] is None}
    own |= {"reasons": reasons} if reasons else {}
    names = found.organisation[nodes]
    own["isolates"] = names[points["isolates of nodes"][nodes]].tolist()
    own["brokers"] = names[points["brokers of nodes"][nodes]].tolist()
    given = points["given of nodes"][nodes].tolist()
    own["given"] = {name: _known(score) for name, score in zip(names.tolist(), given, strict=True)}
    own["shape"] = points["shape"][number]
    return own


def _ranges(points: dict[str, Any], number: int) -> Figures:
    """How low and how high score and density of one network could be in which somebody is missing."""
    size, missing, ties = (float(points[name][number]) for name in ("nodes", "missing", "ties"))
    unknown, pairs = missing * (size - 1), size * (size - 1)
    total, rated = points["sums"][number], points["rated"][number]
    score = (total / (rated + unknown), (total + 100 * unknown) / (rated + unknown)) if rated else None
    return _low_high({"score": score, "density": (ties / pairs, (ties + unknown) / pairs)})


def _middles(found: TrustNetworks, points: dict[str, Any], edges: NDArray[np.int64]) -> dict[int, Figures]:
    """How low and how high the structure of each network lies over random fills, and how many were made, where it is told."""
    told = np.flatnonzero((points["answered"] >= FEWEST_ORGANISATIONS) & (points["missing"] > 0)).tolist()
    with_holes = []
    for number in told:
        nodes = slice(int(edges[number]), int(edges[number + 1]))
        source, target, labels = _ties_of(found, number, nodes)
        with_holes.append(holes(nodes.stop - nodes.start, source, target, labels, found.missing[nodes]))
    return {
        number: {"fills": RANDOM_FILLS, "betweenness_fills": betweenness_fills(network_with_holes), **_low_high(found_ranges)}
        for number, network_with_holes, found_ranges in zip(told, with_holes, ranges_of(with_holes), strict=True)
    }


def _low_high(ends: Mapping[str, tuple[float, float] | None]) -> Figures:
    own: Figures = {}
    for name, middle in ends.items():
        own[f"{name}_low"], own[f"{name}_high"] = map(float, middle) if middle else (None, None)
    return own


def _ties_of(found: TrustNetworks, number: int, nodes: slice) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.uint64]]:
    """The ties of one network, its nodes numbered from 0, with their trust as a label."""
    first, last = found.tie_range(number)
    source, target = found.networks.source[first:last], found.networks.target[first:last]
    return source - nodes.start, target - nodes.start, np.round(found.trust[first:last], 9).view(np.uint64)


def _known(figure: float) -> float | None:
    return None if np.isnan(figure) else float(figure)


def _reasons() -> dict[str, str]:
    """Why a figure can be empty."""
    unobserved = later("There is no tie between organisations that answered.")
    return {
        "score": later("Nobody gave a rating."),
        "density": later("Nobody who could name a tie answered."),
        "reciprocity": unobserved,
        "reciprocity_low": unobserved,
        "betweenness_centralisation_low": later("The network is too large for random fills."),
    }
