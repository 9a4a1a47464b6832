from collections import Counter

import pytest

from idele.method.rotation import assign_guesses


@pytest.mark.parametrize("size", [4, 5, 8, 61])
def test_each_guesses_three_others_and_is_guessed_by_three(size):
    pairs = assign_guesses([f"o{number}" for number in range(size)], seed=size)
    assert set(Counter(by for by, _ in pairs).values()) == {3}
    assert set(Counter(about for _, about in pairs).values()) == {3}
    assert len(set(pairs)) == 3 * size
    assert all(by != about for by, about in pairs)


@pytest.mark.parametrize(("size", "pairs"), [(0, 0), (1, 0), (2, 2), (3, 6)])
def test_fewer_than_four_guess_all_others(size, pairs):
    found = assign_guesses([f"o{number}" for number in range(size)], seed=1)
    assert len(found) == len(set(found)) == pairs
    assert all(by != about for by, about in found)


def test_the_seed_decides_and_the_order_given_does_not():
    names = ["a", "b", "c", "d", "e", "f", "g"]
    assert assign_guesses(names, 3) == assign_guesses([*reversed(names), "a"], 3)
    assert len({tuple(assign_guesses(names, seed)) for seed in range(20)}) > 10
