"""What changed between two waves (METHOD.md section 4)."""

from datetime import date

import pytest
from tests.method.packages import answers, package, wave

from idele.method.signflip import holm, sign_flip
from idele.method.trend import compared_waves, section

LATER = date(2030, 1, 1)
TEN = {f"o{number}": 2 + number % 3 for number in range(10)}


def between(first, second, statements=("trust.1",), **more):
    rows = answers(first, statements, "w1") + answers(second, statements, "w2")
    return section(package(wave("w1", 2024, **more), wave("w2", 2025, **more), answers=rows), LATER).get("p")


def of(values):
    return {name: [[value]] for name, value in values.items()}


def test_ten_who_all_rose():
    found = between(of(TEN), of({name: value + 1 for name, value in TEN.items()}))
    trust = found["trust"]
    assert (found["from"], found["to"], trust["pairs"], trust["verdict"]) == ("w1", "w2", 10, "better")
    assert trust["change"] == pytest.approx(25)
    assert trust["p"] == pytest.approx(2 / 2**10)
    assert trust["second"] - trust["first"] == pytest.approx(25)


def test_of_a_reversed_construct_less_is_better():
    found = between(of(TEN), of({name: value + 1 for name, value in TEN.items()}), ("push.1",))
    assert (found["push"]["verdict"], found["push"]["change"]) == ("worse", pytest.approx(-25))


def test_holm_over_the_constructs_tested():
    statements = ("trust.1", "fit.1", "vision.1")
    start = {name: [[value, value, 3]] for name, value in TEN.items()}
    end = {name: [[value + 1, value + (number % 4 > 0), 3]] for number, (name, value) in enumerate(TEN.items())}
    found = between(start, end, statements)
    moved = {
        construct: [end[name][0][place] - start[name][0][place] for name in TEN]
        for place, construct in enumerate(("trust", "fit", "vision"))
    }
    expected = holm([sign_flip(values) for values in moved.values()])
    assert [found[construct]["p"] for construct in moved] == pytest.approx(expected.tolist())


def test_only_organisations_that_answered_both_are_compared():
    first, second = of({**TEN, "gone": 1}), of({**TEN, "new": 5})
    trust = between(first, second)["trust"]
    assert (trust["change"], trust["pairs"], trust["verdict"]) == (0, 10, "no clear change")
    assert trust["organisations"] == {"first": 11, "second": 11, "both": 10}
    assert trust["respondents"] == {"first": 11, "second": 11, "first_of_both": 10, "second_of_both": 10}


def test_under_six_pairs_nothing_is_tested():
    trust = between(of(dict(list(TEN.items())[:5])), of({name: 5 for name in list(TEN)[:5]}))["trust"]
    assert (trust["p"], trust["verdict"], trust["pairs"]) == (None, "no clear change", 5)
    assert trust["reasons"]["p"]


@pytest.mark.parametrize("pairs", [0, 2, 4])
def test_too_few_pairs_or_people_of_theirs(pairs):
    first, second = of(dict(list(TEN.items())[:pairs])), of({name: 5 for name in list(TEN)[:pairs]})
    found = between({**first, "gone": [[1]]}, {**second, "new": [[1]]})
    assert found["status"] == found["trust"]["status"] == "too few"
    assert "change" not in found["trust"]


def test_one_wave_has_no_trend():
    assert section(package(wave(), answers=answers(of(TEN))), LATER) == {}


def test_two_versions_are_never_compared():
    waves = [wave(f"w{number}", 2020 + number, instrument="ours", version=version) for number, version in enumerate("1121")]
    rows = [row for own in waves for row in answers(of(TEN), wave=own["id"])]
    assert compared_waves(package(*waves, answers=rows), LATER).row(0) == ("p", "w1", "w3")
    assert compared_waves(package(*waves[:3], answers=rows), LATER).row(0) == ("p", "w0", "w1")
    assert compared_waves(package(*waves[1:3], answers=rows), LATER).is_empty()


def test_a_wave_that_is_still_open_is_not_compared():
    waves = [wave("w1", 2024), wave("w2", 2025)]
    rows = [row for own in waves for row in answers(of(TEN), wave=own["id"])]
    assert section(package(*waves, answers=rows), date(2025, 2, 9)) == {}
    assert section(package(*waves, answers=rows), date(2025, 2, 10))


def test_many_pairs_are_flipped_at_random_and_ids_do_not_matter():
    start = {f"o{number:02}": 1 + number % 4 for number in range(20)}
    end = {name: value + (number % 3 > 0) for number, (name, value) in enumerate(start.items())}
    renamed = {name: f"x{99 - number}" for number, name in enumerate(start)}
    found = between(of(start), of(end))["trust"]
    again = between(*(of({renamed[name]: value for name, value in side.items()}) for side in (start, end)))["trust"]
    assert found["p"] == again["p"]
    assert found["verdict"] == "better"
