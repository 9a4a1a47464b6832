"""The method's pages: public, in the reader's language around English text, and linked from every section of a report."""

from __future__ import annotations

from bs4 import BeautifulSoup
from django.test import Client

from idele.reports.manual import pages
from idele.web.figures.documents import how_it_is_worked_out


def page(address: str, language: str = "en") -> BeautifulSoup:
    answer = Client(headers={"Accept-Language": language}).get(address)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def test_every_measure_is_listed_with_its_question(db: None) -> None:
    shown = page("/method/")
    addresses = [link["href"] for link in shown.select(".row h2 a")]
    assert addresses == [f"/method/{key}/" for key in pages()]
    assert "Is it clear who leads what?" in shown.text


def test_every_measure_has_a_page(db: None) -> None:
    for key in pages():
        shown = page(f"/method/{key}/")
        assert len(shown.select("h1")) == 1
        assert len(shown.select("article section")) >= 6


def test_the_parts_are_headed_in_the_readers_language_and_told_in_english(db: None) -> None:
    shown = page("/method/labour/", "de")
    assert shown.html is not None and shown.html["lang"] == "de"
    [article] = shown.select("article")
    assert article["lang"] == "en"
    assert [head["lang"] for head in article.select("h3")] == ["de"] * 6
    assert "Was sie beantwortet" in article.select("h3")[0].text
    assert "auf Englisch" in shown.text
    assert ">>> " in article.select("pre")[0].text


def test_what_is_no_measure_is_not_there(db: None) -> None:
    for address in ("/method/waves/", "/method/nothing/"):
        assert Client().get(address).status_code == 404


def test_a_section_leads_to_its_page() -> None:
    assert how_it_is_worked_out("trust") == "/method/trust/"
