"""What everybody may see of the figures: the one door from :func:`idele.method.measure.measure` to pages, reports and downloads.

METHOD.md section 2 ("Too few") and section 6 ("Who sees names"). Each section has its rule in ``RULES``; a section or a figure
that no rule names is not shown. Showing less is the way to be wrong here.
"""

from __future__ import annotations

from idele.method.answers import FIGURES
from idele.method.bands import band
from idele.method.disclosure_conduct import conduct
from idele.method.disclosure_context import context, form, value
from idele.method.disclosure_exchange import grows, learning, practices, reach
from idele.method.disclosure_fairness import fairness
from idele.method.disclosure_levels import levels
from idele.method.disclosure_networks import labour, trust, understanding
from idele.method.disclosure_pace import hassle, obstacles, pace, programme_hassle, programme_pace
from idele.method.disclosure_silos import silos
from idele.method.evidence import EVIDENCE
from idele.method.hiding import (
    Figures,
    Partnership,
    Rule,
    apart,
    enough,
    hidden,
    nested,
    only,
    only_roughly,
    rests_on,
    rounded,
    too_few,
)
from idele.method.readings.thresholds import FEWEST_RESPONDENTS
from idele.method.triangulation import contradicts
from idele.method.waves import wave_key
from idele.words import later


def shared(figures: Figures) -> Figures:
    """The whole result of ``measure`` as others may see it, in the same shape and with ``shared`` true.

    - Waves that are not closed are gone, and so is every section that speaks of one.
    - Under 3 organisations or 5 respondents there is no figure. From 5 to 9 respondents: score to the nearest 5, band, contested,
      and ``rounded`` true.
    - ``hidden`` (with a reason) is another word than ``too few``: the figure exists, but another could be worked out from it.
    - No pair, and nothing that an organisation was given: ``isolates`` and ``brokers`` become counts.

    What was shared once may be shared again: it stays as it is.
    """
    return {
        "as_of": figures.get("as_of"),
        "shared": True,
        "programme": {
            key: rule(own) for key, own in figures.get("programme", {}).items() if (rule := PROGRAMME_RULES.get(key)) is not None
        },
        "partnerships": {name: _partnership(own) for name, own in figures.get("partnerships", {}).items()},
    }


def _partnership(measured: Figures) -> Figures:
    seen = Partnership(measured, {})
    for key, rule in RULES.items():
        if key in measured and (found := rule(measured[key], seen)) is not None:
            seen.shown[key] = found
    return seen.shown


def waves(section: Figures, seen: Partnership) -> Figures | None:
    """Closed waves alone."""
    closed = {key: wave for key, wave in nested(section) if wave.get("closed") is True}
    if not closed:
        return None
    rows = [part for part in rests_on(section) if wave_key(str(part["where"].get("id"))) in closed]
    return {**only(section, ("status", "n")), "rests_on": rows, **closed}


def answers(section: Figures, seen: Partnership) -> Figures | None:
    """By closed wave; each construct by its own number of organisations and respondents."""
    shown = {
        wave: {construct: answer(cell) for construct, cell in nested(cells)}
        for wave, cells in nested(section)
        if wave in seen.shown.get("waves", {})
    }
    if not shown:
        return None
    cells = [cell for in_wave in shown.values() for cell in in_wave.values()]
    return {
        "status": "ok" if any(cell["status"] == "ok" for cell in cells) else "too few",
        "n": max((cell.get("n", 0) for cell in cells), default=0),
        "rests_on": [part for part in rests_on(section) if seen.is_closed(part["where"].get("wave"))],
        **shown,
    }


def answer(cell: Figures) -> Figures:
    """One construct in one wave."""
    if not enough(cell.get("n"), cell.get("respondents")):
        return too_few(cell)
    behind = {**only(cell, ("n", "respondents")), "rests_on": rests_on(cell)}
    if cell["status"] != "ok":
        return {**only(cell, ("status", "reason")), **behind}
    if only_roughly(cell["respondents"]):
        figures = {"score": rounded(cell["score"]), **only(cell, ("band", "contested"))}
        return {"status": "ok", "rounded": True, **figures, **behind}
    return {"status": "ok", **only(cell, (*FIGURES, "reasons")), **behind}


def missing(section: Figures, seen: Partnership) -> Figures | None:
    """Who was invited and who answered, of closed waves."""
    shown = {key: _missing(key, wave, seen) for key, wave in nested(section) if key in seen.shown.get("waves", {})}
    if not shown:
        return None
    rows = [part for part in rests_on(section) if seen.is_closed(part["where"].get("wave"))]
    return {"status": "ok", "n": max(wave.get("n", 0) for wave in shown.values()), "rests_on": rows, **shown}


def _missing(key: str, wave: Figures, seen: Partnership) -> Figures:
    shown = only(wave, ("invited", "answered", "n", "by_organisation", "by_level"))
    if _nobody_stands_out(wave.get("same_value"), wave.get("answered", 0)):
        shown["same_value"] = wave["same_value"]
    else:
        shown["same_value"] = None
        shown["reasons"] = {"same_value": later("Hidden: so few would be told apart from the others.")}
    shown["could_move"] = _could_move(key, wave, seen)
    return shown


def _nobody_stands_out(count: int | None, people: int) -> bool:
    """A count among people is shown where it is nobody or at least 5 of them, and the others are at least 5 too; not under 10."""
    if count is None or only_roughly(people):
        return False
    return people - count >= FEWEST_RESPONDENTS and (count == 0 or count >= FEWEST_RESPONDENTS)


