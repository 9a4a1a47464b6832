"""The three opportunity structures (METHOD.md section 12; slide 3 of *Working in Partnership*): names and what each calls for."""

from __future__ import annotations

from dataclasses import dataclass

from idele.words import later


@dataclass(frozen=True)
class Opportunity:
    """One structure: its key, the name that METHOD.md and fiches give it, and English messages for ``idele.words._``."""

    key: str
    written: str
    label: str
    call: str


OPPORTUNITIES: dict[str, Opportunity] = {
    opportunity.key: opportunity
    for opportunity in (
        Opportunity("crowded", "crowded platform", later("Crowded platform"), later("struggle for a niche")),
        Opportunity("receptive", "receptive space", later("Receptive space"), later("go with the grain")),
        Opportunity("resistance", "space but resistance", later("Space but resistance"), later("make the political case")),
    )
}


def opportunity_key(written: str | None) -> str | None:
    """The key of a structure as it was written in a register (``practices.opportunity``): the key or METHOD.md's name for it.

    >>> [opportunity_key(text) for text in ("Receptive space", "resistance", "sunny", None)]
    ['receptive', 'resistance', None, None]
    """
    known = {name: one.key for one in OPPORTUNITIES.values() for name in (one.key, one.written)}
    return known.get((written or "").strip().lower())
