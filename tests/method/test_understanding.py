from datetime import date
from itertools import product

import numpy as np
import pytest

from idele.method.spreads import similarity_with_all, spreads
from idele.method.understanding import pairs, section
from idele.tables import Tables

TODAY = date(2025, 6, 1)
WAVE = {"id": "w", "partnership": "p", "opened": date(2025, 1, 1), "closed": date(2025, 2, 1)}


def spread(by, about, *points):
    return [
        {"wave": "w", "by": by, "about": about, "objective": objective, "points": point}
        for objective, point in zip("xyz", points, strict=False)
        if point is not None
    ]


def rated(rater, ratee, figure):
    return {"wave": "w", "rater": rater, "ratee": ratee, "reliability": figure}


def package(*spreads_given, **tables):
    return Tables({"waves": [WAVE], "allocations": [row for rows in spreads_given for row in rows], **tables})


OWN = [spread("a", "a", 60, 40, 0), spread("b", "b", 60, 30, 10), spread("c", "c", 0, 20, 80), spread("d", "d", 10, 0, 90)]
GUESSES = [spread("a", "b", 50, 50, 0), spread("a", "c", 70, 30, None), spread("b", "a", 0, 50, 50), spread("c", "a", 100, 0, 0)]
RATINGS = [rated("a", "b", 4), rated("a", "c", 4), rated("b", "a", 1), rated("d", "a", 4)]


def test_similarities_by_hand():
    found = section(package(*OWN, *GUESSES, ratings=RATINGS), TODAY)["p"]
    assert (found["status"], found["n"], found["wave"]) == ("ok", 4, "w")
    by_hand = {
        ("a", "b"): (0.9, 0.8, 0.9, "consensus"),
        ("a", "c"): (0.2, 0.2, 0.9, "false consensus"),
        ("b", "a"): (0.9, 0.4, 0.4, "false conflict"),
        ("c", "a"): (0.2, 0.6, 0.0, "dissensus"),
    }
    assert {(pair["by"], pair["about"]): tuple(pair[name] for name in ("agreement", "understanding", "perceived", "state"))
            for pair in found["pairs"]} == by_hand  # fmt: skip
    for place, name in enumerate(("agreement", "understanding", "perceived")):
        assert found[name] == pytest.approx(np.mean([figures[place] for figures in by_hand.values()]))
    assert found["states"] == {"consensus": 1, "false conflict": 1, "false consensus": 1, "dissensus": 1}


def test_trust_and_understanding_together():
    found = section(package(*OWN, *GUESSES, ratings=RATINGS), TODAY)["p"]
    assert found["quadrants"] == {"earned trust": 1, "blind trust": 1, "wary understanding": 0, "strangers": 1}
    quadrants = {(pair["by"], pair["about"]): (pair["trust"], pair["quadrant"]) for pair in found["pairs"]}
    assert quadrants["a", "b"] == (100, "earned trust")
    assert quadrants["a", "c"] == (100, "blind trust")
    assert quadrants["c", "a"] == (None, None)


def test_a_guess_that_fits_everybody_is_no_understanding():
    alike = [spread(name, name, 50, 30, 20) for name in "abcd"]
    found = section(package(*alike, spread("a", "b", 50, 30, 20), ratings=[rated("a", "b", 4)]), TODAY)["p"]
    assert found["understanding"] == 1
    assert found["quadrants"]["blind trust"] == 1


def test_points_are_shares_whatever_they_add_up_to():
    halves = [[{**row, "points": row["points"] / 2} for row in rows] for rows in (*OWN, *GUESSES)]
    assert section(package(*halves), TODAY) == section(package(*OWN, *GUESSES), TODAY)


def test_high_is_from_the_threshold_itself():
    # Shares .5 .2 .3 and .2 .5 .3 have .2 + .2 + .3 in common, which is .7 and, in floating point, a little less.
    found = section(
        package(
            spread("a", "a", 50, 20, 30), spread("b", "b", 20, 50, 30), spread("c", "c", 1, 1, 98), spread("a", "b", 20, 50, 30)
        ),
        TODAY,
    )
    assert found["p"]["agreement"] == pytest.approx(0.7)
    assert found["p"]["states"]["consensus"] == 1


def test_guesses_without_an_own_spread_at_both_ends_are_left_out():
    more = [spread("e", "a", 10, 20, 70), spread("a", "e", 10, 20, 70), spread("f", "f", 0, 0, 0)]
    found = section(package(*OWN, *GUESSES, *more), TODAY)["p"]
    assert (found["n"], len(found["pairs"]), found["unmatched"]) == (4, 4, 2)


def test_too_few_and_undefined():
    assert section(package(*OWN[:2], *GUESSES[:1]), TODAY)["p"]["status"] == "too few"
    nobody_guessed = section(package(*OWN), TODAY)["p"]
    assert (nobody_guessed["status"], nobody_guessed["n"]) == ("undefined", 4)
    assert nobody_guessed["reason"]
    two = [spread(name, name, 50, 50) for name in "abc"]
    assert section(package(*two, spread("a", "b", 50, 50)), TODAY)["p"]["status"] == "undefined"
    objectives = [{"id": key, "partnership": "p", "text": key, "set_by": "inside"} for key in "xyz"]
    assert section(package(*two, spread("a", "b", 50, 50), objectives=objectives), TODAY)["p"]["status"] == "ok"


def test_equals_the_definition_pair_by_pair():
    random = np.random.default_rng(11)
    names = "abcdefgh"
    given = {
        (by, about): random.integers(0, 6, 3) * 10.0
        for by, about in product(names, names)
        if by == about or random.random() < 0.5
    }
    given = {key: points if points.sum() else points + 10 for key, points in given.items()}
    tables = package(*(spread(by, about, *points) for (by, about), points in given.items()))
    share = {key: points / points.sum() for key, points in given.items()}

    def alike(one, other):
        return 1 - 0.5 * np.abs(share[one] - share[other]).sum()

    found = pairs(tables, TODAY)
    assert found.height == sum(by != about for by, about in given)
    for row in found.iter_rows(named=True):
        i, j = row["by"], row["about"]
        assert row["agreement"] == pytest.approx(alike((i, i), (j, j)))
        assert row["understanding"] == pytest.approx(alike((i, j), (j, j)))
        assert row["perceived"] == pytest.approx(alike((i, j), (i, i)))
        others = np.mean([alike((i, j), (k, k)) for k in names if k not in (i, j)])
        assert row["understands"] == (row["understanding"] >= 0.7 and row["understanding"] > others + 1e-9)


def test_similarity_with_all_needs_no_comparison_of_each_with_each():
    found = spreads(package(*OWN, *GUESSES), TODAY)
    owns = found.filter(found["by"] == found["about"]).select("wave", "objective", "share", organisation="by")
    guesses = found.filter(found["by"] != found["about"])
    sums = {(by, about): total for _, by, about, total in similarity_with_all(guesses, owns).iter_rows()}
    assert sums["a", "b"] == pytest.approx(0.9 + 0.8 + 0.2 + 0.1)
    assert sums["c", "a"] == pytest.approx(0.6 + 0.6 + 0.0 + 0.1)
