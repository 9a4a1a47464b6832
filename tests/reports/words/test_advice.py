"""Every concern, warning and contested item leads to a step that quotes its rows, and no step says more than is shared."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from idele import words
from idele.method.disclosure import shared
from idele.method.measure import measure
from idele.method.readings.constructs import CONSTRUCTS
from idele.reports import compose
from idele.reports.document import Step
from idele.reports.view import View
from idele.reports.words.advice import THEMES, advice
from idele.reports.words.advice.parts import KINDS
from idele.reports.words.advice.said import ADVICE, BY_OPPORTUNITY, DEPENDS_ON_OPPORTUNITY, EVIDENCE_TABLES
from idele.tables import Tables
from idele.tables.package import ONLY_IN_FULL
from tests.charts.figures import FIGURES, ORGANISATIONS
from tests.method.packages import answers, package
from tests.method.strategies import AS_OF, packages
from tests.reports.people import TABLES

WAVES = {"status": "ok", "n": 11, "w1": {"closed": True, "closed_on": "2026-06-12", "opened": "2026-05-01"}}
ROWS = [{"table": "answers", "where": {"wave": "w1"}, "rows": 57}]


def said(score: float = 30.0, **more: Any) -> dict[str, Any]:
    band = "strength" if score >= 75 else "borderline" if score >= 50 else "concern"
    cell = {"status": "ok", "score": score, "low": score - 5, "high": score + 5, "band": band, "contested": False, "ad": 0.5}
    return {**cell, "unsettled": False, "respondents": 19, "n": 11, "rests_on": ROWS, **more}


def section(table: str, **figures: Any) -> dict[str, Any]:
    return {"status": "ok", "n": 7, "rests_on": [{"table": table, "where": {}, "rows": 12}], **figures}


def steps(tables: Tables = TABLES, as_of: str = "2026-07-01", language: str = "en", **sections: Any) -> dict[str, Step]:
    """The steps of the partnership isar, by key, from shared figures written by hand."""
    with words.speaking(language):
        found = advice(View("isar", {"waves": WAVES, **sections}, tables.without(*ONLY_IN_FULL)), as_of)
    assert len({step.key for step in found}) == len(found)
    return {step.key: step for step in found}


def answered(**cells: dict[str, Any]) -> dict[str, Any]:
    return {"status": "ok", "n": 11, "w1": cells}


@pytest.mark.parametrize("construct", CONSTRUCTS)
def test_every_concern_leads_to_a_step_with_its_rows(construct: str) -> None:
    step = steps(answers=answered(**{construct: said()}))[construct]
    assert (step.kind, step.sure) == ("concern", True)
    assert step.what.startswith(ADVICE[construct].concern)
    assert "30 (25 to 35) of 100, with 11 organisations" in step.because
    assert step.rests_on == "Rests on 57 rows of the table answers."
    assert step.who


@pytest.mark.parametrize("construct", CONSTRUCTS)
def test_everything_contested_leads_to_a_step_whatever_the_mean(construct: str) -> None:
    for score in (20.0, 60.0, 90.0):
        step = steps(answers=answered(**{construct: said(score, contested=True, ad=1.2)}))[construct]
        assert (step.kind, step.what) == ("contested", ADVICE[construct].contested)
        assert f"{score:.0f}" not in step.because  # the average says little, so it is not quoted
        assert step.rests_on


@pytest.mark.parametrize("construct", EVIDENCE_TABLES)
@pytest.mark.parametrize(("band", "shown"), [("strength", "poor"), ("concern", "good")])
def test_every_contradiction_leads_to_a_step_and_comes_first(construct: str, band: str, shown: str) -> None:
    cell = {"status": "ok", "said": band, "shown": shown, "contradiction": True, "n": 11, "rests_on": ROWS}
    score = 90.0 if band == "strength" else 20.0
    others = {key: said(contested=True) for key in ("vision", "focus")}
    found = steps(
        answers=answered(**{construct: said(score, contested=True)}, **others), triangulation={"status": "ok", construct: cell}
    )
    assert next(iter(found)) == construct
    assert (found[construct].kind, found[construct].section) == ("contradiction", "triangulation")


@pytest.mark.parametrize("name", ["time", "push", "funding", "targets"])
@pytest.mark.parametrize("signal", ["alarm", "watch"])
def test_every_warning_leads_to_a_step_with_its_rows(name: str, signal: str) -> None:
    rests_on = [{"table": table, "where": {}, "rows": 3} for table in ("milestones", "funding", "targets")]
    own = {"time": "milestones", "push": "milestones"}.get(name, name)
    warning = section("milestones", **{name: {"signal": signal, "because": []}}) | {"rests_on": rests_on}
    step = steps(obstacles=warning)[name]
    assert (step.kind, step.section) == (signal, "obstacles")
    assert step.rests_on == f"Rests on 3 rows of the table {own}."
    both = steps(obstacles=warning, answers=answered(**{name: said()}))[name]
    assert both.kind == ("alarm" if signal == "alarm" else "concern")
    assert "registers" in both.because


@pytest.mark.parametrize("signal", ["clear", "unknown"])
def test_a_warning_that_is_none_leads_to_nothing(signal: str) -> None:
    assert "funding" not in steps(obstacles=section("funding", funding={"signal": signal, "because": []}))


def test_what_stands_well_leads_to_nothing() -> None:
    assert set(steps(answers=answered(trust=said(80.0), focus=said(60.0)))) == {"registers"}


def test_every_construct_has_advice_and_nobody_is_blamed() -> None:
    assert set(ADVICE) == set(CONSTRUCTS)
    texts = [text for pair in ADVICE.values() for text in pair]
    assert len(set(texts)) == len(texts)
    assert not [
        text
        for text in texts
        for word in ("fault", "fail to", "blame", "should have", "must ")
        if word in text.replace("must ask", "")
    ]


def test_what_hangs_on_one_partner_is_told_as_a_question_and_later() -> None:
    found = steps(answers=answered(trust=said(10.0, unsettled=True), focus=said(40.0)))
    assert list(found)[:2] == ["focus", "trust"]
    assert not found["trust"].sure
    assert "ask first" in found["trust"].because


def test_an_interval_that_reaches_another_band_softens_the_words() -> None:
    assert "borderline" in steps(answers=answered(trust=said(48.0)))["trust"].because
    assert "borderline" not in steps(answers=answered(trust=said(30.0)))["trust"].because


def people(count: int, value: float) -> Tables:
    given = {f"o{number}": [[value]] for number in range(count)}
    return package(answers=answers(given))


def report(tables: Tables) -> dict[str, Step]:
    found = compose(tables, {}, measure(tables, date(2026, 1, 1)), "p")
    return {step.key: step for step in found.advice}


def test_few_people_are_told_roughly_and_fewer_not_at_all() -> None:
    rough = report(people(7, 1.9))["trust"]
    assert "about 25 of 100" in rough.because
    assert "22" not in rough.because
    assert not rough.sure
    assert "trust" not in report(people(4, 1.0))


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(tables=packages())
def test_advice_is_made_of_what_is_shared_and_names_nobody_who_answered(tables: Tables) -> None:
    figures = measure(tables, AS_OF)
    for name in figures["partnerships"]:
        found = compose(tables, {}, figures, name).advice
        assert compose(tables.without(*ONLY_IN_FULL), {}, json.loads(json.dumps(shared(figures))), name).advice == found
        text = " ".join(f"{step}" for step in found)
        assert not [person for person in tables["answers"]["respondent"].unique() if person in text]
        assert all(step.what and step.rests_on and step.kind in KINDS for step in found)


def test_organisations_without_a_tie_are_counted_and_never_named() -> None:
    network = FIGURES["partnerships"]["isar"]["trust"] | {"isolates_count": 2, "isolates": ["city"], "brokers": ["jobs"]}
    step = steps(trust=network)["trust.isolates"]
    assert "2 organisations" in step.because
    assert not [name for name in ORGANISATIONS.values() if name in f"{step}"]
    assert not step.sure  # two were not heard


def test_false_consensus_is_told_in_pairs() -> None:
    understood = FIGURES["partnerships"]["isar"]["understanding"]
    assert "In 8 of 33 pairs (24%)" in steps(understanding=understood)["understanding.false_consensus"].because
    assert "understanding.false_consensus" not in steps(understanding={**understood, "states": None})


def test_those_who_lead_the_same_talk_to_each_other() -> None:
    own = FIGURES["partnerships"]["isar"]["labour"] | {"rests_on": [{"table": "functions", "where": {}, "rows": 12}]}
    found = steps(labour=own, answers=answered(labour=said(), trust=said(80.0)))
    for key in ("labour", "labour.overlaps"):
        assert "City of Isarburg" in found[key].who
        assert "Job centre" in found[key].who
    assert "3 functions have no lead" in found["labour.leads"].because
    assert "functions" in found["labour.leads"].register


def test_givers_talk_with_those_who_gain() -> None:
    shares = {
        "city": {"cost": 0.6, "benefit": 0.1},
        "jobs": {"cost": 0.1, "benefit": 0.6},
        "college": {"cost": 0.3, "benefit": 0.3},
    }
    step = steps(fairness=section("ledger", unfairness=0.5, shares=shares, gives_more=["city"]))["fairness.ledger"]
    assert step.who == f"{ORGANISATIONS['city']} with Job centre, before all partners."
    assert "50% of the benefits" in step.because
    assert "fairness.ledger" not in steps(fairness=section("ledger", unfairness=0.1, shares=shares))
    both = steps(fairness=section("ledger", unfairness=0.5, shares=shares), answers=answered(fairness=said()))
    assert "fairness.ledger" not in both
    assert both["fairness"].who.startswith(step.who)


def test_a_split_that_would_not_hold_is_told_with_one_that_would() -> None:
    rules = {"shapley": ["jobs+college"], "nucleolus": [], "scrb": ["jobs+college"]}
    step = steps(fairness=section("coalition_costs", unfairness=None, better_off_alone={"Minibus": rules}))[
        "fairness.joint.Minibus"
    ]
    assert "the nucleolus" in step.what
    assert "Vocational college" in step.who
    assert "fairness.joint.Minibus" not in steps(
        fairness=section("coalition_costs", unfairness=None, better_off_alone={"Minibus": {"shapley": []}})
    )


def test_the_two_whom_a_connection_would_help_most_are_named() -> None:
    silos = section("issues", break_out=[{"a": "jobs", "b": "housing", "weight": 4.0}], unbridged=0.4, gaps=["lost"])
    found = steps(silos=silos)
    assert found["silos.break_out"].who == "Job centre with Housing association."
    assert "40%" in found["silos.break_out"].because
    assert "1 issue is handled by nobody: lost" in found["silos.gap"].because


def test_handovers_and_moves_name_those_who_hold_them() -> None:
    handover = {"action": "bus", "from": "national", "to": "local", "a": ["transport"], "b": ["city"], "money": 5000.0}
    move = {"action": "bus", "function": "conceived", "from": "national", "to": "local", "gain": 0.3}
    found = steps(levels=section("functions", unconnected=[handover], moves=[move]))
    assert found["levels.connect"].who == f"Transport authority with {ORGANISATIONS['city']}."
    assert "5,000" in found["levels.connect"].because
    assert "Night bus" in found["levels.move"].what
    assert "Transport authority" in found["levels.move"].who


@pytest.mark.parametrize("opportunity", BY_OPPORTUNITY)
def test_the_context_has_a_step_of_its_own_and_colours_others(opportunity: str) -> None:
    context = section("territories", room=61.0, receptiveness=40.0, opportunity=opportunity)
    plain = steps(answers=answered(**{key: said() for key in CONSTRUCTS}))
    found = steps(answers=answered(**{key: said() for key in CONSTRUCTS}), context=context)
    assert found["context"].what == BY_OPPORTUNITY[opportunity]
    assert "61 of 100" in found["context"].because
    assert {key for key in CONSTRUCTS if found[key].what != plain[key].what} == set(DEPENDS_ON_OPPORTUNITY[opportunity])


def test_a_context_that_is_not_known_advises_nothing() -> None:
    assert "context" not in steps(context=section("territories", room=61.0, receptiveness=None, opportunity=None))


def practice(key: str, **more: Any) -> dict[str, Any]:
    return {"id": key, "title": key.capitalize(), "summary": "...", "domains": "jobs;skills", **more}


def test_practices_to_look_at_are_alive_not_ones_own_and_not_tried_already() -> None:
    isar = TABLES["partnerships"].to_dicts()
    isar[0]["domains"] = "jobs; housing"
    library = [
        *(practice(f"untried{number}") for number in range(4)),
        practice("proven"),
        practice("sobering"),
        practice("ended", ended=date(2020, 1, 1)),
        practice("ours", partnership="isar"),
        practice("taken"),
        practice("elsewhere", domains="fishing"),
    ]
    tried = [("proven", "a", "worked"), ("proven", "b", "worked"), ("sobering", "a", "failed"), ("taken", "isar", "worked")]
    adoptions = [
        {"practice": key, "partnership": who, "started": date(2024, 1, 1), "outcome": outcome} for key, who, outcome in tried
    ]
    tables = Tables(
        {**{name: TABLES[name] for name in TABLES}, "partnerships": isar, "practices": library, "adoptions": adoptions}
    )
    assert steps(tables, answers=answered(gaps=said()))["gaps"].practices == (
        "Proven: tried in 2 places; it worked in 2, partly in 0.",
        "Untried0: untried elsewhere as far as is recorded.",
        "Untried1: untried elsewhere as far as is recorded.",
    )
    assert steps(tables, answers=answered(trust=said()))["trust"].practices == ()


def test_who_has_left_calls_no_meeting_and_who_pays_is_asked() -> None:
    partners = [
        {"partnership": "isar", "organisation": "city", "role": "lead", "left": date(2025, 1, 1)},
        {"partnership": "isar", "organisation": "jobs", "role": "lead"},
    ]
    line = {"partnership": "isar", "purpose": "running", "money": 9.0, "start": date(2026, 1, 1), "end": date(2026, 12, 31)}
    lines = [{**line, "id": "f", "source": "The fund", "secured": True}, {**line, "id": "g", "source": "Hope", "secured": False}]
    tables = Tables({**{name: TABLES[name] for name in TABLES}, "partners": partners, "funding": lines})
    assert (
        steps(tables, answers=answered(funding=said()))["funding"].who
        == "Job centre with all partners. Then The fund, who pay today."
    )


def test_those_not_heard_are_named_where_they_could_move_it() -> None:
    missing = {
        "status": "ok",
        "n": 11,
        "w1": {"invited": 9, "answered": 7, "could_move": ["trust"], "by_organisation": {"union": {"invited": 1, "answered": 0}}},
    }
    found = steps(answers=answered(trust=said(), focus=said()), missing=missing)
    assert "Trade union" in found["trust"].who
    assert "Trade union" not in found["focus"].who
    assert "Reflexive trust" in found["missing"].because


def test_points_of_the_code_that_are_not_met_lead_to_the_register() -> None:
    row = {"table": "consultations", "where": {}, "date": "2025-01-01", "shows": "preparing", "rows": 2}
    lacking = {
        "met": "partly",
        "rows": [row],
        "missing": [{"sign": "evaluating", "reason": "Nobody was consulted on evaluating.", "rows": 0}],
    }
    found = steps(conduct=section("consultations", every_stage=lacking, capacity={"met": "yes", "rows": [], "missing": []}))
    step = found["conduct.every_stage"]
    assert step.because == "Nobody was consulted on evaluating."
    assert step.register == "The table to complete: consultations."
    assert step.rests_on == "Rests on 2 rows of the table consultations."
    assert "conduct.capacity" not in found


def test_a_register_that_is_empty_is_asked_for_and_one_that_is_filled_is_not() -> None:
    assert "ledger" in steps(answers=answered(fairness=said()))["fairness"].register
    entry = {"partnership": "isar", "organisation": "city", "date": date(2025, 1, 1), "kind": "cost", "hours": 1.0}
    assert (
        steps(TABLES.having(ledger=Tables({"ledger": [entry]})["ledger"]), answers=answered(fairness=said()))["fairness"].register
        == ""
    )


def test_missing_tables_lead_to_one_step_that_names_the_first() -> None:
    step = steps()["registers"]
    assert "waves" in step.register
    assert "answers" in step.register
    assert step.section == "absent"


def test_every_theme_speaks_german() -> None:
    sections: dict[str, Any] = {
        **{key: own for key, own in FIGURES["partnerships"]["isar"].items() if key in ("labour", "trust", "understanding")},
        "answers": answered(**{key: said() for key in CONSTRUCTS}),
        "context": section("territories", room=61.0, receptiveness=40.0, opportunity="resistance"),
        "silos": section("issues", break_out=[{"a": "jobs", "b": "housing", "weight": 4.0}], unbridged=0.4, gaps=["lost"]),
        "fairness": section(
            "ledger", unfairness=0.5, shares={"city": {"cost": 1.0, "benefit": 0.0}, "jobs": {"cost": 0.0, "benefit": 1.0}}
        ),
    }
    english, german = steps(**sections), steps(language="de", **sections)
    assert list(english) == list(german)
    assert not [key for key in english if english[key].what == german[key].what]
    assert not [key for key in english if english[key].because == german[key].because]


def test_every_theme_is_a_room_with_steps() -> None:
    assert all(callable(theme.steps) for theme in THEMES)
