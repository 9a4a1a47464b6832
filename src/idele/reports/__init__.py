"""Figures to reports: one document, as a page, as part of a page, as PDF or as a deck. A report shows the shared form only.

``compose(tables, about, figures, partnership)`` makes the ``Document``; ``body_html``, ``html``, ``pdf`` and ``pptx`` write it.
They are imported when they are first asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from idele.reports.composing import compose
    from idele.reports.deck import pptx
    from idele.reports.document import Document
    from idele.reports.page import body_html, html
    from idele.reports.paper import PdfUnavailable, pdf

_LATE = {
    "Document": "document",
    "PdfUnavailable": "paper",
    "body_html": "page",
    "compose": "composing",
    "html": "page",
    "pdf": "paper",
    "pptx": "deck",
}

__all__ = ["Document", "PdfUnavailable", "body_html", "compose", "html", "pdf", "pptx"]


def __getattr__(name: str) -> Any:
    if name not in _LATE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_LATE[name]}"), name)
