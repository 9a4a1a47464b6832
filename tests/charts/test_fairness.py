from idele.charts.fairness import fairness
from idele.charts.joint_costs import joint_costs
from idele.charts.wording import MINUS
from tests.charts.drawn import texts
from tests.charts.every import MANY_NAMES, NAMES, UNEVEN
from tests.charts.figures import FAIRNESS


def test_those_who_give_most_beyond_what_they_get_come_first():
    chart = fairness(FAIRNESS, NAMES)
    assert chart.table["Organisation"].to_list()[:2] == ["City of Isarburg, department of social affairs", "Housing association"]
    assert chart.table["Benefit less cost, in points"].to_list() == [f"{MINUS}19", f"{MINUS}5", "0", "+2", "+3", "+8", "+11"]
    assert "24% of them would have to go to other partners" in chart.summary
    assert [text.text for text in texts(chart.svg)].count("gives much more") == 2


def test_of_many_those_furthest_from_an_even_share_are_drawn():
    chart = fairness(UNEVEN, MANY_NAMES)
    drawn = {text.text for text in texts(chart.svg)}
    assert {f"{MINUS}100", "+100"} <= drawn
    assert chart.table.height == 30
    assert "The picture shows 14" in chart.summary


def test_without_shares_there_is_no_picture():
    assert fairness({"shares": {}}, NAMES) is None
    assert fairness({"shares": {"a": {"cost": None, "benefit": None, "risk": 1.0}}}, NAMES) is None


def test_a_joint_cost_that_cannot_be_shared_out_is_not_drawn():
    (chart,) = joint_costs(FAIRNESS, NAMES)
    assert chart.title == "Sharing a joint cost: Shared minibus"
    assert chart.table["Alone"].to_list() == ["100,000", "80,000", "60,000"]
    assert chart.table["nucleolus"].to_list()[0] == "80,000 (75,000 to 86,000)"
    assert "Under the rule Shapley value, Housing association and Vocational college would do better" in chart.summary
    assert list(joint_costs({}, NAMES)) == []


def test_three_joint_costs_are_drawn_at_most():
    several = {
        key: {f"{name}{k}": own for k in range(5) for name, own in FAIRNESS[key].items()}
        for key in ("shapley", "nucleolus", "scrb", "better_off_alone", "ranges", "joint_costs")
    }
    charts = list(joint_costs(several, NAMES))
    assert [chart.key for chart in charts] == ["joint-cost-1", "joint-cost-2", "joint-cost-3"]
