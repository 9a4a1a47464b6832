from idele.charts import palette
from idele.charts.silos import MOST, silos
from tests.charts.drawn import texts, tree
from tests.charts.every import MANY_MAP, MAP, TANGLED
from tests.charts.figures import SILOS


def arcs(svg):
    """Every drawn arc: its colour, and whether it is broken."""
    drawn = [one.attrib for one in tree(svg).iter() if one.attrib.get("stroke") and one.attrib.get("d", "").count("L") > 20]
    return sorted((one["stroke"], bool(one.get("stroke-dasharray"))) for one in drawn)


def test_a_missing_bridge_is_told_by_a_broken_line_and_not_by_colour_alone():
    found = arcs(silos(SILOS, MAP).svg)
    # Two ways between debt and job are one arc.
    assert found == sorted([(palette.CONCERN, True)] * 3 + [(palette.BORDERLINE, False)] * 2)


def test_domains_stand_with_the_most_wicked_first():
    drawn = [text.text for text in texts(silos(SILOS, MAP).svg)]
    heads = [text for text in drawn if text in ("Jobs", "Housing", "Education", "Transport")]
    assert heads == ["Jobs", "Education", "Housing", "Transport"]
    assert drawn.count("nobody handles it") == 1


def test_the_table_has_every_issue_and_what_of_it_is_not_bridged():
    table = silos(SILOS, MAP).table
    assert table["Without a bridge"].to_list() == ["5.5", "5.0", "0.0", "4.5", "0.0", "0.0"]
    many = silos(TANGLED, MANY_MAP)
    assert many.table.height == len(MANY_MAP)
    assert f"first {MOST}" in many.summary
