"""What a partnership's shared figures say, composed: its report, and its answer in one sentence, in the reader's language."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.core.cache import cache
from django.urls import reverse

import idele
from idele.tables import Tables
from idele.web.figures import selectors
from idele.web.partnerships.models import Partnership
from idele.web.places import stamp_of
from idele.words import language

if TYPE_CHECKING:
    from markupsafe import Markup

    from idele.reports import Document


def document(partnership: Partnership) -> Document:
    """The report of a partnership, from its shared form alone."""
    from idele.reports import compose

    package = selectors.shared_package(partnership)
    return compose(package.tables, package.about, selectors.shared_figures(partnership), partnership.key, language())


def body(partnership: Partnership) -> Markup:
    """The report drawn as part of a page. It is drawn once for the same rows, day and language, and then kept for a while."""
    from markupsafe import Markup

    from idele.reports import body_html

    figures = selectors.shared_figures(partnership)
    facts = (partnership.pk, partnership.revision, figures.get("as_of"), language(), _hands())
    name = "report-" + sha256(repr(facts).encode()).hexdigest()
    drawn = cache.get(name)
    if drawn is None:
        drawn = str(body_html(document(partnership), how_it_is_worked_out))
        cache.set(name, drawn)
    return Markup(drawn)


def how_it_is_worked_out(section: str) -> str:
    """The address of the method's page on a section of a report."""
    return reverse("measure", args=[section])


@lru_cache(1)
def _hands() -> str:
    """A mark of everything that draws: other code may draw another report."""
    return stamp_of([Path(idele.__file__).parent / room for room in ("tables", "method", "charts", "reports", "locale")])


def answers_in_short(partnerships: Sequence[Partnership]) -> dict[Any, Markup]:
    """Each partnership's answer in one sentence, by its primary key; the figures of all come in one query."""
    from idele.reports.view import View
    from idele.reports.words.answer import answer

    figures = selectors.shared_figures_of(partnerships)
    views = {each.pk: View(each.key, figures[each.pk]["partnerships"].get(each.key, {}), Tables({})) for each in partnerships}
    return {number: answer(view.figures, view.answers) for number, view in views.items()}
