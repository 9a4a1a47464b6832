"""What partners say: score, interval, band and agreement of each construct (METHOD.md section 2; slides 7 to 10).

Answers:
    What are we good at, what holds us back, and where do we see things so differently that an average says little? How sure is
    each of these?

Formula:
    - **Score**, 0 to 100: ``(mean - low) / (high - low) * 100`` of the wave's scale. A person's figure on a construct is the mean
      of its statements that were answered, if at least half of them were; then the mean within each organisation; then over
      organisations, so that a large delegation does not outvote a small one. A statement that is asked the other way round is
      turned, so that high is always good news.
    - **Interval**, 95 %: ``mean +- t(.975, n - 1) * s / sqrt(n)`` over the n organisations' scores, clipped to 0 to 100.
    - **Agreement**: the average deviation ``AD = mean |x - mean(x)|`` between respondents on a statement, and its mean over the
      construct's statements; rWG and Lindell's r*WG(J) beside it (:mod:`idele.method.agreement`).
    - **Contested** where AD is over its limit, whatever the mean. **Unsettled** where leaving out some one organisation would
      change the band.

Thresholds:
    - Strength from 75, borderline from 50, concern below: 4.0 and 3.0 of 5, as in the Wilder Collaboration Factors Inventory.
    - AD is acceptable up to a sixth of the number of options, 0.83 at five (Burke and Dunlap 2002).
    - Too few: under 3 organisations or under 5 people. No interval under 5 organisations (METHOD.md section 2).

Example:
    Six organisations score 100, 75, 75, 75, 50 and 75. The mean is 75, a strength; Student's t leaves it room from 58 to 92.

    >>> scores = np.array([100.0, 75, 75, 75, 50, 75])
    >>> low, high = interval(np.array([scores.mean()]), np.array([scores.std(ddof=1)]), np.array([6]))
    >>> float(scores.mean()), round(float(low[0]), 1), round(float(high[0]), 1)
    (75.0, 58.4, 91.6)

    Their band is unsettled: without the one that scores 100 the mean would be 70.

Limits:
    It is what partners say, not what is so: the registers stand beside it where they can (triangulation). An interval is about
    organisations like those that answered; who did not answer may think otherwise (who is missing). Do not use scores to rank
    partnerships: they come from different people in different places. Two versions of a questionnaire are never averaged or
    compared. Missing and "don't know" are missing, never the midpoint.

    An interval by resampling (bootstrap) is usual elsewhere; over so few organisations it covers far less than it says, and at
    three it gives their scores away. So it is Student's.

Source:
    Burke and Dunlap 2002, Org. Res. Methods 5. James, Demaree and Wolf 1984, J. Appl. Psychol. 69. Lindell, Brandt and Whitney
    1999, Appl. Psychol. Meas. 23. LeBreton and Senter 2008, Org. Res. Methods 11. Wilder Collaboration Factors Inventory
    (Mattessich and Johnson).
"""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import polars as pl

from idele.method.agreement import agreement
from idele.method.bands import DIGITS, band_of
from idele.method.once import once
from idele.method.readings.thresholds import FEWEST_FOR_INTERVAL, FEWEST_ORGANISATIONS, FEWEST_RESPONDENTS
from idele.method.responses import organisation_scores, persons
from idele.method.waves import wave_key, waves
from idele.tables import Tables
from idele.words import later

FIGURES = ("score", "low", "high", "band", "ad", "ad_limit", "contested", "rwg", "rwg_lindell", "unsettled", "statements")


