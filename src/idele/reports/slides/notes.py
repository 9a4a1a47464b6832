"""Speaker's notes: what a slide says in full, its table in words, and how it was worked out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from idele.charts import Chart
from idele.reports.document import Section
from idele.reports.slides.writing import Run, write
from idele.words import _, many

MOST_ROWS = 40


def speak(slide: Any, paragraphs: Sequence[str]) -> None:
    """Writes the notes of a slide, in the reader's language."""
    frame = slide.notes_slide.notes_text_frame
    for number, paragraph in enumerate(paragraphs):
        write(frame.paragraphs[0] if number == 0 else frame.add_paragraph(), Run(paragraph))


def of_section(section: Section) -> list[str]:
    """Everything that the report says in the section, its tables in words, and how it was worked out."""
    said = [chart.summary for chart in section.charts[:1] if chart.summary] + list(section.sentences)
    for chart in section.charts:
        said += in_words(chart)
    return [*said, _("How this is worked out, and when not to use it"), *section.method] if section.method else said


def in_words(chart: Chart) -> list[str]:
    """A chart's table as lines: each row by its name, with its figures under their headings."""
    lines = [_("{title}, as a table", title=chart.title)]
    lines += [_row(chart.table.columns, row) for row in chart.table.head(MOST_ROWS).iter_rows()]
    more = chart.table.height - MOST_ROWS
    return lines + ([many("{count} more row in the report.", "{count} more rows in the report.", more)] if more > 0 else [])


def _row(headings: list[str], row: tuple[Any, ...]) -> str:
    first, *rest = row
    told = [f"{heading} {value}" for heading, value in zip(headings[1:], rest, strict=True) if value not in (None, "")]
    return f"{first}: {', '.join(told)}." if told else f"{first}."
