"""Pace: how long trust and the first result take, across the programme (METHOD.md section 9; slides 2, 10 and 17).

Answers:
    "How long until we trust each other?" "When do partnerships like ours show a first result?" "How far do promised dates slip?"

Formula:
    Time runs from a partnership's start, in months of 30.4375 days, to ``as_of`` or to its end. Only partnerships of the
    programme that had begun count; lengths are made in :mod:`idele.method.durations`, which says what is left out.

    *Trust* is a check-up's trust score of 50 or more. It came to be between the last closed wave under that and the first at or
    over it: from 0 where the first wave is over, not yet where none is. A partnership whose trust fell again has reached it all
    the same; one without a trust score is left out. The share by month is Turnbull's estimate (:mod:`idele.method.turnbull`).

    *Delivery* is the first delivered milestone of the kind delivery, ending before it the competing event, and what is still open
    is censored (:mod:`idele.method.aalen_johansen`). Partnerships that record no milestone at all are left out.

    ``median`` is the first month at which the share is a half or more, with ``low`` and ``high`` where the ends of its 95 %
    log-log interval pass a half; a median that is not reached is empty, and ``reasons`` says "not reached".

    The *forecast* is Flyvbjerg's reference class: actual over first planned duration, both from the start, of milestones of every
    kind; what is overdue by its first date is censored at what it has reached; ``p50`` and ``p80`` by Kaplan-Meier.

Thresholds:
    Trust from a score of 50 (METHOD.md section 9). At least 5 partnerships for a curve or a forecast [reading]: fewer say
    little, and give single ones away. A curve is told for at most 240 months [reading].

Example:
    >>> from datetime import date
    >>> from idele.method.pace import estimate
    >>> from idele.method.aalen_johansen import aalen_johansen
    >>> from idele.method.steps import log_log
    >>> import numpy as np
    >>> steps = aalen_johansen(np.array([9.0, 12.0, 15.0, 20.0, 30.0, 31.0]), np.array([1, 1, 2, 1, 0, 1]))
    >>> found = estimate(steps, log_log, 31.0)
    >>> found["median"], found["low"], found["n"]
    (20.0, 9.0, 6)

Limits:
    It says how long it took partnerships so far, not why, nor that trust must come first. Intervals are approximate: in our
    trials with 10 to 50 partnerships and yearly waves those of a share of trust held the truth 88 to 99 times in 100, those of
    its median 82 to 90 times. Waves far apart make the trust curve coarse, and its steps stand where trust had come at the
    latest. Do not use it to rank partnerships, nor with a programme whose partnerships began in ways that cannot be compared.

Source:
    Turnbull 1976, J. R. Stat. Soc. B 38. Aalen and Johansen 1978, Scand. J. Stat. 5. Flyvbjerg 2006, Proj. Manag. J. 37.
    Brookmeyer and Crowley 1982, Biometrics 38.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import polars as pl

from idele.method.aalen_johansen import HAPPENED, aalen_johansen
from idele.method.durations import deliveries, overruns, trust_intervals, trust_scores
from idele.method.readings.thresholds import FEWEST_PARTNERSHIPS, FORECAST_SHARES
from idele.method.steps import Band, Steps, by_month, log_log, log_log_of_rest, median, quantile, value_at
from idele.method.turnbull import turnbull
from idele.tables import Tables
from idele.words import later

Figures = dict[str, Any]

NOT_REACHED = later("not reached")


def trust_steps(tables: Tables, as_of: date) -> Steps | None:
    """The steps of the share that had come to trust, by month; None under FEWEST_PARTNERSHIPS."""
    found = trust_intervals(tables, as_of).filter("in_programme")
    if found.height < FEWEST_PARTNERSHIPS:
        return None
    return turnbull(found["left"].to_numpy(), found["right"].to_numpy())


def delivery_steps(tables: Tables, as_of: date) -> Steps | None:
    """The steps of the share that had delivered, by month; None under FEWEST_PARTNERSHIPS."""
    found = deliveries(tables, as_of).filter("in_programme")
    if found.height < FEWEST_PARTNERSHIPS:
        return None
    return aalen_johansen(found["months"].to_numpy(), found["event"].to_numpy())


def estimate(steps: Steps, band: Band, last: float) -> Figures:
    """``median``, ``low``, ``high`` (months), ``curve`` [{month, share, low, high}] to ``last``, ``n`` (partnerships) and
    ``until`` (the months to which anybody was observed). ``reasons`` tells which are not reached.
    """
    ends = median(steps, band)
    reasons = {name: NOT_REACHED for name, found in ends.items() if found is None}
    found: Figures = {"status": "ok", **ends, "n": steps.count, "until": last, "curve": by_month(steps, band, last)}
    return found | {"reasons": reasons} if reasons else found


def trust(tables: Tables, as_of: date) -> Figures:
    """The block ``trust``; ``reached`` are the partnerships that have."""
    found = trust_intervals(tables, as_of).filter("in_programme")
    steps = trust_steps(tables, as_of)
    if steps is None:
        return {"status": "too few", "n": found.height}
    seen = found.select(pl.when(pl.col("right").is_finite()).then("right").otherwise("left")).to_series()
    return estimate(steps, log_log_of_rest, float(seen.max())) | {"reached": int(found["right"].is_finite().sum())}  # type: ignore[arg-type]


def delivery(tables: Tables, as_of: date) -> Figures:
    """The block ``delivery``; ``delivered`` and ``ended`` are the partnerships that have, or that ended before."""
    found = deliveries(tables, as_of).filter("in_programme")
    steps = delivery_steps(tables, as_of)
    if steps is None:
        return {"status": "too few", "n": found.height}
    counts = [int((found["event"] == event).sum()) for event in (HAPPENED, HAPPENED + 1)]
    shown = estimate(steps, log_log, float(found["months"].max()))  # type: ignore[arg-type]
    return shown | dict(zip(("delivered", "ended"), counts, strict=True))


def forecast(tables: Tables, as_of: date) -> Figures:
    """The block ``forecast``: ``p50`` and ``p80`` (ratios), ``n`` (milestones), ``overdue`` (of them) and ``partnerships``."""
    found = overruns(tables, as_of).filter("in_programme").sort("ratio", "event")
    partnerships = found["partnership"].n_unique()
    counts = {"n": found.height, "partnerships": partnerships}
    if partnerships < FEWEST_PARTNERSHIPS:
        return {"status": "too few", **counts}
    steps = aalen_johansen(found["ratio"].to_numpy(), found["event"].to_numpy())
    names = [f"p{round(100 * share)}" for share in FORECAST_SHARES]
    ends = {name: quantile(steps.at, steps.share, share) for name, share in zip(names, FORECAST_SHARES, strict=True)}
    reasons = {name: NOT_REACHED for name, ratio in ends.items() if ratio is None}
    shown: Figures = {"status": "ok", **ends, **counts, "overdue": int((found["event"] != HAPPENED).sum())}
    return shown | {"reasons": reasons} if reasons else shown


def section(tables: Tables, as_of: date) -> Figures:
    """Of the programme: ``trust``, ``delivery`` {median, low, high, curve [{month, share, low, high}], until, n} and
    ``forecast`` {p50, p80, n}, each with its own ``status``. ``n`` is the number of partnerships behind the widest of them.
    """
    blocks = {"trust": trust(tables, as_of), "delivery": delivery(tables, as_of), "forecast": forecast(tables, as_of)}
    n = max(blocks["trust"]["n"], blocks["delivery"]["n"], blocks["forecast"]["partnerships"])
    some = any(block["status"] == "ok" for block in blocks.values())
    return {"status": "ok" if some else "too few", "n": n, **blocks, "rests_on": _rests_on(tables, as_of)}


def _rests_on(tables: Tables, as_of: date) -> list[Figures]:
    """The rows of all partnerships that the blocks look at."""
    counts = {
        "partnerships": tables["partnerships"].height,
        "answers": int(trust_scores(tables, as_of)["rows"].sum()),
        "milestones": tables["milestones"].height,
    }
    return [{"table": name, "where": {}, "rows": rows} for name, rows in counts.items() if rows]


def horizon(block: Figures) -> tuple[float | None, float]:
    """The median of a block, and the months to which it is certain that it was not reached where there is none (0: unknown)."""
    if block.get("status") != "ok":
        return None, 0.0
    middle = block["median"]
    return (float(middle), float(middle)) if middle is not None else (None, float(block["until"]))


def share_by(steps: Steps, months: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The share that had delivered by each age, with its interval."""
    return value_at(steps, log_log, months)


def longest(tables: Tables, as_of: date) -> float:
    """The months to which any partnership of the programme was observed for its first delivery."""
    found = deliveries(tables, as_of).filter("in_programme")["months"].max()
    return float(found) if isinstance(found, float) else 0.0
