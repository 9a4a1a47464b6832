"""The four early warnings, judged from evidence about one partnership (METHOD.md section 10).

Each gives a signal (clear, watch, alarm, or unknown where what is recorded cannot tell) and the facts behind it, as ``{kind,
...}``, which :mod:`idele.method.because` puts into words. Truths are True, False or None for not known: "and" of False and not
known is False, "or" of True and not known is True. A signal that is at least a watch, and might be an alarm, is a watch.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from idele.method.readings.thresholds import (
    AXIS_RISE_OVER,
    COVER_UNDER_MONTHS,
    DUE_WITHIN_MONTHS,
    FEWEST_MILESTONES,
    MOSTLY_DELIVERY_OVER,
    ONE_SOURCE_OVER,
    OUTSIDE_TARGETS_OVER,
    ROUNDED_TO,
)

Evidence = Mapping[str, Any]
Fact = dict[str, Any]
Judged = tuple[str, list[Fact]]
Truth = bool | None


def both(one: Truth, other: Truth) -> Truth:
    """And, where either may be not known.

    >>> both(True, None), both(False, None), both(True, True)
    (None, False, True)
    """
    if one is False or other is False:
        return False
    return None if one is None or other is None else True


def either(one: Truth, other: Truth) -> Truth:
    """Or, where either may be not known.

    >>> either(True, None), either(False, None), either(False, False)
    (True, None, False)
    """
    if one or other:
        return True
    return None if one is None or other is None else False


def settled(watch: Truth, alarm: Truth) -> str:
    """The signal that follows.

    >>> [settled(*truths) for truths in ((True, True), (True, None), (False, False), (None, False), (False, None))]
    ['alarm', 'watch', 'clear', 'unknown', 'unknown']
    """
    if alarm:
        return "alarm"
    if watch:
        return "watch"
    return "unknown" if watch is None or alarm is None else "clear"


def younger(months: float, pace: Evidence) -> Truth:
    """Whether an age in months lies before the programme's median time to trust.

    ``pace`` has ``median``, and ``until``: a median that was not reached by then lies beyond. Not known where there is no curve.
    """
    if pace["median"] is not None:
        return bool(months < pace["median"])
    return True if months <= pace["until"] and pace["until"] > 0 else None


def time_for_trust(evidence: Evidence) -> Judged:
    """Trust under 50, and a delivery due soon, or before the age at which half of the programme trusted.

    ``evidence``: ``trust`` ({under, score, rounded?, wave, closed_on}, or empty), ``recorded`` (milestones are), ``next`` (the
    earliest open delivery: {milestones, name, planned, months, overdue, within}, or empty; ``within``: so many months from now,
    empty where later than a year) and ``pace``.
    """
    trust, due = evidence["trust"], evidence["next"]
    under = trust.get("under")
    if under is False:
        return "clear", [trust_fact(trust)]
    if not evidence["recorded"]:
        return "unknown", [{"kind": "no milestones"}]
    if not due:
        return "clear", [{"kind": "no delivery open"}]
    soon = due["within"] is not None
    early = younger(due["months"], evidence["pace"])
    # Where the programme's median is not known, the twelve months alone decide.
    watch = both(under, either(soon, bool(early)))
    alarm = both(under, soon and due["within"] <= DUE_WITHIN_MONTHS["alarm"])
    facts = [trust_fact(trust), {"kind": "delivery due", **due}]
    if early:
        facts.append({"kind": "before trust", "median": evidence["pace"]["median"], **due})
    return settled(watch, alarm), facts


def trust_fact(trust: Evidence) -> Fact:
    """What is known of trust, as a fact."""
    if trust.get("under") is None:
        return {"kind": "trust not known"}
    return {"kind": "trust under" if trust["under"] else "trust over", **{k: v for k, v in trust.items() if k != "under"}}


def pushed_into_delivery(evidence: Evidence) -> Judged:
    """Mostly delivery while young; or a delivery axis that rose while trust fell.

    ``evidence``: ``trust`` and ``pace`` as above; ``age`` (months); ``milestones`` and ``spend`` of the last 12 months
    ({delivery, all}, spend with ``unit``; empty where not recorded); ``axis`` ({delivery: [first, second], trust: [first,
    second], rounded?, closed_on: [...]}, or empty where no two waves of one version tell of both).
    """
    milestones, spend = evidence["milestones"], evidence["spend"]
    kept = {"milestones mostly delivery": _mostly(milestones, FEWEST_MILESTONES), "spend mostly delivery": _mostly(spend, 0)}
    known = [truth for truth in kept.values() if truth is not None]
    mostly: Truth = any(known) if known else None
    young = younger(evidence["age"], evidence["pace"])
    early = both(mostly, young)
    risen = axis_risen(evidence["axis"])
    signal = settled(either(early, risen), either(both(early, evidence["trust"].get("under")), risen))
    facts = [{"kind": "axis rose" if risen else "axis not known", **evidence["axis"]}] if risen is not False else []
    facts += [{"kind": kind, **part} for (kind, truth), part in zip(kept.items(), (milestones, spend), strict=True) if truth]
    return signal, facts + _against_age(evidence, mostly, young, signal)


def _against_age(evidence: Evidence, mostly: Truth, young: Truth, signal: str) -> list[Fact]:
    """What else is to be said of a partnership that is, or is not, mostly delivering."""
    if mostly is None:
        return [{"kind": "no milestones or spend"}]
    if not mostly:
        return [] if signal == "alarm" else [{"kind": "not mostly delivery"}]
    told = {"age": evidence["age"], "median": evidence["pace"]["median"]}
    if young is None:
        return [{"kind": "age not comparable", **told}] if signal == "unknown" else []
    return (
        [{"kind": "younger than trust", **told}, trust_fact(evidence["trust"])]
        if young
        else [{"kind": "older than trust", **told}]
    )


def _mostly(part: Evidence, fewest: int) -> Truth:
    """Whether over half of a part is delivery; not known where nothing is recorded."""
    if not part:
        return None
    return bool(part["all"] > 0 and part["all"] >= fewest and part["delivery"] / part["all"] > MOSTLY_DELIVERY_OVER)


def axis_risen(axis: Evidence) -> Truth:
    """Whether the delivery axis rose by more than 15 points while trust fell; scores to the nearest 5 may not tell."""
    if not axis:
        return False
    doubt = ROUNDED_TO if axis.get("rounded") else 0.0
    rise = axis["delivery"][1] - axis["delivery"][0]
    fall = axis["trust"][0] - axis["trust"][1]
    return both(_over(rise, AXIS_RISE_OVER, doubt), _over(fall, 0.0, doubt))


def _over(difference: float, limit: float, doubt: float) -> Truth:
    """Whether a difference of two scores is over a limit, where both are rounded by up to half of ``doubt``.

    >>> _over(20, 15, 5), _over(15, 15, 5), _over(10, 15, 5), _over(15.1, 15, 0)
    (True, None, False, True)
    """
    if not doubt:
        return round(difference, 9) > limit
    if difference - doubt >= limit:
        return True
    return False if difference + doubt <= limit else None


def sustainable_funding(evidence: Evidence) -> Judged:
    """How long the secured money lasts, how much of it one source gives, and whether any pays for the partnership's own running.

    ``evidence``: ``recorded`` (funding lines are), ``unspent`` [low, high] (secured; apart where what is spent is not recorded),
    ``monthly_cost`` (empty where not known), ``source`` (who gives most), ``source_share`` [low, high], ``running`` [low, high].
    """
    if not evidence["recorded"]:
        return "unknown", [{"kind": "no funding lines"}]
    cost, unspent = evidence["monthly_cost"], evidence["unspent"]
    cover = [money / cost for money in unspent] if cost else None
    under = {name: _sure(part < months for part in cover) if cover else None for name, months in COVER_UNDER_MONTHS.items()}
    shares = evidence["source_share"]
    one_source = _sure(share is not None and share > ONE_SOURCE_OVER for share in shares)
    nothing_runs = _sure(money <= 0 for money in evidence["running"])
    signal = settled(either(under["watch"], one_source), either(under["alarm"], nothing_runs))
    facts: list[Fact] = []
    if cover:
        facts.append({"kind": "money lasts", "months": cover, "unspent": unspent, "monthly_cost": cost, "ends": evidence["ends"]})
    else:
        facts.append({"kind": "no monthly cost", "unspent": unspent})
    if nothing_runs:
        facts.append({"kind": "nothing for running"})
    if one_source:
        facts.append({"kind": "one source", "source": evidence["source"], "share": shares})
    if unspent[0] != unspent[1]:
        facts.append({"kind": "spending not recorded"})
    return signal, facts


def _sure(truths: Any) -> Truth:
    """True or False where every case says so, else not known."""
    found = set(truths)
    return found.pop() if len(found) == 1 else None


def outside_targets(evidence: Evidence) -> Judged:
    """How much of the targets is set outside.

    ``evidence``: ``recorded`` (targets are), ``outside``, ``all`` (by ``by``: money, or count where no money is told of),
    ``own`` and ``untargeted`` (own objectives, and those of them without a target), ``outside_targeted`` (objectives set
    outside with one).
    """
    if not evidence["recorded"]:
        return "unknown", [{"kind": "no targets"}]
    share = evidence["outside"] / evidence["all"]
    over = {name: round(share, 9) > limit for name, limit in OUTSIDE_TARGETS_OVER.items()}
    forgotten = evidence["untargeted"] > 0 and evidence["outside_targeted"] > 0
    facts: list[Fact] = [
        {"kind": f"outside by {evidence['by']}", "share": share, "outside": evidence["outside"], "all": evidence["all"]}
    ]
    if forgotten:
        facts.append({"kind": "own objectives without target", "count": evidence["untargeted"], "all": evidence["own"]})
    return settled(over["watch"] or forgotten, over["alarm"]), facts


JUDGES = {
    "time": time_for_trust,
    "push": pushed_into_delivery,
    "funding": sustainable_funding,
    "targets": outside_targets,
}