def interval(means: np.ndarray, spreads: np.ndarray, counts: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The 95 % interval ``mean +- t(.975, n - 1) * s / sqrt(n)`` over organisation scores, clipped to 0 to 100.

    Three columns of one length: mean, standard deviation (over n - 1) and number of organisations; NaN under 5 organisations.
    (A bootstrap over so few covers far less than it says, and at three gives their scores away.)
    """
    from scipy.special import stdtrit

    enough = counts >= FEWEST_FOR_INTERVAL
    reach = np.where(enough, stdtrit(np.maximum(counts - 1, 1), 0.975) * spreads / np.sqrt(counts), np.nan)
    return np.clip(means - reach, 0, 100), np.clip(means + reach, 0, 100)


@once
def construct_figures(tables: Tables, as_of: date) -> pl.DataFrame:
    """One row for each construct of each wave that anybody was asked about, with FIGURES and partnership, wave, construct, n
    (organisations), respondents, keys (its statements), rows (answers given) and status: ok, too few or undefined.
    """
    scores = organisation_scores(tables, as_of)
    score = pl.col("score")
    over_organisations = (
        scores.sort("score")
        .group_by("partnership", "wave", "construct")
        .agg(
            score.mean().round(10),
            score.std().alias("spread"),
            pl.len().alias("n"),
            ((score.sum() - score) / (pl.len() - 1)).alias("without_one"),
        )
    )
    found = (
        agreement(tables, as_of)
        .join(waves(tables, as_of).select("wave", "partnership"), on="wave")
        .join(over_organisations, on=["partnership", "wave", "construct"], how="left")
        .join(_respondents(tables, as_of), on=["wave", "construct"], how="left")
        .with_columns(pl.col("n", "respondents").fill_null(0))
        .sort("partnership", "wave", "construct")
    )
    low, high = interval(*(found[column].fill_null(np.nan).to_numpy() for column in ("score", "spread", "n")))
    return found.with_columns(
        pl.Series("low", low).fill_nan(None).round(10),
        pl.Series("high", high).fill_nan(None).round(10),
        band=band_of(pl.col("score")),
        contested=(pl.col("ad").round(DIGITS) > pl.col("ad_limit").round(DIGITS)).fill_null(False),
        unsettled=_unsettled(),
        status=_status(),
    ).with_columns(pl.col("ad", "ad_limit", "rwg", "rwg_lindell").round(10))


def _respondents(tables: Tables, as_of: date) -> pl.DataFrame:
    return persons(tables, as_of).group_by("wave", "construct").agg(pl.col("respondent").n_unique().alias("respondents"))


def _unsettled() -> pl.Expr:
    """Whether leaving out some one organisation changes the band: true where the band of the least or of the most differs."""
    low, high = pl.col("without_one").list.min(), pl.col("without_one").list.max()
    whole = band_of(pl.col("score"))
    return ((band_of(low) != whole) | (band_of(high) != whole)).fill_null(False)


def _status() -> pl.Expr:
    few = (pl.col("n") < FEWEST_ORGANISATIONS) | (pl.col("respondents") < FEWEST_RESPONDENTS)
    return pl.when(few).then(pl.lit("too few")).when(pl.col("score").is_null()).then(pl.lit("undefined")).otherwise(pl.lit("ok"))


def section(tables: Tables, as_of: date) -> dict[str, dict[str, Any]]:
    """By partnership, wave and construct the figures of :func:`construct_figures`, as TABLES.md names them.

    ``n`` of the section is that of the construct with most organisations behind it. A construct that is reversed shows 100 less
    its score, so that a high score is always good news.
    """
    figures: dict[str, dict[str, Any]] = {}
    for row in construct_figures(tables, as_of).iter_rows(named=True):
        own = figures.setdefault(row["partnership"], {"status": "too few", "n": 0, "rests_on": []})
        in_wave = own.get(key := wave_key(row["wave"]))
        if in_wave is None:
            in_wave = own[key] = {}
            own["rests_on"].append({"table": "answers", "where": {"wave": row["wave"]}, "rows": 0})
        in_wave[row["construct"]] = cell(row)
        own["rests_on"][-1]["rows"] += row["rows"]
        own["n"] = max(own["n"], row["n"])
        if row["status"] == "ok":
            own["status"] = "ok"
    return figures


def cell(row: dict[str, Any]) -> dict[str, Any]:
    """One construct's figures from a row of :func:`construct_figures`: no figure where there is too little to go on."""
    behind = {
        "respondents": row["respondents"],
        "n": row["n"],
        "rests_on": [answers_behind(row)],
    }
    if row["status"] == "undefined":
        return {"status": "undefined", "reason": later("The scale of this wave has no range."), **behind}
    if row["status"] == "too few":
        return {"status": "too few", **behind}
    shown = {"status": "ok", **{name: row[name] for name in FIGURES}, **behind}
    if row["low"] is None:
        shown["reasons"] = {"interval": later("Too few organisations answered for an interval.")}
    return shown


def answers_behind(row: dict[str, Any]) -> dict[str, Any]:
    """The answers that a row of :func:`construct_figures` rests on."""
    return {"table": "answers", "where": {"wave": row["wave"], "statement": row["keys"]}, "rows": row["rows"]}
