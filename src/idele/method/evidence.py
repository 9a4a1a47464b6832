"""What the registers show of each construct: good, mixed or poor (METHOD.md section 3, the table of evidence measures).

A grade is a function of named figures of other sections and of nothing else, so that whoever may not see a figure is not shown
what was made of it: :func:`idele.method.disclosure.triangulation` grades anew from what it shows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from idele.method.readings.constructs import CONSTRUCTS
from idele.method.readings.thresholds import (
    CLARITY_GOOD_FROM,
    CLARITY_POOR_BELOW,
    DEMONSTRATED_GOOD_FROM,
    FEWEST_REGISTERS_OF_LEARNING,
    LEARNING_SIGNS_GOOD_FROM,
    LEARNING_SIGNS_MIXED_FROM,
    LOCALNESS_GOOD_FROM,
    LOCALNESS_POOR_BELOW,
    NETWORK_TRUST_GOOD_FROM,
    NETWORK_TRUST_POOR_BELOW,
    REACHED_GOOD_FROM,
    REACHED_POOR_BELOW,
    ROOM_GOOD_FROM,
    ROOM_POOR_BELOW,
    UNDERSTANDING_GOOD_FROM,
    UNDERSTANDING_POOR_BELOW,
    UNFAIRNESS_GOOD_TO,
    UNFAIRNESS_POOR_ABOVE,
)

Figures = Mapping[str, Any]
Known = tuple[Any, ...]

BETTER, WORSE = 1, -1


@dataclass(frozen=True)
class Evidence:
    """How one construct is graded: ``figures`` picks what is known from the ``sections`` of a partnership (None where a figure is
    not), and ``grade`` gives good, mixed, poor or none from exactly that.
    """

    sections: tuple[str, ...]
    figures: Callable[[Figures], Known]
    grade: Callable[..., str]

    def shown(self, sections: Figures) -> str:
        """The grade of these figures."""
        return self.grade(*self.figures(sections))


def grade(figure: float, poor_below: float, good_from: float) -> str:
    """good, mixed or poor, by two thresholds.

    >>> [grade(figure, 0.5, 0.8) for figure in (0.8, 0.5, 0.4)]
    ['good', 'mixed', 'poor']
    """
    if figure >= good_from:
        return "good"
    return "mixed" if figure >= poor_below else "poor"


def together(*grades: str) -> str:
    """good or poor where all that is known says so, else mixed; none where nothing is known.

    >>> together("good", "none"), together("good", "poor"), together("none", "none")
    ('good', 'mixed', 'none')
    """
    known = set(grades) - {"none"}
    if not known:
        return "none"
    return known.pop() if len(known) == 1 else "mixed"


def _graded(poor_below: float, good_from: float) -> Callable[[float | None], str]:
    return lambda figure: "none" if figure is None else grade(figure, poor_below, good_from)


def _figure(section: str, name: str) -> Callable[[Figures], float | None]:
    """The figure ``name`` of a section whose status is ok."""

    def found(sections: Figures) -> float | None:
        own = sections.get(section) or {}
        value = own.get(name) if own.get("status") == "ok" else None
        return float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else None

    return found


def _of(grade: Callable[..., str], *figures: tuple[str, str]) -> Evidence:
    """Evidence made of these figures, each a section and a name in it."""
    readers = [_figure(section, name) for section, name in figures]
    sections = tuple(dict.fromkeys(section for section, _name in figures))
    return Evidence(sections, lambda found: tuple(read(found) for read in readers), grade)


_clarity = _graded(CLARITY_POOR_BELOW, CLARITY_GOOD_FROM)
_network_trust = _graded(NETWORK_TRUST_POOR_BELOW, NETWORK_TRUST_GOOD_FROM)
_understanding = _graded(UNDERSTANDING_POOR_BELOW, UNDERSTANDING_GOOD_FROM)
_room = _graded(ROOM_POOR_BELOW, ROOM_GOOD_FROM)
_localness = _graded(LOCALNESS_POOR_BELOW, LOCALNESS_GOOD_FROM)
_reached = _graded(REACHED_POOR_BELOW, REACHED_GOOD_FROM)


def trust_shown(score: float | None, understanding: float | None) -> str:
    """Ratings and understanding, of section 6."""
    return together(_network_trust(score), _understanding(understanding))


def fairness_shown(unfairness: float | None) -> str:
    """How far shares of benefit are from shares of cost, of section 7: the less the better.

    >>> [fairness_shown(unfairness) for unfairness in (0.1, 0.3, 0.6, None)]
    ['good', 'mixed', 'poor', 'none']
    """
    if unfairness is None:
        return "none"
    if unfairness <= UNFAIRNESS_GOOD_TO:
        return "good"
    return "poor" if unfairness > UNFAIRNESS_POOR_ABOVE else "mixed"


def learning_shown(adoptions: float | None, changed: float | None, seminars: float | None, change: int | None) -> str:
    """Signs of learning: a practice taken up, a lesson that changed something, a seminar attended, and more of the other scores
    clearly better than clearly worse (a sign) or the reverse (one sign less).

    >>> learning_shown(2, 1, 3, None), learning_shown(0, 1, 0, None), learning_shown(0, 0, 0, None), learning_shown(1, 0, 0, -1)
    ('good', 'mixed', 'poor', 'poor')
    >>> learning_shown(None, None, None, 1), learning_shown(None, 0, None, None)
    ('none', 'none')
    """
    recorded = [count for count in (adoptions, changed, seminars) if count is not None]
    signs = sum(count > 0 for count in recorded)
    if not recorded or (not signs and len(recorded) < FEWEST_REGISTERS_OF_LEARNING):
        return "none"
    return grade(signs + (change or 0), LEARNING_SIGNS_MIXED_FROM, LEARNING_SIGNS_GOOD_FROM)


def space_shown(room: float | None, localness: float | None) -> str:
    """Room beside other partnerships, of section 12, and how local its functions are, of section 13."""
    return together(_room(room), _localness(localness))


def _learning(sections: Figures) -> Known:
    figures = (_figure("learning", name)(sections) for name in ("adoptions", "lessons_with_change", "seminars"))
    return (*figures, _change(sections))


def _change(sections: Figures) -> int | None:
    """Whether more constructs became clearly better (1) or worse (-1). Learning itself is left out: it is what is to be shown."""
    trend = sections.get("trend") or {}
    verdicts = [
        own.get("verdict")
        for key, own in trend.items()
        if key in CONSTRUCTS and key != "learning" and isinstance(own, Mapping) and own.get("status") == "ok"
    ]
    balance = verdicts.count("better") - verdicts.count("worse")
    return None if balance == 0 else BETTER if balance > 0 else WORSE


def _demonstrated(category: str) -> Evidence:
    """Claims of one category: demonstrated at least so often; none of those made; or fewer (section 8)."""

    def figures(sections: Figures) -> Known:
        value = sections.get("value") or {}
        if value.get("status") != "ok":
            return None, None
        claims = (value.get("matrix") or {}).get(category)
        return (value.get("demonstrated_by_category") or {}).get(category), sum(claims) if claims else None

    return Evidence(("value",), figures, demonstrated_shown)


def demonstrated_shown(demonstrated: int | None, claims: int | None) -> str:
    """Of ``claims`` of one category so many are demonstrated. Where none was made the registers say nothing of it.

    >>> demonstrated_shown(2, 3), demonstrated_shown(1, 3), demonstrated_shown(0, 3), demonstrated_shown(0, None)
    ('good', 'mixed', 'poor', 'none')
    """
    return "none" if demonstrated is None or not claims else grade(demonstrated, 1, DEMONSTRATED_GOOD_FROM)


def _warning(name: str, clear: str = "good") -> Evidence:
    """One of the four early warnings: clear is good, watch is mixed, alarm is poor; unknown is none (section 10)."""
    grades = {"clear": clear, "watch": "mixed", "alarm": "poor"}

    def figures(sections: Figures) -> Known:
        own = (sections.get("obstacles") or {}).get(name)
        return (own.get("signal") if isinstance(own, Mapping) else None,)

    return Evidence(("obstacles",), figures, lambda signal: grades.get(signal, "none"))


# Each construct that registers can show, in the order of METHOD.md's table.
EVIDENCE: dict[str, Evidence] = {
    "labour": _of(_clarity, ("labour", "clarity")),
    "trust": _of(trust_shown, ("trust", "score"), ("understanding", "understanding")),
    "fairness": _of(fairness_shown, ("fairness", "unfairness")),
    "learning": Evidence(("learning", "trend"), _learning, learning_shown),
    **{category: _demonstrated(category) for category in ("gaps", "creativity", "commitment", "vehicles")},
    # Clear says little more than that trust is not under 50 in the same check-up: that bears no witness against what is said.
    "time": _warning("time", clear="mixed"),
    **{name: _warning(name) for name in ("push", "funding", "targets")},
    "space": _of(space_shown, ("context", "room"), ("levels", "localness")),
    "reality": _of(_reached, ("silos", "reached")),
}
