"""Two check-ups: what each organisation thinks, who it thinks leads, whom it trusts, what it wants and what it guesses."""

from __future__ import annotations

from typing import Any

import numpy as np

from examples.makers.illustration.people import PREFIX
from examples.makers.illustration.work import ACTIONS
from idele.method.readings import statements

SEED = 20261005
WAVES = {"2025": ("2025-09-15", "2025-10-06"), "2026": ("2026-09-14", "2026-10-05")}

# How many people answer, in the order of the rotation in which partners guess each other.
PEOPLE = {
    "town-hall": 3, "college": 3, "employment-service": 2, "homes": 2, "region-council": 2, "health-board": 2, "chamber": 2,
    "family-centre": 2, "ministry-work": 1, "youth-forum": 2, "union": 1,
}  # fmt: skip
SILENT = {"buses": 1, "ministry-transport": 2}
WARY = ("homes", "family-centre", "youth-forum", "union", "chamber")

# Where the answers of 2025 and 2026 lie, 1 to 5, before the two camps part (what the wary give less, and the others more).
LEAN = {
    "fit": (4.2, 4.2), "focus": (3.9, 3.9), "space": (3.2, 3.2), "capacity": (3.5, 3.5), "reality": (3.7, 3.7),
    "vision": (4.6, 4.7), "labour": (4.2, 4.25), "trust": (3.5, 3.4), "fairness": (3.2, 3.05), "learning": (2.7, 4.0),
    "gaps": (4.0, 4.05), "creativity": (3.9, 4.0), "commitment": (3.6, 3.6), "vehicles": (2.6, 2.7), "time": (2.6, 3.8),
    "push": (3.1, 3.3), "funding": (4.4, 4.5), "targets": (3.6, 3.6), "empowerment": (3.3, 3.5), "delivery": (2.2, 3.1),
    "centre": (2.5, 2.4),
}  # fmt: skip
CAMPS = {"trust": 1.3, "fairness": 1.35}

COMMENTS = (
    ("2025", "funding.1", "We start every spring with a proposal instead of with work."),
    ("2025", "vision.1", "On this we have never quarrelled."),
    ("2026", "trust.3", "Small partners hear of decisions when they are made."),
    ("2026", "fairness.1", "We carry the guarantee, others carry the cup."),
    ("2026", "labour.2", "I am sure of who leads. I have since learnt that others are just as sure of somebody else."),
    ("2026", "learning.2", "Dropping the portal in time was the best thing we learnt."),
)

OBJECTIVES = ("work", "way", "roof", "well", "learn")
SPREADS = {
    "town-hall": (45, 15, 10, 10, 20), "college": (40, 10, 5, 10, 35), "employment-service": (50, 15, 10, 10, 15),
    "homes": (20, 15, 35, 25, 5), "region-council": (30, 20, 15, 10, 25), "health-board": (20, 15, 20, 40, 5),
    "chamber": (45, 20, 10, 5, 20), "family-centre": (20, 20, 20, 30, 10), "ministry-work": (50, 10, 10, 10, 20),
    "youth-forum": (25, 25, 15, 25, 10), "union": (35, 10, 25, 10, 20),
}  # fmt: skip
ROTATION = (1, 3, 4)
# Guesses that miss: the first thinks that the other wants what it wants itself, the others that theirs wants something else.
MISSES = {
    ("town-hall", "homes"): (45, 15, 15, 10, 15),
    ("union", "employment-service"): (90, 0, 0, 0, 10),
    ("employment-service", "chamber"): (10, 40, 20, 10, 20),
    ("college", "region-council"): (25, 5, 15, 45, 10),
}

# Who rates whom, and the mean that it gives (1 to 4).
RATINGS = {
    "town-hall": "college 3.7 employment-service 3.3 homes 2.7 region-council 3.3 health-board 3.3 chamber 2.7 buses 2.0",
    "college": "town-hall 3.7 region-council 3.7 chamber 3.3 employment-service 3.0 youth-forum 2.7",
    "employment-service": "town-hall 3.3 ministry-work 3.7 college 3.0 chamber 2.7 region-council 3.0",
    "homes": "town-hall 2.0 health-board 3.0 family-centre 3.7 youth-forum 3.3",
    "region-council": "town-hall 3.3 college 3.7 employment-service 3.0 health-board 3.0 ministry-transport 1.7",
    "health-board": "town-hall 3.3 family-centre 3.3 homes 3.0 region-council 3.0 ministry-work 2.7",
    "chamber": "college 3.0 town-hall 1.7 employment-service 2.0 buses 1.7",
    "family-centre": "health-board 3.0 homes 3.7 youth-forum 3.7 town-hall 1.7",
    "ministry-work": "employment-service 3.7 town-hall 3.0 region-council 3.0",
    "youth-forum": "family-centre 3.7 college 2.3 town-hall 1.3 homes 3.3 buses 1.3",
    "union": "chamber 2.0 employment-service 2.3 homes 3.0 town-hall 1.7",
}
ASKED_ABOUT = ("one-door", "shift-bus", "job-coaches", "rent-help", "damp-check", "night-school")


