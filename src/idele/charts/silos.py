"""The issue map: domains as silos, issues sized by wickedness, and what bridges their links (METHOD.md section 14)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from math import cos, pi, sin, sqrt
from typing import Any, NamedTuple

from idele.charts import palette, typeface
from idele.charts.chart import Chart, frame
from idele.charts.render import NARROW, SIZE
from idele.charts.sheet import Sheet
from idele.charts.wording import number, percent
from idele.words import _, many

MOST = 24  # issues drawn, the first of the ranking; the table has them all
MISSING = ("none", "gap")
HEAD, GAP, FOOT = 27, 9, 5  # px: a silo's heading, between silos, under its last issue
LARGEST = 10.5  # px: the radius of the most wicked
SMALLEST = 3.0
TURNS = 40  # points of an arc
HEAVY = (1.5, 2.75)  # weights from which a link is drawn thicker, and thicker still
WIDTHS = (1.0, 1.7, 2.6)


@dataclass(frozen=True)
class Issue:
    """What an issue is called, and the names of its domain and its level, in the reader's language."""

    text: str
    domain: str
    level: str


class Spot(NamedTuple):
    """Where an issue stands in the picture, in px, and how large."""

    y: float
    radius: float


class Plan(NamedTuple):
    """Where all of them stand: at ``middle`` px from the left, arcs to their right as far as ``room``."""

    spots: dict[str, Spot]
    middle: float
    room: int


Issues = Mapping[str, Issue]
Section = Mapping[str, Any]


def silos(section: Section, issues: Issues) -> Chart | None:
    """The issue map of ``section`` (``weighted``, ``wickedness``, ``participation``, ``gaps``, ``links``); None where no link is
    recorded.

    Each domain is a block of its issues. An arc that leaves it is whole where somebody bridges it, and broken where nobody does.
    Hollow is an issue that nobody handles.
    """
    ranking = [issue for issue in section.get("weighted") or () if issue in issues]
    if not ranking or not section.get("links"):
        return None
    title, summary = _("The map of problems"), _summary(section, issues, ranking)
    return Chart("silos", title, summary, _table(section, issues, ranking), partial(_drawing, section, issues, ranking[:MOST]))


def level_word(level: str) -> str:
    """A level in the reader's language."""
    return {"national": _("national"), "regional": _("regional"), "local": _("local")}[level]


def _blocks(section: Section, issues: Issues, drawn: Sequence[str]) -> dict[str, list[str]]:
    """The drawn issues by domain, the domain that the most wickedness leaves first."""
    found: dict[str, list[str]] = {}
    for issue in drawn:
        found.setdefault(issues[issue].domain, []).append(issue)
    return dict(sorted(found.items(), key=lambda block: (-sum(section["wickedness"][issue] for issue in block[1]), block[0])))


def _drawing(section: Section, issues: Issues, drawn: Sequence[str], room: int) -> Any:
    phone = room == NARROW
    row, middle = (40, 214.0) if phone else (27, 480.0)
    most = max((section["wickedness"][issue] for issue in drawn), default=0) or 1
    spots: dict[str, Spot] = {}
    boxes, heads = [], []
    top = 0.0
    for domain, own in _blocks(section, issues, drawn).items():
        heads.append({"x": 10, "y": top + HEAD / 2 + 1, "text": typeface.shortened(domain, middle - 30, SIZE, 600)})
        bottom = top + HEAD + row * len(own) + FOOT
        boxes.append({"x": 0, "x2": middle + 20, "y": top, "y2": bottom, "fill": palette.BORDERLINE_SOFT})
        for place, issue in enumerate(own):
            radius = max(SMALLEST, LARGEST * sqrt(section["wickedness"][issue] / most))
            spots[issue] = Spot(top + HEAD + row * (place + 0.5), radius)
        top = bottom + GAP
    sheet = Sheet(room, top - GAP)
    sheet.rectangles(boxes, radius=5, stroke_width=0)
    sheet.texts(heads, weight=600, size=SIZE)
    plan = Plan(spots, middle, room)
    _draw_links(sheet, section["links"], plan)
    _draw_issues(sheet, section, plan)
    _write_names(sheet, section, issues, plan)
    return sheet.specification()


def _draw_links(sheet: Sheet, links: Sequence[Section], plan: Plan) -> None:
    """An arc for every two issues that are linked, whichever makes the other worse; the thicker the more."""
    spots, middle, room = plan
    joined: dict[tuple[str, str], tuple[float, str]] = {}
    for link in links:
        if link["source"] in spots and link["target"] in spots:
            ends = (min(link["source"], link["target"]), max(link["source"], link["target"]))
            weight, bridge = joined.get(ends, (0.0, ""))
            joined[ends] = (max(weight, link["weight"]), link["bridge"] or bridge)
    farthest = max((abs(spots[one].y - spots[other].y) for one, other in joined), default=1)
    kinds: dict[tuple[str, float], list[list[tuple[float, float]]]] = {}
    for (one, other), (weight, bridge) in sorted(joined.items(), key=lambda item: (spots[item[0][0]].y, spots[item[0][1]].y)):
        apart = abs(spots[one].y - spots[other].y)
        reach = 13.0 if bridge == "within" else 24 + (room - middle - 30) * (apart / farthest) ** 0.8
        kind = "within" if bridge == "within" else "missing" if bridge in MISSING else "bridged"
        thick = WIDTHS[sum(weight >= least for least in HEAVY)]
        kinds.setdefault((kind, thick), []).append(_arc(middle, spots[one].y, spots[other].y, reach))
    looks: dict[str, tuple[str, tuple[int, ...]]] = {
        "within": (palette.BORDERLINE, ()), "bridged": (palette.BORDERLINE, ()), "missing": (palette.CONCERN, (5, 4)),
    }  # fmt: skip
    for kind, (stroke, dash) in looks.items():
        for thick in WIDTHS:
            sheet.curves(kinds.get((kind, thick), ()), stroke=stroke, width=thick, dash=dash)


