"""Lists about levels as tables: what could move down, what no connection carries, what a redesign would change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from idele.charts.chart import Chart, frame
from idele.charts.labour import function_word
from idele.charts.levels import count_text, level_word
from idele.charts.names import Names
from idele.charts.wording import listed, number
from idele.words import _

Rows = Sequence[Mapping[str, Any]]


def moves(rows: Rows, names: Names, practices: Mapping[str, str]) -> Chart | None:
    """Every move down that is allowed ([{action, function, from, to, gain, practices}]); ``practices`` are titles by id."""
    if not rows:
        return None
    headings = [_("Action"), _("Function"), _("From"), _("To"), _("Gain in localness"), _("Practices of that pattern")]
    lines = [
        (
            names.action(row["action"]),
            function_word(row["function"]),
            level_word(row["from"]),
            level_word(row["to"]),
            number(row["gain"], 2),
            listed([practices.get(key, key) for key in row["practices"]]),
        )
        for row in rows
    ]
    return Chart("level-moves", _("What could move to a lower level"), "", frame(headings, lines))


def unconnected(rows: Rows, names: Names) -> Chart | None:
    """Every handover without a connection ([{action, functions, from, to, a, b, money, people}])."""
    if not rows:
        return None
    headings = [_("Action"), _("Handover"), _("One side"), _("Other side"), _("Money"), _("People")]
    lines = [
        (
            names.action(row["action"]),
            _("{one} to {other}", one=function_word(row["functions"][0]), other=function_word(row["functions"][1])),
            side(row["from"], row["a"], names),
            side(row["to"], row["b"], names),
            "" if row["money"] is None else number(row["money"]),
            "" if row["people"] is None else number(row["people"]),
        )
        for row in rows
    ]
    return Chart("level-handovers", _("Handovers without a connection"), "", frame(headings, lines))


def side(level: str, bodies: Sequence[str], names: Names) -> str:
    """The bodies on one side of a handover, with their level."""
    return _("{names} ({level})", names=listed([names.organisation(key) for key in bodies]), level=level_word(level))


def redesign(found: Mapping[str, Any] | None, names: Names) -> Chart | None:
    """What a redesign would change (``moves`` and ``connections``), and what for."""
    if not found or not (found["moves"] or found["connections"]):
        return None
    headings = [_("Change"), _("What"), _("Who"), _("Why")]
    lines = [
        (
            _("move down"),
            _("{action}: {function}", action=names.action(row["action"]), function=function_word(row["function"])),
            _holders(row, names),
            _("{from_level} to {to_level}", from_level=level_word(row["from"]), to_level=level_word(row["to"])),
        )
        for row in found["moves"]
    ] + [
        (
            _("connect"),
            "",
            listed([names.organisation(row["a"]), names.organisation(row["b"])]),
            _("handovers that it would carry: {count}", count=count_text(row["handovers"])),
        )
        for row in found["connections"]
    ]
    return Chart("level-redesign", _("The redesign, change by change"), "", frame(headings, lines))


def _holders(row: Mapping[str, Any], names: Names) -> str:
    held = listed([names.organisation(key) for key in row["bodies"]])
    return _("{names} would take it over", names=held) if row["taken_over"] else _("{names} would keep it", names=held)
