"""From figures to a document: sentences, charts, tables and notes, in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from idele import words
from idele.method.disclosure import shared
from idele.method.fitting import for_us
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
    plain = tables.without(*ONLY_IN_FULL)  # what was answered never comes near a sentence
    own = {**seen["partnerships"][partnership], **_practices(plain, seen, partnership)}
    view = View(partnership, own, plain, seen["programme"])
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


def _practices(tables: Tables, seen: Mapping[str, Any], partnership: str) -> dict[str, Any]:
    """The section on what fits this partnership, which is worked out for one when it is asked for; none without practices."""
    as_of = date.fromisoformat(seen["as_of"]) if seen.get("as_of") else date.max
    found = for_us(tables, seen, partnership, as_of)
    return {"practices": found} if found else {}
