"""What partners say beside what the registers show."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from idele.charts.triangulation import triangulation as chart_of
from idele.reports.view import View
from idele.reports.words.sections.parts import Told
from idele.words import _


def heading() -> str:
    return _("What is said, and what is shown")


def told(_view: View, figures: Mapping[str, Any]) -> Told:
    chart = chart_of(figures)
    if chart is None:
        return [_("The registers hold too little yet to set beside what partners say.")], []
    return [_("Round: what partners say. Square: what the registers show.")], [chart]


def method() -> tuple[str, ...]:
    return (
        _(
            "What partners say is the band of the check-up. What the registers show is graded by thresholds: for divisions of "
            "labour the share of action functions with exactly one lead; for trust the ratings of ties and how well partners "
            "guess each other. They contradict where a strength meets poor evidence or a concern meets good."
        ),
        _(
            "For fairness it is how far benefits follow costs in the ledger; for learning, practices taken up, lessons that "
            "changed something, seminars and clearly better scores; for what is added, the claims that are demonstrated; for "
            "time, pace, funding and targets the early warnings; for space, room beside other partnerships and how local the "
            "work is; for the reality check, how much of what makes issues wicked is reached where a partner leads. Nothing in a "
            "register can show fit, focus, capacity or vision."
        ),
        _(
            "A register shows only what was entered in it. A contradiction is a question to ask, not a proof that partners or "
            "registers are wrong."
        ),
    )
