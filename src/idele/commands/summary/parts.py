"""What the lines of several sections use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from idele.method.readings.constructs import CONSTRUCTS
from idele.words import _

Figures = Mapping[str, Any]


def label(construct: str) -> str:
    """The construct's name; its key where it is not one of ours."""
    return _(CONSTRUCTS[construct].label) if construct in CONSTRUCTS else construct


def word(key: str) -> str:
    """A status or a band in the reader's language."""
    return {
        "strength": _("strength"),
        "borderline": _("borderline"),
        "concern": _("concern"),
        "too few": _("too few"),
        "undefined": _("undefined"),
        "better": _("better"),
        "worse": _("worse"),
        "no clear change": _("no clear change"),
    }[key]


def because(reason: str) -> str:
    """The reason that figures give, in the reader's language."""
    return _(reason)


def nested(section: Figures) -> Iterator[tuple[str, Figures]]:
    """What a section holds by wave or by construct."""
    return ((key, value) for key, value in section.items() if isinstance(value, dict) and key != "load")


def only(figures: Figures, *names: str) -> dict[str, Any]:
    """The figures of these names."""
    return {name: figures[name] for name in names}


def message(text: str) -> str:
    """A message that figures hold, in the reader's language."""
    return _(text)
