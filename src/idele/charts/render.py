"""From an Altair chart to an SVG that can stand inside a page: the type registered, ids of its own, named for a screen reader."""

from __future__ import annotations

import re
from functools import cache
from html import escape
from typing import Any

from idele.charts import palette, typeface

WIDE = 720  # px: a page or paper
NARROW = 350  # px: a phone
SIZE = 13.5  # px: labels in a picture, as small text on the page

CONFIG = {
    "font": typeface.FAMILY,
    "background": None,
    "padding": 0,
    "autosize": {"type": "none"},
    "aria": False,
    "view": {"stroke": None},
    "text": {"font": typeface.FAMILY, "fontSize": SIZE, "fill": palette.INK, "baseline": "middle", "lineBreak": "\n"},
}


@cache
def _converter() -> Any:
    import vl_convert

    vl_convert.register_font_directory(str(typeface.folder()))
    return vl_convert


def svg(specification: dict[str, Any], key: str, title: str, summary: str) -> str:
    """A chart's Vega-Lite specification as SVG with no style attribute, read as ``title`` and described by ``summary``.

    ``key`` and the chart's width make its ids its own on a page.
    """
    drawn = _converter().vegalite_to_svg(specification, config=CONFIG, allowed_base_urls=[])
    return _own(drawn, f"{key}-{round(specification['width'])}", title, summary)


def png(specification: dict[str, Any], scale: float) -> bytes:
    """A chart's Vega-Lite specification as PNG, ``scale`` times as many dots as px, its ground clear."""
    drawn: bytes = _converter().vegalite_to_png(specification, scale=scale, config=CONFIG, allowed_base_urls=[])
    return drawn


def _own(drawn: str, name: str, title: str, summary: str) -> str:
    ids = dict.fromkeys(re.findall(r'\bid="([^"]+)"', drawn))
    for number, given in enumerate(ids):
        drawn = drawn.replace(f'id="{given}"', f'id="{name}-{number}"').replace(f"url(#{given})", f"url(#{name}-{number})")
    drawn = re.sub(r'\s(?:class|role|aria-[a-z]+|xmlns:xlink)="[^"]*"', "", drawn)
    named = f'<title id="{name}-title">{escape(title)}</title><desc id="{name}-summary">{escape(summary)}</desc>'
    opening = f'<svg role="img" aria-labelledby="{name}-title" aria-describedby="{name}-summary"'
    return re.sub(r"^<svg([^>]*)>", lambda found: f"{opening}{found[1]}>{named}", drawn.strip(), count=1)
