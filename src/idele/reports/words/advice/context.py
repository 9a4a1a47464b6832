"""The step that the opportunity structure asks for (METHOD.md section 12; slide 3)."""

from __future__ import annotations

from idele.charts.wording import number
from idele.reports.document import Step
from idele.reports.view import View
from idele.reports.words.advice.parts import figures, rests_on, sentences, some, step
from idele.reports.words.advice.practices import practices
from idele.reports.words.advice.registers import Registers
from idele.reports.words.advice.said import BY_OPPORTUNITY
from idele.words import _


def steps(view: View, registers: Registers) -> list[Step]:
    """A niche, the grain, or the political case; none where the opportunity is not known."""
    own = figures(view.figures, "context")
    opportunity = own.get("opportunity")
    if opportunity not in BY_OPPORTUNITY:
        return []
    titles = {"crowded": _("A crowded field"), "receptive": _("A receptive centre"), "resistance": _("Room, but resistance")}
    receptiveness = own.get("receptiveness")
    return [
        step(
            "context",
            "context",
            titles[opportunity],
            _(BY_OPPORTUNITY[opportunity]),
            who=_who(opportunity, registers),
            because=sentences(
                _("Room beside other partnerships is {room} of 100.", room=number(own["room"]))
                if own.get("room") is not None
                else "",
                _("Partners find the centre receptive by {score} of 100.", score=_score(receptiveness, bool(own.get("rounded"))))
                if receptiveness is not None
                else "",
            ),
            rests_on=rests_on(own.get("rests_on", [])),
            section="context",
            practices=practices(registers, opportunity=opportunity),
        )
    ]


def _score(score: float, rounded: bool) -> str:
    return _("about {score}", score=number(score)) if rounded else number(score)


def _who(opportunity: str, registers: Registers) -> str:
    if opportunity == "crowded":
        others = registers.neighbours
        return _("{host} with {names}, who work in the same place.", host=registers.caller, names=some(others)) if others else ""
    above = registers.at_level("national") or registers.at_level("regional")
    return _("{host} with {names}.", host=registers.caller, names=registers.named(above)) if above else registers.everybody()
