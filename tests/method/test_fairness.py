from __future__ import annotations

from datetime import date
from itertools import combinations
from typing import Any

import numpy as np
import pytest
from tests.method.games import BUS

from idele.method.fairness import section
from idele.method.measure import measure
from idele.tables import Tables

TODAY = date(2026, 6, 1)


def entry(
    organisation: str, kind: str, money: float | None = None, hours: float | None = None, day: date = date(2026, 1, 1)
) -> Any:
    return {"partnership": "p", "organisation": organisation, "date": day, "kind": kind, "money": money, "hours": hours}


def founded(rate: float | None = None) -> list[dict[str, Any]]:
    return [{"id": "p", "name": "p", "started": date(2020, 1, 1), "hourly_rate": rate}]


def measured(*ledger: Any, rate: float | None = None, **tables: Any) -> dict[str, Any]:
    return section(Tables({"partnerships": founded(rate), "ledger": list(ledger), **tables}), TODAY)["p"]


def costing(prices: dict[str, float], name: str = "bus", **ranges: tuple[float, float]) -> list[dict[str, Any]]:
    """Rows of coalition_costs; a range is named by its coalition with ``_`` for ``+``."""
    rows = []
    for coalition, money in prices.items():
        low, high = ranges.get(coalition.replace("+", "_"), (None, None))
        rows.append(
            {"partnership": "p", "name": name, "coalition": coalition, "money": money, "money_low": low, "money_high": high}
        )
    return rows


def joint(prices: dict[str, float], **ranges: tuple[float, float]) -> dict[str, Any]:
    return section(Tables({"coalition_costs": costing(prices, **ranges)}), TODAY)["p"]


EVEN = [entry(name, kind, 100) for name in "abc" for kind in ("cost", "benefit", "risk")]


def test_hours_count_at_the_rate_and_money_beside_them_is_added():
    found = measured(
        entry("a", "cost", hours=10, money=100), entry("b", "cost", hours=5), entry("c", "cost", money=500),
        entry("a", "benefit", money=100), entry("b", "benefit", hours=10), entry("c", "benefit", money=500),
        entry("a", "risk", money=30), entry("b", "risk", money=70),
        rate=20,
    )  # fmt: skip
    # Cost 300, 100, 500 of 900; benefit 100, 200, 500 of 800; risk 30, 70, 0 of 100.
    assert found["shares"]["a"] == pytest.approx({"cost": 3 / 9, "benefit": 1 / 8, "risk": 0.3})
    assert found["shares"]["c"] == pytest.approx({"cost": 5 / 9, "benefit": 5 / 8, "risk": 0})
    assert found["unfairness"] == pytest.approx((abs(3 / 9 - 1 / 8) + abs(1 / 9 - 2 / 8) + abs(5 / 9 - 5 / 8)) / 2)
    assert found["risk_unrewarded"] == pytest.approx((abs(0.3 - 1 / 8) + abs(0.7 - 2 / 8) + 5 / 8) / 2)
    # Benefit per cost 3/8, 9/4, 9/8: sorted 3/8 9/8 18/8, so 2 * (3 + 2 * 9 + 3 * 18) / (3 * 30) - 4/3.
    assert found["gini"] == pytest.approx(2 * 75 / 90 - 4 / 3)
    assert (found["status"], found["n"], found["gini_n"], found["gives_more"]) == ("ok", 3, 3, ["a"])
    assert "reasons" not in found


def test_proportional_is_0_and_wholly_mismatched_1():
    assert measured(*EVEN)["unfairness"] == pytest.approx(0)
    apart = measured(entry("a", "cost", 9), entry("b", "benefit", 5), entry("c", "benefit", 5), entry("a", "risk", 1))
    assert (apart["unfairness"], apart["risk_unrewarded"]) == (pytest.approx(1), pytest.approx(1))
    assert (apart["gini"], apart["gives_more"]) == (None, ["a"])
    assert apart["reasons"] == {"gini": "Fewer than three organisations bear a cost."}


def test_what_is_dated_later_has_not_happened():
    later = entry("a", "cost", 900, day=date(2026, 6, 2))
    assert measured(*EVEN, later)["unfairness"] == pytest.approx(0)
    assert measured(*EVEN, later | {"date": TODAY})["unfairness"] > 0.2
    assert measured(later) == {
        "status": "too few",
        "n": 0,
        "rests_on": [{"table": "ledger", "where": {"partnership": "p"}, "rows": 0}],
    }


def test_two_organisations_are_too_few():
    found = measured(*(row for row in EVEN if row["organisation"] != "c"))
    assert (found["status"], found["n"], set(found)) == ("too few", 2, {"status", "n", "rests_on"})


def test_an_entry_that_says_nothing_is_no_entry():
    found = measured(*EVEN, entry("d", "cost"))
    assert (found["n"], found["rests_on"][0]["rows"]) == (3, 9)


