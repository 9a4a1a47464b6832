"""Crowding and room by hand and by brute force over every cell; the three structures (METHOD.md section 12)."""

from __future__ import annotations

from datetime import date
from itertools import product
from math import sqrt

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.method.packages import answers, wave
from tests.method.test_places import pianka, spread

from idele.method import footprints
from idele.method.context import section
from idele.tables import Tables
from idele.tables.choices import FUNCTIONS

TODAY = date(2026, 6, 1)


def partnership(key, domains="jobs", territory="valley", **more):
    return {"id": key, "name": key, "domains": domains, "territory": territory, "started": date(2020, 1, 1), **more}


def place(code="valley", parent=None, complete=True):
    return {"code": code, "name": code, "parent": parent, "complete": complete}


VALLEY = place()


def measured(*partnerships, places=(VALLEY,), as_of=TODAY, **tables):
    return section(Tables({"partnerships": partnerships, "territories": places, **tables}), as_of)


def test_alone_there_is_all_the_room():
    found = measured(partnership("p"))["p"]
    assert (found["status"], found["crowding"], found["room"], found["closest"]) == ("ok", 0, 100, [])
    assert found["opportunity"] is None
    assert set(found["reasons"]) == {"receptiveness", "opportunity"}


def test_one_just_like_it_leaves_half():
    found = measured(partnership("p"), partnership("q", in_programme=False))["p"]
    assert (found["crowding"], found["room"], found["closest"]) == (1, 50, [{"partnership": "q", "overlap": 1}])


def test_by_hand_over_domain_territory_and_function():
    """p: jobs and skills, in the whole region of two towns, its partners hold two implemented and one managed function.
    q: jobs, in one town, nothing recorded, so all three functions equally. Domain 1 / sqrt 2; territory 1 / sqrt 2; function
    (0 + 1 + 2) / (sqrt 5 * sqrt 3).
    """
    places = [place("region"), place("here", "region", None), place("there", "region", None)]
    actions = [{"id": key, "partnership": "p", "name": key} for key in ("a", "b")]
    functions = [
        {"action": action, "function": function, "organisation": "o", "level": "local", "lead": True}
        for action, function in (("a", "implemented"), ("a", "managed"), ("b", "implemented"))
    ]
    ours, theirs = partnership("p", "jobs;skills", "region"), partnership("q", "jobs", "here")
    found = measured(ours, theirs, places=places, actions=actions, functions=functions)["p"]
    assert found["crowding"] == pytest.approx(0.5 * 3 / sqrt(15), abs=1e-9)
    assert found["room"] == pytest.approx(100 / (1 + 0.5 * 3 / sqrt(15)))


def test_what_others_hold_is_not_ours_and_ended_actions_are_over():
    actions = [
        {"id": "a", "partnership": "p", "name": "a"},
        {"id": "b", "partnership": "p", "name": "b", "ended": date(2025, 1, 1)},
    ]
    held = {"level": "local", "lead": True}
    functions = [
        {"action": "a", "function": "conceived", "organisation": "ministry", **held},
        {"action": "a", "function": "managed", "organisation": "o", **held},
        {"action": "b", "function": "implemented", "organisation": "o", **held},
    ]
    partners = [{"partnership": "p", "organisation": "o", "role": "lead"}]
    found = footprints.held(Tables({"actions": actions, "functions": functions, "partners": partners}), TODAY)
    assert found.rows() == [("p", "managed", 1)]


def test_domains_are_those_of_actions_where_none_is_named():
    actions = [{"id": key, "partnership": key, "name": key, "domain": "health"} for key in ("p", "q")]
    tables = Tables({"partnerships": [partnership("p", " jobs ;; jobs;skills"), partnership("q", None)], "actions": actions})
    assert footprints.domains(tables, TODAY).rows() == [("p", "jobs"), ("p", "skills"), ("q", "health")]


@pytest.mark.parametrize(
    ("other", "crowding"),
    [
        (partnership("q", started=date(2026, 6, 2)), 0),
        (partnership("q", started=TODAY), 1),
        (partnership("q", ended=TODAY), 1),
        (partnership("q", ended=date(2026, 5, 31)), 0),
        (partnership("q", ended=date(2019, 1, 1)), 0),
    ],
    ids=["not begun", "begins", "ends today", "ended", "ended before it began"],
)
def test_those_alive_count(other, crowding):
    assert measured(partnership("p"), other)["p"]["crowding"] == crowding


def test_one_that_has_ended_does_not_count_itself():
    found = measured(partnership("p", ended=date(2021, 1, 1)), partnership("q"))
    assert (found["p"]["crowding"], found["q"]["crowding"]) == (1, 0)


@pytest.mark.parametrize(
    ("own", "places"),
    [
        (partnership("p"), [place(complete=None)]),
        (partnership("p"), [place(complete=False), place("land")]),
        (partnership("p", territory=None), [place()]),
        (partnership("p", territory="nowhere"), [place()]),
        (partnership("p", domains=None), [place()]),
        (partnership("p", domains=" ; "), [place()]),
    ],
    ids=["not declared", "declared incomplete", "no territory", "unknown territory", "no domain", "empty domains"],
)
def test_it_is_too_few_unless_the_record_is_complete(own, places):
    found = measured(own, partnership("q"), places=places)["p"]
    assert found["status"] == "too few"
    assert set(found) == {"status", "n", "lacking", "rests_on"}


