"""What changed between two waves of one instrument version (METHOD.md section 4).

Answers:
    Has anything changed since the last check-up, or is it chance?

Formula:
    Only organisations that answered both of the last two closed waves of one version are compared. The change is the mean of
    their differences in score. Its p is that of a two-sided sign-flip test: the share of all ways to turn signs round whose mean
    lies at least as far from zero; exact up to 14 pairs, over 20,000 seeded flips above. Holm's step-down method corrects p for
    all constructs that are tested in the partnership. ``better`` or ``worse`` where the corrected p allows it, else ``no clear
    change``.

Thresholds:
    - No test under 6 pairs (METHOD.md section 4): six can just reach p = 2 / 64.
    - p of 0.05 or less, after Holm: the usual convention.
    - Too few: under 3 pairs, or under 5 people of theirs in a wave.

Example:
    Six organisations rose by 1 to 6 points. Of the 64 ways to turn signs round two lie as far from zero. Tested alone that is a
    clear change; among three constructs it is not.

    >>> sign_flip([1, 2, 3, 4, 5, 6])
    0.03125
    >>> verdict(3.5, 0.03125), verdict(3.5, 3 * 0.03125)
    ('better', 'no clear change')

Limits:
    "No clear change" does not mean that nothing changed: with few partners it is the usual and honest answer, and a verdict over
    18 constructs needs about 10 pairs. A change says nothing of its cause. Organisations that joined or left are not in it. Do
    not use it across versions of a questionnaire, nor to compare partnerships.

Source:
    Fisher 1935, The Design of Experiments (tests by randomisation). Holm 1979, Scand. J. Stat. 6.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import polars as pl

from idele.method.answers import answers_behind, construct_figures
from idele.method.readings.thresholds import FEWEST_ORGANISATIONS, FEWEST_PAIRS, FEWEST_RESPONDENTS, SIGNIFICANCE
from idele.method.responses import organisation_scores
from idele.method.signflip import holm, sign_flip, sign_flips
from idele.method.waves import waves
from idele.tables import Tables
from idele.words import later

__all__ = ["compared_waves", "holm", "section", "sign_flip", "trends"]

KEYS = ["partnership", "construct"]


def compared_waves(tables: Tables, as_of: date) -> pl.DataFrame:
    """The last two closed waves with answers of one instrument version: partnership, first, second (wave ids).

    Where a partnership used several versions, the version whose pair is the latest.
    """
    closed = waves(tables, as_of).filter("closed").join(tables["answers"].select("wave").unique(), on="wave", how="semi")
    return (
        closed.with_row_index("place")
        .group_by("partnership", "version_key", maintain_order=True)
        .agg(pl.len().alias("count"), pl.col("wave").tail(2), pl.col("place").last())
        .filter(pl.col("count") > 1)
        .sort("partnership", "place")
        .group_by("partnership", maintain_order=True)
        .last()
        .select("partnership", pl.col("wave").list.first().alias("first"), pl.col("wave").list.last().alias("second"))
    )


def _side(tables: Tables, as_of: date, pairs: pl.DataFrame, side: str) -> pl.DataFrame:
    """The organisations' scores in the ``first`` or the ``second`` of the compared waves."""
    scores = organisation_scores(tables, as_of).filter(pl.col("score").is_not_null())
    return pairs.select("partnership", pl.col(side).alias("wave")).join(scores, on=["partnership", "wave"]).drop("wave")


def trends(tables: Tables, as_of: date) -> pl.DataFrame:
    """Change of each construct over the organisations that answered both waves; one row a partnership and construct.

    Columns: partnership, construct, first, second (mean scores of the pairs), change, p (Holm's, over the constructs tested in
    the partnership; empty under six pairs), pairs, and how many organisations and people stand behind each part:
    organisations_first, organisations_second, people_first, people_second (of all who answered that wave), and paired_first,
    paired_second (people of the pairs).
    """
    compared = compared_waves(tables, as_of)
    first, second = (_side(tables, as_of, compared, side) for side in ("first", "second"))
    both = first.join(second, on=[*KEYS, "organisation"], suffix="_second").sort(*KEYS, "organisation")
    paired = both.group_by(KEYS, maintain_order=True).agg(
        pl.len().alias("pairs"),
        (pl.col("score_second") - pl.col("score")).alias("differences"),
        pl.col("score").mean().round(10).alias("first"),
        pl.col("score_second").mean().round(10).alias("second"),
        pl.col("people").sum().alias("paired_first"),
        pl.col("people_second").sum().alias("paired_second"),
    )
    counted = _counts(first, "first").join(_counts(second, "second"), on=KEYS, how="full", coalesce=True)
    found = counted.join(paired, on=KEYS, how="left").with_columns(
        pl.exclude(*KEYS, "differences", "first", "second").fill_null(0), change=(pl.col("second") - pl.col("first")).round(10)
    )
    return _tested(found.sort(KEYS))


