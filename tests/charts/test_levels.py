from idele.charts import Names
from idele.charts.levels import levels
from idele.charts.levels_lists import moves, redesign, unconnected
from tests.charts.drawn import texts, tree

PATTERNS = {"patterns": {"NNL": 12.0, "NRL": 4.0, "LLL": 1.0, "N?L": 0.5}}
NAMES = Names({"m": "Ministry", "t": "Town hall"}, {"bus": "Night bus"}, {})


def bars(chart, fill):
    return [
        element for element in tree(chart.svg).iter() if element.attrib.get("fill") == fill and "opacity" not in element.attrib
    ]


def test_each_function_counts_its_actions_at_each_level():
    said = [text.text for text in texts(levels(PATTERNS).svg)]
    assert said.count("16.5") == 1  # conceived nationally
    assert said.count("12") == 1  # managed nationally
    assert said.count("17.5") == 1  # implemented locally
    assert said.count("not recorded") == 1


def test_a_level_that_nobody_is_at_keeps_its_lane_and_has_no_bar():
    chart = levels({"patterns": {"NNN": 2.0}})
    said = [text.text for text in texts(chart.svg)]
    assert {"national", "regional", "local"} <= set(said)
    assert "not recorded" not in said
    assert len(bars(chart, "#3b3568")) == 3
    assert bars(chart, "#d6982b") == []


def test_the_sentence_names_the_most_usual_pattern():
    assert levels(PATTERNS).summary == (
        "The most usual pattern, in 12 of 18 actions: conceived national, managed national, implemented local. "
        "At one and the same level from beginning to end: 1. A ribbon has the colour of the level that conceived."
    )
    assert levels(PATTERNS).table.row(0) == ("NNL", "national", "national", "local", "12")


def test_lists_are_tables_with_names():
    move = {"action": "bus", "function": "managed", "from": "national", "to": "local", "gain": 1 / 3, "practices": ["x"]}
    assert moves([move], NAMES, {"x": "A late ride"}).table.rows() == [
        ("Night bus", "managed", "national", "local", "0.33", "A late ride")
    ]
    apart = {"action": "bus", "functions": ["managed", "implemented"], "from": "national", "to": "local", "a": ["m"], "b": ["t"]}
    rows = unconnected([{**apart, "money": 1200.0, "people": None}], NAMES).table.rows()
    assert rows == [("Night bus", "managed to implemented", "Ministry (national)", "Town hall (local)", "1,200", "")]
    changed = {
        "moves": [{**move, "bodies": ["t"], "taken_over": True}],
        "connections": [{"a": "m", "b": "t", "handovers": 1.0, "weight": 5.0}],
    }
    assert redesign(changed, NAMES).table.rows() == [
        ("move down", "Night bus: managed", "Town hall would take it over", "national to local"),
        ("connect", "", "Ministry and Town hall", "handovers that it would carry: 1"),
    ]
    assert (moves([], NAMES, {}), unconnected([], NAMES), redesign(None, NAMES)) == (None, None, None)
