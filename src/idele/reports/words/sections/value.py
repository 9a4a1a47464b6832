"""Value added: what is claimed, and how well it is shown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from idele.charts.value import value as chart_of
from idele.charts.wording import construct_label, listed
from idele.reports.view import View
from idele.reports.words.sections.parts import Told
from idele.words import _


def heading() -> str:
    return _("What you add, and how it is shown")


def told(_view: View, figures: Mapping[str, Any]) -> Told:
    shown = figures.get("demonstrated_by_category") or {}
    claimed = {key for key, counts in (figures.get("matrix") or {}).items() if sum(counts)}
    proven, open_ = ([construct_label(key) for key in shown if key in claimed and bool(shown[key]) == so] for so in (True, False))
    said = []
    if proven:
        said.append(_("Shown to add value: {names}.", names=listed(proven)))
    if open_:
        said.append(_("Claimed and not yet shown: {names}.", names=listed(open_)))
    said.append(_("Dark: demonstrated; of claims with that evidence, how many would not have happened anyway."))
    return said, [chart_of(figures)]


def method() -> tuple[str, ...]:
    return (
        _(
            "Each claim counts once, by its category and the grade of its evidence. It is demonstrated where at least part of it "
            "would not have happened anyway and it was at least measured before and after. Money is never added to it."
        ),
        _(
            "A count says nothing of size: one claim may have changed a town and another a form. Do not rank partnerships by it: "
            "who writes more down has more."
        ),
    )
