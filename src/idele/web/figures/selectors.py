"""What may be read of figures and packages. Full figures and confidential tables never leave this app."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from idele.tables import Package, shared_form
from idele.web.figures.assembling import assemble
from idele.web.figures.snapshots import current
from idele.web.partnerships.models import Partnership

Figures = dict[str, Any]


def export(*, full: bool = False, partnership: Partnership | None = None) -> Package:
    """The database, or one partnership with what it names of the rest, as a package.

    In the shared form, unless ``full``: that is for the operator alone, since it holds what was given in confidence.
    """
    package = assemble([partnership.key] if partnership else None)
    return package if full else shared_form(package)


def shared_package(partnership: Partnership) -> Package:
    """One partnership's tables as everybody who may see it may have them."""
    return export(partnership=partnership)


def shared_figures(partnership: Partnership) -> Figures:
    """One partnership's figures as everybody may see them (the JSON of TABLES.md), with ``as_of``; of closed waves alone."""
    return shared_figures_of([partnership])[partnership.pk]


def shared_figures_of(partnerships: Sequence[Partnership]) -> dict[Any, Figures]:
    """The same for several, by primary key: one query for all whose figures still hold; the others are measured."""
    return {number: snapshot.figures for number, snapshot in current(partnerships).items()}


def programme_figures() -> Figures:
    """The figures over all partnerships as everybody may see them, with ``as_of``."""
    snapshot = current([None])[None]
    return dict(snapshot.figures)
