"""The other partnerships of the invented programme, as far as pace is concerned: what they promised and kept, how their trust grew, and
what their time went into. Without them nothing could be said of how long such things take.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np

from examples.makers.grid import Row, grid, prefixed
from examples.makers.illustration.people import PREFIX
from idele.method.months import moved
from idele.method.readings import statements

SEED = 20260831
TODAY = date(2026, 8, 31)

PARTNERSHIPS = grid("id name territory domains started ended mission hourly_rate in_programme", """
    mill   | Mill Towns Alliance (illustration)       | upland   | jobs;skills     | 2022-03-01 | | Skills for the mills that came back.               | 38 | true
    coast  | Coast and Islands Compact (illustration) | harbour  | jobs;transport  | 2021-06-15 | | A working year on the coast, not a season.         | 40 | true
    border | Border Valleys Forum (illustration)      | upland   | jobs;health     | 2023-01-31 | | Work on both sides of the border.                  | 42 | true
    forest | Forest Edge Partnership (illustration)   | lakeside | jobs;housing    | 2024-09-30 | | Homes and work for those who stay.                 | 36 | true
""")  # fmt: skip
STARTED = {
    "harbour": date(2019, 5, 1), "upland": date(2020, 9, 1), "lakeside": date(2018, 1, 15),
    **{str(row["id"]): date.fromisoformat(str(row["started"])) for row in PARTNERSHIPS},
}  # fmt: skip

ORGANISATIONS = grid("id name kind level territory domain", """
    harbour-works    | Harbour Works (illustration)            | private      | local | harbour  | jobs
    upland-council   | Upland District Council (illustration)  | public       | local | upland   | skills
    lakeside-council | Lakeside Council (illustration)         | public       | local | lakeside | housing
    mill-council     | Mill Towns Council (illustration)       | public       | local | east     | jobs
    mill-school      | Mill School of Craft (illustration)     | education    | local | east     | skills
    mill-guild       | Weavers' Guild (illustration)           | private      | local | east     | jobs
    coast-council    | Island Council (illustration)           | public       | local | harbour  | jobs
    coast-ferries    | Island Ferries (illustration)           | private      | local | harbour  | transport
    coast-fishers    | Fishers' Society (illustration)         | third_sector | local | harbour  | jobs
    border-office    | Border Work Office (illustration)       | public       | local | upland   | jobs
    border-clinic    | Border Clinic (illustration)            | public       | local | upland   | health
    border-youth     | Border Youth House (illustration)       | third_sector | local | upland   | jobs
    forest-council   | Forest Edge Council (illustration)      | public       | local | lakeside | jobs
    forest-homes     | Forest Homes (illustration)             | third_sector | local | lakeside | housing
    forest-sawyers   | Sawyers' Cooperative (illustration)     | private      | local | lakeside | jobs
""")  # fmt: skip

# The first is the lead; those of harbour, upland and lakeside but the last are partners already.
MEMBERS = {
    "harbour": ("harbour-council", "harbour-ferries", "harbour-works"), "upland": ("upland-college", "upland-farmers", "upland-council"),
    "lakeside": ("lakeside-clinic", "lakeside-tenants", "lakeside-council"), "mill": ("mill-council", "mill-school", "mill-guild"),
    "coast": ("coast-council", "coast-ferries", "coast-fishers"), "border": ("border-office", "border-clinic", "border-youth"),
    "forest": ("forest-council", "forest-homes", "forest-sawyers"),
}  # fmt: skip

# When each check-up closed, and where its answers lie, 1 to 5: of trust, and of everything else.
WAVES = grid("partnership closed trust other", """
    harbour  | 2020-06-30 | 2.3 | 3.0
    harbour  | 2021-10-29 | 3.5 | 3.3
    upland   | 2022-09-30 | 3.4 | 3.4
    lakeside | 2019-03-29 | 2.2 | 2.9
    lakeside | 2020-09-30 | 2.6 | 3.0
    lakeside | 2022-05-31 | 3.6 | 3.3
    mill     | 2023-02-28 | 2.2 | 3.1
    mill     | 2024-06-28 | 2.7 | 3.2
    mill     | 2025-09-30 | 3.4 | 3.3
    coast    | 2022-05-31 | 2.6 | 3.3
    coast    | 2023-10-31 | 3.6 | 3.6
    border   | 2024-03-29 | 2.5 | 3.0
    border   | 2025-06-30 | 2.6 | 3.1
    forest   | 2025-02-28 | 2.1 | 2.8
    forest   | 2026-03-31 | 2.6 | 3.0
