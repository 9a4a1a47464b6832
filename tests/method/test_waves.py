"""Which wave a section speaks of, and on which scale it was answered."""

from datetime import date

from tests.method.packages import answers, package, wave

from idele.method.waves import last_waves, section, waves

LATER = date(2030, 1, 1)
ONE = {"a": [[3]]}


def last(*own, as_of=LATER, answered=("w1", "w2", "w3"), **more):
    rows = [row for key in answered for row in answers(ONE, wave=key)]
    return last_waves(package(*own, answers=rows), as_of, "answers", **more)["wave"].to_list()


def test_the_last_closed_wave_that_has_rows():
    three = [wave("w1", 2024), wave("w2", 2025), wave("w3", 2026, closed=None)]
    assert last(*three) == ["w2"]
    assert last(*three, answered=("w1",)) == ["w1"]
    assert last(*three, as_of=date(2024, 5, 1)) == ["w1"]


def test_if_none_is_closed_the_last_opened():
    own = [wave("w1", 2024, closed=None), wave("w2", 2025, closed=None)]
    assert last(*own) == ["w2"]
    assert last(*own, only_closed=True) == []


def test_a_day_of_closing_still_to_come_does_not_count():
    """w1 is to close after w2, but both are open: the last opened is meant."""
    own = [wave("w1", 2024, closed=date(2029, 1, 1)), wave("w2", 2025, closed=date(2028, 1, 1))]
    assert last(*own, as_of=date(2026, 1, 1)) == ["w2"]


def test_a_scale_that_is_left_out_is_1_to_5_and_1_to_4():
    row = waves(package(wave()), LATER).row(0, named=True)
    assert [row[name] for name in ("low", "high", "rating_low", "rating_high")] == [1, 5, 1, 4]


def test_a_version_is_instrument_version_and_scale():
    own = [wave("w1", 2021), wave("w2", 2022), wave("w3", 2023, high=10), wave("w4", 2024, instrument="ours"), wave("w5", 2025)]
    found = dict(waves(package(*own), LATER).select("wave", "version_key").iter_rows())
    assert found["w1"] == found["w2"] == found["w5"]
    assert len(set(found.values())) == 3


def test_section_tells_what_is_closed():
    found = section(package(wave("w1", 2024), wave("w2", 2025)), date(2025, 1, 20))["p"]
    assert (found["w1"]["closed"], found["w2"]["closed"]) == (True, False)
    assert (found["w1"]["closed_on"], found["w2"]["closed_on"]) == ("2024-02-10", None)
