"""A document as HTML: the body alone, for the application's own pages, or one self-contained file."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import polars as pl
from markupsafe import Markup

from idele.charts import Chart
from idele.reports.document import Document
from idele.reports.fonts import embedded, font_faces
from idele.words import _, many, speaking

HERE = Path(__file__).parent
STYLES = tuple(HERE / "style" / name for name in ("tokens.css", "document.css", "page.css"))

SHORT = 9  # rows of a table that paper keeps together


@cache
def _templates() -> Any:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(_=_, many=many)
    environment.filters.update(grid=grid, folded=folded, drawing=Markup)
    return environment


def body_html(document: Document, manual: Callable[[str], str] | None = None) -> Markup:
    """The body of a report as one ``<article class="document">``, without styles: a page brings tokens.css and document.css.

    ``manual(key)`` is the address of the page on how a section is worked out; without it a section leads to its own notes, so
    that no link leaves the document.
    """
    return _rendered("document.html", document=document, paper=False, manual=manual)


def html(*documents: Document) -> str:
    """Reports as one file that needs nothing else: styles, type and pictures inside, no script, no style attribute.

    Several follow one another behind a list of them, in the language of the first.
    """
    return _page(documents, paper=False)


def paper_html(*documents: Document) -> str:
    """The same for print: nothing folded away, one drawing of each picture."""
    return _page(documents, paper=True)


def _page(documents: tuple[Document, ...], *, paper: bool) -> str:
    style = stylesheet()
    digest = b64encode(sha256(style.encode()).digest()).decode()
    bodies = [_rendered("document.html", document=document, paper=paper, manual=None) for document in documents]
    if len(bodies) > 1:
        bodies = [_apart(body, number) for number, body in enumerate(bodies, 1)]
    page = _rendered("report.html", document=documents[0], documents=documents, bodies=bodies, style=Markup(style), digest=digest)
    return str(page)


def _apart(body: Markup, number: int) -> Markup:
    """The body with its ids, and what points to them, made its own: on one page with others an id must not repeat."""

    def own(match: re.Match[str]) -> str:
        names = " ".join(f"{name[:1]}{number}-{name[1:]}" if name[:1] == "#" else f"{number}-{name}" for name in match[2].split())
        return f"{match[1]}{names}{match[3]}"

    named = re.sub(r'((?:\bid|aria-labelledby|aria-describedby)=")([^"]+)(")', own, body)
    return Markup(re.sub(r'((?:href="|url\())(#[^")]+)([")])', own, named))


@cache
def stylesheet() -> str:
    """The family, the tokens and the body's rules as one text, the family carried along."""
    return "\n".join([font_faces(embedded), *(path.read_text(encoding="utf-8") for path in STYLES)])


def _rendered(template: str, **values: Any) -> Markup:
    with speaking(values["document"].language):
        return Markup(_templates().get_template(template).render(**values))


def grid(table: pl.DataFrame) -> dict[str, Any]:
    """A table for the template: headings, rows of text, which columns hold figures, and whether it is short."""
    rows = [["" if value is None else str(value) for value in row] for row in table.iter_rows()]
    columns = list(zip(*rows, strict=True))
    numeric = [all(_is_figure(text) for text in column) for column in columns]
    return {"headings": table.columns, "rows": rows, "numeric": numeric, "short": len(rows) <= SHORT}


def folded(chart: Chart) -> bool:
    """Whether a chart's table is folded away on a screen and in the annex on paper: the picture says it, or it is long."""
    return chart.draw is not None or chart.table.height > SHORT


def _is_figure(text: str) -> bool:
    return not text or text.lstrip("+-~\N{MINUS SIGN}")[:1].isdigit()
