"""Nobody can work out a hidden or a rounded trust score from hassle, pace or obstacles (METHOD.md sections 2, 9 and 10)."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.method.comparing import same
from tests.method.strategies import AS_OF, packages

from idele.method.disclosure import shared
from idele.method.measure import measure
from idele.tables import Tables

START, TODAY = date(2024, 2, 29), date(2026, 8, 31)
DELIVERY = {"id": "m", "partnership": "p", "name": "Bus", "kind": "delivery", "planned": date(2026, 12, 1)}
KEYS = ("hassle", "pace", "obstacles")


def seen(trust: list[float], delivery: list[float], people: int) -> dict[str, Any]:
    """What others see of a wave for each score, of so many people in as many organisations."""
    waves, answers = [], []
    for number, scores in enumerate(zip(trust, delivery, strict=True)):
        wave = f"w{number}"
        waves.append({"id": wave, "partnership": "p", "opened": START, "closed": date(2024 + number, 7, 31)})
        for person in range(people):
            for construct, score in zip(("trust", "delivery"), scores, strict=True):
                own = {"wave": wave, "respondent": f"{wave}{person}", "organisation": f"o{person}", "statement": f"{construct}.1"}
                answers.append({**own, "value": 1 + score / 25})
    tables = {"waves": waves, "answers": answers, "milestones": [DELIVERY]}
    found = measure(Tables({"partnerships": [{"id": "p", "name": "P", "started": START}], **tables}), TODAY)
    return shared(found)["partnerships"]["p"]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(tables=packages(), turned=st.integers(1, 4))
def test_answers_behind_too_few_change_nothing(tables: Tables, turned: int) -> None:
    """The attack: two worlds that differ in hidden answers alone must look the same."""
    figures = measure(tables, AS_OF)["partnerships"]
    few = [
        (wave, construct)
        for own in figures.values()
        for wave, cells in own.get("answers", {}).items()
        if isinstance(cells, dict)
        for construct, cell in cells.items()
        if cell["status"] == "too few"
    ]
    hidden = pl.DataFrame(few, schema={"wave": pl.String, "construct": pl.String}, orient="row")
    rows = tables["answers"].with_columns(construct=pl.col("statement").str.split(".").list.first())
    among = rows.join(hidden, on=["wave", "construct"], how="semi")
    others = rows.join(among, on=["wave", "respondent", "statement"], how="anti")
    changed = pl.concat([others, among.with_columns(value=(pl.col("value") - 1 + turned) % 5 + 1)]).drop("construct")
    one, other = (shared(measure(each, AS_OF)) for each in (tables, tables.having(answers=changed)))
    assert same(one["programme"].get("pace"), other["programme"].get("pace"))
    for name, own in one["partnerships"].items():
        for key in KEYS:
            assert same(own.get(key), other["partnerships"][name].get(key))


@pytest.mark.parametrize(("first", "second"), [(47.6, 49.4), (50.1, 52.4), (62.6, 67.4)])
def test_scores_that_are_rounded_alike_look_alike(first: float, second: float) -> None:
    """With 5 to 9 people everybody sees the band and the score to the nearest 5, and nothing here tells more."""
    one, other = (seen([30.0, score], [20.0, 20.0], 8) for score in (first, second))
    for key in ("pace", "obstacles"):
        assert one[key] == other[key]


def test_no_exact_score_is_quoted_where_it_is_rounded() -> None:
    own = seen([43.1, 41.9], [20.0, 37.4], 8)
    text = json.dumps(own["obstacles"])
    assert not any(part in text for part in ("43.1", "41.9", "37.4", "17.4"))
    assert own["obstacles"]["time"]["signal"] == "alarm"
    assert own["obstacles"]["time"]["because"][0] == "Trust was under 50 in the check-up that closed on 2025-07-31: about 40."


@pytest.mark.parametrize("people, signal", [(12, "alarm"), (8, "unknown")])
def test_a_rise_that_rounding_blurs_is_not_told(people: int, signal: str) -> None:
    """A rise of 16 and of 14 points look alike in rounded scores, and so does a fall of a point."""
    for rise in (16.0, 14.0):
        own = seen([60.2, 59.1], [20.0, 20.0 + rise], people)["obstacles"]["push"]
        assert own["signal"] == (signal if rise > 15 or people < 10 else "clear")


def test_with_too_few_people_trust_is_not_known_and_its_interval_hidden() -> None:
    own = seen([40.0, 60.0], [20.0, 60.0], 4)
    assert own["obstacles"]["time"]["signal"] == "unknown"
    assert own["obstacles"]["push"]["evidence"]["axis"] == own["obstacles"]["push"]["evidence"]["trust"] == {}
    assert own["pace"]["trust"]["status"] == "too few"


def test_figures_that_claim_to_know_a_hidden_wave_lose_it() -> None:
    """Whatever was measured, only waves whose trust is shown may tell of trust."""
    figures = {
        "partnerships": {
            "p": {
                "pace": {
                    **{"status": "ok", "n": 3, "age": 9.0, "delivery": {"status": "ok", "months": 3.0}, "rests_on": []},
                    "trust": {"status": "ok", "from": 1.0, "to": 2.0, "from_wave": "w1", "to_wave": "w2"},
                }
            }
        }
    }
    trust = shared(figures)["partnerships"]["p"]["pace"]["trust"]
    assert (trust["status"], "from" in trust) == ("hidden", False)


def test_a_programme_of_four_shows_no_curve_whatever_was_measured() -> None:
    block = {"status": "ok", "median": 9.0, "n": 4, "curve": []}
    figures = {
        "programme": {"pace": {"status": "ok", "trust": block}, "hassle": {"by_quarter": [{"partnerships": 4, "q50": 0.3}]}}
    }
    found = shared(figures)["programme"]
    assert found["pace"]["trust"] == {"status": "too few", "n": 4}
    assert "by_quarter" not in found["hassle"]


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(tables=packages())
def test_what_was_shared_may_be_shared_again(tables: Tables) -> None:
    once = shared(measure(tables, AS_OF))
    assert shared(json.loads(json.dumps(once))) == once
