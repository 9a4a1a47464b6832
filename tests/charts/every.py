"""Every chart with figures that it can draw, ordinary and awkward."""

from __future__ import annotations

from collections.abc import Callable

from idele.charts import Chart, Names
from idele.charts.constructs import constructs
from idele.charts.labour import labour
from idele.charts.load import load
from idele.charts.network import network
from idele.charts.trend import trend
from idele.charts.triangulation import triangulation
from idele.charts.understanding import understanding
from tests.charts.figures import (
    ACTIONS,
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
STAR = {"shape": {"nodes": 30, "ties": [[k, 20] for k in range(20)]}}

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
    "load": lambda: load(LABOUR, NAMES),
    "load, long names": lambda: load(LABOUR, LONG_NAMES),
}
