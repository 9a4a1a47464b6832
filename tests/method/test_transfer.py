from datetime import date

import pytest
from scipy import stats
from tests.method.exchanged import TODAY, adoption, partnership, practice

from idele.method.transfer import for_us, section
from idele.tables import Tables

MIXED = [
    adoption("bus", "a", "2020-01-01", "worked", forecast=0.8, outcome_12="worked"),
    adoption("bus", "b", "2021-01-01", "partly"),
    adoption("bus", "c", "2022-01-01", "failed"),
    adoption("bus", "d", "2022-01-01", "abandoned"),
    adoption("bus", "e", "2025-10-01", "too_early"),
]


def test_expected_success_under_beta_1_1():
    """One and a half of four outcomes: Beta(2.5, 3.5)."""
    cell = section(Tables({"practices": [practice("bus")], "adoptions": MIXED}), TODAY)["bus"]
    known = stats.beta(2.5, 3.5)
    assert (cell["expected"], cell["low"], cell["high"]) == pytest.approx((known.mean(), known.ppf(0.1), known.ppf(0.9)))
    assert (cell["adoptions"], cell["n"]) == (5, 5)
    assert cell["outcomes"] == {"worked": 1, "partly": 1, "failed": 1, "abandoned": 1, "too_early": 1}
    assert cell["brier"] == pytest.approx(0.04)


def test_untried_is_said_and_no_number_is_given():
    found = section(Tables({"practices": [practice("bus"), practice("tea")], "adoptions": MIXED[-1:]}), TODAY)
    for key, count in (("bus", 1), ("tea", 0)):
        assert (found[key]["adoptions"], found[key]["expected"], found[key]["low"], found[key]["high"]) == (
            count,
            None,
            None,
            None,
        )
        assert found[key]["reasons"]["expected"].startswith("Untried")


def test_the_prior_is_learnt_from_ten_outcomes_on():
    rows = [adoption("tea", f"q{k}", "2020-01-01", "worked" if k < 4 else "failed") for k in range(6)]
    short, long = ({"practices": [practice("bus"), practice("tea")], "adoptions": MIXED[:4] + rows[:k]} for k in (5, 6))
    assert section(Tables(short), TODAY)["prior"] == {"a": 1, "b": 1, "learnt": False}
    learnt = section(Tables(long), TODAY)["prior"]
    assert learnt["learnt"]
    # 5.5 of 10 succeeded; practices do not differ by more than chance, so the prior weighs the most that it may.
    assert (learnt["a"], learnt["b"]) == pytest.approx((11, 9))


def test_a_practice_that_is_only_taken_up_and_one_with_an_awkward_id():
    found = section(Tables({"practices": [practice("status")], "adoptions": MIXED}), TODAY)
    assert found["status"] == "ok"
    assert found["status (practice)"]["adoptions"] == 0
    assert found["bus"]["adoptions"] == 5


# A programme of four: us and twin are alike, far is not.
PLACES = [
    {"code": "here", "name": "Here", "type": "rural", "population": 40_000, "autonomy": 50},
    {"code": "there", "name": "There", "type": "urban", "population": 900_000, "autonomy": 90},
]
PROGRAMME = [
    partnership("us", territory="here", domains="jobs;health"),
    partnership("twin", territory="here", domains="jobs;health"),
    partnership("far", territory="there", domains="transport"),
    partnership("origin", territory="there", domains="transport"),
]
FIGURES = {
    "partnerships": {
        "us": {"context": {"opportunity": "crowded"}, "levels": {"patterns": {"LLL": 2}}},
        "twin": {"context": {"opportunity": "crowded"}, "levels": {"patterns": {"LLL": 5}}},
        "far": {"context": {"opportunity": "receptive"}, "levels": {"patterns": {"NNN": 1}}},
    }
}


def offered(adoptions, fiches=None, figures=FIGURES, who="us"):
    practices = fiches or [practice("bus", partnership="origin", territory="there"), practice("tea", territory="here")]
    tables = {"practices": practices, "adoptions": adoptions, "partnerships": PROGRAMME, "territories": PLACES}
    return for_us(Tables(tables), figures, who, TODAY)


