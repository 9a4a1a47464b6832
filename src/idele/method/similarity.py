"""Context similarity: what partnerships, adoptions and practices are compared on (METHOD.md section 15; slides 2 and 3).

Eight parts, in Gower's coefficient (:mod:`idele.method.gower`) with equal weights:

- ``opportunity`` (crowded, receptive, resistance), ``territory`` (urban, intermediate, rural) and ``form`` (section 11):
  alike or not;
- ``size`` (the territory's population, by powers of ten), ``decentralisation`` (its autonomy, or that of the nearest
  territory it lies in) and ``age`` (years since the start; of an adoption at its start, of a practice the age that its
  partnership had when it began): the closer the more alike, wholly unlike from ``SIZE_RANGE``, ``AUTONOMY_RANGE`` and
  ``AGE_RANGE``;
- ``levels``: at which level each of the three functions is held, as shares of the actions, by the distance that they would
  have to be moved (levels are ordered), in the mean of the functions that both record;
- ``domains``: those shared, over all (Jaccard).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import numpy as np
import polars as pl

from idele.method.countries import with_country_and_autonomy
from idele.method.gower import Features, Matrix
from idele.method.readings.exchange import FORM_WORDS, OPPORTUNITY_WORDS
from idele.method.readings.thresholds import AGE_RANGE, AUTONOMY_RANGE, FEWEST_PARTS, SIZE_RANGE
from idele.tables import Tables
from idele.tables.choices import FUNCTIONS, LEVELS

Figures = Mapping[str, Any]

PARTS = ("opportunity", "territory", "form", "size", "decentralisation", "age", "levels", "domains")
# The shares of each function held at national level, and at national or regional level: what lies further down follows.
STEPS = [f"{function}_{depth}" for function in FUNCTIONS for depth in (0, 1)]
LETTERS = "".join(level[0].upper() for level in LEVELS)
TOLD = ["key", "opportunity", "form", "territory", "domains", "age", *STEPS]
KINDS = {"opportunity": "opportunity", "territory": "kind", "form": "form"}
DAYS_IN_A_YEAR = 365.25


def partnership_contexts(tables: Tables, partnerships: Figures, as_of: date) -> pl.DataFrame:
    """The context of every partnership by ``as_of``, from its row and from ``partnerships``, the figures of all by id.

    Columns TOLD: key (its id), opportunity, form, territory (code), domains, age (years; to its end where it ended) and STEPS.
    """
    rows = tables["partnerships"].unique("id", keep="first", maintain_order=True)
    until = pl.min_horizontal(pl.col("ended").fill_null(as_of), pl.lit(as_of))
    age = (until - pl.col("started")).dt.total_days() / DAYS_IN_A_YEAR
    told = rows.select(
        "territory", "domains", key="id", age=pl.when((age >= 0) & pl.lit(as_of < date.max)).then(age).cast(pl.Float64)
    )
    measured = [(key, *_measured(partnerships.get(key, {}))) for key in told["key"]]
    texts: dict[str, Any] = dict.fromkeys(("key", "opportunity", "form"), pl.String)
    lists = {"patterns": pl.List(pl.String), "weights": pl.List(pl.Float64)}
    found = pl.DataFrame(measured, schema=texts | lists, orient="row")
    return (
        told.join(found, on="key", how="left", maintain_order="left")
        .join(_steps(found), on="key", how="left", maintain_order="left")
        .select(TOLD)
    )


def _measured(own: Figures) -> tuple[str | None, str | None, list[str], list[float]]:
    """Opportunity, nearest form and level patterns of one partnership's figures, as far as they are there."""
    patterns = own.get("levels", {}).get("patterns") or {}
    return (
        recognised(own.get("context", {}).get("opportunity"), OPPORTUNITY_WORDS),
        recognised(own.get("form", {}).get("nearest"), FORM_WORDS),
        list(patterns),
        [float(weight) for weight in patterns.values()],
    )


def practice_contexts(tables: Tables) -> pl.DataFrame:
    """The context that each practice grew in, from its fiche. Columns TOLD; key is its id."""
    rows = tables["practices"].unique("id", keep="first", maintain_order=True)
    started = tables["partnerships"].select(partnership="id", begun="started").unique("partnership", keep="first")
    age = (pl.col("started") - pl.col("begun")).dt.total_days() / DAYS_IN_A_YEAR
    told = rows.join(started, on="partnership", how="left", maintain_order="left").select(
        "territory",
        "domains",
        key="id",
        opportunity=_recognised("opportunity", OPPORTUNITY_WORDS),
        form=_recognised("form", FORM_WORDS),
        age=age.clip(0).cast(pl.Float64),
        patterns=pl.concat_list(pl.col("pattern").str.strip_chars().str.to_uppercase()),
        weights=pl.concat_list(pl.lit(1.0)),
    )
    return told.join(_steps(told), on="key", how="left", maintain_order="left").select(TOLD)


