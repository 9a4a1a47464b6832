"""What gets in the way: four early warnings, each with the dated facts that raised it (METHOD.md section 10; slide 10).

Answers:
    "Do we promise results before we trust each other?" "Are we pushed into delivery?" "Will our money last, and who does it
    hang on?" "Do we run after targets that others set?"

Formula:
    Each signal is ``clear``, ``watch`` or ``alarm`` by the table of METHOD.md section 10, or ``unknown`` where what is recorded
    cannot tell; :mod:`idele.method.signals` has the logic.

    *time*: the trust score of the last closed wave that asked for it is under 50, and a delivery milestone that is not
    delivered is due within 12 months (6 for an alarm; what is overdue is due), or planned for an age before the programme's
    median time to trust.

    *push*: of at least 4 milestones of the last 12 months (delivered in them or, if open, planned for them), or of what was
    spent in them (cost hours at the hourly rate, and money; hours alone where there is no rate), over half is delivery, while
    the partnership is younger than that median; an alarm if trust is under 50 too. Or the delivery axis rose by more than 15
    points between the last two closed waves of one version while the trust score fell: an alarm.

    *funding*: secured money that is not spent, of lines that have not ended, over the mean monthly cost of the last 12 months
    (of its own months for a younger partnership).

    *targets*: by the money that rides on them; targets without money are left out, and where none has any they are counted.

    A median that was not reached lies beyond the months observed. A register that holds nothing of a partnership is missing, and
    tells nothing. Where not even the programme's median is known, the 12 months decide alone for *time*, and *push* is unknown.

Thresholds:
    All of METHOD.md section 10: 50; 12 and 6 months; 4 milestones; a half; 15 points; 60 %; a half and four fifths.

Example:
    >>> from datetime import date
    >>> from idele.tables import Tables
    >>> tables = Tables({
    ...     "partnerships": [{"id": "p", "name": "P", "started": date(2024, 1, 1)}],
    ...     "targets": [
    ...         {"id": "t", "partnership": "p", "name": "T", "set_by": "outside", "money": 900.0},
    ...         {"id": "u", "partnership": "p", "name": "U", "set_by": "inside", "money": 100.0},
    ...     ],
    ... })
    >>> own = section(tables, date(2025, 1, 1))["p"]
    >>> own["targets"]["signal"], own["targets"]["because"], own["time"]["signal"]
    ('alarm', ['Of the money that rides on targets 90% rides on those set outside.'], 'unknown')

Limits:
    A warning is a reason to look, no verdict: deliveries may be easy, a single funder steadfast, outside targets right. It sees
    only what was entered. "Clear" says that these registers raise nothing, not that nothing is wrong.

Source:
    METHOD.md section 10, after slide 10 of the talk.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import polars as pl

from idele.method.because import sentence
from idele.method.durations import observed
from idele.method.obstacle_evidence import evidence
from idele.method.pace_of_one import partner_counts
from idele.method.signals import JUDGES
from idele.tables import Tables
from idele.words import later, speaking

Figures = dict[str, Any]

REGISTERS = ("milestones", "funding", "targets")


def judged(name: str, found: Mapping[str, Any]) -> Figures:
    """One warning of :data:`idele.method.signals.JUDGES`: ``signal``, ``because`` (in English), ``facts``, and the ``evidence``
    judged.
    """
    signal, facts = JUDGES[name](found)
    with speaking("en"):
        because = [sentence(fact) for fact in facts]
    return {"signal": signal, "because": because, "facts": facts, "evidence": dict(found)}


def section(tables: Tables, as_of: date) -> dict[str, Figures]:
    """By partnership with milestones, funding or targets: ``n`` (its partners) and ``time``, ``push``, ``funding``,
    ``targets``, each {signal, because [text], facts [{kind, ...}], evidence}. The evidence of ``funding`` has ``ahead``, the
    secured money of each month ahead.

    Undefined where the partnership has ended or has not begun.
    """
    kept = pl.concat([tables[name].select("partnership") for name in REGISTERS]).unique().sort("partnership")
    living = {name: ended is None for name, ended in observed(tables, as_of).select("partnership", "ended").iter_rows()}
    partners, rests = partner_counts(tables, as_of), _rests_on(tables)
    every = evidence(tables, as_of)
    figures: dict[str, Figures] = {}
    for name in kept["partnership"].to_list():
        own: Figures = {"status": "ok", "n": partners.get(name, 0)}
        if living.get(name):
            own |= {signal: judged(signal, found) for signal, found in every[name].items()}
        else:
            own |= {"status": "undefined", "reason": later("The partnership has ended, or has not begun yet.")}
        own["rests_on"] = rests[name]
        figures[name] = own
    return figures


def _rests_on(tables: Tables) -> dict[str, list[Figures]]:
    found: dict[str, list[Figures]] = {}
    for table in (*REGISTERS, "ledger"):
        for name, rows in tables[table].group_by("partnership").len().sort("partnership").iter_rows():
            found.setdefault(name, []).append({"table": table, "where": {"partnership": name}, "rows": rows})
    return found
