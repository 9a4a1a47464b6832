"""A joint cost: what each partner would pay under each rule, beside what it would pay alone (METHOD.md section 7)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from math import floor, log10
from typing import Any, NamedTuple

from idele.charts import palette, typeface
from idele.charts.chart import Chart, frame
from idele.charts.names import Names
from idele.charts.render import NARROW, SIZE
from idele.charts.sheet import Sheet
from idele.charts.wording import listed, number
from idele.words import _, many

RULES = ("shapley", "nucleolus", "scrb")
SHAPES = {"shapley": ("circle", 95), "nucleolus": ("diamond", 110), "scrb": ("triangle-up", 100)}
COLOURS = {"shapley": palette.ACCENT, "nucleolus": palette.STRENGTH, "scrb": palette.CONCERN}
MOST_PARTNERS, MOST_GAMES = 10, 3  # drawn; tables and figures have them all
LEGEND, HEAD, LINE, GAP, SMALL = 19, 44, 16, 12, 11.5  # px
MARGIN, FIGURES = 10, 78  # px: around the plot, and for the figures at its right


class Paid(NamedTuple):
    """What a partner pays under a rule, and from what to what where something is a range."""

    rule: str
    money: float
    low: float
    high: float


class Partner(NamedTuple):
    """A partner's name, what it would pay alone, and under each rule."""

    name: str
    alone: float
    paid: list[Paid]


def joint_costs(section: Mapping[str, Any], names: Names) -> Iterator[Chart]:
    """A chart for each joint cost whose split is known, the dearest first, three at most."""
    games = section.get("joint_costs") or {}
    known = sorted((key for key in games if games[key]["status"] == "ok"), key=lambda key: (-games[key]["total"], key))
    for place, key in enumerate(known[:MOST_GAMES]):
        about = games[key]
        partners = [_partner(section, key, body, alone, names) for body, alone in about["alone"].items()]
        partners.sort(key=lambda partner: (-partner.alone, partner.name))
        rules = [paid.rule for paid in partners[0].paid]
        title = _("Sharing a joint cost: {name}", name=key)
        draw = partial(_drawing, partners[:MOST_PARTNERS], rules)
        summary = _summary(about, partners, {rule: section["better_off_alone"][key].get(rule, []) for rule in rules}, names)
        yield Chart(f"joint-cost-{place + 1}", title, summary, _table(partners, rules), draw)


def rule_word(rule: str) -> str:
    """A rule in the reader's language."""
    return {"shapley": _("Shapley value"), "nucleolus": _("nucleolus"), "scrb": _("separable costs")}[rule]


def _partner(section: Mapping[str, Any], key: str, body: str, alone: float, names: Names) -> Partner:
    ranges = (section.get("ranges") or {}).get(key, {})
    paid = []
    for rule in RULES:
        split = section[rule].get(key)
        if split is not None:
            ends = ranges.get(rule, {}).get(body, {"low": split[body], "high": split[body]})
            paid.append(Paid(rule, split[body], ends["low"], ends["high"]))
    return Partner(names.organisation(body), alone, paid)


def _drawing(partners: list[Partner], rules: list[str], room: int) -> Any:
    phone = room == NARROW
    widest = max(typeface.width(partner.name, SIZE) for partner in partners)
    left = float(MARGIN) if phone else min(widest + 14, room * 0.36) + MARGIN
    right = float(room - FIGURES)
    head = 20 if phone else 0
    height = LINE * len(rules) + GAP + head
    keys = _legend(rules, room)
    top = HEAD + keys[-1][2]
    sheet = Sheet(room, top + height * len(partners))
    values = [value for partner in partners for value in (partner.alone, *(end for paid in partner.paid for end in paid[1:]))]
    low, high, step = _scale(min([0.0, *values]), max(values))

    def across(money: float) -> float:
        return left + (right - left) * (money - low) / (high - low)

    _draw_scale(sheet, low, high, step, across, top, phone)
    _draw_legend(sheet, keys)
    tops = [top + height * place for place in range(len(partners))]
    names = [(partner, y + (8 if phone else LINE * len(rules) / 2)) for partner, y in zip(partners, tops, strict=True)]
    space = room - 8 if phone else left - MARGIN - 12
    shown = ({"x": 1, "y": y, "text": typeface.shortened(partner.name, space, SIZE)} for partner, y in names)
    sheet.texts(shown)
    sheet.rules(
        (
            {
                "x": across(partner.alone),
                "x2": across(partner.alone),
                "y": y + head,
                "y2": y + head + LINE * len(rules),
                "stroke": palette.INK,
            }
            for partner, y in zip(partners, tops, strict=True)
        ),
        2.5,
    )
    for place, rule in enumerate(rules):
        lines = [(partner.paid[place], y + head + LINE * (place + 0.5)) for partner, y in zip(partners, tops, strict=True)]
        spans = [(paid, y) for paid, y in lines if across(paid.high) - across(paid.low) > 1]
        colour = COLOURS[rule]
        sheet.rules(
            ({"x": across(paid.low), "x2": across(paid.high), "y": y, "y2": y, "stroke": colour} for paid, y in spans), 2, 0.55
        )
        shape, area = SHAPES[rule]
        marks = ({"x": across(paid.money), "y": y, "fill": colour, "stroke": palette.RAISED} for paid, y in lines)
        sheet.points(marks, area=area, shape=shape)
        figures = ({"x": room - 2, "y": y, "text": number(paid.money)} for paid, y in lines)
        sheet.texts(figures, align="right", size=SIZE - 1)
    return sheet.specification()


