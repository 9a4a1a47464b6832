"""Fairness at a terminal: the answer, or why there is none, and each joint cost in a line."""

from idele.commands.summary.fairness import LINES
from tests.charts.figures import FAIRNESS


def lines(**more):
    return list(LINES["fairness"]({**FAIRNESS, **more}, {}))


def test_each_joint_cost_has_a_line():
    found = lines()
    assert found[0] == (
        "Who gives and who gets: unfairness 0.24 (0 proportional, 1 wholly mismatched). "
        "Much more is given than got by city, housing."
    )
    assert found[1] == (
        "Joint cost Shared minibus: Shapley college+housing would do better alone; "
        "nucleolus holds as estimated, not within every range; SCRB holds."
    )
    assert found[2] == "Joint cost Shared desk: What some partner would pay alone is not listed."


def test_why_there_is_no_figure():
    assert lines(status="too few") == ["Who gives and who gets: too few."]
    found = lines(unfairness=None, reasons={"unfairness": "The ledger holds no benefit."})
    assert found[0] == "Who gives and who gets: The ledger holds no benefit."