def test_without_a_rate_hours_alone_are_shares_of_hours():
    hours = [entry(name, "cost", hours=amount) for name, amount in (("a", 10), ("b", 30), ("c", 60))]
    benefits = [entry(name, "benefit", money=100) for name in "abc"]
    alone = measured(*hours, *benefits)
    assert alone["shares"]["b"]["cost"] == pytest.approx(0.3)
    assert alone["unfairness"] == pytest.approx(measured(*hours, *benefits, rate=41)["unfairness"])


def test_without_a_rate_hours_beside_money_are_undefined():
    found = measured(*EVEN, entry("a", "cost", hours=3))
    assert (found["unfairness"], found["gini"], found["gives_more"]) == (None, None, [])
    assert found["shares"]["a"] == {"cost": None, "benefit": pytest.approx(1 / 3), "risk": pytest.approx(1 / 3)}
    assert found["risk_unrewarded"] == pytest.approx(0)
    why = "Costs are in hours and in money, and the partnership has no hourly rate."
    assert found["reasons"] == {"unfairness": why, "gini": why, "cost": why}
    assert measured(*EVEN, entry("a", "cost", hours=0))["unfairness"] == pytest.approx(0)


def test_money_may_be_taken_back_but_not_more_than_was_given():
    assert measured(*EVEN, entry("a", "cost", 50), entry("a", "cost", -50))["unfairness"] == pytest.approx(0)
    found = measured(*EVEN, entry("a", "cost", -101))
    assert found["unfairness"] is None
    assert found["reasons"]["cost"] == "Somebody's costs add up to less than nothing, so that shares cannot be told."


def test_what_is_not_recorded_or_adds_up_to_nothing_has_no_shares():
    costs = [entry(name, "cost", 100) for name in "abc"]
    found = measured(*costs, entry("a", "risk", 0))
    assert found["shares"]["a"] == {"cost": pytest.approx(1 / 3), "benefit": None, "risk": None}
    assert found["reasons"]["unfairness"] == "The ledger holds no benefit."
    assert found["reasons"]["risk"] == "The risks in the ledger add up to nothing."
    hours = [entry(name, "cost", hours=9) for name in "abc"]
    assert measured(*hours, rate=0)["reasons"]["cost"] == "The costs in the ledger add up to nothing."


def test_who_gives_much_more_than_it_gets():
    """At least one and a half times, and at least 0.05 of the whole more."""
    shares = {"a": (0.31, 0.20), "b": (0.29, 0.20), "c": (0.07, 0.01), "d": (0.04, 0.0), "e": (0.30, 0.59)}
    ledger = [
        entry(name, kind, share) for name, own in shares.items() for kind, share in zip(("cost", "benefit"), own, strict=True)
    ]
    assert measured(*ledger)["gives_more"] == ["a", "c"]


def test_the_check_values_of_the_method():
    found = joint(BUS)
    assert found["shapley"]["bus"] == pytest.approx({"a": 55, "b": 55, "c": 80})
    assert found["nucleolus"]["bus"] == pytest.approx({"a": 60, "b": 50, "c": 80})
    assert found["scrb"]["bus"] == pytest.approx({"a": 60, "b": 51.428571, "c": 78.571429})
    assert found["better_off_alone"]["bus"] == {"shapley": ["b+c"], "nucleolus": [], "scrb": []}
    about = found["joint_costs"]["bus"]
    assert about["leaving"]["shapley"]["b+c"]["gain"] == pytest.approx(5)
    assert about["holds"] == {"shapley": "no", "nucleolus": "yes", "scrb": "yes"}
    assert (found["inferred"], found["ranges"], found["shapley_error"]) == ({"bus": []}, {}, {})
    assert (found["status"], found["n"], found["unfairness"], found["shares"]) == ("ok", 3, None, {})


def test_a_ledger_of_two_says_nothing_beside_a_joint_cost_of_three():
    found = section(
        Tables({"ledger": [entry("a", "cost", 1), entry("b", "benefit", 1)], "coalition_costs": costing(BUS)}), TODAY
    )["p"]
    assert (found["status"], found["n"], found["unfairness"], found["shares"]) == ("ok", 3, None, {})
    assert found["reasons"]["unfairness"] == "Fewer than three organisations have entries in the ledger."


def test_what_was_not_listed_is_inferred_and_said_to_be():
    found = joint({"a": 60, "b": 80, "c": 100, "b+c": 130})
    assert found["inferred"]["bus"] == ["a+b", "a+c", "a+b+c"]
    about = found["joint_costs"]["bus"]
    assert (about["total"], about["total_inferred"], about["listed"], about["inferred_count"]) == (190, True, 4, 3)
    assert found["shapley"]["bus"] == pytest.approx({"a": 60, "b": 55, "c": 75})


def test_without_what_one_would_pay_alone_the_game_is_undefined():
    found = joint({"a": 60, "b": 80, "a+b+c": 190})
    assert (found["shapley"]["bus"], found["nucleolus"]["bus"], found["scrb"]["bus"]) == (None, None, None)
    assert found["joint_costs"]["bus"] == {
        "status": "undefined",
        "reason": "What some partner would pay alone is not listed.",
        "n": 3,
        "alone_missing": ["c"],
    }


