"""Counts and shapes, never a name or a pair (METHOD.md section 6, "Who sees names")."""

from __future__ import annotations

from typing import Any

import pytest

from idele.method.disclosure import shared

WAVES = {"status": "ok", "n": 9, "rests_on": [], "w1": {"closed": True}, "w2": {"closed": False}}
NETWORK = {
    **{"status": "ok", "wave": "w1", "n": 12, "nodes": 12, "ties": 40, "naming": 12, "raters": 12, "missing": 0},
    **{
        "score": 61.7,
        "density": 0.3,
        "isolates": ["a"],
        "brokers": ["b", "c"],
        "given": {"a": 50.0},
        "shape": None,
        "rests_on": [],
    },
}
STATES = ("consensus", "dissensus")
PAIRS = [{"by": f"o{number}", "about": "o1", "state": STATES[number % 2], "agreement": 0.5} for number in range(12)]
UNDERSTANDING = {
    **{"status": "ok", "wave": "w1", "n": 12, "agreement": 0.613, "understanding": 0.5, "perceived": 0.7},
    **{"states": {"consensus": 6, "dissensus": 6}, "quadrants": {"earned trust": 3}, "pairs": PAIRS, "rests_on": []},
}
LABOUR = {
    **{
        "status": "ok",
        "n": 4,
        "clarity": 0.5,
        "load": {"a": 1.0},
        "gaps": [],
        "rests_on": [{"table": "leaders", "where": {}, "rows": 9}],
    },
    **{"wave": "w1", "alpha": 0.4, "pairwise": 0.6, "alpha_status": "ok", "respondents": 12, "organisations": 4},
}


def shown(section: str, figures: dict[str, Any]) -> dict[str, Any] | None:
    found = shared({"partnerships": {"p": {"waves": WAVES, section: figures}}, "programme": {}})
    assert shared(found) == found
    return found["partnerships"]["p"].get(section)


def test_a_network_is_counts() -> None:
    found = shown("trust", NETWORK)
    assert (found["isolates_count"], found["brokers_count"], found["score"]) == (1, 2, 61.7)
    assert not {"isolates", "brokers", "given"} & set(found)


def test_few_raters_give_a_rough_score_and_fewer_none() -> None:
    assert shown("trust", {**NETWORK, "raters": 9})["score"] == 60.0
    assert shown("trust", {**NETWORK, "raters": 4})["score"] is None
    assert "score" not in shown("trust", {**NETWORK, "naming": 4, "raters": 4})


def test_ties_without_ratings_are_a_network_all_the_same() -> None:
    found = shown("trust", {**NETWORK, "raters": 0, "score": None, "reasons": {"score": "Nobody gave a rating."}})
    assert (found["density"], found["score"], found["reasons"]["score"]) == (0.3, None, "Nobody gave a rating.")


@pytest.mark.parametrize("section, figures", [("trust", NETWORK), ("understanding", UNDERSTANDING)])
def test_what_speaks_of_an_open_wave_is_gone(section: str, figures: dict[str, Any]) -> None:
    assert shown(section, {**figures, "wave": "w2"}) is None


def test_pairs_are_counted_and_never_named() -> None:
    found = shown("understanding", UNDERSTANDING)
    assert found["states"] == {"consensus": 6, "dissensus": 6}
    assert (found["quadrants"], found["guessers"]) == (None, 12)
    assert found["reasons"]["quadrants"]
    assert "pairs" not in found


def test_one_state_for_all_would_tell_of_each() -> None:
    assert shown("understanding", {**UNDERSTANDING, "states": {"consensus": 12, "dissensus": 0}})["states"] is None


def test_few_guessers_are_shown_roughly_and_fewer_not_at_all() -> None:
    assert shown("understanding", {**UNDERSTANDING, "pairs": PAIRS[:9]})["agreement"] == 0.6
    found = shown("understanding", {**UNDERSTANDING, "pairs": [{**pair, "by": "o1"} for pair in PAIRS]})
    assert (found["status"], "agreement" in found) == ("too few", False)


def test_the_register_is_shown_and_opinions_on_it_where_enough_were_asked() -> None:
    assert shown("labour", LABOUR)["alpha"] == 0.4
    for hidden in ({"respondents": 9}, {"organisations": 2}, {"organisations": None}, {"wave": "w2"}):
        found = shown("labour", {**LABOUR, **hidden})
        assert (found["clarity"], found["load"]) == (0.5, {"a": 1.0})
        assert not {"alpha", "pairwise", "respondents"} & set(found)
        assert found["rests_on"] == []


def test_what_the_registers_show_is_kept_back_with_the_figure_behind_it() -> None:
    trust = {"status": "ok", "score": 80.0, "rounded": True, "n": 6, "respondents": 6, "band": "strength"}
    answers = {"status": "ok", "n": 6, "rests_on": [], "w1": {"trust": trust}}
    said = {"status": "ok", "said": "strength", "shown": "poor", "contradiction": True, "n": 6, "rests_on": []}
    triangulation = {"status": "ok", "wave": "w1", "n": 6, "rests_on": [], "trust": said}
    own = {"waves": WAVES, "answers": answers, "triangulation": triangulation}
    for network, expected in ((NETWORK, "poor"), ({**NETWORK, "raters": 4}, "none")):
        found = shared({"partnerships": {"p": {**own, "trust": network}}})
        cell = found["partnerships"]["p"]["triangulation"]["trust"]
        assert (cell["shown"], cell["contradiction"]) == (expected, expected == "poor")
        assert shared(found) == found
