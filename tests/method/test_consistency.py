"""Cronbach's alpha and McDonald's omega: METHOD.md's check values, and what is undefined."""

import numpy as np
import pytest

from idele.method.consistency import cronbach_alpha, mcdonald_omega, omega_of_loadings, one_factor_loadings

THREE = np.array([[4, 4, 5, 4, 3], [5, 4, 4, 4, 4], [2, 4, 5, 3, 3]]).T
LOADINGS = np.array([0.8, 0.7, 0.6])


def implied(loadings):
    """The correlations of one factor with these loadings and nothing else in common."""
    matrix = np.outer(loadings, loadings)
    np.fill_diagonal(matrix, 1)
    return matrix


def test_alpha_check_value():
    assert cronbach_alpha(THREE) == pytest.approx(0.195652, abs=1e-6)


def test_omega_check_value():
    assert omega_of_loadings(LOADINGS) == pytest.approx(0.744932, abs=1e-6)
    assert omega_of_loadings(one_factor_loadings(implied(LOADINGS))) == pytest.approx(0.744932, abs=1e-6)


@pytest.mark.parametrize("loadings", [[0.8, 0.7, 0.6], [0.9, 0.2, 0.5, -0.4], [0.3, 0.3, 0.3], [1.0, 0.5, 0.4]])
def test_a_factor_that_is_there_is_found(loadings):
    assert one_factor_loadings(implied(np.array(loadings))) == pytest.approx(loadings, abs=1e-5)


def test_residuals_are_least():
    """No small step from the fit makes the residuals of a matrix that no factor fits any smaller."""
    matrix = np.corrcoef(np.random.default_rng(3).normal(size=(30, 5)) + np.arange(30)[:, None] / 9, rowvar=False)
    best = one_factor_loadings(matrix)

    def residuals(loadings):
        left = matrix - np.outer(loadings, loadings)
        np.fill_diagonal(left, 0)
        return (left**2).sum()

    steps = np.random.default_rng(4).normal(scale=1e-3, size=(200, 5))
    assert all(residuals(np.clip(best + step, -1, 1)) >= residuals(best) for step in steps)


def test_omega_from_answers():
    """Many draws of one factor come close to the omega of its loadings."""
    draw = np.random.default_rng(5)
    factor = draw.normal(size=(200_000, 1))
    answers = factor * LOADINGS + draw.normal(size=(200_000, 3)) * np.sqrt(1 - LOADINGS**2)
    assert mcdonald_omega(answers) == pytest.approx(0.744932, abs=0.005)


def test_only_complete_rows_count():
    gap = float("nan")
    assert cronbach_alpha([*THREE.tolist(), [5, gap, 1]]) == cronbach_alpha(THREE)


@pytest.mark.parametrize("table", [np.empty((0, 0)), THREE[:, :1], THREE[:1], np.full((4, 3), 2.0), [[1, 5], [5, 1]]])
def test_undefined_is_none(table):
    assert cronbach_alpha(table) is None
    assert mcdonald_omega(table) is None