def test_a_rule_may_be_undefined_where_others_are_not():
    found = joint({**BUS, "a": 50})
    assert found["scrb"]["bus"] is None
    assert sum(found["shapley"]["bus"].values()) == pytest.approx(190)
    assert "scrb" not in found["better_off_alone"]["bus"]
    assert set(found["joint_costs"]["bus"]["reasons"]) == {"scrb"}


def test_the_same_coalition_in_other_words_counts_once_at_the_cheapest():
    again = costing({**BUS, "c+b": 140, "b+b": 75, "a+": 60})
    found = section(Tables({"coalition_costs": again}), TODAY)["p"]
    assert found["shapley"] == joint({**BUS, "b": 75})["shapley"]


def test_ranges_say_whose_share_they_move():
    found = joint(BUS, b_c=(115, 140))
    moved = found["ranges"]["bus"]["shapley"]
    # c(bc) is in the value of b and c with weight 1/6 each, and of a with -1/3.
    assert moved["a"] == pytest.approx({"low": 55 - 10 / 3, "high": 55 + 15 / 3})
    assert moved["b"] == pytest.approx({"low": 55 - 15 / 6, "high": 55 + 10 / 6})
    about = found["joint_costs"]["bus"]
    assert (about["estimates"], about["corners"], about["every_corner"]) == (1, 2, True)
    of_it = about["leaving"]["shapley"]["b+c"]
    assert (of_it["gain"], of_it["low"], of_it["high"]) == pytest.approx((5, 135 + 20 / 6 - 140, 135 - 5 - 115))
    # At 115 b and c would pay 115 at most, and a 60: nothing shares out 190.
    assert about["holds"] == {"shapley": "no", "nucleolus": "as estimated", "scrb": "as estimated"}


def test_a_split_may_hold_only_as_estimated():
    found = joint(BUS, a_b=(80, 120))
    assert found["joint_costs"]["bus"]["holds"]["nucleolus"] in ("yes", "as estimated")
    weak = joint({"a": 10, "b": 10, "c": 10, "a+b": 20, "a+b+c": 30}, a_b=(10, 20))["joint_costs"]["bus"]
    assert weak["holds"]["shapley"] == "as estimated"
    assert weak["leaving"]["shapley"] == {}


@pytest.mark.parametrize("seed", range(5))
def test_better_off_alone_is_every_coalition_that_pays_more_than_it_would(seed):
    random = np.random.default_rng(seed)
    names = "abcd"
    every = ["+".join(some) for size in range(1, 5) for some in combinations(names, size)]
    prices = {who: float(random.integers(3, 9) * (who.count("+") + 1)) for who in every}
    found = joint(prices)
    for rule in ("shapley", "nucleolus", "scrb"):
        if (split := found[rule]["bus"]) is not None:
            expected = {who for who in every if sum(split[name] for name in who.split("+")) > prices[who] + 1e-6}
            assert set(found["better_off_alone"]["bus"][rule]) == expected


def test_thirteen_partners_have_no_nucleolus():
    names = [f"o{number:02d}" for number in range(13)]
    prices = dict.fromkeys(names, 10.0) | {"+".join(names): 65.0, "o00+o01": 12.0}
    found = joint(prices)
    assert found["nucleolus"]["bus"] is None
    assert sum(found["shapley"]["bus"].values()) == pytest.approx(65)
    assert "nucleolus" in found["joint_costs"]["bus"]["reasons"]
    assert len(found["inferred"]["bus"]) == 1000
    assert found["joint_costs"]["bus"]["inferred_count"] == 2**13 - 1 - 15


def test_two_hundred_partners():
    names = [f"o{number:03d}" for number in range(200)]
    prices = dict.fromkeys(names, 10.0) | {"+".join(names): 1500.0, "o000+o001": 12.0, "o001+o002": 11.0}
    found = joint(prices)
    assert sum(found["shapley"]["bus"].values()) == pytest.approx(1500)
    assert sum(found["scrb"]["bus"].values()) == pytest.approx(1500) if found["scrb"]["bus"] else True
    assert found["better_off_alone"]["bus"]["shapley"] == []
    assert set(found["shapley_error"]["bus"].values()) == {0.0}
    assert found["joint_costs"]["bus"]["cheapest"]
    assert "ranges" not in found or "bus" not in found["ranges"]


def test_several_joint_costs_and_partnerships_stay_apart():
    rows = costing(BUS) + costing({name: price * 2 for name, price in BUS.items()}, "desk")
    rows += [row | {"partnership": "q"} for row in costing({"x": 1, "y": 1, "z": 1, "w": 1, "x+y+z+w": 2})]
    found = section(Tables({"coalition_costs": rows}), TODAY)
    assert found["p"]["shapley"]["bus"] == joint(BUS)["shapley"]["bus"]
    assert found["p"]["shapley"]["desk"] == pytest.approx({"a": 110, "b": 110, "c": 160})
    assert found["q"]["shapley"]["bus"] == pytest.approx(dict.fromkeys("wxyz", 0.5))


def test_without_a_row_of_either_table_there_is_no_section():
    found = measure(Tables({"partnerships": founded()}))
    assert "fairness" not in found["partnerships"]["p"]
