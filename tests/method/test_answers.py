"""Score, interval, band, contested, unsettled, too few (METHOD.md section 2), by hand."""

import math
from datetime import date

import pytest
from tests.method.packages import answers, package, wave

from idele.method.answers import section

LATER = date(2026, 1, 1)
FIVE = {"a": [[5]], "b": [[4]], "c": [[4]], "d": [[5]], "e": [[3]]}


def figures(given, keys=("trust.1",), *waves, **tables):
    return section(package(*waves, answers=answers(given, keys), **tables), LATER)["p"]


def test_a_large_delegation_does_not_outvote_a_small_one():
    given = {"city": [[1]] * 8, "college": [[5]], "union": [[5]]}
    assert figures(given)["w1"]["trust"]["score"] == pytest.approx((0 + 100 + 100) / 3)


def test_interval_over_organisations():
    trust = figures(FIVE)["w1"]["trust"]
    mean, spread = 80.0, math.sqrt((20**2 + 5**2 + 5**2 + 20**2 + 30**2) / 4)
    reach = 2.7764451052 * spread / math.sqrt(5)
    assert trust["score"] == pytest.approx(mean)
    assert trust["low"] == pytest.approx(mean - reach)
    assert trust["high"] == 100.0
    assert (trust["n"], trust["respondents"], trust["band"]) == (5, 5, "strength")


def test_under_five_organisations_there_is_no_interval_and_a_reason():
    trust = figures({"a": [[5], [5]], "b": [[4], [2]], "c": [[4]]})["w1"]["trust"]
    assert (trust["low"], trust["high"]) == (None, None)
    assert trust["reasons"]["interval"]


@pytest.mark.parametrize(
    "given",
    [
        {"a": [[5]] * 4, "b": [[4]] * 4},  # two organisations
        {"a": [[5]], "b": [[4]], "c": [[4]], "d": [[4]]},  # four people
        {**FIVE, "d": [[None]]},  # five, of whom one does not know
    ],
)
def test_too_few_is_no_figure(given):
    found = figures(given)
    trust = found["w1"]["trust"]
    assert found["status"] == trust["status"] == "too few"
    assert set(trust) == {"status", "n", "respondents", "rests_on"}


def test_do_not_know_is_missing_and_not_the_midpoint():
    assert figures({**FIVE, "f": [[None]]})["w1"]["trust"] == figures(FIVE)["w1"]["trust"]


def test_a_person_counts_who_answered_half_of_the_statements():
    statements = ("trust.1", "trust.2", "trust.3")
    given = {name: [[value, value, value]] for name, ((value,),) in FIVE.items()}
    given["f"] = [[1, None, None]]
    given["g"] = [[1, 1, None]]
    trust = figures(given, statements)["w1"]["trust"]
    assert (trust["n"], trust["score"]) == (6, pytest.approx((400 + 0) / 6))


def test_reversed_shows_100_less():
    (trust, push) = (figures(FIVE, (statement,))["w1"] for statement in ("trust.1", "push.1"))
    assert push["push"]["score"] == pytest.approx(100 - trust["trust"]["score"])
    assert push["push"]["high"] == pytest.approx(100 - trust["trust"]["low"])
    assert push["push"]["ad"] == pytest.approx(trust["trust"]["ad"])


def test_statements_say_what_a_key_means_and_whether_it_is_reversed():
    meaning = {"instrument": "ours", "version": "1", "key": "Q7", "construct": "trust", "reversed": True, "text": "..."}
    rows = [{**meaning, "language": language} for language in ("en", "de")]
    found = figures(FIVE, ("Q7",), wave(instrument="ours", version="1"), statements=rows)
    assert found["w1"]["trust"]["score"] == pytest.approx(20)
    assert found["w1"]["trust"]["respondents"] == 5


def test_another_version_of_a_statement_means_nothing_here():
    meaning = {"instrument": "ours", "version": "2", "key": "Q7", "construct": "trust", "reversed": True, "language": "en"}
    found = figures(FIVE, ("Q7",), wave(instrument="ours", version="1"), statements=[{**meaning, "text": "..."}])
    assert set(found["w1"]) == {"Q7"}


def test_partners_who_disagree_are_contested_whatever_the_mean():
    camps = {"a": [[1]], "b": [[5]], "c": [[1]], "d": [[5]], "e": [[5]]}
    trust = figures(camps)["w1"]["trust"]
    assert (trust["contested"], trust["rwg"]) == (True, 0.0)
    assert not figures(FIVE)["w1"]["trust"]["contested"]


def test_deviation_at_the_limit_is_still_acceptable():
    low, high = 3 - 5 / 6, 3 + 5 / 6
    trust = figures({name: [[value]] for name, value in zip("abcdef", [low, high] * 3, strict=True)})["w1"]["trust"]
    assert trust["ad"] == pytest.approx(5 / 6)
    assert not trust["contested"]


def test_unsettled_where_one_organisation_makes_the_band():
    assert figures({**FIVE, "e": [[1]]})["w1"]["trust"]["unsettled"]
    assert not figures({name: [[5]] for name in FIVE})["w1"]["trust"]["unsettled"]


def test_another_scale():
    found = figures({name: [[value * 2]] for name, ((value,),) in FIVE.items()}, ("trust.1",), wave(low=0, high=10))
    assert found["w1"]["trust"]["score"] == pytest.approx(84)


def test_a_scale_without_a_range_is_undefined_with_a_reason():
    trust = figures(FIVE, ("trust.1",), wave(low=5, high=5))["w1"]["trust"]
    assert trust["status"] == "undefined"
    assert trust["reason"]
    assert "score" not in trust


def test_a_wave_that_opens_later_is_not_there_yet():
    assert section(package(wave(year=2027), answers=answers(FIVE)), LATER) == {}


def test_a_wave_whose_id_is_one_of_our_words_is_told_apart():
    tables = package(wave("status"), answers=answers(FIVE, wave="status"))
    found = section(tables, LATER)["p"]
    assert found["status"] == "ok"
    assert found["status (wave)"]["trust"]["score"] == pytest.approx(80)


def test_figures_name_the_answers_they_rest_on():
    assert figures(FIVE)["w1"]["trust"]["rests_on"] == [
        {"table": "answers", "where": {"wave": "w1", "statement": ["trust.1"]}, "rows": 5}
    ]
