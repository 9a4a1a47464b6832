"""Reach of the exchange: seminars, practices, who took part, and what followed (METHOD.md section 16; slides 5 and 8).

Answers: how far does the programme's exchange reach, and does anything come of it?

Formula: of the seminars begun by the day: how many; the different practices presented; ``players``, the different
organisations that took part; ``people`` (where no number is given, one), also by the level they came from and by country,
which is the territory that an organisation's territory lies in at the top (of NUTS codes the first two letters); and the
adoptions that followed: those of a practice presented at a seminar where the partnership took part, begun on its last day or
later.

Thresholds: none. The yardstick is the IDELE programme itself: 11 seminars in 3 years, over 100 practices, 250 players (slide 5).

Example: two from one organisation came, and their partnership took up what they heard of.

    >>> from datetime import date
    >>> day = date(2024, 5, 2)
    >>> tables = Tables({
    ...     "seminars": [{"id": "s", "title": "", "topic": "", "start": day, "end": day}],
    ...     "participants": [{"seminar": "s", "organisation": "o", "level": "local", "role": "guest", "people": 2}],
    ...     "partners": [{"partnership": "p", "organisation": "o", "role": "lead"}],
    ...     "presented": [{"seminar": "s", "practice": "bus"}],
    ...     "adoptions": [{"practice": "bus", "partnership": "p", "started": date(2024, 9, 1), "outcome": "worked"}]})
    >>> found = section(tables, date(2025, 1, 1))
    >>> [found[name] for name in ("seminars", "practices", "players", "by_level", "adoptions")]
    [1, 1, 1, {'national': 0, 'regional': 0, 'local': 2}, 1]

Limits: people of two seminars cannot be told apart, so that somebody who came twice counts twice; organisations are counted
once. What followed a seminar need not have come of it.

Source: METHOD.md section 16; the yardstick from the talk's slide 5.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import polars as pl

from idele.method.attendance import attended, held
from idele.method.countries import with_country_and_autonomy
from idele.method.uptake import uptakes
from idele.tables import Tables
from idele.tables.choices import LEVELS
from idele.words import later

Figures = dict[str, Any]

# The tables that each figure needs beside the seminars.
NEEDS = {
    "practices": ("presented",),
    **dict.fromkeys(("players", "people", "countries", "by_level", "by_country"), ("participants",)),
    "adoptions": ("adoptions", "presented", "participants", "partners"),
    "library": ("practices",),
}


def section(tables: Tables, as_of: date) -> Figures:
    """``seminars``, ``practices`` (presented), ``players`` (organisations), ``people``, ``countries``: counts; ``by_level`` and
    ``by_country`` {...: people}; ``adoptions`` that followed; ``since`` and ``until``, the first and last day; ``library``:
    practices recorded; ``n``: organisations that took part. ``undefined`` where no seminar had begun.
    """
    seminars = held(tables, as_of)
    there = tables["participants"].join(seminars, on="seminar", how="semi")
    rests_on = [
        {"table": name, "where": {}, "rows": rows}
        for name, rows in (("seminars", seminars.height), ("participants", there.height))
    ]
    if not seminars.height:
        return {"status": "undefined", "reason": later("No seminar has been held yet."), "n": 0, "rests_on": rests_on}
    people = _people(tables, there)
    by_country = people.drop_nulls("country").group_by("country").agg(pl.col("people").sum()).sort("country")
    found: Figures = {
        "seminars": seminars.height,
        "practices": tables["presented"].join(seminars, on="seminar", how="semi")["practice"].n_unique(),
        "players": there["organisation"].n_unique(),
        "people": int(people["people"].sum()),
        "countries": by_country.height,
        "by_level": {level: int(people.filter(pl.col("level") == level)["people"].sum()) for level in LEVELS},
        "by_country": dict(by_country.iter_rows()),
        "adoptions": followed(tables, as_of).height,
        "library": tables["practices"]["id"].n_unique(),
    }
    reason = later("The table that would tell it was left out.")
    lacking = {name: reason for name, needed in NEEDS.items() if not all(table in tables for table in needed)}
    return {
        "status": "ok",
        "n": found["players"],
        **found,
        **dict.fromkeys(lacking),
        "since": seminars["start"].min().isoformat(),  # type: ignore[union-attr]
        "until": seminars["end"].max().isoformat(),  # type: ignore[union-attr]
        **({"reasons": lacking} if lacking else {}),
        "rests_on": rests_on,
    }


def _people(tables: Tables, there: pl.DataFrame) -> pl.DataFrame:
    """level, people, country (empty where it is not known) of each row of participants."""
    where = tables["organisations"].select(organisation="id", territory="territory").unique("organisation", keep="first")
    country = with_country_and_autonomy(tables).select("country", territory="code")
    return (
        there.select("organisation", pl.col("level").cast(pl.String), pl.col("people").fill_null(1))
        .join(where, on="organisation", how="left")
        .join(country, on="territory", how="left")
    )


def followed(tables: Tables, as_of: date) -> pl.DataFrame:
    """practice, partnership, started: the adoptions that followed a seminar."""
    heard = attended(tables, as_of).join(tables["presented"], on="seminar")
    return (
        uptakes(tables, as_of)
        .join(heard, on=["partnership", "practice"])
        .filter(pl.col("started") >= pl.col("end"))
        .select("practice", "partnership", "started")
        .unique()
        .sort("practice", "started", "partnership")
    )
