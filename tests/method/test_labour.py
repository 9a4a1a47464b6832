from datetime import date
from itertools import product

import pytest

from idele.method.labour import section
from idele.method.measure import measure
from idele.tables import Tables

TODAY = date(2025, 6, 1)
FUNCTIONS = ("conceived", "managed", "implemented")


def action(key, partnership="p"):
    return {"id": key, "partnership": partnership, "name": key}


def holds(place, organisation, lead=True, level="local"):
    key, function = place
    return {"action": key, "function": function, "organisation": organisation, "level": level, "lead": lead}


def named(respondent, place, organisation, wave="w"):
    return {"wave": wave, "respondent": respondent, "action": place[0], "function": place[1], "organisation": organisation}


WAVE = {"id": "w", "partnership": "p", "opened": date(2025, 1, 1), "closed": date(2025, 2, 1)}
PARTNERS = [{"partnership": "p", "organisation": name, "role": "partner"} for name in "abcd"]
HELD = [
    holds(("x", "conceived"), "a"),
    holds(("x", "managed"), "a"),
    holds(("x", "managed"), "b"),
    holds(("x", "implemented"), "b", lead=False),
    holds(("y", "conceived"), "a"),
    holds(("y", "managed"), "guest"),
    holds(("y", "managed"), "guest", level="national"),
]
BASE = {"actions": [action("x"), action("y")], "functions": HELD, "partners": PARTNERS}


def measured(**tables):
    return section(Tables({**BASE, **tables}), TODAY)["p"]


def test_gaps_headless_overlaps_and_clarity():
    found = measured()
    assert found["gaps"] == [{"action": "y", "function": "implemented"}]
    assert found["headless"] == [{"action": "x", "function": "implemented"}]
    assert found["overlaps"] == [{"action": "x", "function": "managed"}]
    assert found["clarity"] == pytest.approx(3 / 6)
    assert (found["status"], found["n"], found["action_functions"]) == ("ok", 5, 6)


def test_load_counts_partners_that_lead_nothing():
    found = measured()
    assert found["load"] == pytest.approx({"a": 0.6, "b": 0.2, "c": 0.0, "d": 0.0, "guest": 0.2})
    # Leads 0 0 1 1 3: sum of rank times amount 22, so 2 * 22 / (5 * 5) - 6 / 5.
    assert found["gini"] == pytest.approx(0.56)


def test_what_was_left_out_is_not_a_gap():
    without = Tables({"actions": [action("x")], "partners": PARTNERS})
    assert section(without, TODAY) == {}
    assert "labour" not in measure(without, TODAY)["partnerships"]["p"]
    found = measured(functions=[], actions=[action("x")])
    assert [gap["function"] for gap in found["gaps"]] == list(FUNCTIONS)
    assert (found["clarity"], found["load"], found["gini"]) == (0, {}, None)
    assert "gini" in found["reasons"]


def test_a_partnership_has_only_its_own():
    found = section(Tables({**BASE, "actions": [action("x"), action("y", "q")]}), TODAY)
    assert found["q"]["load"] == {"a": 0.5, "guest": 0.5}
    assert [gap["action"] for gap in found["q"]["gaps"]] == ["y"]
    assert found["p"]["gaps"] == []


def respondents(organisations="aabbc"):
    return [
        {"wave": "w", "respondent": f"r{number}", "organisation": name, "statement": "labour.1", "value": 3}
        for number, name in enumerate(organisations)
    ]


def said(*answers):
    """For each respondent what they named, unit by unit; a dot is no answer."""
    units = list(product("xy", FUNCTIONS))
    return [
        named(f"r{number}", unit, None if one == "." else one)
        for number, answer in enumerate(answers)
        for unit, one in zip(units, answer, strict=False)
    ]


def test_shared_understanding_of_who_leads():
    found = measured(waves=[WAVE], answers=respondents(), leaders=said("aab", "aab", "aab", "aab", "bab"))
    # Units aaaab, aaaaa, bbbbb: 9 a and 6 b. Observed 2 * 4 / 4 = 2 of 15, expected 2 * 9 * 6 / (15 * 14).
    assert found["alpha"] == pytest.approx(1 - (2 / 15) / (108 / 210))
    assert found["pairwise"] == pytest.approx((6 + 10 + 10) / 30)
    assert (found["alpha_status"], found["wave"], found["respondents"], found["organisations"]) == ("ok", "w", 5, 3)


@pytest.mark.parametrize(
    ("organisations", "answers"),
    [("aabb", ["aab"] * 4), ("aabbb", ["aab"] * 5), ("aabbc", ["aab"] * 4 + ["..."])],
    ids=["four respondents", "two organisations", "one of five said nothing"],
)
def test_too_few_to_tell(organisations, answers):
    found = measured(waves=[WAVE], answers=respondents(organisations), leaders=said(*answers))
    assert (found["alpha"], found["pairwise"], found["alpha_status"]) == (None, None, "too few")


def test_nobody_was_asked():
    found = measured()
    assert (found["alpha"], found["alpha_status"], found["respondents"]) == (None, "too few", 0)
    assert "wave" not in found


def test_where_the_organisations_are_not_known_people_are_counted():
    found = measured(waves=[WAVE], leaders=said(*["aab"] * 4, "bab"))
    assert (found["alpha_status"], found["organisations"]) == ("ok", None)


@pytest.mark.parametrize(("answers", "pairwise"), [(["a"] * 5, 1), (["a.....", ".b....", "..a...", "...b..", "....a."], None)])
def test_alpha_is_undefined_where_nothing_could_disagree(answers, pairwise):
    found = measured(waves=[WAVE], answers=respondents(), leaders=said(*answers))
    assert (found["alpha"], found["alpha_status"], found["pairwise"]) == (None, "undefined", pairwise)
    assert found["alpha_reason"]
