"""What is said beside what is shown (METHOD.md section 3)."""

from datetime import date

import pytest
from tests.method.packages import answers, package

from idele.method.readings.constructs import CONSTRUCTS, NOT_TRIANGULATED
from idele.method.triangulation import section

LATER = date(2026, 1, 1)


def figures(value, registers, statements=("labour.1", "trust.1", "fit.1", "learning.1")):
    given = {f"o{number}": [[value] * len(statements)] for number in range(5)}
    return section(package(answers=answers(given, statements)), LATER, {"p": registers})["p"]


def ok(**named):
    return {"status": "ok", "rests_on": [], **named}


@pytest.mark.parametrize(
    "value, clarity, shown, contradiction",
    [(5, 0.9, "good", False), (5, 0.6, "mixed", False), (5, 0.4, "poor", True), (1, 0.9, "good", True), (3, 0.4, "poor", False)],
)
def test_labour_is_shown_by_its_clarity(value, clarity, shown, contradiction):
    labour = figures(value, {"labour": ok(clarity=clarity)})["labour"]
    assert (labour["shown"], labour["contradiction"]) == (shown, contradiction)


@pytest.mark.parametrize(
    "score, understanding, shown",
    [(80, 0.8, "good"), (80, None, "good"), (None, 0.3, "poor"), (80, 0.3, "mixed"), (60, 0.6, "mixed"), (20, 0.3, "poor")],
)
def test_trust_is_shown_by_ratings_and_understanding(score, understanding, shown):
    registers = {"trust": ok(score=score), "understanding": ok(understanding=understanding)}
    assert figures(5, registers)["trust"]["shown"] == shown


def test_without_evidence_nothing_is_shown_and_it_says_why():
    found = figures(5, {"labour": {"status": "too few", "n": 1}})
    for construct in ("labour", "trust", "fit", "learning"):
        assert (found[construct]["said"], found[construct]["shown"]) == ("strength", "none")
        assert not found[construct]["contradiction"]
    reasons = [found[construct]["reason"] for construct in ("fit", "labour", "learning")]
    assert len(set(reasons)) == 2


def test_what_is_not_triangulated_is_named_in_the_same_words():
    found = figures(5, {}, tuple(f"{construct}.1" for construct in CONSTRUCTS))
    assert len({found[construct]["reason"] for construct in NOT_TRIANGULATED}) == 1


def test_with_too_few_answers_nothing_is_said():
    given = {f"o{number}": [[5]] for number in range(4)}
    found = section(package(answers=answers(given)), LATER, {"p": {"trust": ok(score=90)}})["p"]
    assert found["status"] == found["trust"]["status"] == "too few"
    assert "said" not in found["trust"]
