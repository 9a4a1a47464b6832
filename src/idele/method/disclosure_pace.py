"""What everybody may see of hassle, pace and obstacles (METHOD.md sections 2, 9 and 10).

Ledger, milestones, funding and targets are the partnership's own plain facts. What derives from its trust scores is worked out
again from the scores that are shown: rounded where they are, and not known where they are hidden.
"""

from __future__ import annotations

from typing import Any

from idele.method.hiding import Figures, Partnership, only, rests_on
from idele.method.obstacles import judged
from idele.method.readings.thresholds import FEWEST_PARTNERSHIPS
from idele.method.signals import JUDGES
from idele.words import later

HASSLE = (
    *("status", "n", "reason", "reasons", "share", "share_low", "share_high", "unassigned", "by_partner", "by_quarter", "hours"),
    *("before_start", "creativity"),
)
PACE = ("status", "n", "age", "ended", "delivery", "planned", "forecast", "reasons")
TRUST = ("status", "from", "to", "reached", "from_wave", "to_wave", "n")
CURVE = ("status", "median", "low", "high", "n", "until", "curve", "reasons", "reached", "delivered", "ended")
FORECAST = ("status", "p50", "p80", "n", "partnerships", "overdue", "reasons")


def hassle(section: Figures, seen: Partnership) -> Figures | None:
    """The ledger's hours: plain facts of the partnership."""
    return {**only(section, HASSLE), "rests_on": rests_on(section)}


def pace(section: Figures, seen: Partnership) -> Figures | None:
    """The dates of milestones are plain facts; when trust came is told where both waves that tell it show their trust score."""
    shown = {**only(section, PACE), "rests_on": _without_hidden_waves(section, seen)}
    trust = section.get("trust", {})
    waves = [wave for key in ("from_wave", "to_wave") if (wave := trust.get(key)) is not None]
    if trust.get("status") == "ok" and waves and all(seen.answer(wave, "trust") for wave in waves):
        return {**shown, "trust": only(trust, TRUST)}
    if trust.get("status") == "too few":
        return {**shown, "trust": only(trust, ("status", "n"))}
    if section.get("delivery", {}).get("status") != "ok":
        return None
    return {**shown, "trust": {"status": "hidden", "reason": later("Hidden: too few have answered to show their trust.")}}


def _without_hidden_waves(section: Figures, seen: Partnership) -> list[Figures]:
    return [part for part in rests_on(section) if part["table"] != "answers" or seen.answer(part["where"].get("wave"), "trust")]


def obstacles(section: Figures, seen: Partnership) -> Figures | None:
    """Each warning judged again, from the registers and the trust that is shown.

    Whether trust is under 50 is told by its band, which is shown whenever the score is, rounded or not. Whether an axis rose by
    more than 15 points is told by two shown scores; where they are rounded and cannot tell, it is not known.
    """
    shown = {**only(section, ("status", "n", "reason")), "rests_on": rests_on(section)}
    for name in JUDGES:
        if name in section:
            evidence = dict(section[name]["evidence"])
            if "trust" in evidence:
                evidence["trust"] = _trust(evidence["trust"], seen)
            if "axis" in evidence:
                evidence["axis"] = _axis(evidence["axis"], seen)
            shown[name] = judged(name, evidence)
    return shown


def _trust(known: Figures, seen: Partnership) -> Figures:
    cell = seen.answer(known.get("wave"), "trust")
    if not cell:
        return {}
    rough = {"rounded": True} if cell.get("rounded") else {}
    return {**only(known, ("wave", "closed_on")), "score": cell["score"], "under": cell["band"] == "concern", **rough}


def _axis(known: Figures, seen: Partnership) -> Figures:
    cells = {name: [seen.answer(wave, name) for wave in known.get("waves", ())] for name in ("delivery", "trust")}
    every = [cell for pair in cells.values() for cell in pair]
    if not every or not all(every) or not seen.may_compare(cells):
        return {}
    rough = {"rounded": True} if any(cell.get("rounded") for cell in every) else {}
    scores: dict[str, Any] = {name: [cell["score"] for cell in pair] for name, pair in cells.items()}
    return {**only(known, ("waves", "closed_on")), **scores, **rough}


def programme_pace(section: Figures) -> Figures:
    """Curves and forecast of at least 5 partnerships: fewer give single ones away."""
    blocks = {
        name: only(block, names)
        if _enough(block.get("partnerships", block.get("n")))
        else only(block, ("n", "partnerships")) | FEW
        for name, names in (("trust", CURVE), ("delivery", CURVE), ("forecast", FORECAST))
        if (block := section.get(name)) is not None
    }
    return {**only(section, ("status", "n")), **blocks, "rests_on": rests_on(section)}


def programme_hassle(section: Figures) -> Figures:
    """The quartiles of quarters with at least 5 partnerships."""
    shown = {**only(section, ("status", "n")), "rests_on": rests_on(section)}
    quarters = [row for row in section.get("by_quarter", ()) if _enough(row.get("partnerships"))]
    return {**shown, "by_quarter": quarters} if quarters else {**shown, "status": "too few"}


FEW = {"status": "too few"}


def _enough(partnerships: int | None) -> bool:
    return (partnerships or 0) >= FEWEST_PARTNERSHIPS
