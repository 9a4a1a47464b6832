from collections import Counter
from datetime import date
from fractions import Fraction
from itertools import pairwise, product

import numpy as np
import pytest

from idele.method.levels import patterns, section
from idele.method.measure import measure
from idele.tables import Tables

TODAY = date(2026, 6, 1)
FUNCTIONS = ("conceived", "managed", "implemented")
WORDS = {"N": "national", "R": "regional", "L": "local"}
DEPTHS = {"N": 0, "R": Fraction(1, 2), "L": 1}


def held(action, pattern, lowest="...", bodies="cmi"):
    """The rows of one action: ``NRL``, or with a function at two levels ``N|NR|L``; nobody is ``?``."""
    parts = pattern.split("|") if "|" in pattern else list(pattern)
    return [
        {
            "action": action,
            "function": function,
            "organisation": f"{body}{level}" if bodies == "cmi" else body,
            "level": WORDS[level],
            "lowest_level": WORDS.get(down),
        }
        for function, levels, down, body in zip(FUNCTIONS, parts, lowest, bodies, strict=True)
        if levels != "?"
        for level in levels
    ]


def action(key, **more):
    return {"id": key, "partnership": "p", "name": key, **more}


def measured(*functions, as_of=TODAY, **tables):
    rows = [row for some in functions for row in some]
    actions = tables.pop("actions", None) or [action(key) for key in dict.fromkeys(row["action"] for row in rows)]
    return section(Tables({"actions": actions, "functions": rows, **tables}), as_of)["p"]


@pytest.mark.parametrize(
    ("pattern", "localness", "handovers"),
    [("NNL", 1 / 3, 1), ("NRL", 1 / 2, 2), ("NRR", 1 / 3, 1), ("RRL", 2 / 3, 1), ("LLL", 1, 0), ("LNL", 2 / 3, 2)],
)
def test_the_five_of_the_slide_and_one_that_goes_up_and_down(pattern, localness, handovers):
    found = measured(held("x", pattern))
    assert found["patterns"] == {pattern: 1}
    assert (found["localness"], found["handovers"]) == (pytest.approx(localness), handovers)


def test_a_function_that_nobody_recorded_is_in_no_mean_and_no_handover():
    found = measured(held("x", "N?L"), held("y", "?LL"), actions=[action("x"), action("y"), action("z")])
    assert found["patterns"] == {"???": 1, "?LL": 1, "N?L": 1}
    assert found["localness"] == pytest.approx((1 / 2 + 1) / 2)
    assert (found["handovers"], found["connected"], found["unconnected"]) == (0, 0, [])


def test_a_function_at_two_levels_counts_in_each_pattern_by_equal_parts():
    found = measured(held("x", "N|RL|L"))
    assert found["patterns"] == {"NLL": 0.5, "NRL": 0.5}
    assert found["localness"] == pytest.approx((0 + 0.75 + 1) / 3)
    assert found["handovers"] == pytest.approx(1 + 0.5)
    passes = {(row["functions"][0], row["from"], row["to"]) for row in found["unconnected"]}
    assert passes == {("conceived", "national", "regional"), ("conceived", "national", "local"), ("managed", "regional", "local")}


def by_hand(actions):
    """Patterns, localness and handovers of actions (a list of three sets of levels each) by counting every combination."""
    counts, locals_, handovers = Counter(), [], Fraction(0)
    for levels in actions:
        parts = [sorted(some) or ["?"] for some in levels]
        for letters in product(*parts):
            share = Fraction(1, len(parts[0]) * len(parts[1]) * len(parts[2]))
            counts["".join(letters)] += share
            passes = pairwise(letters)
            handovers += share * sum(a != b and "?" not in (a, b) for a, b in passes)
        known = [sum(DEPTHS[level] for level in some) / len(some) for some in levels if some]
        locals_ += [sum(known) / len(known)] if known else []
    return counts, float(sum(locals_) / len(locals_)), float(handovers)


def test_any_mix_of_levels_is_counted_as_by_hand():
    chance = np.random.default_rng(5)
    actions = [[set(chance.choice(list("NRL"), chance.integers(0, 4), replace=False)) for _ in FUNCTIONS] for _ in range(300)]
    rows = [held(f"a{k}", "|".join("".join(some) or "?" for some in levels)) for k, levels in enumerate(actions)]
    found = measured(*rows, actions=[action(f"a{k}") for k in range(300)])
    counts, localness, handovers = by_hand(actions)
    assert found["patterns"] == pytest.approx({key: float(count) for key, count in counts.items()})
    assert (found["localness"], found["handovers"]) == (pytest.approx(localness), pytest.approx(handovers))
    assert sum(found["patterns"].values()) == pytest.approx(300)


def test_what_was_done_counts_after_its_end_and_not_before_its_start():
    actions = [
        action("over", ended=date(2020, 1, 1)),
        action("later", started=date(2026, 6, 2)),
        action("odd", started=TODAY, ended=date(2020, 1, 1)),
    ]
    rows = [held(key, "NNL", "LL.") for key in ("over", "later", "odd")]
    found = measured(*rows, actions=actions)
    assert (found["patterns"], found["handovers"]) == ({"NNL": 2}, 2)
    assert (found["moves"], found["unconnected"], found["redesign"]) == ([], [], None)
    assert "redesign" in found["reasons"]
    assert measured(*rows, actions=actions, as_of=date.max)["patterns"] == {"NNL": 3}


def tie(a, b, **more):
    return {"a": a, "b": b, "kind": "liaison", **more}


