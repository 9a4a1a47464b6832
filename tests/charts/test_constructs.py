from idele.charts import palette
from idele.charts.constructs import constructs
from tests.charts.drawn import fills, texts
from tests.charts.figures import ROUNDED, WAVE


def test_strengths_come_first_and_concerns_last():
    table = constructs(WAVE).table
    assert table["Construct"].to_list()[:2] == ["Shared vision", "Good fit"]
    assert table["Construct"].to_list()[-1] == "Sustainable funding"
    assert table.row(0) == ("Shared vision", "82", "73 to 91", "strength", "agree", 11)


def test_the_sentence_tells_the_ends_and_what_is_contested():
    assert constructs(WAVE).summary == (
        "Highest: Shared vision (82); lowest: Sustainable funding (29). "
        "Partners disagree on Reflexive trust and Fair distribution so much that the average says little."
    )


def test_contested_is_hollow_and_said_in_words():
    chart = constructs(WAVE)
    assert fills(chart.svg, palette.CONCERN).count(palette.RAISED) == 1  # fairness
    assert fills(chart.svg, palette.BORDERLINE).count(palette.RAISED) == 1  # trust
    assert [text.text for text in texts(chart.svg)].count("partners disagree") == 2


def test_a_rounded_score_has_no_interval_and_says_about():
    chart = constructs(ROUNDED)
    assert chart.table.row(0) == ("Shared vision", "about 80", "not shown", "strength", "agree", 4)
    assert 'stroke-width="3.5"' not in chart.svg
    assert "~80" in [text.text for text in texts(chart.svg)]


def test_what_too_few_answered_is_told_in_words_and_not_drawn():
    chart = constructs(ROUNDED)
    assert chart.summary.endswith("One of 4 cannot be shown, because too few answered it: Divisions of labour.")
    assert "Divisions of labour" not in [text.text for text in texts(chart.svg)]


def test_without_an_interval_there_is_none():
    few = {key: {**figure, "low": None, "high": None, "n": 4} for key, figure in WAVE.items()}
    assert set(constructs(few).table["95% interval"]) == {"none under 5"}
