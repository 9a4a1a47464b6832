"""Who is missing (METHOD.md section 2)."""

from datetime import date

from tests.method.packages import answers, package, wave

from idele.method.missing import section

LATER = date(2026, 1, 1)
LEVELS = {"city": "local", "region": "regional", "college": "local", "ministry": None}


def figures(given, invited, statements=("trust.1",)):
    organisations = [{"id": name, "name": name, "kind": "public", "level": level} for name, level in LEVELS.items()]
    people = [{"wave": "w1", "organisation": name, "people": count} for name, count in invited.items()]
    tables = package(wave(), answers=answers(given, statements), invited=people, organisations=organisations)
    return section(tables, LATER)["p"]["w1"]


def test_invited_and_answered_by_organisation_and_level():
    found = figures({"city": [[4], [None]], "region": [[3]], "guest": [[2]]}, {"city": 3, "region": 1, "ministry": 2})
    assert (found["invited"], found["answered"], found["n"]) == (6, 3, 3)
    assert found["by_organisation"] == {
        "city": {"invited": 3, "answered": 1},
        "guest": {"invited": 0, "answered": 1},
        "ministry": {"invited": 2, "answered": 0},
        "region": {"invited": 1, "answered": 1},
    }
    assert found["by_level"] == {
        "local": {"invited": 3, "answered": 1},
        "regional": {"invited": 1, "answered": 1},
        "unknown": {"invited": 2, "answered": 1},
    }


def test_a_wave_that_nobody_answered():
    found = figures({}, {"city": 3})
    assert (found["invited"], found["answered"], found["same_value"], found["could_move"]) == (3, 0, 0, [])


def test_same_value_counts_people_who_answered_at_least_three():
    statements = ("trust.1", "fit.1", "push.1")
    given = {"city": [[3, 3, 3], [3, 3, None], [3, 3, 4]], "college": [[5, 5, 5]]}
    assert figures(given, {"city": 3}, statements)["same_value"] == 2


def test_missing_partners_who_could_move_a_result_over_a_band():
    given = {name: [[4], [4]] for name in ("city", "region", "college")}
    assert figures(given, {name: 2 for name in given})["could_move"] == []
    assert figures(given, {**{name: 2 for name in given}, "ministry": 1})["could_move"] == ["trust"]


def test_one_missing_among_many_of_one_mind_cannot_move_it():
    given = {f"o{number}": [[5]] for number in range(9)}
    assert figures(given, {**{name: 1 for name in given}, "ministry": 1})["could_move"] == []
