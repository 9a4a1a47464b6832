"""What partners say beside what the registers show (METHOD.md section 3).

Answers:
    Do the registers bear out what we say of ourselves? Where a strength meets poor evidence, or a concern meets good, it is
    time to talk: it is the most useful thing that a partnership can hear.

Formula:
    Said is the band of the check-up. Shown is a grade of figures of other sections:

    - labour: clarity (section 5). Trust: trust score and understanding (section 6), good or poor where all that is known says so,
      else mixed.
    - fairness: unfairness (section 7).
    - learning: signs, namely a practice taken up, a lesson that led to a change, a seminar attended, and more of the other
      constructs clearly better than clearly worse since the wave before (one sign less where it is the reverse). Poor evidence
      takes at least two of these registers.
    - gaps, creativity, commitment, vehicles: demonstrated claims of that category (section 8); none where no claim was made.
    - time, push, funding, targets: the early warning of section 10, clear as good (of time as mixed), watch as mixed, alarm as
      poor.
    - space: room beside other partnerships (section 12) and localness (section 13), together as for trust.
    - reality: the share of wickedness that actions reach where a partner itself leads a function (section 14).

    A reversed construct shows 100 less the score, so that a strength is good news in all of them. *Contradiction*: a strength and
    poor, or a concern and good.

Thresholds:
    All are our reading, in ``readings.thresholds`` **[reading]**, but for room: under 50 is a crowded platform (section 12).

Example:
    >>> EVIDENCE["labour"].shown({"labour": {"status": "ok", "clarity": 0.4}})
    'poor'
    >>> contradicts("strength", "poor")
    True

Limits:
    A register shows only what was entered in it, so a contradiction is a question and no proof. METHOD.md names section 9 for
    time and push; a partnership's own pace is known only beside the programme's, and section 10's two warnings are where the
    two meet, so we take those. A clear warning on time says little more than that trust is not under 50 in the same check-up,
    so it is no good evidence and contradicts nothing. They are not wholly independent of what is said: time and push look at
    the score of trust in the same check-up (of another construct, by the same people), and learning at changes of other scores.
    Room counts; how receptive the centre is does not, because that is asked in the same check-up. Fit, focus, capacity and
    vision have no evidence and are "not triangulated".

Source:
    *Working in Partnership*, slides 7 to 10. Triangulation: Denzin 1970, The Research Act.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import polars as pl

from idele.method.answers import answers_behind, construct_figures
from idele.method.evidence import EVIDENCE
from idele.method.readings.constructs import CONSTRUCTS, NOT_TRIANGULATED
from idele.method.waves import last_waves
from idele.tables import Tables
from idele.words import later

Figures = dict[str, Any]

CONTRADICTIONS = {("strength", "poor"), ("concern", "good")}


def contradicts(said: str | None, shown: str) -> bool:
    """A strength that meets poor evidence, or a concern that meets good: the most useful thing a partnership can hear.

    >>> contradicts("strength", "poor"), contradicts("strength", "mixed"), contradicts(None, "poor")
    (True, False, False)
    """
    return (said, shown) in CONTRADICTIONS


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
    evidence = EVIDENCE.get(row["construct"])
    shown = evidence.shown(sections) if evidence else "none"
    registers = [] if evidence is None else [p for name in evidence.sections for p in sections.get(name, {}).get("rests_on", [])]
    found: Figures = {
        "status": "ok",
        "said": row["band"],
        "shown": shown,
        "contradiction": contradicts(row["band"], shown),
        "n": row["n"],
        "rests_on": [answers_behind(row), *registers],
    }
    return {**found, "reason": _why_none(row["construct"])} if shown == "none" else found


def _why_none(construct: str) -> str:
    if construct in NOT_TRIANGULATED:
        return later("Not triangulated: no register can show this.")
    return later("The registers hold too little on this yet.")
