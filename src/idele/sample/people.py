"""Made-up places, organisations, partnerships and who belongs to them."""

from __future__ import annotations

import numpy as np
import polars as pl

from idele.method.readings import statements
from idele.sample.draw import chosen, dated, drawn, generator, kept, label, spread
from idele.sample.world import World

DOMAINS = ("jobs", "skills", "education", "housing", "health", "transport", "family", "environment")
KINDS = ("public", "public", "third_sector", "education", "private", "social_partner", "other")
LEVELS = ("local", "local", "regional", "local", "national", "local", "regional")
PLACES_IN_A_REGION = 8
OBJECTIVES = 4


def places(world: World) -> int:
    """How many places there are: about one for three partnerships, so that some share one."""
    return max(1, world.count // 3)


def territories(world: World) -> pl.DataFrame:
    """A country, its regions and their places."""
    random = generator(world.seed, "territories")
    count = places(world)
    regions = np.arange(-(-count // PLACES_IN_A_REGION))
    number = np.arange(count)
    country = pl.DataFrame({"code": ["land"], "name": ["Land (made up)"], "population": [20 * 10**6], "autonomy": [55.0]})
    above = pl.DataFrame({"code": label("region-", regions), "name": label("Region ", regions, " (made up)"), "parent": "land"})
    below = pl.DataFrame(
        {
            "code": label("place-", number),
            "name": label("Place ", number, " (made up)"),
            "parent": label("region-", number // PLACES_IN_A_REGION),
            "type": drawn(random, ("urban", "intermediate", "rural"), count),
            "population": random.integers(4_000, 400_000, count),
            "autonomy": random.uniform(30, 80, count).round(1),
            "complete": (random.random(count) < 0.7) | (number == 0),
        }
    )
    return pl.concat([country, above, below], how="diagonal")


def organisations(world: World) -> pl.DataFrame:
    """One organisation for each partner; the national ones at the fifth place of each partnership."""
    owner, place = spread(world.partners)
    number = np.arange(len(owner))
    return pl.DataFrame(
        {
            "id": label("o", number, width=6),
            "name": label("Organisation ", number, " (made up)", width=6),
            "kind": chosen(KINDS, place % len(KINDS)),
            "level": chosen(LEVELS, place % len(LEVELS)),
            "territory": label("place-", owner % places(world)),
            "domain": chosen(DOMAINS, (owner + place) % len(DOMAINS)),
        }
    )


def partnerships(world: World) -> pl.DataFrame:
    random = generator(world.seed, "partnerships")
    number = np.arange(world.count)
    ended = (world.age > 8 * 365) & (random.random(world.count) < 0.2)
    place = number % places(world)
    # In every third place all work on one domain, so that some are crowded.
    domain = np.where(place % 3 == 0, place, number)
    first, second = (chosen(DOMAINS, at % len(DOMAINS)) for at in (domain, domain + 1 + number // 16 % 6))
    return pl.DataFrame(
        {
            "id": label("p", number),
            "name": label("Partnership ", number, " (made up)"),
            "territory": label("place-", place),
            "domains": first + ";" + second,
            "started": dated(world.started),
            "ended": kept(dated(world.started + world.age - 30), ended),
            "mission": first + " and " + second + " for everybody in the place (made up)",
            "hourly_rate": random.integers(20, 60, world.count).astype(float),
            "in_programme": world.in_programme,
        }
    )


def partners(world: World) -> pl.DataFrame:
    """The first of each leads; some join later."""
    random = generator(world.seed, "partners")
    owner, place = spread(world.partners)
    late = (place > 0) & (random.random(len(owner)) < 0.15)
    return pl.DataFrame(
        {
            "partnership": label("p", owner),
            "organisation": label("o", np.arange(len(owner)), width=6),
            "role": chosen(("lead", "partner"), (place > 0).astype(np.int64)),
            "joined": kept(dated(world.started[owner] + 90), late),
        }
    )


def objectives(world: World) -> pl.DataFrame:
    owner, place = spread(np.full(world.count, OBJECTIVES + 1))
    return pl.DataFrame(
        {
            "id": label("p", owner) + label("-objective-", place, width=1),
            "partnership": label("p", owner),
            "text": label("Objective ", place, " (made up)", width=1),
            "set_by": chosen(("inside", "outside"), (place == OBJECTIVES).astype(np.int64)),
        }
    )


def tables(world: World) -> dict[str, pl.DataFrame]:
    """territories, organisations, partnerships, partners, objectives, statements, vocabulary."""
    return {
        "territories": territories(world),
        "organisations": organisations(world),
        "partnerships": partnerships(world),
        "partners": partners(world),
        "objectives": objectives(world),
        "statements": pl.DataFrame(statements.rows()),
        "vocabulary": pl.DataFrame(
            {"list": "domains", "key": list(DOMAINS), "language": "en", "label": [key.capitalize() for key in DOMAINS]}
        ),
    }
