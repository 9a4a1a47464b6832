"""Tables on slides: the first rows, as a table that can be read and changed."""

from __future__ import annotations

from typing import Any

import polars as pl
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.util import Inches, Pt

from idele.charts import typeface
from idele.reports.slides.layouts import Box
from idele.reports.slides.pictures import describe
from idele.reports.slides.writing import INK, POINTS, QUIET, WIDER, Run, write

SIZE = 14.0  # pt
ROW, HEADINGS = 0.39, 0.65  # in
PADDING = 0.1  # in
MOST_COLUMNS = 6


def rows_in(box: Box) -> int:
    """How many rows there is room for under the headings."""
    return int((box.height - HEADINGS) / ROW)


def put(slide: Any, table: pl.DataFrame, title: str, box: Box) -> int:
    """The first rows and columns of ``table`` in ``box``; gives how many rows are left out."""
    shown = table.select(table.columns[:MOST_COLUMNS]).head(rows_in(box))
    lines = [shown.columns, *[["" if value is None else str(value) for value in row] for row in shown.iter_rows()]]
    widths = _widths(lines, box.width)
    shape = slide.shapes.add_table(
        len(lines), len(widths), Inches(box.left), Inches(box.top), Inches(sum(widths)), Inches(HEADINGS + ROW * (len(lines) - 1))
    )
    grid = shape.table
    _calm(grid)
    for place, width in enumerate(widths):
        grid.columns[place].width = Inches(width)
    for row, line in enumerate(lines):
        grid.rows[row].height = Inches(ROW if row else HEADINGS)
        for place, text in enumerate(line):
            _cell(grid.cell(row, place), text, widths[place], heading=row == 0)
    describe(shape, title, title)
    return table.height - shown.height


def _widths(lines: list[list[str]], room: float) -> list[float]:
    """Each column as wide as its widest text, headings in two lines; where they are too wide together, the widest give way."""
    headings, *rows = lines
    wanted = []
    for place, heading in enumerate(headings):
        texts = [typeface.width(row[place], SIZE) for row in rows]
        broken = typeface.lines(heading, _half(heading), SIZE, typeface.STRONG)
        parts = [typeface.width(part, SIZE, typeface.STRONG) for part in broken]
        wanted.append(max(*texts, *parts, 0) * WIDER / POINTS + 3 * PADDING)
    most = room
    while sum(min(width, most) for width in wanted) > room:
        most *= 0.97
    return [min(width, most) for width in wanted]


def _half(heading: str) -> float:
    """A width in which the heading stands in two lines: its half, and its longest word."""
    words = [typeface.width(word, SIZE, typeface.STRONG) for word in heading.split()]
    return max(*words, typeface.width(heading, SIZE, typeface.STRONG) * 0.6, 0)


def _calm(grid: Any) -> None:
    """No style of the library's: a hairline under each row and nothing else. The first row is still a heading to a reader."""
    about = grid._tbl.tblPr
    about.set("firstRow", "1")
    about.set("bandRow", "0")
    style = about.find("{*}tableStyleId")
    if style is not None:
        style.text = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # none, no grid


def _cell(cell: Any, text: str, width: float, *, heading: bool) -> None:
    cell.margin_left, cell.margin_right = 0, Inches(2 * PADDING)
    cell.margin_top = cell.margin_bottom = Inches(0.06)
    cell.vertical_anchor = MSO_ANCHOR.BOTTOM if heading else MSO_ANCHOR.TOP
    room = (width - 2 * PADDING) * POINTS / WIDER
    shown = " ".join(typeface.lines(text, room, SIZE, typeface.STRONG)) if heading else typeface.shortened(text, room, SIZE)
    write(cell.text_frame.paragraphs[0], Run(shown, bold=heading, colour=QUIET if heading else INK), SIZE)
    cell.text_frame.paragraphs[0].space_after = Pt(0)
    cell.fill.background()
    about = cell._tc.get_or_add_tcPr()
    colour = MSO_THEME_COLOR.BACKGROUND_2.xml_value
    line = parse_xml(f'<a:lnB {nsdecls("a")} w="9525"><a:solidFill><a:schemeClr val="{colour}"/></a:solidFill></a:lnB>')
    about.insert(0, line)
