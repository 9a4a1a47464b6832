"""Sections 5 and 6: divisions of labour, trust, understanding, as loops over partnerships with networkx."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations
from typing import Any

import networkx as nx
import numpy as np
import pandas as pd

from bench.peers.scores import Frames, last_wave

Figures = dict[str, Any]
FUNCTIONS = ("conceived", "managed", "implemented")
FILLS = 1000


def gini(amounts: list[int]) -> float:
    apart = sum(abs(a - b) for a in amounts for b in amounts)
    return apart / (2 * len(amounts) * sum(amounts))


def labour(frames: Frames) -> Figures:
    """By partnership: clarity, gaps, headless, overlaps, load, gini, alpha, pairwise."""
    members = frames["partners"].groupby("partnership")["organisation"].agg(list).to_dict()
    held = {key: rows for key, rows in frames["functions"].groupby(["action", "function"])}
    named = _named(frames)
    figures: Figures = {}
    for partnership, actions in frames["actions"].groupby("partnership"):
        own: Figures = {"gaps": [], "headless": [], "overlaps": []}
        leads: Counter[str] = Counter(dict.fromkeys(members.get(partnership, []), 0))
        clear = 0
        for action in sorted(actions["id"]):
            for function in FUNCTIONS:
                rows = held.get((action, function))
                who = [] if rows is None else rows.loc[rows["lead"], "organisation"].unique().tolist()
                leads.update(who)
                clear += len(who) == 1
                kind = "gaps" if rows is None else "headless" if not who else "overlaps" if len(who) > 1 else None
                if kind:
                    own[kind].append({"action": action, "function": function})
        total = sum(leads.values())
        own |= {"clarity": clear / (3 * len(actions)), "load": {name: count / total for name, count in leads.items()}}
        figures[partnership] = own | {"gini": gini(list(leads.values()))} | named.get(partnership, {})
    return figures


def _named(frames: Frames) -> Figures:
    chosen = last_wave(frames, "leaders").set_index("id")["partnership"]
    belongs = frames["answers"].drop_duplicates(["wave", "respondent"]).set_index(["wave", "respondent"])["organisation"]
    result: Figures = {}
    for wave, rows in frames["leaders"].dropna(subset="organisation").groupby("wave"):
        if wave in chosen.index:
            people = rows["respondent"].unique()
            bodies = {belongs[wave, person] for person in people}
            if len(people) >= 5 and len(bodies) >= 3:
                result[chosen[wave]] = krippendorff(list(rows.groupby(["action", "function"])["organisation"].agg(list)))
    return result


def krippendorff(units: list[list[str]]) -> Figures:
    """Nominal alpha and plain pairwise agreement, from the coincidences of values within units."""
    coincidences: Counter[tuple[str, str]] = Counter()
    pairs = agreeing = 0
    for values in units:
        for a, b in combinations(values, 2):
            coincidences[a, b] += 1 / (len(values) - 1)
            coincidences[b, a] += 1 / (len(values) - 1)
            pairs += 1
            agreeing += a == b
    totals: Counter[str] = Counter()
    for (a, _), weight in coincidences.items():
        totals[a] += weight
    n = sum(totals.values())
    observed = sum(weight for (a, b), weight in coincidences.items() if a != b)
    expected = sum(totals[a] * totals[b] for a in totals for b in totals if a != b)
    if not pairs:
        return {}
    return {"alpha": 1 - (n - 1) * observed / expected if expected else None, "pairwise": agreeing / pairs}


def centralisation(values: list[float], largest: float) -> float | None:
    return sum(max(values) - value for value in values) / largest if largest else None


def structure(graph: nx.DiGraph) -> tuple[float | None, float | None, float | None]:
    """Edgewise reciprocity, in-degree and betweenness centralisation."""
    n = len(graph)
    returned = nx.overall_reciprocity(graph) if graph.number_of_edges() else None
    passing = list(nx.betweenness_centrality(graph, normalized=False).values())
    degrees = [degree for _, degree in graph.in_degree()]
    return returned, centralisation(degrees, (n - 1) ** 2), centralisation(passing, (n - 1) ** 2 * (n - 2))


def trust(frames: Frames) -> Figures:
    """By partnership: score, density and structure with ranges, isolates, brokers, given."""
    chosen = last_wave(frames, "ratings")
    ratings = dict(list(frames["ratings"].groupby("wave")))
    invited = frames["invited"].groupby("wave")["organisation"].agg(list).to_dict()
    members = frames["partners"].groupby("partnership")
    heard = frames["answers"].dropna(subset="value").groupby("wave")["organisation"].agg(set).to_dict()
    spread = frames["allocations"].groupby("wave")["by"].agg(set).to_dict()
    figures: Figures = {}
    for row in chosen.itertuples():
        there = members.get_group(row.partnership)
        there = there[(there["joined"].isna() | (there["joined"] <= row.closed)) & (there["left"].isna())]
        rows = ratings[row.id]
        nodes = sorted({*there["organisation"], *invited.get(row.id, []), *rows["rater"], *rows["ratee"]})
        answered = {*rows["rater"], *heard.get(row.id, set()), *spread.get(row.id, set())}
        silent = [name for name in invited.get(row.id, []) if name not in answered]
        if len(answered) >= 3:
            figures[row.partnership] = network(nodes, silent, answered, rows)
    return figures


def network(nodes: list[str], silent: list[str], answered: set[str], rows: pd.DataFrame) -> Figures:
    """The figures of one network; 1,000 random fills where somebody is silent."""
    graph = nx.DiGraph()
    graph.add_nodes_from(nodes)
    given = defaultdict(list)
    for tie in rows.itertuples():
        strength = (np.mean([tie.reliability, tie.support, tie.openness]) - 1) / 3 * 100
        graph.add_edge(tie.rater, tie.ratee, trust=strength)
        given[tie.ratee].append(strength)
    n, ties = len(nodes), graph.number_of_edges()
    unknown, total = len(silent) * (n - 1), sum(strength for _, _, strength in graph.edges(data="trust"))
    _, in_degree, passing = structure(graph)
    among = graph.subgraph(set(nodes) - set(silent))
    own: Figures = {
        "score": total / ties, "density": ties / ((n - len(silent)) * (n - 1)),
        "reciprocity": nx.overall_reciprocity(among) if among.number_of_edges() else None,
        "degree_centralisation": in_degree, "betweenness_centralisation": passing,
        "isolates": sorted(name for name in nx.isolates(graph) if name in answered),
        "brokers": sorted(nx.articulation_points(graph.to_undirected())),
        "given": {name: float(np.mean(given[name])) if len(given[name]) >= 3 else None for name in nodes},
    }  # fmt: skip
    if silent:
        own |= {"score_low": total / (ties + unknown), "score_high": (total + 100 * unknown) / (ties + unknown)}
        own |= {"density_low": ties / (n * (n - 1)), "density_high": (ties + unknown) / (n * (n - 1))}
        own |= fills(graph, silent, own["density"])
    return own


def fills(graph: nx.DiGraph, silent: list[str], density: float) -> Figures:
    """The middle 95 % of the three structural figures over random fills (another seed than ours, so compared loosely)."""
    random = np.random.default_rng(len(graph))
    holes = [(giver, taker) for giver in silent for taker in graph if giver != taker]
    found = []
    for _ in range(FILLS):
        filled = graph.copy()
        filled.add_edges_from(hole for hole, tied in zip(holes, random.random(len(holes)) < density, strict=True) if tied)
        found.append(structure(filled))
    names = ("reciprocity", "degree_centralisation", "betweenness_centralisation")
    ranges: Figures = {}
    for name, values in zip(names, zip(*found, strict=True), strict=True):
        ranges[f"{name}_low"], ranges[f"{name}_high"] = np.quantile(
            [value for value in values if value is not None], (0.025, 0.975)
        )
    return ranges


def similarity(p: dict[str, float], q: dict[str, float]) -> float:
    return 1 - 0.5 * sum(abs(p.get(key, 0) - q.get(key, 0)) for key in p.keys() | q.keys())


def understanding(frames: Frames, trusted: Figures) -> Figures:
    """By partnership: means, states and quadrants over the guessed pairs."""
    chosen = last_wave(frames, "allocations").set_index("id")["partnership"]
    strengths = _strengths(frames)
    figures: Figures = {}
    for wave, rows in frames["allocations"].groupby("wave"):
        if wave not in chosen.index:
            continue
        spreads: dict[tuple[str, str], dict[str, float]] = defaultdict(dict)
        for row in rows.itertuples():
            spreads[row.by, row.about][row.objective] = row.points / 100
        own = {by: spread for (by, about), spread in spreads.items() if by == about}
        pairs = [pair(own, by, about, guess) for (by, about), guess in spreads.items() if by != about]
        if len(own) >= 3 and pairs:
            figures[chosen[wave]] = tally(pairs, strengths.get(wave, {}))
    return figures


def _strengths(frames: Frames) -> dict[str, dict[tuple[str, str], float]]:
    found: dict[str, dict[tuple[str, str], float]] = defaultdict(dict)
    for row in frames["ratings"].itertuples():
        found[row.wave][row.rater, row.ratee] = (np.mean([row.reliability, row.support, row.openness]) - 1) / 3 * 100
    return found


def pair(own: dict[str, dict[str, float]], by: str, about: str, guess: dict[str, float]) -> Figures:
    """Agreement, understanding, perceived agreement, and whether the guess beats what it scores against others."""
    others = [similarity(guess, spread) for name, spread in own.items() if name not in (by, about)]
    known = similarity(guess, own[about])
    beyond = round(known, 12) > round(float(np.mean(others)), 12) if others else None
    return {
        "by": by, "about": about, "agreement": similarity(own[by], own[about]), "understanding": known,
        "perceived": similarity(own[by], guess), "understands": None if beyond is None else round(known, 12) >= 0.7 and beyond,
    }  # fmt: skip


def tally(pairs: list[Figures], strengths: dict[tuple[str, str], float]) -> Figures:
    states = {(True, True): "consensus", (True, False): "false conflict", (False, True): "false consensus"}
    quadrants = {(True, True): "earned trust", (True, False): "blind trust", (False, True): "wary understanding"}
    counted, placed = Counter(), Counter()
    for found in pairs:
        agree, think_so = round(found["agreement"], 12) >= 0.7, round(found["perceived"], 12) >= 0.7
        counted[states.get((agree, think_so), "dissensus")] += 1
        strength = strengths.get((found["by"], found["about"]))
        if strength is not None and found["understands"] is not None:
            placed[quadrants.get((strength >= 70, found["understands"]), "strangers")] += 1
    means = {name: float(np.mean([found[name] for found in pairs])) for name in ("agreement", "understanding", "perceived")}
    return means | {"states": dict(counted), "quadrants": dict(placed)}
