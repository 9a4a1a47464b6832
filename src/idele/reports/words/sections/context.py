"""The opportunity structure: room, and how receptive the centre is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import polars as pl

from idele.charts.context import context as chart_of
from idele.charts.wording import listed, number, percent
from idele.method.readings import thresholds
from idele.reports.view import View
from idele.reports.words.sections.parts import Told
from idele.words import _, many

MOST_NAMED = 3


def heading() -> str:
    return _("What room you have")


def told(view: View, figures: Mapping[str, Any]) -> Told:
    return [_structure(figures), _others(view, figures), _unplaced(figures), _centre(figures)], [chart_of(figures)]


def _structure(figures: Mapping[str, Any]) -> str:
    return {
        "crowded": _("The platform is crowded: others do much of what you do, where you do it."),
        "receptive": _("There is room, and the centre is open to you."),
        "resistance": _("There is room, but the centre is hard to persuade."),
    }.get(figures.get("opportunity") or "", _("There is room; whether the centre is open to you is not known yet."))


def _others(view: View, figures: Mapping[str, Any]) -> str:
    near = figures.get("closest")
    if near is None:
        return ""
    if not near:
        return _("No other partnership that is recorded overlaps with yours.")
    keys = [one["partnership"] for one in near[:MOST_NAMED]]
    names = dict(view.tables["partnerships"].filter(pl.col("id").is_in(keys)).select("id", "name").iter_rows())
    named = [
        _("{name} ({share})", name=names.get(one["partnership"], one["partnership"]), share=percent(one["overlap"]))
        for one in near[:MOST_NAMED]
    ]
    return _("Closest to what you do, where you do it: {names}.", names=listed(named))


def _unplaced(figures: Mapping[str, Any]) -> str:
    if not figures.get("unplaced"):
        return ""
    return many(
        "{count} other partnership there has no domains recorded: if it does what you do, room is {low} instead of {room}.",
        "{count} other partnerships there have no domains recorded: if all do what you do, room is {low} instead of {room}.",
        figures["unplaced"],
        low=number(figures["room_low"]),
        room=number(figures["room"]),
    )


def _centre(figures: Mapping[str, Any]) -> str:
    if figures.get("receptiveness") is None:
        return _("How receptive the centre is, comes from the full check-up, where enough partners answer it.")
    counted = many("{count} person", "{count} people", figures.get("respondents") or 0)
    return many(
        "On the centre {people} from {count} organisation answered.",
        "On the centre {people} from {count} organisations answered.",
        figures.get("organisations") or 0,
        people=counted,
    )


def method() -> tuple[str, ...]:
    return (
        _(
            "Room is 100 over one more than the crowding; crowding adds up how far each other partnership's footprint (domains, "
            "territory, functions) overlaps with yours (Pianka 1973), 0 to 1 each, in the programme or not. Under {room} the "
            "platform is crowded. Receptiveness is the score of three statements on mandate, central funding and legal standing; "
            "from {receptive} the centre counts as receptive.",
            room=round(thresholds.ROOM_FROM),
            receptive=round(thresholds.RECEPTIVE_FROM),
        ),
        _(
            "It is told only where the record of partnerships in the place is declared complete. Two partnerships with the same "
            "domains may share every day or never meet; and what partners think of the centre is not what the centre thinks."
        ),
    )
