from datetime import date

from tests.method.exchanged import TODAY, adoption, practice

from idele.method.growth import section
from idele.tables import Tables

FICHES = [practice(key, partnership="o", started=date(2018, 1, 1)) for key in ("fad", "gem", "hit", "new", "two")]


def taken(key, outcomes, began="2019-01-01"):
    return [adoption(key, f"p{k}", began, outcome, "o") for k, outcome in enumerate(outcomes)]


ROWS = [
    *taken("fad", ["failed", "abandoned", "partly"]),
    *taken("gem", ["worked", "worked", "partly"], "2022-06-01"),
    *taken("hit", ["worked", "worked", "worked"]),
    *taken("two", ["failed", "failed"]),
]


def grown(as_of=date(2021, 6, 1), rows=ROWS, fiches=FICHES):
    return section(Tables({"practices": fiches, "adoptions": rows}), as_of)


def test_what_spreads_without_working():
    """By mid-2021 the origin's three years are over and those of its followers are not: three for one."""
    found = grown()
    assert found["spreads_without_working"] == ["fad"]
    assert found["works_without_spreading"] == []
    assert (found["considered"], found["n"], found["status"]) == (2, 3, "ok")


def test_what_works_without_spreading():
    """gem was taken up from 2022 on, after its origin's three years: nobody followed within three."""
    found = grown(TODAY)
    assert found["works_without_spreading"] == ["gem"]
    # fad and hit have three followers of four adopters: neither spreading nor not.
    assert found["spreads_without_working"] == []


def test_nothing_recorded_yet():
    found = section(Tables({"adoptions": [adoption("bus", "p", "2027-01-01")]}), TODAY)
    assert (found["status"], found["n"]) == ("undefined", 0)


def test_the_clearest_comes_first():
    worse = taken("fad", ["failed", "failed", "failed"])
    found = grown(rows=[*worse, *taken("hit", ["failed", "partly", "failed", "failed"])])
    assert found["spreads_without_working"] == ["hit", "fad"]
    assert [row["from"] for row in found["over_time"]] == ["2019-01-01"]
