from idele.charts.network import network
from tests.charts.drawn import SVG, texts, tree
from tests.charts.figures import TRUST


def test_every_node_and_tie_is_drawn_once():
    svg = network(TRUST).svg
    assert sum(element.tag == f"{SVG}line" for element in tree(svg).iter()) == len(TRUST["shape"]["ties"])
    assert svg.count('fill="#10545a"') == 12
    assert [text.text for text in texts(svg)] == ["1 with no tie"]


def test_the_table_tells_the_ranges_that_missing_partners_leave():
    table = network(TRUST).table
    assert table.row(2) == ("Trust, 0 to 100", "58", "51 to 66")
    assert ("Organisations without a tie", "1", "") in table.rows()


def test_a_rounded_score_says_about():
    assert "Trust along the ties is about 60 of 100." in network({**TRUST, "score": 60.0, "rounded": True}).summary
