"""The pages of the method: every measure has all parts, and a docstring reads as it should."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from idele.method.measure import PROGRAMME_SECTIONS, SECTIONS
from idele.reports.manual import NO_MEASURE, PARTS, Block, blocks, docstring, inline, page, pages, parsed
from idele.reports.words.sections import ORDER

REGISTERED = [section for section in (*SECTIONS, *PROGRAMME_SECTIONS) if section.key not in NO_MEASURE]


@pytest.mark.parametrize("section", REGISTERED, ids=lambda section: section.module)
def test_every_measure_has_all_parts_in_order(section):
    found = page(section)
    assert [part.name for part in found.parts] == list(PARTS)
    assert all(part.blocks for part in found.parts)
    assert found.question
    assert "METHOD.md section" in found.reference
    [example] = [part for part in found.parts if part.name == "Example"]
    assert any(block.kind == "code" and block.text.startswith(Markup("&gt;&gt;&gt;")) for block in example.blocks)


def test_every_section_of_a_report_has_a_page():
    assert set(ORDER) <= set(pages())


def test_pages_stand_in_the_order_of_the_method():
    places = [of_key[0].place for of_key in pages().values()]
    assert places == sorted(places)
    assert next(iter(pages())) == "answers"


def test_a_page_is_read_without_importing_its_module():
    assert docstring("idele.method.labour").startswith("Divisions of labour")
    with pytest.raises(ModuleNotFoundError):
        docstring("idele.method.nothing_of_the_kind")


MADE_UP = """Made up: a measure (METHOD.md section 5; slide 8).

It has an introduction.

Answers:
    Is it *so*? And ``x < 1``?

    A second paragraph.

Formula: on the same line, and
    going on.

    - one **thing**,
      over two lines;
    - another of :mod:`idele.method.ties`.

Thresholds:
    As follows::

        0.5 < x

Example:
    Half.

    >>> 1 / 2
    0.5

    Words between.

    >>> 2 / 2
    1.0
"""


def test_a_docstring_becomes_a_page():
    found = parsed(MADE_UP, "made-up")
    assert (found.title, found.reference, found.place) == ("Made up: a measure", "METHOD.md section 5; slide 8", 5)
    assert found.introduction == (Block("paragraph", Markup("It has an introduction.")),)
    assert [part.name for part in found.parts] == ["Answers", "Formula", "Thresholds", "Example"]
    answers, formula, thresholds, example = found.parts
    assert found.question == answers.blocks[0].text == "Is it <em>so</em>? And <code>x &lt; 1</code>?"
    assert [block.kind for block in formula.blocks] == ["paragraph", "list"]
    assert formula.blocks[0].text == "On the same line, and going on."
    assert formula.blocks[1].items == ("one <strong>thing</strong>, over two lines;", "another of <code>ties</code>.")
    assert [(block.kind, block.text) for block in thresholds.blocks] == [("paragraph", "As follows:"), ("code", "0.5 &lt; x")]
    assert [block.kind for block in example.blocks] == ["paragraph", "code", "paragraph", "code"]
    assert example.blocks[1].text == "&gt;&gt;&gt; 1 / 2\n0.5"


def test_a_docstring_without_parts_is_an_introduction():
    found = parsed("Only a title.\n\nAnd words.", "x")
    assert (found.title, found.reference, found.parts, found.question) == ("Only a title", "", (), "")
    assert [block.text for block in found.introduction] == ["And words."]


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("a * b and 2 * 3", "a * b and 2 * 3"),
        ("<script>", "&lt;script&gt;"),
        ("``<b>``", "<code>&lt;b&gt;</code>"),
        (r"an escaped \* star", "an escaped * star"),
        (":func:`~idele.method.trend.verdict` says", "<code>trend.verdict</code> says"),
        ("see `the page <https://example.org>`_", "see <em>the page</em>"),
        (":py:mod:`words <idele.method.labour>`", "<code>words</code>"),
        ("*one* and *two words*", "<em>one</em> and <em>two words</em>"),
        ("``sum l_i`` * ``k``", "<code>sum l_i</code> * <code>k</code>"),
        ("**a** *b*", "<strong>a</strong> <em>b</em>"),
    ],
)
def test_marks_within_a_line(text, html):
    assert inline(text) == html


def test_a_list_may_have_paragraphs_and_gaps():
    [only] = blocks("- one\n\n- two\n\n  goes on")
    assert only.items == ("one", "two goes on")
