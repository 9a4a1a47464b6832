from datetime import date

import pytest
from tests.method.exchanged import TODAY, adoption

from idele.method.uptake import over_time, scored, uptakes
from idele.tables import Tables


def known(*rows, as_of=TODAY):
    return uptakes(Tables({"adoptions": rows}), as_of)


def test_what_has_not_begun_has_not_happened():
    rows = adoption("bus", "p", "2025-12-31"), adoption("bus", "q", "2026-01-02")
    assert known(*rows)["partnership"].to_list() == ["p"]


def test_what_was_settled_later_was_too_early_then():
    row = adoption("bus", "p", "2024-01-01", closed=date(2025, 6, 1))
    assert known(row)["worth"].item() == 1
    then = known(row, as_of=date(2025, 5, 31))
    assert (then["outcome"].item(), then["worth"].item()) == ("too_early", None)
    assert known(adoption("bus", "p", "2024-01-01"))["outcome"].item() == "worked"


def test_what_each_outcome_counts_for():
    outcomes = ("worked", "partly", "failed", "abandoned", "too_early")
    rows = [adoption("bus", name, "2024-01-01", name) for name in outcomes]
    assert dict(known(*rows).select("partnership", "worth").iter_rows()) == {
        "worked": 1, "partly": 0.5, "failed": 0, "abandoned": 0, "too_early": None,
    }  # fmt: skip


def test_an_outcome_after_a_year_is_known_after_a_year():
    row = adoption("bus", "p", "2024-02-29", outcome_12="partly", outcome_24="failed")
    after = {day: known(row, as_of=date.fromisoformat(day)) for day in ("2025-02-27", "2025-02-28", "2026-02-28")}
    assert [frame["worth_12"].item() for frame in after.values()] == [None, 0.5, 0.5]
    assert [frame["worth_24"].item() for frame in after.values()] == [None, None, 0]


def test_brier_by_hand():
    """Forecasts 0.7 and 0.9: (0.7 - 1)^2, (0.7 - 0.5)^2 and (0.9 - 0)^2; the second has no outcome after two years, the third no
    forecast."""
    found = scored(
        known(
            adoption("bus", "p", "2022-01-01", forecast=0.7, outcome_12="worked", outcome_24="partly"),
            adoption("bus", "q", "2022-01-01", forecast=0.9, outcome_12="failed", outcome_24="too_early"),
            adoption("bus", "r", "2022-01-01", outcome_12="worked"),
        )
    ).row(0, named=True)
    assert found["brier"] == pytest.approx((0.09 + 0.04 + 0.81) / 3)
    assert (found["forecasts"], found["forecasters"]) == (3, 2)


def test_a_far_date_does_not_overflow():
    assert known(adoption("bus", "p", "9999-12-31", outcome_12="worked"), as_of=date.max)["worth_12"].item() is None


def test_adoptions_over_time_leave_no_year_out():
    rows = adoption("bus", "p", "2022-03-01"), adoption("bus", "q", "2024-05-01", "failed"), adoption("tea", "p", "2024-01-01")
    found = over_time(known(*rows))
    assert [(row["from"], row["worked"], row["failed"]) for row in found] == [
        ("2022-01-01", 1, 0), ("2023-01-01", 0, 0), ("2024-01-01", 1, 1),
    ]  # fmt: skip
    assert over_time(known()) == []
