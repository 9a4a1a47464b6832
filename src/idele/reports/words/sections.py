"""The sections of a report, in reading order: what each says, with its charts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from idele.charts import Chart
from idele.charts.chart import frame
from idele.charts.constructs import constructs
from idele.charts.labour import labour as labour_chart
from idele.charts.load import load
from idele.charts.network import network, trust_table
from idele.charts.trend import trend as trend_chart
from idele.charts.triangulation import triangulation as triangulation_chart
from idele.charts.understanding import understanding as understanding_chart
from idele.charts.wording import listed, number, percent, shown_score
from idele.reports.document import Section
from idele.reports.view import View
from idele.reports.words.methods import METHODS
from idele.reports.words.states import unseen
from idele.tables.choices import LEVELS
from idele.words import _, many

Told = tuple[list[str], list[Chart | None]]


def sections(view: View) -> tuple[Section, ...]:
    """The sections that the figures hold, whether or not they may show anything."""
    return tuple(_section(key, view) for key in SECTIONS if key in view.figures and (key != "missing" or view.answers))


def heading(key: str) -> str:
    return {
        "answers": _("What partners say"),
        "triangulation": _("What is said, and what is shown"),
        "trend": _("What changed"),
        "missing": _("Who answered"),
        "trust": _("Trust between partners"),
        "understanding": _("How well partners know each other's view"),
        "labour": _("Who leads what"),
    }[key]


def _section(key: str, view: View) -> Section:
    section = view.figures[key]
    why_not = unseen(section)
    sentences, charts = ([why_not], []) if why_not else SECTIONS[key](view, section)
    drawn = tuple(chart for chart in charts if chart is not None)
    return Section(key, heading(key), tuple(sentence for sentence in sentences if sentence), drawn, METHODS[key]())


def _answers(view: View, _figures: Mapping[str, Any]) -> Told:
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


def _triangulation(_view: View, figures: Mapping[str, Any]) -> Told:
    chart = triangulation_chart(figures)
    if chart is None:
        return [_("The registers hold too little yet to set beside what partners say.")], []
    return [_("Round: what partners say. Square: what the registers show.")], [chart]


def _trend(view: View, figures: Mapping[str, Any]) -> Told:
    chart = trend_chart(figures)
    if chart is None:
        return [_("Too few organisations answered both times to compare.")], []
    return [_("Change in points, over the organisations that answered both times. Small and grey: no clear change.")], [chart]


def _missing(view: View, _figures: Mapping[str, Any]) -> Told:
    by_organisation = view.missing.get("by_organisation") or {}
    if not by_organisation:
        return [_("Who was asked is not recorded, so who is missing is not known.")], []
    rows = sorted(
        (view.names.organisation(key), counts["invited"], counts["answered"]) for key, counts in by_organisation.items()
    )
    by_level = view.missing.get("by_level") or {}
    levels = [
        _(
            "{level} {answered} of {invited}",
            level=level_word(key),
            **{name: by_level[key][name] for name in ("answered", "invited")},
        )
        for key in sorted(by_level, key=lambda key: LEVELS.index(key) if key in LEVELS else len(LEVELS))
    ]
    said = [_("{answered} of {invited} people answered.", **{key: view.missing[key] for key in ("answered", "invited")})]
    if len(levels) > 1:
        said.append(_("By level: {levels}.", levels=listed(levels)))
    table = frame([_("Organisation"), _("People asked"), _("People who answered")], rows)
    return said, [Chart("missing", _("Who answered"), "", table)]


def level_word(level: str) -> str:
    return {"national": _("national"), "regional": _("regional"), "local": _("local")}.get(level, _("level not recorded"))


def _trust(_view: View, figures: Mapping[str, Any]) -> Told:
    said = []
    if figures.get("raters"):
        said.append(many("{count} organisation rated its ties.", "{count} organisations rated their ties.", figures["raters"]))
    low, high = figures.get("score_low"), figures.get("score_high")
    if figures.get("missing") and low is not None and high is not None:
        ends = {"low": number(low), "high": number(high)}
        said.append(_("Had all who were asked answered, trust would lie from {low} to {high}.", **ends))
    chart = network(figures)
    if chart is not None:
        return said, [chart]
    score = figures.get("score")
    if score is not None:
        said.insert(0, _("Trust along the ties is {score} of 100.", score=shown_score(score, bool(figures.get("rounded")))))
    said.append(_("The shape of the network is not drawn: its members could be recognised in it, or it is too large to read."))
    return said, [Chart("network", _("The trust network in figures"), "", trust_table(figures))]


def _understanding(_view: View, figures: Mapping[str, Any]) -> Told:
    said = [
        _(
            "Partners overlap by {agreement} in what they want, by {understanding} in what they guess of each other, and by "
            "{perceived} in what they think they share.",
            **{key: percent(figures[key]) for key in ("agreement", "understanding", "perceived")},
        )
        if all(figures.get(key) is not None for key in ("agreement", "understanding", "perceived"))
        else ""
    ]
    chart = understanding_chart(figures)
    if chart is None:
        said.append(_("Single pairs are not counted out here, because there are too few of them to stay unrecognised."))
    return said, [chart]


def _labour(view: View, figures: Mapping[str, Any]) -> Told:
    said = []
    if figures.get("pairwise") is not None:
        said.append(
            _(
                "Asked who leads what, two partners give the same answer {share} of the time.",
                share=percent(figures["pairwise"]),
            )
        )
    said.append(_("Hatched: nobody holds it. Single outline: held, but nobody leads. Double outline: more than one leads."))
    return said, [labour_chart(figures, view.names), load(figures, view.names)]


SECTIONS: dict[str, Callable[[View, Mapping[str, Any]], Told]] = {
    "answers": _answers,
    "triangulation": _triangulation,
    "trend": _trend,
    "missing": _missing,
    "trust": _trust,
    "understanding": _understanding,
    "labour": _labour,
}
