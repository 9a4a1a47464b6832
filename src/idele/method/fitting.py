"""For us: which practices fit one partnership, by similarity and by expected success here (METHOD.md section 15)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import numpy as np
import polars as pl
from numpy.typing import NDArray

from idele.method.beta_binomial import Prior, posterior, prior
from idele.method.gower import parts, similarity
from idele.method.readings.thresholds import ALIKE_FROM, RANK_FUSION, UNCONFIRMED_KEEPS, UNLIKE_BELOW
from idele.method.similarity import adoption_contexts, enough_alike, features, partnership_contexts, practice_contexts
from idele.method.uptake import uptakes
from idele.tables import Tables

Figures = dict[str, Any]
Vector = NDArray[Any]

FITS: Any = {"similarity": pl.Float64, "parts": pl.Int64, "alike": pl.List(pl.String), "unlike": pl.List(pl.String)}


def for_us(tables: Tables, figures: Mapping[str, Any], partnership: str, as_of: date) -> Figures | None:
    """The practices of the library for one ``partnership``, those that fit best first; None where there is none to offer.

    ``figures`` are what :func:`idele.method.measure.measure` gives, shared or not: contexts are read from them. A practice of
    its own is left out, and so is one that it took up. ``n`` counts the partnerships whose adoptions it rests on, ``taken_up``
    what was left out. Each of ``practices`` holds

    - ``practice`` (id), ``score`` (reciprocal rank fusion; halved where the fiche was to be confirmed before ``as_of``:
      ``unconfirmed``), ``confirm_by``;
    - ``similarity`` of the context it grew in, 0 to 1 (None where under three parts are told on both sides), ``parts`` (how
      many);
    - ``expected``, ``low``, ``high``, 0 to 1: success here, each adoption weighted by the similarity of its context.
      ``untried`` where no adoption with an outcome can be compared; ``tried``: how many can, ``adoptions``: how many there
      are;
    - ``because``: {``alike``, ``unlike``: names of parts}.

    Where nobody can be compared with this partnership every adoption counts 1, and ``compared`` is false.
    """
    offered = _offered(tables, partnership, as_of)
    if not offered.height:
        return None
    taken = uptakes(tables, as_of).filter(pl.col("partnership") != partnership)
    weights, fits = _compared(tables, figures, partnership, as_of, offered, taken)
    compared = bool(np.isfinite(weights).any())
    taken = taken.with_columns(weight=pl.Series(weights if compared else np.ones(taken.height)).fill_nan(None))
    here = _here(offered, taken, _library_prior(tables, as_of))
    ranked = _ranked(pl.concat([offered, here.drop("practice"), fits], how="horizontal"), as_of)
    own = uptakes(tables, as_of).filter(pl.col("partnership") == partnership)
    return {
        "status": "ok",
        "n": taken.filter(pl.col("worth").is_not_null(), pl.col("weight").is_not_null())["partnership"].n_unique(),
        "compared": compared,
        "taken_up": own["practice"].n_unique(),
        "practices": [_entry(row) for row in ranked.iter_rows(named=True)],
        "rests_on": [{"table": "adoptions", "where": {}, "rows": taken.height}],
    }


def _offered(tables: Tables, partnership: str, as_of: date) -> pl.DataFrame:
    """practice, confirm_by: what is neither its own nor taken up by it."""
    own = uptakes(tables, as_of).filter(pl.col("partnership") == partnership)
    return (
        tables["practices"]
        .filter(pl.col("partnership").is_null() | (pl.col("partnership") != partnership))
        .select("confirm_by", practice="id")
        .unique("practice", keep="first", maintain_order=True)
        .join(own, on="practice", how="anti")
        .sort("practice")
    )


def _compared(  # noqa: PLR0917
    tables: Tables, figures: Mapping[str, Any], partnership: str, as_of: date, offered: pl.DataFrame, taken: pl.DataFrame
) -> tuple[Vector, pl.DataFrame]:
    """The similarity of this partnership with the context of each adoption, and with each practice: similarity, parts, alike,
    unlike."""
    contexts = partnership_contexts(tables, figures.get("partnerships", {}), as_of)
    us = contexts.filter(pl.col("key") == partnership)
    if not us.height:
        count = offered.height
        nothing = {"similarity": [None] * count, "parts": [0] * count, "alike": [[]] * count, "unlike": [[]] * count}
        return np.full(taken.height, np.nan), pl.DataFrame(nothing, schema=FITS)
    grew = offered.select(key="practice").join(practice_contexts(tables), on="key", how="left", maintain_order="left")
    took = adoption_contexts(taken, tables, contexts)
    known = features(pl.concat([us, grew.select(us.columns), took]), tables)
    here, there = known.rows(slice(0, 1)), known.rows(slice(1, 1 + grew.height))
    weights = enough_alike(*similarity(here, known.rows(slice(1 + grew.height, None))))[0]
    found, told = similarity(here, there)
    names: dict[str, list[list[str]]] = {"alike": [[] for _ in range(grew.height)], "unlike": [[] for _ in range(grew.height)]}
    for name, alike, is_told in parts(here, there):
        for place in np.flatnonzero(is_told[0] & (alike[0] >= ALIKE_FROM)):
            names["alike"][place].append(name)
        for place in np.flatnonzero(is_told[0] & (alike[0] < UNLIKE_BELOW)):
            names["unlike"][place].append(name)
    fits = pl.DataFrame({"similarity": enough_alike(found, told)[0], "parts": told[0].astype(np.int64)})
    lists = [pl.Series(name, values, dtype=pl.List(pl.String)) for name, values in names.items()]
    return weights, fits.with_columns(pl.col("similarity").fill_nan(None), *lists)


def _library_prior(tables: Tables, as_of: date) -> Prior:
    """The prior of the whole library, in which every adoption counts 1."""
    each = uptakes(tables, as_of).group_by("practice").agg(y=pl.col("worth").sum(), trials=pl.col("worth").count())
    each = each.sort("trials", "y")
    return prior(each["y"], each["trials"])


def _here(offered: pl.DataFrame, taken: pl.DataFrame, before: Prior) -> pl.DataFrame:
    """practice, adoptions, tried, expected, low, high, in the order of ``offered``; ``taken`` has worth and weight."""
    weighed = pl.col("weight").filter(pl.col("worth").is_not_null())
    counts = (
        taken.sort("practice", "weight", "worth")
        .group_by("practice", maintain_order=True)
        .agg(
            adoptions=pl.len().cast(pl.Int64),
            tried=weighed.count().cast(pl.Int64),
            y=(pl.col("weight") * pl.col("worth")).sum(),
            trials=weighed.sum(),
        )
    )
    found = offered.select("practice").join(counts, on="practice", how="left", maintain_order="left")
    found = found.with_columns(pl.exclude("practice").fill_null(0))
    chances = zip(("expected", "low", "high"), posterior(before, found["y"], found["trials"]), strict=True)
    known = found.with_columns(**{name: pl.Series(values) for name, values in chances})
    tried = pl.col("tried") > 0
    return known.with_columns(pl.when(tried).then(pl.col(name)).alias(name) for name in ("expected", "low", "high")).drop(
        "y", "trials"
    )


def _ranked(rows: pl.DataFrame, as_of: date) -> pl.DataFrame:
    """Best first. What has no rank in one of the two gets nothing from it; equal figures have equal ranks."""
    ranks = [pl.col(name).round(9).rank("min", descending=True) for name in ("similarity", "expected")]
    fused = pl.sum_horizontal((1 / (RANK_FUSION + rank)).fill_null(0.0) for rank in ranks)
    unconfirmed = (pl.col("confirm_by") < as_of).fill_null(False)
    kept = pl.when(unconfirmed).then(UNCONFIRMED_KEEPS).otherwise(1.0)
    return rows.with_columns(score=fused * kept, unconfirmed=unconfirmed).sort(
        ["score", "similarity", "expected", "practice"], descending=[True, True, True, False], nulls_last=True
    )


def _entry(row: Mapping[str, Any]) -> Figures:
    names = ("practice", "score", "similarity", "parts", "expected", "low", "high", "tried", "adoptions", "unconfirmed")
    return {
        **{name: row[name] for name in names},
        "untried": row["expected"] is None,
        "confirm_by": row["confirm_by"].isoformat() if row["confirm_by"] else None,
        "because": {"alike": row["alike"], "unlike": row["unlike"]},
    }
