"""The nearest of the values that would have been right."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

from idele.words import _

# Comparing letter by letter is slow: beyond this many candidates only those of like length and first letter are compared.
ENOUGH = 2_000


def nearest(value: str, allowed: Sequence[str]) -> str | None:
    """The one of ``allowed`` that ``value`` is nearest to; None where none is near.

    >>> nearest("Natinal", ["national", "regional", "local"])
    'national'
    >>> nearest("xyz", ["national", "regional", "local"]) is None
    True
    """
    wanted = value.strip().casefold()[:100]
    folded = {candidate.strip().casefold(): candidate for candidate in allowed}
    if wanted in folded:
        return folded[wanted]
    near = [
        candidate
        for candidate in folded
        if len(folded) <= ENOUGH or (abs(len(candidate) - len(wanted)) <= 2 and candidate[:1] == wanted[:1])
    ]
    found = get_close_matches(wanted, near[:ENOUGH], n=1, cutoff=0.6)
    return folded[found[0]] if found else None


def meant(suggestion: str | None) -> str:
    """The end of a sentence that offers the suggestion; empty where there is none."""
    return _('; did you mean "{suggestion}"?', suggestion=suggestion) if suggestion is not None else ""


def shown(value: str, most: int = 60) -> str:
    """``value`` as a message may quote it: on one line, printable and not endless."""
    plain = "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in value[: most + 1])
    return plain[:most] + "..." if len(plain) > most else plain
