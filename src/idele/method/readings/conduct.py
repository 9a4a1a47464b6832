"""The European code of conduct on partnership as data: its points, and what row of a register shows each (METHOD.md section 17).

Commission Delegated Regulation (EU) No 240/2014 of 7 January 2014. The points are told in our words; which row shows a point is
our reading of it **[reading]**, because the code asks how partners are involved and prescribes no register.
"""

from __future__ import annotations

from dataclasses import dataclass

from idele.words import later


@dataclass(frozen=True)
class Sign:
    """One thing that shows a point. ``missing`` says that no row, or not every row, shows it.

    ``share``: of the rows that could show it, how many must (0: one is enough).
    """

    key: str
    missing: str
    share: float = 0.0


@dataclass(frozen=True)
class Point:
    """One point of the code: the articles it stands in, its name, and the signs that together show it."""

    key: str
    articles: str
    label: str
    signs: tuple[Sign, ...]


# Who belongs among the partners (Art. 3 and 4), by our kinds of organisation; education and other count for none of the three.
PARTNER_GROUPS = {
    "public": ("public",),
    "economic_and_social": ("social_partner", "private"),
    "civil_society": ("third_sector",),
}

CAPACITY_ACTIVITIES = ("learning", "empowerment")

POINTS = (
    Point(
        "partners",
        "2-4",
        later("Partners are chosen openly and stand for those concerned"),
        (
            Sign("public", later("No public authority is among the partners with a date.")),
            Sign("economic_and_social", later("No social or economic partner is among the partners with a date.")),
            Sign("civil_society", later("No body of civil society is among the partners with a date.")),
        ),
    ),
    Point(
        "time_to_be_heard",
        "5, 8, 11",
        later("Partners are informed, and have time to be heard"),
        (
            Sign("notice", later("Not every consultation left enough days to answer."), share=1.0),
            Sign("answers", later("Fewer than half of the consultations that were due have an answer."), share=0.5),
        ),
    ),
    Point(
        "every_stage",
        "5, 8, 10, 13-16",
        later("Partners are involved at every stage"),
        (
            Sign("preparing", later("Nobody was consulted on preparing.")),
            Sign("implementing", later("Nobody was consulted on implementing.")),
            Sign("monitoring", later("Nobody was consulted on monitoring.")),
            Sign("evaluating", later("Nobody was consulted on evaluating.")),
        ),
    ),
    Point(
        "capacity",
        "17",
        later("Partners are helped to take part"),
        (
            Sign("effort", later("The ledger has no hours or money for learning or empowerment.")),
            Sign("kept", later("No milestone of empowerment has been kept.")),
        ),
    ),
    Point(
        "mutual_learning",
        "5, 18",
        later("Partners learn from each other and from others"),
        (
            Sign("seminar", later("No partner is recorded at a seminar.")),
            Sign("lesson", later("No lesson is recorded.")),
            Sign("adoption", later("No practice of others has been taken up.")),
        ),
    ),
    Point(
        "review",
        "15, 16",
        later("The work together is monitored and evaluated"),
        (
            Sign("check_up", later("No check-up has closed.")),
            Sign("graded", later("No claim of added value has been measured and graded by somebody outside the partnership.")),
        ),
    ),
)
