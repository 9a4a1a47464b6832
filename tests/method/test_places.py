"""Territories within territories, against a brute-force descent to the leaves (METHOD.md section 12)."""

from __future__ import annotations

from math import sqrt

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from idele.method.places import declared_complete, nested
from idele.tables import Tables


def territories(parents, **more):
    """One row a territory; ``more`` says of some whether they are complete."""
    rows = [{"code": code, "name": code, "parent": above, "complete": more.get(code)} for code, above in parents.items()]
    return Tables({"territories": rows})


def spread(code, parents):
    """What a territory counts as: {leaf: share}, parts equally, and theirs."""
    parts = [part for part, above in parents.items() if above == code]
    if not parts:
        return {code: 1.0}
    return {leaf: share / len(parts) for part in parts for leaf, share in spread(part, parents).items()}


def pianka(p, q):
    both = sum(share * q.get(cell, 0) for cell, share in p.items())
    return both / sqrt(sum(share**2 for share in p.values()) * sum(share**2 for share in q.values()))


def likeness(tables):
    return {(outer, inner): value for outer, inner, value in nested(tables).select("outer", "inner", "likeness").iter_rows()}


def test_a_parent_counts_as_its_children_equally_and_they_as_theirs():
    """By hand: the region is half the town and a quarter each of two villages, so sum of squares 1/4 + 2/16 = 3/8."""
    tree = {"region": None, "town": "region", "hills": "region", "upper": "hills", "lower": "hills"}
    found = likeness(territories(tree))
    assert found["region", "town"] == pytest.approx(0.5 / sqrt(3 / 8))
    assert found["region", "upper"] == pytest.approx(0.25 / sqrt(3 / 8))
    assert found["region", "hills"] == pytest.approx(0.5 * 0.5 / sqrt(3 / 8 * 1 / 2))
    assert ("town", "hills") not in found


def test_an_only_part_is_the_whole():
    assert likeness(territories({"a": None, "b": "a", "c": "b"}))["a", "c"] == 1


@pytest.mark.parametrize("parents", [{"a": "a"}, {"a": "b", "b": "a"}, {"a": "b", "b": "c", "c": "b"}, {"a": "nowhere"}])
def test_circles_and_unknown_parents_stand_alone(parents):
    assert set(likeness(territories(parents))) == {(code, code) for code in parents}


def test_no_territory_at_all():
    assert nested(Tables()).is_empty()
    assert declared_complete(Tables()).is_empty()


@settings(max_examples=60, deadline=None)
@given(above=st.lists(st.integers(-1, 30), min_size=1, max_size=14))
def test_brute_force_over_leaves_gives_the_same(above):
    parents = {f"t{number:02}": f"t{to % number:02}" if to >= 0 and number else None for number, to in enumerate(above)}
    found = likeness(territories(parents))
    for one in parents:
        for other in parents:
            value = pianka(spread(one, parents), spread(other, parents))
            assert max(found.get((one, other), 0), found.get((other, one), 0)) == pytest.approx(value)


def test_the_nearest_word_on_completeness_counts():
    tree = {"land": None, "east": "land", "west": "land", "valley": "east", "marsh": "west"}
    said = declared_complete(territories(tree, land=True, west=False, marsh=None))
    assert dict(said.iter_rows()) == {"land": True, "east": True, "valley": True, "west": False, "marsh": False}
    assert declared_complete(territories(tree, valley=True))["territory"].to_list() == ["valley"]


def test_shares_of_the_parts_add_up():
    tree = {"a": None, "b": "a", "c": "a", "d": "b"}
    of_a = nested(territories(tree)).filter(pl.col("outer") == "a", pl.col("steps") == 1)
    assert of_a["share"].sum() == 1
