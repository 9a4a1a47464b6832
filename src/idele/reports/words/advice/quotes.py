"""What registers show of a construct, in a sentence with its figures: what a step quotes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from idele.charts.wording import number, percent, shown_score
from idele.reports.view import View
from idele.reports.words.advice.parts import figures, sentences
from idele.reports.words.dates import day
from idele.words import _, many

FACTS = 3  # dated facts of a warning that are quoted


def quote(view: View, construct: str) -> str:
    """What the registers show of it; empty where they show nothing."""
    teller = QUOTES.get(construct)
    return teller(view, construct) if teller else ""


def _labour(view: View, _construct: str) -> str:
    own = figures(view.figures, "labour")
    if own.get("clarity") is None:
        return ""
    return _("One partner leads in {share} of what your actions need.", share=percent(own["clarity"]))


def _trust(view: View, _construct: str) -> str:
    own, understood = figures(view.figures, "trust"), figures(view.figures, "understanding")
    said = []
    if own.get("score") is not None:
        score = shown_score(own["score"], bool(own.get("rounded")))
        said.append(_("Along the ties that were rated, trust is {score} of 100.", score=score))
    if understood.get("understanding") is not None:
        said.append(_("Guesses of what another partner wants overlap with it by {share}.", share=_share(understood)))
    return sentences(*said)


def _share(own: Mapping[str, Any]) -> str:
    share = percent(own["understanding"])
    return _("about {score}", score=share) if own.get("rounded") else share


def _fairness(view: View, _construct: str) -> str:
    own = figures(view.figures, "fairness")
    if own.get("unfairness") is None:
        return ""
    return _(
        "By the ledger, {share} of the benefits would have to change hands to follow the costs.", share=percent(own["unfairness"])
    )


def _learning(view: View, _construct: str) -> str:
    own = figures(view.figures, "learning")
    said = []
    if own.get("adoptions") is not None:
        said.append(many("{count} practice taken up.", "{count} practices taken up.", own["adoptions"]))
    if own.get("lessons_with_change") is not None:
        said.append(many("{count} lesson changed something.", "{count} lessons changed something.", own["lessons_with_change"]))
    if own.get("seminars") is not None:
        said.append(many("{count} seminar attended.", "{count} seminars attended.", own["seminars"]))
    return sentences(*said)


def _claims(view: View, construct: str) -> str:
    own = figures(view.figures, "value")
    claims = sum((own.get("matrix") or {}).get(construct) or ())
    demonstrated = (own.get("demonstrated_by_category") or {}).get(construct)
    if not claims or demonstrated is None:
        return ""
    return many(
        "{count} claim of this kind is recorded, and {shown} demonstrated.",
        "{count} claims of this kind are recorded, and {shown} demonstrated.",
        claims,
        shown=demonstrated,
    )


def _warning(view: View, name: str) -> str:
    """The dated facts behind a warning, in the reader's language."""
    own = figures(view.figures, "obstacles").get(name)
    facts = own.get("facts") if isinstance(own, Mapping) else None
    if not facts:
        return ""
    from idele.method.because import Writing, sentence

    writing = Writing(day=day, number=number, percent=percent)
    return sentences(*(sentence(fact, writing) for fact in facts[:FACTS]))


def _space(view: View, _construct: str) -> str:
    context, levels = figures(view.figures, "context"), figures(view.figures, "levels")
    said = []
    if context.get("room") is not None:
        said.append(_("Room beside other partnerships is {room} of 100.", room=number(context["room"])))
    if levels.get("localness") is not None:
        said.append(_("Your actions are local by {share}.", share=percent(levels["localness"])))
    return sentences(*said)


def _reality(view: View, _construct: str) -> str:
    own = figures(view.figures, "silos")
    if own.get("reached") is None:
        return ""
    return _(
        "Of what makes your issues wicked, {share} lies where a partner itself leads an action.", share=percent(own["reached"])
    )


QUOTES: dict[str, Callable[[View, str], str]] = {
    "labour": _labour,
    "trust": _trust,
    "fairness": _fairness,
    "learning": _learning,
    **dict.fromkeys(("gaps", "creativity", "commitment", "vehicles"), _claims),
    **dict.fromkeys(("time", "push", "funding", "targets"), _warning),
    "space": _space,
    "reality": _reality,
}
