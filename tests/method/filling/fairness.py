"""Ledgers with and without a rate, and joint costs of which some coalitions, prices and ranges are not listed."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.method.strategies import Maker

TABLES = ("ledger", "coalition_costs")
KINDS = ("cost", "cost", "benefit", "risk")


def fill(maker: Maker, name: str, members: list[str]) -> None:
    """Entries around the day of the tests, some of them taken back; a joint cost of up to five of the members, and one of two."""
    chance = maker.chance
    if chance.random() < 0.6:
        maker.rows["partnerships"][-1]["hourly_rate"] = float(chance.choice([0.0, 35.5]))
    for member in members:
        for _entry in range(int(chance.integers(0, 6))):
            day = date(2026, 6, 1) + timedelta(days=int(chance.integers(-900, 90)))
            hours = None if chance.random() < 0.5 else round(float(chance.uniform(0, 40)), 1)
            money = None if chance.random() < 0.5 else round(float(chance.uniform(-20, 900)), 2)
            kind = str(chance.choice(KINDS))
            maker.add("ledger", partnership=name, organisation=member, date=day, kind=kind, hours=hours, money=money)
    for title, players in (("bus", members[:5]), ("desk", members[-2:])):
        for number in range(1, 2 ** len(players)):
            coalition = [player for place, player in enumerate(players) if number >> place & 1]
            if chance.random() < (0.97 if len(coalition) == 1 else 0.6):
                cost(maker, name, title, coalition)


def cost(maker: Maker, name: str, title: str, coalition: list[str]) -> None:
    """What a coalition would pay, in any order of its members."""
    money = round(float(maker.chance.uniform(0, 100)), 2)
    ends = {"money_low": round(money * 0.8, 2), "money_high": round(money * 1.3, 2)}
    given = {end: amount for end, amount in ends.items() if maker.chance.random() < 0.3}
    mixed = "+".join(str(player) for player in maker.chance.permutation(coalition))
    maker.add("coalition_costs", partnership=name, name=title, coalition=mixed, money=money, **given)
