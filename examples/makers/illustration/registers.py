"""Promises, money, what partners give and get, and what the partnership says it has added."""

from __future__ import annotations

from datetime import date

from examples.makers.grid import Row, grid, prefixed
from examples.makers.illustration.people import PREFIX

MILESTONES = grid("id partnership name kind first_planned planned delivered", """
    charter       | valley  | Partners sign a charter                  | trust       | 2023-06-30 | 2023-09-30 | 2023-10-12
    away-day      | valley  | Two days away together                   | trust       | 2023-11-15 | 2024-03-15 | 2024-03-16
    open-books    | valley  | Partners open their books to each other  | trust       | 2024-09-30 | 2026-12-15 |
    parents-group | valley  | Parents' group speaks at the board       | empowerment | 2024-06-30 | 2024-10-31 | 2024-11-05
    youth-budget  | valley  | Young people decide on a budget          | empowerment | 2025-03-31 | 2026-03-31 | 2026-05-20
    door-opens    | valley  | One door opens                           | delivery    | 2024-01-31 | 2024-09-30 | 2024-12-02
    bus-runs      | valley  | Shift bus runs                           | delivery    | 2025-01-31 | 2025-10-31 | 2026-01-12
    first-homes   | valley  | First key-worker homes let               | delivery    | 2025-06-30 | 2026-02-28 | 2026-04-30
    care-at-five  | valley  | Childcare opens at five                  | delivery    | 2025-09-30 | 2025-12-01 | 2026-02-02
    coaches-160   | valley  | Job coaches reach 160 people             | delivery    | 2026-03-31 | 2026-03-31 | 2026-06-30
    bus-weekends  | valley  | Shift bus at weekends                    | delivery    | 2026-06-30 | 2027-02-28 |
    more-homes    | valley  | Second block of homes let                | delivery    | 2026-09-30 | 2027-06-30 |
    ferry         | harbour | Late ferry runs                          | delivery    | 2019-12-31 | 2020-06-30 | 2020-08-01
    classes       | upland  | Classes on ten farms                     | delivery    | 2021-09-30 | 2021-09-30 | 2021-10-15
""")  # fmt: skip

TARGETS = grid("id partnership objective name set_by money", """
    register-10  | valley | register | Ten per cent fewer names on the register     | outside | 600000
    throughput   | valley | work     | 900 people through the one door              | outside | 240000
    spend        | valley |          | All project money spent by the end of 2026   | outside | 120000
    six-months   | valley | work     | Nine of ten in work or training by half-year | inside  |  60000
    shifts       | valley | way      | Every shift within reach without a car       | inside  |  40000
    talk-in-two  | valley | well     | A first talk within two weeks                | inside  |
    courses      | valley | learn    | Every course reviewed every other year       | inside  |  15000
""")  # fmt: skip

FUNDING = grid("id partnership source purpose money spent start end secured", """
    development  | valley | Territorial Development Fund (illustration) | project | 600000 | 585000 | 2024-01-01 | 2026-12-31 | true
    town-grant   | valley | Alder Town Hall (illustration)              | running |  40000 |  36000 | 2026-01-01 | 2026-12-31 | true
    skills-pot   | valley | Eastern Regional Council (illustration)     | project | 120000 | 114000 | 2025-07-01 | 2027-06-30 | true
    innovation   | valley | National call for new ways (illustration)   | running | 150000 |        | 2027-01-01 | 2028-12-31 | false
""")  # fmt: skip

CLAIMS = grid("id partnership category date issue text anyway grade graded_by evidence", """
    hidden-carers  | valley | gaps       | 2025-02-10 | childcare | We found 55 young parents whom no service knew of                     | none | 2 | College survey office (illustration) | Counts before and after the doors opened
    bus-gap        | valley | gaps       | 2024-07-01 | no-bus    | We saw that the missing bus explains refusals of jobs                 | part | 1 |                                      | Minutes of the board
    waiver         | valley | gaps       | 2025-09-30 | age-groups| The age limit of training money was lifted for the valley             | none | 3 | Regional auditor (illustration)      | Compared with three districts that kept it
    nurse-and-damp | valley | creativity | 2025-11-30 | damp      | Nurses and housing officers visit together                            | none | 2 | Health board (illustration)          | Complaints before and after
    bicycles       | valley | creativity | 2026-03-01 | no-bus    | Apprentices lend each other bicycles                                  | part | 1 |                                      | Story in the newsletter
    planners       | valley | commitment | 2025-05-01 |           | Partners lend us two planners                                         | all  | 1 |                                      | Letters of secondment
    volunteers     | valley | commitment | 2026-02-01 | anxiety   | Forty volunteers hold early talks                                     | part | 2 | Family centre (illustration)         | Rota before and after
    one-door-works | valley | vehicles   | 2026-05-15 | first-job | The one door shortened the wait for a first job                       | none | 4 | Example University (illustration)    | Evaluation with a comparison group
    bus-company    | valley | vehicles   | 2026-04-01 | no-bus    | A shift bus that three partners own                                   | none | 0 |                                      |
""")  # fmt: skip

