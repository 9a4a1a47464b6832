"""Messages in the reader's language: Babel's catalogues, no system gettext.

``_("{count} partners answered", count=3)`` is how every text that a person reads is written, in whatever room.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.support import NullTranslations, Translations

CATALOGUES = Path(__file__).parent / "locale"
LANGUAGES = {"en": "English", "de": "Deutsch"}

_language: ContextVar[str] = ContextVar("language", default="en")


@cache
def _catalogue(language: str) -> NullTranslations:
    """The messages of ``language``, read from its .po file so that no step of a build can be forgotten; English needs none."""
    path = CATALOGUES / f"{language}.po"
    if not path.exists():
        return NullTranslations()
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    compiled = BytesIO()
    with path.open("rb") as file:
        write_mo(compiled, read_po(file, locale=language))
    compiled.seek(0)
    return Translations(compiled)


def language() -> str:
    """The code of the language that texts are given in now."""
    return _language.get()


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Texts made within are given in the language ``code``; one we have no catalogue for gives English."""
    token = _language.set(code if code in LANGUAGES else "en")
    try:
        yield
    finally:
        _language.reset(token)


def _(message: str, **values: Any) -> str:
    """``message`` in the reader's language, its ``{names}`` filled from ``values``."""
    found = _catalogue(language()).ugettext(message)
    return found.format(**values) if values else found


def later(message: str) -> str:
    """Marks a ``message`` that is declared where no reader is known yet: ``_`` gives it in their language where it is used."""
    return message


def many(one: str, more: str, count: int, **values: Any) -> str:
    """``one`` or ``more`` as ``count`` asks, in the reader's language; ``{count}`` is filled too."""
    return _catalogue(language()).ungettext(one, more, count).format(count=count, **values)
