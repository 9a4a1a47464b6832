"""How well partners know each other's view."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from idele.charts.understanding import understanding as chart_of
from idele.charts.wording import number, percent
from idele.method.readings import thresholds
from idele.reports.view import View
from idele.reports.words.sections.parts import Told
from idele.words import _


def heading() -> str:
    return _("How well partners know each other's view")


def told(_view: View, figures: Mapping[str, Any]) -> Told:
    said = [
        _(
            "Partners overlap by {agreement} in what they want, by {understanding} in what they guess of each other, and by "
            "{perceived} in what they think they share.",
            **{key: percent(figures[key]) for key in ("agreement", "understanding", "perceived")},
        )
        if all(figures.get(key) is not None for key in ("agreement", "understanding", "perceived"))
        else ""
    ]
    chart = chart_of(figures)
    if chart is None:
        said.append(_("Single pairs are not counted out here, because there are too few of them to stay unrecognised."))
    return said, [chart]


def method() -> tuple[str, ...]:
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
