"""How much of partners' time goes into holding the partnership together."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from idele.charts.hassle import hassle as chart_of
from idele.charts.wording import listed, number, percent
from idele.method.readings import thresholds
from idele.reports.view import View
from idele.reports.words.sections.parts import Told
from idele.words import _, many

MOST = 3  # partners named


def heading() -> str:
    return _("What it takes to hold together")


def told(view: View, figures: Mapping[str, Any]) -> Told:
    said = [
        _(
            "Of {hours} hours recorded {share} went into negotiating, coordinating and reporting.",
            hours=number(figures["hours"]),
            share=percent(figures["share"]),
        )
    ]
    if figures.get("unassigned"):
        ends = {"low": percent(figures["share_low"]), "high": percent(figures["share_high"])}
        said.append(
            _("Of some hours it is not recorded what they went into: with them it lies between {low} and {high}.", **ends)
        )
    if figures.get("creativity") is not None:
        bought = many(
            "Beside it stands {count} claim of creative action that is demonstrated.",
            "Beside it stand {count} claims of creative action that are demonstrated.",
            figures["creativity"],
        )
        said.append(bought if figures["creativity"] else _("No claim of creative action is demonstrated beside it yet."))
    said.append(_partners(view, figures.get("by_partner") or {}))
    said.append(_("Points: yours. Field: where half of the programme's partnerships lie at that age, with their median."))
    chart = chart_of(figures, view.programme.get("hassle", {}))
    return said[: None if chart else -1], [chart]


def _partners(view: View, shares: Mapping[str, float]) -> str:
    """Whose hours go most into it; nothing where all are alike."""
    if len(shares) < 2 or max(shares.values()) - min(shares.values()) < 0.01:
        return ""
    most = sorted(((view.names.organisation(key), share) for key, share in shares.items()), key=lambda row: (-row[1], row[0]))
    names = [_("{name} ({share})", name=name, share=percent(share)) for name, share in most[:MOST]]
    return _("The largest share of their own hours: {names}.", names=listed(names))


def method() -> tuple[str, ...]:
    return (
        _(
            "Hours of cost entries on negotiating, coordinating and reporting, over all whose activity is recorded; by "
            "quarter of age, counted from the start. The quartiles are over partnerships of the programme in the same quarter "
            "of their age, at least {few} of them. A claim is demonstrated where not all of it would have happened anyway and "
            "it was measured before and after, or better.",
            few=thresholds.FEWEST_PARTNERSHIPS,
        ),
        _(
            "Only hours that somebody entered count. A high share is no fault: young partnerships must negotiate, and what is "
            "new comes out of it."
        ),
    )