def respondents(wave: str) -> list[tuple[str, str]]:
    """(random key, organisation) of everybody who answered in the wave, in the order of the keys, which tells nothing."""
    random = np.random.default_rng((SEED, int(wave)))
    organisations = [organisation for organisation, people in PEOPLE.items() for _ in range(people)]
    return sorted((f"r{random.integers(16**8):08x}", organisation) for organisation in organisations)


def _leaning(construct: str, year: int, organisation: str) -> float:
    part = CAMPS.get(construct, 0.0)
    return LEAN[construct][year] + (-part if organisation in WARY else part * 0.8)


def answers() -> list[dict[str, Any]]:
    """63 statements to each respondent and wave; a few do not know, and one of 2026 gives 3 to everything."""
    random = np.random.default_rng(SEED)
    remarks = {(wave, statement): text for wave, statement, text in COMMENTS}
    rows = []
    for year, wave in enumerate(WAVES):
        people = respondents(wave)
        flat = [key for key, organisation in people if organisation == "chamber"][-1] if wave == "2026" else None
        for key, organisation in people:
            mood = random.normal(0, 0.15)
            for statement in statements.asked("full"):
                value = round(float(np.clip(random.normal(_leaning(statement.construct, year, organisation) + mood, 0.55), 1, 5)))
                known = random.random() > 0.03
                rows.append(
                    {
                        "wave": f"{PREFIX}{wave}", "respondent": key, "organisation": PREFIX + organisation,
                        "statement": statement.key, "value": float(3 if key == flat else value) if known else None,
                        "comment": remarks.pop((wave, statement.key), None) if organisation in WARY else None,
                    }
                )  # fmt: skip
    return rows


def leaders() -> list[dict[str, Any]]:
    """Who each respondent of 2026 thinks leads: mostly its own organisation, where that holds the function at all."""
    random = np.random.default_rng(SEED + 1)
    asked = [action for action in ACTIONS if action["id"] in ASKED_ABOUT]
    rows = []
    for key, organisation in respondents("2026"):
        for action in asked:
            for function in ("conceived", "managed", "implemented"):
                holders = [holder.partition("@")[0] for holder in (action[function] or "").partition(">")[0].split()]
                named = organisation if organisation in holders else random.choice([*holders, *holders, "town-hall", ""])
                rows.append(
                    {
                        "wave": f"{PREFIX}2026", "respondent": key, "action": f"{PREFIX}{action['id']}", "function": function,
                        "organisation": PREFIX + str(named) if named else None,
                    }
                )  # fmt: skip
    return rows


def ratings() -> list[dict[str, Any]]:
    """Three whole ratings whose mean is the one listed; in 2025 openness was rated one lower by the wary."""
    rows = []
    for wave in WAVES:
        for rater, told in RATINGS.items():
            words = told.split()
            for ratee, mean in zip(words[::2], words[1::2], strict=True):
                total = round(float(mean) * 3)
                reliability, support = -(-total // 3), round(total / 3)
                openness = total - reliability - support
                if wave == "2025" and rater in WARY:
                    openness = max(1, openness - 1)
                rows.append(
                    {
                        "wave": f"{PREFIX}{wave}", "rater": PREFIX + rater, "ratee": PREFIX + ratee,
                        "reliability": float(reliability), "support": float(support), "openness": float(openness),
                    }
                )  # fmt: skip
    return rows


def _guess(by: str, about: str) -> tuple[int, ...]:
    """What ``by`` thinks that ``about`` wants: near the truth, a little like its own, in steps of one, 100 in all."""
    if (by, about) in MISSES:
        return MISSES[by, about]
    near = [round(0.9 * truth + 0.1 * own) for truth, own in zip(SPREADS[about], SPREADS[by], strict=True)]
    near[0] += 100 - sum(near)
    return tuple(near)


def allocations() -> list[dict[str, Any]]:
    """Own spreads of 2026, and guesses about three others by rotation, so that each is guessed by three."""
    names = list(PEOPLE)
    pairs = [(by, by) for by in names]
    pairs += [(by, names[(at + step) % len(names)]) for at, by in enumerate(names) for step in ROTATION]
    return [
        {
            "wave": f"{PREFIX}2026", "by": PREFIX + by, "about": PREFIX + about, "objective": PREFIX + objective,
            "points": float(points),
        }
        for by, about in pairs
        for objective, points in zip(OBJECTIVES, SPREADS[by] if by == about else _guess(by, about), strict=True)
    ]  # fmt: skip


def tables() -> dict[str, list[dict[str, Any]]]:
    """statements, waves, invited, answers, leaders, ratings, allocations."""
    return {
        "statements": statements.rows(),
        "waves": [
            {"id": f"{PREFIX}{wave}", "partnership": f"{PREFIX}valley", "opened": opened, "closed": closed,
             "instrument": statements.INSTRUMENT, "version": "full"}
            for wave, (opened, closed) in WAVES.items()
        ],
        "invited": [
            {"wave": f"{PREFIX}{wave}", "organisation": PREFIX + organisation, "people": people}
            for wave in WAVES
            for organisation, people in {**PEOPLE, **SILENT}.items()
        ],
        "answers": answers(),
        "leaders": leaders(),
        "ratings": ratings(),
        "allocations": allocations(),
    }  # fmt: skip
