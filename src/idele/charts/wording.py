"""Words that several charts use: constructs, bands, figures, lists."""

from __future__ import annotations

from collections.abc import Sequence

from babel.lists import format_list
from babel.numbers import format_decimal, format_percent

from idele.method.readings.constructs import CONSTRUCTS
from idele.method.readings.forms import FORMS
from idele.method.readings.opportunities import OPPORTUNITIES
from idele.words import _, language

MINUS = "\N{MINUS SIGN}"


def locale() -> str:
    """The locale that figures and lists are written in: English as in Europe."""
    return "en_GB" if language() == "en" else language()


def construct_label(key: str) -> str:
    """The name of a construct; one of another instrument is called by its key."""
    return _(CONSTRUCTS[key].label) if key in CONSTRUCTS else key.replace("_", " ").strip().capitalize()


def band_word(band: str | None) -> str:
    """A band in the reader's language; empty for none."""
    words = {"strength": _("strength"), "borderline": _("borderline"), "concern": _("concern")}
    return words.get(band or "", "")


def number(value: float, places: int = 0) -> str:
    """A figure in the reader's language, with a true minus sign."""
    pattern = "#,##0" + ("." + "0" * places if places else "")
    return format_decimal(round(value, places) + 0.0, format=pattern, locale=locale()).replace("-", MINUS)


def signed(value: float) -> str:
    """A change, with its sign."""
    return ("+" if round(value) > 0 else "") + number(value)


def percent(share: float) -> str:
    """A share of 0 to 1 as whole per cent."""
    return format_percent(share, format="#,##0\N{NO-BREAK SPACE}%" if language() == "de" else "#,##0%", locale=locale())


def shown_score(score: float, rounded: bool) -> str:
    """A score as it is written: one that was rounded for anonymity says so."""
    return _("about {score}", score=number(score)) if rounded else number(score)


def listed(items: Sequence[str]) -> str:
    """``a, b and c`` in the reader's language; where a name holds a comma itself, semicolons part them."""
    if any("," in item for item in items):
        return "; ".join(items)
    return format_list(list(items), style="standard", locale=locale())


def form_label(key: str | None) -> str:
    """The name of a form of partnership in the reader's language; empty for none of them."""
    return _(FORMS[key].label) if key in FORMS else ""


def opportunity_label(key: str | None) -> str:
    """The name of an opportunity structure in the reader's language; empty for none."""
    return _(OPPORTUNITIES[key].label) if key in OPPORTUNITIES else ""


def opportunity_call(key: str | None) -> str:
    """What an opportunity structure calls for, in the reader's language; empty for none."""
    return _(OPPORTUNITIES[key].call) if key in OPPORTUNITIES else ""
