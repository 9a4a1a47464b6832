"""What partners say beside what the registers show (METHOD.md section 3): labour and trust so far."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import polars as pl

from idele.method.answers import answers_behind, construct_figures
from idele.method.readings.constructs import CONSTRUCTS, NOT_TRIANGULATED
from idele.method.readings.thresholds import (
    CLARITY_GOOD_FROM,
    CLARITY_POOR_BELOW,
    NETWORK_TRUST_GOOD_FROM,
    NETWORK_TRUST_POOR_BELOW,
    UNDERSTANDING_GOOD_FROM,
    UNDERSTANDING_POOR_BELOW,
)
from idele.method.waves import last_waves
from idele.tables import Tables
from idele.words import later

Figures = dict[str, Any]

CONTRADICTIONS = {("strength", "poor"), ("concern", "good")}


def grade(figure: float, poor_below: float, good_from: float) -> str:
    """good, mixed or poor, by two thresholds.

    >>> [grade(figure, 0.5, 0.8) for figure in (0.8, 0.5, 0.4)]
    ['good', 'mixed', 'poor']
    """
    if figure >= good_from:
        return "good"
    return "mixed" if figure >= poor_below else "poor"


def contradicts(said: str | None, shown: str) -> bool:
    """A strength that meets poor evidence, or a concern that meets good: the most useful thing a partnership can hear.

    >>> contradicts("strength", "poor"), contradicts("strength", "mixed"), contradicts(None, "poor")
    (True, False, False)
    """
    return (said, shown) in CONTRADICTIONS


def labour_shown(sections: Figures) -> str:
    """Clarity of who leads what, of section 5."""
    clarity = _figure(sections, "labour", "clarity")
    return "none" if clarity is None else grade(clarity, CLARITY_POOR_BELOW, CLARITY_GOOD_FROM)


def trust_shown(sections: Figures) -> str:
    """Ratings and understanding, of section 6: good or poor where all that is known says so, else mixed."""
    score, understood = _figure(sections, "trust", "score"), _figure(sections, "understanding", "understanding")
    grades = set()
    if score is not None:
        grades.add(grade(score, NETWORK_TRUST_POOR_BELOW, NETWORK_TRUST_GOOD_FROM))
    if understood is not None:
        grades.add(grade(understood, UNDERSTANDING_POOR_BELOW, UNDERSTANDING_GOOD_FROM))
    if not grades:
        return "none"
    return grades.pop() if len(grades) == 1 else "mixed"


# The constructs that the registers of this version hold evidence on: how it is graded, and the figures it rests on, by section.
EVIDENCE: dict[str, Callable[[Figures], str]] = {"labour": labour_shown, "trust": trust_shown}
EVIDENCE_FROM = {"labour": {"labour": "clarity"}, "trust": {"trust": "score", "understanding": "understanding"}}


def _figure(sections: Figures, section: str, name: str) -> float | None:
    found = sections.get(section, {})
    value = found.get(name) if found.get("status") == "ok" else None
    return None if value is None else float(value)


def section(tables: Tables, as_of: date, partnerships: dict[str, Figures]) -> dict[str, Figures]:
    """By partnership and construct: said (band), shown (good, mixed, poor, none), contradiction, and reason where nothing is;
    of the constructs that the last closed wave asked about, which ``wave`` names.

    ``partnerships`` holds the figures of the sections that evidence comes from.
    """
    last = last_waves(tables, as_of, "answers")
    figures: dict[str, Figures] = {}
    said = (
        construct_figures(tables, as_of)
        .join(last.select("wave"), on="wave", how="semi")
        .filter(pl.col("construct").is_in(list(CONSTRUCTS)))
    )
    for row in said.select("partnership", "wave", "construct", "status", "band", "n", "keys", "rows").iter_rows(named=True):
        own = figures.setdefault(row["partnership"], {"status": "too few", "wave": row["wave"], "n": 0, "rests_on": []})
        own[row["construct"]] = cell(row, partnerships.get(row["partnership"], {}))
        own["n"] = max(own["n"], row["n"])
        own["rests_on"] += [] if own["rests_on"] else [{"table": "answers", "where": {"wave": row["wave"]}, "rows": 0}]
        own["rests_on"][0]["rows"] += row["rows"]
        if row["status"] == "ok":
            own["status"] = "ok"
    return figures


def cell(row: dict[str, Any], sections: Figures) -> Figures:
    """One construct, a row of :func:`construct_figures`: what is said beside what ``sections`` show."""
    if row["status"] != "ok":
        return {"status": "too few", "n": row["n"], "rests_on": [answers_behind(row)]}
    shown = EVIDENCE.get(row["construct"], _nothing)(sections)
    registers = [part for name in EVIDENCE_FROM.get(row["construct"], ()) for part in sections.get(name, {}).get("rests_on", [])]
    found: Figures = {
        "status": "ok",
        "said": row["band"],
        "shown": shown,
        "contradiction": contradicts(row["band"], shown),
        "n": row["n"],
        "rests_on": [answers_behind(row), *registers],
    }
    return {**found, "reason": _why_none(row["construct"])} if shown == "none" else found


def _nothing(_sections: Figures) -> str:
    return "none"


def _why_none(construct: str) -> str:
    if construct in NOT_TRIANGULATED:
        return later("Not triangulated: no register can show this.")
    if construct in EVIDENCE:
        return later("The registers hold too little on this yet.")
    return later("This version does not compare this with the registers yet.")
