"""Who leads what."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from idele.charts.labour import labour as chart_of
from idele.charts.load import load
from idele.charts.wording import percent
from idele.reports.view import View
from idele.reports.words.sections.parts import Told
from idele.words import _


def heading() -> str:
    return _("Who leads what")


def told(view: View, figures: Mapping[str, Any]) -> Told:
    said = []
    if figures.get("pairwise") is not None:
        said.append(
            _(
                "Asked who leads what, two partners give the same answer {share} of the time.",
                share=percent(figures["pairwise"]),
            )
        )
    said.append(_("Hatched: nobody holds it. Single outline: held, but nobody leads. Double outline: more than one leads."))
    return said, [chart_of(figures, view.names), load(figures, view.names)]


def method() -> tuple[str, ...]:
    return (
        _(
            "For every action and each of its functions (conceived, managed, implemented): nobody holds it, it is held without a "
            "lead, or more than one leads. Clarity is the share with exactly one lead; the load is each partner's share of leads."
        ),
        _("It shows who is recorded as lead, not who does the work or how well. Two leads can be right where they are agreed."),
    )
