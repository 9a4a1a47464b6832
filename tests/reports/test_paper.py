"""The report as PDF: tagged, titled, in its language, complete."""

from __future__ import annotations

import builtins
from io import BytesIO

import pytest
from pypdf import PdfReader

from idele.reports import PdfUnavailable, compose, pdf
from tests.charts.figures import FIGURES
from tests.reports.people import ABOUT, TABLES


@pytest.fixture(scope="module")
def paper():
    return PdfReader(BytesIO(pdf(compose(TABLES, ABOUT, FIGURES, "isar"))))


def test_it_is_tagged_titled_and_in_its_language(paper):
    catalogue = paper.trailer["/Root"]
    assert catalogue["/MarkInfo"]["/Marked"]
    assert catalogue["/Lang"] == "en"
    assert paper.metadata.title == "Isar Youth Employment Partnership: report"
    assert "pdfuaid:part" in catalogue["/Metadata"].get_data().decode()


def test_the_first_page_is_the_report_in_short(paper):
    first = " ".join(paper.pages[0].extract_text().split())
    assert "You share a vision and you fit your mission" in first
    assert "Second check-up, closed 12 June 2026." in first
    for heading in ("Strengths", "To talk about", "To mend", "What changed", "Who is missing"):
        assert heading in first
    assert "What partners say" not in first


def test_what_is_folded_away_on_a_screen_is_printed(paper):
    text = " ".join(" ".join(page.extract_text() for page in paper.pages).split())
    assert "as a table" in text
    assert "How this is worked out, and when not to use it" in text
    assert "Burke and Dunlap 2002" in text
    assert "The same as a table" not in text


def test_every_page_is_numbered_and_carries_the_mark_of_an_illustration(paper):
    count = len(paper.pages)
    assert 5 <= count <= 24
    for number, page in enumerate(paper.pages, start=1):
        text = page.extract_text()
        assert f"{number} / {count}" in text
        assert "illustration" in text


def test_headings_are_bookmarks(paper):
    titles = [item.title for item in _flat(paper.outline)]
    assert "What partners say" in titles
    assert "Who leads what" in titles


def test_pictures_have_an_alternative(paper):
    assert b"/Figure" in b"".join(_raw(paper))
    assert any("What partners say, strengths to concerns" in str(value) for value in _alternatives(paper))


def test_the_type_is_carried_along(paper):
    fonts = {str(font["/BaseFont"]) for page in paper.pages for font in page["/Resources"]["/Font"].values()}
    assert fonts
    assert all("Source" in name for name in fonts)


def test_where_libraries_are_missing_it_says_what_to_install(monkeypatch):
    real = builtins.__import__

    def without(name, *arguments, **options):
        if name == "weasyprint":
            raise OSError("cannot load library 'libpango-1.0-0'")
        return real(name, *arguments, **options)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(PdfUnavailable, match=r"apt install libpango-1\.0-0"):
        pdf(compose(TABLES, ABOUT, FIGURES, "quiet"))


def _flat(outline):
    for item in outline:
        if isinstance(item, list):
            yield from _flat(item)
        else:
            yield item


def _raw(paper):
    return [str(found.get("/S", "")).encode() for found in _every(paper)]


def _alternatives(paper):
    return [found["/Alt"] for found in _every(paper) if "/Alt" in found]


def _every(paper):
    root = paper.trailer["/Root"]["/StructTreeRoot"]
    waiting = [root]
    while waiting:
        found = waiting.pop()
        yield found
        children = found.get("/K", [])
        children = children if isinstance(children, list) else [children]
        waiting += [
            child for child in (kid.get_object() for kid in children if not isinstance(kid, int)) if isinstance(child, dict)
        ]
