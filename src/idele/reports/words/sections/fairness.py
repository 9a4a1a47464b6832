"""Who gives and who gets, and what a joint cost would ask of each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from idele.charts.fairness import fairness as chart_of
from idele.charts.joint_costs import MOST_GAMES, coalition_names, joint_costs, rule_word
from idele.charts.names import Names
from idele.charts.wording import listed, number, percent
from idele.reports.view import View
from idele.reports.words.sections.parts import Told
from idele.reports.words.states import because
from idele.words import _, many

MOST_NAMES = 5


def heading() -> str:
    return _("Who gives, who gets, who pays")


def told(view: View, figures: Mapping[str, Any]) -> Told:
    said = _ledger(figures, view.names)
    games = figures.get("joint_costs") or {}
    dearest = sorted(games, key=lambda name: (-games[name].get("total", 0.0), name))
    for name in dearest[:MOST_GAMES]:
        said += _joint(name, games[name], figures, view.names)
    if len(games) > MOST_GAMES:
        said.append(
            many(
                "{count} more joint cost is in the figures.",
                "{count} more joint costs are in the figures.",
                len(games) - MOST_GAMES,
            )
        )
    return said, [chart_of(figures, view.names), *joint_costs(figures, view.names)]


def _ledger(figures: Mapping[str, Any], names: Names) -> list[str]:
    """How far benefits and risk follow costs, or why that cannot be told."""
    reasons, said = figures.get("reasons") or {}, []
    count = len(figures.get("shares") or {})
    if figures.get("unfairness") is not None:
        said.append(
            many(
                "By the ledger of {count} organisation, {share} of the benefits would have to go elsewhere to follow costs.",
                "By the ledger of {count} organisations, {share} of the benefits would have to go elsewhere to follow costs.",
                count,
                share=percent(figures["unfairness"]),
            )
        )
    elif reason := reasons.get("unfairness"):
        said.append(_("How far benefits follow costs cannot be told: {reason}", reason=because(reason)))
    if figures.get("risk_unrewarded") is not None:
        said.append(_("To follow risk instead, it would be {share} of them.", share=percent(figures["risk_unrewarded"])))
    if much := figures.get("gives_more"):
        said.append(
            _("Much more is given than got, on record, by {names}.", names=_some([names.organisation(key) for key in much]))
        )
    return said


def _some(found: list[str]) -> str:
    if len(found) <= MOST_NAMES:
        return listed(found)
    return listed([*found[: MOST_NAMES - 1], many("{count} more", "{count} more", len(found) - MOST_NAMES + 1)])


def _joint(name: str, about: Mapping[str, Any], figures: Mapping[str, Any], names: Names) -> list[str]:
    """Of one joint cost: which splits would hold, who would leave which, and how sure that is."""
    if about["status"] != "ok":
        missing = listed([names.organisation(key) for key in about["alone_missing"]])
        return [
            _("{name}: it is not listed what {names} would pay alone, so no rule can be worked out.", name=name, names=missing)
        ]
    said = [_leaving(name, rule, about, names) for rule in about["leaving"] if about["leaving"][rule]]
    kinds = {kind: [rule_word(rule) for rule, held in about["holds"].items() if held == kind] for kind in ("yes", "as estimated")}
    if kinds["yes"]:
        said.append(_("{name}: under {rules} nobody would do better alone.", name=name, rules=listed(kinds["yes"])))
    if kinds["as estimated"]:
        text = _(
            "{name}: under {rules} nobody would do better alone as estimated, but somebody might within the ranges given.",
            name=name,
            rules=listed(kinds["as estimated"]),
        )
        said.append(text)
    return [*said, *_moved(name, figures, names), *_inferred(name, about)]


def _leaving(name: str, rule: str, about: Mapping[str, Any], names: Names) -> str:
    coalition, gain = next(iter(about["leaving"][rule].items()))
    values = {"name": name, "rule": rule_word(rule), "names": coalition_names(coalition, names), "gain": number(gain["gain"])}
    if "low" in gain and number(gain["low"]) != number(gain["high"]):
        ends = {"low": number(gain["low"]), "high": number(gain["high"])}
        return _(
            "{name}: under the rule {rule}, {names} would save {gain} ({low} to {high}) by doing it on their own.",
            **values,
            **ends,
        )
    return _("{name}: under the rule {rule}, {names} would save {gain} by doing it on their own.", **values)


def _moved(name: str, figures: Mapping[str, Any], names: Names) -> list[str]:
    """Whose share under the Shapley value the ranges move most, and by how much."""
    ranges = (figures.get("ranges") or {}).get(name, {}).get("shapley", {})
    if not ranges:
        return []
    body, ends = max(ranges.items(), key=lambda item: (item[1]["high"] - item[1]["low"], item[0]))
    if number(ends["low"]) == number(ends["high"]):
        return []
    values = {"low": number(ends["low"]), "high": number(ends["high"])}
    return [
        _(
            "{name}: the ranges move most what {partner} would pay: from {low} to {high} under the Shapley value.",
            name=name,
            partner=names.organisation(body),
            **values,
        )
    ]


def _inferred(name: str, about: Mapping[str, Any]) -> list[str]:
    said = []
    if about["total_inferred"]:
        said.append(
            _("{name}: what all together would pay is not listed; it is taken to be their cheapest partition.", name=name)
        )
    if about.get("cheapest") is False:
        said.append(_("{name}: so many groups overlap that some costs may be taken too high.", name=name))
    return said


def method() -> tuple[str, ...]:
    return (
        _(
            "Each organisation's share of cost, benefit and risk is its own entries over all: hours at the partnership's hourly "
            "rate, and the money beside them. Unfairness is half the sum of differences between shares of cost and benefit. A "
            "joint cost is shared by the Shapley value (the average extra cost over all orders of joining), the nucleolus (the "
            "least content group is made as content as can be, then the next), and separable costs (what each adds, and the rest "
            "by what each saves). A group that was not listed is taken to cost its cheapest partition into listed ones."
        ),
        _(
            "A ledger shows what was written down, and not all that a partner gives or gets can be. Proportional is one idea of "
            "fair: partners may agree that the strong carry the weak. What a group would pay alone is an estimate, and rules are "
            "there to be compared: none of them is right by itself."
        ),
    )
