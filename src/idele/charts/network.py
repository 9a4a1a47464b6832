"""The trust network as those see it who may not see names: its shape and its counts (METHOD.md section 6)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

import numpy as np

from idele.charts import palette
from idele.charts.chart import Chart, frame
from idele.charts.layout import positions
from idele.charts.render import WIDE
from idele.charts.sheet import Sheet
from idele.charts.wording import number, percent, shown_score
from idele.words import _, many

MARGIN = 16  # px
ROW_OF_ISOLATES = 46  # px


def network(section: Mapping[str, Any]) -> Chart | None:
    """The drawing of ``trust["shape"]`` ({nodes, ties}); None where the shape is not given because it would say too much."""
    if not section.get("shape"):
        return None
    title, summary = _("The shape of the trust network"), _summary(section)
    draw = partial(_drawing, section["shape"])
    return Chart("network", title, summary, trust_table(section), draw)


def trust_table(section: Mapping[str, Any]) -> Any:
    """The figures of the network as a table for people: what, figure, and the range that missing partners leave."""
    measures = (
        ("score", _("Trust, 0 to 100"), number),
        ("density", _("Possible ties that exist"), percent),
        ("reciprocity", _("Ties named by both sides"), percent),
        ("degree_centralisation", _("How far ties gather on one partner"), percent),
        ("betweenness_centralisation", _("How far ways lead through one partner"), percent),
    )
    shape = section.get("shape")
    rows = (
        [(_("Organisations drawn"), number(shape["nodes"]), ""), (_("Ties drawn"), number(len(shape["ties"])), "")]
        if shape
        else []
    )
    for key, label, written in measures:
        if section.get(key) is not None:
            low, high = section.get(f"{key}_low"), section.get(f"{key}_high")
            ends = _("{low} to {high}", low=written(low), high=written(high)) if low is not None and high is not None else ""
            figure = shown_score(section[key], bool(section.get("rounded"))) if key == "score" else written(section[key])
            rows.append((label, figure, ends))
    for key, label in (("isolates_count", _("Organisations without a tie")), ("brokers_count", _("Brokers between others"))):
        if section.get(key) is not None:
            rows.append((label, number(section[key]), ""))
    return frame([_("Measure"), _("Figure"), _("Range, for who did not answer")], rows)


def _drawing(shape: Mapping[str, Any], room: int) -> Any:
    tied = sorted({node for tie in shape["ties"] for node in tie})
    alone = shape["nodes"] - len(tied)
    height = 380 if room == WIDE else 320
    sheet = Sheet(room, height + (ROW_OF_ISOLATES if alone else 0))
    place = {node: index for index, node in enumerate(tied)}
    ties = [(place[first], place[second]) for first, second in shape["ties"]]
    across = min(room - 2 * MARGIN, 560)
    at = positions(len(tied), ties) * np.array([across, height - 2 * MARGIN]) + np.array([(room - across) / 2, MARGIN])
    area = 150 if len(tied) < 30 else 70
    sheet.rules(
        ({"x": at[i, 0], "y": at[i, 1], "x2": at[j, 0], "y2": at[j, 1], "stroke": palette.BORDERLINE} for i, j in ties),
        stroke_width=1.2,
        opacity=0.55,
    )
    sheet.points(({"x": x, "y": y, "fill": palette.ACCENT, "stroke": palette.RAISED} for x, y in at), area=area)
    if alone:
        _draw_isolates(sheet, alone, (room - across) / 2, height + ROW_OF_ISOLATES / 2, area)
    return sheet.specification()


def _draw_isolates(sheet: Sheet, alone: int, left: float, y: float, area: float) -> None:
    drawn = min(alone, 12)
    sheet.points(
        ({"x": left + 22 * k, "y": y, "fill": palette.RAISED, "stroke": palette.ACCENT} for k in range(drawn)), area=area
    )
    text = many("{count} with no tie", "{count} with no tie", alone)
    sheet.texts([{"x": left + 22 * drawn, "y": y, "text": text}], colour=palette.QUIET)


def _summary(section: Mapping[str, Any]) -> str:
    nodes, ties = section["shape"]["nodes"], len(section["shape"]["ties"])
    possible = nodes * (nodes - 1) // 2
    said = [
        _(
            "{nodes} organisations and {ties} of {possible} possible ties between two of them.",
            nodes=nodes,
            ties=ties,
            possible=possible,
        )
    ]
    if section.get("score") is not None:
        said.append(
            _("Trust along the ties is {score} of 100.", score=shown_score(section["score"], bool(section.get("rounded"))))
        )
    said.append(_("No names, no direction and no trust of single ties are drawn, so that nobody is exposed."))
    return " ".join(said)
