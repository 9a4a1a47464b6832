"""Made-up promises, money, what partners give and get, claims and consultations."""

from __future__ import annotations

import numpy as np
import polars as pl
from numpy.typing import NDArray

from idele.sample.draw import Whole, chosen, dated, days, drawn, generator, kept, label, spread
from idele.sample.work import ISSUES, issue_key, organisation_key
from idele.sample.world import TODAY, World

MILESTONES = 5
TARGETS = 3
CLAIMS = 3
CONSULTATIONS = 4
HURRIED = 0.15  # share of partnerships that are pushed into delivery
STAGES = ("preparing", "implementing", "monitoring", "evaluating")
ACTIVITIES = ("negotiating", "delivery", "coordinating", "reporting", "empowerment", "learning")
COALITIONS = (("0",), ("1",), ("2",), ("0", "1"), ("0", "2"), ("1", "2"), ("0", "1", "2"))
# What a coalition so large pays of what its members would pay alone, from and to.
DISCOUNT = {1: (1.0, 1.0), 2: (0.7, 0.95), 3: (0.62, 0.78)}


def hurried(world: World) -> NDArray[np.bool_]:
    """The partnerships that are pushed to deliver, and have little time for anything else."""
    return generator(world.seed, "hurried").random(world.count) < HURRIED


