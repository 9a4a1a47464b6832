"""Steps on what partners say: each contradiction, each contested construct and each concern has one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from idele.charts.wording import construct_label, listed, number, shown_score
from idele.reports.document import Step
from idele.reports.view import View
from idele.reports.words.advice import fairness, labour, silos
from idele.reports.words.advice.parts import rests_on, sentences, signal, step
from idele.reports.words.advice.practices import practices
from idele.reports.words.advice.quotes import quote
from idele.reports.words.advice.raising import raised
from idele.reports.words.advice.registers import Registers
from idele.reports.words.advice.said import ADVICE, BY_OPPORTUNITY, DEPENDS_ON_OPPORTUNITY, EVIDENCE_TABLES, WARNED_BY
from idele.reports.words.phrases import apart
from idele.reports.words.short import contradiction
from idele.tables.package import ONLY_IN_FULL
from idele.words import _, many

# Where a practice from elsewhere may help; the others are for partners to talk about among themselves.
WITH_PRACTICES = ("gaps", "creativity", "vehicles", "reality", "learning", "space")


def steps(view: View, registers: Registers) -> list[Step]:
    """One step for each construct that something is wrong with, for the weightiest of the reasons."""
    return [_step(construct, kind, view, registers) for construct, kind in raised(view).items()]


def _step(construct: str, kind: str, view: View, registers: Registers) -> Step:
    said = view.answers.get(construct, {})
    shown = view.figures.get("triangulation", {}).get(construct, {})
    behind = WARNED_BY.get(construct)
    registered = [
        part
        for part in shown.get("rests_on", [])
        if part["table"] not in ONLY_IN_FULL and (behind is None or part["table"] in behind)
    ]
    return step(
        construct,
        kind,
        construct_label(construct),
        _what(construct, kind, view),
        who=_who(construct, registers),
        because=_because(construct, kind, said, shown, view),
        rests_on=rests_on([*said.get("rests_on", []), *registered]),
        section="triangulation" if kind == "contradiction" else "answers",
        register=_register(construct, shown, view),
        practices=practices(registers, registers.domains) if construct in WITH_PRACTICES and kind != "contested" else (),
        sure=not (said.get("unsettled") or said.get("rounded")),
        weight=_weight(said),
    )


def _weight(said: Mapping[str, Any]) -> float:
    """How pressing among its kind: the further partners are apart, or the lower the score."""
    if said.get("contested"):
        return 100.0 * float(said.get("ad") or 0)
    return 100.0 - float(said.get("score") or 0)


def _what(construct: str, kind: str, view: View) -> str:
    advice = ADVICE.get(construct)
    if kind == "contradiction":
        figure = view.figures["triangulation"][construct]
        return _contradicted(construct, figure["said"])
    if advice is None:
        return _("Talk about {name}: ask for examples before you look for reasons.", name=construct_label(construct))
    text = advice.contested if kind == "contested" else advice.concern
    return sentences(_(text), _by_opportunity(construct, kind, view))


def _contradicted(construct: str, said: str) -> str:
    if said == "strength":
        return _(
            "Lay what the registers show beside what partners say about {name}, and find out together whether something was not "
            "entered or not seen.",
            name=apart(construct),
        )
    return _(
        "Tell partners what the registers show about {name}: it stands better there than it feels. Ask what they miss that no "
        "register holds.",
        name=apart(construct),
    )


def _by_opportunity(construct: str, kind: str, view: View) -> str:
    """What the context asks for, where this construct depends on it (METHOD.md section 12)."""
    opportunity = view.figures.get("context", {}).get("opportunity")
    if kind not in ("concern", "alarm") or construct not in DEPENDS_ON_OPPORTUNITY.get(opportunity, ()):
        return ""
    return _(BY_OPPORTUNITY[opportunity])


def _who(construct: str, registers: Registers) -> str:
    """Everybody; and who else is needed for it, by the registers."""
    return sentences(_first(construct, registers), registers.everybody(construct), _then(construct, registers))


def _first(construct: str, registers: Registers) -> str:
    """The two sides that registers know of, before all others."""
    view = registers.view
    if construct == "labour":
        return labour.first_overlap(view)
    if construct == "fairness":
        return fairness.sides(view, registers)
    return silos.first_pair(view, registers) if construct in ("gaps", "reality") else ""


def _then(construct: str, registers: Registers) -> str:
    if construct == "funding" and registers.funders:
        return _("Then {names}, who pay today.", names=listed(registers.funders))
    if construct in ("space", "targets", "push") and (above := registers.at_level("national") or registers.at_level("regional")):
        return _("Then {names}, who stand above the local level.", names=registers.named(above))
    return ""


def _because(construct: str, kind: str, said: Mapping[str, Any], shown: Mapping[str, Any], view: View) -> str:
    quoted = quote(view, construct) if shown.get("shown", "none") != "none" else ""
    if kind == "contradiction":
        return sentences(contradiction(shown["said"]), _asked(said), quoted)
    if kind == "contested":
        apart_ = _("Partners disagree so much that the average says little.")
        return sentences(apart_, _asked(said), _warned(construct, view), quoted)
    return sentences(_score(said), _doubt(said), _warned(construct, view), quoted)


def _warned(construct: str, view: View) -> str:
    return {
        "alarm": _("The registers raise an alarm on it too."),
        "watch": _("The registers say that it wants watching too."),
    }.get(signal(view.figures, construct), "")


def _asked(said: Mapping[str, Any]) -> str:
    """How many were asked: of what is contested or contradicted the score would say little."""
    if not said.get("n"):
        return ""
    return many("{count} organisation answered.", "{count} organisations answered.", said["n"])


def _score(said: Mapping[str, Any]) -> str:
    score = shown_score(said["score"], bool(said.get("rounded")))
    if said.get("low") is not None:
        ends = {"low": number(said["low"]), "high": number(said["high"])}
        score = _("{score} ({low} to {high})", score=score, **ends)
    return many(
        "It stands at {score} of 100, with {count} organisation.",
        "It stands at {score} of 100, with {count} organisations.",
        said["n"],
        score=score,
    )


def _doubt(said: Mapping[str, Any]) -> str:
    """Softer words where the figure is not firm."""
    if said.get("unsettled"):
        return _("It hangs on one partner: ask first whether others see it so.")
    if said.get("rounded"):
        return _("Few answered, so it is told roughly: take it as a question.")
    if said.get("high") is not None and said["high"] >= 50:
        return _("It may as well be a borderline case: ask first whether others see it so.")
    return ""


def _register(construct: str, shown: Mapping[str, Any], view: View) -> str:
    """Which tables, empty so far, would set evidence beside what partners say."""
    hidden = str(shown.get("reason", "")).startswith("Hidden")
    if hidden or shown.get("shown") not in (None, "none"):
        return ""
    tables = EVIDENCE_TABLES.get(construct, ())
    empty = [name for name in tables if name in ONLY_IN_FULL or view.tables[name].is_empty()]
    return _("To set evidence beside it, fill in: {tables}.", tables=listed(empty)) if empty else ""
