"""Words for what cannot be shown: too few, hidden, undefined, not there. Each is another word, because each is another thing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from idele.method.readings import thresholds
from idele.words import _

# What people were asked; everything else is a register.
ASKED = ("waves", "invited", "answers", "leaders", "ratings", "allocations")


def unseen(section: Mapping[str, Any]) -> str:
    """Why a section shows nothing, in a sentence; empty where it shows something."""
    status = section.get("status")
    if status == "too few":
        return _too_few(section)
    if status == "hidden":
        return _("This is hidden, because with what is shown elsewhere it would let somebody's answers be worked out.")
    if status == "undefined":
        reason = section.get("reason")
        return _(reason) if reason else _("This cannot be worked out from what is recorded.")
    return ""


def _too_few(section: Mapping[str, Any]) -> str:
    if section.get("lacking"):
        return because(section["lacking"])
    if _recorded(section):
        organisations = thresholds.FEWEST_ORGANISATIONS
        return _(
            "Too little is recorded to show this: it takes at least {organisations} organisations.", organisations=organisations
        )
    if section.get("n") == 0:
        return _("Nobody has answered yet.")
    return _(
        "Too few took part to show this: it takes at least {organisations} organisations and {people} people.",
        organisations=thresholds.FEWEST_ORGANISATIONS,
        people=thresholds.FEWEST_RESPONDENTS,
    )


def because(reason: str) -> str:
    """The reason that figures give, in the reader's language."""
    return _(reason)


def _recorded(section: Mapping[str, Any]) -> bool:
    """Whether a section rests on registers alone, so that nobody had to answer anything."""
    tables = {part["table"] for part in section.get("rests_on", ())}
    return bool(tables) and not tables & set(ASKED)
