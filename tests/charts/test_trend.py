from idele.charts.trend import trend
from tests.charts.drawn import texts
from tests.charts.figures import TREND


def test_no_clear_change_is_a_finding():
    calm = {key: figure for key, figure in TREND.items() if key != "labour"}
    assert trend(calm).summary.startswith("No clear change in any of 17: with few partners the usual and honest answer.")


def test_a_clear_change_is_told_with_its_points():
    chart = trend(TREND)
    assert chart.summary == (
        "No clear change in 17 of 18. Worse: Divisions of labour (\N{MINUS SIGN}16). "
        "It rests on 10 organisations that answered both times."
    )
    assert [text.text for text in texts(chart.svg)].count("worse") == 1
    assert chart.table.row(-1) == ("Divisions of labour", "\N{MINUS SIGN}16", "0.028", "worse", 10)


def test_where_the_verdict_alone_may_be_shown_there_is_a_table_and_no_picture():
    chart = trend({"trust": {"status": "ok", "rounded": True, "verdict": "no clear change", "pairs": 6}})
    assert chart.draw is None
    assert chart.svg == ""
    assert chart.table.row(0) == ("Reflexive trust", "not shown", "", "no clear change", 6)
