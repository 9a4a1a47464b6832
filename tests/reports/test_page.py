"""The report as HTML: structure, language, no script, no style attribute, one file that needs nothing else."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from itertools import pairwise

import pytest
from bs4 import BeautifulSoup

from idele.reports import body_html, compose, html
from tests.charts.figures import FIGURES
from tests.reports.people import ABOUT, TABLES


@pytest.fixture(scope="module")
def page():
    return html(compose(TABLES, ABOUT, FIGURES, "isar"))


@pytest.fixture(scope="module")
def soup(page):
    return BeautifulSoup(page, "html.parser")


def test_one_h1_and_no_heading_level_is_skipped(soup):
    levels = [int(heading.name[1]) for heading in soup.find_all(re.compile("^h[1-6]$"))]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))


def test_language_title_and_landmark(soup):
    assert soup.html["lang"] == "en"
    assert soup.title.string == "Isar Youth Employment Partnership: report"
    assert len(soup.find_all("main")) == 1


def test_every_table_has_a_caption_and_headers_with_scope(soup):
    tables = soup.find_all("table")
    assert len(tables) == sum(len(section.charts) for section in compose(TABLES, ABOUT, FIGURES, "isar").sections) >= 10
    for table in tables:
        assert table.caption.get_text(strip=True)
        assert all(header.get("scope") in ("col", "row") for header in table.find_all("th"))
        assert all(row.th is not None for row in table.tbody.find_all("tr"))


def test_ids_are_unique_and_what_is_labelled_by_them_exists(soup):
    ids = [element["id"] for element in soup.find_all(id=True)]
    assert len(ids) == len(set(ids))
    named = {name for element in soup.find_all(attrs={"aria-labelledby": True}) for name in element["aria-labelledby"].split()}
    assert named <= set(ids)


def test_no_script_no_style_attribute_and_nothing_from_elsewhere(page, soup):
    assert soup.find_all("script") == []
    assert soup.find_all(style=True) == []
    assert not re.search(r"""(?:src|href)=["'](?!data:|#)""", page)
    assert re.findall(r"url\((?!\"data:|#)", page) == []


def test_its_own_policy_allows_its_own_style_alone(soup):
    policy = soup.find("meta", attrs={"http-equiv": "Content-Security-Policy"})["content"]
    digest = b64encode(sha256(soup.style.string.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_the_summary_stands_before_its_picture(soup):
    section = soup.find(id="answers")
    text = section.get_text(" ", strip=True)
    assert text.index("Highest: Shared vision") < text.index("The same as a table")


def test_the_front_has_a_few_next_steps_and_the_section_all_of_them(soup):
    document = compose(TABLES, ABOUT, FIGURES, "isar")
    front, whole = soup.find(class_="next"), soup.find(id="advice")
    assert len(front.find_all("li")) == 7 < len(document.advice)
    assert front.find("b").string == document.advice[0].title == "Divisions of labour"
    assert [heading.contents[0].strip() for heading in whole.find_all("h3")] == [step.title for step in document.advice]
    assert all(soup.find(id=link["href"][1:]) for link in [*front.find_all("a"), *whole.find_all("a")])


def test_an_illustration_says_so(soup):
    assert soup.find(class_="illustration").string == "illustration"
    assert "illustration" not in BeautifulSoup(html(compose(TABLES, {}, FIGURES, "isar")), "html.parser").get_text().lower()


def test_the_body_alone_is_one_article_without_styles():
    body = BeautifulSoup(body_html(compose(TABLES, ABOUT, FIGURES, "isar")), "html.parser")
    assert [element.name for element in body.find_all(recursive=False)] == ["article"]
    assert body.find_all(["style", "script", "main", "html"]) == []


def test_names_are_escaped():
    hostile = TABLES.having(
        partnerships=TABLES["partnerships"].with_columns(name=TABLES["partnerships"]["name"] + "<script>alert(1)</script>"),
        organisations=TABLES["organisations"].with_columns(
            name=TABLES["organisations"]["name"] + '"><img src=x onerror=alert(1)>'
        ),
        actions=TABLES["actions"].with_columns(name=TABLES["actions"]["name"] + "</text><script>alert(1)</script>"),
    )
    page = html(compose(hostile, ABOUT | {"title": "<b onclick=x>"}, FIGURES, "isar"))
    soup = BeautifulSoup(page, "html.parser")
    assert soup.find_all(["script", "img"]) == []
    assert [tag for tag in soup.find_all(True) if any(name.startswith("on") for name in tag.attrs)] == []


def test_an_empty_partnership_has_a_page_too():
    soup = BeautifulSoup(html(compose(TABLES, {}, FIGURES, "quiet")), "html.parser")
    assert soup.h1.get_text().startswith("There is nothing to tell yet")
    assert "Not in this report yet" in soup.get_text()


def test_every_section_leads_to_how_it_was_worked_out_within_the_file(soup):
    sections = soup.select("section.section:not(.absent, .advice)")
    leading = [section.select_one(".how a")["href"] for section in sections]
    assert leading == [f"#method-{section['id']}" for section in sections]
    assert all(soup.find(id=address[1:]).find_parent("details") is not None for address in leading)


def test_on_a_page_of_the_site_sections_lead_to_the_manual():
    body = BeautifulSoup(body_html(compose(TABLES, ABOUT, FIGURES, "isar"), "/method/{}/".format), "html.parser")
    assert body.select_one("#trust .how a")["href"] == "/method/trust/"
    assert len(body.select(".how a")) == len(body.select("section.section:not(.absent, .advice)"))
