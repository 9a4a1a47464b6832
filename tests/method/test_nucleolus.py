"""The nucleolus beside published games, Kohlberg's criterion, and programmes that try every coalition for being tight."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.optimize import linprog
from tests.method.games import BUS, game, made_up

from idele.method.balanced import collections, small_nucleolus
from idele.method.nucleolus import by_programmes, nucleolus


def test_the_check_value_of_the_method():
    assert nucleolus(game(BUS))[0] == pytest.approx([60, 50, 80])
    assert by_programmes(game(BUS)[0]) == pytest.approx([60, 50, 80])


def owed(estate: float, claims: list[float]) -> np.ndarray:
    """The game of a bankruptcy, as costs: a coalition can be asked for what it claims, and no more than there is."""
    members = (np.arange(2 ** len(claims))[:, None] >> np.arange(len(claims))) & 1
    return np.minimum(estate, members @ np.array(claims))


@pytest.mark.parametrize(
    ("estate", "expected"), [(100, [100 / 3] * 3), (200, [50, 75, 75]), (300, [50, 100, 150])], ids=["100", "200", "300"]
)
def test_the_three_wives_of_the_talmud(estate, expected):
    """Mishna Ketubot 93a; Aumann and Maschler 1985 show that its three divisions are nucleoli."""
    costs = owed(estate, [100, 200, 300])
    assert small_nucleolus(costs[None])[0] == pytest.approx(expected)
    assert by_programmes(costs) == pytest.approx(expected)


def half_of_claims(estate: float, claims: list[float]) -> np.ndarray:
    """Aumann and Maschler's rule: equal awards up to half of each claim; above half of all, equal losses down to half."""
    halves, total = np.array(claims) / 2, sum(claims)
    shared = min(estate, total - estate)
    low, high = 0.0, max(claims)
    for _step in range(200):
        middle = (low + high) / 2
        low, high = (middle, high) if np.minimum(halves, middle).sum() < shared else (low, middle)
    awards = np.minimum(halves, low)
    return awards if estate <= total / 2 else np.array(claims) - awards


@pytest.mark.parametrize("estate", [10, 55, 90, 130, 155])
@pytest.mark.parametrize("claims", [[7, 20, 33, 40, 60], [10, 10, 30, 30, 40, 41]], ids=["five", "six"])
def test_bankruptcies_of_more_creditors(estate, claims):
    assert nucleolus(owed(estate, claims)[None])[0] == pytest.approx(half_of_claims(estate, claims), abs=1e-6)


def test_the_numbers_of_minimal_balanced_collections():
    """Shapley 1967 counts them, the one of all players alone included: 6 for three players, 42 for four."""
    assert len(collections(3, (0b111,)).weights) == 6 - 1
    assert len(collections(4, (0b1111,)).weights) == 42 - 1


@pytest.mark.parametrize("whole", [False, True], ids=["any numbers", "whole numbers with ties"])
@pytest.mark.parametrize("players", [1, 2, 3, 4])
def test_small_games_at_once_are_as_by_programmes(players, whole):
    games = made_up(players, players, 60, whole)
    assert small_nucleolus(games) == pytest.approx(np.array([by_programmes(own) for own in games]), abs=1e-7)


def excesses(split: np.ndarray, costs: np.ndarray) -> np.ndarray:
    members = (np.arange(len(costs))[:, None] >> np.arange(len(split))) & 1
    return (members @ split - costs)[1:-1]


def is_balanced(coalitions: np.ndarray, players: int) -> bool:
    """Whether weights, every one of them positive, cover each player once: the least weight is made as large as can be."""
    members = ((coalitions[:, None] >> np.arange(players)) & 1).T.astype(float)
    count = len(coalitions)
    found = linprog(
        np.append(np.zeros(count), -1),
        A_ub=np.hstack([-np.eye(count), np.ones((count, 1))]), b_ub=np.zeros(count),
        A_eq=np.hstack([members, np.zeros((players, 1))]), b_eq=np.ones(players),
        bounds=[(0, None)] * count + [(None, 1)],
    )  # fmt: skip
    return bool(found.status == 0 and -found.fun > 1e-9)


@pytest.mark.parametrize("whole", [False, True])
@pytest.mark.parametrize("players", [3, 4, 5, 6])
def test_kohlbergs_criterion(players, whole):
    """Kohlberg 1971: at every level, the coalitions with at least that excess are balanced; true of the nucleolus alone."""
    for costs in made_up(players, players, 4, whole):
        split = nucleolus(costs[None])[0]
        over = excesses(split, costs)
        for level in np.unique(np.round(over, 6)):
            assert is_balanced(np.flatnonzero(over >= level - 1e-6) + 1, players)
        moved = split + np.append([0.01, -0.01], np.zeros(players - 2))
        worse = excesses(moved, costs)
        assert not all(is_balanced(np.flatnonzero(worse >= level - 1e-9) + 1, players) for level in np.unique(worse))


def without_prices(costs: np.ndarray) -> np.ndarray:
    """By programmes that never look at a dual price: a coalition is settled where no optimal split gives it less excess."""
    count = len(costs).bit_length() - 1
    members = ((np.arange(len(costs))[:, None] >> np.arange(count)) & 1).astype(float)
    settled, free = {len(costs) - 1: float(costs[-1])}, list(range(1, len(costs) - 1))
    while np.linalg.matrix_rank(members[list(settled)]) < count:
        fixed, sums = members[list(settled)], list(settled.values())
        equal = np.hstack([fixed, np.zeros((len(fixed), 1))])
        most = np.hstack([members[free], -np.ones((len(free), 1))])
        best = linprog(np.append(np.zeros(count), 1), most, costs[free], equal, sums, bounds=(None, None)).fun
        limits = costs[free] + best + 1e-10
        least = [linprog(members[k], members[free], limits, fixed, sums, bounds=(None, None)).fun - costs[k] for k in free]
        tight = [k for k, excess in zip(free, least, strict=True) if excess > best - 1e-7]
        settled |= {k: costs[k] + best for k in tight}
        free = [k for k in free if k not in tight]
    return np.linalg.lstsq(members[list(settled)], np.array(list(settled.values())), rcond=None)[0]


@pytest.mark.parametrize("whole", [False, True])
def test_beside_programmes_that_look_at_every_coalition(whole):
    for costs in made_up(11, 5, 3, whole):
        assert by_programmes(costs) == pytest.approx(without_prices(costs), abs=1e-6)


def test_twelve_partners_in_a_row():
    """Neighbours save together: by symmetry partners at the same distance from an end pay the same; the core is not empty."""
    members = (np.arange(2**12)[:, None] >> np.arange(12)) & 1
    costs = 10.0 * members.sum(axis=1) - 4.0 * (members[:, :-1] * members[:, 1:]).sum(axis=1)
    split = nucleolus(costs[None])[0]
    assert split.sum() == pytest.approx(costs[-1])
    assert split == pytest.approx(split[::-1])
    assert excesses(split, costs).max() <= 1e-9