@pytest.mark.parametrize(
    ("bodies", "connections", "connected"),
    [
        ("mmt", [], 0),
        ("mmm", [], 1),
        ("mmt", [tie("t", "m")], 1),
        ("mmt", [tie("m", "t", until=date(2026, 5, 31))], 0),
        ("xmt", [tie("x", "t")], 0),
    ],
    ids=["no connection", "one body on both sides", "either way round", "no longer", "of another function"],
)
def test_a_handover_is_connected_by_a_connection_or_by_one_body(bodies, connections, connected):
    found = measured(held("x", "NNL", bodies=bodies), connections=connections)
    assert (found["handovers"], found["connected"]) == (1, connected)
    assert len(found["unconnected"]) == 1 - connected


def test_any_body_of_either_side_connects():
    rows = [*held("x", "NNL", bodies="abc"), *held("x", "NNL", bodies="def")]
    assert measured(rows, connections=[tie("f", "b")])["connected"] == 1
    assert measured(rows, connections=[tie("a", "b"), tie("a", "f")])["connected"] == 0
    assert measured(rows)["unconnected"][0]["a"] == ["b", "e"]


def test_handovers_without_a_connection_are_listed_by_money_and_then_by_people():
    keys = {"rich": (100.0, None), "poor": (1.0, 900), "many": (None, 80), "few": (None, 3), "none": (None, None)}
    actions = [action(key, money=money, people=people) for key, (money, people) in keys.items()]
    found = measured(*(held(key, "NNL") for key in keys), actions=actions)["unconnected"]
    assert [row["action"] for row in found] == list(keys)
    assert found[0] == {
        "action": "rich", "functions": ["managed", "implemented"], "from": "national", "to": "local",
        "a": ["mN"], "b": ["iL"], "money": 100, "people": None,
    }  # fmt: skip


def test_every_step_down_that_is_allowed_is_a_move():
    found = measured(held("x", "NRL", "LRL"), held("y", "NNN", "...."[:3]))["moves"]
    assert [(m["function"], m["from"], m["to"]) for m in found] == [
        ("conceived", "national", "local"),
        ("conceived", "national", "regional"),
    ]
    assert [m["gain"] for m in found] == pytest.approx([1 / 3, 1 / 6])


def test_a_lowest_level_above_the_level_moves_nothing_up():
    assert measured(held("x", "LLL", "NRL"))["moves"] == []


def test_the_gain_is_what_the_register_would_show():
    """Moving is measured again: each listed move, made in the register, raises localness by its gain."""
    rows = held("x", "NR|NRL|R", "LLL")
    before = measured(rows)["localness"]
    for move in measured(rows)["moves"]:
        there = {"level": move["to"]}
        mine = (move["function"], move["from"])
        after = measured([row | there if (row["function"], row["level"]) == mine else row for row in rows])["localness"]
        assert after - before == pytest.approx(move["gain"])


def test_moves_are_ranked_by_gain_times_weight():
    actions = [action("small", money=10.0), action("big", money=1000.0), action("plain")]
    found = measured(held("small", "N??", "L.."), held("big", "NNN", "R.."), held("plain", "N??", "L.."), actions=actions)[
        "moves"
    ]
    assert [(m["action"], m["to"]) for m in found] == [
        ("big", "regional"), ("small", "local"), ("small", "regional"), ("plain", "local"), ("plain", "regional"),
    ]  # fmt: skip


def practice(key, pattern, grade=None, **more):
    return {"id": key, "title": key, "summary": "...", "domains": "jobs", "pattern": pattern, "grade": grade, **more}


def test_practices_are_those_of_the_pattern_after_the_move():
    library = [
        practice("asserted", "NLL", 0), practice("measured", " nll ", 2), practice("other", "LLL", 4),
        practice("ungraded", "NLL"), practice("later", "NLL", 4, started=date(2027, 1, 1)), practice("none", None),
    ]  # fmt: skip
    found = measured(held("x", "NNL", "NLL"), practices=library)["moves"]
    assert [m["practices"] for m in found] == [["measured", "asserted", "ungraded"], []]


def test_domains_by_the_level_that_conceived():
    issues = [
        {"id": key, "partnership": "p", "text": key, "domain": domain, "level": "local"}
        for key, domain in zip("abc", "jjh", strict=True)
    ]
    about = [{"action": key, "issue": issue} for key, some in {"x": "ab", "y": "abc", "z": "a"}.items() for issue in some]
    found = measured(
        held("x", "NNN"), held("y", "LN|N|N"), held("z", "?NN"), held("w", "RRR"), issues=issues, action_issues=about
    )
    assert found["domains_by_level"] == {"national": pytest.approx((1 + 2 / 2) / 1.5), "local": 2}
    assert found["domains_actions"] == {"national": 1.5, "local": 0.5}


def test_nothing_recorded_is_too_few_and_no_figure():
    tables = Tables({"actions": [action("x"), {**action("y"), "partnership": "q"}], "functions": held("x", "NNL")})
    found = measure(tables, TODAY)["partnerships"]
    assert found["p"]["levels"]["status"] == "ok"
    assert found["q"]["levels"].keys() == {"status", "n", "reason", "rests_on"}
    assert found["q"]["levels"]["status"] == "too few"
    assert "levels" not in measure(tables.without("functions"), TODAY)["partnerships"]["p"]


def test_it_says_what_it_rests_on():
    found = measured(held("x", "NNL"), connections=[tie("mN", "iL"), tie("mN", "somebody else")])
    assert found["n"] == 3
    assert {part["table"]: part["rows"] for part in found["rests_on"]} == {"actions": 1, "functions": 3, "connections": 1}


def test_patterns_as_a_table():
    tables = Tables({"actions": [action("x"), action("y")], "functions": [*held("x", "NNL"), *held("y", "NNL")]})
    assert patterns(tables, TODAY).rows() == [("p", "NNL", 2.0)]
