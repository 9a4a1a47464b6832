"""What each construct is called in a sentence: as a strength, as a concern, and as something that is not seen alike."""

from __future__ import annotations

from typing import NamedTuple

from idele.charts.wording import construct_label
from idele.words import _, later


class Phrase(NamedTuple):
    """``strong`` is a clause, ``weak`` and ``apart`` are nouns; English messages for ``idele.words._``."""

    strong: str
    weak: str
    apart: str


PHRASES = {
    "fit": Phrase(later("you fit your mission"), later("a doubtful fit with the mission"), later("whether you fit your mission")),
    "focus": Phrase(
        later("you are clear about your objectives"), later("objectives that are not clear enough"), later("what you are after")
    ),
    "space": Phrase(later("you have the room to act"), later("little room to act"), later("how much room you have")),
    "capacity": Phrase(later("you are well led and equipped"), later("thin capacity"), later("how able you are")),
    "reality": Phrase(
        later("you work where you can make a difference"),
        later("work on what is hard to move"),
        later("where you can make a difference"),
    ),
    "vision": Phrase(later("you share a vision"), later("a vision that not all share"), later("the vision")),
    "labour": Phrase(later("you know who does what"), later("not knowing who does what"), later("who does what")),
    "trust": Phrase(later("you understand and trust each other"), later("thin trust"), later("trust")),
    "fairness": Phrase(
        later("you share costs and benefits fairly"), later("an uneven share of costs and benefits"), later("who gets what")
    ),
    "learning": Phrase(later("you learn together"), later("little learning together"), later("how you learn")),
    "gaps": Phrase(later("you sense the gaps and fill them"), later("gaps that are seen late"), later("where the gaps are")),
    "creativity": Phrase(later("you think out of the box"), later("few new ideas"), later("how new your ideas are")),
    "commitment": Phrase(later("you mobilise commitment"), later("commitment that is hard to raise"), later("commitment")),
    "vehicles": Phrase(later("you create new ways to deliver"), later("no new ways to deliver"), later("new ways to deliver")),
    "time": Phrase(later("you take time for trust"), later("too little time for trust"), later("time")),
    "push": Phrase(later("you go at a pace that you can handle"), later("a pace that is hard to handle"), later("the pace")),
    "funding": Phrase(later("you have funding that can last"), later("funding that may not last"), later("funding")),
    "targets": Phrase(later("you set targets of your own"), later("targets set from outside"), later("the targets")),
}


def strong(construct: str) -> str:
    return (
        _(PHRASES[construct].strong) if construct in PHRASES else _("you are strong in {name}", name=construct_label(construct))
    )


def weak(construct: str) -> str:
    return _(PHRASES[construct].weak) if construct in PHRASES else construct_label(construct)


def apart(construct: str) -> str:
    return _(PHRASES[construct].apart) if construct in PHRASES else construct_label(construct)
