"""The map of forms: membership by hand and against SciPy, the path, the ledger's hours (METHOD.md section 11)."""

from __future__ import annotations

from datetime import date
from math import exp

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.spatial.distance import cdist
from scipy.special import softmax
from tests.method.packages import answers, package, wave

from idele.method.forms import membership, section
from idele.method.readings.forms import FORMS

TODAY = date(2026, 6, 1)
KEYS = ("empowerment.1", "delivery.1")


def people(empowerment, delivery, count=5):
    return {f"o{number}": [[empowerment, delivery]] for number in range(count)}


def measured(*waves, rows, as_of=TODAY, **tables):
    return section(package(*waves, answers=rows, **tables), as_of)["p"]


def test_the_places_are_those_of_the_method():
    """METHOD.md section 11, the table of forms."""
    places = [(form.empowerment, form.delivery) for form in FORMS.values()]
    assert places == [(85, 15), (75, 40), (55, 55), (88, 82), (45, 65), (30, 78), (15, 90)]


def test_membership_by_hand():
    """At (75, 50), the score of 4 and 3 of 5: squared distances from METHOD.md's table, 2 * 15^2 = 450."""
    found = measured(rows=answers(people(4, 3), KEYS))
    squares = {
        "base capacity": 10**2 + 35**2, "capacity and delivery": 10**2, "complex hybrid": 20**2 + 5**2,
        "umbrella body": 13**2 + 32**2, "social economy": 30**2 + 15**2, "social enterprise": 45**2 + 28**2,
        "quasi-public service delivery body": 60**2 + 40**2,
    }  # fmt: skip
    weights = {name: exp(-square / 450) for name, square in squares.items()}
    assert (found["empowerment"], found["delivery"], found["nearest"]) == (75, 50, "capacity and delivery")
    assert found["membership"] == pytest.approx({name: weight / sum(weights.values()) for name, weight in weights.items()})


@settings(deadline=None)
@given(st.lists(st.tuples(st.floats(0, 100), st.floats(0, 100)), min_size=1, max_size=20))
def test_membership_against_scipy(points):
    """SciPy's distances and softmax: another way to the same shares."""
    at = np.array([[form.empowerment, form.delivery] for form in FORMS.values()])
    distances = cdist(np.array(points), at)
    shares, nearest = membership(np.array(points))
    assert np.allclose([list(own.values()) for own in shares], softmax(-(distances**2) / 450, axis=1))
    for row, name in zip(distances, nearest, strict=True):
        least = row.min()
        if abs(least - 30) > 1e-6:
            assert (name == "none of these") == (least > 30)
        if name != "none of these":
            assert row[list(FORMS).index(name)] == pytest.approx(least)


@pytest.mark.parametrize(
    ("point", "name"),
    [
        ((85, 45), "capacity and delivery"),
        ((85, 15), "base capacity"),
        ((55, 15), "base capacity"),
        ((54.9, 14.9), "none of these"),
        ((0, 0), "none of these"),
        ((50, 60), "complex hybrid"),
    ],
)
def test_nearest_is_within_thirty_points_and_at_equal_distance_the_first(point, name):
    assert membership(np.array([point], dtype=float))[1] == [name]


def test_the_path_leads_over_closed_waves_of_the_same_version():
    waves = (
        wave("w1", 2022, version="full"), wave("w2", 2023, version="other"), wave("w3", 2024, version="full"),
        {**wave("w4", 2026, version="full"), "closed": None},
    )  # fmt: skip
    rows = [
        row
        for key, values in (("w1", (2, 2)), ("w2", (5, 5)), ("w3", (4, 3)), ("w4", (1, 1)))
        for row in answers(people(*values), KEYS, key)
    ]
    found = measured(*waves, rows=rows)
    assert found["wave"] == "w3"
    assert found["path"] == [
        {"wave": "w1", "empowerment": 25, "delivery": 25},
        {"wave": "w3", "empowerment": 75, "delivery": 50},
    ]


def test_a_wave_that_is_open_is_told_where_none_is_closed():
    found = measured({**wave(), "closed": None}, rows=answers(people(4, 3), KEYS))
    assert found["path"] == [{"wave": "w1", "empowerment": 75, "delivery": 50}]


def test_a_check_up_that_did_not_ask_has_no_place_on_the_map():
    assert section(package(answers=answers({"a": [[3]]}, ("trust.1",))), TODAY) == {}
    assert section(package(answers=answers({"a": [[3]]}, ("delivery.1",))), TODAY) == {}


def test_too_few_and_no_range_give_no_figure():
    few = measured(rows=answers(people(4, 3, count=4), KEYS))
    assert set(few) == {"status", "wave", "n", "respondents", "rests_on"}
    assert (few["status"], few["n"]) == ("too few", 4)
    flat = measured(wave(low=3, high=3), rows=answers(people(3, 3), KEYS))
    assert flat["status"] == "undefined"
    assert flat["reason"]


def test_an_interval_stands_beside_a_place_and_is_empty_under_five_organisations():
    found = measured(rows=answers({f"o{k}": [[3 + k % 2, 3]] for k in range(6)}, KEYS))
    assert found["empowerment_low"] < found["empowerment"] < found["empowerment_high"]
    few = measured(rows=answers({f"o{k}": [[4, 3], [4, 3]] for k in range(3)}, KEYS))
    assert few["empowerment_low"] is None
    assert "interval" in few["reasons"]


def entry(activity, hours, day=date(2025, 1, 1), **more):
    return {"partnership": "p", "organisation": "o0", "date": day, "kind": "cost", "activity": activity, "hours": hours, **more}


def test_hours_of_the_ledger_stand_beside_the_axes():
    ledger = [
        entry("empowerment", 3), entry("empowerment", 4.5), entry("empowerment", None), entry("reporting", 9),
        entry("empowerment", 50, date(2027, 1, 1)), entry("empowerment", 70, kind="benefit"),
    ]  # fmt: skip
    found = measured(rows=answers(people(4, 3), KEYS), ledger=ledger)
    assert (found["hours_empowerment"], found["hours_delivery"]) == (7.5, 0)


def test_hours_that_nobody_recorded_are_missing_and_not_zero():
    found = measured(rows=answers(people(4, 3), KEYS), ledger=[entry(None, 8)])
    assert (found["hours_empowerment"], found["hours_delivery"]) == (None, None)
    assert set(found["reasons"]) == {"hours_empowerment", "hours_delivery"}
