"""What everybody may see of levels (METHOD.md section 13): registers are the partnership's own plain facts.

Who holds which function, at which level, with what money, who is connected and what a body can hold are in the shared form of the
tables; what is worked out from these alone may be shown whole. Nothing here comes from an answer, a rating or an allocation.
"""

from __future__ import annotations

from idele.method.hiding import Figures, Partnership, only, rests_on

PLAIN = (
    *("status", "n", "patterns", "actions", "localness", "handovers", "connected", "moves", "unconnected"),
    *("domains_by_level", "domains_actions", "redesign", "reasons"),
)


def levels(section: Figures, seen: Partnership) -> Figures | None:
    """All of it; nothing where nothing is recorded, so that a report says which tables would bring it."""
    if section["status"] != "ok":
        return None
    return {**only(section, PLAIN), "rests_on": rests_on(section)}
