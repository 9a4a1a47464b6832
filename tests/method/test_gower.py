"""Gower's coefficient against a hand-worked example, SciPy's distances and a plain loop over pairs."""

import numpy as np
import pytest
from scipy.spatial.distance import cdist, jaccard
from scipy.stats import wasserstein_distance

from idele.method.gower import Features, parts, similarity


def made(n=40, gaps=0.2, seed=3):
    chance = np.random.default_rng(seed)

    def holes(values):
        values[chance.random(len(values)) < gaps] = np.nan
        return values

    profiles = np.sort(chance.random((n, 3, 2)), axis=2)
    profiles[chance.random((n, 3)) < gaps] = np.nan
    return Features(
        {name: np.eye(5, 4)[chance.integers(0, 5, n)] for name in ("opportunity", "form")},
        {name: holes(chance.random(n) * 1.5) for name in ("size", "age")},
        {"levels": profiles},
        {"domains": (chance.random((n, 6)) < 0.3).astype(float)},
    )


def test_a_hand_worked_example():
    """Two contexts. Opportunity alike: 1. Size 10^4 and 10^5.5 of a range of 3: 1 - 0.5. Age told by one alone: left out.
    Levels: conceived N and R, half the way: 0.5; managed not told; implemented L and half R, half L: moved by a quarter: 0.75;
    mean 0.625. Domains jobs, skills and jobs, health: 1 of 3. Mean of four: (1 + 0.5 + 0.625 + 1 / 3) / 4.
    """
    known = Features(
        {"opportunity": np.array([[0.0, 1.0], [0.0, 1.0]])},
        {"size": np.array([4 / 3, 5.5 / 3]), "age": np.array([0.2, np.nan])},
        {"levels": np.array([[[1, 1], [np.nan, np.nan], [0, 0]], [[0, 1], [0, 0], [0, 0.5]]])},
        {"domains": np.array([[1.0, 1.0, 0.0], [1.0, 0.0, 1.0]])},
    )
    found, told = similarity(known, known)
    assert found[0, 1] == pytest.approx((1 + 0.5 + 0.625 + 1 / 3) / 4)
    assert told[0, 1] == 4
    assert np.diag(found) == pytest.approx(1)


def by_hand(known, i, j):
    """The same from SciPy's distances of two single contexts, part by part."""
    alike = []
    for kinds in known.kinds.values():
        if kinds[i].any() and kinds[j].any():
            alike.append(float((kinds[i] == kinds[j]).all()))
    for values in known.numbers.values():
        if not np.isnan(values[[i, j]]).any():
            alike.append(max(0.0, 1 - cdist([[values[i]]], [[values[j]]], "cityblock").item()))
    one, other = known.profiles["levels"][i], known.profiles["levels"][j]
    rows = [
        1 - wasserstein_distance([0, 0.5, 1], [0, 0.5, 1], np.diff(a, prepend=0, append=1), np.diff(b, prepend=0, append=1))
        for a, b in zip(one, other, strict=True)
        if not np.isnan([*a, *b]).any()
    ]
    alike += [np.mean(rows)] if rows else []
    sets = known.sets["domains"]
    if sets[i].any() and sets[j].any():
        alike.append(1 - jaccard(sets[i] > 0, sets[j] > 0))
    return (np.mean(alike) if alike else np.nan), len(alike)


def test_every_pair_equals_scipys_distances():
    known = made()
    found, told = similarity(known, known)
    for i in range(40):
        for j in range(40):
            expected, count = by_hand(known, i, j)
            assert told[i, j] == count
            assert found[i, j] == pytest.approx(expected, nan_ok=True)


def test_the_parts_add_up_to_it():
    known = made(seed=8)
    few = known.rows(slice(0, 7))
    found, told = similarity(few, known)
    every = list(parts(few, known))
    assert [name for name, _alike, _known in every] == ["opportunity", "form", "size", "age", "levels", "domains"]
    assert sum(known_here for _name, _alike, known_here in every) == pytest.approx(told)
    assert all((alike[~known_here] == 0).all() for _name, alike, known_here in every)
    total = sum(alike for _name, alike, _known in every)
    assert total / told == pytest.approx(found, nan_ok=True)


def test_it_is_symmetric_and_within_bounds_and_nothing_told_is_no_figure():
    known = made(gaps=0.7, seed=5)
    found, told = similarity(known, known)
    assert found == pytest.approx(found.T, nan_ok=True)
    assert np.nanmin(found) >= 0
    assert np.nanmax(found) <= 1
    assert (np.isnan(found) == (told == 0)).all()


def test_single_precision_is_precise_enough():
    known = made()
    single = Features(*({name: part.astype(np.float32) for name, part in kind.items()} for kind in vars(known).values()))
    assert similarity(single, single)[0] == pytest.approx(similarity(known, known)[0], abs=1e-6, nan_ok=True)
