"""Divisions of labour: who holds and who leads what (METHOD.md section 5; slide 8).

Answers:
    Is it clear who leads what? What does nobody hold, what do two lead, who carries most of it, and would partners give the same
    answer?

Formula:
    Each action has three functions: conceived, managed, implemented. A function is a **gap** where nobody holds it, **headless**
    where it is held without a lead, an **overlap** where more than one leads. **Clarity** is the share of all action-functions
    with exactly one lead. **Load** is each partner's share of all leads, partners with none at 0, and the **Gini coefficient**
    says how uneven it is (:mod:`idele.method.inequality`). Where people were asked who leads, **alpha** is Krippendorff's nominal
    alpha of their answers, 1 less observed over expected disagreement, with plain **pairwise** agreement beside it
    (:mod:`idele.method.krippendorff`).

Thresholds:
    - Alpha and pairwise agreement take 5 people from 3 organisations (METHOD.md section 2).
    - Clarity from 0.8 is good and under 0.5 poor evidence [reading]; METHOD.md section 3 sets it beside what partners say.

Example:
    A night bus: the town hall leads its conception, nobody manages it, and two bodies lead its running. One of three functions
    has exactly one lead.

    >>> from idele.tables import Tables
    >>> held = {"action": "bus", "level": "local", "lead": True}
    >>> found = section(Tables({
    ...     "actions": [{"id": "bus", "partnership": "p", "name": "Night bus"}],
    ...     "functions": [
    ...         {**held, "function": "conceived", "organisation": "town"},
    ...         {**held, "function": "implemented", "organisation": "buses"},
    ...         {**held, "function": "implemented", "organisation": "county"},
    ...     ],
    ... }), date(2026, 1, 1))["p"]
    >>> round(found["clarity"], 3), found["gaps"], found["overlaps"]
    (0.333, [{'action': 'bus', 'function': 'managed'}], [{'action': 'bus', 'function': 'implemented'}])

Limits:
    It shows who is recorded as lead, not who does the work or how well. Two leads can be right where they have agreed on it, and
    a partner without a lead may give much. Count actions, not their size: a small one weighs as much as a large one. Where people
    were not asked, shared understanding is not known.

Source:
    Krippendorff 2004, Content Analysis. Gini 1912; the formula for sorted amounts as in Sen 1973, On Economic Inequality.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import polars as pl

from idele.method.inequality import gini
from idele.method.krippendorff import nominal
from idele.method.nodes import partners_at
from idele.method.readings.thresholds import FEWEST_ORGANISATIONS, FEWEST_RESPONDENTS
from idele.method.waves import last_waves
from idele.tables import Tables
from idele.tables.choices import FUNCTIONS
from idele.words import later

Figures = dict[str, Any]

# What can be unclear about a function of an action.
KINDS = {
    "gaps": pl.col("holders") == 0,
    "headless": (pl.col("holders") > 0) & (pl.col("leads") == 0),
    "overlaps": pl.col("leads") > 1,
}


def action_functions(tables: Tables) -> pl.DataFrame:
    """Every action with each of the three functions: partnership, action, function, holders, leads (different organisations)."""
    every = tables["actions"].select("partnership", pl.col("id").alias("action")).join(_three(), how="cross")
    held = (
        tables["functions"]
        .with_columns(pl.col("function").cast(pl.String))
        .group_by("action", "function")
        .agg(
            holders=pl.col("organisation").n_unique(),
            leads=pl.col("organisation").filter(pl.col("lead").fill_null(False)).n_unique(),
        )
    )
    return (
        every.join(held, on=["action", "function"], how="left", maintain_order="left")
        .with_columns(pl.col("holders", "leads").fill_null(0))
        .sort("partnership", "action", "order")
        .drop("order")
    )


def _three() -> pl.DataFrame:
    return pl.DataFrame({"function": list(FUNCTIONS), "order": range(len(FUNCTIONS))})


def loads(tables: Tables, as_of: date) -> pl.DataFrame:
    """How many functions each partner, or other lead, leads: partnership, organisation, leads; partners with none have 0."""
    members = tables["actions"].select("partnership").unique().with_columns(until=as_of)
    led = (
        tables["functions"]
        .filter(pl.col("lead"))
        .select("action", "function", "organisation")
        .unique()
        .join(tables["actions"].select("partnership", pl.col("id").alias("action")), on="action")
        .group_by("partnership", "organisation")
        .agg(leads=pl.len().cast(pl.Int64))
    )
    return (
        partners_at(tables, members)
        .select("partnership", "organisation")
        .join(led, on=["partnership", "organisation"], how="full", coalesce=True)
        .with_columns(pl.col("leads").fill_null(0))
        .sort("partnership", "organisation")
    )


def shared_understanding(tables: Tables, as_of: date) -> pl.DataFrame:
    """How far people name the same leads, in the last wave that asked "who leads this?".

    Columns: partnership, wave, respondents (who named any), organisations (theirs, as far as ``answers`` tells; empty
    where it tells of nobody), rows, alpha and pairwise (Krippendorff; units are action-functions, coders respondents, an empty
    answer is missing).
    """
    chosen = last_waves(tables, as_of, "leaders").select("partnership", "wave")
    named = tables["leaders"].join(chosen, on="wave")
    belongs = tables["answers"].join(chosen, on="wave", how="semi").select("wave", "respondent", body="organisation").unique()
    counts = (
        named.drop_nulls("organisation")
        .select("wave", "respondent")
        .unique()
        .join(belongs, on=["wave", "respondent"], how="left")
        .group_by("wave")
        .agg(respondents=pl.col("respondent").n_unique(), organisations=pl.col("body").drop_nulls().n_unique())
        .with_columns(pl.when(pl.col("organisations") > 0).then("organisations").alias("organisations"))
    )
    return (
        chosen.join(named.group_by("wave").agg(rows=pl.len()), on="wave")
        .join(counts, on="wave", how="left")
        .join(nominal(named, ["wave"], ["action", "function"], "organisation"), on="wave", how="left")
        .with_columns(pl.col("respondents").fill_null(0))
    )


def section(tables: Tables, as_of: date) -> dict[str, Figures]:
    """By partnership, of all its actions with each of the three functions: ``n`` (organisations that hold any, or partners) and

    - ``gaps`` (nobody holds it), ``headless`` (held, no lead), ``overlaps`` (more than one lead): [{action, function}];
    - ``clarity``: share with exactly one lead, 0 to 1; ``action_functions``: how many there are;
    - ``load``: {organisation: share of all leads}, partners with none at 0; ``gini`` over the same, 0 to 1;
    - ``alpha``, ``pairwise``: whether people name the same leads; ``alpha_status`` (and ``alpha_reason``), ``wave``,
      ``respondents`` and ``organisations`` (of the respondents; empty where not known) belong to them.

    ``reasons`` says why a figure is empty.

    Absent where the table ``functions`` was left out: then nobody knows who holds what.
    """
    if "functions" not in tables:
        return {}
    load = loads(tables, as_of)
    asked = {row["partnership"]: row for row in shared_understanding(tables, as_of).iter_rows(named=True)}
    led = {row["partnership"]: row for row in _gathered(load).iter_rows(named=True)}
    counts = _counts(tables, load)
    return {
        row["partnership"]: {
            "status": "ok",
            "n": counts.get(row["partnership"], (0, 0))[0],
            **{name: row[name] for name in ("clarity", "action_functions", *KINDS)},
            **_load(led.get(row["partnership"])),
            **_understanding(asked.get(row["partnership"])),
            "rests_on": _rests_on(row, counts.get(row["partnership"], (0, 0))[1], asked.get(row["partnership"])),
        }
        for row in _clarity(action_functions(tables)).iter_rows(named=True)
    }


def _clarity(every: pl.DataFrame) -> pl.DataFrame:
    """partnership, clarity, action_functions, and the lists of gaps, headless and overlaps."""
    lists = {kind: pl.struct("action", "function").filter(which) for kind, which in KINDS.items()}
    return every.group_by("partnership", maintain_order=True).agg(
        clarity=(pl.col("leads") == 1).mean(), action_functions=pl.len(), **lists
    )


def _gathered(load: pl.DataFrame) -> pl.DataFrame:
    """partnership, gini, organisation and share (lists): of the partnerships where anything is led."""
    share = pl.col("leads") / pl.col("leads").sum()
    grouped = load.group_by("partnership").agg("organisation", gini=gini("leads"), share=share, total=pl.col("leads").sum())
    return grouped.filter(pl.col("total") > 0)


def _counts(tables: Tables, load: pl.DataFrame) -> dict[str, tuple[int, int]]:
    """By partnership: organisations that hold a function or are partners, and rows of ``functions``."""
    held = tables["functions"].join(tables["actions"].select("partnership", pl.col("id").alias("action")), on="action")
    bodies = pl.concat([held.select("partnership", "organisation"), load.select("partnership", "organisation")]).unique()
    counted = (
        bodies.group_by("partnership")
        .agg(n=pl.len())
        .join(held.group_by("partnership").agg(rows=pl.len()), on="partnership", how="left")
        .with_columns(pl.col("rows").fill_null(0))
    )
    return {name: (n, rows) for name, n, rows in counted.iter_rows()}


def _load(led: dict[str, Any] | None) -> Figures:
    if led is None:
        return {"load": {}, "gini": None, "reasons": {"gini": later("Nobody leads anything yet.")}}
    return {"load": dict(zip(led["organisation"], led["share"], strict=True)), "gini": led["gini"]}


def _understanding(asked: dict[str, Any] | None) -> Figures:
    """Alpha and pairwise agreement, or why they are not shown."""
    if asked is None:
        return {"alpha": None, "pairwise": None, "alpha_status": "too few", "respondents": 0, "organisations": 0}
    own: Figures = {name: asked[name] for name in ("wave", "respondents", "organisations")}
    bodies = asked["organisations"]
    if asked["respondents"] < FEWEST_RESPONDENTS or (bodies is not None and bodies < FEWEST_ORGANISATIONS):
        return own | {"alpha": None, "pairwise": None, "alpha_status": "too few"}
    own |= {"alpha": asked["alpha"], "pairwise": asked["pairwise"], "alpha_status": "ok"}
    if asked["alpha"] is None:
        own["alpha_status"] = "undefined"
        own["alpha_reason"] = (
            later("No two people named the lead of the same function.")
            if asked["pairwise"] is None
            else later("Everybody named one and the same organisation: nothing could disagree by chance.")
        )
    return own


def _rests_on(row: dict[str, Any], held: int, asked: dict[str, Any] | None) -> list[Figures]:
    where = {"partnership": row["partnership"]}
    rests = [
        {"table": "actions", "where": where, "rows": row["action_functions"] // len(FUNCTIONS)},
        {"table": "functions", "where": where, "rows": held},
    ]
    return rests + ([{"table": "leaders", "where": {"wave": asked["wave"]}, "rows": asked["rows"]}] if asked else [])
