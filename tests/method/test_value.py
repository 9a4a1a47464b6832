"""Claims by category and grade, counted by hand and by a loop (METHOD.md section 8)."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from idele.method.measure import measure
from idele.method.value import demonstrated, section
from idele.tables import Tables
from idele.tables.choices import ANYWAY, CLAIM_CATEGORIES

TODAY = date(2026, 6, 1)


def claim(key="c", category="gaps", anyway="none", grade=2, **more):
    return {"id": key, "partnership": "p", "category": category, "anyway": anyway, "grade": grade, "text": "...", **more}


def measured(*claims, **tables):
    return section(Tables({"claims": claims, **tables}), TODAY)["p"]


@pytest.mark.parametrize(
    ("anyway", "grade", "shown"), [("none", 2, 1), ("part", 4, 1), ("none", 1, 0), ("all", 4, 0), ("part", 0, 0)]
)
def test_demonstrated_is_more_than_would_have_happened_and_measured(anyway, grade, shown):
    found = measured(claim(anyway=anyway, grade=grade))
    assert found["demonstrated"] == shown
    assert found["demonstrated_by_category"] == {"gaps": shown, "creativity": 0, "commitment": 0, "vehicles": 0}


def test_the_matrix_has_every_category_and_grade():
    found = measured(claim("1", "gaps", grade=0), claim("2", "vehicles", grade=4), claim("3", "vehicles", "all", grade=4))
    assert found["matrix"] == {
        "gaps": [1, 0, 0, 0, 0],
        "creativity": [0] * 5,
        "commitment": [0] * 5,
        "vehicles": [0, 0, 0, 0, 2],
    }
    assert found["demonstrated_matrix"]["vehicles"] == [0, 0, 0, 0, 1]
    assert (found["status"], found["claims"], found["rests_on"][0]["rows"]) == ("ok", 3, 3)


def test_a_claim_of_tomorrow_has_not_happened_and_one_without_a_date_has():
    found = measured(claim("1", date=date(2026, 6, 2)), claim("2", date=TODAY), claim("3"))
    assert found["claims"] == 2
    assert measured(claim(date=date(2027, 1, 1))) == {
        "status": "too few",
        "n": 0,
        "rests_on": [{"table": "claims", "where": {"partnership": "p"}, "rows": 0}],
    }


def test_n_is_the_partners_of_the_day_and_no_observer():
    gone = date(2025, 1, 1)
    roles = (("a", "lead", None), ("b", "partner", None), ("c", "partner", gone), ("d", "observer", None))
    partners = [{"partnership": "p", "organisation": name, "role": role, "left": left} for name, role, left in roles]
    assert measured(claim(), partners=partners)["n"] == 2


def test_without_claims_there_is_no_section():
    only = Tables({"partnerships": [{"id": "p", "name": "P", "started": date(2020, 1, 1)}], "claims": []})
    assert "value" not in measure(only)["partnerships"]["p"]


CLAIMS = st.lists(
    st.tuples(st.sampled_from(CLAIM_CATEGORIES), st.sampled_from(ANYWAY), st.integers(0, 4), st.sampled_from("pq")), min_size=1
)


@settings(max_examples=30, deadline=None)
@given(rows=CLAIMS)
def test_counting_one_by_one_gives_the_same(rows):
    claims = [
        claim(str(number), category, anyway, grade, partnership=partnership)
        for number, (category, anyway, grade, partnership) in enumerate(rows)
    ]
    found = section(Tables({"claims": claims}), TODAY)
    for name, own in found.items():
        for category in CLAIM_CATEGORIES:
            some = [(anyway, grade) for kind, anyway, grade, whose in rows if (kind, whose) == (category, name)]
            assert own["matrix"][category] == [sum(grade == wanted for _, grade in some) for wanted in range(5)]
            shown = sum(anyway != "all" and grade >= 2 for anyway, grade in some)
            assert own["demonstrated_by_category"][category] == shown
    frame = demonstrated(Tables({"claims": claims}), TODAY)
    assert frame["demonstrated"].sum() == sum(own["demonstrated"] for own in found.values())
    assert frame["claims"].sum() == len(rows)
    assert frame.height == 4 * len(found)
