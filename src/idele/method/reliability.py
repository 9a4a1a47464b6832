"""Reliability: do a construct's statements hang together, and do partnerships differ in it? (METHOD.md section 2)

Answers:
    Can we trust the questionnaire: do statements on one thing go together, and does it tell partnerships apart?

Formula:
    Over each partnership's last closed wave, of the one version with most organisations; units are organisations' means, groups
    are partnerships.

    - **Cronbach's alpha**: ``J / (J - 1) * (1 - sum of statement variances / variance of sums)`` of J statements.
    - **McDonald's omega** from a one-factor minimum-residual fit of the correlations: ``(sum l)^2 / ((sum l)^2 + sum (1 - l^2))``
      of the loadings l. From 3 statements on.
    - **ICC(1)** ``(MSB - MSW) / (MSB + (k - 1) MSW)`` and **ICC(2)** ``(MSB - MSW) / MSB`` from one-way analysis of variance,
      with ``k = (N - sum n^2 / N) / (G - 1)``; negative values are kept.

Thresholds:
    - A construct with alpha under .70 is marked (METHOD.md section 2; the usual convention).
    - The minimum of organisations does not apply: no partnership's figure is shown.

Example:
    Three partnerships of four organisations each, from METHOD.md's check values: most of the differences lie between them.

    >>> [round(value, 6) for value in icc([4, 5, 4, 4, 2, 3, 2, 3, 5, 5, 4, 5], [1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3])]
    [0.82684, 0.950249]

Limits:
    Alpha rises with the number of statements and says nothing of whether they ask the right thing. With few organisations all
    four are rough. A low ICC(1) may mean that partnerships are alike, not that the questionnaire is bad. The five-minute check-up
    asks one statement of each construct, so it has neither alpha nor omega. Do not report them for a single partnership.

    Alpha and omega are of organisations' means, not of persons, because organisations are what is compared. R's ``multilevel``
    takes the mean group size for k.

Source:
    Cronbach 1951, Psychometrika 16. McDonald 1999, Test Theory. Shrout and Fleiss 1979, Psychol. Bull. 86 (ICC).
"""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import polars as pl
from numpy.typing import ArrayLike, NDArray

from idele.method.consistency import FEWEST_FOR_OMEGA, cronbach_alpha, mcdonald_omega
from idele.method.readings.thresholds import ALPHA_FROM
from idele.method.responses import organisation_scores, responses
from idele.method.waves import last_waves
from idele.tables import Tables
from idele.words import later

__all__ = ["cronbach_alpha", "icc", "mcdonald_omega", "section"]

TINY = 1e-12


def icc(values: ArrayLike, groups: ArrayLike) -> tuple[float | None, float | None]:
    """ICC(1) and ICC(2) from one-way analysis of variance, with ``k = (N - sum n^2 / N) / (G - 1)``; negative values are kept.

    ICC(1) = (MSB - MSW) / (MSB + (k - 1) MSW) is how much of the differences lies between groups, ICC(2) = (MSB - MSW) / MSB how
    well group means can be told apart. (R's ``multilevel`` takes the mean group size N / G for k.) None where it is undefined:
    one group, no group of two, or no differences.

    >>> both = icc([4, 5, 4, 4, 2, 3, 2, 3, 5, 5, 4, 5], [1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3])
    >>> [round(value, 6) for value in both]
    [0.82684, 0.950249]
    """
    figures = np.asarray(values, dtype=float)
    _names, place = np.unique(np.asarray(groups), return_inverse=True)
    sizes = np.bincount(place).astype(float)
    total, count = sizes.sum(), len(sizes)
    if count < 2 or total <= count:
        return None, None
    means = np.bincount(place, weights=figures) / sizes
    between = float((sizes * (means - figures.mean()) ** 2).sum() / (count - 1))
    within = float(((figures - means[place]) ** 2).sum() / (total - count))
    size = float((total - (sizes**2).sum() / total) / (count - 1))
    whole = between + (size - 1) * within
    return (
        (between - within) / whole if whole > TINY else None,
        (between - within) / between if between > TINY else None,
    )


