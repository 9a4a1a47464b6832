from idele.charts import Names
from idele.charts.labour import MOST_ACTIONS, hatching, labour
from tests.charts.drawn import texts
from tests.charts.every import NAMES
from tests.charts.figures import LABOUR


def test_what_is_to_mend_comes_first_and_is_said_in_words():
    chart = labour(LABOUR, NAMES)
    assert chart.table.row(0) == ("Night bus for shift workers", "Transport authority", "nobody", "nobody")
    said = [text.text for text in texts(chart.svg)]
    assert said.count("nobody") == 2
    assert said.count("held, no lead") == 1
    assert sum(text.startswith("2 leads:") for text in said) == 1


def test_the_sentence_counts_what_is_to_mend():
    assert labour(LABOUR, NAMES).summary == (
        "Exactly one partner leads in 73% of the functions of 5 actions. "
        "To mend: 2 that nobody holds, 1 held without a lead and 1 with more than one lead."
    )


def test_many_actions_are_all_in_the_table_and_the_picture_says_how_many_it_shows():
    actions = {f"a{k:02}": f"Action {k:02}" for k in range(40)}
    clear = {"status": "ok", "clarity": 1.0, "gaps": [], "headless": [], "overlaps": []}
    leads = {(action, function): ["x"] for action in actions for function in ("conceived", "managed", "implemented")}
    chart = labour(clear, Names({"x": "X"}, actions, leads))
    assert chart.table.height == 40
    assert sum(text.text.startswith("Action") for text in texts(chart.svg)) == MOST_ACTIONS
    assert f"The picture shows {MOST_ACTIONS}" in chart.summary


def test_hatching_stays_within_its_box():
    for line in hatching(10, 20, 130, 56):
        assert 10 <= line["x"] <= line["x2"] <= 130
        assert 20 <= line["y2"] <= line["y"] <= 56