def _could_move(key: str, wave: Figures, seen: Partnership) -> list[str]:
    """Of a score shown roughly it is worked out again from what is shown: the exact answer would narrow the score down."""
    cells = seen.shown.get("answers", {}).get(key, {})
    invited = sum(1 for own in wave.get("by_organisation", {}).values() if own.get("invited"))
    known = wave.get("could_move", [])
    return sorted(
        construct
        for construct, cell in nested(cells)
        if cell["status"] == "ok" and (_moves(cell, invited - cell["n"]) if cell.get("rounded") else construct in known)
    )


def _moves(cell: Figures, silent: int) -> bool:
    if silent <= 0:
        return False
    total, count = cell["score"] * cell["n"], cell["n"] + silent
    return len({band(total / count), band((total + 100 * silent) / count), cell["band"]}) > 1


def trend(section: Figures, seen: Partnership) -> Figures | None:
    """Where both waves are closed; each construct by what stands behind either wave and behind the pairs."""
    if not (seen.is_closed(section.get("from")) and seen.is_closed(section.get("to"))):
        return None
    shown = {construct: change(construct, cell, seen) for construct, cell in nested(section)}
    some = any(cell["status"] == "ok" for cell in shown.values())
    status = "ok" if some else "hidden" if any(cell["status"] == "hidden" for cell in shown.values()) else "too few"
    found = {**only(section, ("n", "from", "to")), "status": status, "rests_on": rests_on(section), **shown}
    return found if status != "hidden" else {**found, "reason": later("Hidden: it would tell of those who answered only once.")}


def change(construct: str, cell: Figures, seen: Partnership) -> Figures:
    """One construct's change between two waves."""
    behind = ("pairs", "n", "from", "to", "organisations", "respondents")
    organisations, people = cell.get("organisations", {}), cell.get("respondents", {})
    if cell["status"] == "hidden":
        return only(cell, ("status", "reason", *behind))
    paired = min(people.get("first_of_both", 0), people.get("second_of_both", 0))
    if cell["status"] != "ok" or not enough(cell.get("pairs"), paired):
        return {**too_few(cell), **only(cell, behind)}
    if not (seen.answer(cell["from"], construct) and seen.answer(cell["to"], construct)):
        return hidden(cell, later("Hidden: one of the two waves has too few answers to be shown."), *behind)
    if not all(_told_apart(organisations, people, side) for side in ("first", "second")):
        return hidden(cell, later("Hidden: it would tell of those who answered only once."), *behind)
    figures = ("verdict",) if only_roughly(min(people.values())) else ("change", "p", "verdict", "first", "second", "reasons")
    rough = {"rounded": True} if len(figures) == 1 else {}
    return {"status": "ok", **rough, **only(cell, (*figures, *behind)), "rests_on": rests_on(cell)}


def _told_apart(organisations: Figures, people: Figures, side: str) -> bool:
    """Whether those who answered only this wave are nobody, or enough organisations and people."""
    return apart(organisations[side], organisations["both"]) and apart(
        people[side], people[f"{side}_of_both"], fewest=FEWEST_RESPONDENTS
    )


def triangulation(section: Figures, seen: Partnership) -> Figures | None:
    """What is said where its band is shown, beside what the registers show where that is shown."""
    if not seen.is_closed(section.get("wave")):
        return None
    shown = {}
    for construct, cell in nested(section):
        if cell["status"] != "ok" or not seen.answer(section["wave"], construct):
            shown[construct] = too_few(cell)
            continue
        kept = only(cell, ("status", "said", "shown", "contradiction", "n", "reason"))
        shown[construct] = {**kept, "rests_on": rests_on(cell), **_graded_anew(construct, cell, seen)}
    status = "ok" if any(cell["status"] == "ok" for cell in shown.values()) else "too few"
    return {"status": status, **only(section, ("wave", "n")), "rests_on": rests_on(section), **shown}


def _graded_anew(construct: str, cell: Figures, seen: Partnership) -> Figures:
    """What differs where a figure that the grade is made of is shown roughly or not at all: the grade of what is shown."""
    evidence = EVIDENCE.get(construct)
    if evidence is None or evidence.figures(seen.measured) == evidence.figures(seen.shown):
        return {}
    shown = evidence.shown(seen.shown)
    found: Figures = {"shown": shown, "contradiction": contradicts(cell["said"], shown)}
    if shown == "none" and cell["shown"] != "none":
        found["reason"] = later("Hidden: too few stand behind what the registers show.")
    known = {part["table"] for name in evidence.sections for part in seen.shown.get(name, {}).get("rests_on", [])}
    return {**found, "rests_on": [part for part in rests_on(cell) if part["table"] in known | {"answers"}]}


def reliability(section: Figures) -> Figures:
    """Over all partnerships, of closed waves alone. METHOD.md's minimum does not apply, but in a programme of under 5
    organisations this would be a figure of single partners.
    """
    cells = {name: cell if enough(cell["n"], cell["n"]) else too_few(cell) for name, cell in nested(section)}
    return {**section, **cells}


# In the order in which they are applied: a rule may look at what those before it let through.
RULES: dict[str, Rule] = {
    "waves": waves,
    "answers": answers,
    "missing": missing,
    "trend": trend,
    "labour": labour,
    "trust": trust,
    "understanding": understanding,
    "fairness": fairness,
    "value": value,
    "hassle": hassle,
    "pace": pace,
    "obstacles": obstacles,
    "form": form,
    "context": context,
    "levels": levels,
    "silos": silos,
    "learning": learning,
    "conduct": conduct,
    "triangulation": triangulation,
}

# Peers have none: a match tells of a weakness, and no table records yet who agreed to be matched.
PROGRAMME_RULES = {
    "reliability": reliability,
    "pace": programme_pace,
    "hassle": programme_hassle,
    "practices": practices,
    "grows": grows,
    "reach": reach,
}