def _arc(x: float, one: float, other: float, reach: float) -> list[tuple[float, float]]:
    """Half an ellipse from one height to another, to the right of ``x``."""
    centre, half = (one + other) / 2, abs(one - other) / 2
    return [(x + reach * sin(pi * turn / TURNS), centre - half * cos(pi * turn / TURNS)) for turn in range(TURNS + 1)]


def _draw_issues(sheet: Sheet, section: Section, plan: Plan) -> None:
    spots, middle, _room = plan
    gaps = set(section.get("gaps") or ())
    for radius in sorted({spot.radius for spot in spots.values()}, reverse=True):
        alike = [issue for issue, spot in spots.items() if spot.radius == radius]
        sheet.points(
            (
                {"x": middle, "y": spots[issue].y, "fill": palette.RAISED, "stroke": palette.CONCERN}
                if issue in gaps
                else {"x": middle, "y": spots[issue].y, "fill": palette.ACCENT, "stroke": palette.RAISED}
                for issue in alike
            ),
            area=pi * radius**2,
        )


def _write_names(sheet: Sheet, section: Section, issues: Issues, plan: Plan) -> None:
    """Every issue's text and wickedness; a note where nobody handles it."""
    gaps, note, size = set(section.get("gaps") or ()), _("nobody handles it"), SIZE - 0.5
    middle, phone = plan.middle, plan.room == NARROW
    room = middle - 62
    lines, notes, figures = [], [], []
    for issue, spot in plan.spots.items():
        gap = issue in gaps
        figures.append({"x": middle - 17, "y": spot.y, "text": number(section["wickedness"][issue], 1)})
        name = issues[issue].text
        if not phone:
            lines.append({"x": 10, "y": spot.y, "text": typeface.shortened(name, room - gap * 120, size)})
            notes += [{"x": middle - 54, "y": spot.y, "text": typeface.shortened(note, 112, size)}] * gap
            continue
        broken = [typeface.shortened(name, room, size)] if gap else typeface.lines(name, room, size)
        broken = [*broken, typeface.shortened(note, room, size)] if gap else broken
        first = spot.y - (len(broken) - 1) * 8
        placed = [{"x": 10, "y": first + 16 * k, "text": line} for k, line in enumerate(broken)]
        lines += placed[:-1] if gap else placed
        notes += placed[-1:] * gap
    sheet.texts(lines, size=size)
    sheet.texts(figures, align="right", size=size, weight=600)
    sheet.texts(notes, align="left" if phone else "right", size=size, colour=palette.CONCERN)


def _summary(section: Section, issues: Issues, ranking: Sequence[str]) -> str:
    first = ranking[0]
    leaving = {"name": issues[first].text, "weight": number(section["wickedness"][first], 1)}
    said = [
        many("{count} problem, and what makes what worse.", "{count} problems, and what makes what worse.", len(ranking)),
        _("First stands “{name}”: links of weight {weight} lead from it to other domains.", **leaving),
    ]
    if section.get("unbridged") is not None:
        said.append(
            _("Of the weight of links between domains, {share} is bridged by nobody.", share=percent(section["unbridged"]))
        )
    if section.get("gaps"):
        said.append(many("Nobody handles {count} of them.", "Nobody handles {count} of them.", len(section["gaps"])))
    if len(ranking) > MOST:
        said.append(_("The picture shows the first {count}; the table shows all.", count=MOST))
    return " ".join(said)


def _table(section: Section, issues: Issues, ranking: Sequence[str]) -> Any:
    open_weight = dict.fromkeys(ranking, 0.0)
    for link in section["links"]:
        for end in (link["source"], link["target"]):
            if link["bridge"] in MISSING and end in open_weight:
                open_weight[end] += link["weight"]
    gaps = set(section.get("gaps") or ())
    headings = [
        _("Problem"),
        _("Domain"),
        _("Level"),
        _("Leaves its domain"),
        _("Spread over domains"),
        _("Without a bridge"),
        _("Note"),
    ]
    return frame(headings, [_row(section, issues[issue], issue, open_weight[issue], issue in gaps) for issue in ranking])


def _row(section: Section, issue: Issue, key: str, unbridged: float, gap: bool) -> tuple[str, ...]:
    spread = section["participation"].get(key)
    known = section.get("unbridged") is not None
    return (
        *(issue.text, issue.domain, issue.level, number(section["wickedness"][key], 1)),
        *(
            "" if spread is None else number(spread, 2),
            number(unbridged, 1) if known else "",
            _("nobody handles it") if gap else "",
        ),
    )
