"""The hassle share by age, beside the programme's quartiles (METHOD.md section 9)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial
from itertools import pairwise
from typing import Any

from babel.dates import format_date

from idele.charts import palette
from idele.charts.chart import Chart, frame
from idele.charts.panel import FOOT, HEAD, Panel, headline, ticks
from idele.charts.render import NARROW
from idele.charts.sheet import Sheet
from idele.charts.wording import locale, number, percent
from idele.words import _

PLOT, LEFT = 150, 40  # px
MOST_QUARTERS = 80

Figures = Mapping[str, Any]


def hassle(section: Figures, programme: Figures) -> Chart | None:
    """A point for each quarter of age; behind them where half of the programme's partnerships lie, and their median as a line.

    ``section`` is a partnership's shared ``hassle``, ``programme`` the programme's (empty where there is none). None without a
    quarter.
    """
    own = [row for row in section.get("by_quarter", ()) if row["share"] is not None and row["quarter"] < MOST_QUARTERS]
    if not own:
        return None
    others = {row["quarter"]: row for row in programme.get("by_quarter", ()) if row["quarter"] < MOST_QUARTERS}
    return Chart(
        "hassle",
        _("Time that holding together takes, by age"),
        _summary(own, others),
        _table(own, others),
        partial(_drawing, own, others),
    )


def _summary(own: list[Figures], others: Mapping[int, Figures]) -> str:
    last = own[-1]
    said = [
        _(
            "In quarter {place} of its age, the last with hours, it was {share}.",
            place=last["quarter"] + 1,
            share=percent(last["share"]),
        )
    ]
    usual = others.get(last["quarter"])
    if usual:
        said.append(
            _(
                "At that age half of {count} partnerships of the programme lie between {low} and {high}.",
                count=usual["partnerships"],
                low=percent(usual["q25"]),
                high=percent(usual["q75"]),
            )
        )
    else:
        said.append(_("Too few partnerships of the programme recorded hours at that age to compare."))
    return " ".join(said)


def _drawing(own: list[Figures], others: Mapping[int, Figures], room: int) -> Any:
    sheet = Sheet(room, HEAD + PLOT + FOOT)
    across = max(own[-1]["quarter"], *others, 1) + 1.0
    panel = Panel(LEFT, room - 10, HEAD, HEAD + PLOT, across)
    title = _("Share of hours on negotiating, coordinating and reporting, by age in quarters")
    headline(sheet, _("Share of hours, by age in quarters") if room == NARROW else title, 9, room)
    panel.band(sheet, ((q, q + 1, row["q25"], row["q75"]) for q, row in others.items()))
    panel.scale(
        sheet,
        [(0.0, percent(0)), (0.5, percent(0.5)), (1.0, percent(1))],
        [(at + 0.5, str(int(at) + 1)) for at, _text in ticks(across - 1, panel.right - LEFT)],
    )
    sheet.rules(
        {"x": panel.x(q), "x2": panel.x(q + 1), "y": panel.y(row["q50"]), "y2": panel.y(row["q50"]), "stroke": palette.BORDERLINE}
        for q, row in others.items()
    )
    marks = [{"x": panel.x(row["quarter"] + 0.5), "y": panel.y(row["share"])} for row in own]
    sheet.rules({**one, "x2": other["x"], "y2": other["y"], "stroke": palette.ACCENT} for one, other in pairwise(marks))
    sheet.points(({**mark, "fill": palette.ACCENT, "stroke": palette.RAISED} for mark in marks), area=80 if len(own) < 30 else 30)
    return sheet.specification()


def _table(own: list[Figures], others: Mapping[int, Figures]) -> Any:
    rows = []
    for row in own:
        usual = others.get(row["quarter"])
        between = _("{low} to {high}", low=percent(usual["q25"]), high=percent(usual["q75"])) if usual else ""
        rows.append(
            (
                row["quarter"] + 1,
                format_date(date.fromisoformat(row["from"]), format="long", locale=locale()),
                percent(row["share"]),
                number(row["hours"]),
                between,
            )
        )
    return frame([_("Quarter of age"), _("From"), _("Share"), _("Hours"), _("Half of the programme's")], rows)
