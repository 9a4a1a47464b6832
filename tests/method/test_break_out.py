"""The break-out list against a plain greedy, and against the best of all choices."""

from __future__ import annotations

from itertools import combinations
from math import e

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from idele.method.break_out import Coverage, greedy

WEIGHTS = (1.0, 1.5, 2.0, 7 / 3, 3.0)


@st.composite
def coverages(draw):
    """One group: which links each pair would bridge, and the links' weights."""
    weights = draw(st.lists(st.sampled_from(WEIGHTS), min_size=1, max_size=9))
    links = st.sets(st.integers(0, len(weights) - 1), min_size=1)
    return weights, draw(st.lists(links, min_size=1, max_size=7))


def made(weights, pairs, group=None):
    pair = np.array([number for number, links in enumerate(pairs) for _link in links])
    link = np.array([one for links in pairs for one in sorted(links)])
    return Coverage(pair, link, np.array(weights), np.array(group if group is not None else [0] * len(pairs)))


def plain(weights, pairs, most):
    """Each time every pair's gain anew; of equal gains the first pair."""
    covered, chosen = set(), []
    for _round in range(most):
        gains = [sum(weights[link] for link in links - covered) for links in pairs]
        best = max(range(len(pairs)), key=lambda number: (round(gains[number], 9), -number))
        if not gains[best]:
            break
        chosen.append((best, gains[best]))
        covered |= pairs[best]
    return chosen


def ours(coverage, most):
    return [(int(pairs[0]), float(gains[0])) for pairs, gains in greedy(coverage, most)]


@settings(max_examples=200, deadline=None)
@given(given=coverages(), most=st.integers(1, 9))
def test_it_is_the_plain_greedy(given, most):
    found, expected = ours(made(*given), most), plain(*given, most)
    assert [number for number, _gain in found] == [number for number, _gain in expected]
    assert [gain for _number, gain in found] == pytest.approx([gain for _number, gain in expected])


@settings(max_examples=100, deadline=None)
@given(given=coverages(), few=st.integers(1, 3))
def test_it_comes_within_63_per_cent_of_the_best(given, few):
    weights, pairs = given
    best = max(sum(weights[link] for link in set().union(*some)) for some in combinations(pairs, min(few, len(pairs))))
    assert sum(gain for _number, gain in ours(made(weights, pairs), few)) >= (1 - 1 / e) * best - 1e-9


@settings(max_examples=100, deadline=None)
@given(given=coverages())
def test_gains_only_fall_and_add_up_to_all_that_can_be_bridged(given):
    weights, pairs = given
    gains = [gain for _number, gain in ours(made(weights, pairs), 99)]
    assert gains == sorted(gains, reverse=True) or np.all(np.diff(gains) < 1e-9)
    assert sum(gains) == pytest.approx(sum(weights[link] for link in set().union(*pairs)))


def test_groups_are_each_as_if_alone():
    random = np.random.default_rng(8)
    alone = [
        (random.choice(WEIGHTS, 6).tolist(), [set(random.integers(0, 6, 3).tolist()) for _pair in range(5)])
        for _group in range(4)
    ]
    weights = [weight for own, _pairs in alone for weight in own]
    pairs = [{6 * number + link for link in links} for number, (_own, some) in enumerate(alone) for links in some]
    found = {number: [] for number in range(4)}
    for chosen, gains in greedy(made(weights, pairs, np.repeat(np.arange(4), 5)), 9):
        for pair, gain in zip(chosen.tolist(), gains.tolist(), strict=True):
            found[pair // 5].append((pair % 5, gain))
    for number, (own, some) in enumerate(alone):
        assert found[number] == [(pair, pytest.approx(gain)) for pair, gain in plain(own, some, 9)]


def test_a_gain_stays_exact_over_many_rounds():
    """Thirds and sevenths that were taken off from one sum, again and again, would leave a rest."""
    random = np.random.default_rng(2)
    weights = (random.integers(1, 4, 400) + random.integers(0, 7, 400) / 7).tolist()
    pairs = [set(random.integers(0, 400, 60).tolist()) for _pair in range(120)]
    assert ours(made(weights, pairs), 200) == [
        (number, pytest.approx(gain, abs=1e-12)) for number, gain in plain(weights, pairs, 200)
    ]


def test_nothing_to_bridge():
    nothing = np.zeros(0, dtype=np.int64)
    assert list(greedy(Coverage(nothing, nothing, np.ones(3), nothing), 5)) == []