def _scale(low: float, high: float) -> tuple[float, float, float]:
    """The ends of the scale and the step between its lines: round numbers, at most five steps."""
    high = high if high > low else low + 1
    reach = high - low
    power = 10.0 ** floor(log10(reach))
    step = next(power * part for part in (0.2, 0.25, 0.5, 1, 2, 2.5, 5) if reach / (power * part) <= 5)
    first = floor(low / step + 1e-9) * step
    last = first
    while last < high - 1e-9 * reach:
        last += step
    return first, last, step


def _draw_scale(sheet: Sheet, low: float, high: float, step: float, across: Any, top: float, phone: bool) -> None:  # noqa: PLR0917
    ticks = [low + step * k for k in range(round((high - low) / step) + 1)] if not phone else [low, high]
    bottom = sheet.height - GAP + 4
    sheet.rules({"x": across(t), "x2": across(t), "y": top - 6, "y2": bottom, "stroke": palette.HAIRLINE} for t in ticks)
    widest = max(typeface.width(number(t, _places(step)), SMALL) for t in ticks)
    if widest + 8 > across(step) - across(0):
        ticks = [ticks[0], ticks[-1]]
    heads = [{"x": across(t), "y": top - 14, "text": number(t, _places(step))} for t in ticks]
    for align, some in (("left", heads[:1]), ("center", heads[1:-1]), ("right", heads[-1:])):
        sheet.texts(some, align=align, size=SMALL, colour=palette.QUIET)


def _places(step: float) -> int:
    return 0 if step >= 1 else 2


def _legend(rules: list[str], room: int) -> list[tuple[str, float, float]]:
    """Where each key of the legend stands, in as many lines as it takes."""
    x, y, found = 8.0, 10.0, []
    for key in ("alone", *rules):
        wide = 10 + typeface.width(_key_word(key), SIZE - 1)
        if x + wide > room:
            x, y = 8.0, y + LEGEND
        found.append((key, x, y))
        x += wide + 18
    return found


def _key_word(key: str) -> str:
    return _("alone") if key == "alone" else rule_word(key)


def _draw_legend(sheet: Sheet, keys: list[tuple[str, float, float]]) -> None:
    for key, x, y in keys:
        if key == "alone":
            sheet.rules([{"x": x, "x2": x, "y": y - 7, "y2": y + 7, "stroke": palette.INK}], 2.5)
        else:
            shape, area = SHAPES[key]
            sheet.points([{"x": x, "y": y, "fill": COLOURS[key], "stroke": palette.RAISED}], area=area, shape=shape)
    sheet.texts(({"x": x + 10, "y": y, "text": _key_word(key)} for key, x, y in keys), size=SIZE - 1, colour=palette.QUIET)


def coalition_names(coalition: str, names: Names) -> str:
    """The members of a coalition by name."""
    return listed(sorted(names.organisation(key) for key in coalition.split("+")))


def _summary(about: Mapping[str, Any], partners: list[Partner], leaving: Mapping[str, list[str]], names: Names) -> str:
    alone = sum(partner.alone for partner in partners)
    said = [_("Together {total}; each alone, {alone} in all.", total=number(about["total"]), alone=number(alone))]
    keeps = [rule_word(rule) for rule, coalitions in leaving.items() if not coalitions]
    for rule, coalitions in leaving.items():
        if coalitions:
            text = _(
                "Under the rule {rule}, {names} would do better on their own.",
                rule=rule_word(rule),
                names=coalition_names(coalitions[0], names),
            )
            said.append(text)
    if keeps:
        said.append(
            many(
                "Nobody would do better alone under this rule: {rules}.",
                "Nobody would do better alone under these rules: {rules}.",
                len(keeps),
                rules=listed(keeps),
            )
        )
    if len(partners) > MOST_PARTNERS:
        said.append(
            _("The picture shows {count} partners, those who would pay most alone; the table shows all.", count=MOST_PARTNERS)
        )
    return " ".join(said)


def _table(partners: list[Partner], rules: list[str]) -> Any:
    heads = [_("Organisation"), _("Alone"), *(rule_word(rule) for rule in rules)]
    return frame(heads, [(partner.name, number(partner.alone), *map(_cell, partner.paid)) for partner in partners])


def _cell(paid: Paid) -> str:
    given, low, high = number(paid.money), number(paid.low), number(paid.high)
    return given if low == high else _("{money} ({low} to {high})", money=given, low=low, high=high)
