"""Steps on who gives and who gets, by the ledger; and on a joint cost whose split would not hold."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from idele.charts.wording import percent
from idele.method.readings.thresholds import UNFAIRNESS_GOOD_TO
from idele.reports.document import Step
from idele.reports.view import View
from idele.reports.words.advice.parts import figures, rests_on, step
from idele.reports.words.advice.raising import raised
from idele.reports.words.advice.registers import Registers
from idele.words import _

AHEAD = 2  # named on either side


def steps(view: View, registers: Registers) -> list[Step]:
    """Heavier givers and gainers, where benefits do not follow costs; and the joint costs that a group would rather pay alone."""
    own = figures(view.figures, "fairness")
    told = "fairness" in raised(view)  # then the ledger is quoted there
    found = [
        None if told else _givers(view, registers),
        *(_joint(name, own, registers) for name in sorted(own.get("better_off_alone") or {})),
    ]
    return [step for step in found if step is not None]


def sides(view: View, registers: Registers) -> str:
    """Those who give more than they get with those who get more than they give; empty where the ledger shows no two sides."""
    own = figures(view.figures, "fairness")
    ahead = {key: (share.get("benefit") or 0) - (share.get("cost") or 0) for key, share in (own.get("shares") or {}).items()}
    order = sorted(ahead, key=lambda key: (ahead[key], key))
    gives = [key for key in own.get("gives_more") or order if ahead.get(key, -1) < 0][:AHEAD]
    gains = [key for key in reversed(order) if ahead[key] > 0][:AHEAD]
    if not gives or not gains:
        return ""
    return _("{gives} with {gains}, before all partners.", gives=registers.named(gives), gains=registers.named(gains))


def _givers(view: View, registers: Registers) -> Step | None:
    own = figures(view.figures, "fairness")
    if own.get("unfairness") is None or own["unfairness"] <= UNFAIRNESS_GOOD_TO:
        return None
    return step(
        "fairness.ledger",
        "plan",
        _("Who gives, who gets"),
        _("Ask first what the ledger leaves out, then whether those who give more want more back, and in what."),
        who=sides(view, registers),
        because=_(
            "By the ledger, {share} of the benefits would have to change hands to follow the costs.",
            share=percent(own["unfairness"]),
        ),
        rests_on=rests_on(part for part in own.get("rests_on", []) if part["table"] == "ledger"),
        section="fairness",
        weight=100 * own["unfairness"],
    )


def _joint(name: str, own: Mapping[str, Any], registers: Registers) -> Step | None:
    """A joint cost of which every rule but the ones that hold leaves some group better off alone."""
    by_rule = own["better_off_alone"][name] or {}
    leaving = {rule: coalitions for rule, coalitions in by_rule.items() if coalitions}
    if not leaving:
        return None
    holds = [rule for rule, coalitions in by_rule.items() if coalitions is not None and not coalitions]
    first = sorted(leaving)[0]
    coalition = sorted(leaving[first], key=lambda text: (text.count("+"), text))[0]
    rules = {"shapley": _("the Shapley value"), "nucleolus": _("the nucleolus"), "scrb": _("separable costs")}
    because = _(
        "Under {rule} {names} would pay less on their own.",
        rule=rules.get(first, first),
        names=registers.named(str(coalition).split("+")),
    )
    what = (
        _(
            "Before you share the cost of {name}, look at {rule}: nobody would be better off alone.",
            name=name,
            rule=rules.get(holds[0], holds[0]),
        )
        if holds
        else _(
            "Before you share the cost of {name}, talk with those who would be better off alone about what would keep them.",
            name=name,
        )
    )
    return step(
        f"fairness.joint.{name}",
        "plan",
        _("A cost to share: {name}", name=name),
        what,
        who=_("{names} with those who share the cost.", names=registers.named(str(coalition).split("+"))),
        because=because,
        rests_on=rests_on(part for part in own.get("rests_on", []) if part["table"] == "coalition_costs"),
        section="fairness",
    )
