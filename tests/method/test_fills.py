from itertools import product

import numpy as np
import pytest

from idele.method import fills
from idele.method.network import Networks, in_degree_centralisation, reciprocity


def with_holes(size, ties, missing, seed=None):
    new = np.arange(size) if seed is None else np.random.default_rng(seed).permutation(size)
    source, target = np.array(ties, dtype=np.int64).reshape(-1, 2).T
    unheard = np.zeros(size, dtype=bool)
    unheard[new[list(missing)]] = True
    return fills.holes(size, new[source], new[target], np.zeros(len(ties), dtype=np.uint64), unheard)


SMALL = (4, [(1, 0), (2, 0), (1, 3), (2, 1)], [0])
LARGER = (12, [(a, b) for a in range(3, 12) for b in range(12) if a != b and (a * b + a) % 5 < 2], [0, 1, 2])


def test_only_holes_are_filled_and_with_the_observed_density():
    network = with_holes(*LARGER)
    filled = list(network.fills(2_000))
    drawn = sum(part.ties.sum() for part in filled) - 2_000 * len(network.source)
    assert drawn / (2_000 * network.count) == pytest.approx(network.density, abs=0.01)
    kept = set(zip(network.source.tolist(), network.target.tolist(), strict=True))
    for part in filled:
        assert (part.source != part.target).all()
        giver, taker = part.source % 12, part.target % 12
        given = set(zip(giver.tolist(), taker.tolist(), strict=True))
        assert kept <= given
        assert {giver for giver, taker in given - kept} <= set(network.missing.tolist())
        assert len(np.unique(part.source * len(part.member) + part.target)) == len(part.source)


def test_the_range_is_that_of_all_fills_worked_out_one_by_one():
    network = with_holes(*SMALL)
    places = [(int(network.missing[0]), other) for other in range(4) if other != network.missing[0]]
    ties = list(zip(network.source.tolist(), network.target.tolist(), strict=True))
    exact = {"reciprocity": [], "degree_centralisation": []}
    for filled in product([False, True], repeat=3):
        one = Networks.single(4, ties + [place for place, there in zip(places, filled, strict=True) if there])
        chance = network.density ** sum(filled) * (1 - network.density) ** (3 - sum(filled))
        exact["reciprocity"].append((reciprocity(one)[0], chance))
        exact["degree_centralisation"].append((in_degree_centralisation(one)[0], chance))
    found = fills.ranges(network)
    for name, values in exact.items():
        ordered = sorted(values)
        reached = np.cumsum([chance for _, chance in ordered])
        low, high = (ordered[int(np.searchsorted(reached, level))][0] for level in fills.MIDDLE)
        assert found[name] == pytest.approx((low, high))


@pytest.mark.parametrize("case", [SMALL, LARGER])
@pytest.mark.parametrize("seed", range(6))
def test_new_ids_change_nothing(case, seed):
    assert fills.ranges(with_holes(*case, seed=seed)) == fills.ranges(with_holes(*case))


@pytest.mark.parametrize("case", [SMALL, LARGER, (9, [(a, b) for a in range(8) for b in range(9) if a != b], range(8))])
def test_fills_that_are_equal_are_worked_out_once(case):
    network = with_holes(*case)
    every = np.concatenate([reciprocity(filled) for filled in network.fills(1_000)])
    parts = list(network.different_fills(1_000))
    assert np.concatenate([reciprocity(filled)[which] for filled, which in parts]).tolist() == every.tolist()
    if network.count <= 3:
        assert sum(filled.count for filled, _which in parts) == 2**network.count


def test_networks_are_worked_out_side_by_side_as_each_alone(monkeypatch):
    several = [with_holes(*case, seed=seed) for seed in range(3) for case in (SMALL, LARGER, (4, [], [0]))]
    large = with_holes(70, [(a, (a + step) % 70) for a in range(1, 70) for step in (1, 2)], [0])
    alone = [fills.ranges(network) for network in [*several, large]]
    assert fills.ranges_of([*several, large]) == alone
    monkeypatch.setattr("idele.method.fills.TIES_AT_ONCE", 5_000)
    assert fills.ranges_of([]) == []
    assert [set(found) for found in fills.ranges_of(several)] == [set(found) for found in alone[:-1]]


def test_no_ties_and_all_ties():
    assert fills.ranges(with_holes(4, [], [0])) == {
        "reciprocity": None,
        "degree_centralisation": (0, 0),
        "betweenness_centralisation": (0, 0),
    }
    everything = [(a, b) for a in range(1, 4) for b in range(4) if a != b]
    assert fills.ranges(with_holes(4, everything, [0]))["reciprocity"] == (1, 1)


def test_a_network_too_large_for_fills_says_so():
    ties = [(node, (node * 7 + step) % 3_000) for node in range(1, 3_000) for step in range(1, 4)]
    network = with_holes(3_000, [tie for tie in ties if tie[0] != tie[1]], [0])
    assert fills.betweenness_fills(network) == 0
    assert fills.ranges(network)["betweenness_centralisation"] is None
    assert fills.ranges(network)["reciprocity"] is not None
    assert fills.betweenness_fills(with_holes(*LARGER)) == 1_000


@pytest.mark.parametrize(("chance", "low", "high"), [(0.0, 0, 0), (1.0, 1_000, 1_000), (0.3, 230, 370), (0.001, 0, 15)])
def test_places_are_chosen_once_each_and_in_order(chance, low, high):
    places = fills.chosen(1_000, chance, np.random.default_rng(1))
    assert low <= len(places) <= high
    assert (np.diff(places) > 0).all()
    assert all(0 <= place < 1_000 for place in places)
