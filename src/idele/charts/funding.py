"""The funding cliff: secured money by month ahead beside what a month costs (METHOD.md section 10)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any

from babel.dates import format_date

from idele.charts import palette, typeface
from idele.charts.chart import Chart, frame
from idele.charts.panel import FOOT, HEAD, Panel, headline, ticks
from idele.charts.sheet import Sheet
from idele.charts.wording import locale, number
from idele.method.months import moved
from idele.words import _

PLOT = 170  # px
SMALL = 11.5


def funding(evidence: Mapping[str, Any]) -> Chart | None:
    """Steps of the secured money of each month ahead, and a line at what a month costs.

    ``evidence`` is that of the warning ``funding``: ``ahead`` [money], ``from`` (the day the first month begins),
    ``monthly_cost`` (may be empty). None where no money is secured.
    """
    ahead = evidence.get("ahead") or []
    if not any(ahead):
        return None
    start, cost = date.fromisoformat(evidence["from"]), evidence.get("monthly_cost")
    title = _("The secured money, month by month")
    return Chart(
        "funding", title, _summary(ahead, start, cost), _table(ahead, start, cost), partial(_drawing, ahead, start, cost)
    )


def short(ahead: list[float], cost: float | None) -> int | None:
    """The first month ahead, from 0, whose secured money is under what a month costs; None where none is, or the cost not
    known.
    """
    return next((month for month, money in enumerate(ahead) if money < cost), None) if cost else None


def month_name(start: date, ahead: int) -> str:
    """``Oct 2026`` in the reader's language: the month that begins so many months ahead."""
    return format_date(moved(start, ahead), format="MMM yyyy", locale=locale())


def _summary(ahead: list[float], start: date, cost: float | None) -> str:
    first = short(ahead, cost)
    if cost is None:
        return _("What a month costs is not recorded. {money} is secured for the month to come.", money=number(ahead[0]))
    if first is None:
        return _(
            "In each of the {count} months ahead the secured money is what a month costs, {cost}, or more.",
            count=len(ahead),
            cost=number(cost),
        )
    if first == 0:
        return _(
            "Already the month to come has less than a month costs: {money} of {cost}.", money=number(ahead[0]), cost=number(cost)
        )
    return _(
        "From {month} on there is less than a month costs: {money} of {cost}.",
        month=month_name(start, first),
        money=number(ahead[first]),
        cost=number(cost),
    )


def _drawing(ahead: list[float], start: date, cost: float | None, room: int) -> Any:
    sheet = Sheet(room, HEAD + PLOT + FOOT)
    most = max(*ahead, cost or 0.0) * 1.12
    heights = [(value, number(value)) for value in _round_values(most)]
    left = max(typeface.width(text, SMALL) for _value, text in heights) + 10
    panel = Panel(left, room - 10, HEAD, HEAD + PLOT, float(max(len(ahead), 2)), most)
    headline(sheet, _("Secured money of each month"), 9, room)
    panel.scale(sheet, heights, ticks(panel.across, panel.right - left, lambda month: month_name(start, month)))
    enough = [cost is None or money >= cost for money in ahead]
    sheet.rectangles(
        {
            **{"x": panel.x(k), "x2": panel.x(k + 1), "y": panel.y(money), "y2": panel.bottom},
            **{"fill": palette.STRENGTH_SOFT if full else palette.CONCERN_SOFT},
        }
        for k, (money, full) in enumerate(zip(ahead, enough, strict=True))
    )
    panel.steps(sheet, ahead, palette.INK)
    if cost:
        y = panel.y(cost)
        sheet.rules([{"x": left, "x2": panel.right, "y": y, "y2": y, "stroke": palette.CONCERN}], 1.5, dash=(5, 3))
        words = _("a month costs {cost}", cost=number(cost))
        sheet.texts(
            [{"x": panel.right, "y": y - 9, "text": words, "fill": palette.CONCERN}], align="right", weight=600, size=SMALL + 1
        )
    return sheet.specification()


def _round_values(most: float) -> list[float]:
    """Nothing, and one or two round amounts under ``most``."""
    power = 10.0 ** (len(str(int(most))) - 1) if most >= 1 else most
    step = next((step for step in (power / 2, power, 2 * power, 5 * power) if most / step < 4), power)
    return [step * k for k in range(int(most / step) + 1)]


def _table(ahead: list[float], start: date, cost: float | None) -> Any:
    rows = [(month_name(start, k), number(money), "" if cost is None else number(cost)) for k, money in enumerate(ahead)]
    return frame([_("From"), _("Secured money"), _("A month costs")], rows)
