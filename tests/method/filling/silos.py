"""Issues, what makes what worse, who acts on them, and who is connected: what section 14 reads."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from idele.tables.choices import FUNCTIONS, LEVELS

if TYPE_CHECKING:
    from tests.method.strategies import Maker

TABLES = ("issues", "issue_links", "action_issues", "connections")
DOMAINS = ("jobs", "housing", "health")


def fill(maker: Maker, name: str, members: list[str]) -> None:
    """Each issue is handled by one body at most and weights are no round numbers, so that no two connections gain the same: which
    of two alike is listed first would be a matter of ids.
    """
    chance = maker.chance
    issues = [f"{name}silo{number}" for number in range(int(chance.integers(1, 9)))]
    for issue in issues:
        salience = None if chance.random() < 0.3 else float(chance.integers(1, 4))
        told = {"domain": str(chance.choice(DOMAINS)), "level": str(chance.choice(LEVELS)), "salience": salience}
        maker.add("issues", id=issue, partnership=name, text="...", **told)
        if chance.random() < 0.8:
            held = {"function": str(chance.choice(FUNCTIONS)), "organisation": str(chance.choice(members))}
            maker.add("actions", id=f"{issue}a", partnership=name, name="...")
            maker.add("action_issues", action=f"{issue}a", issue=issue)
            maker.add("functions", action=f"{issue}a", level=str(chance.choice(LEVELS)), lead=bool(chance.random() < 0.7), **held)
    for source in issues:
        for target in issues:
            for voice in (None, *members[:2]):
                if source != target and chance.random() < 0.15:
                    weight = 1 + 2 * float(chance.random())
                    maker.add("issue_links", source=source, target=target, weight=weight, organisation=voice)
    for one, other in pairwise(members):
        if chance.random() < 0.4:
            maker.add("connections", a=one, b=other, kind="liaison", partnership=name if chance.random() < 0.5 else None)
