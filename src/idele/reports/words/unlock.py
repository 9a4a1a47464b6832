"""What is not in a report yet, and which tables would bring it."""

from __future__ import annotations

from idele.charts.wording import listed
from idele.method.measure import PROGRAMME_SECTIONS, SECTIONS
from idele.reports.document import Absent
from idele.reports.view import View
from idele.reports.words.sections import heading
from idele.words import _

# The tables that a section is filled from, beside those that say what a partnership is.
TABLES = {
    "answers": ("waves", "invited", "answers"),
    "trust": ("waves", "ratings"),
    "understanding": ("objectives", "waves", "allocations"),
    "labour": ("actions", "functions", "leaders"),
    "form": ("waves", "answers", "ledger"),
    "context": ("territories", "partnerships", "waves", "answers"),
    "value": ("claims",),
    "practices": ("practices", "adoptions"),
    "learning": ("adoptions", "lessons", "participants"),
    "conduct": ("partners", "consultations"),
    "silos": ("issues", "issue_links", "actions", "action_issues", "functions", "connections"),
    "levels": ("actions", "functions", "connections", "capacities"),
    "fairness": ("ledger", "coalition_costs"),
    "hassle": ("ledger", "claims"),
    "pace": ("waves", "answers", "milestones"),
    "obstacles": ("milestones", "funding", "targets", "ledger"),
}


def absent(view: View) -> tuple[Absent, ...]:
    """The sections that there are no figures for."""
    every = (*SECTIONS, *PROGRAMME_SECTIONS)
    keys = [section.key for section in every if section.key in (*TABLES, "trend", "triangulation")]
    return tuple(Absent(heading(key), _text(key)) for key in keys if key not in view.figures)


def _text(key: str) -> str:
    if key == "trend":
        return _("It comes with a second check-up of the same questionnaire.")
    if key == "form":
        return _("It comes with the full check-up, which asks about empowerment and delivery too.")
    if key == "triangulation":
        return _("It comes when there is a check-up and, beside it, registers of actions or ratings of ties.")
    return _("It comes with the tables: {tables}.", tables=listed(TABLES[key]))
