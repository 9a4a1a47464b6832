"""How long trust and results take, here and across the programme."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from idele.charts import Chart
from idele.charts.chart import frame
from idele.charts.pace import own_sentences
from idele.charts.pace import pace as chart_of
from idele.charts.wording import number, percent
from idele.method.readings import thresholds
from idele.reports.view import View
from idele.reports.words.dates import day
from idele.reports.words.sections.parts import Told
from idele.words import _, many

MOST = 8  # milestones in the table


def heading() -> str:
    return _("How long it takes")


def told(view: View, figures: Mapping[str, Any]) -> Told:
    programme = view.programme.get("pace", {})
    chart = chart_of(programme, figures)
    said = [] if chart else list(own_sentences(figures))
    forecast = programme.get("forecast", {})
    if forecast.get("p50") is not None:
        said.append(_forecast(forecast))
    if chart is None:
        said.append(_("Too few partnerships of the programme tell how long it took them to set yours beside them."))
    else:
        said.append(_("Line: the share of partnerships by then. Field: its 95% interval. Below: yours."))
    return said, [chart, _promises(view, figures)]


def _forecast(forecast: Mapping[str, Any]) -> str:
    words = {"count": forecast["n"], "half": number(forecast["p50"], 1)}
    if forecast.get("p80") is None:
        return _(
            "Of {count} dated promises half took up to {half} times as long as first planned, counted from the start.", **words
        )
    return _(
        "Of {count} dated promises half took up to {half} times as long as first planned, four in five up to {most} times, "
        "counted from the start.",
        most=number(forecast["p80"], 1),
        **words,
    )


def _promises(view: View, figures: Mapping[str, Any]) -> Chart | None:
    """What is promised and open: the share that had delivered by that age, and when others' overruns would have it ready."""
    forecast = {row["milestone"]: row for row in figures.get("forecast", ())}
    shares = {row["milestone"]: row for row in figures.get("planned", ())}
    rows = view.tables["milestones"]
    names = dict(rows.select("id", "name").iter_rows())
    planned = {row["milestone"]: row["planned"] for row in (*forecast.values(), *shares.values())}
    lines = []
    for key in sorted(planned, key=lambda key: (planned[key], names.get(key, key)))[:MOST]:
        share, ready = shares.get(key, {}).get("share"), forecast.get(key, {})
        dates = [day(ready[name]) if ready.get(name) else "" for name in ("half", "four_fifths")]
        lines.append((names.get(key, key), day(planned[key]), "" if share is None else percent(share), *dates))
    if not lines:
        return None
    headings = [
        _("Promise"),
        _("Planned for"),
        _("Had delivered by that age"),
        _("As half of the others"),
        _("As four in five of them"),
    ]
    # A column that has nothing to say takes room from those that have.
    told = [place for place in range(len(headings)) if any(line[place] for line in lines)]
    table = frame([headings[place] for place in told], [[line[place] for place in told] for line in lines])
    more = len(planned) - len(lines)
    summary = many("{count} more is not listed.", "{count} more are not listed.", more) if more else ""
    return Chart("promises", _("What is promised and still open"), summary, table)


def method() -> tuple[str, ...]:
    return (
        _(
            "Months from the start. Trust is a check-up's score of {score} or more; it came between the last check-up under "
            "that and the first over it (Turnbull's estimator, each step at its latest). The first result is the first "
            "delivered milestone of delivery, with ending before it as the competing event (Aalen-Johansen). Log-log "
            "intervals; at least {few} partnerships.",
            score=round(thresholds.TRUSTED_FROM),
            few=thresholds.FEWEST_PARTNERSHIPS,
        ),
        _(
            "The last two columns multiply the first planned duration by what other promises took (reference class, Flyvbjerg "
            "2006; overdue ones are censored): when it would be ready, had it gone as with half, or four in five, of them. A "
            "date in the past means that this promise has taken longer already."
        ),
        _("It tells how long it took others, not why, nor that it must take you as long."),
    )
