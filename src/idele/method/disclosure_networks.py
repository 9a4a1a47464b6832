"""What everybody may see of labour, trust and understanding (METHOD.md section 6, "Who sees names").

A network of named organisations cannot be anonymous by nature: an organisation sees what it is given, a pair is for its two
members, and everybody else, which is whom this is for, sees counts and the shape of the network. Each organisation that rates or
spreads points is one respondent here, so that under 5 of them nothing is shown, and from 5 to 9 figures are shown roughly.
"""

from __future__ import annotations

from idele.method.hiding import Figures, Partnership, enough, only, only_roughly, rests_on, rounded, too_few
from idele.method.readings.thresholds import FEWEST_RESPONDENTS
from idele.words import later

REGISTER = ("status", "n", "reason", "clarity", "action_functions", "gaps", "headless", "overlaps", "load", "gini", "reasons")
ASKED = ("wave", "alpha", "alpha_status", "alpha_reason", "pairwise", "organisations", "respondents")
COUNTS = ("status", "n", "wave", "nodes", "ties", "naming", "raters", "missing", "fills", "betweenness_fills", "shape", "reasons")
SHAPE = ("density", "reciprocity", "degree_centralisation", "betweenness_centralisation")
ENDS = ("", "_low", "_high")
COUNTED = ("isolates", "brokers")
AVERAGES = ("agreement", "understanding", "perceived")
PAIR_COUNTS = ("states", "quadrants")


def labour(section: Figures, seen: Partnership) -> Figures | None:
    """What the register of functions says; and how alike respondents see it, where at least 10 were asked in a closed wave.

    (Under 10, alpha and plain agreement beside one's own answer would tell of the others'.)
    """
    shown = {**only(section, REGISTER), "rests_on": rests_on(section)}
    people = section.get("respondents")
    if seen.is_closed(section.get("wave")) and enough(section.get("organisations"), people) and not only_roughly(people or 0):
        return {**shown, **only(section, ASKED)}
    shown["rests_on"] = [part for part in shown["rests_on"] if part.get("table") != "leaders"]
    if section.get("alpha_status") in ("ok", "undefined", "hidden"):
        shown |= {"alpha_status": "hidden", "alpha_reason": later("Hidden: too few were asked.")}
    return shown


def trust(section: Figures, seen: Partnership) -> Figures | None:
    """Counts and the shape of the network; nothing that one organisation gave or was given, and no name."""
    if not seen.is_closed(section.get("wave")):
        return None
    naming, raters = section.get("naming"), section.get("raters")
    if section["status"] != "ok" or not enough(naming, naming):
        return {**too_few(section), **only(section, ("wave",)), "rests_on": rests_on(section)}
    shown = only(section, (*COUNTS, *(f"{name}{end}" for name in SHAPE for end in ENDS)))
    for name in COUNTED:
        counted = section.get(f"{name}_count", section.get(name))
        shown[f"{name}_count"] = len(counted) if isinstance(counted, list) else counted
    return {**shown, **_score(section, raters or 0), "rests_on": rests_on(section)}


def _score(section: Figures, raters: int) -> Figures:
    """The trust score: roughly from 5 to 9 raters, not at all under 5."""
    if raters and not enough(raters, raters):
        return {"score": None, "reasons": {**section.get("reasons", {}), "score": later("Hidden: too few gave a rating.")}}
    scores = only(section, ("score", "score_low", "score_high"))
    if not only_roughly(raters):
        return scores
    rough = {name: rounded(value) if isinstance(value, float) else value for name, value in scores.items()}
    return {**rough, "rounded": True} if raters else rough


def understanding(section: Figures, seen: Partnership) -> Figures | None:
    """Averages and counts over pairs; a pair is for its two members alone."""
    if not seen.is_closed(section.get("wave")):
        return None
    kept = {**only(section, ("status", "n", "wave", "reason", "reasons")), "rests_on": rests_on(section)}
    if section["status"] == "undefined":
        return kept
    guessers = section.get("guessers", len({pair["by"] for pair in section.get("pairs", ())}))
    if section["status"] != "ok" or not enough(guessers, guessers):
        return {**too_few(section), **only(section, ("wave",)), "rests_on": kept["rests_on"]}
    averages = only(section, AVERAGES)
    if only_roughly(guessers):
        averages = {name: rounded(100 * value) / 100 if value is not None else None for name, value in averages.items()}
        kept["rounded"] = True
    counts = {name: pair_counts(section.get(name)) for name in PAIR_COUNTS}
    if _ratings_are_few(seen.shown.get("trust", {})):
        counts["quadrants"] = None
    reasons = {name: later("Hidden: it would tell of single pairs.") for name, found in counts.items() if found is None}
    if reasons:
        kept["reasons"] = {**kept.get("reasons", {}), **reasons}
    return {**kept, "guessers": guessers, **averages, **counts}


def _ratings_are_few(trust: Figures) -> bool:
    """Whether so few rated that the quadrants, which are made of ratings, would tell of single ones."""
    return trust.get("score") is None or trust.get("rounded") is True


def pair_counts(counts: dict[str, int] | None) -> dict[str, int] | None:
    """How many pairs are in each state, where that tells of no pair: at least 5 pairs, and not all of them in one state.

    >>> pair_counts({"consensus": 4, "dissensus": 2})
    {'consensus': 4, 'dissensus': 2}
    >>> pair_counts({"consensus": 6, "dissensus": 0}), pair_counts({"consensus": 3, "dissensus": 1})
    (None, None)
    """
    total = sum((counts or {}).values())
    return counts if counts and total >= FEWEST_RESPONDENTS and max(counts.values()) < total else None
