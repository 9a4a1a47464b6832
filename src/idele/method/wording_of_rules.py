"""Why a rule gives no split of a joint cost, in words for the figures."""

from __future__ import annotations

from idele.method.readings.thresholds import NUCLEOLUS_UP_TO
from idele.words import later

ALONE_MISSING = later("What some partner would pay alone is not listed.")


def without(players: int, cheaper_alone: bool, nothing_remains: bool) -> dict[str, str]:
    """By rule, why it gives no split of a joint cost of so many players; those that do are not in it."""
    reasons = {}
    if players > NUCLEOLUS_UP_TO:
        reasons["nucleolus"] = later("The nucleolus is worked out for up to twelve partners.")
    if cheaper_alone:
        reasons["scrb"] = later("Some partner would pay less alone than it adds to the cost of the others.")
    elif nothing_remains:
        reasons["scrb"] = later(
            "Nobody would save anything against what it adds to the cost of the others: nothing remains to share."
        )
    return reasons