def test_success_here_counts_those_alike_more():
    """bus worked for the twin and failed far away, tea the other way round. The twin is wholly alike but for the year of its
    adoption: 5 and 8 years old of a range of 10."""
    rows = [
        adoption("bus", "twin", "2023-01-01", "worked"),
        adoption("bus", "far", "2023-01-01", "failed"),
        adoption("tea", "twin", "2023-01-01", "failed"),
        adoption("tea", "far", "2023-01-01", "worked"),
    ]
    found = {entry["practice"]: entry for entry in offered(rows)["practices"]}
    age = 1 - (date(2026, 1, 1) - date(2023, 1, 1)).days / 365.25 / 10
    alike = (6 + age) / 7
    # Of seven parts: opportunity, type, levels and domains 0; size 1.352 of 3 powers of ten apart; autonomy 40 of 100; age.
    size = 1 - (5.954243 - 4.602060) / 3
    unlike = (size + 0.6 + age) / 7
    assert found["bus"]["expected"] == pytest.approx((1 + alike) / (2 + alike + unlike), rel=1e-6)
    assert found["tea"]["expected"] == pytest.approx((1 + unlike) / (2 + alike + unlike), rel=1e-6)
    assert found["bus"]["tried"] == 2


def test_own_practices_and_those_taken_up_are_not_offered():
    rows = [adoption("tea", "us", "2023-01-01", "failed")]
    found = offered(rows)
    assert [entry["practice"] for entry in found["practices"]] == ["bus"]
    assert found["taken_up"] == 1
    assert [entry["practice"] for entry in offered(rows, who="origin")["practices"]] == ["tea"]
    assert offered(rows, fiches=[practice("tea")]) is None


def test_similarity_and_why():
    entry = next(each for each in offered([])["practices"] if each["practice"] == "tea")
    # Domains jobs of jobs, health: 0.5; type, size and autonomy 1.
    assert entry["similarity"] == pytest.approx(3.5 / 4)
    assert entry["parts"] == 4
    assert entry["because"] == {"alike": ["territory", "size", "decentralisation"], "unlike": []}
    assert (entry["untried"], entry["expected"]) == (True, None)


def test_ranks_are_fused_and_the_unconfirmed_fall():
    rows = [adoption("bus", "twin", "2023-01-01", "worked")]
    late = practice("tea", territory="here", confirm_by=date(2025, 12, 31))
    fresh = practice("tea", territory="here", confirm_by=date(2026, 1, 1))
    bus = practice("bus", partnership="origin", territory="there")
    scores = {
        name: {e["practice"]: e for e in offered(rows, [bus, tea])["practices"]}
        for name, tea in (("late", late), ("fresh", fresh))
    }
    # bus is second by similarity and first by expected success, tea first by similarity and untried.
    assert scores["fresh"]["bus"]["score"] == pytest.approx(1 / 62 + 1 / 61)
    assert scores["fresh"]["tea"]["score"] == pytest.approx(1 / 61)
    assert scores["late"]["tea"]["score"] == pytest.approx(0.5 / 61)
    assert (scores["late"]["tea"]["unconfirmed"], scores["fresh"]["tea"]["unconfirmed"]) == (True, False)


def test_where_nobody_can_be_compared_every_adoption_counts():
    rows = [adoption("bus", "twin", "2023-01-01", "worked"), adoption("bus", "far", "2023-01-01", "failed")]
    found = offered(rows, figures={}, who="a stranger")
    bus = next(entry for entry in found["practices"] if entry["practice"] == "bus")
    assert (found["compared"], bus["similarity"], bus["parts"]) == (False, None, 0)
    assert bus["expected"] == pytest.approx(0.5)


def test_an_adoption_that_cannot_be_compared_is_left_out_of_here():
    rows = [adoption("bus", "twin", "2023-01-01", "worked"), adoption("bus", "unknown", "2023-01-01", "failed")]
    bus = next(entry for entry in offered(rows)["practices"] if entry["practice"] == "bus")
    assert (bus["tried"], bus["adoptions"]) == (1, 2)
    assert bus["expected"] > 0.6


def test_it_rests_on_shared_figures_as_on_all():
    from idele.method.disclosure import shared
    from idele.method.measure import measure

    tables = Tables({"practices": [practice("bus")], "adoptions": MIXED, "partnerships": PROGRAMME, "territories": PLACES})
    figures = measure(tables, TODAY)
    assert for_us(tables, shared(figures), "us", TODAY) == for_us(tables, figures, "us", TODAY)
