"""Every chart with figures that it can draw, ordinary and awkward."""

from __future__ import annotations

from collections.abc import Callable

from idele.charts import Chart, Names
from idele.charts.constructs import constructs
from idele.charts.context import context
from idele.charts.fairness import fairness
from idele.charts.forms import form
from idele.charts.funding import funding
from idele.charts.growth import growth
from idele.charts.hassle import hassle
from idele.charts.joint_costs import joint_costs
from idele.charts.labour import labour
from idele.charts.levels import levels
from idele.charts.load import load
from idele.charts.network import network
from idele.charts.pace import pace
from idele.charts.silos import Issue, silos
from idele.charts.trend import trend
from idele.charts.triangulation import triangulation
from idele.charts.understanding import understanding
from idele.charts.value import value
from tests.charts.figures import (
    ACTIONS,
    CONTEXT,
    FAIRNESS,
    FORM,
    FUNDING,
    HASSLE,
    ISSUES,
    LABOUR,
    LEADS,
    ORGANISATIONS,
    OWN_PACE,
    PACE,
    PROGRAMME_HASSLE,
    ROUNDED,
    SILOS,
    TREND,
    TRIANGULATION,
    TRUST,
    UNDERSTANDING,
    VALUE,
    WAVE,
    construct,
    curve,
)
from tests.charts.figures import (
    NAMES as WAVE_NAMES,
)

NAMES = Names(ORGANISATIONS, ACTIONS, LEADS)
LONG = "Regional Ministry for Employment, Social Affairs, Health, Housing and the Integration of Newcomers"
LONG_NAMES = Names(dict.fromkeys(ORGANISATIONS, LONG), dict.fromkeys(ACTIONS, LONG), LEADS)
EXTREME = {f"a_construct_of_another_instrument_{k}": construct(score, 0, 1.2) for k, score in enumerate((0, 0, 50, 75, 100))}
CROWDED = {
    "states": {"consensus": 400, "false conflict": 0, "dissensus": 3, "false consensus": 1000},
    "quadrants": {"earned trust": 1200, "blind trust": 0, "wary understanding": 5, "strangers": 61},
}
CORNER = {"empowerment": 0.0, "delivery": 100.0, "nearest": "none of these", "membership": {}, "path": []}
LONG_PATH = {
    **FORM,
    "path": [{"wave": f"{LONG} {k}", "empowerment": 50.0 + 8 * (k % 3), "delivery": 30.0 + 3 * k} for k in range(9)],
}
ROUGHLY = {"rounded": True, "empowerment_low": None, "delivery_low": None, "receptiveness": 50.0, "receptiveness_low": None}
MANY = {
    "matrix": {key: [1234] * 5 for key in VALUE["matrix"]},
    "demonstrated_matrix": {key: [0, 0, 1234, 9, 0] for key in VALUE["matrix"]},
}
MAP = {key: Issue(*told) for key, told in ISSUES.items()}
LONG_MAP = {key: Issue(LONG, LONG + issue.domain, issue.level) for key, issue in MAP.items()}
MANY_MAP = {f"i{k}": Issue(f"Problem {k} of many", f"Domain {k % 11}", "local") for k in range(60)}
TANGLED = {
    "weighted": {issue: 60.0 - place for place, issue in enumerate(MANY_MAP)},
    "wickedness": {issue: 600.0 - 10 * place for place, issue in enumerate(MANY_MAP)},
    "participation": dict.fromkeys(MANY_MAP, 0.5),
    "links": [
        {"source": f"i{k}", "target": f"i{(k * 7 + 3) % 60}", "weight": 1 + k % 3, "bridge": ("none", "body", "gap")[k % 3]}
        for k in range(60)
    ],
    "gaps": [f"i{k}" for k in range(2, 60, 3)],
    "unbridged": 1.0,
}
ALONE = {
    "weighted": {"job": 0.0}, "wickedness": {"job": 0.0}, "participation": {"job": 0.0},
    "links": [{"source": "job", "target": "job 2", "weight": 1.0, "bridge": None}],
}  # fmt: skip
PATTERNS = {"patterns": {"LLL": 5.25, "NRL": 2.75, "NNL": 8.0, "N?R": 1.0, "RR?": 2.0, "LRL": 0.5, "?LL": 1.0}}
EVERY_PATTERN = {"patterns": {a + b + c: 1.0 + ord(b) % 7 for a in "NRL" for b in "NRL" for c in "NRL"}}
LOPSIDED = {"patterns": {"NNN": 99_999.0, "LLL": 1.0, "L?L": 0.05}}
MANY_NAMES = Names({f"o{k}": LONG if k % 3 else f"Body {k}" for k in range(30)})
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
LATE = {
    "trust": {**PACE["trust"], "curve": curve(*[0.0] * 240, 1.0), "median": 240.0, "low": None, "high": None},
    "delivery": {"status": "too few", "n": 4},
}
NOT_YET = {"trust": {"status": "ok", "from": 239.0, "to": None, "reached": False}, "delivery": {"status": "undefined"}}
YOUNG = {"trust": {**PACE["trust"], "curve": curve(0.0, 0.4), "median": None, "low": 0.5}, "delivery": PACE["delivery"]}
AT_ONCE = {
    "trust": {"status": "ok", "from": 0.0, "to": 0.0, "reached": True},
    "delivery": {"status": "ok", "months": 500.0, "delivered": True},
}
OLD = {"by_quarter": [{"quarter": k, "from": "2000-02-29", "share": k % 2, "hours": 1.0} for k in range(79)]}
ONE_QUARTER = {"by_quarter": [{"quarter": 0, "from": "2000-02-29", "share": 1.0, "hours": 1.0}]}
RICH = {**FUNDING, "ahead": [123_456_789.0] * 36, "monthly_cost": 0.5}
POOR = {**FUNDING, "ahead": [0.4, 0.0], "monthly_cost": 987_654_321.0}
NO_COST = {**FUNDING, "ahead": [7.0], "monthly_cost": None}

