"""Who gives, who gets, who stands to lose: each partner's shares of cost, benefit and risk (METHOD.md section 7)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from math import ceil
from typing import Any

from idele.charts import palette, typeface
from idele.charts.chart import Chart, frame
from idele.charts.names import Names
from idele.charts.render import NARROW, SIZE
from idele.charts.rows import edges, middle, row_height, write_words
from idele.charts.sheet import Sheet
from idele.charts.wording import listed, number, percent, signed
from idele.words import _

MOST = 14  # partners drawn, those furthest from their share first; the table has them all
TOP, BOTTOM, SMALL, APART = 46, 6, 11.5, 18  # px
STEPS = (0.02, 0.05, 0.1, 0.2, 0.25, 0.5)  # between the lines of the scale, as shares
# Told apart by shape: a filled circle, a hollow diamond, a hollow triangle. Area in px.
SHAPES = {"cost": ("circle", 90), "benefit": ("diamond", 125), "risk": ("triangle-up", 62)}
COLOURS = {"cost": palette.ACCENT, "benefit": palette.STRENGTH, "risk": palette.CONCERN}

Row = dict[str, Any]


def fairness(section: Mapping[str, Any], names: Names) -> Chart | None:
    """Each partner's shares (``shares``: organisation -> {cost, benefit, risk}, 0 to 1 or None), those who give most beyond what
    they get first; ``gives_more`` are told by word. None without shares of cost or of benefit.
    """
    shares = section.get("shares") or {}
    kinds = [kind for kind in SHAPES if any(own.get(kind) is not None for own in shares.values())]
    if not {"cost", "benefit"} & set(kinds):
        return None
    much = section.get("gives_more") or ()
    rows = [{"name": names.organisation(key), "much": key in much, **own} for key, own in shares.items()]
    rows.sort(key=lambda row: (-_ahead(row), -(row.get("cost") or row.get("benefit") or 0), row["name"]))
    title, summary = _("Who gives and who gets"), _summary(section, rows)
    draw = partial(_drawing, _furthest(rows), kinds)
    return Chart("fairness", title, summary, _table(rows, kinds), draw)


def kind_word(kind: str) -> str:
    """A kind of entry in the reader's language."""
    return {"cost": _("cost"), "benefit": _("benefit"), "risk": _("risk")}[kind]


def _ahead(row: Row) -> float:
    """By how much a partner's share of cost is over its share of benefit; 0 where either is not known."""
    if row.get("cost") is None or row.get("benefit") is None:
        return 0.0
    return float(row["cost"] - row["benefit"])


def _furthest(rows: list[Row]) -> list[Row]:
    """Those drawn: from either end of the list, in its order."""
    if len(rows) <= MOST:
        return rows
    kept = sorted(range(len(rows)), key=lambda place: (-abs(_ahead(rows[place])), place))[:MOST]
    return [rows[place] for place in sorted(kept)]


def _drawing(rows: list[Row], kinds: list[str], room: int) -> Any:
    phone = room == NARROW
    left, right = edges([row["name"] for row in rows], room)
    left, right = left + 6, right - 6
    most = max(row[kind] for row in rows for kind in kinds)
    step = next((step for step in STEPS if most / step <= 5), STEPS[-1])
    end = max(ceil(most / step - 1e-9), 1) * step
    bottom = TOP + row_height(phone) * len(rows)
    sheet = Sheet(room, bottom + BOTTOM)

    def across(share: float) -> float:
        return left + (right - left) * share / end

    ticks = [step * k for k in range(round(end / step) + 1)] if not phone else [0.0, end]
    sheet.rules({"x": across(t), "x2": across(t), "y": TOP - 4, "y2": bottom, "stroke": palette.HAIRLINE} for t in ticks)
    heads = [{"x": across(t), "y": TOP - 12, "text": percent(t)} for t in ticks]
    for align, some in (("left", heads[:1]), ("center", heads[1:-1]), ("right", heads[-1:])):
        sheet.texts(some, align=align, size=SMALL, colour=palette.QUIET)
    _legend(sheet, kinds)
    marks = [_mark(row, TOP + middle(index, phone)) for index, row in enumerate(rows)]
    pairs = [
        {"x": across(mark["cost"]), "x2": across(mark["benefit"]), "y": mark["y"], "y2": mark["y"], "stroke": mark["stroke"]}
        for mark in marks
        if mark.get("cost") is not None and mark.get("benefit") is not None
    ]
    sheet.rules(pairs, 3, opacity=0.55)
    for kind in reversed(kinds):
        shape, area = SHAPES[kind]
        fill = COLOURS[kind] if kind == "cost" else palette.RAISED
        at = [{"x": across(mark[kind]), "y": mark["y"], "fill": fill, "stroke": COLOURS[kind]} for mark in marks]
        sheet.points(at, area=area, shape=shape)
    write_words(sheet, marks, left, right, phone)
    return sheet.specification()


def _mark(row: Row, y: float) -> Row:
    known = row.get("cost") is not None and row.get("benefit") is not None
    note = _("gives much more") if row["much"] else ""
    stroke = palette.CONCERN if row["much"] else palette.BORDERLINE
    return {**row, "y": y, "figure": signed(-100 * _ahead(row)) if known else "", "note": note, "stroke": stroke}


def _legend(sheet: Sheet, kinds: list[str]) -> None:
    x = 8.0
    for kind in kinds:
        shape, area = SHAPES[kind]
        fill = COLOURS[kind] if kind == "cost" else palette.RAISED
        sheet.points([{"x": x, "y": 10, "fill": fill, "stroke": COLOURS[kind]}], area=area, shape=shape)
        words = _("share of {kind}", kind=kind_word(kind))
        sheet.texts([{"x": x + 10, "y": 10, "text": words}], size=SIZE - 1, colour=palette.QUIET)
        x += 10 + typeface.width(words, SIZE - 1) + APART


def _summary(section: Mapping[str, Any], rows: list[Row]) -> str:
    said = []
    if section.get("unfairness") is not None:
        share = percent(section["unfairness"])
        said.append(_("For benefits to follow costs, {share} of them would have to go to other partners.", share=share))
    much = [row["name"] for row in rows if row["much"]]
    if much:
        said.append(_("On record these give much more than they get: {names}.", names=listed(much)))
    elif section.get("unfairness") is not None:
        said.append(_("Nobody gives much more than it gets."))
    if section.get("gini") is not None:
        gini = number(section["gini"], 2)
        said.append(_("The Gini coefficient of benefit per cost is {gini} (0 alike, towards 1 one has it all).", gini=gini))
    if len(rows) > MOST:
        said.append(_("The picture shows {count}, those furthest from an even share; the table shows all.", count=MOST))
    return " ".join(said) or _("Costs and benefits cannot be compared yet.")


def _table(rows: list[Row], kinds: list[str]) -> Any:
    heads = {"cost": _("Share of cost"), "benefit": _("Share of benefit"), "risk": _("Share of risk")}
    lines = [
        (row["name"], *(percent(row[kind]) if row[kind] is not None else "" for kind in kinds), _difference(row)) for row in rows
    ]
    return frame([_("Organisation"), *(heads[kind] for kind in kinds), _("Benefit less cost, in points")], lines)


def _difference(row: Row) -> str:
    known = row.get("cost") is not None and row.get("benefit") is not None
    return signed(-100 * _ahead(row)) if known else ""
