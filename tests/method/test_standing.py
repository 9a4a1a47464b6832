from datetime import date

from idele.method.standing import connected, running
from idele.tables import Tables

TODAY = date(2025, 6, 1)
BEFORE, AFTER = date(2025, 5, 31), date(2025, 6, 2)


def test_an_action_runs_from_its_first_day_to_its_last():
    dates = {"open": (None, None), "first": (TODAY, None), "last": (None, TODAY), "later": (AFTER, None), "over": (None, BEFORE)}
    rows = [{"id": key, "partnership": "p", "name": key, "started": begun, "ended": over} for key, (begun, over) in dates.items()]
    assert set(running(Tables({"actions": rows}), TODAY)["id"]) == {"open", "first", "last"}


def test_a_connection_has_no_direction_and_counts_once_while_it_holds():
    rows = [
        {"a": "x", "b": "y", "kind": "liaison"},
        {"a": "y", "b": "x", "kind": "joint_body", "partnership": "p"},
        {"a": "x", "b": "x", "kind": "liaison"},
        {"a": "x", "b": "z", "kind": "liaison", "until": BEFORE},
        {"a": "x", "b": "v", "kind": "liaison", "since": AFTER},
        {"a": "w", "b": "x", "kind": "liaison", "since": TODAY, "until": TODAY},
    ]
    assert connected(Tables({"connections": rows}), TODAY).rows() == [("w", "x"), ("x", "y")]
