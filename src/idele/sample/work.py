"""Made-up issues, what makes what worse, and who does what about them."""

from __future__ import annotations

import numpy as np
import polars as pl

from idele.sample.draw import Whole, chosen, dated, drawn, generator, kept, label, spread
from idele.sample.people import DOMAINS
from idele.sample.world import World

ISSUES = 6
LINKS = 9
ACTIONS = 5
CONNECTIONS = 4
DEPTHS = ("national", "regional", "local")
# The patterns of slide 16, as depths of conceived, managed and implemented; the first is the most usual.
PATTERNS = np.array([[0, 0, 2], [0, 1, 2], [0, 1, 1], [1, 1, 2], [2, 2, 2]])
FUNCTIONS = ("conceived", "managed", "implemented")
# What befalls a function: nobody holds it, one leads, two hold it and one or neither or both lead.
HELD = ("gap", "one", "helped", "headless", "overlap")
HELD_SHARES = (0.08, 0.52, 0.15, 0.10, 0.15)


def issue_key(partnership: Whole, place: Whole) -> pl.Series:
    return label("p", partnership) + label("-issue-", place, width=1)


def action_key(partnership: Whole, place: Whole) -> pl.Series:
    return label("p", partnership) + label("-action-", place, width=1)


def organisation_key(number: Whole) -> pl.Series:
    return label("o", number, width=6)


def depths_of_issues(world: World) -> Whole:
    """How local each issue is, in the order of ``issues``: 0 national, 1 regional, 2 local."""
    return generator(world.seed, "issues").choice(3, size=ISSUES * world.count, p=(0.2, 0.3, 0.5))


def issues(world: World) -> pl.DataFrame:
    random = generator(world.seed, "salience")
    owner, place = spread(np.full(world.count, ISSUES))
    return pl.DataFrame(
        {
            "id": issue_key(owner, place),
            "partnership": label("p", owner),
            "text": label("Issue ", place, " (made up)", width=1),
            "domain": drawn(random, DOMAINS, len(owner)),
            "level": chosen(DEPTHS, depths_of_issues(world)),
            "salience": random.integers(1, 4, len(owner)).astype(float),
        }
    )


def issue_links(world: World) -> pl.DataFrame:
    """Each issue makes one or two others worse, the local ones more so; one in four links is one partner's opinion."""
    random = generator(world.seed, "issue_links")
    owner, place = spread(np.full(world.count, LINKS))
    source = place % ISSUES
    target = (source + 1 + random.integers(0, ISSUES - 1, len(owner))) % ISSUES
    local = depths_of_issues(world)[owner * ISSUES + source] == 2
    says = random.random(len(owner)) < 0.25
    return pl.DataFrame(
        {
            "source": issue_key(owner, source),
            "target": issue_key(owner, target),
            "weight": np.minimum(3, random.integers(1, 3, len(owner)) + local).astype(float),
            "organisation": kept(organisation_key(world.partner(owner, place)), says),
        }
    ).unique(("source", "target", "organisation"), keep="first", maintain_order=True)


def actions(world: World) -> pl.DataFrame:
    random = generator(world.seed, "actions")
    owner, place = spread(np.full(world.count, ACTIONS))
    began = world.started[owner] + random.integers(30, 2 * world.age[owner] // 3)
    return pl.DataFrame(
        {
            "id": action_key(owner, place),
            "partnership": label("p", owner),
            "name": label("Action ", place, " (made up)", width=1),
            "domain": drawn(random, DOMAINS, len(owner)),
            "started": dated(began),
            "ended": kept(dated(began + 60), random.random(len(owner)) < 0.05),
            "money": random.lognormal(10.5, 1, len(owner)).round(-2),
            "people": random.integers(5, 900, len(owner)),
        }
    )


def action_issues(world: World) -> pl.DataFrame:
    """Every action is about one issue or two; the last issue is nobody's, so that there is a gap to see."""
    random = generator(world.seed, "action_issues")
    owner, place = spread(np.full(world.count, ACTIONS))
    also = random.random(len(owner)) < 0.4
    first = pl.DataFrame({"action": action_key(owner, place), "issue": issue_key(owner, place)})
    owner, place = owner[also], place[also]
    second = pl.DataFrame({"action": action_key(owner, place), "issue": issue_key(owner, (place + 1) % (ISSUES - 1))})
    return pl.concat([first, second]).unique(maintain_order=True)


def functions(world: World) -> pl.DataFrame:
    random = generator(world.seed, "functions")
    owner, place = spread(np.full(world.count, ACTIONS * len(FUNCTIONS)))
    action, function = place // len(FUNCTIONS), place % len(FUNCTIONS)
    pattern = random.choice(len(PATTERNS), size=world.count * ACTIONS, p=(0.3, 0.25, 0.15, 0.15, 0.15))
    depth = PATTERNS[pattern[owner * ACTIONS + action], function]
    held = random.choice(len(HELD), size=len(owner), p=HELD_SHARES)
    lowest = np.minimum(2, depth + random.integers(0, 2, len(owner)))
    first = random.integers(0, 10**6, len(owner))
    row, turn = spread(np.array([0, 1, 2, 2, 2])[held])
    leads = ((turn == 0) & (held[row] != HELD.index("headless"))) | (held[row] == HELD.index("overlap"))
    return pl.DataFrame(
        {
            "action": action_key(owner[row], action[row]),
            "function": chosen(FUNCTIONS, function[row]),
            "organisation": organisation_key(world.partner(owner[row], first[row] + turn)),
            "level": chosen(DEPTHS, depth[row]),
            "lead": leads,
            "lowest_level": chosen(DEPTHS, lowest[row]),
        }
    )


def capacities(world: World) -> pl.DataFrame:
    random = generator(world.seed, "capacities")
    owner, _ = spread(world.partners)
    return pl.DataFrame(
        {
            "partnership": label("p", owner),
            "organisation": organisation_key(np.arange(len(owner))),
            "functions": random.integers(2, 10, len(owner)),
        }
    )


def connections(world: World) -> pl.DataFrame:
    """Partners next to each other, or next but one, have a working tie."""
    random = generator(world.seed, "connections")
    owner, place = spread(np.full(world.count, CONNECTIONS))
    apart = 1 + (random.random(len(owner)) < 0.5)
    return pl.DataFrame(
        {
            "a": organisation_key(world.partner(owner, place)),
            "b": organisation_key(world.partner(owner, place + apart)),
            "kind": drawn(random, ("joint_body", "pooled_budget", "shared_data", "joint_plan", "liaison"), len(owner)),
            "partnership": label("p", owner),
            "since": dated(world.started[owner] + random.integers(0, world.age[owner])),
        }
    )


def tables(world: World) -> dict[str, pl.DataFrame]:
    """issues, issue_links, actions, action_issues, functions, capacities, connections."""
    makers = (issues, issue_links, actions, action_issues, functions, capacities, connections)
    return {maker.__name__: maker(world) for maker in makers}
