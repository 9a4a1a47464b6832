"""Practices, who took them up and how it went, seminars and lessons."""

from __future__ import annotations

from examples.makers.grid import Row, grid, prefixed
from examples.makers.illustration.people import PREFIX

PRACTICES = grid("id title summary language partnership organisation territory started ended money domains pattern form opportunity results grade needs problems contact licence confirm_by", """
    shift-ride   | A late ride that workers book together (illustration) | People who finish late book one ride by noon; it runs if four do.                            | en | harbour  | harbour-ferries  | harbour  | 2020-08-01 |            |  60000 | transport;jobs    | LLL | 2 | receptive  | Four of ten users had refused a shift before.            | 2 | An operator who may choose the route | Empty rides in the first winter           | Office of the Harbour Towns Compact     | CC BY 4.0 | 2027-06-30
    taster-weeks | Taster weeks led by employers (illustration)          | Firms plan the week and the college follows, so that what is tried is what is needed.        | en | upland   | upland-farmers   | upland   | 2021-04-01 |            |  20000 | skills;jobs       | LLL | 1 | receptive  | One in three stayed with the firm.                       | 3 | A dozen firms, and someone who rings | Small firms found the forms too long      | Office of the Upland Skills Alliance    | CC BY 4.0 | 2027-03-31
    warm-desk    | One desk for damp homes and ill health (illustration) | Nurse and housing officer share a desk; either can order a repair.                           | en | lakeside | lakeside-clinic  | lakeside | 2019-03-01 | 2026-06-30 |  75000 | health;housing    | NLL | 4 | resistance | Repairs in nine days instead of forty.                   | 2 | A budget that either may spend       | Ended when the budget did                 | Office of Lakeside Health and Homes     | CC BY 4.0 | 2026-12-31
    five-o-clock | Childcare that opens at five (illustration)           | A family centre opens for the early shift, parents take turns at the door.                   | en | valley   | family-centre    | valley   | 2024-10-01 |            |  65000 | family;jobs       | LLL | 5 | crowded    | 22 parents took early shifts.                            | 2 | Two carers who like mornings         | Insurance took a year                     | Office of the Alder Valley Partnership  | CC BY 4.0 | 2027-10-31
    one-plan     | One plan for each young person (illustration)         | Services write into one plan that the young person owns and carries.                         | en | harbour  | harbour-council  | harbour  | 2021-01-01 |            |  35000 | jobs;health       | NRL | 2 | receptive  | Fewer appointments, same results.                        | 1 | A rule on who may read what          | Two services kept their own files         | Office of the Harbour Towns Compact     | CC BY 4.0 | 2026-01-31
    portal       | A booking portal for all services (illustration)      | One page to book every service. It was given up: nobody kept the calendars.                  | en | upland   | upland-college   | upland   | 2021-09-01 | 2023-12-31 | 140000 | jobs;skills       | NRR | 6 | resistance | None that lasted.                                        | 1 | Someone in each service who keeps it | Calendars were out of date within a month | Office of the Upland Skills Alliance    | CC BY 4.0 | 2027-12-31
    night-ferry  | A ferry after the late shift (illustration)           | The last boat waits for the shift, and the firms pay for the quarter of an hour.             | en | harbour  | harbour-ferries  | harbour  | 2020-02-01 |            |  45000 | transport;jobs    | LLL | 3 | crowded    | Nobody has missed a late shift since.                    | 2 | Firms that pay for a quarter of an hour | Storms, and nobody to ring             | Office of the Harbour Towns Compact     | CC BY 4.0 | 2027-05-31
    farm-class   | Classes on the farm (illustration)                    | Lessons where the work is, in the weeks in which the farm has time.                          | en | upland   | upland-college   | upland   | 2021-04-01 |            |  15000 | skills;education  | LLL | 2 | receptive  | Fewer leave before the end.                              | 1 | A farm with a dry barn               | Lambing came early                        | Office of the Upland Skills Alliance    | CC BY 4.0 | 2027-03-31
    warm-homes   | Warm homes on prescription (illustration)             | A doctor prescribes insulation, and the housing fund pays before winter.                     | en | lakeside | lakeside-clinic  | lakeside | 2019-03-01 |            |  90000 | health;housing    | NLL | 3 | crowded    | Fewer winter admissions than in the towns beside.        | 3 | A fund that a doctor may draw on     | A long year until the rules allowed it    | Office of Lakeside Health and Homes     | CC BY 4.0 | 2027-09-30
""")  # fmt: skip

