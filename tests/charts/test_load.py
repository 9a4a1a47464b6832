from idele.charts.load import load
from tests.charts.every import NAMES
from tests.charts.figures import LABOUR


def test_the_heaviest_load_comes_first_and_those_without_any_are_counted():
    chart = load(LABOUR, NAMES)
    assert chart.table["Share of leads"].to_list() == ["23%", "23%", "23%", "15%", "8%", "8%", "0%"]
    assert "1 partner leads nothing." in chart.summary
    assert "0.35" in chart.summary
