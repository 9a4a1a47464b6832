"""What everybody may see of wicked issues and silos (METHOD.md section 14).

All of it comes from registers, which are a partnership's own plain facts and part of the shared form. But the weight of a link
may be the view of one organisation: what is shared is the mean over those who gave one, and never who did. Nothing that this
rule does not name comes through, inside lists too.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from idele.method.hiding import Figures, Partnership, only, rests_on

FIGURES = (
    *("status", "n", "reason", "reasons", "unbridged", "unbridged_by_gaps", "gaps", "reached"),
    *("rho_strength", "p_strength", "rho_participation", "p_participation"),
    *("modularity_domain", "modularity_level", "ei_domain", "ei_level"),
)
BY_ISSUE = ("wickedness", "weighted", "participation")
OF_LEVEL = ("strength", "wickedness", "participation", "issues")
LISTS = {
    "break_out": ("a", "b", "weight"),
    "in_spite_of": ("source", "target", "weight"),
    "links": ("source", "target", "weight", "bridge"),
}


def silos(section: Figures, seen: Partnership) -> Figures | None:
    """Every figure of the registers, without who gave a link its weight."""
    shown = only(section, FIGURES)
    for name in BY_ISSUE:
        if isinstance(section.get(name), dict):
            shown[name] = {issue: figure for issue, figure in section[name].items() if _is_figure(figure)}
    shown["by_level"] = {level: only(own, OF_LEVEL) for level, own in section.get("by_level", {}).items()}
    shown |= {name: _entries(section.get(name), names) for name, names in LISTS.items()}
    return {**shown, "rests_on": rests_on(section)}


def _is_figure(value: Any) -> bool:
    return value is None or isinstance(value, (int, float))


def _entries(entries: Sequence[Figures] | None, names: Sequence[str]) -> list[Figures] | None:
    return None if entries is None else [only(entry, names) for entry in entries]
