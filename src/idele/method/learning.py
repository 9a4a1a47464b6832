"""Mutual learning, as the registers show it (METHOD.md sections 3 and 16; slide 8).

Answers: do we take up what others have found, write down what we learn, and change anything because of it?

Formula: by the day, of one partnership: the practices that it took up (adoptions begun), the lessons that it wrote down, those
that led to a change, and the seminars in which an organisation took part that belonged to it then.

Thresholds: none here. What counts as good evidence of learning is in the readings of the triangulation.

Example: two lessons, one of which led to a change.

    >>> from datetime import date
    >>> rows = [{"id": key, "partnership": "p", "text": "", "date": date(2024, 1, 1), "change": change}
    ...         for key, change in (("a", "We ring firms first"), ("b", None))]
    >>> found = section(Tables({"lessons": rows, "adoptions": []}), date(2024, 6, 1))["p"]
    >>> found["adoptions"], found["lessons"], found["lessons_with_change"], found["seminars"]
    (0, 2, 1, None)

Limits: what nobody wrote down does not count, so that a partnership that learns and does not write looks like one that does
not learn. Many lessons are no better than one that changed something.

Source: METHOD.md section 16; the talk's slide 8 ("shared mutual learning over time").
"""

from __future__ import annotations

from datetime import date
from typing import Any

import polars as pl

from idele.method.attendance import attended
from idele.method.nodes import partners_at
from idele.method.uptake import uptakes
from idele.tables import Tables
from idele.words import later

Figures = dict[str, Any]

# The figures, with the table that tells each.
TOLD_BY = {"adoptions": "adoptions", "lessons": "lessons", "lessons_with_change": "lessons", "seminars": "participants"}


def counts(tables: Tables, as_of: date) -> pl.DataFrame:
    """partnership, partners (organisations), and the figures: 0 where the table holds none of the partnership's, empty where
    the table was left out."""
    lessons = tables["lessons"].filter(pl.col("date") <= as_of).drop_nulls("partnership")
    changed = pl.col("change").str.strip_chars().str.len_chars() > 0
    counted = (
        uptakes(tables, as_of).group_by("partnership").agg(adoptions=pl.len()),
        lessons.group_by("partnership").agg(lessons=pl.len(), lessons_with_change=changed.fill_null(False).sum()),
        attended(tables, as_of).group_by("partnership").agg(seminars=pl.len()),
    )
    told = tables["partnerships"].select(partnership="id")
    every = pl.concat([told, *(rows.select("partnership") for rows in counted)]).unique().sort("partnership")
    partners = partners_at(tables, every.with_columns(until=pl.lit(as_of))).group_by("partnership").agg(partners=pl.len())
    found = every
    for rows in (*counted, partners):
        found = found.join(rows, on="partnership", how="left", maintain_order="left")
    return found.with_columns(
        pl.col("partners").fill_null(0).cast(pl.Int64),
        *(
            pl.col(name).fill_null(0).cast(pl.Int64) if table in tables else pl.lit(None, pl.Int64).alias(name)
            for name, table in TOLD_BY.items()
        ),
    )


def section(tables: Tables, as_of: date) -> dict[str, Figures]:
    """By partnership: ``adoptions``, ``lessons``, ``lessons_with_change``, ``seminars``, all counts; ``n``, its partners.

    A figure whose table was left out is empty, and ``reasons`` says so. Absent where all three tables hold nothing.
    """
    if not any(tables[name].height for name in set(TOLD_BY.values())):
        return {}
    lacking = {
        name: later("The table that would tell it was left out.") for name, table in TOLD_BY.items() if table not in tables
    }
    figures: dict[str, Figures] = {}
    for row in counts(tables, as_of).iter_rows(named=True):
        where = {"partnership": row["partnership"]}
        rests_on = [
            {"table": name, "where": where, "rows": row[name]} for name in ("adoptions", "lessons") if row[name] is not None
        ]
        figures[row["partnership"]] = {
            "status": "ok",
            "n": row["partners"],
            **{name: row[name] for name in TOLD_BY},
            **({"reasons": lacking} if lacking else {}),
            "rests_on": rests_on,
        }
    return figures
