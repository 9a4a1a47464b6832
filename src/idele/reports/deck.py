"""A document as a deck (.pptx): at most twelve slides, the answer first, each with its method in the speaker's notes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from typing import Any

from markupsafe import Markup

from idele.charts import Chart
from idele.charts.chart import Picture
from idele.reports.document import Block, Document, Point, Section, Step
from idele.reports.slides import grids, notes, pictures
from idele.reports.slides.layouts import LAYOUTS, PICTURE_BELOW, places
from idele.reports.slides.stage import put_number, stage
from idele.reports.slides.writing import ACCENT, CONCERN, INK, QUIET, STRENGTH, Paragraph, Run, fill, plain
from idele.words import _, speaking

MOST_SLIDES = 12
MOST_STEPS = 6
IN_SHORT = ("strengths", "talk", "mend")
TITLE_SIZES = (30, 27, 24, 21, 18)
TEXT_SIZES = (24, 22, 20, 18, 16, 14)
ANSWER_SIZES = (40, 36, 32, 28, 24, 20)


def pptx(document: Document) -> bytes:
    """The report of one partnership as a PowerPoint file of at most ``MOST_SLIDES`` slides.

    It begins with the answer, then the report in short and what to do next; then as many sections as there is room for, those
    with a picture first; it ends with who is missing, what is not there, and the imprint. Everything else stands in the report.
    """
    with speaking(document.language):
        return _Deck(document).made()


class _Deck:
    """The slides of one document, put one after another."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.presentation = stage()

    def made(self) -> bytes:
        self._about()
        self._answer()
        self._in_short()
        self._next_steps()
        last = [block for block in self.document.blocks if block.key == "missing"]
        room = MOST_SLIDES - len(self.presentation.slides) - len(last) - 1
        shown = chosen(self.document.sections, room, [step.section for step in self.document.advice])
        for section in shown:
            self._section(section)
        for block in last:
            self._list(block.heading, listed(block), _details(self.document.sections, block.key))
        self._end([section for section in self.document.sections if section not in shown and section.key != "missing"])
        written = BytesIO()
        self.presentation.save(written)
        return written.getvalue()

    def _about(self) -> None:
        told = self.presentation.core_properties
        told.title, told.language = self.document.title, self.document.language
        told.author = told.last_modified_by = "IDELE"
        told.subject = self.document.answer_text
        told.keywords = _("illustration") if self.document.illustration else ""

    def _slide(self, layout: str, title: Paragraph, texts: Mapping[int, Sequence[Paragraph]], said: Sequence[str]) -> Any:
        """A slide with its title, its texts by the number of their placeholder, whose it is, its number, and its notes."""
        made = self.presentation.slides.add_slide(self.presentation.slide_layouts.get_by_name(layout))
        where = places(layout)
        sizes = ANSWER_SIZES if layout == "Answer" else TITLE_SIZES
        fill(made.shapes.title, [[run._replace(bold=True) for run in title]], where[0].box, sizes)
        for number, paragraphs in texts.items():
            largest = where[number].size
            fill(made.placeholders[number], paragraphs, where[number].box, [size for size in TEXT_SIZES if size <= largest])
        self._foot(made, layout)
        notes.speak(made, said)
        return made

    def _foot(self, slide: Any, layout: str) -> None:
        """The footer and the number, which the library leaves out of new slides."""
        for place in LAYOUTS[layout]:
            if place.kind in ("ftr", "sldNum"):
                source = slide.slide_layout.placeholders.get(idx=place.number)
                slide.shapes.clone_placeholder(source)
                copy = slide.placeholders[place.number]
                if place.kind == "ftr":
                    fill(copy, [self._whose()], place.box, (place.size, 9, 7))
                else:
                    put_number(copy)

    def _whose(self) -> list[Run]:
        mark = self._mark()
        return plain(self.document.partnership + (f"  \N{MIDDLE DOT}  {mark}" if mark else ""), QUIET)

    def _mark(self) -> str:
        """That it is made up, where its name does not say so already."""
        word = _("illustration")
        return word if self.document.illustration and word.lower() not in self.document.partnership.lower() else ""

    def _answer(self) -> None:
        rests = [plain(self.document.facts, QUIET)] if self.document.facts else []
        lede = [[Run(self.document.lede, bold=True)]] if self.document.lede else []
        mark = [Run(f"  \N{MIDDLE DOT}  {self._mark()}", colour=QUIET)] if self._mark() else []
        whose = [[Run(self.document.partnership, bold=True, colour=ACCENT), *mark]]
        said = [self.document.answer_text, self.document.lede, self.document.facts, *self.document.imprint]
        self._slide("Answer", marked(self.document.answer), {1: whose, 13: lede + rests}, [line for line in said if line])

    def _in_short(self) -> None:
        blocks = [block for block in self.document.blocks if block.key in IN_SHORT]
        if not blocks:
            return
        colours = {"strengths": STRENGTH, "mend": CONCERN}
        texts = {
            number: [[Run(block.heading, bold=True, colour=colours.get(block.key, ACCENT))], *listed(block)]
            for number, block in zip((1, 13, 14), blocks, strict=False)
        }
        said = [f"{block.heading}: {' '.join(_told(block.points)) or block.empty}" for block in self.document.blocks]
        title = _("What is strong, what to talk about, what to mend")
        self._slide("Columns", plain(title), texts, said)

    def _next_steps(self) -> None:
        steps = self.document.advice
        if steps:
            first = [_paragraph(Point(step.title, step.what)) for step in steps[:MOST_STEPS]]
            self._list(_("What to do next"), first, [in_full(step) for step in steps])

    def _list(self, heading: str, paragraphs: Sequence[Paragraph], said: Sequence[str]) -> None:
        self._slide("Text", plain(heading), {1: paragraphs}, said or ["".join(run.text for run in each) for each in paragraphs])

    def _section(self, section: Section) -> None:
        """The first of its charts that can be read as a picture; where none can, the first rows of its first as a table."""
        said = notes.of_section(section)
        for chart, picture in drawn(section):
            if pictures.readable(picture):
                layout = pictures.layout_for(picture)
                made = self._slide(layout, plain(section.heading), {1: texts_with(section, chart)}, said)
                pictures.put(made, chart, picture, layout)
                return
        chart = section.charts[0]
        shown = min(grids.rows_in(PICTURE_BELOW), chart.table.height)
        texts = texts_with(section, chart)
        if shown < chart.table.height:
            rest = _("The first {shown} of {count}; the report has all.", shown=shown, count=chart.table.height)
            texts = [*texts[:1], plain(rest, QUIET)]
        made = self._slide(pictures.BELOW, plain(section.heading), {1: texts}, said)
        grids.put(made, chart.table, chart.title, PICTURE_BELOW)

    def _end(self, left_out: Sequence[Section]) -> None:
        """What is not there, and what it was made from."""
        paragraphs: list[Paragraph] = []
        if left_out:
            names = "; ".join(section.heading for section in left_out)
            paragraphs.append([Run(_("In the report as well:"), bold=True), Run(f" {names}.")])
        if self.document.absent:
            names = "; ".join(item.heading for item in self.document.absent)
            paragraphs.append([Run(_("Not in the report yet:"), bold=True), Run(f" {names}.")])
        paragraphs += [plain(line, QUIET) for line in self.document.imprint]
        said = [f"{item.heading}: {item.text}" for item in self.document.absent] + list(self.document.imprint)
        heading = _("What is not here, and what this rests on") if left_out or self.document.absent else _("What this rests on")
        self._list(heading, paragraphs, said)


