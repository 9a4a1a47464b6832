"""Issues, what makes what worse, and who does what about them: where the divisions of labour are less clear than people say."""

from __future__ import annotations

from examples.makers.grid import Row, grid, prefixed
from examples.makers.illustration.people import PREFIX

LEVELS = {"N": "national", "R": "regional", "L": "local"}

ISSUES = grid("id text domain level salience", """
    first-job   | Leaving school is followed by a long wait for a first job           | jobs      | local    | 3
    acquainted  | Employers take on whom they already know                            | jobs      | local    | 1
    short-jobs  | Benefit rules make a short job not worth taking                     | jobs      | national | 2
    mismatch    | What is taught does not match what is wanted                        | skills    | regional | 3
    age-groups  | Training money is tied to age groups                                | skills    | national | 2
    no-bus      | No bus to early and late shifts                                     | transport | local    | 3
    routes      | Bus licences follow old routes                                      | transport | regional | 2
    rents       | Rents near work have outrun wages                                   | housing   | local    | 2
    arrears     | Arrears and debt among young tenants                                | housing   | local    | 2
    grants      | Housing grants leave out what a home costs to run                   | housing   | national | 1
    anxiety     | Anxiety and depression go without help                              | health    | local    | 3
    clinic      | Long waiting list at the regional clinic                            | health    | regional | 2
    damp        | Damp homes make families ill                                        | health    | local    | 2
    childcare   | Childcare shuts before the shift ends                               | family    | local    | 3
    timetable   | School timetables leave no room to try out work                     | education | regional | 1
    drop-out    | Nobody follows up those who leave a course early                    | education | local    | 3
""")  # fmt: skip

LINKS = grid("source target weight organisation", """
    no-bus     | first-job  | 3 | town-hall
    no-bus     | first-job  | 3 | chamber
    no-bus     | first-job  | 2 | employment-service
    no-bus     | childcare  | 2 |
    no-bus     | mismatch   | 1 |
    no-bus     | drop-out   | 2 | college
    routes     | no-bus     | 3 |
    childcare  | first-job  | 3 | family-centre
    childcare  | first-job  | 2 | town-hall
    childcare  | anxiety    | 2 |
    childcare  | arrears    | 1 |
    rents      | arrears    | 3 |
    rents      | first-job  | 1 |
    rents      | no-bus     | 2 |
    arrears    | anxiety    | 3 | homes
    arrears    | anxiety    | 2 | health-board
    anxiety    | drop-out   | 3 |
    anxiety    | first-job  | 2 | health-board
    anxiety    | first-job  | 3 | youth-forum
    anxiety    | arrears    | 2 |
    clinic     | anxiety    | 3 |
    damp       | anxiety    | 1 |
    damp       | drop-out   | 1 |
    grants     | damp       | 2 |
    drop-out   | first-job  | 3 |
    drop-out   | arrears    | 1 |
    mismatch   | first-job  | 3 |
    mismatch   | drop-out   | 2 |
    age-groups | mismatch   | 2 |
    timetable  | mismatch   | 1 |
    timetable  | first-job  | 1 |
    short-jobs | first-job  | 2 |
    acquainted | first-job  | 1 |
    first-job  | anxiety    | 2 |
    first-job  | arrears    | 2 |
    no-bus     | clinic     | 2 |
    routes     | clinic     | 1 | health-board
    clinic     | short-jobs | 2 | employment-service
""")  # fmt: skip

