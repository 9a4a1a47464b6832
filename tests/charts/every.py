"""Every chart with figures that it can draw, ordinary and awkward."""

from __future__ import annotations

from collections.abc import Callable

from idele.charts import Chart, Names
from idele.charts.constructs import constructs
from idele.charts.fairness import fairness
from idele.charts.joint_costs import joint_costs
from idele.charts.labour import labour
from idele.charts.load import load
from idele.charts.network import network
from idele.charts.trend import trend
from idele.charts.triangulation import triangulation
from idele.charts.understanding import understanding
from tests.charts.figures import (
    ACTIONS,
    FAIRNESS,
    LABOUR,
    LEADS,
    ORGANISATIONS,
    ROUNDED,
    TREND,
    TRIANGULATION,
    TRUST,
    UNDERSTANDING,
    WAVE,
    construct,
)

NAMES = Names(ORGANISATIONS, ACTIONS, LEADS)
LONG = "Regional Ministry for Employment, Social Affairs, Health, Housing and the Integration of Newcomers"
LONG_NAMES = Names(dict.fromkeys(ORGANISATIONS, LONG), dict.fromkeys(ACTIONS, LONG), LEADS)
EXTREME = {f"a_construct_of_another_instrument_{k}": construct(score, 0, 1.2) for k, score in enumerate((0, 0, 50, 75, 100))}
CROWDED = {
    "states": {"consensus": 400, "false conflict": 0, "dissensus": 3, "false consensus": 1000},
    "quadrants": {"earned trust": 1200, "blind trust": 0, "wary understanding": 5, "strangers": 61},
}
MANY = Names({f"o{k}": LONG if k % 3 else f"Body {k}" for k in range(30)})
UNEVEN = {
    "shares": {f"o{k}": {"cost": 1.0 if k == 0 else 0.0, "benefit": 1.0 if k == 29 else 0.0, "risk": None} for k in range(30)},
    "unfairness": 1.0,
    "gives_more": ["o0"],
    "gini": None,
}
COSTS_ALONE = {"shares": {"o0": {"cost": 0.004, "benefit": None, "risk": None}}, "unfairness": None, "gives_more": []}
SPLIT = {f"o{k}": 1_000_000.0 * (k - 2) for k in range(30)}
DEAR = {
    **{rule: {LONG: SPLIT if rule != "nucleolus" else None} for rule in ("shapley", "nucleolus", "scrb")},
    "better_off_alone": {LONG: {"shapley": ["+".join(SPLIT)], "scrb": []}},
    "ranges": {LONG: {"shapley": {name: {"low": paid - 9e6, "high": paid + 9e6} for name, paid in SPLIT.items()}}},
    "joint_costs": {LONG: {"status": "ok", "total": sum(SPLIT.values()), "alone": dict.fromkeys(SPLIT, 2e7)}},
}
FREE = {
    **{rule: {"x": {"o0": 0.0}} for rule in ("shapley", "nucleolus")},
    "scrb": {"x": None},
    "better_off_alone": {"x": {}},
    "joint_costs": {"x": {"status": "ok", "total": 0.0, "alone": {"o0": 0.0}}},
}
STAR = {"shape": {"nodes": 30, "ties": [[k, 20] for k in range(20)]}}

EVERY: dict[str, Callable[[], Chart | None]] = {
    "constructs": lambda: constructs(WAVE),
    "constructs, rounded": lambda: constructs(ROUNDED),
    "constructs, extreme": lambda: constructs(EXTREME),
    "trend": lambda: trend(TREND),
    "triangulation": lambda: triangulation(TRIANGULATION),
    "network": lambda: network(TRUST),
    "network, a star": lambda: network(STAR),
    "understanding": lambda: understanding(UNDERSTANDING),
    "understanding, crowded": lambda: understanding(CROWDED),
    "labour": lambda: labour(LABOUR, NAMES),
    "labour, long names": lambda: labour(LABOUR, LONG_NAMES),
    "load": lambda: load(LABOUR, NAMES),
    "load, long names": lambda: load(LABOUR, LONG_NAMES),
    "fairness": lambda: fairness(FAIRNESS, NAMES),
    "fairness, long names": lambda: fairness(FAIRNESS, LONG_NAMES),
    "fairness, many and uneven": lambda: fairness(UNEVEN, MANY),
    "fairness, one who bears a cost": lambda: fairness(COSTS_ALONE, MANY),
    "joint cost": lambda: next(joint_costs(FAIRNESS, NAMES)),
    "joint cost, long names": lambda: next(joint_costs(FAIRNESS, LONG_NAMES)),
    "joint cost, many, dear and below nothing": lambda: next(joint_costs(DEAR, MANY)),
    "joint cost of nothing": lambda: next(joint_costs(FREE, MANY)),
}
