"""The report in short: strengths, what to talk about, what to mend, what changed, who is missing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from idele.charts.wording import construct_label, listed, number, shown_score
from idele.reports.document import Block, Point
from idele.reports.view import View
from idele.reports.words.phrases import apart
from idele.reports.words.states import unseen
from idele.words import _, many

MOST = 5  # in a list; the section has them all


def blocks(view: View) -> tuple[Block, ...]:
    """What there is to say in short; a block that there are no tables for is left out."""
    found = []
    if view.answers:
        found += [strengths(view), to_talk_about(view), to_mend(view)]
    if "trend" in view.figures:
        found.append(changed(view.figures["trend"]))
    if (view.missing and view.answers) or view.figures.get("trust", {}).get("missing") is not None:
        found.append(missing(view))
    return tuple(found)


def strengths(view: View) -> Block:
    plain = _plain(view, "strength", down=True)
    return _list("strengths", _("Strengths"), [_construct(key, view.answers[key]) for key in plain], _("No clear strength yet."))


def to_mend(view: View) -> Block:
    plain = _plain(view, "concern", down=False)
    return _list("mend", _("To mend"), [_construct(key, view.answers[key]) for key in plain], _("Nothing is a concern."))


def _plain(view: View, band: str, *, down: bool) -> list[str]:
    """The constructs of a band that partners see alike and the registers do not contradict: the others are to be talked about."""
    contradicted = {key for key, _figure in contradictions(view.figures)}
    return [
        key
        for key, figure in _by_score(view.answers, down=down)
        if figure["band"] == band and not figure["contested"] and key not in contradicted
    ]


def to_talk_about(view: View) -> Block:
    """Contradictions first, the most useful thing a partnership can hear; then what partners do not see alike."""
    points = [Point(construct_label(key), contradiction(figure["said"])) for key, figure in contradictions(view.figures)]
    contested = [key for key, figure in _by_score(view.answers, down=False) if figure["contested"]]
    points += [Point(construct_label(key), _("Partners disagree so much that the average says little.")) for key in contested]
    return _list("talk", _("To talk about"), points, _("Nothing that partners see so differently that it needs a conversation."))


def contradictions(figures: Mapping[str, Any]) -> list[tuple[str, Mapping[str, Any]]]:
    """The constructs on which what is said and what is shown contradict."""
    section = figures.get("triangulation", {})
    return [(key, figure) for key, figure in section.items() if isinstance(figure, Mapping) and figure.get("contradiction")]


def contradiction(said: str) -> str:
    """How what partners say contradicts what the registers show."""
    if said == "strength":
        return _("Partners call it a strength; the registers show otherwise.")
    return _("Partners call it a concern; the registers show it going well.")


def lede(view: View) -> str:
    """What must be heard first: that what is said contradicts what is shown; empty where nothing does."""
    names = [apart(key) for key, _figure in contradictions(view.figures)]
    return (
        _("Talk first about {names}: what partners say and what the registers show contradict.", names=listed(names))
        if names
        else ""
    )


def changed(section: Mapping[str, Any]) -> Block:
    """Clear changes; that there is none is a finding."""
    heading = _("What changed")
    known = {key: figure for key, figure in section.items() if isinstance(figure, Mapping) and figure.get("verdict")}
    if not known:
        return Block("changed", heading, (), unseen(section) or _("Too few answered both times to compare."))
    clear = sorted(
        (key for key in known if known[key]["verdict"] in ("better", "worse")), key=lambda key: known[key].get("change") or 0
    )
    points = [Point(construct_label(key), _change(known[key])) for key in clear]
    calm = len(known) - len(clear)
    if clear and calm:
        points.append(Point("", many("No clear change in {count} other.", "No clear change in {count} others.", calm)))
    calm_words = _("No clear change in any of {count}: with few partners the usual and honest answer.", count=len(known))
    return _list("changed", heading, points, calm_words)


def _change(figure: Mapping[str, Any]) -> str:
    points = figure.get("change")
    if points is None:
        return _("Better.") if figure["verdict"] == "better" else _("Worse.")
    if figure["verdict"] == "better":
        return many("Better, by {count} point.", "Better, by {count} points.", abs(round(points)))
    return many("Worse, by {count} point.", "Worse, by {count} points.", abs(round(points)))


def missing(view: View) -> Block:
    """Who has not been heard yet, by name where that is shown; and what their answers could move."""
    points = _missing_answers(view) if view.answers else []
    silent = view.figures.get("trust", {}).get("missing")
    if silent:
        text = many(
            "{count} organisation asked has not rated its ties.", "{count} organisations asked have not rated their ties.", silent
        )
        points.append(Point("", text))
    return _list("missing", _("Who is missing"), points, _("Everybody who was asked has answered."))


def _missing_answers(view: View) -> list[Point]:
    wave, points = view.missing, []
    silent = (wave.get("invited") or 0) - (wave.get("answered") or 0)
    if silent > 0:
        text = many(
            "{count} of {invited} people asked has not answered.",
            "{count} of {invited} people asked have not answered.",
            silent,
            invited=wave["invited"],
        )
        points.append(Point("", text))
    unheard = [view.names.organisation(key) for key, counts in (wave.get("by_organisation") or {}).items() if _unheard(counts)]
    if unheard:
        points.append(Point(_("Still to be heard"), f"{_some(sorted(unheard))}."))
    if moved := [construct_label(key) for key in wave.get("could_move") or [] if key in view.answers]:
        points.append(Point(_("Their answers could change the band of"), f"{_some(moved)}."))
    if same := wave.get("same_value"):
        text = many(
            "{count} person gave every statement the same value.", "{count} people gave every statement the same value.", same
        )
        points.append(Point("", text))
    return points


def _unheard(counts: Any) -> bool:
    return isinstance(counts, Mapping) and bool(counts.get("invited")) and counts.get("answered") == 0


def _some(names: list[str]) -> str:
    if len(names) <= MOST:
        return listed(names)
    return listed([*names[: MOST - 1], many("{count} more", "{count} more", len(names) - MOST + 1)])


def _by_score(wave: Mapping[str, Any], *, down: bool) -> list[tuple[str, Mapping[str, Any]]]:
    shown = [(key, {"contested": False, **figure}) for key, figure in wave.items() if figure.get("score") is not None]
    return sorted(shown, key=lambda pair: (-pair[1]["score"] if down else pair[1]["score"], pair[0]))


def _construct(key: str, figure: Mapping[str, Any]) -> Point:
    score = shown_score(figure["score"], bool(figure.get("rounded")))
    if figure.get("low") is not None:
        score = _("{score} ({low} to {high})", score=score, low=number(figure["low"]), high=number(figure["high"]))
    if figure.get("unsettled"):
        score = _("{score}; unsettled, it hangs on one partner", score=score)
    return Point(construct_label(key), f"{score}.")


def _list(key: str, heading: str, points: list[Point], empty: str) -> Block:
    more = len(points) - MOST
    shown = points if more <= 1 else [*points[:MOST], Point("", many("{count} more below.", "{count} more below.", more))]
    return Block(key, heading, tuple(shown), "" if points else empty)
