from datetime import date

from tests.method.exchanged import TODAY, adoption, practice

from idele.method.reach import followed, section
from idele.tables import Tables


def seminar(key, start, end=None):
    days = {"start": date.fromisoformat(start), "end": date.fromisoformat(end or start)}
    return {"id": key, "title": key, "topic": "...", **days}


def guest(seminar, organisation, level="local", role="guest", people=None):
    return {"seminar": seminar, "organisation": organisation, "level": level, "role": role, "people": people}


def organisation(key, territory=None):
    return {"id": key, "name": key, "kind": "public", "territory": territory}


BASE = {
    "seminars": [seminar("s", "2024-05-01", "2024-05-03"), seminar("t", "2025-05-01"), seminar("later", "2026-05-01")],
    "participants": [
        guest("s", "town", people=3),
        guest("s", "town", "regional", people=2),
        guest("s", "state", "national"),
        guest("t", "town", "local", "host", 0),
        guest("t", "abroad", "local", people=4),
        guest("later", "new", people=50),
    ],
    "organisations": [
        organisation("town", "AT121"),
        organisation("state", "AT"),
        organisation("abroad", "isle"),
        organisation("new"),
    ],
    "territories": [
        {"code": "AT", "name": "AT"},
        {"code": "AT121", "name": "AT121", "parent": "AT"},
        {"code": "isle", "name": "Isle"},
    ],
    "presented": [
        {"seminar": key, "practice": name} for key, name in (("s", "bus"), ("t", "bus"), ("t", "tea"), ("later", "oak"))
    ],
    "practices": [practice(key) for key in ("bus", "tea", "oak", "unheard")],
    "partners": [
        {"partnership": "p", "organisation": "town", "role": "lead"},
        {"partnership": "q", "organisation": "state", "role": "partner", "left": date(2024, 4, 1)},
    ],
    "adoptions": [
        adoption("bus", "p", "2024-05-03"),
        adoption("tea", "p", "2024-06-01"),
        adoption("bus", "q", "2024-06-01"),
        adoption("unheard", "p", "2025-09-01"),
        adoption("tea", "p", "2025-09-01"),
    ],
}


def test_what_a_seminar_reached():
    found = section(Tables(BASE), TODAY)
    assert (found["seminars"], found["practices"], found["players"], found["people"]) == (2, 2, 3, 10)
    assert found["by_level"] == {"national": 1, "regional": 2, "local": 7}
    assert (found["countries"], found["by_country"]) == (2, {"AT": 6, "isle": 4})
    assert (found["since"], found["until"], found["library"], found["n"]) == ("2024-05-01", "2025-05-01", 4, 3)


def test_what_followed():
    """bus on the seminar's last day; tea before it was presented does not count, after it does; q had lost its guest before."""
    found = followed(Tables(BASE), TODAY)
    assert [(key, day.isoformat()) for key, _who, day in found.iter_rows()] == [("bus", "2024-05-03"), ("tea", "2025-09-01")]
    assert section(Tables(BASE), TODAY)["adoptions"] == 2


def test_tables_left_out_are_not_nobody():
    found = section(Tables(BASE).without("participants", "presented"), TODAY)
    assert (found["players"], found["people"], found["practices"], found["countries"]) == (None, None, None, None)
    assert set(found["reasons"]) == {"players", "people", "practices", "countries", "by_level", "by_country", "adoptions"}
    assert found["n"] == 0


def test_before_the_first():
    found = section(Tables(BASE), date(2024, 4, 30))
    assert (found["status"], found["n"]) == ("undefined", 0)
