from idele.reports.view import View
from idele.reports.words.sections.silos import told
from idele.tables import Tables
from idele.words import speaking
from tests.charts.figures import SILOS
from tests.reports.people import TABLES


def said(**figures):
    sentences, charts = told(View("isar", {}, TABLES), {**SILOS, **figures})
    return " ".join(sentences), [chart.key for chart in charts if chart]


def test_the_most_wicked_and_what_is_not_bridged_come_first():
    text, charts = said()
    assert text.startswith(
        "What hangs together most with other domains: “Leaving school is followed by a long wait for a first job”"
    )
    assert "62% is bridged by nobody; 47% because nobody handles one of the two." in text
    assert "Housing association with Job centre, weight 2.5." in text
    assert "(rank correlation 0.71, p 0.0312, 6 problems)" in text
    assert charts == ["silos", "break-out"]


def test_no_relation_is_a_finding():
    assert "is not clear (rank correlation 0.71" in said(p_strength=0.3)[0]
    assert "The more local a problem, the less" in said(rho_strength=-0.7)[0]


def test_what_is_not_known_is_not_told():
    nothing = dict.fromkeys(("unbridged", "rho_strength", "ei_domain", "gaps", "break_out", "in_spite_of", "links"))
    text, charts = said(weighted={}, wickedness={}, **nothing)
    assert text.strip() == "The map of problems comes with the tables issues and issue_links."
    assert charts == []
    assert "Every link between domains is bridged" in said(unbridged=0.0)[0]


def test_domains_are_called_by_their_name_in_the_readers_language():
    with speaking("de"):
        table = told(View("isar", {}, TABLES), SILOS)[1][0].table
    assert table["Politikfeld"].to_list()[0] == "Arbeit"


def test_issues_that_nobody_can_name_are_left_out():
    sentences, charts = told(View("isar", {}, Tables({})), SILOS)
    assert charts[0] is None
    assert "“" not in " ".join(sentences)
