from datetime import date
from itertools import product

import numpy as np
import polars as pl
import pytest

from idele.method.trust import section
from idele.tables import Tables

TODAY = date(2025, 6, 1)
CHECK = ["12", "21", "13", "31", "41", "51", "45", "23"]


def wave(key="w", partnership="p", **more):
    return {"id": key, "partnership": partnership, "opened": date(2025, 1, 1), "closed": date(2025, 2, 1), **more}


def rating(tie, figure=None, key="w", **more):
    return {"wave": key, "rater": tie[0], "ratee": tie[1], "reliability": figure, **more}


def partner(name, partnership="p", role="partner", **more):
    return {"partnership": partnership, "organisation": name, "role": role, **more}


def invited(names, key="w"):
    return [{"wave": key, "organisation": name, "people": 1} for name in names]


def package(ratings, partners="12345", **tables):
    return Tables({"waves": [wave()], "partners": [partner(name) for name in partners], "ratings": ratings, **tables})


def measured(*arguments, **tables):
    return section(package(*arguments, **tables), TODAY)["p"]


def test_check_values_of_the_method():
    found = measured([rating(tie, 3) for tie in CHECK], invited=invited("12345"))
    assert {name: found[name] for name in ("status", "wave", "n", "nodes", "ties", "missing")} == {
        "status": "ok", "wave": "w", "n": 5, "nodes": 5, "ties": 8, "missing": 0,
    }  # fmt: skip
    assert found["density"] == pytest.approx(0.40)
    assert found["reciprocity"] == pytest.approx(0.50)
    assert found["degree_centralisation"] == pytest.approx(0.75)
    assert found["brokers"] == ["1"]
    assert not [name for name in found if name.endswith(("_low", "_high"))]
    assert found["rests_on"] == [{"table": "ratings", "where": {"wave": "w"}, "rows": 8}]


def test_the_score_is_the_mean_of_ties_each_the_mean_of_what_was_given():
    # Ties of 1, (4 + 3) / 2 = 3.5 and 4 on a scale of 1 to 4: 0, 83.333 and 100 of the range; a tie without figures is left out.
    found = measured(
        [rating("12", 1), rating("21", 4, support=3), rating("31", openness=4), rating("13")],
        invited=invited("123"),
        partners="123",
    )
    assert found["score"] == pytest.approx((0 + 100 * 2.5 / 3 + 100) / 3)
    assert found["ties"] == 4


def test_the_range_of_the_wave_is_what_counts():
    ratings = [rating(tie, 6) for tie in CHECK]
    found = section(package(ratings, waves=[wave(rating_low=0, rating_high=10)]), TODAY)["p"]
    assert found["score"] == pytest.approx(60)


def test_what_each_is_given_needs_three_raters():
    found = measured([rating(tie, 4 if tie[0] == "2" else 1) for tie in CHECK], partners="123456")
    assert found["given"] == {"1": pytest.approx(25), "2": None, "3": None, "4": None, "5": None, "6": None}


def test_rating_oneself_is_no_tie_but_an_answer():
    found = measured([rating("12", 3), rating("21", 3), rating("33", 4), rating("44")], partners="1234", invited=invited("1234"))
    assert (found["n"], found["raters"], found["ties"], found["missing"]) == (4, 2, 2, 0)
    assert found["score"] == pytest.approx(100 * 2 / 3)
    assert found["isolates"] == ["3", "4"]


def test_holes_of_those_who_did_not_answer():
    found = measured([rating(tie, 3) for tie in CHECK], partners="123456", invited=invited("123456"))
    assert (found["n"], found["missing"], found["nodes"]) == (5, 1, 6)
    assert found["density"] == pytest.approx(8 / 25)
    assert (found["density_low"], found["density_high"]) == (pytest.approx(8 / 30), pytest.approx(13 / 30))
    two_thirds = 100 * 2 / 3
    assert found["score"] == pytest.approx(two_thirds)
    assert found["score_low"] == pytest.approx(two_thirds * 8 / 13)
    assert found["score_high"] == pytest.approx((two_thirds * 8 + 500) / 13)
    for name in ("reciprocity", "degree_centralisation", "betweenness_centralisation"):
        assert 0 <= found[f"{name}_low"] <= found[f"{name}_high"] <= 1
    assert found["fills"] == found["betweenness_fills"] == 1_000
    assert found["isolates"] == []


def test_ties_to_somebody_missing_may_or_may_not_be_returned():
    # 1 and 2 name each other, both name 3, who did not answer: what is observed is returned in full.
    ratings = [rating(tie, 3) for tie in ("12", "21", "13", "23", "44")]
    found = measured(ratings, partners="1234", invited=invited("1234"))
    assert found["reciprocity"] == 1
    assert found["reciprocity_low"] < 1


