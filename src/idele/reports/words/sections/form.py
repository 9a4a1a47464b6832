"""Empowerment and delivery: which form the partnership has, and where it is going."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from idele.charts.forms import form as chart_of
from idele.charts.wording import form_label, listed, number, percent
from idele.method.readings import thresholds
from idele.method.waves import wave_key
from idele.reports.view import View
from idele.reports.words.dates import month
from idele.reports.words.sections.parts import Told
from idele.words import _, many

ALSO_FROM = 0.2  # membership, from which a second form is worth a word


def heading() -> str:
    return _("What form you have")


def told(view: View, figures: Mapping[str, Any]) -> Told:
    said = [_behind(figures), _moved(view, figures), _hours(figures), _legend(figures)]
    return said, [chart_of(figures, _months(view, figures))]


def _behind(figures: Mapping[str, Any]) -> str:
    """What it rests on, and which other forms are worth a word; the picture's sentence names the nearest."""
    shares, nearest = figures.get("membership") or {}, figures.get("nearest")
    text = many(
        "It rests on what {count} organisation says.", "It rests on what {count} organisations say.", figures.get("n") or 0
    )
    also = [
        _("{name} ({share})", name=form_label(key), share=percent(share))
        for key, share in sorted(shares.items(), key=lambda item: -item[1])
        if nearest in shares and key != nearest and share >= ALSO_FROM
    ]
    return text + " " + _("Also like you: {names}.", names=listed(also)) if also else text


def _moved(view: View, figures: Mapping[str, Any]) -> str:
    """What the trend says of the two axes; the path alone does not tell a move from chance."""
    if len(figures.get("path") or ()) < 2:
        return ""
    trend = view.measured.get("trend", {})
    verdicts = {axis: trend.get(axis, {}).get("verdict") for axis in ("empowerment", "delivery")}
    words = {
        ("empowerment", "better"): _("clearly more empowerment"),
        ("empowerment", "worse"): _("clearly less empowerment"),
        ("delivery", "better"): _("clearly more delivery"),
        ("delivery", "worse"): _("clearly less delivery"),
    }
    moves = [words[move] for move in verdicts.items() if move in words]
    if moves:
        return _("Since the check-up before: {moves}.", moves=listed(moves))
    return _("The path shows what partners said each time; no move on it is clear enough to be called one.")


def _hours(figures: Mapping[str, Any]) -> str:
    hours = {axis: figures.get(f"hours_{axis}") for axis in ("empowerment", "delivery")}
    if any(spent is None for spent in hours.values()):
        return ""
    written = {axis: number(spent) for axis, spent in hours.items() if spent is not None}
    return _("The ledger holds {empowerment} hours on empowerment and {delivery} on delivery so far.", **written)


def _legend(figures: Mapping[str, Any]) -> str:
    if figures.get("rounded"):
        return _("Box: where you stand, to the nearest 5, so that nobody's answer can be worked out. Rings: the known forms.")
    return _("Filled: where you stand now; its lines reach as far as it would lie 95 times in 100. Rings: the known forms.")


def _months(view: View, figures: Mapping[str, Any]) -> dict[str, str]:
    """What the waves of the path are called: the month that each closed in."""
    waves = view.measured.get("waves", {})
    closed = {step["wave"]: waves.get(wave_key(step["wave"]), {}).get("closed_on") for step in figures.get("path") or ()}
    return {wave: month(day) for wave, day in closed.items() if day}


def method() -> tuple[str, ...]:
    return (
        _(
            "Empowerment and delivery are scores of three statements each in the full check-up. The forms stand on the map where "
            "we read them in the talk that this is built on. How much you are like a form falls with the distance to it, over a "
            "width of {width} points; none within {within} points is none of these.",
            width=round(thresholds.FORM_WIDTH),
            within=round(thresholds.FORM_WITHIN),
        ),
        _(
            "No form is better than another, and high is not better than low. Do not use the map to say that a partnership must "
            "move on, nor a small step on it to say that it has."
        ),
    )
