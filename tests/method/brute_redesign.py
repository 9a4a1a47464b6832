"""The redesign by trying everything, in plain Python and without the project's tables of designs: for a handful of actions.

It follows the rules of METHOD.md section 13 as ``idele.method.designs`` tells them, from the rows of the package alone.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations, pairwise, product
from typing import Any

LEVELS = ("national", "regional", "local")
FUNCTIONS = ("conceived", "managed", "implemented")
ROLES = ("lead", "partner")
Rows = list[dict[str, Any]]
# What a function is like: the bodies that hold it at each level (a place).
Held = dict[int, frozenset[str]]


class World:
    """One partnership, all of whose actions run."""

    def __init__(self, tables: dict[str, Rows]) -> None:
        self.weight = {a["id"]: 1.0 if a.get("money") is None else a["money"] for a in tables["actions"]}
        self.domain = {a["id"]: a.get("domain") for a in tables["actions"]}
        self.now: dict[tuple[str, str], Held] = defaultdict(dict)
        self.lowest: dict[tuple[str, str], int] = {}
        for row in tables["functions"]:
            key, level = (row["action"], row["function"]), LEVELS.index(row["level"])
            self.now[key][level] = self.now[key].get(level, frozenset()) | {row["organisation"]}
            if row.get("lowest_level"):
                self.lowest[key] = LEVELS.index(row["lowest_level"])
        self.ties = {frozenset((row["a"], row["b"])) for row in tables.get("connections", ())}
        self.capacity = {row["organisation"]: row["functions"] for row in tables.get("capacities", ())}
        self.partners = {row["organisation"] for row in tables.get("partners", ()) if row["role"] in ROLES}
        self.organisations = {row["id"]: row for row in tables.get("organisations", ())}
        self.load = {body: len(self._holding(body)) for body in self._bodies()}

    def _bodies(self) -> set[str]:
        return self.partners | {body for held in self.now.values() for bodies in held.values() for body in bodies}

    def _holding(self, body: str) -> list[tuple[str, str]]:
        return [key for key, held in self.now.items() if any(body in bodies for bodies in held.values())]

    def can_act(self, body: str, level: int) -> bool:
        own = self.organisations.get(body, {}).get("level")
        return own == LEVELS[level] or any(body in held.get(level, ()) for held in self.now.values())

    def _order(self, body: str) -> tuple[Any, ...]:
        room = self.capacity[body] - self.load[body] if body in self.capacity else float("inf")
        carried = sum(self.weight[action] * len(self._levels(action, function, body)) for action, function in self._holding(body))
        return (-room, self.load[body], -sum(body in tie for tie in self.ties), -carried, body)

    def _levels(self, action: str, function: str, body: str) -> list[int]:
        return [level for level, bodies in self.now[action, function].items() if body in bodies]

    def _taker(self, action: str, level: int) -> str | None:
        inside = {body for key, held in self.now.items() if key[0] == action for bodies in held.values() for body in bodies}
        able = [
            body
            for body in self._bodies()
            if (body in inside or body in self.partners)
            and self.can_act(body, level)
            and (body not in self.capacity or self.capacity[body] > self.load[body])
        ]

        def strange(body: str) -> bool:
            own = self.organisations.get(body, {}).get("domain")
            return own is None or own != self.domain[action]

        return min(able, key=lambda body: (body not in inside, strange(body), self._order(body)), default=None)

    def options(self, action: str, function: str) -> list[Held]:
        """As it is, and moved to each lower level that is allowed and where somebody holds it."""
        now = self.now[action, function]
        found = [now]
        for to in range(min(now) + 1, self.lowest.get((action, function), -1) + 1):
            above = {body for level, bodies in now.items() if level < to for body in bodies}
            holders = now.get(to, frozenset()) | {body for body in above if self.can_act(body, to)}
            if not holders and (taker := self._taker(action, to)):
                holders = frozenset({taker})
            if holders:
                found.append({**{level: bodies for level, bodies in now.items() if level > to}, to: frozenset(holders)})
        return found

    def value(self, action: str, held: dict[str, Held], ties: set[frozenset[str]]) -> float:
        """Weight times localness less handovers without a connection."""
        depths = [sum(0.5 * level for level in levels) / len(levels) for levels in held.values()]
        lost = 0.0
        for one, other in pairwise(FUNCTIONS):
            if one in held and other in held:
                for a, b in product(held[one], held[other]):
                    sides = product(held[one][a], held[other][b])
                    if a != b and not any(x == y or frozenset((x, y)) in ties for x, y in sides):
                        lost += 1 / len(held[one]) / len(held[other])
        return self.weight[action] * (sum(depths) / len(depths) - lost)

    def designs(self, action: str) -> list[dict[str, Held]]:
        recorded = [function for function in FUNCTIONS if (action, function) in self.now]
        return [
            dict(zip(recorded, held, strict=True)) for held in product(*(self.options(action, function) for function in recorded))
        ]

    def fits(self, chosen: dict[str, dict[str, Held]]) -> bool:
        """Whether nobody holds more than it may, or than it holds now."""
        held = defaultdict(set)
        for action, functions in chosen.items():
            for function, levels in functions.items():
                for bodies in levels.values():
                    for body in bodies:
                        held[body].add((action, function))
        return all(len(keys) <= max(self.capacity.get(body, 10**9), self.load[body]) for body, keys in held.items())


def best(tables: dict[str, Rows], new_connections: int) -> tuple[float, float]:
    """The objective now, and of the best redesign."""
    world = World(tables)
    actions = [action for action in world.weight if world.weight[action] > 0 and any(key[0] == action for key in world.now)]
    designs = {action: world.designs(action) for action in actions}
    now = sum(world.value(action, designs[action][0], world.ties) for action in actions)
    bodies = sorted(world._bodies())
    pairs = [frozenset(pair) for pair in combinations(bodies, 2) if frozenset(pair) not in world.ties]
    choices = [dict(zip(actions, chosen, strict=True)) for chosen in product(*(designs[action] for action in actions))]
    fitting = [chosen for chosen in choices if world.fits(chosen)]
    most = now
    for made in combinations(pairs, min(new_connections, len(pairs))):
        ties = world.ties | set(made)
        worth = {action: [world.value(action, design, ties) for design in designs[action]] for action in actions}
        place = {
            action: {id(design): value for design, value in zip(designs[action], worth[action], strict=True)}
            for action in actions
        }
        most = max([most, *(sum(place[action][id(design)] for action, design in chosen.items()) for chosen in fitting)])
    return now, most
