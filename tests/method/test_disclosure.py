"""Nothing that others may not see comes through, and nothing hidden can be worked out (METHOD.md sections 2 and 6)."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.method.comparing import same
from tests.method.packages import answers, package, wave
from tests.method.strategies import AS_OF, packages

from idele.method.disclosure import RULES, shared
from idele.method.measure import measure
from idele.tables import Tables

LATER = date(2030, 1, 1)
some = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
ROUGHLY = {"status", "rounded", "score", "band", "contested", "n", "respondents", "rests_on"}


def cells(figures: dict[str, Any]) -> list[dict[str, Any]]:
    """The figures of every construct of every wave."""
    sections = [own["answers"] for own in figures["partnerships"].values() if "answers" in own]
    return [
        cell for section in sections for of_wave in section.values() if isinstance(of_wave, dict) for cell in of_wave.values()
    ]


def seen(given: dict[str, Any], as_of: date = LATER, **tables: Any) -> dict[str, Any]:
    """What others see of one wave."""
    return shared(measure(package(answers=answers(given), **tables), as_of))["partnerships"]["p"]


def people(count: int, values: tuple[int, ...] = (4, 5, 3)) -> dict[str, Any]:
    """So many people, in organisations of one each."""
    return {f"o{number:02}": [[values[number % len(values)]]] for number in range(count)}


def compared(first: dict[str, Any], second: dict[str, Any]) -> dict[str, Any]:
    """What others see of two waves."""
    rows = answers(first, wave="w1") + answers(second, wave="w2")
    return shared(measure(package(wave("w1", 2024), wave("w2", 2025), answers=rows), LATER))["partnerships"]["p"]


@some
@given(tables=packages())
def test_nothing_under_the_minimum_survives(tables: Tables) -> None:
    for cell in cells(shared(measure(tables, AS_OF))):
        if cell["n"] < 3 or cell["respondents"] < 5:
            assert set(cell) == {"status", "reason", "n", "respondents"}
            assert cell["status"] == "too few"
        elif cell["respondents"] < 10:
            assert set(cell) == ROUGHLY
            assert cell["score"] % 5 == 0


@some
@given(tables=packages())
def test_what_was_shared_may_be_shared_again(tables: Tables) -> None:
    once = shared(measure(tables, AS_OF))
    assert shared(once) == once
    assert shared(json.loads(json.dumps(once))) == once


@some
@given(tables=packages())
def test_open_waves_respondents_and_pairs_are_gone(tables: Tables) -> None:
    figures = measure(tables, AS_OF)
    found = shared(figures)
    text = json.dumps(found)
    open_waves = tables["waves"].filter(pl.col("closed").is_null() | (pl.col("closed") > AS_OF))["id"]
    assert not any(json.dumps(wave) in text for wave in open_waves)
    assert not any(json.dumps(respondent) in text for respondent in tables["answers"]["respondent"].unique())
    for own in found["partnerships"].values():
        assert not {"given", "isolates", "brokers"} & set(own.get("trust", {}))
        assert "pairs" not in own.get("understanding", {})


@some
@given(tables=packages(), turned=st.integers(1, 4))
def test_answers_behind_too_few_change_nothing_that_is_shared(tables: Tables, turned: int) -> None:
    """Whoever sees only shared figures cannot tell one set of hidden answers from another."""
    figures = measure(tables, AS_OF)["partnerships"]
    waves = [(key, value) for own in figures.values() for key, value in own.get("answers", {}).items() if isinstance(value, dict)]
    few = [(key, construct) for key, own in waves for construct, cell in own.items() if cell["status"] == "too few"]
    hidden = pl.DataFrame(few, schema={"wave": pl.String, "construct": pl.String}, orient="row")
    rows = tables["answers"].with_columns(construct=pl.col("statement").str.split(".").list.first())
    among = rows.join(hidden, on=["wave", "construct"], how="semi")
    others = rows.join(among, on=["wave", "respondent", "statement"], how="anti")
    other_answers = among.with_columns(value=(pl.col("value") - 1 + turned) % 5 + 1)
    changed = tables.having(answers=pl.concat([others, other_answers]).drop("construct"))
    assert same(without_same_values(measure(changed, AS_OF)), without_same_values(measure(tables, AS_OF)))


def without_same_values(figures: dict[str, Any]) -> dict[str, Any]:
    """Shared figures of partnerships but for the count of equal answers: it is over all constructs and has a rule of its own."""
    found = shared(figures)["partnerships"]
    for own in found.values():
        for of_wave in own.get("missing", {}).values():
            if isinstance(of_wave, dict):
                of_wave["same_value"] = of_wave["reasons"] = None
    return json.loads(json.dumps(found))


def test_results_appear_when_the_wave_closes() -> None:
    invited = [{"wave": "w1", "organisation": "o00", "people": 1}]
    assert seen(people(12), date(2025, 2, 9), invited=invited) == {}
    assert {"waves", "answers", "missing", "triangulation"} <= set(seen(people(12), date(2025, 2, 10), invited=invited))


def test_ten_people_are_shown_in_full_and_nine_roughly() -> None:
    full, rough = seen(people(10))["answers"]["w1"]["trust"], seen(people(9))["answers"]["w1"]["trust"]
    assert {"ad", "rwg", "low", "high", "unsettled"} <= set(full)
    assert set(rough) == ROUGHLY
    assert (rough["score"], rough["rounded"]) == (75, True)


def test_hidden_and_nobody_answered_are_different_words() -> None:
    few = seen(people(4))["answers"]["w1"]["trust"]
    nobody = seen(people(6, (None,)))["answers"]["w1"]["trust"]
    assert (few["status"], nobody["status"]) == ("too few", "too few")
    assert few["reason"] != nobody["reason"]


@pytest.mark.parametrize("extra, status", [(0, "ok"), (1, "hidden"), (2, "hidden"), (3, "hidden"), (5, "ok")])
def test_a_trend_tells_of_nobody_who_answered_only_once(extra: int, status: str) -> None:
    """With three organisations of one person each, the mean of three people could be worked out: five are needed for that."""
    first, second = people(12), people(12 + extra, (5, 5, 4))
    found = compared(first, second)["trend"]["trust"]
    assert found["status"] == status
    assert ("change" in found) == ("second" in found) == (status == "ok")
    assert compared(second, first)["trend"]["trust"]["status"] == status


def test_subtraction_from_what_is_shown_finds_no_single_organisation() -> None:
    """The attack: 13 scores and the mean of the 12 who answered both times give the thirteenth."""
    first, second = people(12), {**people(12), "newcomer": [[1]]}
    own = compared(first, second)
    whole = own["answers"]["w2"]["trust"]["score"] * 13
    part = own["trend"]["trust"].get("second")
    assert part is None
    measured = measure(
        package(wave("w1", 2024), wave("w2", 2025), answers=answers(first, wave="w1") + answers(second, wave="w2")), LATER
    )["partnerships"]["p"]["trend"]["trust"]
    assert whole - 12 * measured["second"] == pytest.approx(0, abs=1e-6)  # without the rule it would have worked


def test_a_rough_score_does_not_leak_through_its_change() -> None:
    found = compared(people(9), people(9, (5, 5, 4)))["trend"]["trust"]
    assert found["verdict"] in {"better", "no clear change"}
    assert not {"change", "p", "first", "second"} & set(found)


def test_a_trend_between_a_wave_and_one_with_too_few_is_not_shown() -> None:
    found = compared(people(12), people(4))["trend"]["trust"]
    assert "change" not in found
    assert "verdict" not in found


@pytest.mark.parametrize(
    "alike, of, shown", [(0, 12, True), (1, 12, False), (4, 12, False), (5, 12, True), (8, 12, False), (0, 9, False)]
)
def test_equal_answers_are_counted_where_nobody_stands_out(alike: int, of: int, shown: bool) -> None:
    keys = ("trust.1", "fit.1", "focus.1")
    given = {f"o{number}": [[4, 4, 4] if number < alike else [3, 4, 5]] for number in range(of)}
    invited = [{"wave": "w1", "organisation": name, "people": 1} for name in given]
    figures = measure(package(answers=answers(given, keys), invited=invited), LATER)
    assert figures["partnerships"]["p"]["missing"]["w1"]["same_value"] == alike
    found = shared(figures)["partnerships"]["p"]["missing"]["w1"]
    assert found["same_value"] == (alike if shown else None)


def test_who_is_missing_is_told_by_organisation_and_level() -> None:
    invited = [{"wave": "w1", "organisation": name, "people": 1} for name in [*people(10), "late"]]
    found = seen(people(10), invited=invited)["missing"]["w1"]
    assert (found["invited"], found["answered"]) == (11, 10)
    assert found["by_organisation"]["late"] == {"invited": 1, "answered": 0}


def test_what_missing_partners_could_move_tells_no_more_than_the_rough_score() -> None:
    """Scores of 76 and 74 in 10 and 9 people's answers: roughly both are 75, and one missing partner can move both."""
    for value in (4.1, 3.9):
        given = {f"o{number}": [[value]] for number in range(9)}
        invited = [{"wave": "w1", "organisation": name, "people": 1} for name in [*given, "late"]]
        assert seen(given, invited=invited)["missing"]["w1"]["could_move"] == ["trust"]


def test_sections_and_figures_that_no_rule_names_are_not_shown() -> None:
    figures = measure(package(answers=answers(people(12))), LATER)
    figures["partnerships"]["p"]["diary"] = {"status": "ok", "n": 3}
    figures["partnerships"]["p"]["answers"]["w1"]["trust"]["values"] = [1, 2, 3]
    figures["programme"]["diary"] = {"status": "ok"}
    own = shared(figures)["partnerships"]["p"]
    assert set(own) <= set(RULES)
    assert "values" not in own["answers"]["w1"]["trust"]
    assert "diary" not in shared(figures)["programme"]


def test_without_knowing_which_waves_are_closed_nothing_of_them_is_shown() -> None:
    figures = measure(package(answers=answers(people(12))), LATER)
    del figures["partnerships"]["p"]["waves"]
    assert shared(figures)["partnerships"]["p"] == {}
