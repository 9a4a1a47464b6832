from datetime import date

from tests.method.exchanged import TODAY, adoption

from idele.method.learning import section
from idele.method.measure import measure
from idele.tables import Tables


def lesson(key, partnership, day, change=None):
    return {"id": key, "partnership": partnership, "text": "...", "date": date.fromisoformat(day), "change": change}


BASE = {
    "adoptions": [adoption("bus", "p", "2024-01-01"), adoption("tea", "p", "2026-02-01"), adoption("bus", "q", "2024-01-01")],
    "lessons": [
        lesson("a", "p", "2024-01-01", "We ring firms first"),
        lesson("b", "p", "2024-02-01", " "),
        lesson("c", "p", "2027-01-01", "Not yet"),
        lesson("d", None, "2024-01-01", "Nobody's"),
    ],
    "seminars": [
        {"id": key, "title": key, "topic": "...", "start": day, "end": day}
        for key, day in (("s", date(2024, 5, 1)), ("t", date(2025, 5, 1)), ("u", date(2026, 5, 1)))
    ],
    "participants": [
        {"seminar": key, "organisation": who, "level": "local", "role": role}
        for key, who, role in (("s", "town", "host"), ("s", "town", "guest"), ("t", "town", "guest"), ("u", "town", "guest"))
    ],
    "partners": [
        {"partnership": "p", "organisation": "town", "role": "lead", "left": date(2024, 12, 31)},
        {"partnership": "q", "organisation": "town", "role": "observer"},
    ],
}


def test_what_the_registers_show_by_the_day():
    found = section(Tables(BASE), TODAY)
    assert {name: found["p"][name] for name in ("adoptions", "lessons", "lessons_with_change", "seminars")} == {
        "adoptions": 1, "lessons": 2, "lessons_with_change": 1, "seminars": 1,
    }  # fmt: skip
    assert (found["q"]["adoptions"], found["q"]["lessons"], found["q"]["seminars"]) == (1, 0, 2)
    assert (found["p"]["n"], found["p"]["status"]) == (0, "ok")


def test_a_table_left_out_is_no_zero():
    found = section(Tables(BASE).without("lessons"), TODAY)["p"]
    assert (found["lessons"], found["lessons_with_change"], found["adoptions"]) == (None, None, 1)
    assert set(found["reasons"]) == {"lessons", "lessons_with_change"}


def test_without_any_of_them_the_section_is_absent():
    tables = Tables(BASE).without("adoptions", "lessons", "participants")
    assert section(tables, TODAY) == {}
    assert "learning" not in measure(tables, TODAY)["partnerships"]["p"]
