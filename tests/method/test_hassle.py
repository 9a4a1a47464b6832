"""The hassle share against plain sums in pandas, and quarters of age against dateutil's calendar."""

from __future__ import annotations

from datetime import date

import numpy as np
import pandas as pd
import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import HealthCheck, given, settings
from tests.method.strategies import AS_OF, packages

from idele.method import hassle_quartiles
from idele.method.hassle import section
from idele.tables import Tables

START, TODAY = date(2024, 1, 31), date(2026, 6, 30)
HASSLE = ["negotiating", "coordinating", "reporting"]


def entry(day, hours, activity="negotiating", by="a", of="p", **more):
    return {"partnership": of, "organisation": by, "date": day, "kind": "cost", "activity": activity, "hours": hours, **more}


def found(*rows, as_of=TODAY, **tables):
    partnerships = [{"id": "p", "name": "P", "started": START}]
    return section(Tables({"partnerships": partnerships, "ledger": rows, **tables}), as_of).get("p")


def test_share_by_partner_and_by_quarter_of_age():
    own = found(
        entry(START, 3.0), entry(date(2024, 4, 29), 1.0, "delivery"), entry(date(2024, 4, 30), 2.0, "reporting", "b"),
        entry(date(2024, 7, 31), 4.0, "learning", "b"),
    )  # fmt: skip
    assert (own["share"], own["hours"], own["n"], own["by_partner"]) == (0.5, 10, 2, {"a": 0.75, "b": pytest.approx(1 / 3)})
    assert own["by_quarter"] == [
        {"quarter": 0, "from": "2024-01-31", "share": 0.75, "hours": 4},
        {"quarter": 1, "from": "2024-04-30", "share": 1, "hours": 2},
        {"quarter": 2, "from": "2024-07-31", "share": 0, "hours": 4},
    ]


def test_hours_without_an_activity_are_missing_and_leave_a_range():
    own = found(entry(START, 2.0), entry(START, 2.0, "delivery"), entry(START, 4.0, None, "b"))
    assert (own["share"], own["share_low"], own["share_high"], own["unassigned"]) == (0.5, 0.25, 0.75, 4)
    assert own["by_partner"] == {"a": 0.5}
    nothing = found(entry(START, 2.0, None))
    assert (nothing["status"], "share" in nothing) == ("undefined", False)


def test_what_is_no_cost_has_no_hours_or_lies_ahead_does_not_count():
    rows = [{**entry(START, 5.0), "kind": "benefit"}, entry(START, None, money=50.0), entry(date(2026, 7, 1), 5.0)]
    assert found(*rows) is None
    assert found(*rows, entry(START, 1.0, "delivery"))["hours"] == 1


def test_hours_before_the_start_are_in_no_quarter():
    own = found(entry(date(2024, 1, 30), 2.0), entry(START, 2.0, "delivery"))
    assert (own["share"], own["before_start"], [row["quarter"] for row in own["by_quarter"]]) == (0.5, 2, [0])


def test_what_it_bought():
    claim = {"partnership": "p", "text": "...", "category": "creativity", "grade": 2, "anyway": "part"}
    others = [
        {"grade": 1},
        {"anyway": "all"},
        {"category": "gaps"},
        {"date": date(2027, 1, 1)},
        {"date": TODAY},
        {"anyway": "none"},
    ]
    rows = [{**claim, "id": str(number), **other} for number, other in enumerate(others)]
    assert found(entry(START, 1.0), claims=rows)["creativity"] == 2
    without = found(entry(START, 1.0))
    assert (without["creativity"], set(without["reasons"])) == (None, {"creativity"})


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(tables=packages())
def test_pandas_and_dateutil_give_the_same(tables):
    rows = pd.DataFrame(tables["ledger"].to_dicts(), columns=tables["ledger"].columns)
    rows = rows[(rows["kind"] == "cost") & (rows["date"] <= AS_OF) & (rows["hours"] > 0)]
    started = dict(tables["partnerships"].select("id", "started").iter_rows())
    ours = section(tables, AS_OF)
    assert set(ours) == set(rows["partnership"])
    for name, own in rows.groupby("partnership"):
        told = own[own["activity"].notna()]
        if told.empty:
            assert ours[name]["status"] == "undefined"
            continue
        share = told[told["activity"].isin(HASSLE)]["hours"].sum() / told["hours"].sum()
        assert ours[name]["share"] == pytest.approx(share)
        inside = own[own["date"] >= started[name]]
        ages = [relativedelta(day, started[name]) for day in inside["date"]]
        quarters = pd.Series([(age.years * 12 + age.months) // 3 for age in ages], index=inside.index, dtype=int)
        by_quarter = {row["quarter"]: row["hours"] for row in ours[name]["by_quarter"]}
        assert by_quarter == pytest.approx(inside.groupby(quarters)["hours"].sum().to_dict())


def test_quartiles_are_numpys_and_need_five_partnerships():
    random = np.random.default_rng(4)
    hours = random.integers(1, 50, (7, 2, 2)).astype(float)
    rows = [
        entry(date(2024, 2 + 3 * quarter, 5), hours[p, quarter, k], activity, of=f"p{p}")
        for p in range(7)
        for quarter in range(2 if p < 4 else 1)
        for k, activity in enumerate(("coordinating", "learning"))
    ]
    partnerships = [{"id": f"p{p}", "name": "P", "started": START, "in_programme": p != 6} for p in range(7)]
    own = hassle_quartiles.section(Tables({"partnerships": partnerships, "ledger": rows}), TODAY)
    shares = hours[:6, 0, 0] / hours[:6, 0].sum(axis=1)
    assert (own["status"], own["n"], [row["quarter"] for row in own["by_quarter"]]) == ("ok", 6, [0])
    quartiles = [own["by_quarter"][0][name] for name in ("q25", "q50", "q75")]
    assert quartiles == pytest.approx(np.quantile(shares, (0.25, 0.5, 0.75)).tolist())
