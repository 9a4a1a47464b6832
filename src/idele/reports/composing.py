"""From figures to a document: sentences, charts, tables and notes, in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from idele import words
from idele.method.disclosure import shared
from idele.reports.document import Document
from idele.reports.view import View
from idele.reports.words.advice import advice
from idele.reports.words.answer import answer
from idele.reports.words.facts import facts
from idele.reports.words.imprint import imprint
from idele.reports.words.sections import sections
from idele.reports.words.short import blocks, lede
from idele.reports.words.unlock import absent
from idele.tables import Tables
from idele.tables.package import ONLY_IN_FULL
from idele.words import _


def compose(
    tables: Tables, about: Mapping[str, Any], figures: Mapping[str, Any], partnership: str, language: str = "en"
) -> Document:
    """The report of one ``partnership`` from a package's ``tables``, its plain facts ``about`` and the figures of ``measure``.

    Figures always pass through ``disclosure.shared`` here, whoever calls: a report shows the shared form and nothing else. Raises
    ``KeyError`` for a partnership that the figures do not know.
    """
    seen = shared(dict(figures))
    own = seen["partnerships"][partnership]
    view = View(
        partnership, own, tables.without(*ONLY_IN_FULL), seen["programme"]
    )  # what was answered never comes near a sentence
    with words.speaking(language):
        return Document(
            title=_("{name}: report", name=view.name),
            partnership=view.name,
            language=words.language(),
            answer=answer(view.figures, view.answers),
            facts=facts(view),
            lede=lede(view),
            blocks=blocks(view),
            sections=sections(view),
            absent=absent(view),
            imprint=imprint(view, about, figures),
            illustration=about.get("illustration") is True,
            advice=advice(view, seen["as_of"]),
        )
