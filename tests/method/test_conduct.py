"""The pack on the code of conduct, by hand and against a second implementation in plain Python (METHOD.md section 17)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from tests.method.packages import package
from tests.method.strategies import AS_OF, packages

from idele.method.conduct import section
from idele.method.disclosure import shared
from idele.method.measure import measure
from idele.method.readings.conduct import POINTS
from idele.tables import Tables

NOW = date(2026, 1, 1)
SENT = date(2025, 3, 3)
SIGNS = {sign.key: sign for point in POINTS for sign in point.signs}


def asked(organisation: str, stage: str = "preparing", days: int = 28, answered: int | None = 10, **more: Any) -> dict[str, Any]:
    came = None if answered is None else SENT + timedelta(days=answered)
    row = {"partnership": "p", "organisation": organisation, "stage": stage, "sent": SENT, "due": SENT + timedelta(days=days)}
    return {**row, "answered": came, **more}


def found(*consultations: dict[str, Any], **tables: Any) -> dict[str, Any]:
    rows = consultations or (asked("union"),)
    return section(package(consultations=rows, **tables), NOW)["p"]


def lacking(point: dict[str, Any]) -> list[str]:
    return [missing["sign"] for missing in point["missing"]]


def partner(organisation: str, **more: Any) -> dict[str, Any]:
    return {"partnership": "p", "organisation": organisation, "role": "partner", **more}


BODIES = [
    {"id": name, "name": name, "kind": kind}
    for name, kind in {
        "council": "public", "union": "social_partner", "firm": "private", "club": "third_sector", "college": "education",
    }.items()
]  # fmt: skip


@pytest.mark.parametrize(
    ("members", "met", "missing"),
    [
        (("council", "union", "club"), "yes", []),
        (("council", "firm", "club"), "yes", []),
        (("council", "college"), "partly", ["economic_and_social", "civil_society"]),
        (("college",), "no row", ["public", "economic_and_social", "civil_society"]),
    ],
)
def test_partners_are_of_three_groups(members: tuple[str, ...], met: str, missing: list[str]) -> None:
    point = found(partners=[partner(name) for name in members], organisations=BODIES)["partners"]
    assert (point["met"], lacking(point)) == (met, missing)


def test_a_partner_counts_while_it_belongs_and_an_observer_does_not() -> None:
    rows = [
        partner("council", left=date(2025, 12, 31)),
        partner("union", joined=date(2026, 1, 2)),
        {**partner("club"), "role": "observer"},
        partner("firm", joined=date(2024, 5, 1)),
    ]
    point = found(partners=rows, organisations=BODIES)["partners"]
    assert [(row["where"]["organisation"], row["date"]) for row in point["rows"]] == [("firm", "2024-05-01")]


def test_without_a_day_of_joining_the_start_of_the_partnership_stands() -> None:
    point = found(partners=[partner("council")], organisations=BODIES)["partners"]
    assert point["rows"][0]["date"] == "2020-01-01"


@pytest.mark.parametrize(("days", "met"), [(14, "yes"), (13, "partly"), (-3, "partly")])
def test_ten_working_days_are_enough_notice(days: int, met: str) -> None:
    point = found(asked("union", days=days, answered=1))["time_to_be_heard"]
    assert (point["met"], lacking(point)) == (met, [] if met == "yes" else ["notice"])


@pytest.mark.parametrize(("answers", "met"), [((10, 10, None, None), "yes"), ((10, None, None), "partly"), ((60, None), "yes")])
def test_half_of_what_was_due_is_answered_late_or_not(answers: tuple[int | None, ...], met: str) -> None:
    rows = [asked(f"o{number}", answered=answered) for number, answered in enumerate(answers)]
    assert found(*rows)["time_to_be_heard"]["met"] == met


def test_what_is_not_due_yet_is_not_unanswered() -> None:
    waiting = asked("club", sent=date(2025, 12, 20), due=date(2026, 2, 1), answered=None)
    assert found(asked("union"), waiting)["time_to_be_heard"]["met"] == "yes"


def test_what_is_sent_later_has_not_happened() -> None:
    later = section(package(consultations=[asked("union")]), date(2025, 1, 1))["p"]
    assert (later["status"], later["n"]) == ("undefined", 0)
    assert later["reason"]


def test_every_stage_is_named() -> None:
    point = found(asked("union", "preparing"), asked("club", "evaluating"))["every_stage"]
    assert (point["met"], lacking(point)) == ("partly", ["implementing", "monitoring"])
    assert {row["where"]["stage"] for row in point["rows"]} == {"preparing", "evaluating"}


def test_entries_of_the_ledger_are_told_together() -> None:
    entry = {"partnership": "p", "organisation": "union", "kind": "cost", "activity": "learning", "hours": 3.0}
    rows = [{**entry, "date": date(2025, month, 1)} for month in (2, 5)] + [{**entry, "date": SENT, "hours": 0.0}]
    point = found(ledger=rows)["capacity"]
    assert (point["met"], lacking(point)) == ("partly", ["kept"])
    assert [(row["date"], row["rows"]) for row in point["rows"]] == [("2025-05-01", 2)]


def test_a_promise_is_no_row() -> None:
    milestone = {"id": "m", "partnership": "p", "name": "...", "kind": "empowerment", "planned": date(2025, 6, 1)}
    assert found(milestones=[milestone])["capacity"]["met"] == "no row"
    assert found(milestones=[{**milestone, "delivered": date(2025, 7, 1)}])["capacity"]["met"] == "partly"


def test_a_seminar_counts_for_those_who_were_partners_then() -> None:
    seminars = [
        {"id": f"s{year}", "title": "...", "topic": "...", "start": date(year, 5, 1), "end": date(year, 5, 2)}
        for year in (2022, 2025)
    ]
    there = [{"seminar": row["id"], "organisation": "club", "level": "local", "role": "guest"} for row in seminars]
    point = found(seminars=seminars, participants=there, partners=[partner("club", joined=date(2024, 1, 1))])["mutual_learning"]
    assert [row["where"]["seminar"] for row in point["rows"]] == ["s2025"]
    assert lacking(point) == ["lesson", "adoption"]


def test_taking_up_what_is_ones_own_is_no_exchange() -> None:
    practices = [{"id": "own", "title": "...", "summary": "...", "domains": "jobs", "partnership": "p"}]
    adoptions = [{"practice": "own", "partnership": "p", "started": SENT, "outcome": "worked"}]
    assert found(practices=practices, adoptions=adoptions)["mutual_learning"]["met"] == "no row"
    assert found(adoptions=adoptions)["mutual_learning"]["met"] == "partly"


@pytest.mark.parametrize(("grade", "by", "shows"), [(2, "An auditor", 1), (1, "An auditor", 0), (4, None, 0), (4, " Union ", 0)])
def test_a_claim_is_graded_by_somebody_outside(grade: int, by: str | None, shows: int) -> None:
    claim = {"id": "c", "partnership": "p", "category": "gaps", "date": SENT, "text": "...", "anyway": "none"}
    point = found(claims=[{**claim, "grade": grade, "graded_by": by}], partners=[partner("union")], organisations=BODIES)[
        "review"
    ]
    assert len([row for row in point["rows"] if row["table"] == "claims"]) == shows


def test_a_check_up_counts_once_it_has_closed() -> None:
    assert [row["date"] for row in found()["review"]["rows"]] == ["2025-02-10"]
    early = section(package(consultations=[asked("union", sent=date(2024, 1, 1))]), date(2025, 2, 9))["p"]
    assert early["review"]["met"] == "no row"


def brute(tables: Tables, partnership: str) -> dict[str, tuple[str, int]]:
    """The same for consultations, milestones, lessons and check-ups in plain Python: met, and how many rows show it."""
    rows = [
        row for row in tables["consultations"].iter_rows(named=True) if row["partnership"] == partnership and row["sent"] <= AS_OF
    ]
    notice = [(row["due"] - row["sent"]).days >= 14 for row in rows]
    answers = [bool(row["answered"] and row["answered"] <= AS_OF) for row in rows]
    due = [came for came, row in zip(answers, rows, strict=True) if came or row["due"] <= AS_OF]
    full = (any(notice) and all(notice)) + (any(due) and 2 * sum(due) >= len(due))
    heard = "yes" if full == 2 else "partly" if any(notice) or any(due) else "no row"
    stages = {row["stage"] for row in rows}
    return {
        "time_to_be_heard": (heard, sum(notice) + sum(due)),
        "every_stage": ("yes" if len(stages) == 4 else "partly" if stages else "no row", len(rows)),
    }


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(tables=packages())
def test_a_second_implementation_says_the_same(tables: Tables) -> None:
    for partnership, own in section(tables, AS_OF).items():
        for point, (met, rows) in brute(tables, partnership).items():
            assert (own[point]["met"], len(own[point]["rows"])) == (met, rows)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(tables=packages())
def test_every_row_is_dated_has_happened_and_shows_a_sign_of_its_point(tables: Tables) -> None:
    for own in section(tables, AS_OF).values():
        for point in POINTS:
            found = own[point.key]
            assert all(row["date"] <= AS_OF.isoformat() for row in found["rows"])
            assert {row["shows"] for row in found["rows"]} <= {sign.key for sign in point.signs}
            assert (found["met"] == "yes") == (not found["missing"])
            assert (found["met"] == "no row") == (not found["rows"])


def test_a_pack_is_made_of_registers_and_says_no_more_of_a_check_up_than_that_it_closed() -> None:
    figures = measure(package(consultations=[asked("union")]), NOW)
    figures["partnerships"]["p"]["conduct"]["partners"]["scores"] = [1, 2]
    found = shared(figures)["partnerships"]["p"]["conduct"]
    assert found["review"]["rows"] == [
        {"table": "waves", "where": {"partnership": "p", "id": "w1"}, "date": "2025-02-10", "shows": "check_up", "rows": 1}
    ]
    assert "scores" not in found["partners"]


def test_a_sign_belongs_to_one_point() -> None:
    assert len(SIGNS) == sum(len(point.signs) for point in POINTS)
