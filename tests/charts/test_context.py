import pytest

from idele.charts.context import context
from tests.charts.drawn import texts
from tests.charts.figures import CONTEXT


def test_the_structure_and_what_it_calls_for_are_said_first():
    assert context(CONTEXT).summary == (
        "Space but resistance: make the political case. Room is 55 of 100. "
        "Partners put the receptiveness of the centre at 33 of 100 (26 to 40)."
    )


@pytest.mark.parametrize("room", [1, 30, 50, 70, 100])
@pytest.mark.parametrize("score", [0, 30, 50, 70, 100, None])
def test_all_three_structures_are_named_wherever_the_partnership_stands(room, score):
    given = {**CONTEXT, "room": room, "room_low": room / 2, "receptiveness": score, "receptiveness_low": None}
    for side in ("svg", "narrow"):
        said = {text.text for text in texts(getattr(context(given), side))}
        assert {"Crowded platform", "Receptive space", "Space but resistance"} <= said


def test_what_is_not_known_is_said():
    given = {**CONTEXT, "receptiveness": None, "receptiveness_low": None, "opportunity": None, "room_low": 40.2}
    chart = context(given)
    assert chart.summary == (
        "Room is 55 of 100. It could be 40: of some partnerships there the domains are not recorded. "
        "How receptive the centre is, is not known."
    )
    assert chart.table.row(0) == ("Room, 0 to 100", "55", "40 to 55")
    assert chart.table.row(-1) == ("Opportunity structure", "not known", "")
