"""Every chart with figures that it can draw, ordinary and awkward."""

from __future__ import annotations

from collections.abc import Callable

from idele.charts import Chart, Names
from idele.charts.constructs import constructs
from idele.charts.funding import funding
from idele.charts.hassle import hassle
from idele.charts.labour import labour
from idele.charts.load import load
from idele.charts.network import network
from idele.charts.pace import pace
from idele.charts.trend import trend
from idele.charts.triangulation import triangulation
from idele.charts.understanding import understanding
from tests.charts.figures import (
    ACTIONS,
    FUNDING,
    HASSLE,
    LABOUR,
    LEADS,
    ORGANISATIONS,
    OWN_PACE,
    PACE,
    PROGRAMME_HASSLE,
    ROUNDED,
    TREND,
    TRIANGULATION,
    TRUST,
    UNDERSTANDING,
    WAVE,
    construct,
    curve,
)

NAMES = Names(ORGANISATIONS, ACTIONS, LEADS)
LONG = "Regional Ministry for Employment, Social Affairs, Health, Housing and the Integration of Newcomers"
LONG_NAMES = Names(dict.fromkeys(ORGANISATIONS, LONG), dict.fromkeys(ACTIONS, LONG), LEADS)
EXTREME = {f"a_construct_of_another_instrument_{k}": construct(score, 0, 1.2) for k, score in enumerate((0, 0, 50, 75, 100))}
CROWDED = {
    "states": {"consensus": 400, "false conflict": 0, "dissensus": 3, "false consensus": 1000},
    "quadrants": {"earned trust": 1200, "blind trust": 0, "wary understanding": 5, "strangers": 61},
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
