"""Places, organisations, partnerships and who belongs to them."""

from __future__ import annotations

from examples.makers.grid import Row, grid, prefixed

PREFIX = "alder-"

TERRITORIES = grid("code name parent type population autonomy complete", """
    land     | Example Land (illustration)     |        |              | 5400000 | 58 |
    east     | Eastern Region (illustration)   | land   | intermediate | 1120000 | 58 |
    valley   | Alder Valley (illustration)     | east   | intermediate |   86000 | 58 | true
    harbour  | Harbour Towns (illustration)    | east   | urban        |  240000 | 58 |
    upland   | Uplands (illustration)          | east   | rural        |   41000 | 58 |
    lakeside | Lakeside (illustration)         | land   | rural        |   67000 | 58 |
""")  # fmt: skip

ORGANISATIONS = grid("id name kind level territory domain", """
    ministry-work      | Ministry of Work, regional desk (illustration)  | public         | national | land     | jobs
    ministry-transport | Ministry of Transport (illustration)            | public         | national | land     | transport
    ministry-education | Ministry of Education (illustration)            | public         | national | land     | education
    ministry-health    | Ministry of Health (illustration)               | public         | national | land     | health
    ministry-housing   | Ministry of Housing (illustration)              | public         | national | land     | housing
    region-council     | Eastern Regional Council (illustration)         | public         | regional | east     | skills
    employment-service | Eastern Employment Service (illustration)       | public         | regional | east     | jobs
    health-board       | Eastern Health Board (illustration)             | public         | regional | east     | health
    union              | Eastern Trade Union District (illustration)     | social_partner | regional | east     | jobs
    buses              | Valley Buses (illustration)                     | private        | local    | valley   | transport
    town-hall          | Alder Town Hall (illustration)                  | public         | local    | valley   | housing
    homes              | Valley Homes (illustration)                     | third_sector   | local    | valley   | housing
    college            | Alder College (illustration)                    | education      | local    | valley   | skills
    chamber            | Alder Chamber of Trade (illustration)           | private        | local    | valley   | jobs
    family-centre      | Mill Street Family Centre (illustration)        | third_sector   | local    | valley   | family
    youth-forum        | Alder Youth Forum (illustration)                | third_sector   | local    | valley   | education
    jobs-board         | Alder Jobs Board Office (illustration)          | public         | local    | valley   | jobs
    cyclists           | Valley Cyclists (illustration)                  | third_sector   | local    | valley   | transport
    harbour-council    | Harbour Towns Council (illustration)            | public         | local    | harbour  | jobs
    harbour-ferries    | Harbour Ferries (illustration)                  | private        | local    | harbour  | transport
    harbour-school     | Harbour School (illustration)                   | education      | local    | harbour  | skills
    upland-college     | Upland College (illustration)                   | education      | local    | upland   | skills
    upland-farmers     | Upland Farmers (illustration)                   | private        | local    | upland   | jobs
    lakeside-clinic    | Lakeside Clinic (illustration)                  | public         | local    | lakeside | health
    lakeside-tenants   | Lakeside Tenants (illustration)                 | third_sector   | local    | lakeside | housing
""")  # fmt: skip

PARTNERSHIPS = grid("id name territory domains started ended mission hourly_rate in_programme", """
    valley   | Alder Valley Partnership (illustration) | valley   | jobs;skills;housing;health;transport;family | 2023-03-01 |            | Every young person in Alder Valley has work or training that leads somewhere, and a life around it that holds. | 40 | true
    harbour  | Harbour Towns Compact (illustration)    | harbour  | jobs;transport;skills                       | 2019-05-01 |            | Work within an hour of every door.                | 42 | true
    upland   | Upland Skills Alliance (illustration)   | upland   | skills;jobs                                 | 2020-09-01 |            | Skills that keep young people in the hills.       | 36 | true
    lakeside | Lakeside Health and Homes (illustration)| lakeside | health;housing                              | 2018-01-15 | 2026-06-30 | Homes that keep people well.                      | 38 | true
    jobs     | Alder Jobs Board (illustration)         | valley   | jobs                                        | 2021-01-01 |            | Vacancies and applicants meet.                    |    | false
    mobility | Alder Mobility Forum (illustration)     | valley   | transport                                   | 2022-06-01 |            | Safe ways through the valley.                     |    | false
""")  # fmt: skip

PARTNERS = grid("partnership organisation role joined left", """
    valley   | town-hall          | lead     |            |
    valley   | region-council     | partner  |            |
    valley   | employment-service | partner  |            |
    valley   | ministry-work      | partner  | 2023-09-01 |
    valley   | health-board       | partner  |            |
    valley   | college            | partner  |            |
    valley   | homes              | partner  |            |
    valley   | chamber            | partner  |            |
    valley   | family-centre      | partner  |            |
    valley   | youth-forum        | partner  | 2024-01-15 |
    valley   | union              | partner  |            |
    valley   | buses              | partner  | 2024-03-01 |
    valley   | ministry-transport | partner  | 2024-06-01 |
    valley   | ministry-education | observer | 2023-03-01 | 2025-01-31
    harbour  | harbour-council    | lead     |            |
    harbour  | harbour-ferries    | partner  |            |
    harbour  | harbour-school     | partner  | 2020-01-01 |
    upland   | upland-college     | lead     |            |
    upland   | upland-farmers     | partner  |            |
    lakeside | lakeside-clinic    | lead     |            |
    lakeside | lakeside-tenants   | partner  |            |
    jobs     | jobs-board         | lead     |            |
    jobs     | chamber            | partner  |            |
    mobility | cyclists           | lead     |            |
    mobility | buses              | partner  |            |
""")  # fmt: skip

OBJECTIVES = grid("id partnership text set_by", """
    work     | valley | Young people are in work or training within six months of leaving school | inside
    way      | valley | Everybody can get to a shift and home again                              | inside
    roof     | valley | Young workers find a home that their wage can pay                        | inside
    well     | valley | Nobody loses a job because help with their health came too late          | inside
    learn    | valley | What is taught fits what is needed, here and in ten years               | inside
    register | valley | Fewer names on the unemployment register                                 | outside
""")  # fmt: skip

VOCABULARY = grid("key en de", """
    jobs      | Jobs               | Arbeit
    skills    | Skills             | Qualifikation
    housing   | Housing            | Wohnen
    health    | Health             | Gesundheit
    transport | Transport          | Verkehr
    education | Schools            | Schule
    family    | Family and care    | Familie und Betreuung
""")  # fmt: skip


def tables() -> dict[str, list[Row]]:
    """territories, organisations, partnerships, partners, objectives, vocabulary."""
    return {
        "territories": prefixed(TERRITORIES, PREFIX, "code", "parent"),
        "organisations": prefixed(ORGANISATIONS, PREFIX, "id", "territory"),
        "partnerships": prefixed(PARTNERSHIPS, PREFIX, "id", "territory"),
        "partners": prefixed(PARTNERS, PREFIX, "partnership", "organisation"),
        "objectives": prefixed(OBJECTIVES, PREFIX, "id", "partnership"),
        "vocabulary": [
            {"list": "domains", "key": row["key"], "language": language, "label": row[language]}
            for row in VOCABULARY
            for language in ("en", "de")
        ],
    }