def test_who_was_asked():
    ratings = [rating(tie, 3) for tie in ("12", "21", "32")]
    assert measured(ratings)["missing"] == 0, "only ratings: who was asked is not recorded"
    assert measured(ratings, invited=invited("123"))["missing"] == 0, "4 and 5 were not invited"
    assert measured(ratings, invited=invited("1234"))["missing"] == 1
    assert measured(ratings, invited=[*invited("123"), {"wave": "w", "organisation": "4", "people": 0}])["missing"] == 0
    answer = {"wave": "w", "respondent": "r", "organisation": "4", "statement": "trust.1"}
    assert measured(ratings, answers=[{**answer, "value": 3}])["missing"] == 1, "5 said nothing at all"
    assert measured(ratings, answers=[answer])["missing"] == 2, "an empty answer is none"
    leader = {"wave": "w", "respondent": "r", "action": "a", "function": "managed"}
    assert measured(ratings, answers=[answer], leaders=[{**leader, "organisation": "1"}])["missing"] == 1
    spread = {"wave": "w", "by": "5", "about": "5", "objective": "x", "points": 100}
    assert measured(ratings, allocations=[spread])["missing"] == 1


def test_nodes_are_partners_of_that_time_and_whoever_took_part():
    partners = [
        partner("1"), partner("2", role="lead"),
        partner("left", left=date(2025, 1, 15)), partner("later", joined=date(2025, 3, 1)),
        partner("there", joined=date(2024, 1, 1), left=date(2025, 5, 1)), partner("watching", role="observer"),
        partner("back", left=date(2020, 1, 1)), partner("back", joined=date(2024, 1, 1)), partner("elsewhere", partnership="q"),
    ]  # fmt: skip
    tables = {"waves": [wave()], "partners": partners, "invited": invited(["guest", "1", "2", "there"])}
    ratings = [rating(tie, 3) for tie in (("1", "2"), ("2", "rated"), ("there", "1"), ("rater", "1"))]
    found = section(Tables({**tables, "ratings": ratings}), TODAY)["p"]
    assert sorted(found["given"]) == ["1", "2", "back", "guest", "rated", "rater", "there"]
    assert (found["n"], found["missing"]) == (4, 1)


def test_too_few_and_undefined():
    rests_on = [{"table": "ratings", "where": {"wave": "w"}, "rows": 2}]
    two = measured([rating("12", 3), rating("21", 3)], invited=invited("12345"))
    assert two == {"status": "too few", "wave": "w", "n": 2, "raters": 2, "rests_on": rests_on}
    nobody = measured([rating("11"), rating("22"), rating("33")], partners="123")
    assert (nobody["score"], nobody["reciprocity"], nobody["density"]) == (None, None, 0)
    assert set(nobody["reasons"]) == {"score", "reciprocity"}
    assert nobody["isolates"] == ["1", "2", "3"]


def test_it_speaks_of_the_last_closed_wave_with_ratings():
    waves = [
        wave("first"), wave("second", opened=date(2025, 3, 1), closed=date(2025, 4, 1)),
        wave("open", opened=date(2025, 5, 1), closed=None), wave("silent", opened=date(2025, 4, 2), closed=date(2025, 5, 2)),
    ]  # fmt: skip
    ratings = [rating(tie, 3, key) for key in ("first", "second", "open") for tie in CHECK]
    assert section(package(ratings, waves=waves), TODAY)["p"]["wave"] == "second"
    assert section(package(ratings, waves=waves), date(2025, 3, 15))["p"]["wave"] == "first"
    assert section(package(ratings, waves=waves[2:]), TODAY)["p"]["wave"] == "open"


@pytest.mark.parametrize("seed", range(4))
def test_new_ids_and_another_order_of_rows_change_no_figure(seed):
    random = np.random.default_rng(7)
    names = "abcdefghi"
    ratings = [
        rating((a, b), int(random.integers(1, 5)), support=int(random.integers(1, 5)))
        for a, b in product(names, names)
        if a != b and a not in "bf" and random.random() < 0.4
    ]
    before = package(ratings, partners=names, invited=invited(names))
    shuffle = np.random.default_rng(seed)
    new = dict(zip(names, shuffle.permutation([f"x{name}" for name in names]), strict=True))
    after = Tables(
        {
            name: rows.with_columns(pl.selectors.by_name(
                "organisation", "rater", "ratee", require_all=False).replace(new)).sample(fraction=1, shuffle=True, seed=seed)
            for name, rows in before.items()
        }
    )  # fmt: skip
    first, second = section(before, TODAY)["p"], section(after, TODAY)["p"]
    assert {new[name]: score for name, score in first.pop("given").items()} == second.pop("given")
    for name in ("isolates", "brokers"):
        assert sorted(new[organisation] for organisation in first.pop(name)) == second.pop(name)
    assert first == second


def test_many_partnerships_are_as_each_alone():
    random = np.random.default_rng(3)
    waves, partners, ratings = [], [], []
    for number in range(12):
        names = [f"{number}-{name}" for name in range(3 + number)]
        waves.append(wave(f"w{number}", f"p{number:02}"))
        partners += [partner(name, f"p{number:02}") for name in names]
        ratings += [rating((a, b), 2, f"w{number}") for a in names for b in names if random.random() < 0.4]
        ratings += [
            rating((a, a), None, f"w{number}")
            for a in names
            if (f"w{number}", a) not in {(r["wave"], r["rater"]) for r in ratings}
        ]
    together = section(Tables({"waves": waves, "partners": partners, "ratings": ratings}), TODAY)
    for number, one in enumerate(waves):
        alone = section(
            Tables({"waves": [one], "partners": partners, "ratings": [row for row in ratings if row["wave"] == one["id"]]}), TODAY
        )
        assert together[f"p{number:02}"] == alone[f"p{number:02}"]
