"""The sections of a report, in reading order: what each says, with its charts, and how it was worked out.

A section is a module of this package named by its key in the figures; ``parts.Teller`` says what it holds.
"""

from __future__ import annotations

from importlib import import_module
from typing import cast

from idele.reports.document import Section
from idele.reports.view import View
from idele.reports.words.sections.parts import Teller
from idele.reports.words.states import unseen

ORDER = (
    *("answers", "triangulation", "trend", "missing", "trust", "understanding", "labour", "fairness", "value"),
    *("hassle", "pace", "obstacles", "form", "context", "levels", "silos", "practices", "learning", "conduct"),
)


def sections(view: View) -> tuple[Section, ...]:
    """The sections that the figures hold, whether or not they may show anything."""
    return tuple(_section(key, view) for key in ORDER if key in view.figures and (key != "missing" or view.answers))


def heading(key: str) -> str:
    """What a section is called."""
    return _teller(key).heading()


def _teller(key: str) -> Teller:
    return cast(Teller, import_module(f"{__name__}.{key}"))


def _section(key: str, view: View) -> Section:
    teller, figures = _teller(key), view.figures[key]
    why_not = unseen(figures)
    sentences, charts = ([why_not], []) if why_not else teller.told(view, figures)
    drawn = tuple(chart for chart in charts if chart is not None)
    return Section(key, teller.heading(), tuple(sentence for sentence in sentences if sentence), drawn, teller.method())
