"""Every pattern of the answer, with and without strengths, concerns and what is not seen alike."""

from __future__ import annotations

import pytest

from idele.method.readings.constructs import CONSTRUCTS
from idele.reports.words.answer import answer, standing
from idele.reports.words.phrases import PHRASES, strong


def figure(score: float, *, contested: bool = False, unsettled: bool = False) -> dict:
    band = "strength" if score >= 75 else "borderline" if score >= 50 else "concern"
    return {"score": score, "band": band, "contested": contested, "unsettled": unsettled}


S, C, D, M = {"vision": figure(80)}, {"funding": figure(30)}, {"trust": figure(60, contested=True)}, {"focus": figure(60)}


@pytest.mark.parametrize(
    ("wave", "said"),
    [
        (
            S | C | D,
            "You share a vision; what holds you back is funding that may not last, and one thing you do not see alike: trust.",
        ),
        (S | C, "You share a vision; what holds you back is funding that may not last."),
        (S | D, "You share a vision, and nothing is a clear concern; but there is one thing you do not see alike: trust."),
        (S, "You share a vision, and nothing is a clear concern."),
        (C | D, "What holds you back is funding that may not last, and one thing you do not see alike: trust."),
        (C, "What holds you back is funding that may not last; nothing is a clear strength yet."),
        (D, "Nothing is a clear strength or concern, but there is one thing you do not see alike: trust."),
        (M, "Nothing stands out: of the 1 points none is a clear strength or a clear concern."),
    ],
)
def test_each_pattern(wave, said):
    assert answer({}, wave).striptags() == said


def test_what_hangs_on_one_partner_is_not_claimed():
    assert "share a vision" not in answer({}, {"vision": figure(76, unsettled=True)} | M)


def test_what_is_contested_is_neither_strength_nor_concern():
    found = standing({"vision": figure(90, contested=True), "funding": figure(10, contested=True)})
    assert (found.strengths, found.concerns, found.contested) == ([], [], ["vision", "funding"])


def test_a_board_member_repeats_no_list():
    many = {
        key: figure(score, contested=score == 61)
        for score, key in zip((61, 61, 61, 20, 25, 30, 90, 91, 92), CONSTRUCTS, strict=False)
    }
    sentence = answer({}, many).striptags()
    assert "more than one thing you do not see alike, first of all: " in sentence
    assert sum(strong(key).casefold() in sentence.casefold().replace("whether you", "") for key in many) == 2


def test_names_from_a_foreign_instrument_are_escaped():
    sentence = answer({}, {"<script>": figure(90)})
    assert "<script>" not in sentence
    assert "&lt;script&gt;" in sentence


def test_every_construct_has_its_phrases():
    assert set(PHRASES) == set(CONSTRUCTS)
    assert all(phrase.strong.startswith("you ") for phrase in PHRASES.values())
