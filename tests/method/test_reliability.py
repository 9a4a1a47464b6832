"""Across a programme: groups are partnerships, units are organisation means (METHOD.md section 2)."""

from datetime import date

import pytest
from tests.method.packages import answers, wave

from idele.method.consistency import cronbach_alpha
from idele.method.reliability import icc, section
from idele.tables import Tables

LATER = date(2030, 1, 1)
THREE = [[4, 5, 2], [4, 4, 4], [5, 4, 5], [4, 4, 3], [3, 4, 3]]
STATEMENTS = ("trust.1", "trust.2", "trust.3")


def programme(groups, statements=STATEMENTS, **more):
    """One partnership a group, with one wave, and one organisation a row of the group."""
    waves, rows = [], []
    for number, group in enumerate(groups):
        waves.append({**wave(f"w{number}", **more), "partnership": f"p{number}"})
        rows += answers({f"p{number}o{place}": [values] for place, values in enumerate(group)}, statements, f"w{number}")
    return Tables({"waves": waves, "answers": rows})


def test_icc_check_values():
    both = icc([4, 5, 4, 4, 2, 3, 2, 3, 5, 5, 4, 5], [1] * 4 + [2] * 4 + [3] * 4)
    assert both == pytest.approx((0.826840, 0.950249), abs=1e-6)


def test_icc_keeps_what_is_negative():
    icc1, icc2 = icc([1, 5, 1, 5, 1, 5], [1, 1, 2, 2, 3, 3])
    assert icc1 == pytest.approx(-1)
    assert icc2 is None  # no difference at all between the groups
    assert icc([1, 5, 2, 5], [1, 1, 2, 2])[1] < 0


@pytest.mark.parametrize("values, groups", [([1, 2, 3], [1, 1, 1]), ([1, 2], [1, 2]), ([], [])])
def test_icc_undefined(values, groups):
    assert icc(values, groups) == (None, None)


def test_icc_of_unequal_groups_takes_the_k_of_the_method():
    """k = (6 - (16 + 4) / 6) / 1 = 8 / 3; MSB = 12, MSW = 1.5, by hand."""
    icc1, icc2 = icc([1, 2, 3, 4, 5, 6], [1, 1, 1, 1, 2, 2])
    between = 4 * (2.5 - 3.5) ** 2 + 2 * (5.5 - 3.5) ** 2
    within = (5 + 0.5) / 4
    assert icc1 == pytest.approx((between - within) / (between + (8 / 3 - 1) * within))
    assert icc2 == pytest.approx(1 - within / between)


def test_units_are_organisations_of_all_partnerships():
    found = section(programme([THREE[:2], THREE[2:]]), LATER)
    trust = found["trust"]
    assert (found["status"], found["n"], trust["n"], trust["groups"]) == ("ok", 5, 5, 2)
    assert trust["alpha"] == pytest.approx(cronbach_alpha(THREE))
    assert trust["low_alpha"]
    assert (trust["icc1"], trust["icc2"]) == pytest.approx(icc([sum(row) for row in THREE], [1, 1, 2, 2, 2]))


def test_one_statement_has_no_alpha_and_says_why():
    trust = section(programme([[[1], [2]], [[4], [5]]], ("trust.1",)), LATER)["trust"]
    assert (trust["alpha"], trust["omega"]) == (None, None)
    assert set(trust["reasons"]) == {"alpha", "omega"}
    assert trust["icc2"] == pytest.approx(1 - 0.5 / 9)


def test_versions_are_never_mixed_and_the_larger_is_taken():
    first = programme([THREE], instrument="ours", version="1")
    rows = answers({f"q{place}": [values] for place, values in enumerate(THREE[:2])}, STATEMENTS, "other")
    second = {**wave("other", 2026, instrument="ours", version="2"), "partnership": "q"}
    tables = Tables({"waves": [*first["waves"].to_dicts(), second], "answers": [*first["answers"].to_dicts(), *rows]})
    found = section(tables, LATER)
    assert (found["instrument"], found["version"], found["n"]) == ("ours", "1", 5)


def test_before_a_wave_is_closed_there_is_nothing_to_say():
    found = section(programme([THREE]), date(2025, 2, 9))
    assert (found["status"], found["n"]) == ("undefined", 0)
    assert found["reason"]
