"""Rows that can show the points of the code of conduct."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from idele.tables.choices import ACTIVITIES, CONSULTATION_STAGES, MILESTONE_KINDS

if TYPE_CHECKING:
    from tests.method.strategies import Maker


def fill(maker: Maker, name: str, members: list[str]) -> None:
    """Consultations, efforts, promises, seminars, lessons, claims: some undated, some after AS_OF, some the wrong way round."""
    chance = maker.chance

    def day() -> date:
        return date(2025, 1, 1) + timedelta(days=int(chance.integers(0, 700)))

    def maybe(found: date | str) -> date | str | None:
        return found if chance.random() < 0.7 else None

    for number, member in enumerate(members):
        for stage in chance.permutation(CONSULTATION_STAGES)[: chance.integers(0, 3)]:
            sent = day()
            due = sent + timedelta(days=int(chance.integers(-5, 40)))
            row = {"partnership": name, "organisation": member, "stage": str(stage), "sent": sent, "due": due}
            maker.add("consultations", **row, answered=maybe(day()))
        maker.add("seminars", id=f"{name}conducts{number}", title="...", topic="...", start=day(), end=day())
        maker.add(
            "participants",
            seminar=f"{name}conducts{number}",
            organisation=str(chance.choice(members)),
            level="local",
            role="guest",
        )
        maker.add("lessons", id=f"{name}conductl{number}", partnership=name, text="...", date=day())
    activity = str(chance.choice(ACTIVITIES))
    maker.add("ledger", partnership=name, organisation=members[0], date=day(), kind="cost", activity=activity, hours=2.0)
    kind = str(chance.choice(MILESTONE_KINDS))
    maker.add("milestones", id=f"{name}conductm", partnership=name, name="...", kind=kind, planned=day(), delivered=maybe(day()))
    maker.add("practices", id=f"{name}conductk", title="...", summary="...", domains="jobs", partnership=maybe(name))
    maker.add("adoptions", practice=f"{name}conductk", partnership=name, started=day(), outcome="worked")
    claim = {"id": f"{name}conductc", "partnership": name, "category": "gaps", "text": "...", "anyway": "none"}
    grader = maybe(str(chance.choice([*members, "An auditor"])))
    maker.add("claims", **claim, date=maybe(day()), grade=int(chance.integers(0, 5)), graded_by=grader)
