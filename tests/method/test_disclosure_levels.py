"""Levels come from registers alone: what is shown is the same, whatever anybody answered."""

from datetime import date

from examples import build
from idele.method.disclosure import shared
from idele.method.measure import measure
from idele.tables import read

TODAY = date(2026, 11, 1)
ANSWERED = ("answers", "leaders", "ratings", "allocations", "invited", "waves")


def test_what_is_shown_of_levels_does_not_change_with_any_answer():
    tables = read(build.HERE / "illustration").tables
    with_answers, without = (shared(measure(some, TODAY))["partnerships"] for some in (tables, tables.without(*ANSWERED)))
    for name, own in with_answers.items():
        assert own.get("levels") == without[name].get("levels")
    assert with_answers["alder-valley"]["levels"]["status"] == "ok"


def test_all_of_it_is_shown_and_what_was_shown_stays():
    measured = measure(read(build.HERE / "illustration").tables, TODAY)
    once = shared(measured)
    assert once["partnerships"]["alder-valley"]["levels"] == measured["partnerships"]["alder-valley"]["levels"]
    assert shared(once) == once


def test_where_nothing_is_recorded_there_is_no_section():
    figures = {"partnerships": {"p": {"levels": {"status": "too few", "n": 0, "reason": "...", "rests_on": []}}}}
    assert shared(figures)["partnerships"]["p"] == {}