def milestones(world: World) -> pl.DataFrame:
    """Promises slip: a third are kept late, and those of the last year may still be open. Who is hurried promises all at once."""
    random = generator(world.seed, "milestones")
    owner, place = spread(np.full(world.count, MILESTONES))
    promised = world.started[owner] + 120 + (place * (world.age[owner] + 300) // MILESTONES) + random.integers(0, 90, len(owner))
    promised = np.where(hurried(world)[owner], days(TODAY) - 340 + 80 * place, promised)
    slips = (random.random(len(owner)) < 0.5) & ~hurried(world)[owner]
    planned = promised + np.where(slips, random.integers(0, 240, len(owner)), 0)
    delivered = planned + random.integers(-20, 200, len(owner))
    return pl.DataFrame(
        {
            "id": label("p", owner) + label("-milestone-", place, width=1),
            "partnership": label("p", owner),
            "name": label("Milestone ", place, " (made up)", width=1),
            "kind": drawn(random, ("trust", "empowerment", "delivery"), len(owner), (0.2, 0.25, 0.55)),
            "first_planned": dated(promised),
            "planned": dated(planned),
            "delivered": kept(dated(delivered), (delivered <= days(TODAY)) & (random.random(len(owner)) < 0.9)),
        }
    )


def targets(world: World) -> pl.DataFrame:
    random = generator(world.seed, "targets")
    owner, place = spread(np.full(world.count, TARGETS))
    return pl.DataFrame(
        {
            "id": label("p", owner) + label("-target-", place, width=1),
            "partnership": label("p", owner),
            "objective": label("p", owner) + label("-objective-", place, width=1),
            "name": label("Target ", place, " (made up)", width=1),
            "set_by": drawn(random, ("inside", "outside"), len(owner)),
            "money": kept(pl.Series(random.lognormal(10, 1, len(owner)).round(-2)), random.random(len(owner)) < 0.8),
        }
    )


def funding(world: World) -> pl.DataFrame:
    """A line for running and a line for projects; not every one of them secured, and most of it spent."""
    random = generator(world.seed, "funding")
    owner, place = spread(np.full(world.count, 2))
    money = random.lognormal(10.5 + place, 0.6).round(-2)
    begin = np.maximum(world.started[owner], days(TODAY) - random.integers(100, 900, len(owner)))
    return pl.DataFrame(
        {
            "id": label("p", owner) + label("-funding-", place, width=1),
            "partnership": label("p", owner),
            "source": label("Funder ", random.integers(0, 9, len(owner)), " (made up)", width=1),
            "purpose": chosen(("running", "project"), place),
            "money": money,
            "spent": (money * random.uniform(0.3, 1, len(owner))).round(2),
            "start": dated(begin),
            "end": dated(begin + random.integers(365, 1460, len(owner))),
            "secured": random.random(len(owner)) < 0.75,
        }
    )


def _entries(world: World, counts: Whole, stream: str) -> tuple[np.random.Generator, Whole, Whole, pl.DataFrame]:
    """The random numbers, owner and partner of entries, and the columns that every ledger entry has."""
    random = generator(world.seed, stream)
    owner, _ = spread(world.partners)
    partner, quarter = spread(counts[owner])
    when = days(TODAY) - 45 - 91 * quarter
    head = {"partnership": label("p", owner[partner]), "organisation": organisation_key(partner), "date": dated(when)}
    return random, partner, quarter, pl.DataFrame(head)


def ledger(world: World) -> pl.DataFrame:
    """By quarter each partner gives hours to two activities, in a hurry most to delivery; every other quarter it gains; some
    carry a risk.
    """
    quarters = np.minimum(world.sizes.quarters, world.age // 91)
    random, partner, quarter, head = _entries(world, quarters, "ledger-costs")
    pressed = np.repeat(hurried(world), world.partners)
    size = generator(world.seed, "ledger-sizes").lognormal(3, 0.6, int(world.partners.sum()))
    costs = [
        head.with_columns(
            kind=pl.lit("cost"),
            activity=chosen(ACTIVITIES, (partner + quarter + turn) % len(ACTIVITIES)),
            hours=pl.Series((size[partner] * random.uniform(0.3, 1.2, len(partner))).round(1)),
        ).with_columns(
            hours=pl.when(pl.Series(pressed[partner]) & (pl.col("activity") == "delivery"))
            .then(8 * pl.col("hours"))
            .otherwise("hours")
        )
        for turn in (0, 1)
    ]
    random, partner, _, head = _entries(world, quarters // 2, "ledger-benefits")
    gained = (size[partner] * random.lognormal(3.3, 0.7, len(partner))).round(2)
    benefits = head.with_columns(kind=pl.lit("benefit"), money=pl.Series(gained))
    random, partner, _, head = _entries(world, np.minimum(1, quarters), "ledger-risks")
    risked = pl.Series(random.lognormal(7, 1, len(partner)).round(-1))
    risks = head.with_columns(kind=pl.lit("risk"), money=risked).filter(pl.Series(random.random(len(partner)) < 0.4))
    return pl.concat([*costs, benefits, risks], how="diagonal")


def coalition_costs(world: World) -> pl.DataFrame:
    """A service that three partners could share, in every other partnership; some coalitions were never reckoned."""
    random = generator(world.seed, "coalition_costs")
    sharing = np.arange(0, world.count, 2)
    alone = random.lognormal(10, 0.4, (len(sharing), 3)).round(-2)
    frames = []
    for members in COALITIONS:
        places = [int(member) for member in members]
        keys = [organisation_key(world.partner(sharing, np.full(len(sharing), place))) for place in places]
        money = (alone[:, places].sum(axis=1) * random.uniform(*DISCOUNT[len(places)], len(sharing))).round(2)
        frame = pl.DataFrame(
            {
                "partnership": label("p", sharing),
                "name": "Shared service (made up)",
                "coalition": pl.select(pl.concat_str(keys, separator="+")).to_series(),
                "money": money,
                "money_low": (money * 0.9).round(2),
                "money_high": (money * 1.2).round(2),
            }
        )
        reckoned = random.random(len(sharing)) < (0.7 if len(places) == 2 else 1.1)
        frames.append(frame.filter(pl.Series(reckoned)))
    return pl.concat(frames)


def claims(world: World) -> pl.DataFrame:
    random = generator(world.seed, "claims")
    owner, place = spread(np.full(world.count, CLAIMS))
    made = pl.DataFrame(
        {
            "id": label("p", owner) + label("-claim-", place, width=1),
            "partnership": label("p", owner),
            "category": drawn(random, ("gaps", "creativity", "commitment", "vehicles"), len(owner)),
            "date": dated(days(TODAY) - random.integers(0, world.age[owner])),
            "issue": issue_key(owner, random.integers(0, ISSUES, len(owner))),
            "text": label("Claim ", place, " (made up)", width=1),
            "anyway": drawn(random, ("all", "part", "none"), len(owner), (0.2, 0.4, 0.4)),
            "grade": random.choice(5, size=len(owner), p=(0.25, 0.3, 0.25, 0.12, 0.08)),
        }
    )
    return made.with_columns(graded_by=pl.when(pl.col("grade") >= 2).then(pl.lit("An auditor (made up)")))


def consultations(world: World) -> pl.DataFrame:
    random = generator(world.seed, "consultations")
    owner, place = spread(np.full(world.count, CONSULTATIONS))
    sent = world.started[owner] + random.integers(0, world.age[owner] - 90)
    answered = sent + random.integers(3, 60, len(owner))
    return pl.DataFrame(
        {
            "partnership": label("p", owner),
            "organisation": organisation_key(world.partner(owner, place)),
            "stage": chosen(STAGES, place % len(STAGES)),
            "sent": dated(sent),
            "due": dated(sent + 42),
            "answered": kept(dated(answered), random.random(len(owner)) < 0.8),
        }
    )


def tables(world: World) -> dict[str, pl.DataFrame]:
    """milestones, targets, funding, ledger, coalition_costs, claims, consultations."""
    makers = (milestones, targets, funding, ledger, coalition_costs, claims, consultations)
    return {maker.__name__: maker(world) for maker in makers}