# Each function: holders as organisation@level, a lead marked *; then > and the lowest level that law and competence allow.
ACTIONS = grid("id name domain started ended money people conceived managed implemented issues", """
    shift-bus     | Shift bus at five and at eleven       | transport | 2024-09-01 |            | 180000 |  420 | ministry-transport@N >L               | region-council@R* town-hall@L* >L       | buses@L >L                             | no-bus
    route-review  | Review of bus licences                | transport | 2025-02-01 |            |  30000 |      | ministry-transport@N* >R              | >R                                      | region-council@R* >R                   | routes
    bike-pool     | Bicycles lent to apprentices          | transport | 2025-05-01 |            |  12000 |   60 | youth-forum@L* >L                     | youth-forum@L* >L                       | youth-forum@L* college@L >L            | no-bus first-job
    one-door      | One door for young job seekers        | jobs      | 2023-10-01 |            | 240000 |  900 | ministry-work@N* >L                   | employment-service@R* town-hall@L* >L   | employment-service@R town-hall@L >L    | first-job
    tasters       | Taster weeks in small firms           | jobs      | 2024-03-01 |            |  45000 |  210 | chamber@L* college@L* >L              | chamber@L college@L >L                  | chamber@L* >L                          | first-job acquainted
    short-work    | Trial of topping up short jobs        | jobs      | 2025-01-01 |            |  90000 |   75 | ministry-work@N* >N                   | employment-service@R* >L                | employment-service@R* >L               | short-jobs
    job-coaches   | Job coaches for the first ninety days | jobs      | 2024-06-01 |            | 110000 |  160 | employment-service@R* town-hall@L* >L | employment-service@R >L                 | family-centre@L union@R >L             | first-job anxiety
    works-council | Apprentice spokespeople               | jobs      | 2025-09-01 |            |   6000 |   30 | union@R* >L                           | union@R* >L                             | >L                                     | first-job
    course-board  | Board that reviews courses each year  | skills    | 2024-01-01 |            |  15000 |      | region-council@R* ministry-education@N* >R | region-council@R >R                | college@L* >L                          | mismatch
    age-waiver    | Waiver of age limits in training      | skills    | 2025-03-01 |            |  60000 |   90 | ministry-education@N* >N              | region-council@R* >R                    | college@L* employment-service@R* >L    | age-groups
    night-school  | Evening courses near the works        | skills    | 2023-09-01 |            |  80000 |  250 | college@L* >L                         | college@L* >L                           | college@L* chamber@L* >L               | mismatch
    skills-data   | One picture of vacancies and courses  | skills    | 2025-06-01 |            |  25000 |      | region-council@R employment-service@R >L | >L                                   | college@L region-council@R >L          | mismatch
    key-homes     | Homes for key workers                 | housing   | 2023-06-01 |            | 900000 |   48 | ministry-housing@N* >R                | homes@L* town-hall@L* >L                | homes@L* >L                            | rents
    rent-help     | Help with the first rent              | housing   | 2024-04-01 |            |  50000 |  130 | town-hall@L* homes@L* >L              | town-hall@L* >L                         | homes@L town-hall@L >L                 | arrears
    debt-desk     | Debt desk in the town hall            | housing   | 2024-11-01 |            |  35000 |  190 | town-hall@L* >L                       | >L                                      | town-hall@L* family-centre@L* >L       | arrears
    damp-check    | Damp checks with the district nurse   | health    | 2025-02-01 |            |  28000 |  110 | health-board@R homes@L >L             | health-board@R* homes@L* >L             | homes@L >L                             | damp
    talk-early    | Early talks about low spirits         | health    | 2024-02-01 |            |  70000 |  300 | ministry-health@N* >R                 | health-board@R* >L                      | health-board@R* family-centre@L* >L    | anxiety
    clinic-slots  | Clinic slots kept for the valley      | health    | 2025-07-01 |            |  40000 |   85 | health-board@R* >R                    | health-board@R* >R                      | >R                                     | clinic
    early-care    | Childcare from five in the morning    | family    | 2024-10-01 |            |  65000 |   55 | family-centre@L* >L                   | family-centre@L* town-hall@L* >L        | family-centre@L* >L                    | childcare first-job
    care-swap     | Parents who mind children in turn     | family    | 2025-04-01 |            |   4000 |   22 | family-centre@L youth-forum@L >L      | >L                                      | family-centre@L* >L                    | childcare
    work-days     | Work days in the school year          | education | 2024-09-01 |            |  18000 |  340 | ministry-education@N >L               | region-council@R chamber@L >L           | college@L chamber@L >L                 | timetable
    school-links  | Teachers visit firms                  | education | 2025-10-01 | 2026-06-30 |   5000 |   25 | >L                                    | chamber@L* >L                           | chamber@L* >L                          | timetable
""")  # fmt: skip

