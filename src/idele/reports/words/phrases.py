"""What each construct is called in a sentence: as a strength, as a concern, and as something that is not seen alike."""

from __future__ import annotations

from typing import NamedTuple

from idele.charts.wording import construct_label
from idele.words import _


class Phrase(NamedTuple):
    """``strong`` is a clause, ``weak`` and ``apart`` are nouns; English messages for ``idele.words._``."""

    strong: str
    weak: str
    apart: str


PHRASES = {
    "fit": Phrase("you fit your mission", "a doubtful fit with the mission", "whether you fit your mission"),
    "focus": Phrase("you are clear about your objectives", "objectives that are not clear enough", "what you are after"),
    "space": Phrase("you have the room to act", "little room to act", "how much room you have"),
    "capacity": Phrase("you are well led and equipped", "thin capacity", "how able you are"),
    "reality": Phrase(
        "you work where you can make a difference", "work on what is hard to move", "where you can make a difference"
    ),
    "vision": Phrase("you share a vision", "a vision that not all share", "the vision"),
    "labour": Phrase("you know who does what", "not knowing who does what", "who does what"),
    "trust": Phrase("you understand and trust each other", "thin trust", "trust"),
    "fairness": Phrase("you share costs and benefits fairly", "an uneven share of costs and benefits", "who gets what"),
    "learning": Phrase("you learn together", "little learning together", "how you learn"),
    "gaps": Phrase("you sense the gaps and fill them", "gaps that are seen late", "where the gaps are"),
    "creativity": Phrase("you think out of the box", "few new ideas", "how new your ideas are"),
    "commitment": Phrase("you mobilise commitment", "commitment that is hard to raise", "commitment"),
    "vehicles": Phrase("you create new ways to deliver", "no new ways to deliver", "new ways to deliver"),
    "time": Phrase("you take time for trust", "too little time for trust", "time"),
    "push": Phrase("you go at a pace that you can handle", "a pace that is hard to handle", "the pace"),
    "funding": Phrase("you have funding that can last", "funding that may not last", "funding"),
    "targets": Phrase("you set targets of your own", "targets set from outside", "the targets"),
}


def strong(construct: str) -> str:
    return (
        _(PHRASES[construct].strong) if construct in PHRASES else _("you are strong in {name}", name=construct_label(construct))
    )


def weak(construct: str) -> str:
    return _(PHRASES[construct].weak) if construct in PHRASES else construct_label(construct)


def apart(construct: str) -> str:
    return _(PHRASES[construct].apart) if construct in PHRASES else construct_label(construct)
