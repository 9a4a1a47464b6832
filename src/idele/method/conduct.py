"""The code of conduct on partnership: what the registers show (METHOD.md section 17).

Answers:
    Can we show how we involve our partners, point by point, with dates? And what is missing before we are asked?

Formula:
    A point of the code has signs; a sign is shown by dated rows of a register. A sign that asks for a share of the rows that
    could show it (every consultation with enough notice, half of them answered) is shown in full from that share on, and in
    part below it. ``met`` is ``yes`` where every sign is shown in full, ``no row`` where no row shows any, ``partly``
    otherwise.

Thresholds:
    Enough notice is 14 days, ten working days, which is what Art. 11(b) of the code asks for the papers of a monitoring
    committee; for other consultations it asks for "sufficient time" without a figure, so we take the same **[reading]**. Half
    of the consultations answered, and that each sign counts alike: **[reading]**. Measured is grade 2 or more (section 8).

Example:
    >>> from datetime import date
    >>> from idele.tables import Tables
    >>> asked = {"partnership": "p", "organisation": "union", "stage": "preparing"}
    >>> asked |= {"sent": date(2025, 3, 3), "due": date(2025, 3, 31), "answered": date(2025, 3, 28)}
    >>> found = section(Tables({"consultations": [asked]}), date(2026, 1, 1))["p"]
    >>> {key: point["met"] for key, point in found.items() if isinstance(point, dict)}["time_to_be_heard"]
    'yes'
    >>> found["every_stage"]["met"], [missing["sign"] for missing in found["every_stage"]["missing"]]
    ('partly', ['implementing', 'monitoring', 'evaluating'])
    >>> found["capacity"]["met"], found["capacity"]["rows"]
    ('no row', [])

Limits:
    A row shows that something was done and when, not that it was done well: this is a pack of evidence, not a certificate.
    Rules of membership and procedure, conflicts of interest and data protection (Art. 10 to 12) are in no register, so nothing
    is said of them. A row without a date shows nothing. Education and other organisations count for none of the three groups of
    partners. Do not use it to rank partnerships: small ones have fewer rows.

Source:
    Commission Delegated Regulation (EU) No 240/2014 of 7 January 2014 on the European code of conduct on partnership, Articles
    2 to 5, 8, 10, 11 and 13 to 18, in our words; ``readings.conduct`` holds the points.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import polars as pl

from idele.method.conduct_rows import SOURCES, members
from idele.method.readings.conduct import POINTS, Point, Sign
from idele.tables import Tables
from idele.words import later

Figures = dict[str, Any]

POINT_OF = {sign.key: point.key for point in POINTS for sign in point.signs}


def evidence(tables: Tables, as_of: date) -> pl.DataFrame:
    """Every row that can show a point: partnership, table, point, sign, day, names, values, shows, rows; the oldest first."""
    found = [
        rows(tables, as_of).with_columns(table=pl.lit(name), place=pl.lit(place)) for place, (name, rows) in enumerate(SOURCES)
    ]
    return (
        pl.concat(found)
        .with_columns(point=pl.col("sign").replace_strict(POINT_OF, return_dtype=pl.String))
        .sort("partnership", "place", "day", "values", "sign", nulls_last=True)
    )


def section(tables: Tables, as_of: date) -> dict[str, Figures]:
    """By partnership that has partners or consultations: ``n`` (organisations that are partners or were consulted) and, by point,

    - ``met``: yes, partly or no row;
    - ``rows``: [{table, where, date, shows (the sign), rows (how many it stands for)}], those that show it;
    - ``missing``: [{sign, reason, rows (how many could show it and do not)}];
    - ``articles`` of the code.

    Absent where the table ``consultations`` has no row.
    """
    found = evidence(tables, as_of)
    bodies = _bodies(tables, as_of)
    shown = _rows_shown(found.filter("shows"))
    counts = _counts(found)
    rests_on = _rests_on(found)
    return {
        partnership: {
            "status": "ok",
            "n": n,
            **{point.key: _point(partnership, point, shown, counts) for point in POINTS},
            "rests_on": rests_on.get(partnership, []),
        }
        if n
        else {"status": "undefined", "n": 0, "reason": later("No partner and no consultation has a date yet."), "rests_on": []}
        for partnership, n in bodies.items()
    }


def _bodies(tables: Tables, as_of: date) -> dict[str, int]:
    """How many organisations are partners or were consulted, by partnership; 0 where all of that is still to come."""
    asked = tables["consultations"].filter(pl.col("sent") <= as_of)
    both = pl.concat([part.select("partnership", "organisation") for part in (members(tables, as_of), asked)]).unique()
    every = pl.concat([tables[name].select("partnership") for name in ("partners", "consultations")]).unique()
    counted = every.join(both.group_by("partnership").agg(n=pl.len()), on="partnership", how="left").sort("partnership")
    return {name: n or 0 for name, n in counted.iter_rows()}


def _rows_shown(shown: pl.DataFrame) -> dict[tuple[str, str], list[Figures]]:
    """The rows that show a point, by partnership and point."""
    listed: dict[tuple[str, str], list[Figures]] = {}
    columns = ("partnership", "point", "table", "names", "values", "day", "sign", "rows")
    split = {names: ("partnership", *names.split()) for names in shown["names"].unique()}
    told = shown.select(columns).with_columns(pl.col("day").cast(pl.String))
    for partnership, point, name, names, values, day, sign, rows in told.iter_rows():
        where = dict(zip(split[names], (partnership, *values), strict=True))
        row = {"table": name, "where": where, "date": day, "shows": sign, "rows": rows}
        listed.setdefault((partnership, point), []).append(row)
    return listed


def _counts(found: pl.DataFrame) -> dict[tuple[str, str], tuple[int, int]]:
    """By partnership and sign: how many rows show it, and how many could and do not."""
    counted = found.group_by("partnership", "sign").agg(
        shown=pl.col("rows").filter("shows").sum(), silent=pl.col("rows").filter(~pl.col("shows")).sum()
    )
    return {(partnership, sign): (shown, silent) for partnership, sign, shown, silent in counted.iter_rows()}


def _point(
    partnership: str,
    point: Point,
    shown: dict[tuple[str, str], list[Figures]],
    counts: dict[tuple[str, str], tuple[int, int]],
) -> Figures:
    numbers = {sign.key: counts.get((partnership, sign.key), (0, 0)) for sign in point.signs}
    lacking = [sign for sign in point.signs if not _in_full(sign, *numbers[sign.key])]
    some = any(count for count, _silent in numbers.values())
    return {
        "met": "yes" if not lacking else "partly" if some else "no row",
        "articles": point.articles,
        "rows": shown.get((partnership, point.key), []),
        "missing": [{"sign": sign.key, "reason": sign.missing, "rows": numbers[sign.key][1]} for sign in lacking],
    }


def _in_full(sign: Sign, shown: int, silent: int) -> bool:
    """Whether a sign is shown by as many rows as it asks for."""
    return shown > 0 and shown >= sign.share * (shown + silent)


def _rests_on(found: pl.DataFrame) -> dict[str, list[Figures]]:
    """Which tables, and how many of their rows, by partnership; a row that can show two signs counts once."""
    different = found.unique(["partnership", "table", "values"], keep="first", maintain_order=True)
    listed: dict[str, list[Figures]] = {}
    counted = different.group_by("partnership", "table", maintain_order=True).agg(pl.col("rows").sum())
    for partnership, name, rows in counted.iter_rows():
        listed.setdefault(partnership, []).append({"table": name, "where": {"partnership": partnership}, "rows": rows})
    return listed
