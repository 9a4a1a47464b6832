"""What gets in the way: four early warnings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from idele.charts import Chart
from idele.charts.chart import frame
from idele.charts.funding import funding as funding_chart
from idele.charts.wording import listed, number, percent
from idele.method.because import Writing, sentence
from idele.method.readings import thresholds
from idele.reports.view import View
from idele.reports.words.dates import day
from idele.reports.words.sections.parts import Told
from idele.words import _

ORDER = ("time", "push", "funding", "targets")


def heading() -> str:
    return _("What could get in the way")


def signal_word(signal: str) -> str:
    """A signal in the reader's language."""
    return {"alarm": _("alarm"), "watch": _("watch"), "clear": _("clear"), "unknown": _("not known")}[signal]


def warning_name(key: str) -> str:
    """What a warning is about."""
    return {
        "time": _("Time to grow trust"),
        "push": _("Pushed into delivery"),
        "funding": _("Funding that lasts"),
        "targets": _("Targets set outside"),
    }[key]


def told(view: View, figures: Mapping[str, Any]) -> Told:
    found = {
        signal: [warning_name(key) for key in ORDER if figures[key]["signal"] == signal]
        for signal in ("alarm", "watch", "unknown")
    }
    said = []
    if found["alarm"]:
        said.append(_("Alarm: {names}.", names=listed(found["alarm"])))
    if found["watch"]:
        said.append(_("To watch: {names}.", names=listed(found["watch"])))
    if not said:
        said.append(_("What is recorded raises no warning."))
    if found["unknown"]:
        said.append(_("Not known, because too little is recorded or shown: {names}.", names=listed(found["unknown"])))
    writing = Writing(day, number, percent)
    rows = [
        (
            warning_name(key),
            signal_word(figures[key]["signal"]),
            " ".join(sentence(fact, writing) for fact in figures[key]["facts"]),
        )
        for key in ORDER
    ]
    table = Chart("warnings", _("The four early warnings, and why"), "", frame([_("Warning"), _("Signal"), _("Because")], rows))
    return said, [table, funding_chart(figures["funding"]["evidence"])]


def method() -> tuple[str, ...]:
    due, cover, outside = thresholds.DUE_WITHIN_MONTHS, thresholds.COVER_UNDER_MONTHS, thresholds.OUTSIDE_TARGETS_OVER
    return (
        _(
            "Time: trust under {score} and a delivery due within {watch} months, or before half of the programme had come to "
            "trust; an alarm within {alarm}. Push: over half of at least {few} milestones of the last 12 months, or of what "
            "was spent, is delivery while the partnership is younger than that; an alarm with trust under {score}, or where "
            "the delivery axis rose by more than {points} points while trust fell.",
            score=round(thresholds.TRUSTED_FROM),
            few=thresholds.FEWEST_MILESTONES,
            points=round(thresholds.AXIS_RISE_OVER),
            **due,
        ),
        _(
            "Funding: secured money that is not spent covers under {watch} months at the mean monthly cost of the last 12, or "
            "one source gives over {source}; an alarm under {alarm}, or where nothing secured pays for the partnership's own "
            "running. Targets: over {half} by the money that rides on them are set outside, or an own objective has none "
            "while one set outside has; an alarm over {most}.",
            source=percent(thresholds.ONE_SOURCE_OVER),
            half=percent(outside["watch"]),
            most=percent(outside["alarm"]),
            **cover,
        ),
        _(
            "A warning is a reason to look and no verdict. It sees only what was entered; clear says that these registers "
            "raise nothing, not that nothing is wrong. The picture spreads each line's unspent money evenly over the days "
            "that it has left."
        ),
    )
