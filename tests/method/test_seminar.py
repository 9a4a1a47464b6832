"""Twins against every possible matching, invitations by what they promise."""

from itertools import combinations

import numpy as np
import pytest

from idele.method.seminar import Candidate, invitations, twins
from idele.tables.choices import LEVELS


def heaviest(pairs):
    """The greatest sum of scores of pairs that share nobody, by trying all."""
    sums = [0.0]
    for count in range(1, len(pairs) + 1):
        for chosen in combinations(pairs, count):
            people = [end for pair in chosen for end in (pair["a"], pair["b"])]
            if len(people) == len(set(people)):
                sums.append(sum(pair["score"] for pair in chosen))
    return max(sums)


@pytest.mark.parametrize("seed", range(25))
def test_twins_have_the_highest_sum_of_all(seed):
    chance = np.random.default_rng(seed)
    every = list(combinations("pqrstuv", 2))
    chosen = chance.choice(len(every), size=11, replace=False)
    pairs = [{"a": every[k][0], "b": every[k][1], "score": float(chance.random())} for k in chosen]
    found = twins(pairs)
    people = [end for pair in found for end in (pair["a"], pair["b"])]
    assert len(people) == len(set(people))
    assert sum(pair["score"] for pair in found) == pytest.approx(heaviest(pairs))


def test_no_pairs_no_twins():
    assert twins([]) == []


def people(count=30, seed=2):
    chance = np.random.default_rng(seed)
    keys = ("trust", "vision", "funding")
    return [
        Candidate(f"o{k:02}", str(chance.choice(LEVELS)), [keys[k % 3]], [keys[(k + int(chance.integers(1, 3))) % 3]])
        for k in range(count)
    ]


def test_levels_are_in_balance():
    found = invitations(people(), 12)
    assert [sum(one.level == level for one in found) for level in LEVELS] == [4, 4, 4]
    assert len({one.who for one in found}) == 12


def test_where_a_level_runs_out_the_others_fill_the_places():
    some = [Candidate("n", "national"), *(Candidate(f"l{k}", "local") for k in range(5))]
    assert len(invitations(some, 4)) == 4
    assert len(invitations(some, 9)) == 6


def test_strength_is_brought_to_weakness():
    some = [
        Candidate("needs", "national", [], ["trust"]),
        Candidate("idle", "regional", ["vision"]),
        Candidate("helps", "regional", ["trust"]),
    ]
    found = invitations(some, 2)
    assert [one.who for one in found] == ["needs", "helps"]
    assert found[1].brings == ("trust",)
    assert invitations(some, 2, about=["vision"])[1].brings == ()


def test_the_order_of_candidates_changes_nothing():
    some = people()
    assert invitations(some, 10) == invitations(some[::-1], 10)
