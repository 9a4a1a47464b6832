"""Through which levels actions pass, what could move down, and what is not connected."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from idele.charts.labour import function_word
from idele.charts.levels import count_text, level_word
from idele.charts.levels import levels as chart_of
from idele.charts.levels_lists import moves, redesign, side, unconnected
from idele.charts.wording import listed, number
from idele.reports.view import View
from idele.reports.words.sections.parts import Told
from idele.words import _, many

MOST = 3  # named in a sentence; the table has them all


def heading() -> str:
    return _("Through which levels your work passes")


def told(view: View, figures: Mapping[str, Any]) -> Told:
    said = [_local(figures), _handed_over(figures), *_downward(view, figures), *_apart(view, figures), *_better(figures)]
    said.append(_dimensions(figures))
    titles = dict(view.tables["practices"].select("id", "title").iter_rows())
    lists = [moves(figures["moves"], view.names, titles), unconnected(figures["unconnected"], view.names)]
    return said, [chart_of(figures), *lists, redesign(figures["redesign"], view.names)]


def _local(figures: Mapping[str, Any]) -> str:
    return many(
        "On a scale from 0, all national, to 1, all local, your work stands at {localness} ({count} action, {n} organisations).",
        "On a scale from 0, all national, to 1, all local, your work stands at {localness} ({count} actions, {n} organisations).",
        figures["actions"],
        localness=number(figures["localness"], 2),
        n=figures["n"],
    )


def _handed_over(figures: Mapping[str, Any]) -> str:
    if not figures["handovers"]:
        return _("No action passes from one level to another, as far as is recorded.")
    return _(
        "From one level to another, actions pass {handovers} times; {connected} of these are carried by a connection or by one "
        "body on both sides.",
        handovers=count_text(figures["handovers"]),
        connected=count_text(figures["connected"]),
    )


def _downward(view: View, figures: Mapping[str, Any]) -> list[str]:
    """How many functions could go down, and which would gain most: of each, the lowest that it may go."""
    lowest: dict[tuple[str, str, str], Mapping[str, Any]] = {}
    for move in figures["moves"]:
        key = (move["action"], move["function"], move["from"])
        if key not in lowest or move["gain"] > lowest[key]["gain"]:
            lowest[key] = move
    if not lowest:
        return [_("No function is recorded as one that law and competence would let move to a lower level.")]
    named = [
        _(
            "{action} ({function}, {from_level} to {to_level})",
            action=view.names.action(move["action"]),
            function=function_word(move["function"]),
            from_level=level_word(move["from"]),
            to_level=level_word(move["to"]),
        )
        for move in list(lowest.values())[:MOST]
    ]
    return [
        many(
            "{count} function may by law and competence move to a lower level: {names}.",
            "{count} functions may by law and competence move to a lower level, first of all: {names}.",
            len(lowest),
            names="; ".join(named),
        )
    ]


def _apart(view: View, figures: Mapping[str, Any]) -> list[str]:
    """The handover without a connection at which most is at stake: who should talk to whom."""
    if not figures["unconnected"]:
        return []
    first = figures["unconnected"][0]
    return [
        _(
            "Most passes without a connection in {action}: {one} and {other} could agree on how they stay in touch.",
            action=view.names.action(first["action"]),
            one=side(first["from"], first["a"], view.names),
            other=side(first["to"], first["b"], view.names),
        )
    ]


def _better(figures: Mapping[str, Any]) -> list[str]:
    """What would change, what it would bring, what it costs, and how sure it is that nothing is better."""
    found = figures["redesign"]
    if not found:
        return []
    if not (found["moves"] or found["connections"]):
        return [_("No allowed move and no new connection would bring more than what you have.")]
    changes = listed(
        [
            text
            for count, text in (
                (len(found["moves"]), many("{count} function moves down", "{count} functions move down", len(found["moves"]))),
                (
                    len(found["connections"]),
                    many("{count} new connection", "{count} new connections", len(found["connections"])),
                ),
            )
            if count
        ]
    )
    taken = sum(move["taken_over"] for move in found["moves"])
    said = [
        _(
            "Changed together ({changes}), localness would go from {before} to {after} and handovers without a connection from "
            "{apart_before} to {apart_after}.",
            changes=changes,
            before=number(found["localness"]["before"], 2),
            after=number(found["localness"]["after"], 2),
            apart_before=count_text(found["unconnected"]["before"]),
            apart_after=count_text(found["unconnected"]["after"]),
        ),
        many("It costs a partner room for {count} function more.", "It costs partners room for {count} functions more.", taken)
        if taken
        else "",
        _("That nothing would be better within the same limits is proven.")
        if not found["gap"]
        else _("It is the best found in the time given; that nothing is better is not proven."),
    ]
    return [text for text in said if text]


def _dimensions(figures: Mapping[str, Any]) -> str:
    """One-dimensional at the centre (slide 13)."""
    means = figures["domains_by_level"]
    if not means:
        return ""
    each = [
        _("{level} {mean}", level=level_word(level), mean=number(means[level], 1))
        for level in ("national", "regional", "local")
        if level in means
    ]
    said = _("Domains of issues that an action is about, on average, by the level that conceived it: {list}.", list=listed(each))
    if "national" in means and "local" in means and round(means["national"], 1) < round(means["local"], 1):
        said += " " + _("Seen from the centre a problem has fewer sides than it has on the spot.")
    return said


def method() -> tuple[str, ...]:
    return (
        _(
            "Every action has a pattern: the level that conceived, managed and implemented it. Localness is the mean of the "
            "three: 0 for national, 0.5 for regional, 1 for local; a function held at two levels counts by half at each, "
            "and one that nobody recorded is left out. A handover is two neighbouring functions at different levels."
        ),
        _(
            "The redesign weighs each action by its money (1 where none is recorded), adds up localness less handovers without a "
            "connection, and finds the moves and the few new connections that make the sum largest, so that nobody holds more "
            "than they can and nothing goes lower than recorded as allowed. It knows neither skills nor goodwill: it is where a "
            "conversation starts. More local is not better in itself."
        ),
    )