GROWTH = {
    "over_time": [
        {
            "from": f"{2021 + k}-01-01",
            "worked": k % 3,
            "partly": k % 2,
            "failed": (k + 1) % 2,
            "abandoned": k == 2,
            "too_early": k == 5,
        }
        for k in range(6)
    ]
}
MANY_ADOPTIONS = {
    "over_time": [
        {
            "from": f"{1990 + k}-01-01",
            "worked": 9_000 + 400 * k,
            "partly": 1,
            "failed": 12_000,
            "abandoned": 0,
            "too_early": 5_000 * (k > 30),
        }
        for k in range(36)
    ]
}

EVERY: dict[str, Callable[[], Chart | None]] = {
    "constructs": lambda: constructs(WAVE),
    "constructs, rounded": lambda: constructs(ROUNDED),
    "constructs, extreme": lambda: constructs(EXTREME),
    "trend": lambda: trend(TREND),
    "triangulation": lambda: triangulation(TRIANGULATION),
    "triangulation, every construct": lambda: triangulation({key: TRIANGULATION["trust"] for key, *_rest in WAVE_NAMES}),
    "network": lambda: network(TRUST),
    "network, a star": lambda: network(STAR),
    "understanding": lambda: understanding(UNDERSTANDING),
    "understanding, crowded": lambda: understanding(CROWDED),
    "labour": lambda: labour(LABOUR, NAMES),
    "labour, long names": lambda: labour(LABOUR, LONG_NAMES),
    "levels": lambda: levels(PATTERNS),
    "levels, every pattern": lambda: levels(EVERY_PATTERN),
    "levels, lopsided": lambda: levels(LOPSIDED),
    "levels, one action": lambda: levels({"patterns": {"RRR": 1.0}}),
    "load": lambda: load(LABOUR, NAMES),
    "growth": lambda: growth(GROWTH),
    "growth, one year": lambda: growth({"over_time": GROWTH["over_time"][:1]}),
    "growth, many": lambda: growth(MANY_ADOPTIONS),
    "silos": lambda: silos(SILOS, MAP),
    "silos, long names": lambda: silos(SILOS, LONG_MAP),
    "silos, many": lambda: silos(TANGLED, MANY_MAP),
    "silos, one": lambda: silos(ALONE, MAP),
    "load, long names": lambda: load(LABOUR, LONG_NAMES),
    "form": lambda: form(FORM, {"2025": "June 2025", "2026": "June 2026"}),
    "form, rounded": lambda: form({**FORM, **ROUGHLY, "empowerment": 75.0, "delivery": 40.0}),
    "form, corner": lambda: form({**FORM, **CORNER}),
    "form, long path": lambda: form(LONG_PATH),
    "context": lambda: context(CONTEXT),
    "context, rounded": lambda: context({**CONTEXT, **ROUGHLY, "opportunity": "receptive", "room": 100.0, "room_low": 60.0}),
    "context, centre not known": lambda: context(
        {**CONTEXT, "receptiveness": None, "receptiveness_low": None, "opportunity": None}
    ),
    "context, crowded": lambda: context(
        {
            **CONTEXT,
            "room": 3.2,
            "room_low": 1.0,
            "receptiveness": 97.0,
            "receptiveness_low": 90.0,
            "receptiveness_high": 100.0,
            "opportunity": "crowded",
        }
    ),
    "value": lambda: value(VALUE),
    "value, many": lambda: value({**VALUE, **MANY, "demonstrated": 4972}),
    "fairness": lambda: fairness(FAIRNESS, NAMES),
    "fairness, long names": lambda: fairness(FAIRNESS, LONG_NAMES),
    "fairness, many and uneven": lambda: fairness(UNEVEN, MANY_NAMES),
    "fairness, one who bears a cost": lambda: fairness(COSTS_ALONE, MANY_NAMES),
    "joint cost": lambda: next(joint_costs(FAIRNESS, NAMES)),
    "joint cost, long names": lambda: next(joint_costs(FAIRNESS, LONG_NAMES)),
    "joint cost, many, dear and below nothing": lambda: next(joint_costs(DEAR, MANY_NAMES)),
    "joint cost of nothing": lambda: next(joint_costs(FREE, MANY_NAMES)),
    "pace": lambda: pace(PACE, OWN_PACE),
    "pace, nobody else's": lambda: pace(PACE, {}),
    "pace, late": lambda: pace(LATE, NOT_YET),
    "pace, young": lambda: pace(YOUNG, AT_ONCE),
    "hassle": lambda: hassle(HASSLE, PROGRAMME_HASSLE),
    "hassle, old and alone": lambda: hassle(OLD, {}),
    "hassle, one quarter": lambda: hassle(ONE_QUARTER, PROGRAMME_HASSLE),
    "funding": lambda: funding(FUNDING),
    "funding, rich": lambda: funding(RICH),
    "funding, poor": lambda: funding(POOR),
    "funding, no cost": lambda: funding(NO_COST),
}
