"""What has raised a step: the constructs that partners contradict the registers on, disagree on, or find wanting."""

from __future__ import annotations

from idele.reports.view import View
from idele.reports.words.advice.parts import signal
from idele.reports.words.short import contradictions


def raised(view: View) -> dict[str, str]:
    """construct -> contradiction, contested, alarm (a concern that registers warn of too) or concern: the first that it is."""
    found = dict.fromkeys((key for key, _figure in contradictions(view.figures)), "contradiction")
    for key, own in view.answers.items():
        if own.get("score") is None:
            continue
        if own.get("contested"):
            found.setdefault(key, "contested")
        elif own.get("band") == "concern":
            found.setdefault(key, "alarm" if signal(view.figures, key) == "alarm" else "concern")
    return found
