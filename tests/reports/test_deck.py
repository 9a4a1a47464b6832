"""The deck: twelve slides at most, titles, notes, alternative texts, and nothing across an edge."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from markupsafe import Markup
from pptx import Presentation
from pptx.util import Emu

from idele.charts.chart import Chart, frame
from idele.reports import compose, pptx
from idele.reports.deck import MOST_SLIDES, chosen, marked
from idele.reports.document import Absent, Section, Step
from idele.reports.slides.layouts import Box
from idele.reports.slides.writing import CONCERN, STRENGTH, Run, _cut, height, plain
from tests.charts.figures import FIGURES, ORGANISATIONS
from tests.reports.people import ABOUT, TABLES

LONG = "Regional Partnership for Employment, Social Affairs, Health, Housing and the Integration of Newcomers"
WORD = "Donaudampfschifffahrtsgesellschaftskapitänsausbildungsverordnungsentwurfsberatungsstelle"


def composed(language="en", tables=TABLES, name="isar"):
    return compose(tables, ABOUT, FIGURES, name, language)


def opened(document):
    return Presentation(BytesIO(pptx(document)))


@pytest.fixture(scope="module")
def slides():
    return opened(composed())


def texts(slide):
    return [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]


def notes(slide):
    return slide.notes_slide.notes_text_frame.text


def test_the_answer_first_and_twelve_at_most(slides):
    assert 5 < len(slides.slides) <= MOST_SLIDES
    first = slides.slides[0]
    assert first.shapes.title.text_frame.text == composed().answer_text
    assert "Isar Youth Employment Partnership" in texts(first)[1]
    assert "Second check-up, closed 12 June 2026" in " ".join(texts(first))


def test_every_slide_has_a_title_of_its_own_first_in_order_and_notes(slides):
    titles = [slide.shapes.title.text_frame.text for slide in slides.slides]
    assert all(titles) and len(set(titles)) == len(titles)
    for slide in slides.slides:
        assert slide.shapes[0].shape_id == slide.shapes.title.shape_id
        assert notes(slide).strip()


def test_text_stands_in_placeholders_and_each_is_filled(slides):
    for slide in slides.slides:
        for shape in slide.shapes:
            if shape.has_text_frame:
                assert shape.is_placeholder
                assert shape.text_frame.text.strip() or "slidenum" in shape._element.xml


def test_pictures_and_tables_have_an_alternative(slides):
    drawn = [shape for slide in slides.slides for shape in slide.shapes if not shape.has_text_frame]
    assert len(drawn) >= 5
    for shape in drawn:
        about = shape._element.xpath(".//p:cNvPr")[0]
        assert len(about.get("descr")) > 15
        assert about.get("title")


def test_pictures_are_crisp(slides):
    for slide in slides.slides:
        for shape in slide.shapes:
            if hasattr(shape, "image"):
                assert shape.image.size[0] / Emu(shape.width).inches > 150


def test_notes_hold_the_method_and_the_table_in_words(slides):
    said = {slide.shapes.title.text_frame.text: notes(slide) for slide in slides.slides}
    assert "Burke and Dunlap 2002" in said["What partners say"]
    assert "How this is worked out" in said["What partners say"]
    assert "Shared vision: Score 82" in said["What partners say"]


def edges(slides):
    for slide in slides.slides:
        for shape in slide.shapes:
            box = shape
            if shape.is_placeholder:
                box = next(p for p in slide.slide_layout.placeholders if p.placeholder_format.idx == shape.placeholder_format.idx)
            yield box.left, box.top, box.left + box.width, box.top + box.height


def test_nothing_leaves_the_slide(slides):
    for left, top, right, bottom in edges(slides):
        assert left >= 0 and top >= 0
        assert right <= slides.slide_width and bottom <= slides.slide_height


def test_long_names_leave_nothing_either():
    tables = TABLES.having(
        organisations=TABLES["organisations"].with_columns(name=TABLES["organisations"]["id"] + LONG + WORD),
        partnerships=TABLES["partnerships"].with_columns(name=TABLES["partnerships"]["id"] + LONG + LONG),
        actions=TABLES["actions"].with_columns(name=TABLES["actions"]["id"] + WORD + LONG),
    )
    found = opened(composed(tables=tables))
    for left, top, right, bottom in edges(found):
        assert left >= 0 and top >= 0
        assert right <= found.slide_width and bottom <= found.slide_height
    assert len(found.slides) <= MOST_SLIDES


@pytest.mark.parametrize("size", [14, 18, 24])
@pytest.mark.parametrize("box", [Box(0, 0, 3.65, 5), Box(0, 0, 3.65, 0.5), Box(0, 0, 11.8, 1.2)])
def test_what_is_cut_fits(box, size):
    paragraphs = [plain(" ".join([LONG, WORD] * 3)), *[[Run(LONG, bold=True), Run(" " + LONG)]] * 5]
    cut = _cut(paragraphs, box, size)
    assert height(cut, box.width, size) <= box.height or len("".join(run.text for run in cut[0])) <= 2
    assert "More in the notes." in cut[-1][-1].text or len(cut) == len(paragraphs)


def test_however_much_a_report_holds_there_are_twelve(slides):
    document = composed()
    many = tuple(replace(section, key=f"{section.key}{k}") for k in range(4) for section in document.sections)
    told = {"what": "Talk about who leads what.", "who": "The town hall.", "because": "It says so."}
    advice = [Step(f"s{k}", "plan", "", f"Step {k}", **told) for k in range(9)]
    more = replace(document, sections=many, absent=(Absent("Context", "It comes with the tables: waves."),), advice=tuple(advice))
    found = opened(more)
    assert len(found.slides) == MOST_SLIDES
    assert found.slides[2].shapes.title.text_frame.text == "What to do next"
    assert "Step 0 Talk about who leads what." in " ".join(texts(found.slides[2]))
    assert "Step 8" not in " ".join(texts(found.slides[2]))
    assert "Step 8: Talk about who leads what. The town hall. It says so." in notes(found.slides[2])
    last = found.slides[MOST_SLIDES - 1]
    assert "In the report as well" in " ".join(texts(last))
    assert "Context" in " ".join(texts(last))


def test_sections_with_a_picture_come_before_tables_in_reading_order():
    picture = Chart("a", "A", "", frame(["Name"], [["x"]]), lambda room: {"width": room, "height": 10})
    table = Chart("b", "B", "", frame(["Name"], [["x"]]))
    sections = [
        Section("one", "One", (), (table,)),
        Section("two", "Two", (), (picture,)),
        Section("three", "Three", ()),
        Section("four", "Four", (), (table, picture)),
    ]
    assert [section.key for section in chosen(sections, 2)] == ["two", "four"]
    assert [section.key for section in chosen(sections, 5)] == ["one", "two", "four"]
    assert [section.key for section in chosen(sections, 2, ["nothing", "one", "four", "one"])] == ["one", "four"]
    assert chosen(sections, 0) == []


def test_a_long_table_is_cut_and_says_so():
    rows = [[f"{ORGANISATIONS.get('jobs', 'Job centre')} {k}", k, "some words"] for k in range(40)]
    section = Section(
        "more", "More", ("A sentence.",), (Chart("t", "A table", "It is long.", frame(["Who", "How many", "Words"], rows)),)
    )
    found = opened(replace(composed(), sections=(section,)))
    slide = next(slide for slide in found.slides if slide.shapes.title.text_frame.text == "More")
    [grid] = [shape.table for shape in slide.shapes if shape.has_table]
    assert grid.first_row
    assert [cell.text for cell in grid.rows[0].cells] == ["Who", "How many", "Words"]
    assert f"The first {len(grid.rows) - 1} of 40" in " ".join(texts(slide))
    assert notes(slide).count("How many 39") == 1


def test_german_slides_say_so():
    found = opened(composed("de"))
    assert found.core_properties.language == "de"
    assert found.core_properties.title.startswith("Isar Youth")
    languages = {run.font.language_id for slide in found.slides for shape in slide.shapes if shape.has_text_frame
                 for line in shape.text_frame.paragraphs for run in line.runs}  # fmt: skip
    assert {str(language) for language in languages} == {"GERMAN (1031)"}
    assert "Was ist stark" in found.slides[1].shapes.title.text_frame.text


def test_the_answers_marks_are_colours_and_nothing_is_lost():
    answer = Markup('<em class="strength">You share A &amp; B</em>; held back by <em class="concern">time</em>.')
    runs = marked(answer)
    assert "".join(run.text for run in runs) == answer.striptags()
    assert [run.colour for run in runs if run.colour in (STRENGTH, CONCERN)] == [STRENGTH, CONCERN]


def test_an_illustration_says_so_on_every_slide_unless_its_name_does(slides):
    assert all(any("illustration" in text for text in texts(slide)) for slide in slides.slides)
    plain_name = TABLES.having(
        partnerships=TABLES["partnerships"].with_columns(name=TABLES["partnerships"]["id"] + " (illustration)")
    )
    first = opened(composed(tables=plain_name)).slides[0]
    assert not any("· illustration" in text for text in texts(first))


def test_an_empty_partnership_has_a_deck_too():
    found = opened(composed(name="quiet"))
    assert found.slides[0].shapes.title.text_frame.text.startswith("There is nothing to tell")
    assert len(found.slides) == 3


def test_the_type_and_the_colours_are_the_houses(slides):
    theme = slides.slide_master.part.part_related_by(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme"
    ).blob.decode()
    assert theme.count('latin typeface="Source Sans Pro"') == 2
    assert "10545A" in theme and "FCFAF6" in theme
    assert "Calibri" not in theme.split("</a:fontScheme>")[0].split("<a:fontScheme")[1].split("<a:ea")[0]
