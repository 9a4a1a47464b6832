"""What a report says of giving, getting and joint costs."""

from __future__ import annotations

from typing import Any

from idele.charts.wording import MINUS
from idele.reports.view import View
from idele.reports.words.sections.fairness import told
from idele.reports.words.states import unseen
from idele.tables import Tables
from tests.charts.figures import FAIRNESS, ORGANISATIONS


def said(**more: Any) -> list[str]:
    rows = [{"id": key, "name": name, "kind": "public"} for key, name in ORGANISATIONS.items()]
    figures = {**FAIRNESS, **more}
    return told(View("isar", {"fairness": figures}, Tables({"organisations": rows})), figures)[0]


def test_the_answer_comes_first_and_names_who_is_ahead_without_blame() -> None:
    found = said()
    assert found[0] == "By the ledger of 7 organisations, 24% of the benefits would have to go elsewhere to follow costs."
    assert found[2].endswith("on record, by City of Isarburg, department of social affairs; Housing association.")


def test_who_would_leave_which_rule_and_how_sure_that_is() -> None:
    found = " ".join(said())
    assert (
        f"Housing association and Vocational college would save 5,000 ({MINUS}3,333 to 18,333) by doing it on their own" in found
    )
    assert "Shared minibus: under separable costs nobody would do better alone." in found
    assert "under nucleolus nobody would do better alone as estimated, but somebody might within the ranges given." in found
    assert "would pay: from 75,000 to 86,000 under the Shapley value" in found or "from 50,000 to 61,000" in found
    assert "Shared desk: it is not listed what Trade union and Job centre would pay alone" in found


def test_what_cannot_be_told_has_its_reason() -> None:
    why = "Costs are in hours and in money, and the partnership has no hourly rate."
    found = said(unfairness=None, risk_unrewarded=None, gives_more=[], reasons={"unfairness": why})
    assert found[0] == f"How far benefits follow costs cannot be told: {why}"


def test_too_few_in_a_register_are_no_silent_respondents() -> None:
    rests_on = [{"table": "ledger", "where": {"partnership": "isar"}, "rows": 3}]
    found = unseen({"status": "too few", "n": 2, "rests_on": rests_on})
    assert found == "Too little is recorded to show this: it takes at least 3 organisations."
    assert "Nobody has answered" in unseen({"status": "too few", "n": 0, "rests_on": [{"table": "answers"}]})
