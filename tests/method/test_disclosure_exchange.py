"""What is shared of practices, growth, reach and learning: plain facts, and no judgement of a few."""

from datetime import date

import pytest
from tests.method.exchanged import TODAY, adoption, partnership, practice

from idele.method.disclosure import shared
from idele.method.measure import measure
from idele.tables import Tables


def forecasts(count):
    """Each partnership's forecast of one practice, with one outcome after a year."""
    return [adoption("bus", f"p{k}", "2023-01-01", forecast=0.5, outcome_12="worked") for k in range(count)]


def programme(rows):
    return measure(Tables({"practices": [practice("bus")], "adoptions": rows}), TODAY)["programme"]


def seen(rows):
    return shared({"programme": programme(rows)})["programme"]["practices"]["bus"]


@pytest.mark.parametrize("count", [1, 4])
def test_the_forecasts_of_a_few_are_not_judged(count):
    assert programme(forecasts(count))["practices"]["bus"]["brier"] == 0.25
    cell = seen(forecasts(count))
    assert cell["brier"] is None
    assert cell["reasons"]["brier"].startswith("Hidden")
    assert cell["expected"] > 0.5


def test_from_five_of_three_they_are():
    assert seen(forecasts(5))["brier"] == 0.25
    again = [adoption("bus", "p0", f"202{k}-01-01", forecast=0.5, outcome_12="worked", outcome_24="worked") for k in range(4)]
    assert seen(again)["brier"] is None


def test_nobody_forecast_is_another_word_than_hidden():
    cell = seen([adoption("bus", "p", "2023-01-01")])
    assert "Hidden" not in cell["reasons"]["brier"]


def test_what_no_rule_names_stays_behind():
    found = programme(forecasts(2))
    found["practices"]["bus"]["secret"] = found["grows"]["secret"] = 1
    found["practices"]["secret"] = {"secret": 1}
    assert "secret" not in str(shared({"programme": found}))


def test_learning_is_shared_as_it_is_and_what_was_shared_once_stays():
    lessons = [{"id": "l", "partnership": "p", "text": "...", "date": date(2025, 1, 1), "change": "..."}]
    figures = measure(Tables({"lessons": lessons, "partnerships": [partnership("p")], "adoptions": forecasts(5)}), TODAY)
    once = shared(figures)
    assert once["partnerships"]["p"]["learning"] == figures["partnerships"]["p"]["learning"]
    assert shared(once) == once
