"""Practices: expected success, and what fits here (METHOD.md section 15; slides 2, 3 and 5).

Answers: did what others took up work for them, how sure is that, whose forecasts were right, and what would fit us?

Formula: of a practice's adoptions begun by the day, worked counts 1, partly 0.5, failed and abandoned 0; what is too early, or
was settled later, is left out. With ``y`` their sum and ``n`` their number the expected success is the mean of Beta(a + y, b +
n - y), with its 80 % interval; the prior Beta(a, b) is learnt from the whole library (:mod:`idele.method.beta_binomial`).
Across a programme there is no "here", so that every adoption counts 1; for one partnership each is weighted by the similarity
of its context (:mod:`idele.method.similarity`). ``brier`` is the mean of ``(forecast - outcome)^2`` over the outcomes after 12
and 24 months; ``reproduction`` stands in :mod:`idele.method.reproduction`. *For us* adds ``1 / (60 + rank)`` over the ranks by
similarity and by expected success here.

Thresholds: Beta(1, 1) under 10 outcomes in the library (METHOD.md); a prior weighs 2 to 20 adoptions [reading]; a similarity
takes three of eight parts [reading]; a fiche not confirmed in time keeps half of its rank score [reading].

Example: three adoptions worked and one failed, in a library of no other.

    >>> from datetime import date
    >>> rows = [{"practice": "bus", "partnership": p, "started": date(2020, 1, 1), "outcome": how}
    ...         for p, how in (("a", "worked"), ("b", "worked"), ("c", "worked"), ("d", "failed"))]
    >>> tables = Tables({"practices": [{"id": "bus", "title": "Bus", "summary": "", "domains": "transport"}], "adoptions": rows})
    >>> bus = section(tables, date(2021, 1, 1))["bus"]
    >>> round(bus["expected"], 4), round(bus["low"], 4), round(bus["high"], 4)
    (0.6667, 0.4161, 0.8878)

Limits: only what was recorded counts: where failures go unrecorded every figure here flatters. Adoptions are not a trial:
those who expected success took it up. Do not use it to rank partnerships, nor a Brier score of a few forecasts to judge a
person.

Source: METHOD.md section 15; Kleinman 1973, J. Am. Stat. Assoc. 68 (the prior); Brier 1950, Mon. Weather Rev. 78; Gower 1971,
Biometrics 27; Cormack, Clarke and Buettcher 2009, SIGIR.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import polars as pl

from idele.method.beta_binomial import Prior, posterior, prior
from idele.method.fitting import for_us
from idele.method.once import once
from idele.method.reproduction import reproduction
from idele.method.uptake import scored, uptakes
from idele.tables import Tables
from idele.tables.choices import OUTCOMES
from idele.words import later

__all__ = ["for_us", "practice_figures", "prior_of", "section"]

Figures = dict[str, Any]

# Within the section these names are taken; a practice whose id is one of them is told apart by a mark.
TAKEN = ("status", "n", "rests_on", "prior")
FIGURES = ("expected", "low", "high", "reproduction", "brier")


def practice_key(practice: str) -> str:
    """The name of a practice within the section."""
    return f"{practice} (practice)" if practice in TAKEN else practice


def _counted(tables: Tables, as_of: date) -> pl.DataFrame:
    """practice, adoptions, adopters, y, trials and how many of each outcome: of every practice in the library or taken up."""
    taken = uptakes(tables, as_of)
    counts = taken.group_by("practice").agg(
        adoptions=pl.len().cast(pl.Int64),
        adopters=pl.col("partnership").n_unique().cast(pl.Int64),
        y=pl.col("worth").sum(),
        trials=pl.col("worth").count().cast(pl.Int64),
        **{name: (pl.col("outcome") == name).sum().cast(pl.Int64) for name in OUTCOMES},
    )
    known = pl.concat([tables["practices"].select(practice="id"), taken.select("practice")]).unique().sort("practice")
    whole = known.join(counts, on="practice", how="left", maintain_order="left")
    return whole.with_columns(pl.exclude("practice").fill_null(0))


def prior_of(tables: Tables, as_of: date) -> Prior:
    """The prior that the whole library gives."""
    counted = _counted(tables, as_of).sort("trials", "y")
    return prior(counted["y"], counted["trials"])


@once
def practice_figures(tables: Tables, as_of: date) -> pl.DataFrame:
    """One row a practice: practice, adoptions, adopters, y, trials, the outcomes, expected, low, high (empty where untried),
    holders, passed_on, reproduction, brier, forecasts, forecasters."""
    counted = _counted(tables, as_of)
    figures = posterior(prior_of(tables, as_of), counted["y"], counted["trials"])
    expected = {name: pl.Series(name, values) for name, values in zip(("expected", "low", "high"), figures, strict=True)}
    tried = pl.col("trials") > 0
    return (
        counted.with_columns(**expected)
        .with_columns(pl.when(tried).then(pl.col(name)).alias(name) for name in expected)
        .join(reproduction(tables, as_of), on="practice", how="left", maintain_order="left")
        .join(scored(uptakes(tables, as_of)), on="practice", how="left", maintain_order="left")
        .with_columns(pl.col("holders", "passed_on", "forecasts", "forecasters").fill_null(0), pl.col(FIGURES).round(10))
    )


def section(tables: Tables, as_of: date) -> Figures:
    """By practice id: ``adoptions``, ``outcomes`` {outcome: how many}, ``expected`` success with ``low`` and ``high``, 0 to 1,
    ``reproduction`` over ``holders``, ``brier``, 0 to 1, over ``forecasts`` of ``forecasters``; ``n``: partnerships that took
    it up.

    ``reasons`` says why a figure is empty: ``expected`` is where nothing with an outcome is recorded ("untried"). ``prior`` of
    the section holds a and b, and whether they were ``learnt`` from the library.
    """
    rows = practice_figures(tables, as_of)
    before = prior_of(tables, as_of)
    figures: Figures = {
        "status": "ok" if rows.height else "undefined",
        "n": uptakes(tables, as_of)["partnership"].n_unique(),
        "prior": before._asdict(),
        "rests_on": [
            {"table": "practices", "where": {}, "rows": tables["practices"].height},
            {"table": "adoptions", "where": {}, "rows": int(rows["adoptions"].sum())},
        ],
    }
    if not rows.height:
        figures["reason"] = later("No practice is recorded yet.")
    for row in rows.iter_rows(named=True):
        figures[practice_key(row["practice"])] = _cell(row)
    return figures


def _cell(row: Mapping[str, Any]) -> Figures:
    cell: Figures = {
        "status": "ok",
        "n": row["adopters"],
        "adoptions": row["adoptions"],
        "outcomes": {name: row[name] for name in OUTCOMES},
        **{name: row[name] for name in FIGURES},
        **{name: row[name] for name in ("holders", "forecasts", "forecasters")},
        "rests_on": [{"table": "adoptions", "where": {"practice": row["practice"]}, "rows": row["adoptions"]}],
    }
    reasons = {name: why for name, why in _reasons().items() if row[name] is None}
    return {**cell, "reasons": reasons} if reasons else cell


def _reasons() -> dict[str, str]:
    """Why a figure can be empty."""
    return {
        "expected": later("Untried: no adoption of it with an outcome is recorded."),
        "reproduction": later("Nobody has had it for three years yet."),
        "brier": later("No forecast of it has met an outcome yet."),
    }
