"""Practices, adoptions, seminars, lessons and places, as awkward as `idele check` lets them be."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from idele.tables.choices import LEVELS, OUTCOMES, PARTICIPANT_ROLES

if TYPE_CHECKING:
    from tests.method.strategies import Maker

TABLES = ("territories", "practices", "adoptions", "seminars", "participants", "presented", "lessons")
BEGUN = date(2020, 1, 1)
NO_DAY = 3


def fill(maker: Maker, name: str, members: list[str]) -> None:
    """One practice, its adoptions by every partnership so far, a seminar and two lessons."""
    chance = maker.chance
    practice, seminar = f"{name}practice", f"{name}seminar"
    kind = [None, "urban", "rural"][chance.integers(3)]
    place = {"code": f"{name}place", "name": name, "type": kind, "parent": _earlier(maker, "territories", "code")}
    maker.add("territories", **place, population=int(10 ** chance.uniform(0, 6)), autonomy=float(chance.integers(0, 101)))
    for row in maker.rows["partnerships"]:
        if row["id"] == name:
            row |= {"territory": place["code"], "domains": ["jobs", "jobs;Health ", None][chance.integers(3)]}
    maker.add(
        "practices", id=practice, title="...", summary="...", partnership=[name, None][chance.integers(2)], domains="jobs;skills",
        started=_day(maker), pattern=["NNL", "N?L", "", None][chance.integers(4)], confirm_by=_day(maker),
        opportunity=["crowded platform", "anything", None][chance.integers(3)], form=["Umbrella body", None][chance.integers(2)],
    )  # fmt: skip
    _adoptions(maker, name)
    start = BEGUN + timedelta(days=int(chance.integers(0, 3000)))
    maker.add(
        "seminars", id=seminar, title="...", topic="...", start=start, end=start + timedelta(days=int(chance.integers(0, 3)))
    )
    maker.add("presented", seminar=seminar, practice=practice)
    for member in members[: chance.integers(0, 4)]:
        level, role = str(chance.choice(LEVELS)), str(chance.choice(PARTICIPANT_ROLES))
        maker.add(
            "participants", seminar=seminar, organisation=member, level=level, role=role, people=[None, 0, 3][chance.integers(3)]
        )
    for number, change in enumerate(("...", None, " ")):
        maker.add("lessons", id=f"{name}l{number}", partnership=[name, None][number % 2], text="...", date=start, change=change)


def _adoptions(maker: Maker, name: str) -> None:
    """Of every practice so far, by this partnership: from anybody, itself among them."""
    for row in maker.rows["practices"]:
        for number in range(maker.chance.integers(0, 3)):
            began = BEGUN + timedelta(days=int(maker.chance.integers(0, 3000)) + number)
            forecast = [None, float(maker.chance.random())][maker.chance.integers(2)]
            outcomes = {key: str(maker.chance.choice(OUTCOMES)) for key in ("outcome", "outcome_12", "outcome_24")}
            closed = [None, began + timedelta(days=int(maker.chance.integers(0, 900)))][maker.chance.integers(2)]
            source = _earlier(maker, "partnerships", "id")
            told = {"practice": row["id"], "partnership": name, "started": began, "from_partnership": source}
            if not any(all(each[key] == told[key] for key in ("practice", "partnership", "started")) for each in _had(maker)):
                maker.add("adoptions", **told, forecast=forecast, closed=closed, **outcomes)


def _had(maker: Maker) -> list[dict]:
    return maker.rows["adoptions"]


def _earlier(maker: Maker, table: str, key: str) -> str | None:
    """One of the rows so far, or none."""
    known = [row[key] for row in maker.rows[table]]
    place = int(maker.chance.integers(0, len(known) + 1))
    return known[place] if place < len(known) else None


def _day(maker: Maker) -> date | None:
    days = int(maker.chance.integers(-NO_DAY * 365, 2000))
    return BEGUN + timedelta(days=days) if maker.chance.random() < 0.8 else None
