"""What the report says of form, context and value: the answer first, and never more than the figures."""

from __future__ import annotations

from datetime import date

import pytest

from idele.reports.view import View
from idele.reports.words.sections import context, form, value
from idele.reports.words.states import unseen
from idele.tables import Tables
from tests.charts.figures import CONTEXT, FORM, VALUE, WAVES

OTHERS = [
    {"id": "jobs-board", "name": "Jobs Board", "started": date(2020, 1, 1)},
    {"id": "mobility", "name": "Mobility Forum", "started": date(2020, 1, 1)},
]


def view(**figures):
    return View("isar", {"waves": WAVES, **figures}, Tables({"partnerships": OTHERS}))


def told(teller, figures, **more):
    said, charts = teller.told(view(**more), figures)
    assert all(chart is not None for chart in charts)
    return " ".join(sentence for sentence in said if sentence)


def test_what_is_also_like_the_form_is_named():
    said = told(form, FORM)
    assert said.startswith("It rests on what 11 organisations say.")
    assert "Also like you" not in told(form, {**FORM, "nearest": "none of these"})
    assert "Also like you: Local partnership, level 2 (capacity and delivery) (29%)." in said
    assert "The ledger holds 627 hours on empowerment and 620 on delivery so far." in said


def test_a_move_is_called_one_only_where_the_trend_calls_it_clear():
    assert "no move on it is clear enough to be called one" in told(form, FORM)
    trend = {"delivery": {"verdict": "better"}, "empowerment": {"verdict": "no clear change"}}
    assert "Since the check-up before: clearly more delivery." in told(form, FORM, trend=trend)
    assert "move" not in told(form, {**FORM, "path": FORM["path"][1:]})


def test_the_path_is_named_by_months():
    _said, (chart,) = form.told(view(), FORM)
    assert chart.table["Check-up or form"][:2].to_list() == ["Jun 2025", "Jun 2026"]


@pytest.mark.parametrize(
    ("opportunity", "words"),
    [("crowded", "others do much of what you do"), ("receptive", "the centre is open to you"), ("resistance", "hard to persuade"),
     (None, "not known yet")],
)  # fmt: skip
def test_each_structure_is_told_in_plain_words(opportunity, words):
    assert words in told(context, {**CONTEXT, "opportunity": opportunity})


def test_others_are_named_by_how_much_they_overlap():
    said = told(context, CONTEXT)
    assert "Closest to what you do, where you do it: Jobs Board (41%) and Mobility Forum (41%)." in said
    assert "On the centre 19 people from 11 organisations answered." in said
    assert "No other partnership" in told(context, {**CONTEXT, "closest": []})
    assert "if all do what you do, room is 20 instead of 55" in told(context, {**CONTEXT, "unplaced": 3, "room_low": 20.0})


def test_a_record_that_is_not_complete_is_said_and_not_called_too_few_people():
    assert unseen({"status": "too few", "n": 3, "lacking": "The record is not complete."}) == "The record is not complete."


def test_what_is_shown_and_what_is_only_claimed_are_told_apart():
    figures = {**VALUE, "demonstrated_by_category": {"gaps": 2, "creativity": 0, "commitment": 1, "vehicles": 0}}
    said = told(value, figures)
    assert "Shown to add value: Senses gaps better and Commitment." in said
    assert "Claimed and not yet shown: Creativity and New delivery vehicles." in said
