"""The constructs of the check-up (METHOD.md section 3; slides 7 to 10 of *Working in Partnership*)."""

from __future__ import annotations

from dataclasses import dataclass

from idele.words import later


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
        Construct("fit", 9, later("Good fit"), later("right for its mission")),
        Construct("focus", 9, later("Focus"), later("clear about its objectives")),
        Construct("space", 9, later("Space to act"), later("has the right foothold in the governance structure")),
        Construct("capacity", 9, later("Capacity and competency"), later("has the right shape, management and leadership")),
        Construct("reality", 9, later("Reality check"), later("addresses issues where it can make a difference")),
        Construct("vision", 8, later("Shared vision"), later("shares a vision and clear objectives")),
        Construct("labour", 8, later("Divisions of labour"), later("divides its labour clearly")),
        Construct("trust", 8, later("Reflexive trust"), later("partners understand each other and can work together")),
        Construct("fairness", 8, later("Fair distribution"), later("shares costs, benefits and rewards fairly")),
        Construct("learning", 8, later("Mutual learning"), later("learns together over time")),
        Construct("gaps", 7, later("Senses gaps better"), later("senses gaps and moulds policy to needs")),
        Construct("creativity", 7, later("Creativity"), later("thinks and acts out of the box")),
        Construct("commitment", 7, later("Commitment"), later("mobilises commitment and the strength to plan")),
        Construct("vehicles", 7, later("New delivery vehicles"), later("creates new types of service delivery")),
        Construct("time", 10, later("Time for trust"), later("has time to grow the trust it needs"), reversed=True),
        Construct(
            "push", 10, later("Not pushed too soon"), later("goes into delivery no faster than it can handle"), reversed=True
        ),
        Construct("funding", 10, later("Sustainable funding"), later("has funding designed to support it"), reversed=True),
        Construct("targets", 10, later("Own targets"), later("is not limited to targets set from outside"), reversed=True),
    )
}

# METHOD.md section 3: the registers hold no evidence for these, so they are never triangulated.
NOT_TRIANGULATED = ("fit", "focus", "capacity", "vision")
