"""The one type family, from its installed package: where its files are, and how wide a text is set in it.

Source Sans Pro (Adobe, SIL Open Font License): Latin, Greek and Cyrillic.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

FAMILY = "Source Sans Pro"
REGULAR, STRONG = 400, 600
FILES = {REGULAR: "SourceSansPro-Regular.ttf", STRONG: "SourceSansPro-Semibold.ttf"}
ELLIPSIS = "…"


def folder() -> Path:
    """Where the family's files are; raises ``FileNotFoundError`` where its package is not installed."""
    found = find_spec("font_source_sans_pro")
    if found is None or found.origin is None:
        raise FileNotFoundError("the package font-source-sans-pro is not installed")
    return Path(found.origin).parent / "files"


def file(weight: int) -> Path:
    """The file of one weight (400 or 600)."""
    return folder() / FILES[weight]


@cache
def _advances(weight: int) -> tuple[dict[int, str], Any, int]:
    from fontTools.ttLib import TTFont

    with TTFont(file(weight), lazy=True) as font:
        return font.getBestCmap(), dict(font["hmtx"].metrics), font["head"].unitsPerEm


def width(text: str, size: float, weight: int = REGULAR) -> float:
    """How wide ``text`` is at ``size``, in the same unit, without kerning."""
    glyphs, metrics, units = _advances(weight)
    return sum(metrics[glyphs.get(ord(letter), ".notdef")][0] for letter in text) * size / units


def shortened(text: str, room: float, size: float, weight: int = REGULAR) -> str:
    """``text``, cut with an ellipsis where it is wider than ``room``."""
    if width(text, size, weight) <= room:
        return text
    while text and width(text + ELLIPSIS, size, weight) > room:
        text = text[:-1]
    return text.rstrip(" ,.;:-") + ELLIPSIS


def lines(text: str, room: float, size: float, weight: int = REGULAR, most: int = 2) -> list[str]:
    """``text`` broken at spaces into at most ``most`` lines no wider than ``room``; what does not fit is cut with an ellipsis."""
    broken: list[str] = []
    words = text.split()
    while words and len(broken) < most:
        line = words.pop(0)
        while words and width(f"{line} {words[0]}", size, weight) <= room:
            line = f"{line} {words.pop(0)}"
        broken.append(line)
    if words:
        broken[-1] = f"{broken[-1]} {' '.join(words)}"
    return [shortened(line, room, size, weight) for line in broken]
