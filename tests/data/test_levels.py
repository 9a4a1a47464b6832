"""Levels of 22,479 government actions of 15 countries (CoronaNet), counted a second time by pandas.

No managing level is coded: in every pattern the middle is ``?``, no handover can be counted, and the mean leaves it out.
"""

from datetime import date

import pandas as pd
import pytest

from idele.method.levels import section
from tests.data.level_mappings import CONCEIVED, ENFORCES, LEVELS, policies

pytestmark = pytest.mark.data
LETTERS = {"national": "N", "regional": "R", "local": "L"}
DEPTHS = {"N": 0.0, "R": 0.5, "L": 1.0}


@pytest.fixture(scope="module")
def found():
    return section(policies(), date.max)


@pytest.fixture(scope="module")
def counted():
    """Every action with each of its combinations: country, pattern, share; and its localness."""
    rows = pd.read_csv(LEVELS / "policies_by_level.csv.gz", dtype=str)
    rows["first"] = rows["init_country_level"].map(CONCEIVED).map(LETTERS)
    named = rows["enforcer"].fillna("").str.split(",")
    rows["last"] = named.map(
        lambda names: sorted({LETTERS[ENFORCES[n.strip()]] for n in names if n.strip() in ENFORCES}) or ["?"]
    )
    rows["share"] = 1 / rows["last"].map(len)
    rows["done"] = rows["last"].map(lambda some: pd.Series([DEPTHS[x] for x in some if x != "?"], dtype=float).mean())
    rows["localness"] = pd.concat([rows["first"].map(DEPTHS), rows["done"]], axis=1).mean(axis=1)
    long = rows.explode("last")
    long["pattern"] = long["first"].fillna("?") + "?" + long["last"]
    return rows, long


def test_every_action_of_every_country_is_counted(found):
    assert len(found) == 15
    assert sum(own["actions"] for own in found.values()) == 22_479


def test_the_patterns_are_those_that_pandas_counts(found, counted):
    _, long = counted
    by_country = long.groupby(["country", "pattern"])["share"].sum()
    for country, own in found.items():
        assert own["patterns"] == pytest.approx(by_country[country].to_dict())
        assert all(pattern[1] == "?" for pattern in own["patterns"])


def test_localness_leaves_out_what_nobody_coded(found, counted):
    rows, _ = counted
    means = rows.groupby("country")["localness"].mean()
    for country, own in found.items():
        assert own["localness"] == pytest.approx(means[country])


def test_no_handover_is_made_up_where_the_middle_is_missing(found):
    for own in found.values():
        assert (own["handovers"], own["connected"], own["unconnected"], own["moves"]) == (0, 0, [], [])
        assert own["redesign"]["gap"] == 0
        assert own["redesign"]["after"] == own["redesign"]["before"]
