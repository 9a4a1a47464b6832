"""The tokens are the colours of pictures, and every text can be read on its ground."""

from __future__ import annotations

import re

import pytest

from idele.charts import palette
from idele.reports.page import HERE

TOKENS = (HERE / "style" / "tokens.css").read_text(encoding="utf-8")
COLOURS = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", TOKENS.split("@media print")[0]))


@pytest.mark.parametrize("name", [name for name in vars(palette) if name.isupper() and isinstance(getattr(palette, name), str)])
def test_pictures_take_their_colours_from_the_tokens(name):
    assert getattr(palette, name) == COLOURS[name.lower().replace("_", "-")]


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("ink", "paper"), ("quiet", "paper"), ("quiet", "borderline-soft"), ("accent", "paper"), ("strength", "paper"),
        ("concern", "paper"), ("ink", "concern-soft"), ("ink", "strength-soft"), ("raised", "accent"), ("ink", "mark"),
    ],
)  # fmt: skip
def test_text_has_enough_contrast(text, ground):
    lighter, darker = sorted((_luminance(COLOURS[text]), _luminance(COLOURS[ground])), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5


@pytest.mark.parametrize("mark", ["strength", "borderline", "concern", "accent", "national", "regional"])
def test_marks_stand_out_from_the_paper(mark):
    assert (_luminance(COLOURS["paper"]) + 0.05) / (_luminance(COLOURS[mark]) + 0.05) >= 3


def test_every_rule_of_the_body_stands_in_a_layer():
    body = (HERE / "style" / "document.css").read_text(encoding="utf-8")
    outside = re.sub(r"@layer [a-z]+ \{.*?\n\}", "", re.sub(r"/\*.*?\*/", "", body, flags=re.S), flags=re.S)
    assert ".document" not in outside


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
