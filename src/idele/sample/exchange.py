"""Made-up practices, who took them up and how it went, seminars and lessons."""

from __future__ import annotations

import numpy as np
import polars as pl

from idele.sample.draw import Whole, chosen, dated, days, drawn, generator, kept, label, spread
from idele.sample.people import DOMAINS, places
from idele.sample.work import DEPTHS, organisation_key
from idele.sample.world import TODAY, World

OUTCOMES = ("worked", "partly", "failed", "abandoned")
OUTCOME_SHARES = (0.4, 0.25, 0.2, 0.15)
FORMS = ("base capacity", "capacity and delivery", "complex hybrid", "umbrella body", "social economy", None)
OPPORTUNITIES = ("crowded platform", "receptive space", "space but resistance", None)
PARTICIPANTS = 12
PRESENTED = 3


def practices_count(world: World) -> int:
    return 3 + world.count // 2


def seminars_count(world: World) -> int:
    return 1 + world.count // 10


def practice_key(number: Whole) -> pl.Series:
    return label("practice-", number)


def practices(world: World) -> pl.DataFrame:
    random = generator(world.seed, "practices")
    number = np.arange(practices_count(world))
    owner = number % world.count
    count = len(number)
    grown = generator(world.seed, "practice-contexts")
    letters = pl.Series([depth[0].upper() for depth in DEPTHS])
    levels = np.sort(random.integers(0, 3, (count, 3)), axis=1)
    return pl.DataFrame(
        {
            "id": practice_key(number),
            "title": label("Practice ", number, " (made up)"),
            "summary": "What was done, for whom and with whom (made up)",
            "language": "en",
            "partnership": label("p", owner),
            "organisation": organisation_key(world.first[owner]),
            "territory": label("place-", owner % places(world)),
            "started": dated(world.started[owner] + 100),
            "money": random.lognormal(10, 1, count).round(-2),
            "domains": chosen(DOMAINS, number % len(DOMAINS)) + ";" + chosen(DOMAINS, (number + 3) % len(DOMAINS)),
            "pattern": letters.gather(levels[:, 0]) + letters.gather(levels[:, 1]) + letters.gather(levels[:, 2]),
            "form": drawn(grown, FORMS, count),
            "opportunity": drawn(grown, OPPORTUNITIES, count),
            "results": "What came of it (made up)",
            "grade": random.integers(0, 5, count),
            "needs": "What it needs (made up)",
            "problems": kept(pl.Series(["What went wrong (made up)"] * count), random.random(count) < 0.5),
            "licence": "CC0",
            "source": "Made up by idele sample",
            "confirm_by": dated(days(TODAY) + random.integers(-300, 600, count)),
        }
    )


def practice_texts(world: World) -> pl.DataFrame:
    number = np.arange(0, practices_count(world), 3)
    return pl.DataFrame({"practice": practice_key(number), "language": "de", "title": label("Praxis ", number, " (erfunden)")})


def adoptions(world: World) -> pl.DataFrame:
    """Up to three practices of others each, first forecast and then settled; the last ones are too early to tell."""
    random = generator(world.seed, "adoptions")
    owner, place = spread(random.integers(0, 4, world.count))
    count, many = len(owner), practices_count(world)
    practice = (owner + 1 + place * (many // 4 + 1) + random.integers(0, 3, count)) % many
    begun = world.started[owner] + random.integers(60, world.age[owner] - 30)
    age = days(TODAY) - begun
    outcome = random.choice(4, size=count, p=OUTCOME_SHARES)
    after_one_year = np.where(random.random(count) < 0.7, outcome, 1)
    settled = age > 365
    return (
        pl.DataFrame(
            {
                "practice": practice_key(practice),
                "partnership": label("p", owner),
                "started": dated(begun),
                "from_partnership": label("p", practice % world.count),
                "forecast": random.beta(3, 2, count).round(2),
                "outcome": chosen((*OUTCOMES, "too_early"), np.where(settled, outcome, 4)),
                "outcome_12": kept(chosen(OUTCOMES, after_one_year), settled),
                "outcome_24": kept(chosen(OUTCOMES, outcome), age > 730),
                "closed": kept(dated(begun + 365), settled),
            }
        )
        .filter(pl.Series(practice % world.count != owner))
        .unique(("practice", "partnership", "started"), keep="first", maintain_order=True)
    )


def seminars(world: World) -> pl.DataFrame:
    random = generator(world.seed, "seminars")
    number = np.arange(seminars_count(world))
    begin = days(TODAY) - random.integers(30, 1000, len(number))
    return pl.DataFrame(
        {
            "id": label("seminar-", number),
            "title": label("Seminar ", number, " (made up)"),
            "topic": chosen(DOMAINS, number % len(DOMAINS)),
            "territory": label("place-", number % places(world)),
            "start": dated(begin),
            "end": dated(begin + 2),
        }
    )


def participants(world: World) -> pl.DataFrame:
    random = generator(world.seed, "participants")
    seminar, place = spread(np.full(seminars_count(world), PARTICIPANTS))
    guest = (seminar * 7 + place * 3 + random.integers(0, 3, len(seminar))) % int(world.partners.sum())
    return pl.DataFrame(
        {
            "seminar": label("seminar-", seminar),
            "organisation": organisation_key(guest),
            "level": drawn(random, DEPTHS, len(seminar), (0.15, 0.3, 0.55)),
            "role": chosen(("host", "speaker", "speaker", "guest"), np.minimum(place, 3)),
            "people": random.integers(1, 4, len(seminar)),
        }
    ).unique(("seminar", "organisation", "level", "role"), keep="first", maintain_order=True)


def presented(world: World) -> pl.DataFrame:
    seminar, place = spread(np.full(seminars_count(world), PRESENTED))
    practice = (seminar * PRESENTED + place) % practices_count(world)
    return pl.DataFrame({"seminar": label("seminar-", seminar), "practice": practice_key(practice)})


def lessons(world: World) -> pl.DataFrame:
    """One a partnership; in half of them something was changed because of it."""
    random = generator(world.seed, "lessons")
    number = np.arange(world.count)
    return pl.DataFrame(
        {
            "id": label("lesson-", number),
            "seminar": kept(label("seminar-", number % seminars_count(world)), random.random(world.count) < 0.5),
            "partnership": label("p", number),
            "text": label("Lesson ", number, " (made up)"),
            "date": dated(days(TODAY) - random.integers(0, world.age)),
            "change": kept(pl.Series(["What was changed (made up)"] * world.count), random.random(world.count) < 0.5),
        }
    )


def tables(world: World) -> dict[str, pl.DataFrame]:
    """practices, practice_texts, adoptions, seminars, participants, presented, lessons."""
    makers = (practices, practice_texts, adoptions, seminars, participants, presented, lessons)
    return {maker.__name__: maker(world) for maker in makers}
