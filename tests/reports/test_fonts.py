from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from idele.reports.fonts import WEIGHTS, font_faces, subset


@pytest.mark.parametrize("weight", WEIGHTS)
def test_the_subset_is_small_and_has_latin_greek_and_cyrillic(weight):
    written = subset(weight)
    assert len(written) < 60_000
    letters = TTFont(BytesIO(written)).getBestCmap()
    assert all(ord(letter) in letters for letter in "Aäžőșłč\N{MINUS SIGN}€\N{GREEK SMALL LETTER ALPHA}ώЖя0123456789%")


def test_each_weight_has_its_rule():
    rules = font_faces(lambda weight: f"/static/type-{weight}.woff")
    assert rules.count("@font-face") == 2
    assert 'url("/static/type-600.woff")' in rules
