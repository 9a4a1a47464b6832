"""What everybody may see of labour, trust and understanding (METHOD.md section 6, "Who sees names").

A network of named organisations cannot be anonymous by nature: an organisation sees what it is given, a pair is for its two
members, and everybody else, which is whom this is for, sees counts and the shape of the network. Each organisation that rates or
spreads points is one respondent here, so that under 5 of them nothing is shown, and from 5 to 9 figures are shown roughly.
"""

from __future__ import annotations

from typing import Any

from idele.method.hiding import Figures, Partnership, enough, hidden, only, only_roughly, rests_on, rounded, too_few
from idele.method.readings.thresholds import FEWEST_RESPONDENTS
from idele.words import _

REGISTER = ("clarity", "gaps", "headless", "overlaps", "load", "gini", "reasons")
ASKED = ("wave", "alpha", "pairwise", "alpha_status", "alpha_reason", "organisations", "respondents")
SHAPE = ("density", "reciprocity", "degree_centralisation", "betweenness_centralisation")
COUNTED = ("isolates", "brokers")
AVERAGES = ("agreement", "understanding", "perceived")
PAIR_COUNTS = ("states", "quadrants")


def labour(section: Figures, seen: Partnership) -> Figures | None:
    """What the register of functions says, and how alike respondents see it where enough were asked in a closed wave."""
    shown = {**only(section, ("status", "n", "reason", *REGISTER)), "rests_on": rests_on(section)}
    if enough(section.get("organisations"), section.get("respondents")) and seen.is_closed(section.get("wave")):
        return {**shown, **only(section, ASKED)}
    shown["rests_on"] = [part for part in shown["rests_on"] if part.get("table") != "leaders"]
    return shown


def trust(section: Figures, seen: Partnership) -> Figures | None:
    """Counts and the shape of the network; nothing that one organisation gave or was given, and no name."""
    if not seen.is_closed(section.get("wave")):
        return None
    if section["status"] != "ok" or not enough(section.get("n"), section.get("raters")):
        return {**too_few(section), **only(section, ("wave", "raters")), "rests_on": rests_on(section)}
    names = [f"{name}{end}" for name in SHAPE for end in ("", "_low", "_high")]
    counts = {f"{name}_count": len(section[name]) for name in COUNTED if isinstance(section.get(name), list)}
    kept = only(
        section, ("status", "n", "wave", "raters", "missing", "reasons", "shape", *names, *(f"{name}_count" for name in COUNTED))
    )
    return {**kept, **counts, **_score(section), "rests_on": rests_on(section)}


def _score(section: Figures) -> Figures:
    scores = only(section, ("score", "score_low", "score_high"))
    if not only_roughly(section["raters"]):
        return scores
    return {"rounded": True, **{name: None if value is None else rounded(value) for name, value in scores.items()}}


def understanding(section: Figures, seen: Partnership) -> Figures | None:
    """Averages and counts over pairs; a pair is for its two members alone."""
    if not seen.is_closed(section.get("wave")):
        return None
    if section["status"] != "ok" or not enough(section.get("n"), section.get("n")):
        return {**too_few(section), **only(section, ("wave",)), "rests_on": rests_on(section)}
    shown = {**only(section, ("status", "n", "wave", "reasons")), "rests_on": rests_on(section)}
    averages = only(section, AVERAGES)
    if only_roughly(section["n"]):
        shown["rounded"] = True
        averages = {name: None if value is None else rounded(100 * value) / 100 for name, value in averages.items()}
    return {**shown, **averages, **{name: pair_counts(section[name]) for name in PAIR_COUNTS if name in section}}


def pair_counts(counts: dict[str, Any]) -> dict[str, Any]:
    """How many pairs are in each state, where that tells of no pair: at least 5 pairs, and not all of them in one state.

    >>> pair_counts({"consensus": 4, "dissensus": 2})
    {'consensus': 4, 'dissensus': 2}
    >>> pair_counts({"consensus": 6, "dissensus": 0})["status"]
    'hidden'
    """
    if counts.get("status") == "hidden":
        return counts
    total = sum(counts.values())
    if total < FEWEST_RESPONDENTS or max(counts.values(), default=0) == total:
        return hidden({}, _("Hidden: it would tell of single pairs."))
    return counts
