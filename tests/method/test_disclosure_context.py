"""The map and the opportunity tell no more than the shown answers do (METHOD.md sections 2, 11 and 12)."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.method.comparing import same
from tests.method.packages import answers, wave
from tests.method.strategies import AS_OF, packages

from idele.method.disclosure import shared
from idele.method.forms import on_the_map
from idele.method.measure import measure
from idele.tables import Tables

LATER = date(2030, 1, 1)
KEYS = ("empowerment.1", "delivery.1", "centre.1")
PARTNERSHIP = {"id": "p", "name": "P", "territory": "t", "domains": "jobs", "started": date(2020, 1, 1)}
PLACE = {"code": "t", "name": "T", "complete": True}
some = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def seen(*rounds: tuple[str, int, list[tuple[float, float, float]]], as_of: date = LATER, **tables: Any) -> dict[str, Any]:
    """What others see of waves: (id, year, one person's answers on empowerment, delivery and the centre by organisation)."""
    waves = [wave(key, year) for key, year, _ in rounds]
    rows = [
        row for key, _, given in rounds for row in answers({f"o{n}": [list(values)] for n, values in enumerate(given)}, KEYS, key)
    ]
    made = Tables({"partnerships": [PARTNERSHIP], "territories": [PLACE], "waves": waves, "answers": rows, **tables})
    return shared(measure(made, as_of))["partnerships"]["p"]


def test_ten_people_are_shown_exactly_and_nine_roughly() -> None:
    exact = seen(("w1", 2025, [(4, 3, 3)] * 9 + [(5, 3, 3)]))
    assert exact["form"]["empowerment"] == pytest.approx(77.5)
    assert "rounded" not in exact["form"]
    assert exact["form"]["empowerment_low"] is not None
    rough = seen(("w1", 2025, [(4, 3, 3)] * 8 + [(5, 3, 3)]))
    assert (rough["form"]["empowerment"], rough["form"]["rounded"], rough["context"]["rounded"]) == (80, True, True)
    assert rough["form"]["empowerment_low"] is None
    assert rough["context"]["receptiveness_low"] is None
    assert rough["form"]["membership"] == on_the_map(80, 50)["membership"]


@pytest.mark.parametrize("last", [2.6, 3.0, 3.4])
def test_membership_does_not_narrow_a_rough_score_down(last: float) -> None:
    """The attack: seven shares to sixteen digits give the exact distance to each form, and so the exact score."""
    found, plain = (seen(("w1", 2025, [(3, 3, 3)] * 6 + [(value, value, value)])) for value in (last, 3))
    assert [found[key] for key in ("form", "context")] == [plain[key] for key in ("form", "context")]


def test_the_opportunity_does_not_tell_on_which_side_of_a_rounded_score_the_centre_is() -> None:
    """Scores of 48.2 and 50 are both shown as 50: both are a receptive space to others."""
    for last in (2.5, 3):
        found = seen(("w1", 2025, [(3, 3, 3)] * 6 + [(3, 3, last)]))["context"]
        assert (found["receptiveness"], found["opportunity"]) == (50, "receptive")


def test_under_five_people_nothing_follows_from_answers() -> None:
    found = seen(("w1", 2025, [(5, 5, 5)] * 4))
    assert set(found["form"]) == {"status", "reason", "n", "respondents", "wave", "rests_on"}
    assert found["form"]["status"] == "too few"
    assert found["context"]["room"] == 100
    assert (found["context"]["receptiveness"], found["context"]["opportunity"]) == (None, None)
    assert "wave" not in found["context"]
    assert seen(("w1", 2025, [(1, 2, 1)] * 4)) == found


def test_an_open_wave_is_not_spoken_of() -> None:
    found = seen(("w1", 2025, [(4, 3, 5)] * 12), as_of=date(2025, 1, 20))
    assert "form" not in found
    assert found["context"]["opportunity"] is None
    assert "w1" not in json.dumps(found)


def test_the_path_leads_over_what_is_shown() -> None:
    """A wave of four between two of twelve: its answers move nothing that others see."""
    waves = [("w1", 2023, [(2.0, 2.0, 3.0)] * 12), ("w2", 2024, [(5.0, 1.0, 3.0)] * 4), ("w3", 2025, [(4.0, 3.0, 3.0)] * 12)]
    found = seen(*waves)["form"]
    assert [step["wave"] for step in found["path"]] == ["w1", "w3"]
    assert {part["where"].get("wave") for part in found["rests_on"]} == {"w1", "w3"}


def test_an_earlier_wave_that_another_rule_hides_leaves_the_path() -> None:
    made = Tables(
        {
            "waves": [wave("w1", 2024), wave("w2", 2025)],
            "answers": [row for key in ("w1", "w2") for row in answers({f"o{n}": [[4, 3, 3]] for n in range(12)}, KEYS, key)],
        }
    )
    figures = measure(made, LATER)
    figures["partnerships"]["p"]["answers"]["w1"]["delivery"]["n"] = 2
    found = shared(figures)["partnerships"]["p"]["form"]
    assert [step["wave"] for step in found["path"]] == ["w2"]
    figures["partnerships"]["p"]["answers"]["w2"]["delivery"]["n"] = 2
    found = shared(figures)["partnerships"]["p"]["form"]
    assert found["status"] == "hidden"
    assert not {"empowerment", "delivery", "membership", "nearest", "path"} & set(found)


def test_registers_are_shown_and_what_no_rule_names_is_not() -> None:
    claims = [{"id": "c", "partnership": "p", "category": "gaps", "anyway": "none", "grade": 3, "text": "..."}]
    cost = {
        "partnership": "p",
        "organisation": "o0",
        "date": date(2025, 1, 1),
        "kind": "cost",
        "activity": "delivery",
        "hours": 8.0,
    }
    given = ("w1", 2025, [(4, 3, 3)] * 12)
    found = seen(given, claims=claims, ledger=[cost])
    assert found["value"]["demonstrated"] == 1
    assert (found["form"]["hours_delivery"], found["form"]["hours_empowerment"]) == (8, 0)
    figures = measure(Tables({"partnerships": [PARTNERSHIP], "territories": [PLACE], "claims": claims}), LATER)
    for key in ("context", "value"):
        figures["partnerships"]["p"][key]["secret"] = 1
        assert "secret" not in shared(figures)["partnerships"]["p"][key]


@some
@given(tables=packages(), turned=st.integers(1, 4))
def test_answers_of_too_few_move_nothing_in_the_map_or_the_opportunity(tables: Tables, turned: int) -> None:
    figures = measure(tables, AS_OF)["partnerships"]
    rows = tables["answers"].to_dicts()
    for row in rows:
        own = figures[row["wave"].partition("w")[0]].get("answers", {}).get(row["wave"], {})
        if own.get(row["statement"].partition(".")[0], {}).get("status") == "too few" and row["value"] is not None:
            row["value"] = (row["value"] - 1 + turned) % 5 + 1
    changed = Tables({**{name: tables[name] for name in tables}, "answers": rows})
    before, after = (shared(measure(made, AS_OF))["partnerships"] for made in (tables, changed))
    for name, own in before.items():
        for key in ("form", "context", "value"):
            assert same(own.get(key), after[name].get(key))
