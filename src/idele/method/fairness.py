"""Fair distribution: who gives, who gets, who stands to lose, and what a joint cost asks of each (METHOD.md section 7; slide 8).

Answers:
    Are costs, benefits and risks shared in proportion? Who gives much more than it gets? What would each partner pay for
    something we want to buy together, under three rules that people call fair, and which partners would then rather do it
    alone?

Formula:
    Of each kind, an organisation's share is its own amount over the total: hours at the partnership's hourly rate, and the
    money beside them, of all entries dated by the day that is asked about. *Unfairness* is ``0.5 * sum |c_i - b_i|``: 0 where
    benefits follow costs, 1 where those who pay get nothing. *Risk not rewarded* is ``0.5 * sum |r_i - b_i|``. The *Gini
    coefficient* is that of benefit per cost, over the organisations that bear a cost.

    For a joint cost, ``c(S)`` is what the coalition S would pay on its own, as listed; one that was not listed costs its
    cheapest partition into listed ones. Three rules say what each pays: the *Shapley value*, the average extra cost over all
    orders of joining (:mod:`idele.method.shapley`; above 16 partners from seeded orders, :mod:`idele.method.sampled`); the
    *nucleolus*, which makes the coalition with most to complain of as content as can be, then the next
    (:mod:`idele.method.nucleolus`); and *separable costs, remaining benefits* (:mod:`idele.method.separable`). A coalition S
    would be better off alone where ``sum_S x_i > c(S)``: a split where any would lies outside the core and will not hold
    (:mod:`idele.method.rules`). What is given as a range is read at either end (:mod:`idele.method.estimates`).

Thresholds:
    Under 3 organisations: too few (METHOD.md section 2). A partner gives much more than it gets where its share of cost is at
    least 1.5 times its share of benefit and at least 0.05 more [reading]. Shapley exact to 16 partners, the nucleolus to 12
    (METHOD.md section 7).

Example:
    Three partners could share a bus. Alone they would pay 60, 80 and 100; in pairs 120, 150 and 130; together 190.

    >>> from datetime import date
    >>> from idele.tables import Tables
    >>> prices = {"a": 60, "b": 80, "c": 100, "a+b": 120, "a+c": 150, "b+c": 130, "a+b+c": 190}
    >>> rows = [{"partnership": "p", "name": "bus", "coalition": who, "money": money} for who, money in prices.items()]
    >>> found = section(Tables({"coalition_costs": rows}), date(2026, 1, 1))["p"]
    >>> for rule in ("shapley", "nucleolus", "scrb"):
    ...     print({name: round(money, 2) for name, money in found[rule]["bus"].items()})
    {'a': 55.0, 'b': 55.0, 'c': 80.0}
    {'a': 60.0, 'b': 50.0, 'c': 80.0}
    {'a': 60.0, 'b': 51.43, 'c': 78.57}

    Under the Shapley value b and c pay 135 together and would pay 130 alone, so they would leave; the nucleolus keeps everybody.

    >>> found["better_off_alone"]["bus"]["shapley"], found["better_off_alone"]["bus"]["nucleolus"]
    (['b+c'], [])

Limits:
    A ledger shows what was written down. Hours and money are not all that a partner gives, and benefits are the hardest to
    write down: talk about what is missing before talking about who is ahead. Proportional is one idea of fair; partners may
    agree on another, where the strong carry the weak. With no hourly rate, shares of a kind that has hours alone are shares of
    hours; one with hours and money is undefined. What a coalition would pay is an estimate, and inferred ones most of all: look
    at the ranges before refusing a rule. Do not add shares across partnerships.

    Ours is the nucleolus over all ways to share the whole cost; some call that the prenucleolus (:mod:`idele.method.nucleolus`).

Source:
    Shapley 1953, in Contributions to the Theory of Games II. Schmeidler 1969, SIAM J. Appl. Math. 17. Gillies 1959, in
    Contributions to the Theory of Games IV. Young, Okada and Hashimoto 1982, Water Resour. Res. 18 (separable costs, remaining
    benefits). Unfairness is the index of dissimilarity of Duncan and Duncan 1955, Am. Sociol. Rev. 20, on shares of cost and
    benefit.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import polars as pl

from idele.method.distribution import BELOW_NOTHING, KINDS, NO_RATE, NOTHING, happened, reasons, shares, summaries
from idele.method.joint import joint_costs
from idele.method.readings.thresholds import FEWEST_ORGANISATIONS
from idele.method.rules import RULES
from idele.tables import Tables
from idele.words import later

Figures = dict[str, Any]
NO_ENTRY = "no entry"
WHY = {
    "cost": {
        NO_ENTRY: later("The ledger holds no cost."),
        NOTHING: later("The costs in the ledger add up to nothing."),
        NO_RATE: later("Costs are in hours and in money, and the partnership has no hourly rate."),
        BELOW_NOTHING: later("Somebody's costs add up to less than nothing, so that shares cannot be told."),
    },
    "benefit": {
        NO_ENTRY: later("The ledger holds no benefit."),
        NOTHING: later("The benefits in the ledger add up to nothing."),
        NO_RATE: later("Benefits are in hours and in money, and the partnership has no hourly rate."),
        BELOW_NOTHING: later("Somebody's benefits add up to less than nothing, so that shares cannot be told."),
    },
    "risk": {
        NO_ENTRY: later("The ledger holds no risk."),
        NOTHING: later("The risks in the ledger add up to nothing."),
        NO_RATE: later("Risks are in hours and in money, and the partnership has no hourly rate."),
        BELOW_NOTHING: later("Somebody's risks add up to less than nothing, so that shares cannot be told."),
    },
}
TOO_FEW = later("Fewer than three organisations have entries in the ledger.")
TOO_FEW_BEAR = later("Fewer than three organisations bear a cost.")
NO_BENEFIT_WITH_COST = later("Nobody who bears a cost has a benefit.")
NEEDED = {"unfairness": ("cost", "benefit"), "risk_unrewarded": ("risk", "benefit"), "gini": ("cost", "benefit")}


def section(tables: Tables, as_of: date) -> dict[str, Figures]:
    """By partnership: ``n`` (organisations with entries in the ledger, or named in a joint cost) and

    - ``shares``: {organisation: {cost, benefit, risk}}, of the totals, 0 to 1; a kind that is undefined is empty for all;
    - ``unfairness``, ``risk_unrewarded``, ``gini`` (of benefit per cost, over ``gini_n`` organisations): 0 to 1, or empty;
    - ``gives_more``: [organisation], those who give much more than they get, the furthest first;
    - ``shapley``, ``nucleolus``, ``scrb``: {name of the joint cost: {organisation: money}}, empty where the rule is undefined;
    - ``better_off_alone``: {name: {rule: [coalition]}}, those who would gain most first; ``inferred``: {name: [coalition]}, the
      smallest first; at most 1,000 of either;
    - ``shapley_error``: {name: {organisation: money}}, the standard error where the value was sampled;
    - ``ranges``: {name: {rule: {organisation: {low, high}}}}, where something was given as a range;
    - ``joint_costs``: {name: {status, n, total, total_inferred, alone {organisation: money}, listed, inferred_count,
      better_off_count {rule: count}, holds {rule: yes, no, or as estimated: nobody would leave as estimated, somebody might},
      leaving {rule: {coalition: {gain, low, high}}}, estimates, corners, every_corner}}; ``undefined`` with ``reason`` and
      ``alone_missing`` [organisation] where what somebody would pay alone is not listed.

    ``reasons`` says why a figure is empty (``cost``, ``benefit`` and ``risk`` in shares). Too few: under 3 organisations.
    """
    own = shares(tables, as_of)
    told = {row["partnership"]: row for row in summaries(own).iter_rows(named=True)}
    why = {(partnership, kind): cause for partnership, kind, cause in reasons(tables, as_of).iter_rows()}
    joint = joint_costs(tables) if tables["coalition_costs"].height else {}
    rows = _rows(tables, as_of)
    found = {}
    for partnership in sorted(rows):
        row, games = told.get(partnership), joint.get(partnership, {})
        players = {name for game in games.values() for name in game["players"]}
        bodies = players.union(row["organisation"] if row else ())
        figures: Figures = {"status": "ok" if len(bodies) >= FEWEST_ORGANISATIONS else "too few", "n": len(bodies)}
        if figures["status"] == "ok":
            figures |= _ledger(partnership, row, why) | _games(games)
        found[partnership] = {**figures, "rests_on": rows[partnership]}
    return found


def _rows(tables: Tables, as_of: date) -> dict[str, list[Figures]]:
    """Which rows each partnership's figures rest on; nothing for one that has no entry and no joint cost at all."""
    counts = happened(tables, as_of).group_by("partnership").agg(rows=pl.len())
    every = tables["ledger"].select("partnership").unique().join(counts, on="partnership", how="left").fill_null(0)
    costs = tables["coalition_costs"].group_by("partnership").agg(rows=pl.len())
    found: dict[str, list[Figures]] = {}
    for table, frame in (("ledger", every), ("coalition_costs", costs)):
        for partnership, count in frame.select("partnership", "rows").iter_rows():
            found.setdefault(partnership, []).append({"table": table, "where": {"partnership": partnership}, "rows": count})
    return found