FORMS = {
    "1": "base capacity", "2": "capacity and delivery", "3": "complex hybrid", "4": "quasi-public service delivery body",
    "5": "social economy", "6": "umbrella body",
}  # fmt: skip
OPPORTUNITIES = {"receptive": "receptive space", "resistance": "space but resistance", "crowded": "crowded platform"}
ISSUES_ANSWERED = {
    "shift-ride": "No bus to early and late shifts", "taster-weeks": "Employers take on whom they already know",
    "warm-desk": "Damp homes make families ill", "five-o-clock": "Childcare shuts before the shift ends",
    "one-plan": "Leaving school is followed by a long wait", "portal": "Nobody knows which service to ask",
    "night-ferry": "No way home after the late shift", "farm-class": "The college is an hour away",
    "warm-homes": "Cold homes make people ill",
}  # fmt: skip

TEXTS = grid("practice language title summary results needs problems", """
    shift-ride   | de | Späte Fahrt, gemeinsam gebucht (Beispiel)       | Wer spät fertig ist, bucht bis mittags eine gemeinsame Fahrt; ab vier Leuten fährt sie. | Vier von zehn hatten zuvor eine Schicht abgelehnt. | Ein Betreiber, der den Weg wählen darf | Leere Fahrten im ersten Winter
    five-o-clock | de | Kinderbetreuung ab fünf Uhr (Beispiel)          | Ein Familienzentrum öffnet zur Frühschicht, Eltern wechseln sich an der Tür ab.         | 22 Eltern übernahmen Frühschichten.                | Zwei Betreuende, die früh aufstehen    | Die Versicherung brauchte ein Jahr
    warm-desk    | de | Ein Tisch für feuchte Wohnungen (Beispiel)      | Pflegekraft und Wohnungsamt teilen einen Tisch; beide können eine Reparatur bestellen.  | Reparatur in neun statt vierzig Tagen.             | Mittel, über die beide verfügen        | Endete mit den Mitteln
""")  # fmt: skip

ADOPTIONS = grid("practice partnership started from_partnership forecast outcome outcome_12 outcome_24 adaptation closed", """
    shift-ride   | valley   | 2024-09-01 | harbour | 0.7 | partly    | partly    | partly    | A bus instead of a boat, booked the day before   | 2026-09-01
    taster-weeks | valley   | 2024-03-01 | upland  | 0.6 | worked    | worked    | worked    | Two days instead of a week for shops             | 2026-03-01
    portal       | valley   | 2024-01-15 | upland  | 0.8 | abandoned | abandoned | abandoned | Kept to four services                            | 2024-11-30
    warm-desk    | valley   | 2026-05-01 | lakeside| 0.5 | too_early |           |           | The nurse visits with the officer                |
    shift-ride   | upland   | 2022-05-01 | harbour | 0.4 | worked    | partly    | worked    | Farmers drive in turn                            | 2024-05-01
    shift-ride   | lakeside | 2023-02-01 | harbour | 0.6 | failed    | partly    | failed    |                                                  | 2025-02-01
    taster-weeks | harbour  | 2022-09-01 | upland  | 0.5 | worked    | worked    | worked    | At the docks                                     | 2024-09-01
    taster-weeks | lakeside | 2023-05-01 | upland  | 0.5 | partly    | partly    | partly    | In care homes                                    | 2025-05-01
    portal       | harbour  | 2022-06-01 | upland  | 0.9 | failed    | partly    | failed    |                                                  | 2024-06-01
    portal       | lakeside | 2022-10-01 | upland  | 0.7 | failed    | failed    | failed    | Telephone instead of a page                      | 2024-01-15
    five-o-clock | harbour  | 2025-06-01 | valley  | 0.6 | worked    | worked    |           | At six                                           | 2026-06-01
    one-plan     | upland   | 2024-03-01 | harbour | 0.6 | partly    | worked    | partly    | On paper                                         | 2026-03-01
    one-plan     | lakeside | 2024-06-01 | harbour | 0.5 | worked    | worked    | worked    | Nurses write in it too                           | 2026-06-01
    one-plan     | jobs     | 2024-09-01 | harbour | 0.7 | worked    | worked    | worked    |                                                  | 2026-09-01
    night-ferry  | lakeside | 2022-06-01 | harbour | 0.5 | worked    | worked    | worked    | Two evenings a week                              | 2024-06-01
    night-ferry  | upland   | 2024-02-01 | harbour | 0.6 | failed    | partly    | failed    | A taxi instead of a boat                         | 2026-02-01
    warm-homes   | harbour  | 2022-10-01 | lakeside| 0.4 | worked    | partly    | worked    |                                                  | 2024-10-01
    warm-homes   | upland   | 2023-05-01 | lakeside| 0.6 | partly    | partly    | partly    | Wood stoves as well                              | 2025-05-01
""")  # fmt: skip

