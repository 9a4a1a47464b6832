from idele.charts import palette
from idele.charts.understanding import MOST_DOTS, understanding
from tests.charts.drawn import fills
from tests.charts.every import CROWDED
from tests.charts.figures import UNDERSTANDING


def test_the_sentence_counts_pairs():
    assert understanding(UNDERSTANDING).summary == (
        "Of 30 pairs that rated and guessed, 12 have earned trust: trust and understanding are both high. "
        "9 pairs trust without understanding. 8 pairs disagree and think they agree. 5 pairs agree and think they do not."
    )


def test_each_pair_is_a_dot_while_dots_can_be_counted():
    assert _dots(understanding(UNDERSTANDING).svg) == 30
    assert 0 < _dots(understanding(CROWDED).svg) <= 4 * MOST_DOTS


def _dots(svg: str) -> int:
    return len(fills(svg, palette.STRENGTH_SOFT)) + len(fills(svg, palette.BORDERLINE_SOFT))


def test_what_is_hidden_is_left_out_and_the_rest_stays():
    chart = understanding({**UNDERSTANDING, "states": {"status": "hidden", "reason": "Hidden."}})
    assert set(chart.table["What it means"]) == {"trust and understanding"}