def chosen(sections: Sequence[Section], most: int, pressing: Sequence[str] = ()) -> list[Section]:
    """The sections that a deck has room for, in reading order: those that next steps rest on, the most pressing first; then those
    with a picture, then tables.

    Who answered has a slide of its own, and a section that may show nothing says so in the report.
    """
    told = [section for section in sections if section.key != "missing" and section.charts]
    first = list(dict.fromkeys(pressing))

    def rank(section: Section) -> tuple[int, bool]:
        pressed = first.index(section.key) if section.key in first else len(first)
        return pressed, not any(chart.draw for chart in section.charts)

    kept = sorted(told, key=rank)[: max(most, 0)]
    return [section for section in told if section in kept]


def drawn(section: Section) -> Iterator[tuple[Chart, Picture]]:
    """The charts of a section that have a picture, each drawn when it is asked for."""
    return ((chart, chart.picture(pictures.DOTS)) for chart in section.charts if chart.draw is not None)


def texts_with(section: Section, chart: Chart) -> list[Paragraph]:
    """What a slide says beside a chart of the section: its summary, after that of the section's first chart; the section's
    sentences speak of the first.
    """
    first = section.charts[0]
    summaries = dict.fromkeys(each.summary for each in (first, chart) if each.summary)
    said = [*summaries, *(section.sentences if chart is first else ())]
    return [plain(text) for text in said] or [plain(chart.title)]


def in_full(step: Step) -> str:
    """A step for the notes: what to do, who talks to whom, why, and what it rests on."""
    told = [step.what, step.who, step.because, step.register, *step.practices, step.rests_on]
    return " ".join([f"{step.title}:", *(text for text in told if text)])


def listed(block: Block) -> list[Paragraph]:
    """The points of a block, or that there are none."""
    return [_paragraph(point) for point in block.points] or [plain(block.empty)]


def _paragraph(point: Point) -> Paragraph:
    lead = [Run(point.lead, bold=True)] if point.lead else []
    return [*lead, Run((" " if lead else "") + point.text)] if point.text else lead


def _told(points: Sequence[Point]) -> list[str]:
    return [f"{point.lead}: {point.text}" if point.lead and point.text else point.lead or point.text for point in points]


def _details(sections: Sequence[Section], key: str) -> list[str]:
    return next((notes.of_section(section) for section in sections if section.key == key), [])


def marked(answer: Markup) -> list[Run]:
    """The answer's runs: what is strong and what is of concern in their colours."""
    runs = []
    for number, part in enumerate(str(answer).split('<em class="')):
        kind, _mark, rest = part.partition('">') if number else ("", "", "</em>" + part)
        inside, _end, after = rest.partition("</em>")
        colour = {"strength": STRENGTH, "concern": CONCERN}.get(kind, INK)
        runs += [Run(str(Markup(inside).unescape()), colour=colour), Run(str(Markup(after).unescape()))]
    return [run for run in runs if run.text]
