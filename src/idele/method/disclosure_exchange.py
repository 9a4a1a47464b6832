"""What everybody may see of practices, growth, reach and learning (METHOD.md sections 15 and 16).

Practices, adoptions, seminars and lessons are registers that a programme keeps in order to be read, failures among them: their
counts, and what is expected from them, are shown. How good the forecasts were is a judgement of those who made them, and is shown
from 5 forecasts of 3 partnerships on. *Peers* have no rule at all: a match tells of a weakness, and no table records yet who
agreed to be matched.
"""

from __future__ import annotations

from idele.method.hiding import Figures, Partnership, enough, nested, only, rests_on
from idele.words import later

CELL = ("status", "n", "adoptions", "outcomes", "expected", "low", "high", "reproduction", "holders", "forecasts", "forecasters")
GROWTH = ("status", "reason", "n", "considered", "spreads_without_working", "works_without_spreading", "over_time")
REACH = (
    "status",
    "reason",
    "n",
    "seminars",
    "practices",
    "players",
    "people",
    "countries",
    "by_level",
    "by_country",
    "adoptions",
)
LEARNING = ("status", "n", "adoptions", "lessons", "lessons_with_change", "seminars", "reasons")


def practices(section: Figures) -> Figures:
    """Every practice; its Brier score from 5 forecasts of 3 partnerships."""
    cells = {name: _practice(cell) for name, cell in nested(section) if "outcomes" in cell}
    return {**only(section, ("status", "reason", "n", "prior")), "rests_on": rests_on(section), **cells}


def _practice(cell: Figures) -> Figures:
    shown = {**only(cell, CELL), "brier": None}
    reasons = dict(cell.get("reasons", {}))
    if enough(cell.get("forecasters"), cell.get("forecasts")):
        shown["brier"] = cell.get("brier")
    elif cell.get("brier") is not None:
        reasons["brier"] = later("Hidden: it would judge the few who made a forecast.")
    return {**shown, **({"reasons": reasons} if reasons else {}), "rests_on": rests_on(cell)}


def grows(section: Figures) -> Figures:
    """Lists of practices, and adoptions over time."""
    return {**only(section, GROWTH), "rests_on": rests_on(section)}


def reach(section: Figures) -> Figures:
    """Counts over the whole programme."""
    return {**only(section, (*REACH, "library", "since", "until", "reasons")), "rests_on": rests_on(section)}


def learning(section: Figures, seen: Partnership) -> Figures | None:
    """Counts of the partnership's own registers."""
    return {**only(section, LEARNING), "rests_on": rests_on(section)}
