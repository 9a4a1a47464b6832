import networkx as nx
import numpy as np
import pytest

from idele.method.shape import shape

RING_WITH_TAIL = np.zeros((9, 9), dtype=bool)
for giver, taker in ((0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (5, 0), (5, 6), (6, 7)):
    RING_WITH_TAIL[giver, taker] = True


def test_the_shape_has_every_tie_once_and_keeps_isolates():
    figure = shape(RING_WITH_TAIL)
    assert figure["nodes"] == 9
    assert len(figure["ties"]) == 8
    drawn = nx.Graph(figure["ties"])
    drawn.add_nodes_from(range(9))
    assert nx.is_isomorphic(drawn, nx.from_numpy_array(RING_WITH_TAIL | RING_WITH_TAIL.T))


@pytest.mark.parametrize("seed", range(12))
def test_neither_ids_nor_direction_can_be_read_from_it(seed):
    other = np.random.default_rng(seed).permutation(9)
    turned = RING_WITH_TAIL[np.ix_(other, other)]
    assert shape(turned) == shape(RING_WITH_TAIL) == shape(turned | turned.T)


def test_a_random_network_has_one_shape_however_it_is_given():
    random = np.random.default_rng(4)
    named = random.random((40, 40)) < 0.1
    other = random.permutation(40)
    assert shape(named) == shape(named[np.ix_(other, other)])


def test_a_small_network_has_no_shape():
    assert shape(np.ones((7, 7), dtype=bool)) is None


def test_the_answers_of_a_few_are_not_drawn():
    star = np.zeros((12, 12), dtype=bool)
    star[:4] = True
    assert shape(star) is None
    star[4, 11] = True
    assert shape(star) is not None


def test_naming_oneself_is_neither_a_tie_nor_an_answer():
    assert shape(np.eye(9, dtype=bool)) is None
