"""Steps on trust between partners and on how well they know each other's view: counts alone, never a name."""

from __future__ import annotations

from idele.charts.wording import percent
from idele.reports.document import Step
from idele.reports.view import View
from idele.reports.words.advice.parts import figures, rests_on, sentences, step
from idele.reports.words.advice.registers import Registers
from idele.words import _, many

FALSE_CONSENSUS_FROM = 0.2  # of the pairs that are counted [reading]


def steps(view: View, registers: Registers) -> list[Step]:
    """Those without a tie; pairs that think they agree and do not, which breaks partnerships; and pairs that could agree."""
    return [
        step for step in (_isolates(view, registers), _false_consensus(view, registers), _false_conflict(view, registers)) if step
    ]


def _isolates(view: View, registers: Registers) -> Step | None:
    own = figures(view.figures, "trust")
    count = own.get("isolates_count") or 0
    if not count:
        return None
    return step(
        "trust.isolates",
        "watch",
        _("Nobody's tie"),
        _("Give those whom nobody names a task together with somebody who is well connected."),
        who=_("{host}, who can see at the next meeting who works with whom.", host=registers.caller),
        because=sentences(
            many(
                "{count} organisation has no working tie that anybody named.",
                "{count} organisations have no working tie that anybody named.",
                count,
            ),
            _("Some have not been heard, so it may be fewer.") if own.get("missing") else "",
        ),
        rests_on=rests_on(own.get("rests_on", [])),
        section="trust",
        sure=not own.get("missing"),
    )


def _false_consensus(view: View, registers: Registers) -> Step | None:
    own = figures(view.figures, "understanding")
    states = own.get("states") or {}
    total, count = sum(states.values()), states.get("false consensus", 0)
    if not total or count / total < FALSE_CONSENSUS_FROM:
        return None
    return step(
        "understanding.false_consensus",
        "watch",
        _("Agreement that is none"),
        _(
            "Before the next decision let each partner write down what it puts first, and read it aloud: some agree less than "
            "they think."
        ),
        who=registers.everybody(),
        because=_pairs(count, total),
        rests_on=rests_on(own.get("rests_on", [])),
        section="understanding",
        weight=100 * count / total,
    )


def _pairs(count: int, total: int) -> str:
    return _(
        "In {count} of {total} pairs ({share}) one thinks that the two agree, and they do not.",
        count=count,
        total=total,
        share=percent(count / total),
    )


def _false_conflict(view: View, registers: Registers) -> Step | None:
    own = figures(view.figures, "understanding")
    states = own.get("states") or {}
    total, count = sum(states.values()), states.get("false conflict", 0)
    if not total or count / total < FALSE_CONSENSUS_FROM:
        return None
    return step(
        "understanding.false_conflict",
        "watch",
        _("Dispute that is none"),
        _("Let partners say what they put first: some are closer than they think, and that is the cheapest thing to mend."),
        who=registers.everybody(),
        because=_(
            "In {count} of {total} pairs ({share}) one thinks that the two differ, and they do not.",
            count=count,
            total=total,
            share=percent(count / total),
        ),
        rests_on=rests_on(own.get("rests_on", [])),
        section="understanding",
        weight=100 * count / total,
    )
