from idele.charts.value import value
from tests.charts.drawn import texts
from tests.charts.figures import VALUE


def test_the_sentence_counts_what_is_demonstrated():
    assert value(VALUE).summary == (
        "5 of 10 claims are demonstrated: measured at least before and after, and more than would have happened anyway."
    )


def test_cells_say_how_many_of_how_many_where_evidence_could_show_it():
    said = [text.text for text in texts(value(VALUE).svg)]
    assert said.count("1 of 1") == 4
    assert said.count("1 of 2") == 3  # a cell of commitment, and what creativity and vehicles come to
    assert value(VALUE).table.row(2) == ("Commitment", 0, 1, 2, 0, 0, 1)


def test_no_claim_is_no_picture():
    assert value({"status": "ok", "matrix": dict.fromkeys(VALUE["matrix"], (0, 0, 0, 0, 0))}) is None