def _counts(side: pl.DataFrame, name: str) -> pl.DataFrame:
    return side.group_by(KEYS).agg(pl.len().alias(f"organisations_{name}"), pl.col("people").sum().alias(f"people_{name}"))


def _tested(found: pl.DataFrame) -> pl.DataFrame:
    """``found`` with ``p``: tests of as many pairs are made together, then each partnership's are corrected by Holm."""
    asked = found.with_row_index("row").filter(_enough() & (pl.col("pairs") >= FEWEST_PAIRS))
    raw = np.full(found.height, np.nan)
    for _size, group in asked.group_by("pairs"):
        raw[group["row"].to_numpy()] = sign_flips(np.array(group["differences"].to_list()))
    with_raw = found.with_columns(pl.Series("raw", raw).fill_nan(None))
    left = pl.col("raw").count().over("partnership") - pl.col("raw").rank("ordinal").over("partnership").cast(pl.Int64) + 1
    stepped = with_raw.with_columns(stepped=pl.col("raw") * left).sort("partnership", "raw", nulls_last=True)
    adjusted = pl.col("stepped").cum_max().over("partnership").clip(upper_bound=1.0)
    return stepped.with_columns(p=pl.when(pl.col("raw").is_not_null()).then(adjusted)).sort(KEYS).drop("stepped", "differences")


def _enough() -> pl.Expr:
    people = pl.min_horizontal("paired_first", "paired_second")
    return (pl.col("pairs") >= FEWEST_ORGANISATIONS) & (people >= FEWEST_RESPONDENTS)


def verdict(change: float, p: float | None) -> str:
    """better, worse or no clear change: the usual and honest answer with few partners.

    >>> verdict(12.0, 0.01), verdict(-12.0, 0.01), verdict(12.0, 0.2), verdict(12.0, None)
    ('better', 'worse', 'no clear change', 'no clear change')
    """
    if p is None or p > SIGNIFICANCE:
        return "no clear change"
    return "better" if change > 0 else "worse"


def section(tables: Tables, as_of: date) -> dict[str, dict[str, Any]]:
    """By partnership and construct: change (of the score, 0 to 100), p, verdict, pairs, first and second (scores of the pairs),
    from and to (wave ids), organisations {first, second, both} and respondents {first, second, first_of_both, second_of_both}:
    how many stand behind each wave and behind the pairs.

    Absent where no instrument version has two closed waves. Too few: under 3 pairs, or under 5 people of theirs in a wave.
    """
    compared = {row["partnership"]: row for row in compared_waves(tables, as_of).iter_rows(named=True)}
    if not compared:
        return {}
    waves_compared = pl.DataFrame({"wave": [row[end] for row in compared.values() for end in ("first", "second")]})
    asked = construct_figures(tables, as_of).join(waves_compared, on="wave", how="semi")
    rests_on = {(row["wave"], row["construct"]): answers_behind(row) for row in asked.iter_rows(named=True)}
    figures: dict[str, dict[str, Any]] = {}
    for row in trends(tables, as_of).with_columns(enough=_enough()).iter_rows(named=True):
        between = compared[row["partnership"]]
        ends = (between["first"], between["second"])
        own = figures.setdefault(row["partnership"], _empty(*ends))
        own[row["construct"]] = {
            **(_shown(row) if row["enough"] else {"status": "too few"}),
            "pairs": row["pairs"],
            "n": row["pairs"],
            "from": ends[0],
            "to": ends[1],
            **_behind(row),
            "rests_on": [rests_on[wave, row["construct"]] for wave in ends if (wave, row["construct"]) in rests_on],
        }
        own["n"] = max(own["n"], row["pairs"])
        for part in own[row["construct"]]["rests_on"]:
            own["rests_on"][ends.index(part["where"]["wave"])]["rows"] += part["rows"]
        if row["enough"]:
            own["status"] = "ok"
    return figures


def _empty(first: str, second: str) -> dict[str, Any]:
    rests_on = [{"table": "answers", "where": {"wave": wave}, "rows": 0} for wave in (first, second)]
    return {"status": "too few", "n": 0, "from": first, "to": second, "rests_on": rests_on}


def _shown(row: dict[str, Any]) -> dict[str, Any]:
    found = {"status": "ok", **{name: row[name] for name in ("change", "p", "first", "second")}}
    if row["p"] is None:
        found["reasons"] = {"p": later("Too few organisations answered both times for a test.")}
    return {**found, "verdict": verdict(row["change"], row["p"])}


def _behind(row: dict[str, Any]) -> dict[str, Any]:
    return {
        "organisations": {"first": row["organisations_first"], "second": row["organisations_second"], "both": row["pairs"]},
        "respondents": {
            "first": row["people_first"],
            "second": row["people_second"],
            "first_of_both": row["paired_first"],
            "second_of_both": row["paired_second"],
        },
    }
