import numpy as np
from numpy.testing import assert_allclose

from idele.charts.layout import positions

RING = [[k, (k + 1) % 8] for k in range(8)]


def test_neighbours_stand_nearer_than_strangers():
    at = positions(8, RING)
    apart = np.linalg.norm(at[:, None] - at[None], axis=2)
    tied = np.array([apart[i, j] for i, j in RING])
    assert tied.max() < apart[0, 4]


def test_places_fill_the_sheet_and_no_two_nodes_share_one():
    at = positions(8, RING)
    assert_allclose(at.min(axis=0), 0, atol=1e-12)
    assert_allclose(at.max(axis=0), 1)
    assert len(np.unique(at.round(6), axis=0)) == 8


def test_nodes_with_the_same_neighbours_are_told_apart():
    at = positions(7, [[k, 6] for k in range(6)])
    assert len(np.unique(at.round(3), axis=0)) == 7


def test_parts_that_no_tie_joins_are_placed_too():
    assert np.isfinite(positions(6, [[0, 1], [2, 3], [4, 5]])).all()