COALITION_COSTS = grid("partnership name coalition money money_low money_high", """
    valley | Shared minibus   | town-hall                            |  60000 |        |
    valley | Shared minibus   | college                              |  80000 |        |
    valley | Shared minibus   | homes                                | 100000 |  90000 | 120000
    valley | Shared minibus   | town-hall+college                    | 120000 |        |
    valley | Shared minibus   | town-hall+homes                      | 150000 |        |
    valley | Shared minibus   | college+homes                        | 130000 | 115000 | 140000
    valley | Shared minibus   | town-hall+college+homes              | 190000 |        |
    valley | Shared data desk | region-council                       |  40000 |        |
    valley | Shared data desk | employment-service                   |  36000 |        |
    valley | Shared data desk | college                              |  20000 |        |
    valley | Shared data desk | health-board                         |  24000 |  20000 |  30000
    valley | Shared data desk | region-council+employment-service    |  55000 |        |
    valley | Shared data desk | college+health-board                 |  38000 |        |
    valley | Shared data desk | region-council+employment-service+college+health-board | 70000 | |
""")  # fmt: skip

CONSULTATIONS = grid("partnership organisation stage sent due answered", """
    valley | homes              | preparing    | 2023-04-03 | 2023-05-15 | 2023-05-10
    valley | college            | preparing    | 2023-04-03 | 2023-05-15 | 2023-05-15
    valley | chamber            | preparing    | 2023-04-03 | 2023-05-15 | 2023-05-02
    valley | union              | preparing    | 2023-04-03 | 2023-05-15 | 2023-06-01
    valley | family-centre      | preparing    | 2023-04-03 | 2023-05-15 | 2023-05-14
    valley | youth-forum        | implementing | 2024-05-06 | 2024-05-20 | 2024-05-19
    valley | family-centre      | implementing | 2024-05-06 | 2024-05-20 | 2024-05-27
    valley | homes              | implementing | 2024-05-06 | 2024-05-20 |
    valley | buses              | implementing | 2024-05-06 | 2024-05-20 |
    valley | union              | implementing | 2024-05-06 | 2024-05-20 | 2024-05-20
    valley | town-hall          | monitoring   | 2025-11-03 | 2025-12-01 | 2025-11-28
    valley | health-board       | monitoring   | 2025-11-03 | 2025-12-01 | 2025-12-01
    valley | ministry-transport | monitoring   | 2025-11-03 | 2025-12-01 |
    valley | youth-forum        | monitoring   | 2025-11-03 | 2025-12-01 | 2025-11-20
""")  # fmt: skip

QUARTERS = [date(year, month, 15) for year, month in
            ((2024, 11), (2025, 2), (2025, 5), (2025, 8), (2025, 11), (2026, 2), (2026, 5), (2026, 8))]  # fmt: skip
ACTIVITIES = ("negotiating", "delivery", "coordinating", "empowerment", "reporting", "learning")
# Hours a quarter, benefit a half-year in money, and what each would lose if it went wrong.
GIVES_AND_GETS = {
    "town-hall": (96, 5200, 0), "employment-service": (54, 6800, 0), "college": (42, 9400, 2000), "region-council": (24, 3600, 0),
    "ministry-work": (8, 1800, 0), "health-board": (33, 2600, 0), "homes": (48, 2400, 40000), "chamber": (15, 4800, 0),
    "family-centre": (66, 1200, 15000), "youth-forum": (39, 900, 3000), "union": (9, 700, 0), "buses": (12, 2100, 6000),
}  # fmt: skip


def _cost(organisation: str, hours: int, turn: int, quarter: int) -> list[Row]:
    """Three activities a quarter, in turns, so that over two years every partner has done some of each."""
    shares = (0.45, 0.35, 0.20)
    return [
        {
            "partnership": "valley", "organisation": organisation, "date": str(QUARTERS[quarter]), "kind": "cost",
            "activity": ACTIVITIES[(turn + quarter + step) % len(ACTIVITIES)],
            "hours": str(round(hours * share, 1)), "money": None,
        }
        for step, share in enumerate(shares)
    ]  # fmt: skip


def _entry(organisation: str, when: date, kind: str, money: int, activity: str | None = None) -> Row:
    return {
        "partnership": "valley", "organisation": organisation, "date": str(when), "kind": kind, "activity": activity,
        "hours": None, "money": str(money),
    }  # fmt: skip


def ledger() -> list[Row]:
    """Two years of hours by quarter, benefits by half-year, risks once, and money given beside hours."""
    rows: list[Row] = []
    for turn, (organisation, (hours, benefit, risk)) in enumerate(GIVES_AND_GETS.items()):
        for quarter, when in enumerate(QUARTERS):
            rows += _cost(organisation, hours, turn, quarter)
            if quarter % 2:
                rows.append(_entry(organisation, when, "benefit", benefit))
        if risk:
            rows.append(_entry(organisation, QUARTERS[2], "risk", risk))
    rows.append(_entry("town-hall", QUARTERS[4], "cost", 4000, "delivery"))
    rows.append(_entry("family-centre", QUARTERS[5], "cost", 1500, "delivery"))
    return rows


def tables() -> dict[str, list[Row]]:
    """milestones, targets, funding, ledger, coalition_costs, claims, consultations."""
    return {
        "milestones": prefixed(MILESTONES, PREFIX, "id", "partnership"),
        "targets": prefixed(TARGETS, PREFIX, "id", "partnership", "objective"),
        "funding": prefixed(FUNDING, PREFIX, "id", "partnership"),
        "ledger": prefixed(ledger(), PREFIX, "partnership", "organisation"),
        "coalition_costs": prefixed(COALITION_COSTS, PREFIX, "partnership", "coalition"),
        "claims": prefixed(CLAIMS, PREFIX, "id", "partnership", "issue"),
        "consultations": prefixed(CONSULTATIONS, PREFIX, "partnership", "organisation"),
    }
