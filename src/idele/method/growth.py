"""That grows which works: what spreads without working, and what works without spreading (METHOD.md section 15; slide 5).

Answers: does good practice travel, or only what is well advertised? What should the programme disseminate next?

Formula: a practice *spreads* from a reproduction number (:mod:`idele.method.reproduction`) of 1, which is when each adopter is
followed by another within three years, and does not under 0.5; it *works* from an expected success (:mod:`idele.method.transfer`)
of 0.5. ``spreads_without_working`` spreads and does not work; ``works_without_spreading`` works and does not spread: that is
what a programme should disseminate next. Nothing is said of a practice with fewer than three outcomes. ``over_time`` counts
adoptions by the year in which they began, and by how they went.

Thresholds: 1 and 0.5 adoptions per adopter, one half expected success, three outcomes [all reading]. Between 0.5 and 1 a
practice is on neither list: once everybody has had it for three years a practice that n took up has a number of at most n / (n
+ 1).

Example: three took up the portal from its origin within three years, and it failed them.

    >>> from datetime import date
    >>> fiche = {"id": "portal", "title": "", "summary": "", "domains": "jobs", "partnership": "o", "started": date(2020, 1, 1)}
    >>> rows = [{"practice": "portal", "partnership": p, "started": date(2021, 1, 1), "from_partnership": "o",
    ...          "outcome": "failed"} for p in "abc"]
    >>> found = section(Tables({"practices": [fiche], "adoptions": rows}), date(2023, 6, 1))
    >>> found["spreads_without_working"], found["over_time"][0]["failed"]
    (['portal'], 3)

Limits: who passed a practice on is as the adopters tell it; where that is empty the spread is underrated. An adoption that nobody
recorded did not happen here. What spreads may have other merits than success.

Source: METHOD.md section 15.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import polars as pl

from idele.method.readings.thresholds import FEWEST_OUTCOMES, SPREADS_FROM, SPREADS_LITTLE_BELOW, WORKS_FROM
from idele.method.transfer import practice_figures
from idele.method.uptake import over_time, uptakes
from idele.tables import Tables
from idele.words import later


def section(tables: Tables, as_of: date) -> dict[str, Any]:
    """``spreads_without_working`` and ``works_without_spreading``: [practice id], the clearest first; ``considered``: how many
    practices have enough outcomes and adopters for either; ``over_time``: [{from (first day of the year), adoptions by
    outcome}]; ``n``: partnerships that took any up.

    ``undefined`` where no adoption had begun.
    """
    taken = uptakes(tables, as_of)
    rests_on = [{"table": "adoptions", "where": {}, "rows": taken.height}]
    if not taken.height:
        return {"status": "undefined", "reason": later("No adoption is recorded yet."), "n": 0, "rests_on": rests_on}
    known = practice_figures(tables, as_of).filter(pl.col("trials") >= FEWEST_OUTCOMES, pl.col("reproduction").is_not_null())
    spreads, works = pl.col("reproduction") >= SPREADS_FROM, pl.col("expected") >= WORKS_FROM
    little = pl.col("reproduction") < SPREADS_LITTLE_BELOW
    by = ["reproduction", "expected", "practice"]
    return {
        "status": "ok",
        "n": taken["partnership"].n_unique(),
        "considered": known.height,
        "spreads_without_working": known.filter(spreads & ~works).sort(by, descending=[True, False, False])["practice"].to_list(),
        "works_without_spreading": known.filter(little & works)
        .sort("expected", "reproduction", "practice", descending=[True, False, False])["practice"]
        .to_list(),
        "over_time": over_time(taken),
        "rests_on": rests_on,
    }
