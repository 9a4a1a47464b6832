"""Adoptions per adopter, by hand and against a plain walk over a NetworkX graph."""

from datetime import date

import networkx as nx
import numpy as np
import pytest
from tests.method.exchanged import TODAY, adoption, partnership, practice

from idele.method.reproduction import adopters, reproduction
from idele.tables import Tables

ORIGIN = practice("bus", partnership="o", started=date(2018, 1, 1))


def of(*rows, fiche=ORIGIN, as_of=TODAY):
    found = reproduction(Tables({"practices": [fiche], "adoptions": rows}), as_of)
    return found.row(0, named=True) if found.height else None


def test_a_chain_by_hand():
    """The origin (2018) was followed by a (2019) within three years and by b (2022) after them; a by c. Their three years are
    over for o, a and b and not for c: two followers of three adopters."""
    found = of(
        adoption("bus", "a", "2019-01-01", source="o"),
        adoption("bus", "b", "2022-01-01", source="o"),
        adoption("bus", "c", "2023-06-01", source="a"),
        adoption("bus", "d", "2020-06-01", source="a"),
    )
    # a: d within three years (2019 + 3 = 2022), c not.
    assert (found["holders"], found["passed_on"]) == (4, 2)
    assert found["reproduction"] == 0.5


def test_the_day_that_three_years_are_over_counts():
    row = adoption("bus", "a", "2021-01-01", source="o")
    assert of(row)["passed_on"] == 1
    assert of(adoption("bus", "a", "2021-01-02", source="o"))["passed_on"] == 0
    assert of(as_of=date(2020, 12, 31)) is None
    assert of(as_of=date(2021, 1, 1))["holders"] == 1


def test_it_is_one_or_more_while_a_practice_grows():
    """Ten took it up straight from its origin last year: their own three years still run."""
    rows = [adoption("bus", f"p{k}", "2020-06-01", source="o") for k in range(10)]
    assert of(*rows, as_of=date(2021, 2, 1))["reproduction"] == 10
    assert of(*rows)["reproduction"] == pytest.approx(10 / 11)


@pytest.mark.parametrize(
    "row",
    [
        adoption("bus", "a", "2019-01-01"),
        adoption("bus", "a", "2019-01-01", source="stranger"),
        adoption("bus", "a", "2017-01-01", source="o"),
        adoption("bus", "a", "2019-01-01", source="a"),
        adoption("bus", "o", "2019-01-01", source="o"),
    ],
    ids=["not told", "from one without it", "before the origin had it", "from itself", "by the origin itself"],
)
def test_what_is_nobodys(row):
    assert of(row)["passed_on"] == 0


def test_taking_it_up_again_is_no_other_adopter():
    again = adoption("bus", "a", "2019-01-01", source="o"), adoption("bus", "a", "2020-01-01", source="o")
    assert (of(*again)["holders"], of(*again)["passed_on"]) == (2, 1)


def test_an_origin_that_is_not_told_is_left_out():
    found = of(adoption("bus", "a", "2019-01-01", source="o"), fiche=practice("bus"))
    assert (found["holders"], found["reproduction"]) == (1, 0)


def test_against_a_walk_over_a_graph():
    chance = np.random.default_rng(4)
    names = [f"p{k}" for k in range(60)]
    days = {name: int(chance.integers(0, 3000)) for name in names}
    begun = date(2017, 1, 1).toordinal()
    rows = [
        adoption("bus", name, date.fromordinal(begun + days[name]).isoformat(), source=str(chance.choice(names)))
        for name in names
    ]
    tables = Tables({"practices": [practice("bus")], "adoptions": rows, "partnerships": [partnership(name) for name in names]})
    graph = nx.DiGraph((row["from_partnership"], row["partnership"]) for row in rows)
    began = {row["partnership"]: row["started"] for row in rows}
    until = {name: day.replace(year=day.year + 3, day=min(day.day, 28)) for name, day in began.items()}
    over = [name for name in names if until[name] <= TODAY]
    children = [
        sum(child != name and began[name] <= began[child] <= until[name] for child in graph.successors(name))
        if name in graph
        else 0
        for name in over
    ]
    found = reproduction(tables, TODAY).row(0, named=True)
    assert (found["holders"], found["passed_on"]) == (len(over), sum(children))
    assert sum(children) > 3
    assert adopters(tables, TODAY).height == 60