SEMINARS = grid("id title topic territory start end", """
    shifts  | Getting to the shift (illustration)          | Transport and work       | harbour  | 2024-05-14 | 2024-05-16
    homes   | Homes that keep people well (illustration)   | Housing and health       | lakeside | 2025-04-08 | 2025-04-10
    doors   | One door, many services (illustration)       | New delivery vehicles    | valley   | 2026-06-09 | 2026-06-11
""")  # fmt: skip

PARTICIPANTS = grid("seminar organisation level role people", """
    shifts | harbour-council    | local    | host    | 3
    shifts | harbour-ferries    | local    | speaker | 1
    shifts | town-hall          | local    | guest   | 2
    shifts | buses              | local    | guest   | 1
    shifts | region-council     | regional | guest   | 1
    shifts | ministry-transport | national | guest   | 1
    shifts | upland-farmers     | local    | guest   | 2
    homes  | lakeside-clinic    | local    | host    | 2
    homes  | lakeside-tenants   | local    | speaker | 2
    homes  | homes              | local    | guest   | 2
    homes  | health-board       | regional | speaker | 1
    homes  | ministry-housing   | national | guest   | 1
    doors  | town-hall          | local    | host    | 4
    doors  | employment-service | regional | speaker | 2
    doors  | family-centre      | local    | speaker | 1
    doors  | youth-forum        | local    | speaker | 3
    doors  | ministry-work      | national | guest   | 2
    doors  | harbour-council    | local    | guest   | 1
    doors  | upland-college     | local    | guest   | 2
    doors  | union              | regional | guest   |
""")  # fmt: skip

PRESENTED = grid("seminar practice", """
    shifts | shift-ride
    shifts | taster-weeks
    homes  | warm-desk
    doors  | one-plan
    doors  | portal
    doors  | five-o-clock
""")  # fmt: skip

LESSONS = grid("id seminar partnership practice text date change", """
    ask-drivers   | shifts | valley  | shift-ride   | Ask the drivers before the timetable is drawn                | 2024-05-16 | Drivers sit in the working group
    ring-firms    | shifts | valley  | taster-weeks | Somebody has to ring small firms: a letter is not read       | 2024-05-16 | The chamber rings each firm once a term
    who-keeps     |        | valley  | portal       | Before you build it, name who keeps it up to date            | 2024-12-04 | No new tool without a named keeper
    shared-budget | homes  | valley  | warm-desk    | Two bodies act fast where either may spend                   | 2025-04-10 |
    say-no        |        | valley  |              | We took on a target that nobody believed in                  | 2025-12-02 | The board votes on every target it is offered
    night-care    | doors  | harbour | five-o-clock | Early care needs carers who choose it                        | 2026-06-11 | Posts advertised for mornings only
    two-leads     | doors  | valley  |              | Where two of us lead, nobody rings the other                 | 2026-06-11 |
    small-forms   |        | upland  | taster-weeks | One page is enough for a taster week                         | 2023-10-20 | Form cut to a page
""")  # fmt: skip


def _practices() -> list[Row]:
    rows: list[Row] = [
        {
            **practice,
            "form": FORMS[practice["form"] or ""],
            "opportunity": OPPORTUNITIES[practice["opportunity"] or ""],
            "issues": ISSUES_ANSWERED[practice["id"] or ""],
            "source": "Made up for IDELE",
        }
        for practice in PRACTICES
    ]
    return prefixed(rows, PREFIX, "id", "partnership", "organisation", "territory")


def tables() -> dict[str, list[Row]]:
    """practices, practice_texts, adoptions, seminars, participants, presented, lessons."""
    return {
        "practices": _practices(),
        "practice_texts": prefixed(TEXTS, PREFIX, "practice"),
        "adoptions": prefixed(ADOPTIONS, PREFIX, "practice", "partnership", "from_partnership"),
        "seminars": prefixed(SEMINARS, PREFIX, "id", "territory"),
        "participants": prefixed(PARTICIPANTS, PREFIX, "seminar", "organisation"),
        "presented": prefixed(PRESENTED, PREFIX, "seminar", "practice"),
        "lessons": prefixed(LESSONS, PREFIX, "id", "seminar", "partnership", "practice"),
    }