def adoption_contexts(adoptions: pl.DataFrame, tables: Tables, contexts: pl.DataFrame) -> pl.DataFrame:
    """The context of the partnership of each row of ``adoptions``, of the age that it had when it took the practice up.

    ``contexts`` are those of :func:`partnership_contexts`. Columns TOLD, in the order of the rows.
    """
    started = tables["partnerships"].select(partnership="id", begun="started").unique("partnership", keep="first")
    age = (pl.col("started") - pl.col("begun")).dt.total_days() / DAYS_IN_A_YEAR
    return (
        adoptions.select("partnership", "started")
        .join(started, on="partnership", how="left", maintain_order="left")
        .join(contexts.drop("age"), left_on="partnership", right_on="key", how="left", maintain_order="left")
        .with_columns(key="partnership", age=age.clip(0).cast(pl.Float64))
        .select(TOLD)
    )


def recognised(text: str | None, words: Mapping[str, tuple[str, ...]]) -> str | None:
    """Which kind a text means: the first one of whose words occurs in it; None where none does.

    >>> recognised("Space but resistance", OPPORTUNITY_WORDS), recognised("none of these", FORM_WORDS)
    ('resistance', None)
    """
    plain = (text or "").lower().replace("_", " ")
    return next((kind for kind, meant in words.items() if any(word in plain for word in meant)), None)


def _recognised(column: str, words: Mapping[str, tuple[str, ...]]) -> pl.Expr:
    plain = pl.col(column).str.to_lowercase().str.replace_all("_", " ", literal=True)
    return pl.coalesce(
        pl.when(plain.str.contains_any(list(meant))).then(pl.lit(kind, pl.String)) for kind, meant in words.items()
    )


def _steps(told: pl.DataFrame) -> pl.DataFrame:
    """key and STEPS, from lists of ``patterns`` (three letters of N, R, L; another letter is not told) and their ``weights``."""
    each = told.select("key", "patterns", "weights").explode("patterns", "weights").filter(pl.col("weights") > 0)
    shares = {}
    for place, function in enumerate(FUNCTIONS):
        letter = pl.col("patterns").str.slice(place, 1)
        known = pl.col("weights").filter(letter.is_in(list(LETTERS))).sum()
        for depth in (0, 1):
            above = pl.col("weights").filter(letter.is_in(list(LETTERS[: depth + 1]))).sum()
            shares[f"{function}_{depth}"] = pl.when(known > 0).then(above / known)
    return each.sort("key", "patterns").group_by("key", maintain_order=True).agg(**shares)


def features(told: pl.DataFrame, tables: Tables, precision: type = np.float64) -> Features:
    """What the rows of ``told`` (columns TOLD) are compared on. Put all that are to be compared into one frame."""
    places = with_country_and_autonomy(tables).rename({"code": "territory", "type": "kind"})
    rows = told.join(places, on="territory", how="left", maintain_order="left")
    size = pl.when(pl.col("population") > 0).then(pl.col("population").cast(pl.Float64).log10() / SIZE_RANGE)
    scaled = rows.select(size=size, decentralisation=pl.col("autonomy") / AUTONOMY_RANGE, age=pl.col("age") / AGE_RANGE)
    steps: Matrix = rows.select(STEPS).to_numpy().astype(precision).reshape(rows.height, len(FUNCTIONS), 2)
    return Features(
        {name: _members(rows[column]).astype(precision) for name, column in KINDS.items()},
        {name: scaled[name].cast(pl.Float64).to_numpy().astype(precision) for name in scaled.columns},
        {"levels": steps},
        {"domains": _members(rows["domains"]).astype(precision)},
    )


def _members(joined: pl.Series) -> Matrix:
    """Which of all members each row has: rows x members, 0 or 1; of texts joined by ``;``."""
    each = (
        joined.cast(pl.String)
        .to_frame("text")
        .with_row_index("row")
        .with_columns(pl.col("text").str.to_lowercase().str.split(";"))
    )
    each = each.explode("text").with_columns(pl.col("text").str.strip_chars()).filter(pl.col("text").str.len_chars() > 0)
    found = np.zeros((len(joined), max(each["text"].n_unique(), 1)))
    found[each["row"].to_numpy(), (each["text"].rank("dense") - 1).to_numpy()] = 1
    return found


def enough_alike(found: Matrix, told: Matrix) -> Matrix:
    """Similarities, NaN where fewer than ``FEWEST_PARTS`` parts are told on both sides."""
    return np.where(told >= FEWEST_PARTS, found, np.nan)
