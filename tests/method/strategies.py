"""Made-up packages for properties: several partnerships, three waves each, and every table that a measure reads so far."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import numpy as np
from hypothesis import strategies as st
from tests.method.filling import conduct, context, exchange, fairness, levels, pace, silos

from idele.tables import Tables
from idele.tables.choices import FUNCTIONS, LEVELS, ORGANISATION_KINDS

AS_OF = date(2026, 6, 1)
STATEMENTS = ("trust.1", "trust.2", "trust.3", "push.1", "labour.1", "fit.1")
RATINGS = ("reliability", "support", "openness")
# What fills more registers, by the tables that it fills: a function of the maker, the partnership and its members, in a module of
# its own (`tests/method/filling`).
FILLERS: dict[tuple[str, ...], Callable[[Maker, str, list[str]], None]] = {
    context.TABLES: context.fill,
    exchange.TABLES: exchange.fill,
    (
        *("consultations", "seminars", "participants", "lessons"),
        *("ledger", "milestones", "practices", "adoptions", "claims"),
    ): conduct.fill,
    silos.TABLES: silos.fill,
    fairness.TABLES: fairness.fill,
    ("milestones", "targets", "funding", "claims", "ledger"): pace.fill,
    levels.TABLES: levels.fill,
}
FILLED = (
    *("organisations", "partnerships", "partners", "objectives", "actions", "functions"),
    *("waves", "invited", "answers", "leaders", "ratings", "allocations"),
    *(name for names in FILLERS for name in names),
)


@st.composite
def packages(draw: st.DrawFn) -> Tables:
    """A consistent package: its sizes are drawn by Hypothesis, what fills it comes from a seed that it draws, which is quick."""
    sizes = draw(st.lists(st.integers(1, 9), min_size=1, max_size=3))
    people, gaps = draw(st.integers(1, 3)), draw(st.sampled_from((0.0, 0.2, 0.9)))
    maker = Maker(people, gaps, np.random.default_rng(draw(st.integers(0, 10_000))))
    for number, size in enumerate(sizes):
        maker.partnership(f"p{number}", size)
    return Tables(maker.rows)


@dataclass
class Maker:
    """Fills tables; ``people`` are invited from each organisation, and ``gaps`` is the share of answers that are missing."""

    people: int
    gaps: float
    chance: np.random.Generator
    rows: dict[str, list[dict[str, Any]]] = field(default_factory=lambda: {name: [] for name in FILLED})

    def add(self, table: str, **row: Any) -> None:
        self.rows[table].append(row)

    def partnership(self, name: str, size: int) -> None:
        members = [f"{name}o{place}" for place in range(size)]
        self.add("partnerships", id=name, name=name, started=date(2020, 1, 1))
        for member in members:
            level = self.chance.choice([*LEVELS, None])
            self.add("organisations", id=member, name=member, kind=str(self.chance.choice(ORGANISATION_KINDS)), level=level)
            self.add("partners", partnership=name, organisation=member, role="partner")
        self.register(name, members)
        for year in (2024, 2025, 2026):
            self.wave(name, members, year)
        for fill in FILLERS.values():
            fill(self, name, members)

    def register(self, name: str, members: list[str]) -> None:
        for number in range(3):
            action = f"{name}a{number}"
            self.add("objectives", id=f"{name}g{number}", partnership=name, text="...", set_by="inside")
            self.add("actions", id=action, partnership=name, name="...")
            for function in FUNCTIONS:
                for member in self.chance.permutation(members)[: self.chance.integers(0, 3)]:
                    held = {"action": action, "function": function, "organisation": str(member), "level": "local"}
                    self.add("functions", **held, lead=bool(self.chance.random() < 0.6))

    def wave(self, name: str, members: list[str], year: int) -> None:
        """One wave; that of 2026 is still open at AS_OF."""
        wave = f"{name}w{year}"
        self.add("waves", id=wave, partnership=name, opened=date(year, 5, 1), closed=date(year, 8, 1))
        for member in members:
            self.add("invited", wave=wave, organisation=member, people=self.people)
            if self.chance.random() >= self.gaps / 2:
                for person in range(int(self.chance.integers(1, self.people + 1))):
                    self.person(wave, members, member, f"{wave}{member}r{person}")
                self.network(wave, members, member)

    def person(self, wave: str, members: list[str], member: str, person: str) -> None:
        for statement in STATEMENTS:
            value = None if self.chance.random() < self.gaps else float(self.chance.integers(1, 6))
            self.add("answers", wave=wave, respondent=person, organisation=member, statement=statement, value=value)
        for number in (0, 1):
            action, thought = f"{wave.partition('w')[0]}a{number}", str(self.chance.choice(members))
            self.add("leaders", wave=wave, respondent=person, action=action, function="managed", organisation=thought)

    def network(self, wave: str, members: list[str], member: str) -> None:
        others = [other for other in members if other != member]
        for other in others:
            if self.chance.random() < 0.6:
                given = {dimension: float(self.chance.integers(1, 5)) for dimension in RATINGS}
                self.add("ratings", wave=wave, rater=member, ratee=other, **given)
        for about in [member, *others[:3]]:
            for number, points in enumerate(self.chance.multinomial(100, [1 / 3] * 3)):
                objective = f"{wave.partition('w')[0]}g{number}"
                self.add("allocations", wave=wave, by=member, about=about, objective=objective, points=float(points))
