"""Who leads what: actions by functions, and the load of each partner (METHOD.md section 5)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, NamedTuple

from idele.charts import palette, typeface
from idele.charts.chart import Chart, frame
from idele.charts.names import Names
from idele.charts.render import NARROW, SIZE
from idele.charts.sheet import Sheet
from idele.charts.wording import listed, percent
from idele.tables.choices import FUNCTIONS
from idele.words import _, many

TOP, GAP, CELL = 24, 4, 40  # px
INNER = CELL - GAP
MOST_ACTIONS = 24  # drawn; those with something to mend first. The table has them all.
TROUBLES = {"gaps": "gap", "headless": "headless", "overlaps": "overlap"}
ORDER = {"gap": 0, "headless": 1, "overlap": 2, "led": 3}

Cells = dict[tuple[str, str], str]


class Cell(NamedTuple):
    """One cell of the grid: what it is, who leads, and where it stands in px."""

    kind: str
    leads: list[str]
    x: float
    y: float
    width: float

    def box(self, inset: float = 0) -> dict[str, float]:
        edges = {"x": self.x + inset, "x2": self.x + self.width - inset}
        return {**edges, "y": self.y + inset, "y2": self.y + INNER - inset}


def labour(section: Mapping[str, Any], names: Names) -> Chart | None:
    """The grid of actions by functions: the lead's name, gaps hatched, headless and overlaps told by outline and word.

    ``section`` holds ``gaps``, ``headless`` and ``overlaps`` ([{action, function}]); names and leads come from ``names``. None
    without an action.
    """
    if not names.actions or section.get("gaps") is None:
        return None
    cells = {(trouble["action"], trouble["function"]): kind for key, kind in TROUBLES.items() for trouble in section.get(key, ())}
    actions = sorted(
        names.actions, key=lambda action: (min(ORDER[_kind(cells, action, f)] for f in FUNCTIONS), names.action(action))
    )
    title, summary = _("Who leads what"), _summary(section, actions)
    draw = partial(_drawing, actions[:MOST_ACTIONS], cells, names)
    return Chart("labour", title, summary, _table(actions, cells, names), draw)


def function_word(function: str) -> str:
    """A function in the reader's language."""
    return {"conceived": _("conceived"), "managed": _("managed"), "implemented": _("implemented")}[function]


def _kind(cells: Cells, action: str, function: str) -> str:
    return cells.get((action, function), "led")


def cell_text(kind: str, leads: list[str]) -> str:
    """What a cell of the grid says."""
    if kind == "gap":
        return _("nobody")
    if kind == "headless":
        return _("held, no lead")
    if kind == "overlap":
        return _("{count} leads: {names}", count=len(leads), names=listed(leads))
    return listed(leads)


def _drawing(actions: list[str], cells: Cells, names: Names, room: int) -> Any:
    phone = room == NARROW
    left = 0.0 if phone else 196.0
    height = CELL + (24 if phone else 0)
    column = (room - left) / len(FUNCTIONS)
    sheet = Sheet(room, TOP + height * len(actions))
    heads = ({"x": left + column * k, "y": TOP - 13, "text": function_word(f)} for k, f in enumerate(FUNCTIONS))
    sheet.texts(heads, size=SIZE - 1, colour=palette.QUIET)
    tops = {action: TOP + height * row + (22 if phone else 0) for row, action in enumerate(actions)}
    if phone:
        sheet.texts({"x": 1, "y": tops[a] - 10, "text": typeface.shortened(names.action(a), room, SIZE)} for a in actions)
    else:
        sheet.texts(line for a in actions for line in _lines(names.action(a), left - 14, 1, tops[a] + INNER / 2))
    _draw_cells(
        sheet,
        [
            Cell(
                _kind(cells, action, function),
                [names.organisation(key) for key in names.leads.get((action, function), [])],
                left + column * k,
                tops[action],
                column - GAP,
            )
            for action in actions
            for k, function in enumerate(FUNCTIONS)
        ],
    )
    return sheet.specification()


