"""Milestones, targets, funding, a ledger and claims, on dates that break things: month ends, leap days, before the start."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from idele.tables.choices import ACTIVITIES, ANYWAY, CLAIM_CATEGORIES, FUNDING_PURPOSES, LEDGER_KINDS, MILESTONE_KINDS, SET_BY

if TYPE_CHECKING:
    from tests.method.strategies import Maker

DAYS = (date(2019, 12, 31), date(2020, 1, 1), date(2020, 2, 29), date(2024, 2, 29), date(2025, 8, 31), date(2026, 5, 31))
DAYS = (*DAYS, date(2026, 6, 1), date(2026, 11, 30), date(2027, 1, 31), date(2031, 2, 28))


def fill(maker: Maker, name: str, members: list[str]) -> None:
    """Some rows of each table; some partnerships have none of one."""
    for number in range(int(maker.chance.integers(0, 6))):
        _milestone(maker, name, number)
        _target(maker, name, number)
        _funding(maker, name, number)
        _claim(maker, name, number)
    for member in members:
        for _entry in range(int(maker.chance.integers(0, 4))):
            _ledger(maker, name, member)


def day(maker: Maker) -> date:
    """One of the awkward days, or any day near them."""
    chosen = DAYS[int(maker.chance.integers(len(DAYS)))]
    return chosen if maker.chance.random() < 0.5 else chosen + timedelta(days=int(maker.chance.integers(-200, 200)))


def _one(maker: Maker, choices: tuple[str, ...]) -> str:
    return str(maker.chance.choice(choices))


def _maybe(maker: Maker, value: object, share: float = 0.7) -> object:
    return value if maker.chance.random() < share else None


def _milestone(maker: Maker, name: str, number: int) -> None:
    dates = {"first_planned": _maybe(maker, day(maker)), "planned": day(maker), "delivered": _maybe(maker, day(maker), 0.6)}
    maker.add("milestones", id=f"{name}m{number}", partnership=name, name="...", kind=_one(maker, MILESTONE_KINDS), **dates)


def _target(maker: Maker, name: str, number: int) -> None:
    served = _maybe(maker, f"{name}g{int(maker.chance.integers(3))}")
    money = _maybe(maker, float(maker.chance.integers(0, 900)), 0.5)
    row = {"objective": served, "set_by": _one(maker, SET_BY), "money": money}
    maker.add("targets", id=f"{name}t{number}", partnership=name, name="...", **row)


def _funding(maker: Maker, name: str, number: int) -> None:
    start, money = day(maker), float(maker.chance.integers(0, 9000))
    row = {"source": _one(maker, ("Fund", "Town", "Region")), "purpose": _one(maker, FUNDING_PURPOSES), "money": money}
    row |= {"spent": _maybe(maker, money * float(maker.chance.random() * 1.2), 0.8), "secured": bool(maker.chance.random() < 0.8)}
    end = start + timedelta(days=int(maker.chance.integers(0, 1500)))
    maker.add("funding", id=f"{name}f{number}", partnership=name, start=start, end=end, **row)


def _claim(maker: Maker, name: str, number: int) -> None:
    row = {"category": _one(maker, CLAIM_CATEGORIES), "date": _maybe(maker, day(maker)), "anyway": _one(maker, ANYWAY)}
    maker.add("claims", id=f"{name}c{number}", partnership=name, text="...", grade=int(maker.chance.integers(0, 5)), **row)


def _ledger(maker: Maker, name: str, member: str) -> None:
    row = {"kind": _one(maker, LEDGER_KINDS), "activity": _maybe(maker, _one(maker, ACTIVITIES), 0.9)}
    row |= {
        "hours": _maybe(maker, float(maker.chance.integers(0, 40))),
        "money": _maybe(maker, float(maker.chance.normal(40, 60)), 0.4),
    }
    maker.add("ledger", partnership=name, organisation=member, date=day(maker), **row)
