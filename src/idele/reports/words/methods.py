"""How each section is worked out, from which source, and when not to use it."""

from __future__ import annotations

from collections.abc import Callable

from idele.charts.wording import number
from idele.method.readings import thresholds
from idele.words import _


def answers() -> tuple[str, ...]:
    return (
        _(
            "A person's figure is the mean of the statements they answered, if at least half; then the mean within each "
            "organisation, then over organisations, so that a large delegation does not outvote a small one. Missing and "
            '"don\'t know" count as missing, never as the midpoint.'
        ),
        _(
            "The line is the 95% interval of the mean over organisations (Student's t), none under {few} organisations. Strength "
            "from {strength}, borderline from {borderline}, concern below, as in the Wilder inventory. Partners disagree where "
            "the average deviation is over a sixth of the number of options (Burke and Dunlap 2002). Unsettled: leaving out some "
            "one organisation would change the band.",
            few=thresholds.FEWEST_FOR_INTERVAL,
            strength=round(thresholds.STRENGTH_FROM),
            borderline=round(thresholds.BORDERLINE_FROM),
        ),
        _(
            "With {few} to {many_} people a score is shown to the nearest {step} and without its interval, so that nobody's "
            "answer can be worked out. Do not rank partnerships by these figures, nor compare versions of a questionnaire.",
            few=thresholds.FEWEST_RESPONDENTS,
            many_=thresholds.ROUNDED_UP_TO_RESPONDENTS,
            step=round(thresholds.ROUNDED_TO),
        ),
    )


def triangulation() -> tuple[str, ...]:
    return (
        _(
            "What partners say is the band of the check-up. What the registers show is graded by thresholds: for divisions of "
            "labour the share of action functions with exactly one lead; for trust the ratings of ties and how well partners "
            "guess each other. They contradict where a strength meets poor evidence or a concern meets good."
        ),
        _(
            "A register shows only what was entered in it. A contradiction is a question to ask, not a proof that partners or "
            "registers are wrong."
        ),
    )


def trend() -> tuple[str, ...]:
    return (
        _(
            "Only organisations that answered both check-ups are compared, by a two-sided sign-flip test of the mean difference "
            "corrected for testing several constructs (Holm). Under {few} such organisations nothing is tested. A change is "
            "called clear where p is {level} or less.",
            few=thresholds.FEWEST_PAIRS,
            level=number(thresholds.SIGNIFICANCE, 2),
        ),
        _(
            "A verdict over 18 constructs needs about ten organisations in both. No clear change does not mean that nothing "
            "changed, and a change says nothing of its cause."
        ),
    )


def trust() -> tuple[str, ...]:
    return (
        _(
            "Each organisation rates those it works with on reliability, support for the mission and openness to discussion "
            "(the three dimensions of the PARTNER tool). A tie's trust is the mean of the three; centralisation follows Freeman "
            "(1979); reciprocity counts ties that are named by both sides. The ranges show what partners who "
            "did not answer could change."
        ),
        _(
            "A network of named organisations cannot be anonymous by nature. Here everybody sees counts and, from {nodes} "
            "organisations, the shape: no names, no direction, no trust of single ties. Do not use it to find out who is who.",
            nodes=_fewest_for_shape(),
        ),
    )


def _fewest_for_shape() -> int:
    from idele.method.shape import FEWEST_FOR_SHAPE

    return FEWEST_FOR_SHAPE


def understanding() -> tuple[str, ...]:
    return (
        _(
            "Each organisation spreads 100 points over the objectives, then guesses the spread of three others. Agreement, "
            "understanding and perceived agreement are the overlap of two spreads (co-orientation, McLeod and Chaffee 1973; the "
            "four states are Scheff 1967). High is {high} or more, and understanding is high only if the guess fits its partner "
            "better than it fits the others.",
            high=number(thresholds.HIGH_SIMILARITY, 1),
        ),
        _(
            "False consensus is what breaks partnerships, false conflict the cheapest to mend. Under {few} objectives the "
            "figures say little. No pair is named here: a pair is shown to its two members alone.",
            few=thresholds.FEWEST_OBJECTIVES,
        ),
    )


def labour() -> tuple[str, ...]:
    return (
        _(
            "For every action and each of its functions (conceived, managed, implemented): nobody holds it, it is held without a "
            "lead, or more than one leads. Clarity is the share with exactly one lead; the load is each partner's share of leads."
        ),
        _("It shows who is recorded as lead, not who does the work or how well. Two leads can be right where they are agreed."),
    )


def missing() -> tuple[str, ...]:
    return (
        _(
            "People asked are those whom the check-up invited; a person answered who gave any statement a value. A result could "
            "move where the missing organisations, all at the bottom or all at the top of the scale, would change its band."
        ),
    )


METHODS: dict[str, Callable[[], tuple[str, ...]]] = {
    "answers": answers,
    "triangulation": triangulation,
    "trend": trend,
    "missing": missing,
    "trust": trust,
    "understanding": understanding,
    "labour": labour,
}
