"""How long trust and the first result took partnerships of the programme, and where this one stands (METHOD.md section 9)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from idele.charts import palette, typeface
from idele.charts.chart import Chart, frame
from idele.charts.panel import FOOT, HEAD, Panel, headline, runs, ticks
from idele.charts.render import NARROW, SIZE
from idele.charts.sheet import Sheet
from idele.charts.wording import number, percent
from idele.words import _, many

PLOT, OWN, APART, LEFT = 118, 42, 20, 40  # px
FEW_ROWS = 12  # months between two rows of the table

Figures = Mapping[str, Any]


def pace(programme: Figures, own: Figures) -> Chart | None:
    """Two curves, of trust and of the first result: the share of partnerships by months since their start, with its interval.

    ``programme`` and ``own`` are the shared figures ``pace`` of the programme and of one partnership (empty where there are
    none). None where the programme has no curve.
    """
    panels = [
        (key, programme[key], own.get(key, {})) for key in ("trust", "delivery") if programme.get(key, {}).get("status") == "ok"
    ]
    if not panels:
        return None
    title = _("How long it takes, and where you stand")
    summary = " ".join([*(median_sentence(key, block) for key, block, _mine in panels), *own_sentences(own)])
    return Chart("pace", title, summary, _table(panels), partial(_drawing, panels))


def median_sentence(key: str, block: Figures) -> str:
    """By when half of the programme's partnerships had come there, with the interval and how many are behind it."""
    words = {"count": block["n"]}
    if block["median"] is None:
        return (
            many(
                "Of {count} partnership fewer than half have come to trust so far.",
                "Of {count} partnerships fewer than half have come to trust so far.",
                block["n"],
            )
            if key == "trust"
            else many(
                "Of {count} partnership fewer than half have had a first result so far.",
                "Of {count} partnerships fewer than half have had a first result so far.",
                block["n"],
            )
        )
    words |= {"median": number(block["median"]), "ends": ends(block["low"], block["high"])}
    if key == "trust":
        return _("Of {count} partnerships half had come to trust by {median} months at the latest ({ends}).", **words)
    return _("Of {count} partnerships half had a first result by {median} months ({ends}).", **words)


def ends(low: float | None, high: float | None) -> str:
    """The two ends of a median's interval, in months."""
    if low is None and high is None:
        return _("its interval is not reached")
    if high is None:
        return _("from {low}, no upper end reached", low=number(low or 0))
    return _("{low} to {high}", low=number(low or 0), high=number(high))


def own_sentences(own: Figures) -> Iterator[str]:
    """Where this partnership stands: when it came to trust, and when its first result; nothing of what is not known."""
    trust, delivery = own.get("trust", {}), own.get("delivery", {})
    if trust.get("status") == "ok":
        if trust["reached"]:
            yield _("Yours came to trust between {low} and {high} months.", low=number(trust["from"]), high=number(trust["to"]))
        else:
            yield _("Yours had not come to trust at {months} months, when it was last asked.", months=number(trust["from"]))
    if delivery.get("status") == "ok":
        months = number(delivery["months"])
        if delivery["delivered"]:
            yield _("Yours had its first result at {months} months.", months=months)
        else:
            yield _("Yours has had no result in {months} months.", months=months)


def _drawing(panels: list[tuple[str, Figures, Figures]], room: int) -> Any:
    each = HEAD + PLOT + FOOT + OWN
    sheet = Sheet(room, len(panels) * each + (len(panels) - 1) * APART)
    for place, (key, block, mine) in enumerate(panels):
        top = place * (each + APART)
        across = max(block["curve"][-1]["month"], *(_months(mine)), 6)
        panel = Panel(LEFT, room - 10, top + HEAD, top + HEAD + PLOT, float(across))
        _draw_panel(sheet, panel, key, block, room)
        _draw_own(sheet, panel, mine, room)
    return sheet.specification()


def _months(mine: Figures) -> list[float]:
    found = [mine.get(name) for name in ("from", "to", "months")] if mine.get("status") == "ok" else []
    return [min(float(months), 240.0) for months in found if months is not None]


def _draw_panel(sheet: Sheet, panel: Panel, key: str, block: Figures, room: int) -> None:
    titles = {
        "trust": (_("Share of partnerships that had come to trust"), _("Had come to trust")),
        "delivery": (_("Share of partnerships with a first result"), _("With a first result")),
    }
    headline(sheet, titles[key][room == NARROW], panel.top - HEAD + 9, room)
    points = block["curve"]
    bands = runs([(point["low"], point["high"]) for point in points[:-1]])
    panel.band(sheet, ((first, last, low, high) for first, last, (low, high) in bands if None not in (low, high)))
    panel.scale(
        sheet,
        [(0.0, percent(0)), (0.5, percent(0.5)), (1.0, percent(1))],
        ticks(
            panel.across,
            panel.right - panel.left,
            lambda month: many("{count} month", "{count} months", month) if month == 0 else str(month),
        ),
    )
    panel.steps(sheet, [p["share"] for p in points[:-1]] or [points[0]["share"]], palette.INK)


def _draw_own(sheet: Sheet, panel: Panel, mine: Figures, room: int) -> None:
    """A bar from when to when trust came, or a point where the first result did; an open end where it has not."""
    if mine.get("status") != "ok":
        return
    y, colour = panel.bottom + FOOT + 10, palette.ACCENT
    reached = mine.get("reached", mine.get("delivered"))
    if "from" in mine:
        first, last = mine["from"], mine["to"] if reached else panel.across
        words = (
            _("you: between {low} and {high} months", low=number(first), high=number(mine["to"]))
            if reached
            else _("you: not yet at {low} months", low=number(first))
        )
    else:
        first, last = (mine["months"], mine["months"]) if reached else (mine["months"], panel.across)
        words = (
            _("you: at {months} months", months=number(first))
            if reached
            else _("you: not yet at {months} months", months=number(first))
        )
    left, right = panel.x(first), panel.x(last)
    sheet.rules([{"x": left, "x2": max(right, left + 1), "y": y, "y2": y, "stroke": colour}], 4, dash=() if reached else (4, 4))
    fill = colour if reached else palette.RAISED
    sheet.points(
        ({"x": x, "y": y, "fill": fill, "stroke": colour} for x in dict.fromkeys((left, right) if reached else (left,))), 70
    )
    wide = typeface.width(words, SIZE, 600)
    sheet.texts([{"x": max(0.0, min(left - 4, room - wide - 2)), "y": y + 18, "text": words, "fill": colour}], weight=600)


def _table(panels: list[tuple[str, Figures, Figures]]) -> Any:
    """A row for every twelve months; the last of each curve too."""
    names = {"trust": _("Had come to trust"), "delivery": _("With a first result")}
    rows = []
    for key, block, _mine in panels:
        last = block["curve"][-1]["month"]
        for point in block["curve"]:
            if point["month"] % FEW_ROWS == 0 or point["month"] == last:
                known = point["low"] is not None and point["high"] is not None
                interval = _("{low} to {high}", low=percent(point["low"]), high=percent(point["high"])) if known else ""
                rows.append((names[key], point["month"], percent(point["share"]), interval, block["n"]))
    return frame([_("What"), _("Months since the start"), _("Share of partnerships"), _("95% interval"), _("Partnerships")], rows)
