"""A real growth curve: 125 doctors of four cities, the month in which each first prescribed a new medicine, and whom they ask
(Coleman, Katz and Menzel 1966, by way of netdiffuseR's ``medInnovations``).

Doctors are partnerships, the medicine is a practice; month 18 means not within the 17 months observed. A doctor took it from the
one asked who had it last before them.
"""

from __future__ import annotations

from collections import Counter
from datetime import date

import polars as pl
import pytest

from idele.method.growth import section
from idele.method.reproduction import reproduction
from idele.method.uptake import over_time, uptakes
from idele.tables import Tables
from tests.data.mappings import RATERS

pytestmark = pytest.mark.data

NOT_OBSERVED = 18
ASKED = [f"net{kind}_{place}" for kind in (1, 2, 3) for place in (1, 2, 3)]


def month(number: int) -> date:
    """Months from November 1953, the first, on."""
    return date(1953 + (number + 9) // 12, (number + 9) % 12 + 1, 1)


def doctors() -> pl.DataFrame:
    rows = pl.read_csv(RATERS.parent / "networks" / "medInnovations.csv", null_values="NA")
    return rows.with_columns(doctor=pl.format("{}-{}", "city", "id"))


def adoptions() -> list[dict]:
    rows = doctors()
    months = dict(rows.select("doctor", "toa").iter_rows())
    found = []
    for row in rows.filter(pl.col("toa") < NOT_OBSERVED).iter_rows(named=True):
        asked = {f"{row['city']}-{row[name]}" for name in ASKED if row[name] is not None}
        before = sorted((months[one], one) for one in asked if months.get(one, NOT_OBSERVED) < row["toa"])
        source = before[-1][1] if before else None
        began = month(row["toa"])
        found.append(
            {
                "practice": "medicine",
                "partnership": row["doctor"],
                "started": began,
                "from_partnership": source,
                "outcome": "worked",
            }
        )
    return found


def test_the_growth_curve_is_that_of_the_data():
    """11, 9 and 9 in the first three months, 109 of 125 doctors in all; counted by another road."""
    rows = doctors().filter(pl.col("toa") < NOT_OBSERVED)
    found = over_time(uptakes(Tables({"adoptions": adoptions()}), date(1960, 1, 1)), "1mo")
    counted = Counter(rows["toa"].to_list())
    assert [row["worked"] for row in found] == [counted[number] for number in range(1, NOT_OBSERVED)]
    assert sum(row["worked"] for row in found) == 109
    assert found[0]["from"] == "1953-11-01"


def test_each_who_asked_an_adopter_is_a_follower_of_one():
    """Every adoption falls within three years, so that passed on are just those with a source, over all adopters."""
    rows = adoptions()
    found = reproduction(Tables({"adoptions": rows}), date(1960, 1, 1)).row(0, named=True)
    with_source = sum(row["from_partnership"] is not None for row in rows)
    assert (found["holders"], found["passed_on"]) == (len(rows), with_source)
    assert 40 < with_source < 109
    assert found["reproduction"] == pytest.approx(with_source / len(rows))


def test_by_quarters_and_years_it_adds_up():
    figures = section(Tables({"adoptions": adoptions()}), date(1960, 1, 1))
    assert [row["worked"] for row in figures["over_time"]] == [
        sum(month(row["toa"]).year == year for row in doctors().filter(pl.col("toa") < NOT_OBSERVED).iter_rows(named=True))
        for year in (1953, 1954, 1955)
    ]
