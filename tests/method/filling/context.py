"""Fills what form, context and value read: territories and domains, answers on the axes and the centre, hours, claims."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from idele.method.readings.statements import BESIDE_THE_CONSTRUCTS
from idele.tables.choices import ACTIVITIES, ANYWAY, CLAIM_CATEGORIES

if TYPE_CHECKING:
    from tests.method.strategies import Maker

TABLES = ("territories", "ledger", "claims")
DOMAINS = ("jobs", "skills", "health", None)


def fill(maker: Maker, name: str, members: list[str]) -> None:
    """Adds to one partnership; its waves and answers are there already."""
    place(maker, name)
    axes(maker, name)
    for number in range(int(maker.chance.integers(0, 5))):
        choices = {"category": str(maker.chance.choice(CLAIM_CATEGORIES)), "anyway": str(maker.chance.choice(ANYWAY))}
        when = None if maker.chance.random() < 0.3 else date(int(maker.chance.integers(2024, 2028)), 1, 1)
        grade = int(maker.chance.integers(0, 5))
        maker.add("claims", id=f"{name}c{number}", partnership=name, date=when, text="...", grade=grade, **choices)
        activity, member = str(maker.chance.choice(ACTIVITIES)), str(maker.chance.choice(members))
        spent = {"kind": "cost", "activity": activity, "hours": float(maker.chance.integers(0, 40)), "date": date(2025, 3, 1)}
        maker.add("ledger", partnership=name, organisation=member, **spent)


def place(maker: Maker, name: str) -> None:
    """A territory of its own within the first partnership's, or that one itself; a domain or two, or none recorded."""
    above, own = "p0t", f"{name}t"
    if own == above or maker.chance.random() < 0.6:
        complete = [True, False, None][int(maker.chance.integers(0, 3))]
        maker.add("territories", code=own, name=own, parent=None if own == above else above, complete=complete)
    else:
        own = above
    domains = [str(domain) for domain in maker.chance.choice(DOMAINS, 2) if domain is not None]
    row = next(row for row in maker.rows["partnerships"] if row["id"] == name)
    row |= {"territory": own, "domains": ";".join(domains) or None}


def axes(maker: Maker, name: str) -> None:
    """Everybody who answered on the constructs answers on the axes and the centre too."""
    people = {
        (row["wave"], row["respondent"], row["organisation"])
        for row in maker.rows["answers"]
        if row["wave"].startswith(f"{name}w")
    }
    for wave, respondent, organisation in sorted(people):
        for construct in BESIDE_THE_CONSTRUCTS:
            value = None if maker.chance.random() < maker.gaps else float(maker.chance.integers(1, 6))
            row = {"respondent": respondent, "organisation": organisation, "statement": f"{construct}.1", "value": value}
            maker.add("answers", wave=wave, **row)
