"""The line of facts that an answer rests on: which check-up, when it closed, how many people from how many organisations."""

from __future__ import annotations

from idele.reports.view import View
from idele.reports.words.dates import day, which_check_up
from idele.words import _, many


def facts(view: View) -> str:
    """``Third check-up, closed 12 June 2026. 19 people from 11 of 13 partner organisations.``; what is not known is left out."""
    if view.wave is None:
        return _("No check-up has closed yet.")
    said = [_check_up(view)]
    people, organisations = _people(view), _organisations(view)
    if people and organisations:
        counted = many(
            "{count} person from {organisations}", "{count} people from {organisations}", people, organisations=organisations
        )
        said.append(f"{counted}.")
    elif organisations:
        said.append(f"{organisations[:1].upper()}{organisations[1:]}.")
    return " ".join(said)


def _check_up(view: View) -> str:
    place = view.waves.index(view.wave) + 1 if view.wave in view.waves else 0
    name = which_check_up(place) if place else _("Check-up {place}", place=view.wave)
    return _("{check_up}, closed {day}.", check_up=name, day=day(view.closed_on)) if view.closed_on else f"{name}."


def _people(view: View) -> int:
    known = [figure.get("respondents") or 0 for figure in view.answers.values()]
    return int(view.missing.get("answered") or max(known, default=0))


def _organisations(view: View) -> str:
    known = [figure.get("n") or 0 for figure in view.answers.values()]
    trust = view.figures.get("trust", {})
    heard = int(view.missing.get("n") or max(known, default=0) or trust.get("n") or 0)
    if not heard:
        return ""
    if view.partner_count >= heard:
        return many(
            "{heard} of {count} partner organisation", "{heard} of {count} partner organisations", view.partner_count, heard=heard
        )
    return many("{count} organisation", "{count} organisations", heard)
