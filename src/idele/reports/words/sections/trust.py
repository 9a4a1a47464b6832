"""The trust network."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from idele.charts import Chart
from idele.charts.network import network, trust_table
from idele.charts.wording import number, shown_score
from idele.reports.view import View
from idele.reports.words.sections.parts import Told
from idele.words import _, many


def heading() -> str:
    return _("Trust between partners")


def told(_view: View, figures: Mapping[str, Any]) -> Told:
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


def _fewest_for_shape() -> int:
    from idele.method.shape import FEWEST_FOR_SHAPE

    return FEWEST_FOR_SHAPE


def method() -> tuple[str, ...]:
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
