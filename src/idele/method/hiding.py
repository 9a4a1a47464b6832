"""When a single figure may be shown to others, and how much of it (METHOD.md section 2, "Too few")."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from math import floor
from typing import Any

from idele.method.readings.thresholds import (
    FEWEST_ORGANISATIONS,
    FEWEST_ORGANISATIONS_APART,
    FEWEST_RESPONDENTS,
    ROUNDED_TO,
    ROUNDED_UP_TO_RESPONDENTS,
)
from idele.method.waves import wave_key
from idele.words import later

Figures = dict[str, Any]

# The columns that may say which rows a shown figure rests on; never one that holds a respondent or a rater.
ROWS_NAMED_BY = (
    *("id", "wave", "statement", "partnership", "action", "function", "code", "territory", "activity", "practice", "seminar"),
    *("lesson",),
)


def rounded(score: float) -> float:
    """A score to the nearest 5.

    >>> rounded(61.5), rounded(62.5)
    (60.0, 65.0)
    """
    return floor(score / ROUNDED_TO + 0.5) * ROUNDED_TO


def enough(organisations: int | None, respondents: int | None) -> bool:
    """Whether so many may be shown at all; how many is not known: no."""
    return (organisations or 0) >= FEWEST_ORGANISATIONS and (respondents or 0) >= FEWEST_RESPONDENTS


def only_roughly(respondents: int) -> bool:
    """Whether these are so few that score, deviation and agreement together would give their answers away."""
    return respondents <= ROUNDED_UP_TO_RESPONDENTS


def apart(whole: int, part: int, fewest: int = FEWEST_ORGANISATIONS_APART) -> bool:
    """Whether a whole and a part of it may both be shown: what lies between is nobody, or enough not to be told apart.

    >>> apart(9, 9), apart(9, 8), apart(9, 6)
    (True, False, True)
    """
    return whole == part or whole - part >= fewest


def only(figures: Mapping[str, Any], names: Iterable[str]) -> Figures:
    """The figures of these names; whatever else there is stays behind."""
    return {name: figures[name] for name in names if name in figures}


def rests_on(figures: Mapping[str, Any]) -> list[Figures]:
    """The tables and rows that figures rest on, without who answered."""
    return [
        {**only(part, ("table", "rows")), "where": only(part.get("where", {}), ROWS_NAMED_BY)}
        for part in figures.get("rests_on", [])
    ]


def hidden(figures: Mapping[str, Any], reason: str, *names: str) -> Figures:
    """A figure that is there and is not shown, because another could be worked out from it; ``names`` are kept."""
    return {"status": "hidden", "reason": reason, **only(figures, names)}


def too_few(figures: Mapping[str, Any]) -> Figures:
    """A figure that does not exist because there is too little to go on. "Nobody answered" is said in other words."""
    count = figures.get("n") or 0
    reason = later("Too few have answered to show a figure.") if count else later("Nobody has answered.")
    return {"status": "too few", "reason": reason, **only(figures, ("n", "respondents"))}


def nested(figures: Mapping[str, Any]) -> Iterable[tuple[str, Figures]]:
    """What a section holds by wave or by construct: its entries that are themselves figures."""
    return ((key, value) for key, value in figures.items() if isinstance(value, dict))


@dataclass(frozen=True)
class Partnership:
    """What a rule may look at: the partnership's figures as measured, and what its earlier rules have let through."""

    measured: Mapping[str, Figures]
    shown: dict[str, Figures]

    def is_closed(self, wave: Any) -> bool:
        return isinstance(wave, str) and wave_key(wave) in self.shown.get("waves", {})

    def answer(self, wave: Any, construct: str) -> Figures:
        """The shown figures of a construct in a wave; empty where there are none."""
        found: Figures = self.shown.get("answers", {}).get(wave_key(str(wave)), {}).get(construct, {})
        return found if found.get("status") == "ok" else {}

    def may_compare(self, constructs: Iterable[str]) -> bool:
        """Whether two waves may be set beside each other: not where the trend of one of these is hidden."""
        trend = self.shown.get("trend", {})
        return all(trend[name].get("status") != "hidden" for name in constructs if isinstance(trend.get(name), dict))


Rule = Callable[[Figures, Partnership], Figures | None]