""")  # fmt: skip

MILESTONES = grid("id partnership name kind first_planned planned delivered", """
    ferry-round   | harbour  | Ferry runs all day                   | delivery    | 2020-03-31 | 2020-12-31 | 2021-02-15
    harbour-pact  | harbour  | Pact signed                          | trust       | 2019-09-30 | 2019-09-30 | 2019-11-20
    farm-schools  | upland   | Farm schools open                    | delivery    | 2022-03-31 | 2022-09-30 | 2022-10-20
    dry-homes     | lakeside | First hundred homes dry              | delivery    | 2019-01-31 | 2020-03-31 | 2020-06-30
    tenants-board | lakeside | Tenants sit on the board             | empowerment | 2018-10-31 | 2019-01-31 | 2019-02-28
    looms         | mill     | Forty apprentices at the looms       | delivery    | 2022-12-31 | 2023-09-30 | 2023-11-10
    mill-charter  | mill     | Charter signed                       | trust       | 2022-06-30 | 2022-08-31 | 2022-09-15
    night-school  | mill     | Night school in every mill town      | delivery    | 2024-06-30 | 2025-03-31 | 2025-06-12
    winter-boat   | coast    | Winter boat to work                  | delivery    | 2022-01-31 | 2022-11-30 | 2023-01-20
    island-desk   | coast    | A desk on every island               | empowerment | 2022-06-30 | 2022-06-30 | 2022-07-08
    cross-pass    | border   | One pass for both sides              | delivery    | 2023-12-31 | 2026-10-31 |
    border-clinic | border   | Clinic opens to both sides           | delivery    | 2024-09-30 | 2027-03-31 |
    border-day    | border   | First day of all partners            | trust       | 2023-05-31 | 2023-05-31 | 2023-06-10
    saw-school    | forest   | Saw school takes its first ten       | delivery    | 2024-12-31 | 2025-10-31 | 2025-12-01
    six-homes     | forest   | Six homes in the old station         | delivery    | 2025-06-30 | 2026-02-28 | 2026-04-30
    ten-homes     | forest   | Ten homes at the mill pond           | delivery    | 2025-12-31 | 2026-06-30 |
    wood-bus      | forest   | Bus through the woods                | delivery    | 2026-03-31 | 2026-08-15 |
    forest-open   | forest   | Books open to all partners           | trust       | 2024-12-31 | 2026-05-31 |
""")  # fmt: skip

QUARTERS = range(14)  # of age, for which hours are recorded
HASSLE = ("negotiating", "coordinating", "reporting")


def _people() -> list[tuple[str, str, str]]:
    """(partnership, organisation, key of a respondent): two people from each partner but the last, which sends one."""
    random = np.random.default_rng(SEED)
    return [
        (name, body, f"r{random.integers(16**8):08x}") for name, bodies in MEMBERS.items() for body in bodies for _ in range(2)
    ]


def waves() -> dict[str, list[Any]]:
    """waves, invited and answers: the full check-up the last time, the pulse before."""
    random = np.random.default_rng(SEED + 1)
    found: dict[str, list[Any]] = {"waves": [], "invited": [], "answers": []}
    for row in WAVES:
        name, closed = str(row["partnership"]), date.fromisoformat(str(row["closed"]))
        wave = f"{PREFIX}{name}-{closed.year}"
        opened, last = str(moved(closed, -1)), row is [other for other in WAVES if other["partnership"] == name][-1]
        version = "full" if last else "pulse"
        found["waves"].append(
            {"id": wave, "partnership": PREFIX + name, "opened": opened, "closed": str(closed),
             "instrument": statements.INSTRUMENT, "version": version}
        )  # fmt: skip
        found["invited"] += [{"wave": wave, "organisation": PREFIX + body, "people": 2} for body in MEMBERS[name]]
        for own, body, key in _people():
            if own == name:
                found["answers"] += [
                    {"wave": wave, "respondent": f"{key}{closed.year}", "organisation": PREFIX + body, "statement": asked.key,
                     "value": _value(random, float(row["trust" if asked.construct == "trust" else "other"] or 3)), "comment": None}
                    for asked in statements.asked(version)
                ]  # fmt: skip
    return found


def _value(random: np.random.Generator, middle: float) -> float:
    return round(float(np.clip(random.normal(middle, 0.35), 1, 5)))


def ledger() -> list[Row]:
    """Hours by quarter of age, one partner after another: the older, the less goes into holding together."""
    random = np.random.default_rng(SEED + 2)
    rows: list[Row] = []
    for name, started in STARTED.items():
        usual = random.uniform(0.5, 0.75)
        for quarter in QUARTERS:
            when = moved(started, 3 * quarter + 1)
            if when > TODAY:
                break
            share = float(np.clip(usual - 0.018 * quarter + random.normal(0, 0.05), 0.1, 0.9))
            hours = float(random.integers(60, 160))
            for part, activity in (
                (share, HASSLE[quarter % 3]),
                (0.7 * (1 - share), "delivery"),
                (0.3 * (1 - share), "learning"),
            ):
                rows.append(
                    {
                        "partnership": PREFIX + name, "organisation": PREFIX + MEMBERS[name][quarter % 3], "date": str(when),
                        "kind": "cost", "activity": activity, "hours": str(round(hours * part, 1)), "money": None,
                    }
                )  # fmt: skip
    return rows


def tables() -> dict[str, list[Any]]:
    """Further rows of organisations, partnerships, partners, milestones, waves, invited, answers and ledger."""
    joined = [
        {"partnership": name, "organisation": body, "role": "lead" if place == 0 else "partner", "joined": None, "left": None}
        for name, bodies in MEMBERS.items()
        for place, body in enumerate(bodies)
        if name in {row["id"] for row in PARTNERSHIPS} or place == 2
    ]
    return {
        "organisations": prefixed(ORGANISATIONS, PREFIX, "id", "territory"),
        "partnerships": prefixed(PARTNERSHIPS, PREFIX, "id", "territory"),
        "partners": prefixed(joined, PREFIX, "partnership", "organisation"),
        "milestones": prefixed(MILESTONES, PREFIX, "id", "partnership"),
        "ledger": ledger(),
        **waves(),
    }
