"""The type family for pages and paper: subset to Latin, Greek and Cyrillic, and told to a stylesheet."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from functools import cache
from io import BytesIO

from idele.charts import typeface

WEIGHTS = tuple(typeface.FILES)
# Latin with its extensions, Greek with accents, Cyrillic; punctuation, currencies, arrows, and the signs that figures use.
LETTERS = (
    *range(0x20, 0x250), *range(0x370, 0x530), *range(0x1E00, 0x2070), *range(0x20A0, 0x20C0), *range(0x2190, 0x2194),
    0x2212, 0x2248, 0x2264, 0x2265,
)  # fmt: skip
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "liga", "tnum", "lnum"]


@cache
def subset(weight: int) -> bytes:
    """The family's file of one weight (400 or 600) as WOFF, about 45 kB; made once a process."""
    from fontTools import subset as fonttools

    options = fonttools.Options(flavor="woff", layout_features=FEATURES, hinting=False, notdef_outline=True)
    subsetter = fonttools.Subsetter(options)
    subsetter.populate(unicodes=LETTERS)
    written = BytesIO()
    with fonttools.load_font(typeface.file(weight), options) as font:
        subsetter.subset(font)
        fonttools.save_font(font, written, options)
    return written.getvalue()


def font_faces(address: Callable[[int], str]) -> str:
    """The ``@font-face`` rules of the family, with ``address(weight)`` for each file."""
    return "\n".join(
        f'@font-face {{ font-family: "{typeface.FAMILY}"; font-weight: {weight}; font-style: normal; font-display: swap; '
        f'src: url("{address(weight)}") format("woff"); }}'
        for weight in WEIGHTS
    )


def embedded(weight: int) -> str:
    """The address of a file that is carried along in the page itself."""
    return f"data:font/woff;base64,{b64encode(subset(weight)).decode()}"
