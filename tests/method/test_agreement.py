"""METHOD.md's check values, and what cannot be known."""

import numpy as np
import pytest
from tests.method.packages import answers, package, wave

from idele.method.agreement import agreement, average_deviation, deviation_limit, rwg, rwg_j, rwg_j_lindell

ONE = [4, 4, 5, 4, 3]
# METHOD.md, check values: three statements, five respondents (statements as columns here).
THREE = np.array([[4, 4, 5, 4, 3], [5, 4, 4, 4, 4], [2, 4, 5, 3, 3]]).T
NOBODY = float("nan")


def test_check_values_of_one_statement():
    assert rwg(ONE, 5) == pytest.approx(0.75)
    assert average_deviation(ONE) == pytest.approx(0.40)
    assert deviation_limit(5) == pytest.approx(5 / 6)


def test_check_values_of_three_statements():
    assert rwg_j(THREE, 5) == pytest.approx(0.857142857)
    assert rwg_j_lindell(THREE, 5) == pytest.approx(2 / 3)


def test_of_one_statement_rwg_j_is_rwg():
    assert rwg_j(ONE, 5) == pytest.approx(rwg(ONE, 5))


@pytest.mark.parametrize("answered", [[1, 5, 1, 5], [[1, 5], [5, 1], [1, 5], [5, 1]]])
def test_opposite_camps_agree_on_nothing_and_never_appear_to_agree(answered):
    """Here m is 8 / 3: over J / (J - 1) the fraction of rWG(J) would turn positive again."""
    assert (rwg_j(answered, 5), rwg_j_lindell(answered, 5)) == (0.0, 0.0)


def test_a_missing_answer_is_left_out():
    assert average_deviation([4, 4, NOBODY, 5, 4, 3]) == average_deviation(ONE)
    assert rwg([4, 4, NOBODY, 5, 4, 3], 5) == rwg(ONE, 5)


def test_one_answer_is_no_agreement():
    assert average_deviation([4, NOBODY]) is None
    assert rwg([4, NOBODY], 5) is None
    assert rwg_j([[4, 4], [NOBODY, 2]], 5) == pytest.approx(rwg([4, 2], 5))


def test_one_option_is_no_scale():
    assert rwg([1, 1, 1], 1) is None


def test_all_waves_at_once_give_what_each_gives_alone():
    given = {f"o{place}": [row] for place, row in enumerate(THREE.tolist())}
    tables = package(wave(), answers=answers(given, ("trust.1", "trust.2", "trust.3")))
    (row,) = agreement(tables, wave()["closed"]).iter_rows(named=True)
    assert row["ad"] == pytest.approx(average_deviation(THREE))
    assert row["rwg"] == pytest.approx(rwg_j(THREE, 5))
    assert row["rwg_lindell"] == pytest.approx(rwg_j_lindell(THREE, 5))
    assert (row["statements"], row["rows"]) == (3, 15)


def test_another_scale_has_another_number_of_options():
    given = {"a": [[0]], "b": [[10]], "c": [[5]]}
    tables = package(wave(low=0, high=10), answers=answers(given))
    (row,) = agreement(tables, wave()["closed"]).iter_rows(named=True)
    assert row["ad_limit"] == pytest.approx(11 / 6)
    assert row["rwg"] == pytest.approx(rwg([0, 10, 5], 11) or 0)