def test_a_territory_that_it_lies_in_may_be_declared():
    assert measured(partnership("p"), places=[place("land"), place(parent="land", complete=None)])["p"]["status"] == "ok"


def test_those_without_a_domain_could_take_room():
    found = measured(partnership("p"), partnership("q", None))["p"]
    assert (found["room"], found["room_low"], found["unplaced"]) == (100, 50, 1)


CENTRE = ("centre.1",)


def asked(value, count=5):
    rows = answers({f"o{number}": [[value]] for number in range(count)}, CENTRE)
    return {"waves": [wave()], "answers": rows}


@pytest.mark.parametrize(
    ("others", "value", "opportunity"),
    [(0, 3, "receptive"), (0, 2.9, "resistance"), (1, 3, "receptive"), (2, 3, "crowded"), (2, 1, "crowded")],
)
def test_the_three_structures(others, value, opportunity):
    found = measured(partnership("p"), *(partnership(f"q{k}") for k in range(others)), **asked(value))["p"]
    assert found["opportunity"] == opportunity
    assert found["receptiveness"] == pytest.approx((value - 1) / 4 * 100)
    assert (found["wave"], found["respondents"], found["organisations"]) == ("w1", 5, 5)


def test_crowded_is_told_whatever_is_known_of_the_centre():
    found = measured(*(partnership(key) for key in "pqr"), **asked(5, count=4))["p"]
    assert (found["opportunity"], found["receptiveness"]) == ("crowded", None)
    assert "opportunity" not in found["reasons"]
    assert measured(partnership("p"), **asked(5, count=4))["p"]["opportunity"] is None


def test_too_many_to_compare_one_by_one_are_not_named(monkeypatch):
    monkeypatch.setattr(footprints, "MOST_PAIRS_COMPARED", 3)
    found = measured(partnership("p"), partnership("q"))["p"]
    assert found["closest"] is None
    assert found["crowding"] == 1
    assert "closest" in found["reasons"]


TREE = {"land": None, "east": "land", "west": "land", "a": "east", "b": "east", "c": "west"}


@st.composite
def programmes(draw):
    """Partnerships somewhere in TREE, with domains, actions and who holds what."""
    chance = np.random.default_rng(draw(st.integers(0, 10_000)))
    rows, actions, functions = [], [], []
    for number in range(draw(st.integers(1, 8))):
        domains = ";".join(sorted(set(chance.choice(["jobs", "skills", "health"], 2))))
        ended = None if chance.random() < 0.8 else date(2021, 1, 1)
        rows.append(partnership(f"p{number}", domains, str(chance.choice(list(TREE))), ended=ended))
        for action in range(chance.integers(0, 3)):
            key = f"p{number}a{action}"
            actions.append({"id": key, "partnership": f"p{number}", "name": key})
            functions += [
                {"action": key, "function": function, "organisation": f"o{body}", "level": "local", "lead": False}
                for function in FUNCTIONS
                for body in range(chance.integers(0, 3))
            ]
    return rows, actions, functions


def footprint(row, actions, functions):
    """Every cell of a footprint with its share, worked out one by one."""
    own = {action["id"] for action in actions if action["partnership"] == row["id"]}
    held = {(one["action"], one["function"]) for one in functions if one["action"] in own}
    counts = {function: sum(one == function for _, one in held) for function in FUNCTIONS}
    counts = counts if held else dict.fromkeys(FUNCTIONS, 1)
    domains = row["domains"].split(";")
    return {
        (domain, leaf, function): share / len(domains) * counts[function] / sum(counts.values())
        for domain, (leaf, share), function in product(domains, spread(row["territory"], TREE).items(), FUNCTIONS)
    }


@settings(max_examples=60, deadline=None)
@given(programme=programmes())
def test_brute_force_over_every_cell_gives_the_same(programme):
    rows, actions, functions = programme
    places = [place(code, above) for code, above in TREE.items()]
    found = measured(*rows, places=places, actions=actions, functions=functions)
    cells = {row["id"]: footprint(row, actions, functions) for row in rows}
    for row in rows:
        own = found[row["id"]]
        overlaps = {
            other["id"]: pianka(cells[row["id"]], cells[other["id"]])
            for other in rows
            if other is not row and other["ended"] is None
        }
        assert own["crowding"] == pytest.approx(sum(overlaps.values()), abs=1e-8)
        assert own["room"] == pytest.approx(100 / (1 + sum(overlaps.values())))
        told = {one["partnership"]: one["overlap"] for one in own["closest"]}
        assert told == pytest.approx({name: overlaps[name] for name in told}, abs=1e-8)
        assert sorted(told.values()) == pytest.approx(sorted(v for v in overlaps.values() if v > 1e-9)[-5:], abs=1e-8)
