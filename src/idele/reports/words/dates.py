"""Dates and ordinals as people read them."""

from __future__ import annotations

from datetime import date

from babel.dates import format_date

from idele.charts.wording import locale
from idele.words import _


def day(value: date | str) -> str:
    """``12 June 2026`` in the reader's language."""
    moment = date.fromisoformat(value) if isinstance(value, str) else value
    return format_date(moment, format="long", locale=locale())


def which_check_up(place: int) -> str:
    """``Third check-up`` for the third."""
    words = (
        _("First check-up"), _("Second check-up"), _("Third check-up"), _("Fourth check-up"), _("Fifth check-up"),
        _("Sixth check-up"), _("Seventh check-up"), _("Eighth check-up"), _("Ninth check-up"), _("Tenth check-up"),
    )  # fmt: skip
    return words[place - 1] if 0 < place <= len(words) else _("Check-up {place}", place=place)


def month(value: date | str) -> str:
    """``Jun 2026`` in the reader's language, for where there is little room."""
    moment = date.fromisoformat(value) if isinstance(value, str) else value
    return format_date(moment, format="MMM yyyy", locale=locale())
