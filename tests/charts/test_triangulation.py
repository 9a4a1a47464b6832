from idele.charts.triangulation import triangulation
from tests.charts.drawn import texts
from tests.charts.figures import TRIANGULATION


def test_a_contradiction_comes_first_and_is_told():
    chart = triangulation(TRIANGULATION)
    assert chart.table.row(0) == ("Divisions of labour", "concern", "good", "they contradict")
    assert chart.summary.startswith("On Divisions of labour partners say concern, and the registers show good: they contradict.")
    assert [text.text for text in texts(chart.svg)].count("they contradict") == 1


def test_a_construct_without_evidence_is_not_drawn():
    assert "Fair distribution" not in triangulation(TRIANGULATION).table["Construct"].to_list()
