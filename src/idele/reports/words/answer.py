"""The answer of a report: one sentence that a board member could repeat, built from the shared figures."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from idele.charts.wording import listed, number, percent, shown_score
from idele.reports.words.phrases import apart, strong, weak
from idele.words import _, many

MOST = 2  # named in the sentence; a board member repeats no list


@dataclass(frozen=True)
class Standing:
    """Which constructs are what, the clearest first. Contested ones are nothing else; unsettled ones are in ``unsettled``."""

    strengths: list[str]
    concerns: list[str]
    contested: list[str]
    unsettled: list[str]
    shown: int


def standing(wave: Mapping[str, Any], contradicted: Collection[str] = ()) -> Standing:
    """Sorts a wave's constructs whose score may be shown. What the registers contradict is neither strength nor concern."""
    shown = {key: figure for key, figure in wave.items() if isinstance(figure, Mapping) and figure.get("score") is not None}
    highest_first = sorted(shown, key=lambda key: (-shown[key]["score"], key))
    contested = [key for key in highest_first if shown[key].get("contested")]
    calm = [key for key in highest_first if key not in contested and key not in contradicted]
    settled = [key for key in calm if not shown[key].get("unsettled")]
    return Standing(
        [key for key in settled if shown[key]["band"] == "strength"],
        [key for key in reversed(settled) if shown[key]["band"] == "concern"],
        contested,
        [key for key in calm if shown[key].get("unsettled")],
        len(shown),
    )


def answer(figures: Mapping[str, Any], wave: Mapping[str, Any]) -> Markup:
    """The sentence, with ``<em>`` around what is strong and what is of concern."""
    triangulated = figures.get("triangulation", {})
    found = standing(wave, [key for key, own in triangulated.items() if isinstance(own, Mapping) and own.get("contradiction")])
    if not found.shown:
        return Markup("{}").format(_without_answers(figures))
    strengths = _emphasised("strength", listed([strong(key) for key in found.strengths[:MOST]])) if found.strengths else ""
    concerns = _emphasised("concern", listed([weak(key) for key in found.concerns[:MOST]])) if found.concerns else ""
    sentence = _pattern(bool(strengths), bool(concerns), bool(found.contested), len(found.contested))
    names = listed([apart(key) for key in found.contested[:MOST]])
    filled = Markup(sentence).format(strengths=strengths, concerns=concerns, apart=names, count=found.shown)
    return filled[:1].upper() + filled[1:] if not filled.startswith("<") else _capital_inside(filled)


def _emphasised(kind: str, text: str) -> Markup:
    return Markup('<em class="{}">{}</em>').format(kind, text)


def _capital_inside(sentence: Markup) -> Markup:
    opening, _mark, rest = sentence.partition(">")
    return Markup(f"{opening}>{rest[:1].upper()}{rest[1:]}")


def _pattern(strengths: bool, concerns: bool, contested: bool, count: int) -> str:
    things = _things(count)
    patterns = {
        (True, True, True): _("{strengths}; what holds you back is {concerns}, and {things}: {apart}."),
        (True, True, False): _("{strengths}; what holds you back is {concerns}."),
        (True, False, True): _("{strengths}, and nothing is a clear concern; but there is {things}: {apart}."),
        (True, False, False): _("{strengths}, and nothing is a clear concern."),
        (False, True, True): _("What holds you back is {concerns}, and {things}: {apart}."),
        (False, True, False): _("What holds you back is {concerns}; nothing is a clear strength yet."),
        (False, False, True): _("Nothing is a clear strength or concern, but there is {things}: {apart}."),
        (False, False, False): _("Nothing stands out: of the {count} points none is a clear strength or a clear concern."),
    }
    return patterns[strengths, concerns, contested].replace("{things}", things)


def _things(count: int) -> str:
    if count > MOST:
        return _("more than one thing you do not see alike, first of all")
    return many("one thing you do not see alike", "two things you do not see alike", count)


def _without_answers(figures: Mapping[str, Any]) -> str:
    trust, labour = figures.get("trust", {}), figures.get("labour", {})
    if trust.get("score") is not None:
        return _trust_sentence(trust)
    if trust.get("density") is not None:
        share = percent(trust["density"])
        return _("Of the ties that {n} organisations could have with each other, {share} exist.", n=trust["n"], share=share)
    if labour.get("clarity") is not None:
        if labour["clarity"] == 1:
            return _("Who leads is clear in every action: one partner conceives, one manages, one implements it.")
        return _("Who leads is clear in {clarity} of what your actions need.", clarity=percent(labour["clarity"]))
    if "answers" in figures or "trust" in figures:
        return _("Too few have answered to say anything without exposing somebody.")
    return _("There is nothing to tell yet: no check-up has closed and no register is filled in.")


def _trust_sentence(trust: Mapping[str, Any]) -> str:
    score = shown_score(trust["score"], bool(trust.get("rounded")))
    if trust.get("score_low") is not None and round(trust["score_high"] - trust["score_low"]):
        ends = {"low": number(trust["score_low"]), "high": number(trust["score_high"])}
        return _(
            "Trust among {n} organisations stands at {score} of 100; had all answered, it would lie from {low} to {high}.",
            n=trust["n"],
            score=score,
            **ends,
        )
    return _("Trust among {n} organisations stands at {score} of 100.", n=trust["n"], score=score)