# What other partnerships in the valley do: their footprint.
OTHERS = grid("id partnership name domain started conceived managed implemented", """
    vacancies   | jobs     | Vacancy list               | jobs      | 2021-03-01 | jobs-board@L* | jobs-board@L* | chamber@L*
    job-fair    | jobs     | Job fair                   | jobs      | 2022-04-01 | chamber@L*    | jobs-board@L* | jobs-board@L*
    crossings   | mobility | Safe crossings             | transport | 2022-09-01 | cyclists@L*   | cyclists@L*   | cyclists@L*
    night-ferry | harbour  | Ferry after the late shift | transport | 2020-02-01 | harbour-council@L* | harbour-council@L* | harbour-ferries@L*
    field-class | upland   | Classes on the farm        | skills    | 2021-04-01 | upland-college@L*  | upland-college@L*  | upland-farmers@L*
    warm-homes  | lakeside | Warm homes on prescription | health    | 2019-03-01 | lakeside-clinic@L* | lakeside-clinic@L* | lakeside-tenants@L*
""")  # fmt: skip

CONNECTIONS = grid("a b kind partnership since until", """
    town-hall          | employment-service | joint_body    | valley | 2023-10-01 |
    town-hall          | homes              | pooled_budget | valley | 2024-04-01 |
    college            | chamber            | joint_plan    | valley | 2024-03-01 |
    region-council     | college            | joint_body    | valley | 2024-01-01 |
    health-board       | family-centre      | liaison       | valley | 2024-02-01 |
    employment-service | ministry-work      | shared_data   |        | 2019-01-01 |
    region-council     | ministry-education | liaison       |        | 2021-01-01 |
    region-council     | town-hall          | joint_plan    | valley | 2023-06-01 |
    youth-forum        | college            | liaison       | valley | 2025-05-01 |
    chamber            | jobs-board         | joint_body    | jobs   | 2021-01-01 |
    health-board       | homes              | shared_data   | valley | 2025-02-01 | 2026-02-28
""")  # fmt: skip

CAPACITIES = {
    "town-hall": 12, "region-council": 8, "employment-service": 9, "ministry-work": 3, "health-board": 6, "college": 9, "homes": 7,
    "chamber": 8, "family-centre": 5, "youth-forum": 4, "union": 3, "buses": 3, "ministry-transport": 3,
}  # fmt: skip


def functions_of(action: Row) -> list[dict[str, object]]:
    """The rows of ``functions`` that an action's three cells stand for."""
    rows: list[dict[str, object]] = []
    for function in ("conceived", "managed", "implemented"):
        holders, _, lowest = (action[function] or "").partition(">")
        for holder in holders.split():
            organisation, _, level = holder.rstrip("*").partition("@")
            rows.append(
                {
                    "action": f"{PREFIX}{action['id']}",
                    "function": function,
                    "organisation": f"{PREFIX}{organisation}",
                    "level": LEVELS[level],
                    "lead": holder.endswith("*"),
                    "lowest_level": LEVELS.get(lowest.strip()),
                }
            )
    return rows


def tables() -> dict[str, list]:
    """issues, issue_links, actions, action_issues, functions, capacities, connections."""
    ours: list[Row] = [{**action, "partnership": "valley"} for action in ACTIONS]
    return {
        "issues": prefixed([{**row, "partnership": "valley"} for row in ISSUES], PREFIX, "id", "partnership"),
        "issue_links": prefixed(LINKS, PREFIX, "source", "target", "organisation"),
        "actions": prefixed([*ours, *OTHERS], PREFIX, "id", "partnership"),
        "action_issues": [
            {"action": f"{PREFIX}{action['id']}", "issue": f"{PREFIX}{issue}"}
            for action in ACTIONS
            for issue in (action["issues"] or "").split()
        ],
        "functions": [row for action in [*ACTIONS, *OTHERS] for row in functions_of(action)],
        "capacities": [
            {"partnership": f"{PREFIX}valley", "organisation": f"{PREFIX}{organisation}", "functions": number}
            for organisation, number in CAPACITIES.items()
        ],
        "connections": prefixed(CONNECTIONS, PREFIX, "a", "b", "partnership"),
    }
