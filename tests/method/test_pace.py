"""Pace across a programme and of one partnership: which rows make the lengths, and what awkward dates do."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.method.comparing import same
from tests.method.strategies import AS_OF, packages

from idele.method import pace
from idele.method.durations import deliveries, observed, overruns, trust_intervals
from idele.method.measure import measure
from idele.tables import Tables

START, TODAY = date(2024, 1, 31), date(2026, 6, 30)
few = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def partnership(key="p", started=START, **more):
    return {"id": key, "name": key, "started": started, **more}


def milestone(key, planned, delivered=None, kind="delivery", of="p", **more):
    return {"id": key, "partnership": of, "name": key, "kind": kind, "planned": planned, "delivered": delivered, **more}


def checkup(*scores, of="p", first=date(2024, 7, 31), apart=365):
    """Waves that close so many days apart; three organisations of two people each give the score, 0 to 100."""
    waves = [
        {"id": f"{of}w{number}", "partnership": of, "opened": START, "closed": first + timedelta(days=apart * number)}
        for number in range(len(scores))
    ]
    answers = [
        {
            "wave": wave["id"],
            "respondent": f"{wave['id']}{k}",
            "organisation": f"o{k % 3}",
            "statement": "trust.1",
            "value": 1 + s / 25,
        }
        for wave, s in zip(waves, scores, strict=True)
        for k in range(6)
    ]
    return {"waves": waves, "answers": answers}


def interval(*scores, **more):
    tables = Tables({"partnerships": [partnership()], **checkup(*scores, **more)})
    row = trust_intervals(tables, TODAY).row(0, named=True)
    return row["left"], row["right"]


def days(number):
    return pytest.approx(number / 30.4375)


def test_trust_lies_between_the_last_wave_under_and_the_first_over():
    first, second = 182, 182 + 365
    assert interval(40, 60) == (days(first), days(second))
    assert interval(50) == (0, days(first))
    assert interval(40, 49.9) == (days(second), np.inf)
    assert interval(40, 60, 30) == (days(first), days(second))
    assert interval(60, 30) == (0, days(first))


def test_waves_of_one_day_and_before_the_start():
    assert interval(40, 60, apart=0) == (0, days(182))
    assert interval(60, 40, apart=0) == (0, days(182))
    assert interval(60, first=date(2020, 2, 29)) == (0, 0)
    assert interval(40, 60, first=date(2023, 6, 30)) == (0, days(150))


def test_a_wave_that_is_not_closed_or_has_too_few_tells_nothing():
    told = checkup(40, 60)
    tables = Tables({"partnerships": [partnership()], **told})
    assert trust_intervals(tables, date(2025, 7, 30)).select("left", "right").row(0) == (days(182), np.inf)
    assert trust_intervals(tables, date(2024, 7, 30)).is_empty()
    fewer = [row for row in told["answers"] if row["organisation"] != "o2"]
    assert trust_intervals(Tables({"partnerships": [partnership()], **told, "answers": fewer}), TODAY).is_empty()


@pytest.mark.parametrize(
    ("ended", "rows", "months", "event"),
    [
        (None, [milestone("a", START, date(2025, 1, 31)), milestone("b", START, date(2024, 7, 31))], 182, 1),
        (None, [milestone("a", START, date(2024, 7, 31), kind="trust")], 881, 0),
        (None, [milestone("a", START)], 881, 0),
        (None, [milestone("a", START, date(2027, 1, 1))], 881, 0),
        (date(2025, 1, 31), [milestone("a", START)], 366, 2),
        (date(2025, 1, 31), [milestone("a", START, date(2025, 1, 31))], 366, 1),
        (date(2025, 1, 31), [milestone("a", START, date(2025, 2, 1))], 366, 2),
        (date(2027, 1, 31), [milestone("a", START)], 881, 0),
        (None, [milestone("a", START, date(2023, 2, 28))], 0, 1),
        (START, [milestone("a", START)], 0, 2),
    ],
    ids=[
        "the first of two", "another kind", "open", "delivered after today", "ended before", "delivered on the last day",
        "delivered after the end", "ends after today", "delivered before the start", "ended on the first day",
    ],
)  # fmt: skip
def test_when_the_first_result_came(ended, rows, months, event):
    found = deliveries(Tables({"partnerships": [partnership(ended=ended)], "milestones": rows}), TODAY)
    assert found.select("months", "event").row(0) == (days(months), event)


def test_an_end_before_the_start_and_a_start_to_come_are_left_out():
    rows = [partnership("a", ended=date(2023, 1, 1)), partnership("b", started=date(2026, 7, 1)), partnership("c", ended=START)]
    tables = Tables({"partnerships": rows, "milestones": [milestone(key, TODAY, of=key) for key in "abc"]})
    assert observed(tables, TODAY)["partnership"].to_list() == ["c"]
    found = measure(tables, TODAY)
    assert found["programme"]["pace"]["delivery"] == {"status": "too few", "n": 1}
    assert [key for key, own in found["partnerships"].items() if "pace" in own] == ["c"]


def test_overruns_from_the_start_with_what_is_overdue_censored():
    rows = [
        milestone("kept", TODAY, date(2024, 2, 29), first_planned=date(2024, 2, 29)),
        milestone("twice", TODAY, date(2024, 3, 29), first_planned=date(2024, 2, 29)),
        milestone("overdue", TODAY, first_planned=date(2024, 2, 29), kind="trust"),
        milestone("not due", TODAY, first_planned=date(2026, 7, 1)),
        milestone("no first", TODAY, date(2025, 1, 1)),
        milestone("before", TODAY, date(2025, 1, 1), first_planned=START),
    ]
    found = overruns(Tables({"partnerships": [partnership()], "milestones": rows}), TODAY).sort("ratio")
    assert found.select("ratio", "event").rows() == [(1, 1), (2, 1), (pytest.approx(881 / 29), 0)]


def programme(slips, more=()):
    """A partnership a slip: it promised in 100 days and delivered that much later; None: overdue."""
    rows, promised = [], START + timedelta(days=100)
    for number, slip in enumerate(slips):
        done = None if slip is None else promised + timedelta(days=slip)
        rows.append(milestone(f"m{number}", promised, done, of=f"p{number}", first_planned=promised))
    return Tables({"partnerships": [partnership(f"p{number}") for number in range(len(slips))], "milestones": [*rows, *more]})


def test_the_forecast_is_a_quantile_of_kaplan_meier():
    found = pace.section(programme([0, 20, 50, 100, None, 150, 30, None, 0, 80]), TODAY)["forecast"]
    assert (found["p50"], found["p80"], found["n"], found["overdue"]) == (1.5, 2.5, 10, 2)
    late = pace.section(programme([0, 10, None, None, None]), TODAY)["forecast"]
    assert (late["p50"], late["reasons"]) == (None, {"p50": "not reached", "p80": "not reached"})


def test_under_five_partnerships_there_is_no_curve():
    found = pace.section(programme([0, 20, 50, 100]), TODAY)
    assert found["status"] == "too few"
    assert [set(found[name]) for name in ("trust", "delivery", "forecast")] == [
        {"status", "n"}, {"status", "n"}, {"status", "n", "partnerships"},
    ]  # fmt: skip
    outside = programme([0, 20, 50, 100, 30])
    recorded = outside["partnerships"].with_columns(in_programme=pl.col("id") != "p4")
    assert pace.section(outside.having(partnerships=recorded), TODAY)["status"] == "too few"


def test_a_planned_date_is_set_beside_the_share_that_had_delivered_by_that_age():
    more = [milestone("next", START + timedelta(days=130), of="p0"), milestone("late", date(2050, 1, 1), of="p0")]
    found = measure(programme([0, 20, 50, 100, None, 30], more), TODAY)
    own = found["partnerships"]["p0"]["pace"]
    assert [row["milestone"] for row in own["planned"]] == ["next", "late"]
    assert own["planned"][0]["share"] == pytest.approx(3 / 6)
    assert own["planned"][0]["low"] < 0.5 < own["planned"][0]["high"]
    assert own["planned"][1]["share"] is None
    assert own["reasons"]["share"]
    open_one = found["partnerships"]["p4"]["pace"]
    assert open_one["delivery"]["delivered"] is False
    ratio = found["programme"]["pace"]["forecast"]["p50"]
    assert open_one["forecast"][0]["half"] == (START + timedelta(days=round(100 * ratio))).isoformat()


def test_a_curve_holds_what_its_median_says():
    found = pace.section(programme([0, 20, 50, 100, None, 30, 400]), TODAY)["delivery"]
    reached = [point["month"] for point in found["curve"] if point["share"] >= 0.5]
    assert reached[0] - 1 < found["median"] <= reached[0]
    assert found["low"] <= found["median"]
    assert (found["high"], found["reasons"]) == (None, {"high": "not reached"})


def test_the_end_of_time_is_a_date_like_another():
    tables = programme([None] * 6)
    found = pace.section(tables, date.max)["delivery"]
    assert (found["median"], len(found["curve"])) == (None, 241)
    assert measure(tables, date.min)["partnerships"]["p0"]["obstacles"]["status"] == "undefined"


@few
@given(tables=packages(), seed=st.integers(0, 99))
def test_figures_of_the_programme_do_not_hang_on_the_order_of_rows(tables, seed):
    shuffled = Tables({name: tables[name].sample(fraction=1, shuffle=True, seed=seed) for name in tables})
    for key in ("pace", "hassle"):
        assert same(measure(shuffled, AS_OF)["programme"].get(key), measure(tables, AS_OF)["programme"].get(key))
        assert measure(tables.having(), AS_OF)["programme"].get(key) == measure(tables, AS_OF)["programme"].get(key)


@few
@given(tables=packages(), as_of=st.dates(date(2015, 1, 1), date(2040, 1, 1)))
def test_no_length_is_negative(tables, as_of):
    for name, column in ((deliveries, "months"), (trust_intervals, "left"), (trust_intervals, "right"), (overruns, "ratio")):
        assert (name(tables, as_of)[column] >= 0).all()
    both = trust_intervals(tables, as_of)
    assert (both["left"] <= both["right"]).all()
