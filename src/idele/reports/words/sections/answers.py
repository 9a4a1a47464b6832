"""What partners say in the check-up, construct by construct."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from idele.charts.constructs import constructs
from idele.method.readings import thresholds
from idele.reports.view import View
from idele.reports.words.sections.parts import Told
from idele.reports.words.states import unseen
from idele.words import _


def heading() -> str:
    return _("What partners say")


def told(view: View, _figures: Mapping[str, Any]) -> Told:
    chart = constructs(view.answers)
    if chart is None:
        return [unseen({"status": "too few"})], []
    shown = [figure for figure in view.answers.values() if figure.get("score") is not None]
    said = []
    if any(figure.get("low") is not None for figure in shown):
        said.append(_("Point: the score. Line: where it would lie 95 times in 100."))
    if any(figure.get("rounded") for figure in shown):
        said.append(
            _("Short bar: a score shown to the nearest 5 and without its line, so that nobody's answer can be worked out.")
        )
    if any(figure.get("contested") for figure in shown):
        said.append(_("Hollow: partners disagree so much that the average says little."))
    return said, [chart]


def method() -> tuple[str, ...]:
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
