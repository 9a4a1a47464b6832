"""Each cell of METHOD.md's table of early warnings, on either side of every threshold, with the dated facts that raised it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.method.strategies import packages

from idele.method import signals
from idele.method.because import SENTENCES, sentence
from idele.method.months import moved
from idele.method.obstacles import section
from idele.method.signals import JUDGES
from idele.method.spending import ahead
from idele.tables import Tables

START, TODAY = date(2024, 2, 29), date(2026, 8, 31)
LAST = {"wave": "w", "closed_on": "2026-05-31"}
UNDER, OVER = {**LAST, "score": 49.0, "under": True}, {**LAST, "score": 50.0, "under": False}
KNOWN, BEYOND, NO_CURVE = {"median": 40.0, "until": 40.0}, {"median": None, "until": 60.0}, {"median": None, "until": 0.0}


def due(within=12, months=50.0, **more):
    return {
        "milestone": "m",
        "name": "Bus",
        "planned": "2026-12-01",
        "months": months,
        "overdue": False,
        "within": within,
        **more,
    }


@pytest.mark.parametrize(
    ("trust", "next_one", "pace", "signal"),
    [
        (UNDER, due(12), KNOWN, "watch"),
        (UNDER, due(6), KNOWN, "alarm"),
        (UNDER, due(6, overdue=True), NO_CURVE, "alarm"),
        (UNDER, due(None), KNOWN, "clear"),
        (UNDER, due(None, months=39.9), KNOWN, "watch"),
        (UNDER, due(None, months=40.0), KNOWN, "clear"),
        (UNDER, due(None, months=59.0), BEYOND, "watch"),
        (UNDER, due(None), NO_CURVE, "clear"),
        (UNDER, {}, KNOWN, "clear"),
        (OVER, due(6), KNOWN, "clear"),
        ({}, due(12), KNOWN, "unknown"),
        ({}, {}, KNOWN, "clear"),
    ],
)
def test_time_for_trust(trust, next_one, pace, signal):
    judged, facts = signals.time_for_trust({"trust": trust, "recorded": True, "next": next_one, "pace": pace})
    assert (judged, bool(facts)) == (signal, True)


def test_without_milestones_only_trust_can_clear():
    assert signals.time_for_trust({"trust": UNDER, "recorded": False, "next": {}, "pace": KNOWN})[0] == "unknown"
    assert signals.time_for_trust({"trust": OVER, "recorded": False, "next": {}, "pace": KNOWN})[0] == "clear"


RISEN = {"delivery": [30.0, 46.0], "trust": [60.0, 59.0], "closed_on": ["2025-05-31", "2026-05-31"]}


@pytest.mark.parametrize(
    ("parts", "age", "trust", "axis", "signal"),
    [
        (({"delivery": 3, "all": 5}, {}), 39.9, OVER, {}, "watch"),
        (({"delivery": 3, "all": 5}, {}), 39.9, UNDER, {}, "alarm"),
        (({"delivery": 3, "all": 5}, {}), 39.9, {}, {}, "watch"),
        (({"delivery": 3, "all": 5}, {}), 40.0, UNDER, {}, "clear"),
        (({"delivery": 2, "all": 4}, {}), 10.0, UNDER, {}, "clear"),
        (({"delivery": 3, "all": 3}, {}), 10.0, UNDER, {}, "clear"),
        (({"delivery": 0, "all": 9}, {"delivery": 51.0, "all": 100.0, "unit": "hours"}), 10.0, UNDER, {}, "alarm"),
        (({}, {"delivery": 50.0, "all": 100.0, "unit": "money"}), 10.0, UNDER, {}, "clear"),
        (({}, {}), 10.0, UNDER, {}, "unknown"),
        (({"delivery": 0, "all": 9}, {}), 50.0, OVER, RISEN, "alarm"),
        (({}, {}), 50.0, OVER, RISEN, "alarm"),
        (({"delivery": 0, "all": 9}, {}), 50.0, OVER, {**RISEN, "delivery": [30.0, 45.0]}, "clear"),
        (({"delivery": 0, "all": 9}, {}), 50.0, OVER, {**RISEN, "trust": [60.0, 60.0]}, "clear"),
        (({"delivery": 0, "all": 9}, {}), 50.0, OVER, {**RISEN, "delivery": [30.0, 45.0], "rounded": True}, "clear"),
        (
            ({"delivery": 0, "all": 9}, {}),
            50.0,
            OVER,
            {**RISEN, "delivery": [30, 45], "trust": [60, 50], "rounded": True},
            "unknown",
        ),
        (
            ({"delivery": 0, "all": 9}, {}),
            50.0,
            OVER,
            {**RISEN, "delivery": [30, 50], "trust": [60, 55], "rounded": True},
            "alarm",
        ),
    ],
)
def test_pushed_into_delivery(parts, age, trust, axis, signal):
    evidence = {"trust": trust, "pace": KNOWN, "age": age, "axis": axis, **dict(zip(("milestones", "spend"), parts, strict=True))}
    if axis.get("rounded") and axis["trust"] == [60.0, 59.0]:
        signal = "unknown"  # a fall of one point may be none, before rounding
    judged, facts = signals.pushed_into_delivery(evidence)
    assert judged == signal
    assert facts or signal == "alarm"


def test_where_nobody_knows_when_others_trusted_push_is_not_known():
    evidence = {"trust": OVER, "pace": NO_CURVE, "age": 9.0, "milestones": {"delivery": 4, "all": 4}, "spend": {}, "axis": {}}
    assert signals.pushed_into_delivery(evidence)[0] == "unknown"
    assert signals.pushed_into_delivery({**evidence, "pace": BEYOND})[0] == "watch"


def money(unspent=(1300.0, 1300.0), cost=100.0, share=(0.6, 0.6), running=(1.0, 1.0)):
    return {
        "recorded": True, "unspent": list(unspent), "monthly_cost": cost, "source": "Fund", "source_share": list(share),
        "running": list(running), "ends": "2027-06-30",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("evidence", "signal"),
    [
        (money(), "clear"),
        (money((1200.0, 1200.0)), "clear"),
        (money((1199.0, 1199.0)), "watch"),
        (money((600.0, 600.0)), "watch"),
        (money((599.0, 599.0)), "alarm"),
        (money(share=(0.61, 0.61)), "watch"),
        (money(running=(0.0, 0.0)), "alarm"),
        (money((500.0, 700.0)), "watch"),
        (money((1100.0, 1300.0)), "unknown"),
        (money(running=(0.0, 9.0)), "unknown"),
        (money(cost=None), "unknown"),
        (money(cost=None, share=(0.9, 0.9)), "watch"),
        (money(cost=None, running=(0.0, 0.0)), "alarm"),
        ({"recorded": False}, "unknown"),
    ],
)
def test_sustainable_funding(evidence, signal):
    assert signals.sustainable_funding(evidence)[0] == signal


@pytest.mark.parametrize(
    ("outside", "untargeted", "outside_targeted", "signal"),
    [
        (50, 0, 1, "clear"),
        (51, 0, 1, "watch"),
        (80, 0, 1, "watch"),
        (81, 0, 1, "alarm"),
        (10, 1, 1, "watch"),
        (10, 1, 0, "clear"),
    ],
)
def test_outside_targets(outside, untargeted, outside_targeted, signal):
    evidence = {"recorded": True, "by": "money", "outside": float(outside), "all": 100.0, "own": 3}
    assert signals.outside_targets(evidence | {"untargeted": untargeted, "outside_targeted": outside_targeted})[0] == signal


# From tables


def measured(as_of=TODAY, **tables):
    partnerships = [{"id": "p", "name": "P", "started": START, "hourly_rate": 10.0}]
    return section(Tables({"partnerships": partnerships, **tables}), as_of)["p"]


def trust_of(score):
    wave = {"id": "w", "partnership": "p", "opened": START, "closed": date(2026, 5, 31)}
    rows = [
        {"wave": "w", "respondent": f"r{k}", "organisation": f"o{k % 3}", "statement": "trust.1", "value": 1 + score / 25}
        for k in range(6)
    ]
    return {"waves": [wave], "answers": rows}


def promise(planned, delivered=None, kind="delivery", key="m"):
    return {"id": key, "partnership": "p", "name": "Bus runs", "kind": kind, "planned": planned, "delivered": delivered}


@pytest.mark.parametrize(
    ("planned", "signal"),
    [
        (date(2025, 1, 1), "alarm"),
        (date(2027, 2, 28), "alarm"),
        (date(2027, 3, 1), "watch"),
        (date(2027, 8, 31), "watch"),
        (date(2027, 9, 1), "clear"),
        (date.max, "clear"),
    ],
)
def test_six_and_twelve_months_end_where_the_calendar_says(planned, signal):
    own = measured(milestones=[promise(planned)], **trust_of(40))["time"]
    assert own["signal"] == signal
    assert own["because"][0] == "Trust was under 50 in the check-up that closed on 2026-05-31: 40.0."
    word = "is overdue" if planned < TODAY else "is promised"
    assert planned.isoformat() in own["because"][1]
    assert word in own["because"][1]


def test_trust_at_the_threshold_is_not_under_it():
    assert measured(milestones=[promise(TODAY)], **trust_of(50))["time"]["signal"] == "clear"
    assert measured(milestones=[promise(TODAY)])["time"]["signal"] == "unknown"


def test_the_last_closed_wave_decides_even_where_too_few_answered_it():
    told = trust_of(40)
    later = {"id": "v", "partnership": "p", "opened": START, "closed": date(2026, 6, 30)}
    few = [{**row, "wave": "v", "respondent": row["respondent"] + "v"} for row in told["answers"] if row["organisation"] == "o0"]
    tables = {"waves": [*told["waves"], later], "answers": [*told["answers"], *few]}
    assert measured(milestones=[promise(TODAY)], **tables)["time"]["signal"] == "unknown"


def test_what_counts_in_the_last_twelve_months():
    rows = [
        promise(date(2024, 1, 1), date(2025, 9, 1), key="delivered in them"),
        promise(date(2024, 1, 1), date(2025, 8, 31), key="delivered a day too early"),
        promise(TODAY, key="open and due today"),
        promise(date(2026, 9, 1), key="open and due tomorrow"),
        promise(TODAY, date(2026, 9, 1), "trust", key="delivered tomorrow, due today"),
    ]
    evidence = measured(milestones=rows)["push"]["evidence"]
    assert evidence["milestones"] == {"delivery": 2, "all": 3}


def cost(day, hours=None, money=None, activity="delivery"):
    return {
        "partnership": "p", "organisation": "o", "date": day, "kind": "cost",
        "activity": activity, "hours": hours, "money": money,
    }  # fmt: skip


def line(money, spent, **more):
    end, source = more.get("end", date(2027, 12, 31)), more.get("source", "Town")
    return {
        "id": f"{source}{money}{end}", "partnership": "p", "source": source, "purpose": "running",
        "money": money, "spent": spent, "start": START, "end": end, "secured": True, **more,
    }  # fmt: skip


def test_cover_is_secured_unspent_money_over_the_mean_monthly_cost():
    ledger = [cost(date(2025, 9, 1), hours=60.0), cost(TODAY, money=600.0), cost(date(2025, 8, 31), money=9e9)]
    lines = [
        line(900.0, 300.0), line(500.0, 0.0, source="Region"), line(700.0, 800.0, source="Bank"),
        line(9e6, 0.0, secured=False), line(9e6, 0.0, end=date(2026, 8, 30)),
    ]  # fmt: skip
    own = measured(funding=lines, ledger=ledger)["funding"]
    assert own["evidence"]["monthly_cost"] == pytest.approx(100)
    assert own["evidence"]["unspent"] == [1100, 1100]
    assert (own["evidence"]["source"], own["evidence"]["source_share"][0]) == ("Town", pytest.approx(6 / 11))
    assert own["signal"] == "watch"
    assert own["because"] == [
        "The secured money that is not spent, 1,100, lasts 11.0 months at 100 a month. Its last line ends on 2027-12-31."
    ]


def test_what_is_spent_of_a_line_to_come_is_nothing_and_of_another_not_known():
    lines = [line(500.0, None, start=date(2026, 9, 1)), line(100.0, None, source="Region")]
    own = measured(funding=lines, ledger=[cost(TODAY, money=1200.0)])["funding"]
    assert own["evidence"]["unspent"] == [500, 600]
    assert (own["signal"], own["because"][-1]) == ("watch", "Of some lines it is not recorded how much is spent.")


def test_hours_without_a_rate_are_no_money():
    tables = {"funding": [line(500.0, 0.0)], "ledger": [cost(TODAY, hours=9.0), cost(TODAY, hours=3.0, activity="learning")]}
    own = section(Tables({"partnerships": [{"id": "p", "name": "P", "started": START}], **tables}), TODAY)["p"]
    assert own["funding"]["evidence"]["monthly_cost"] is None
    assert own["push"]["evidence"]["spend"] == {"delivery": 9, "all": 12, "unit": "hours"}


def test_a_young_partnership_has_spent_over_its_own_months():
    tables = {"funding": [line(500.0, 0.0)], "ledger": [cost(date(2024, 3, 31), money=300.0)]}
    assert measured(date(2024, 5, 31), **tables)["funding"]["evidence"]["monthly_cost"] == pytest.approx(300 / (92 / 30.4375))
    assert measured(date(2024, 4, 1), **tables)["funding"]["evidence"]["monthly_cost"] == pytest.approx(300 / (32 / 30.4375))


def test_the_money_ahead_is_spread_over_the_days_of_each_line():
    autumn = {"start": date(2026, 10, 1), "end": date(2026, 11, 30), "source": "Region"}
    lines = [
        line(300.0, 0.0, end=date(2026, 11, 28)),
        line(61.0, 0.0, **autumn),
    ]
    found = ahead(Tables({"funding": lines}), TODAY)["p"]
    # From 31 August: 30 days to 30 September, 31 to 31 October, 30 to 30 November (Town's line ends after 29 of them), then one.
    assert found == pytest.approx([300 * 30 / 90, 300 * 31 / 90 + 30, 300 * 29 / 90 + 30, 1.0, 0.0])
    assert ahead(Tables({"funding": [line(300.0, None)]}), TODAY) == {}


@settings(deadline=None)
@given(money=st.lists(st.floats(0, 1e6), min_size=1, max_size=4), end=st.dates(TODAY, moved(TODAY, 35)))
def test_the_money_ahead_adds_up(money, end):
    lines = [line(part, 0.0, end=end, source=f"s{number}") for number, part in enumerate(money)]
    assert sum(ahead(Tables({"funding": lines}), TODAY)["p"]) == pytest.approx(sum(money))


def test_targets_by_money_or_by_count():
    rows = [
        {"id": str(number), "partnership": "p", "name": "...", "set_by": set_by, "money": money}
        for number, (set_by, money) in enumerate((("outside", None), ("inside", 30.0), ("outside", 70.0), ("inside", None)))
    ]
    by_money = measured(targets=rows)["targets"]["evidence"]
    assert (by_money["by"], by_money["outside"], by_money["all"]) == ("money", 70, 100)
    counted = measured(targets=[{**row, "money": None} for row in rows])["targets"]
    assert (counted["evidence"]["outside"], counted["evidence"]["all"], counted["signal"]) == (2, 4, "clear")
    assert counted["because"] == ["2 of 4 targets are set outside."]


def test_an_own_objective_without_a_target_while_one_set_outside_has():
    objectives = [{"id": key, "partnership": "p", "text": "...", "set_by": by} for key, by in (("a", "inside"), ("b", "outside"))]
    target = {"id": "t", "partnership": "p", "name": "...", "set_by": "inside", "objective": "b"}
    assert measured(targets=[target], objectives=objectives)["targets"]["signal"] == "watch"
    both = [target, {**target, "id": "u", "objective": "a"}]
    assert measured(targets=both, objectives=objectives)["targets"]["signal"] == "clear"


def test_what_has_ended_has_no_warning():
    partnerships = [{"id": "p", "name": "P", "started": START, "ended": date(2026, 8, 31)}]
    tables = Tables({"partnerships": partnerships, "milestones": [promise(TODAY)]})
    assert section(tables, TODAY)["p"]["status"] == "undefined"
    assert section(tables, TODAY - timedelta(days=1))["p"]["time"]["signal"] == "unknown"
    assert section(tables, START - timedelta(days=1))["p"]["status"] == "undefined"


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(tables=packages(), as_of=st.sampled_from((date.min, date(2024, 2, 29), date(2026, 6, 1), date(2031, 1, 31), date.max)))
def test_every_fact_has_its_sentence_on_any_day(tables, as_of):
    for own in section(tables, as_of).values():
        for name in JUDGES:
            if name in own:
                assert own[name]["signal"] in {"clear", "watch", "alarm", "unknown"}
                assert own[name]["because"] == [sentence(fact) for fact in own[name]["facts"]]
                assert own[name]["because"]


def test_every_sentence_can_be_said():
    facts = {
        **{"score": 44.0, "closed_on": "2026-05-31", "name": "Bus", "planned": "2026-12-01", "overdue": False, "months": 30.0},
        **{"median": 24.0, "delivery": 3, "all": 4, "unit": "money", "age": 20.0, "unspent": [1.0, 2.0], "monthly_cost": 3.0},
        **{"ends": None, "source": "Fund", "share": [0.7, 0.8], "outside": 3, "count": 1},
    }
    special = {
        **{"axis rose": RISEN, "axis not known": {**RISEN, "rounded": True}, "money lasts": {"months": [1.0, 2.0]}},
        **{"outside by money": {"share": 0.6}, "outside by count": {"share": 0.6}},
    }
    said = {kind: sentence({"kind": kind, **facts, **special.get(kind, {})}) for kind in SENTENCES}
    assert all(text.endswith(".") and "{" not in text for text in said.values())