def _ledger(partnership: str, row: dict[str, Any] | None, why: dict[tuple[str, str], str]) -> Figures:
    """The figures of the ledger, each with the reason why it is empty where it is."""
    empty: Figures = {"unfairness": None, "risk_unrewarded": None, "gini": None, "gini_n": 0, "gives_more": [], "shares": {}}
    if row is None or row["n"] < FEWEST_ORGANISATIONS:
        return {**empty, "reasons": dict.fromkeys((*NEEDED, "shares"), TOO_FEW)}
    by_kind = zip(*(row[kind] for kind in KINDS), strict=True)
    figures = {name: row[name] for name in empty if name != "shares"}
    figures["shares"] = {name: dict(zip(KINDS, own, strict=True)) for name, own in zip(row["organisation"], by_kind, strict=True)}
    undefined = {kind: WHY[kind][why.get((partnership, kind), NO_ENTRY)] for kind in KINDS if row[kind][0] is None}
    otherwise = TOO_FEW_BEAR if figures["gini_n"] < FEWEST_ORGANISATIONS else NO_BENEFIT_WITH_COST
    causes = {
        name: next((undefined[kind] for kind in kinds if kind in undefined), otherwise)
        for name, kinds in NEEDED.items()
        if figures[name] is None
    }
    figures["reasons"] = {**causes, **undefined}
    return figures if figures["reasons"] else {name: figure for name, figure in figures.items() if name != "reasons"}


def _games(games: dict[str, Figures]) -> Figures:
    """The figures of joint costs, by figure and then by name."""
    return {
        **{rule: {name: own["splits"][rule] for name, own in games.items()} for rule in RULES},
        "better_off_alone": {name: own["better_off"] for name, own in games.items()},
        "inferred": {name: own["inferred"] for name, own in games.items()},
        "shapley_error": {name: own["error"] for name, own in games.items() if "error" in own},
        "ranges": {name: own["ranges"] for name, own in games.items() if "ranges" in own},
        "joint_costs": {name: own["about"] for name, own in games.items()},
    }
