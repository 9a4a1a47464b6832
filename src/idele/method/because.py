"""The facts behind an early warning as sentences (METHOD.md section 10).

A fact is ``{kind, ...}`` of :mod:`idele.method.signals`. The figures keep the sentences in English, beside the facts; a report
says the same of the facts in its reader's language, with dates and numbers as they are written there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from idele.words import _, many

Fact = Mapping[str, Any]


@dataclass(frozen=True)
class Writing:
    """How dates (ISO), numbers (with so many places) and shares are written."""

    day: Callable[[str], str]
    number: Callable[[float, int], str]
    percent: Callable[[float], str]

    def ends(self, low_high: list[float], places: int = 0) -> str:
        """A figure, or from where to where it may lie."""
        low, high = (self.number(end, places) for end in low_high)
        return low if low == high else _("{low} to {high}", low=low, high=high)


PLAIN = Writing(
    day=str,
    number=lambda value, places: f"{value:,.{places}f}",
    percent=lambda share: f"{share:.0%}",
)


def sentence(fact: Fact, writing: Writing = PLAIN) -> str:
    """One fact as a sentence in the reader's language.

    >>> sentence({"kind": "nothing for running"})
    "Nothing secured pays for the partnership's own running."
    """
    return SENTENCES[fact["kind"]](fact, writing)


def _trust_under(fact: Fact, writing: Writing) -> str:
    return _("Trust was under 50 in the check-up that closed on {day}: {score}.", **_trust(fact, writing))


def _trust_over(fact: Fact, writing: Writing) -> str:
    return _("Trust was 50 or more in the check-up that closed on {day}: {score}.", **_trust(fact, writing))


def _trust(fact: Fact, writing: Writing) -> dict[str, str]:
    score = writing.number(fact["score"], 0 if fact.get("rounded") else 1)
    return {"day": writing.day(fact["closed_on"]), "score": _("about {score}", score=score) if fact.get("rounded") else score}


def _due(fact: Fact, writing: Writing) -> str:
    told = {"name": fact["name"], "day": writing.day(fact["planned"])}
    if fact["overdue"]:
        return _('The delivery "{name}" was promised for {day} and is overdue.', **told)
    return _('The next delivery, "{name}", is promised for {day}.', **told)


def _before_trust(fact: Fact, writing: Writing) -> str:
    age = writing.number(fact["months"], 0)
    if fact["median"] is None:
        return _(
            "That is at an age of {age} months, when fewer than half of the programme's partnerships had come to trust.", age=age
        )
    return _(
        "That is at an age of {age} months; half of the programme's partnerships had come to trust by {median} months.",
        age=age,
        median=writing.number(fact["median"], 0),
    )


def _milestones(fact: Fact, writing: Writing) -> str:
    return many(
        "{count} of {all} milestone of the last 12 months is delivery.",
        "{count} of {all} milestones of the last 12 months are delivery.",
        fact["delivery"],
        all=fact["all"],
    )


def _spend(fact: Fact, writing: Writing) -> str:
    share = writing.percent(fact["delivery"] / fact["all"])
    if fact["unit"] == "hours":
        return _("Of the hours spent in the last 12 months {share} went into delivery.", share=share)
    return _("Of what was spent in the last 12 months {share} went into delivery.", share=share)


def _younger(fact: Fact, writing: Writing) -> str:
    age = writing.number(fact["age"], 0)
    if fact["median"] is None:
        return _(
            "The partnership is {age} months old; fewer than half of the programme's had come to trust at that age.", age=age
        )
    return _(
        "The partnership is {age} months old; half of the programme's had come to trust by {median} months.",
        age=age,
        median=writing.number(fact["median"], 0),
    )


def _axis(fact: Fact, writing: Writing) -> str:
    score = _("about {score}") if fact.get("rounded") else "{score}"
    ends = {
        f"{name}_{end}": score.format(score=writing.number(fact[name][place], 0))
        for name in ("delivery", "trust")
        for place, end in enumerate(("first", "second"))
    }
    first, second = (writing.day(day) for day in fact["closed_on"])
    return _(
        "Between the check-ups of {first} and {second} delivery went from {delivery_first} to {delivery_second}, and trust from "
        "{trust_first} to {trust_second}.",
        first=first,
        second=second,
        **ends,
    )


def _lasts(fact: Fact, writing: Writing) -> str:
    said = _(
        "The secured money that is not spent, {unspent}, lasts {months} months at {cost} a month.",
        unspent=writing.ends(fact["unspent"]),
        months=writing.ends(fact["months"], 1),
        cost=writing.number(fact["monthly_cost"], 0),
    )
    return said + (" " + _("Its last line ends on {day}.", day=writing.day(fact["ends"])) if fact["ends"] else "")


def _no_cost(fact: Fact, writing: Writing) -> str:
    return _(
        "The secured money that is not spent is {unspent}; what a month costs is not recorded.",
        unspent=writing.ends(fact["unspent"]),
    )


def _one_source(fact: Fact, writing: Writing) -> str:
    return _("{source} gives {share} of it.", source=fact["source"], share=writing.percent(min(fact["share"])))


def _outside_money(fact: Fact, writing: Writing) -> str:
    return _("Of the money that rides on targets {share} rides on those set outside.", share=writing.percent(fact["share"]))


def _outside_count(fact: Fact, writing: Writing) -> str:
    return many(
        "{outside} of {count} target is set outside.",
        "{outside} of {count} targets are set outside.",
        round(fact["all"]),
        outside=round(fact["outside"]),
    )


def _untargeted(fact: Fact, writing: Writing) -> str:
    return many(
        "{count} of {all} own objectives has no target, while one set outside has.",
        "{count} of {all} own objectives have no target, while one set outside has.",
        fact["count"],
        all=fact["all"],
    )


SENTENCES: dict[str, Callable[[Fact, Writing], str]] = {
    "trust under": _trust_under,
    "trust over": _trust_over,
    "trust not known": lambda fact, writing: _("No closed check-up tells how far partners trust each other."),
    "no milestones": lambda fact, writing: _("No milestone is recorded."),
    "no delivery open": lambda fact, writing: _("No delivery is promised and still open."),
    "delivery due": _due,
    "before trust": _before_trust,
    "milestones mostly delivery": _milestones,
    "spend mostly delivery": _spend,
    "no milestones or spend": lambda fact, writing: _("Neither milestones nor what was spent are recorded."),
    "not mostly delivery": lambda fact, writing: _("What was promised or spent in the last 12 months is not mostly delivery."),
    "younger than trust": _younger,
    "older than trust": _younger,
    "age not comparable": lambda fact, writing: _("Too few partnerships of the programme tell when they came to trust."),
    "axis rose": _axis,
    "axis not known": _axis,
    "money lasts": _lasts,
    "no monthly cost": _no_cost,
    "nothing for running": lambda fact, writing: _("Nothing secured pays for the partnership's own running."),
    "one source": _one_source,
    "spending not recorded": lambda fact, writing: _("Of some lines it is not recorded how much is spent."),
    "no funding lines": lambda fact, writing: _("No funding line is recorded."),
    "no targets": lambda fact, writing: _("No target is recorded."),
    "outside by money": _outside_money,
    "outside by count": _outside_count,
    "own objectives without target": _untargeted,
}