def _lines(text: str, room: float, x: float, middle: float, size: float = SIZE, weight: int = 400) -> list[dict[str, Any]]:  # noqa: PLR0917
    """``text`` in one or two lines around ``middle``."""
    broken = typeface.lines(text, room, size, weight)
    first = middle - (len(broken) - 1) * size * 0.56
    return [{"x": x, "y": first + index * size * 1.12, "text": line} for index, line in enumerate(broken)]


def _draw_cells(sheet: Sheet, cells: list[Cell]) -> None:
    """All cells, stratum by stratum: a plain field where one leads, an outline where not, hatched where nobody is."""
    by_kind = {kind: [cell for cell in cells if cell.kind == kind] for kind in ORDER}
    sheet.rectangles({**cell.box(), "fill": palette.BORDERLINE_SOFT} for cell in by_kind["led"])
    outlined = [cell for cell in cells if cell.kind != "led"]
    sheet.rectangles({**cell.box(0.5), "fill": palette.RAISED, "stroke": palette.CONCERN} for cell in outlined)
    sheet.rectangles({**cell.box(4), "fill": palette.RAISED, "stroke": palette.CONCERN} for cell in by_kind["overlap"])
    sheet.rules((line for cell in by_kind["gap"] for line in hatching(**cell.box(0.5))), opacity=0.75)
    plate = typeface.width(cell_text("gap", []), SIZE - 1, 600) + 12
    sheet.rectangles(({**cell.box(8), "x2": cell.x + plate, "fill": palette.RAISED} for cell in by_kind["gap"]), radius=3)
    for weight, some in ((400, by_kind["led"]), (600, outlined)):
        lines = [
            line
            for cell in some
            for line in _lines(
                cell_text(cell.kind, cell.leads), cell.width - 20, cell.x + 11, cell.y + INNER / 2, SIZE - 1, weight
            )
        ]
        sheet.texts(lines, size=SIZE - 1, weight=weight)


def hatching(x: float, y: float, x2: float, y2: float, apart: float = 9) -> list[dict[str, Any]]:
    """Diagonal lines that fill a box and do not leave it."""
    height = y2 - y
    lines = []
    start = x - height + apart / 2
    while start < x2:
        low, high = max(start, x), min(start + height, x2)
        lines.append({"x": low, "y": y2 - (low - start), "x2": high, "y2": y2 - (high - start), "stroke": palette.CONCERN})
        start += apart
    return lines


COUNTS: dict[str, Callable[[int], str]] = {
    "gaps": lambda count: many("{count} that nobody holds", "{count} that nobody holds", count),
    "headless": lambda count: many("{count} held without a lead", "{count} held without a lead", count),
    "overlaps": lambda count: many("{count} with more than one lead", "{count} with more than one lead", count),
}


def _summary(section: Mapping[str, Any], actions: list[str]) -> str:
    said = [
        many(
            "Exactly one partner leads in {clarity} of the functions of {count} action.",
            "Exactly one partner leads in {clarity} of the functions of {count} actions.",
            len(actions),
            clarity=percent(section["clarity"]),
        )
    ]
    counts = [words(len(section[key])) for key, words in COUNTS.items() if section.get(key)]
    said.append(_("To mend: {list}.", list=listed(counts)) if counts else _("No gap, no overlap."))
    if len(actions) > MOST_ACTIONS:
        said.append(_("The picture shows {count}, those with something to mend first; the table shows all.", count=MOST_ACTIONS))
    return " ".join(said)


def _table(actions: list[str], cells: Cells, names: Names) -> Any:
    rows = []
    for action in actions:
        leads = [[names.organisation(key) for key in names.leads.get((action, function), [])] for function in FUNCTIONS]
        texts = [cell_text(_kind(cells, action, f), lead) for f, lead in zip(FUNCTIONS, leads, strict=True)]
        rows.append((names.action(action), *texts))
    return frame([_("Action"), *(function_word(function) for function in FUNCTIONS)], rows)
