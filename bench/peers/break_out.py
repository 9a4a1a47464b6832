"""Section 14's break-out list as one would write it: sets and dictionaries, every pair's gain anew for each choice."""

from __future__ import annotations

from collections import defaultdict
from itertools import product
from typing import Any

import pandas as pd

MOST = 50


def candidates(frames: dict[str, pd.DataFrame]) -> tuple[dict[tuple[str, str], set[int]], list[float]]:
    """Which open links between domains each pair of bodies would bridge, and the links' weights."""
    domain = frames["issues"].set_index("id")["domain"].to_dict()
    bodies = frames["functions"].groupby("action")["organisation"].agg(set).to_dict()
    handle: dict[str, set[str]] = defaultdict(set)
    for action, issue in frames["action_issues"][["action", "issue"]].itertuples(index=False):
        handle[issue] |= bodies.get(action, set())
    ties = {frozenset(pair) for pair in frames["connections"][["a", "b"]].itertuples(index=False)}
    links = frames["issue_links"].groupby(["source", "target"], sort=True)["weight"].mean()
    pairs: dict[tuple[str, str], set[int]] = defaultdict(set)
    for number, (source, target) in enumerate(links.index):
        if domain[source] == domain[target]:
            continue
        meet = list(product(handle[source], handle[target]))
        if not any(a == b or frozenset((a, b)) in ties for a, b in meet):
            for a, b in meet:
                pairs[min(a, b), max(a, b)].add(number)
    return pairs, links.tolist()


def break_out(frames: dict[str, pd.DataFrame]) -> list[tuple[Any, ...]]:
    """The list of one partnership: both bodies, in any order, and what the connection bridges beyond those before it."""
    pairs, weights = candidates(frames)
    open_links = {pair: set(links) for pair, links in pairs.items()}
    chosen: list[tuple[Any, ...]] = []
    while open_links and len(chosen) < MOST:
        gains = {pair: sum(weights[link] for link in links) for pair, links in open_links.items()}
        best = max(gains, key=gains.__getitem__)
        chosen.append((*best, gains[best]))
        covered = open_links.pop(best)
        open_links = {pair: left for pair, links in open_links.items() if (left := links - covered)}
    return chosen
