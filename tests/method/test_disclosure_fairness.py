"""The registers of fairness are plain facts among partners; nothing that was answered stands beside them."""

from __future__ import annotations

from datetime import date

from tests.method.games import BUS
from tests.method.test_fairness import EVEN, costing, founded

from idele.method.disclosure import shared
from idele.method.fairness import section
from idele.tables import Tables


def shown(figures):
    found = shared({"partnerships": {"p": {"fairness": figures}}, "programme": {}})
    assert shared(found) == found
    return found["partnerships"]["p"]["fairness"]


def test_all_of_it_is_shown_to_the_partnerships_readers():
    tables = {"partnerships": founded(), "ledger": EVEN, "coalition_costs": costing(BUS, b_c=(115, 140))}
    figures = section(Tables(tables), date(2026, 6, 1))["p"]
    assert shown(figures) == figures


def test_what_no_rule_names_is_not():
    assert "asked" not in shown({"status": "ok", "n": 3, "asked": {"a": 5}, "rests_on": []})


def test_the_answers_on_fairness_change_nothing_in_it():
    """The construct of the same name is answered in a check-up, and stands under answers alone."""
    answers = [
        {"wave": "w", "respondent": f"r{k}", "organisation": "abc"[k % 3], "statement": "fairness.1", "value": k % 5 + 1}
        for k in range(9)
    ]
    tables = {"partnerships": founded(), "ledger": EVEN}
    asked = {**tables, "waves": [{"id": "w", "partnership": "p", "opened": date(2026, 1, 1)}], "answers": answers}
    assert section(Tables(tables), date(2026, 6, 1)) == section(Tables(asked), date(2026, 6, 1))
