"""Text on slides: paragraphs of runs, in the largest size at which they fit their place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.util import Pt

from idele.charts import typeface
from idele.reports.slides.layouts import Box
from idele.words import _, language

INK, QUIET, ACCENT = MSO_THEME_COLOR.TEXT_1, MSO_THEME_COLOR.TEXT_2, MSO_THEME_COLOR.ACCENT_1
STRENGTH, CONCERN = MSO_THEME_COLOR.ACCENT_2, MSO_THEME_COLOR.ACCENT_3
LANGUAGES = {"en": MSO_LANGUAGE_ID.ENGLISH_UK, "de": MSO_LANGUAGE_ID.GERMAN}
WIDER = 1.1  # a machine without our type takes another that may be this much wider
LINE, AFTER = 1.26, 0.42  # of a text's size: from line to line, and after a paragraph
POINTS = 72  # to the inch


class Run(NamedTuple):
    """Some words in one manner."""

    text: str
    bold: bool = False
    colour: Any = INK


Paragraph = Sequence[Run]


def plain(text: str, colour: Any = INK) -> list[Run]:
    return [Run(text, colour=colour)]


def fill(shape: Any, paragraphs: Sequence[Paragraph], box: Box, sizes: Sequence[float]) -> None:
    """Writes ``paragraphs`` into a text shape in the first of ``sizes`` (pt, falling) at which they fit ``box``.

    What does not fit in the last size is left out, and it is said that there is more in the notes.
    """
    size = next((size for size in sizes if _fits(paragraphs, box, size)), sizes[-1])
    written = paragraphs if _fits(paragraphs, box, size) else _cut(paragraphs, box, size)
    frame = shape.text_frame
    for number, paragraph in enumerate(written):
        line = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        line.space_after = Pt(round(size * AFTER))
        for run in paragraph:
            write(line, run, size)


def write(line: Any, run: Run, size: float | None = None) -> None:
    """One run at the end of a paragraph, in the reader's language."""
    made = line.add_run()
    made.text = run.text
    made.font.language_id = LANGUAGES.get(language(), MSO_LANGUAGE_ID.ENGLISH_UK)
    made.font.color.theme_color = run.colour
    if size is not None:
        made.font.size = Pt(size)
    if run.bold:
        made.font.bold = True


def _fits(paragraphs: Sequence[Paragraph], box: Box, size: float) -> bool:
    return height(paragraphs, box.width, size) <= box.height and all(_breaks(each, box.width, size) for each in paragraphs)


def height(paragraphs: Sequence[Paragraph], width: float, size: float) -> float:
    """How high the paragraphs stand in ``width``, in inches."""
    lines = sum(len(lines_of(paragraph, width, size)) for paragraph in paragraphs)
    return (lines * LINE + max(len(paragraphs) - 1, 0) * AFTER) * size / POINTS


def lines_of(paragraph: Paragraph, width: float, size: float) -> list[float]:
    """The widths (in) of the lines that a paragraph is broken into, as far as can be told without its reader's machine."""
    room, space = width * POINTS, typeface.width(" ", size) * WIDER
    lines, taken = [], 0.0
    for word in _words(paragraph, size):
        if taken and taken + space + word > room:
            lines.append(taken / POINTS)
            taken = 0.0
        taken += word + (space if taken else 0)
    return [*lines, taken / POINTS]


def _words(paragraph: Paragraph, size: float) -> Iterator[float]:
    for run in paragraph:
        for word in run.text.split(" "):
            if word:
                yield typeface.width(word, size, typeface.STRONG if run.bold else typeface.REGULAR) * WIDER


def _breaks(paragraph: Paragraph, width: float, size: float) -> bool:
    """Whether every word is narrower than the place."""
    return all(word <= width * POINTS for word in _words(paragraph, size))


def _cut(paragraphs: Sequence[Paragraph], box: Box, size: float) -> list[Paragraph]:
    """As many paragraphs as there is room for, and that there is more; a single one too long ends in an ellipsis."""
    more = plain(_("More in the notes."), QUIET)
    kept: list[Paragraph] = [_narrowed(paragraph, box.width, size) for paragraph in paragraphs]
    while len(kept) > 1 and height([*kept, more], box.width, size) > box.height:
        kept.pop()
    if len(kept) < len(paragraphs):
        kept.append(more)
    first = kept[0]
    while height(kept, box.width, size) > box.height and len(first[-1].text) > 1:
        first = [*first[:-1], first[-1]._replace(text=first[-1].text[:-2].rstrip() + typeface.ELLIPSIS)]
        kept[0] = first
    return kept


def _narrowed(paragraph: Paragraph, width: float, size: float) -> list[Run]:
    """The paragraph with each word that is wider than the place cut with an ellipsis."""
    room = width * POINTS / WIDER
    return [
        run._replace(text=" ".join(typeface.shortened(word, room, size, typeface.STRONG) for word in run.text.split(" ")))
        for run in paragraph
    ]
