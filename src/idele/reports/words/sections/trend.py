"""What changed between two check-ups."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from idele.charts.trend import trend as chart_of
from idele.charts.wording import number
from idele.method.readings import thresholds
from idele.reports.view import View
from idele.reports.words.sections.parts import Told
from idele.words import _


def heading() -> str:
    return _("What changed")


def told(view: View, figures: Mapping[str, Any]) -> Told:
    chart = chart_of(figures)
    if chart is None:
        return [_("Too few organisations answered both times to compare.")], []
    return [_("Change in points, over the organisations that answered both times. Small and grey: no clear change.")], [chart]


def method() -> tuple[str, ...]:
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