def section(tables: Tables, as_of: date) -> dict[str, Any]:
    """By construct: alpha, omega, icc1, icc2, n (organisations), groups (partnerships), statements, low_alpha; ``reasons`` says
    why one is empty.

    Over each partnership's last closed wave, of the one instrument version with most organisations, named in ``instrument`` and
    ``version``. Alpha and omega are of organisations with a mean on every statement, ICC of organisations' scores.
    """
    chosen = _chosen_waves(tables, as_of)
    if not chosen.height:
        return {"status": "undefined", "reason": later("No wave is closed yet."), "n": 0, "rests_on": []}
    scores = organisation_scores(tables, as_of).join(chosen.select("wave"), on="wave", how="semi")
    scores = scores.filter(pl.col("score").is_not_null()).with_columns(group=pl.col("partnership").rank("dense"))
    statements = _statement_means(tables, as_of, chosen)
    figures: dict[str, Any] = {
        "status": "ok",
        "n": scores.select(pl.struct("partnership", "organisation").n_unique()).item(),
        "instrument": chosen["instrument"][0],
        "version": chosen["version"][0],
        "rests_on": [],
    }
    for (construct,), own in sorted(scores.group_by("construct"), key=lambda found: str(found[0])):
        rows = statements.filter(pl.col("construct") == construct)
        figures[str(construct)] = _cell(own, rows)
    figures["rests_on"] = [{"table": "answers", "where": {"wave": sorted(chosen["wave"])}, "rows": int(statements["rows"].sum())}]
    return figures


def _chosen_waves(tables: Tables, as_of: date) -> pl.DataFrame:
    """Each partnership's last closed wave, of the version that has most organisations over all of them."""
    last = last_waves(tables, as_of, "answers", only_closed=True)
    units = organisation_scores(tables, as_of).select("wave", "organisation").unique().group_by("wave").len("units")
    counted = last.join(units, on="wave").with_columns(pl.col("units").sum().over("version_key").alias("total"))
    best = counted.sort("total", "opened", "version_key", descending=True)["version_key"].head(1)
    return counted.filter(pl.col("version_key").is_in(best.implode()))


def _statement_means(tables: Tables, as_of: date, chosen: pl.DataFrame) -> pl.DataFrame:
    """construct, statement, wave, organisation, mean, rows: each organisation's mean on each statement that it answered."""
    return (
        responses(tables, as_of)
        .join(chosen.select("wave"), on="wave", how="semi")
        .filter(pl.col("value").is_not_null())
        .sort("value")
        .group_by("construct", "statement", "wave", "organisation")
        .agg(pl.col("value").mean().alias("mean"), pl.len().alias("rows"))
    )


def _cell(scores: pl.DataFrame, statements: pl.DataFrame) -> dict[str, Any]:
    count = statements["statement"].n_unique()
    table = _table(statements) if count > 1 else np.empty((0, count))
    ordered = scores.sort("group", "score")
    icc1, icc2 = icc(ordered["score"], ordered["group"])
    found = {"alpha": cronbach_alpha(table), "omega": mcdonald_omega(table), "icc1": icc1, "icc2": icc2}
    cell: dict[str, Any] = {
        "status": "ok" if any(value is not None for value in found.values()) else "undefined",
        **{name: None if value is None else round(value, 10) for name, value in found.items()},
        "low_alpha": found["alpha"] is not None and found["alpha"] < ALPHA_FROM,
        "n": scores.height,
        "groups": scores["group"].n_unique(),
        "statements": count,
    }
    reasons = {name: _reason(name, count) for name, value in found.items() if value is None}
    if cell["status"] == "undefined":
        cell["reason"] = later("There are too few statements, organisations or partnerships to compare.")
    return {**cell, "reasons": reasons} if reasons else cell


def _table(statements: pl.DataFrame) -> NDArray[np.float64]:
    """Means as organisations x statements, NaN where one gave none."""
    wide = statements.pivot("statement", index=["wave", "organisation"], values="mean", sort_columns=True)
    return wide.drop("wave", "organisation").to_numpy()


def _reason(name: str, statements: int) -> str:
    if name in ("icc1", "icc2"):
        return later("It takes two partnerships, one of them with two organisations, and answers that differ.")
    needed = 2 if name == "alpha" else FEWEST_FOR_OMEGA
    if statements < needed:
        return later("There are too few statements on the construct.")
    return later("Too few organisations answered every statement, or their answers do not differ.")
