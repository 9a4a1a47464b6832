"""The constructs of the check-up (METHOD.md section 3; slides 7 to 10 of *Working in Partnership*)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Construct:
    """One construct: its key, the slide it comes from, its names, and whether agreement with its statements is bad news.

    ``label`` and ``good`` are English messages for ``idele.words._``: ``good`` says what a strength in it looks like.
    """

    key: str
    slide: int
    label: str
    good: str
    reversed: bool = False


CONSTRUCTS = {
    construct.key: construct
    for construct in (
        Construct("fit", 9, "Good fit", "right for its mission"),
        Construct("focus", 9, "Focus", "clear about its objectives"),
        Construct("space", 9, "Space to act", "has the right foothold in the governance structure"),
        Construct("capacity", 9, "Capacity and competency", "has the right shape, management and leadership"),
        Construct("reality", 9, "Reality check", "addresses issues where it can make a difference"),
        Construct("vision", 8, "Shared vision", "shares a vision and clear objectives"),
        Construct("labour", 8, "Divisions of labour", "divides its labour clearly"),
        Construct("trust", 8, "Reflexive trust", "partners understand each other and can work together"),
        Construct("fairness", 8, "Fair distribution", "shares costs, benefits and rewards fairly"),
        Construct("learning", 8, "Mutual learning", "learns together over time"),
        Construct("gaps", 7, "Senses gaps better", "senses gaps and moulds policy to needs"),
        Construct("creativity", 7, "Creativity", "thinks and acts out of the box"),
        Construct("commitment", 7, "Commitment", "mobilises commitment and the strength to plan"),
        Construct("vehicles", 7, "New delivery vehicles", "creates new types of service delivery"),
        Construct("time", 10, "Time for trust", "has time to grow the trust it needs", reversed=True),
        Construct("push", 10, "Not pushed too soon", "goes into delivery no faster than it can handle", reversed=True),
        Construct("funding", 10, "Sustainable funding", "has funding designed to support it", reversed=True),
        Construct("targets", 10, "Own targets", "is not limited to targets set from outside", reversed=True),
    )
}

# METHOD.md section 3: the registers hold no evidence for these, so they are never triangulated.
NOT_TRIANGULATED = ("fit", "focus", "capacity", "vision")
