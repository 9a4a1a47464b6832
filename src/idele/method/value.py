"""Value added, demonstrated (METHOD.md section 8; slides 4 and 7).

Answers:
    Of what we say that we have added, how much is shown, and how well?

Formula:
    Each claim stands in a matrix by its category (gaps, creativity, commitment, vehicles) and its grade of evidence: 0
    asserted, 1 described, 2 measured before and after, 3 against a comparison, 4 independently evaluated. It is *demonstrated*
    where something would not have happened anyway (``anyway`` is part or none) and its grade is 2 or more. Counts are of
    claims. Money is never added to what is not money: a claim counts as one, whatever it was worth.

    A claim dated after ``as_of`` has not happened yet; one without a date counts.

Thresholds:
    - Grade 2 or more: METHOD.md section 8.

Example:
    A claim that was measured before and after, of which nothing would have happened anyway, is demonstrated; the same claim is
    not where all of it would have.

    >>> from idele.tables import Tables
    >>> claim = {"partnership": "p", "category": "gaps", "text": "...", "grade": 2}
    >>> claims = [{**claim, "id": "1", "anyway": "none"}, {**claim, "id": "2", "anyway": "all"}]
    >>> found = section(Tables({"claims": claims}), date(2026, 1, 1))["p"]
    >>> found["matrix"]["gaps"], found["demonstrated"]
    ([0, 0, 2, 0, 0], 1)

Limits:
    A count of claims says nothing of their size: one may have changed a town and another a form. Do not rank partnerships by it;
    who writes more claims down has more. Grades are as good as who gave them (``claims.graded_by``). ``n`` is the number of
    partners, in whose name the partnership claims: the table names no organisation.

Source:
    Slides 4 and 7 of *Working in Partnership*: what partnership adds. The grades follow the usual order of evidence for what a
    measure has caused, from assertion to independent evaluation with a comparison.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import polars as pl

from idele.method.members import member_counts
from idele.method.readings.thresholds import DEMONSTRATED_FROM_GRADE
from idele.tables import Tables
from idele.tables.choices import CLAIM_CATEGORIES

Figures = dict[str, Any]

GRADES = range(5)
COUNTS = ("claims", "demonstrated")


def made(tables: Tables, as_of: date) -> pl.DataFrame:
    """The claims made by ``as_of`` or at no known date: partnership, id, category, grade, demonstrated (true or false)."""
    happened = pl.col("date").is_null() | (pl.col("date") <= as_of)
    more = pl.col("anyway").cast(pl.String).is_in(("part", "none"))
    return (
        tables["claims"]
        .filter(happened)
        .select(
            "partnership",
            "id",
            pl.col("category").cast(pl.String),
            "grade",
            demonstrated=more & (pl.col("grade") >= DEMONSTRATED_FROM_GRADE),
        )
    )


def demonstrated(tables: Tables, as_of: date) -> pl.DataFrame:
    """How many claims each partnership with any makes in each of the four categories, and how many of them are demonstrated.

    Columns: partnership, category, claims, demonstrated (counts; 0 where it claims nothing of the kind); by partnership, and the
    categories in the order of the talk.
    """
    counted = (
        made(tables, as_of).group_by("partnership", "category").agg(claims=pl.len(), demonstrated=pl.col("demonstrated").sum())
    )
    categories = pl.DataFrame({"category": CLAIM_CATEGORIES, "order": range(len(CLAIM_CATEGORIES))})
    return (
        counted.select("partnership")
        .unique()
        .join(categories, how="cross")
        .join(counted, on=["partnership", "category"], how="left")
        .sort("partnership", "order")
        .select("partnership", "category", pl.col(COUNTS).fill_null(0).cast(pl.Int64))
    )


def section(tables: Tables, as_of: date) -> dict[str, Figures]:
    """By partnership that claims anything: ``n`` (its partners), ``claims`` (a count) and

    - ``matrix``: {category: [claims of grade 0, 1, 2, 3, 4]}, all four categories;
    - ``demonstrated``: a count; ``demonstrated_by_category`` and ``demonstrated_matrix``, in the shape of ``matrix``, part it.

    ``too few`` where nothing of what it claims has happened by ``as_of``.
    """
    claims = made(tables, as_of)
    cells = {name: _cells(claims.filter(which)) for name, which in (("all", pl.lit(True)), ("demonstrated", "demonstrated"))}
    partners = member_counts(tables, as_of)
    return {
        name: _figures(name, partners.get(name, 0), {kind: found.get(name, {}) for kind, found in cells.items()})
        for name in tables["claims"]["partnership"].unique().sort()
    }


def _cells(claims: pl.DataFrame) -> dict[str, dict[tuple[str, int], int]]:
    """By partnership, how many claims are of each category and grade."""
    found: dict[str, dict[tuple[str, int], int]] = {}
    for partnership, category, grade, count in claims.group_by("partnership", "category", "grade").len().iter_rows():
        found.setdefault(partnership, {})[category, grade] = count
    return found


def _figures(partnership: str, partners: int, cells: dict[str, dict[tuple[str, int], int]]) -> Figures:
    count = sum(cells["all"].values())
    rests_on = [{"table": "claims", "where": {"partnership": partnership}, "rows": count}]
    if not count:
        return {"status": "too few", "n": partners, "rests_on": rests_on}
    matrix, shown = (_matrix(cells[kind]) for kind in ("all", "demonstrated"))
    by_category = {category: sum(counts) for category, counts in shown.items()}
    return {
        "status": "ok",
        "n": partners,
        "claims": count,
        "matrix": matrix,
        "demonstrated": sum(by_category.values()),
        "demonstrated_by_category": by_category,
        "demonstrated_matrix": shown,
        "rests_on": rests_on,
    }


def _matrix(cells: dict[tuple[str, int], int]) -> dict[str, list[int]]:
    return {category: [cells.get((category, grade), 0) for grade in GRADES] for category in CLAIM_CATEGORIES}
