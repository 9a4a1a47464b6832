"""The one template language: Jinja2, where an unknown name is an error."""

from __future__ import annotations

from typing import Any

from django.templatetags.static import static
from django.urls import reverse
from jinja2 import Environment, StrictUndefined

from idele.words import LANGUAGES, _, language, many


def _is_page(name: str | None) -> bool:
    return not (name or "").endswith(".txt")


def environment(**options: Any) -> Environment:
    """What every template finds: addresses, files, and words in the reader's language."""
    options.update(autoescape=_is_page, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    made = Environment(**options)
    made.globals.update(_=_, many=many, language=language, languages=LANGUAGES, static=static, url=_address)
    return made


def _address(name: str, *parts: Any, **named: Any) -> str:
    return reverse(name, args=parts or None, kwargs=named or None)
