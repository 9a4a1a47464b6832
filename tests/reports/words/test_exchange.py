"""What a report says of practices and of learning."""

from datetime import date

import polars as pl

from idele.method.measure import measure
from idele.reports import compose
from idele.tables import read
from tests.house.places import ROOT

PACKAGE = read(ROOT / "examples" / "illustration")
FIGURES = measure(PACKAGE.tables, date(2026, 10, 5))


def section(key, tables=PACKAGE.tables, who="alder-valley", language="en"):
    document = compose(tables, PACKAGE.about, FIGURES, who, language)
    return next((each for each in document.sections if each.key == key), None)


def test_the_best_fit_comes_first_with_its_reason_and_uncertainty():
    found = section("practices")
    table, grown = found.charts
    assert found.sentences[0].startswith(table.table["Practice"][0])
    assert "expected success here" in found.sentences[0]
    assert "like yours" in found.sentences[0]
    assert "A booking portal" in found.sentences[-1]
    assert grown.key == "growth"


def test_what_was_taken_up_is_not_offered_and_what_is_untried_or_unconfirmed_says_so():
    why = dict(section("practices").charts[0].table.iter_rows())
    assert not any("late ride" in title for title in why)
    assert why["Classes on the farm (illustration)"].startswith("Untried")
    assert "not confirmed it since 31 January 2026" in why["One plan for each young person (illustration)"]


def test_a_long_library_is_cut_short():
    fiches = PACKAGE.tables["practices"].filter(pl.col("id") == "alder-one-plan")
    more = pl.concat([fiches.with_columns(id=pl.lit(f"other-{k}")) for k in range(30)])
    table = section("practices", PACKAGE.tables.having(practices=pl.concat([PACKAGE.tables["practices"], more]))).charts[0].table
    assert table.height == 9
    assert table.row(-1) == ("and 26 more", "")


def test_without_practices_the_report_says_which_table_brings_them():
    document = compose(PACKAGE.tables.without("practices"), PACKAGE.about, FIGURES, "alder-valley")
    assert "practices" not in [each.key for each in document.sections]
    assert any("practices and adoptions" in each.text for each in document.absent)


def test_learning_is_told_in_a_sentence():
    assert section("learning").sentences[0] == (
        "By the registers you took up 4 practices of others, wrote down 6 lessons, changed something because of 4 lessons and "
        "took part in 3 seminars."
    )


def test_titles_are_in_the_readers_language_where_they_were_told_in_it():
    german = section("practices", who="alder-upland", language="de").charts[0].table
    assert "Kinderbetreuung ab fünf Uhr (Beispiel)" in german["Gute Praxis"].to_list()
