"""Actions whose functions are held at several levels, with what a redesign needs to know.

Money is by chance and hardly ever the same twice, and so are capacities: a redesign breaks ties by values first, and bodies that
are alike in everything would be told apart by their ids alone.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from idele.tables.choices import FUNCTIONS, LEVELS

if TYPE_CHECKING:
    from tests.method.strategies import Maker

TABLES = ("actions", "functions", "capacities", "connections", "practices", "issues", "action_issues")


def fill(maker: Maker, name: str, members: list[str]) -> None:
    """Three more actions of one to three functions; one may be over, one not begun."""
    chance = maker.chance
    for place, member in enumerate(chance.permutation(members)):
        maker.add("capacities", partnership=name, organisation=str(member), functions=2 * place + int(chance.integers(0, 2)))
    for number in range(3):
        action = f"{name}a{number + 3}"
        money = None if chance.random() < 0.2 else float(chance.random()) * 1000
        ended = date(2025, 1, 1) if chance.random() < 0.2 else None
        maker.add("actions", id=action, partnership=name, name="...", money=money, ended=ended, started=date(2024, number + 1, 1))
        maker.add("issues", id=f"{name}i{number}", partnership=name, text="...", domain=f"d{chance.integers(3)}", level="local")
        maker.add("action_issues", action=action, issue=f"{name}i{chance.integers(number + 1)}")
        for function in FUNCTIONS:
            lowest = str(chance.choice(LEVELS)) if chance.random() < 0.8 else None
            for member in chance.permutation(members)[: chance.integers(0, 3)]:
                held = {"action": action, "function": function, "organisation": str(member), "lowest_level": lowest}
                maker.add("functions", **held, level=str(chance.choice(LEVELS)), lead=bool(chance.random() < 0.6))
    for one, other in zip(members, members[2:], strict=False):
        maker.add("connections", a=one, b=other, kind="liaison")
    maker.add(
        "practices", id=f"{name}practice", title="...", summary="...", domains="d1", pattern=str(chance.choice(["LLL", "NRL"]))
    )
