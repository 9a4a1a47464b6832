"""Steps on the code of conduct: what is missing from the pack, and which register shows it (METHOD.md section 17)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from idele.method.readings.conduct import POINTS
from idele.reports.document import Step
from idele.reports.view import View
from idele.reports.words.advice.parts import figures, rests_on, sentences, step
from idele.reports.words.advice.registers import Registers
from idele.words import _

TABLES = {
    "partners": "partners, organisations",
    "time_to_be_heard": "consultations",
    "every_stage": "consultations",
    "capacity": "ledger, milestones",
    "mutual_learning": "participants, lessons, adoptions",
    "review": "waves, claims",
}


def reasons(point: Mapping[str, Any]) -> list[str]:
    """What is missing of a point, in English."""
    return [missing["reason"] for missing in point["missing"]]


def steps(view: View, registers: Registers) -> list[Step]:
    """One for each point of the code that is not wholly met."""
    own = figures(view.figures, "conduct")
    found = [(point, own[point.key]) for point in POINTS if own.get(point.key, {}).get("met") in ("partly", "no row")]
    return [
        step(
            f"conduct.{point.key}",
            "register",
            _(point.label),
            _("Do what is missing, or record it where it was done already, before somebody asks you to show it."),
            who=f"{registers.caller}.",
            because=sentences(*(_(reason) for reason in reasons(figure))),
            rests_on=rests_on(figure["rows"]) or _("Rests on no row yet."),
            section="conduct",
            register=_("The table to complete: {tables}.", tables=TABLES[point.key]),
            weight=1.0 if figure["met"] == "no row" else 0.0,
        )
        for point, figure in found
    ]
