"""The one template language: Jinja2, where an unknown name is an error."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from urllib.parse import urlencode

from babel.dates import format_date, format_datetime
from django.conf import settings
from django.contrib.messages import get_messages
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import json_script
from jinja2 import Environment, StrictUndefined

from idele.web.core.access import may, role_name
from idele.words import LANGUAGES, _, language, many

# Day before month, as everywhere in Europe.
LOCALES = {"en": "en_GB"}


def environment(**options: Any) -> Environment:
    """What every template finds: addresses, files, dates and words in the reader's language."""
    options.update(autoescape=_is_page, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    made = Environment(**options)
    made.globals.update(_=_, many=many, language=language, languages=LANGUAGES, day=day, moment=moment)
    made.globals.update(static=static, url=_address, query=_query, get_messages=get_messages, json_script=json_script)
    made.globals.update(may=may, role_name=role_name, sample=lambda: settings.IDELE_SAMPLE)
    return made


def day(date: date) -> str:
    """A date in the reader's language."""
    return format_date(date, "long", LOCALES.get(language(), language()))


def moment(time: datetime) -> str:
    """A date and a time in the reader's language."""
    return format_datetime(time, "short", locale=LOCALES.get(language(), language()))


def _is_page(name: str | None) -> bool:
    return not (name or "").endswith(".txt")


def _address(name: str, *parts: Any, **named: Any) -> str:
    return reverse(name, args=parts or None, kwargs=named or None)


def _query(**values: Any) -> str:
    return urlencode({name: value for name, value in values.items() if value})
