"""Steps on who leads what: functions that nobody leads, or that more than one does."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from idele.charts.labour import function_word
from idele.charts.wording import listed
from idele.reports.document import Step
from idele.reports.view import View
from idele.reports.words.advice.parts import figures, rests_on, some, step
from idele.reports.words.advice.registers import Registers
from idele.words import _, many


def steps(view: View, registers: Registers) -> list[Step]:
    """One for overlaps, one for what has no lead."""
    own = figures(view.figures, "labour")
    found = [
        _overlaps(own.get("overlaps") or [], own, view),
        _without_lead([*(own.get("headless") or []), *(own.get("gaps") or [])], own, view, registers),
    ]
    return [step for step in found if step is not None]


def first_overlap(view: View) -> str:
    """Who should speak to each other first: those who lead one and the same function."""
    for cell in figures(view.figures, "labour").get("overlaps") or []:
        leads = view.names.leads.get((cell["action"], cell["function"]), [])
        if len(leads) > 1:
            names = listed([view.names.organisation(key) for key in leads])
            return _("{names} first, on {place}.", names=names, place=_place(cell, view))
    return ""


def _overlaps(cells: list[Mapping[str, Any]], own: Mapping[str, Any], view: View) -> Step | None:
    if not cells:
        return None
    return step(
        "labour.overlaps",
        "plan",
        _("More than one lead"),
        _("Let those who lead the same function agree who decides what, and record one lead where they do not both need to be."),
        who=first_overlap(view),
        because=many(
            "{count} function has more than one lead: {places}.",
            "{count} functions have more than one lead: {places}.",
            len(cells),
            places=_places(cells, view),
        ),
        rests_on=rests_on(part for part in own.get("rests_on", []) if part["table"] == "functions"),
        section="labour",
        weight=float(len(cells)),
    )


def _without_lead(cells: list[Mapping[str, Any]], own: Mapping[str, Any], view: View, registers: Registers) -> Step | None:
    if not cells:
        return None
    return step(
        "labour.leads",
        "plan",
        _("No lead"),
        _("Find one lead for each function that has none, or agree to leave it; if there is one already, record it."),
        who=registers.everybody(),
        because=many(
            "{count} function has no lead: {places}.",
            "{count} functions have no lead: {places}.",
            len(cells),
            places=_places(cells, view),
        ),
        rests_on=rests_on(part for part in own.get("rests_on", []) if part["table"] == "functions"),
        section="labour",
        register=_("The table to complete: {tables}.", tables="functions"),
        weight=float(len(cells)),
    )


def _places(cells: list[Mapping[str, Any]], view: View) -> str:
    return some([_place(cell, view) for cell in cells])


def _place(cell: Mapping[str, Any], view: View) -> str:
    return f"{view.names.action(cell['action'])} ({function_word(cell['function'])})"
