"""The dated rows that can show the points of the code of conduct (METHOD.md section 17), one function a table.

Each gives partnership, sign (of ``readings.conduct``), day (empty where the row has none), names (of the columns that name the
row, in one text) and values (theirs), shows (whether it shows the sign) and rows (how many rows it stands for).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import polars as pl

from idele.method.readings.conduct import CAPACITY_ACTIVITIES, PARTNER_GROUPS
from idele.method.readings.thresholds import DEMONSTRATED_GRADE, FEWEST_DAYS_TO_ANSWER
from idele.method.waves import waves
from idele.tables import Tables
from idele.tables.choices import PARTNER_ROLES

MEMBERS = PARTNER_ROLES[:2]  # an observer takes no part in decisions

Rows = Callable[[Tables, date], pl.DataFrame]


def members(tables: Tables, as_of: date) -> pl.DataFrame:
    """Partners who have joined by ``as_of``: partnership, organisation, role, joined (else the partnership's start), left."""
    started = tables["partnerships"].select(partnership="id", begun="started")
    return (
        tables["partners"]
        .filter(pl.col("role").cast(pl.String).is_in(MEMBERS))
        .join(started, on="partnership", how="left")
        .with_columns(pl.col("joined").fill_null(pl.col("begun")), role=pl.col("role").cast(pl.String))
        .filter(pl.col("joined").is_null() | (pl.col("joined") <= as_of))
        .drop("begun")
    )


def partners(tables: Tables, as_of: date) -> pl.DataFrame:
    """Who belongs now, by the three groups that the code names."""
    group = {kind: name for name, kinds in PARTNER_GROUPS.items() for kind in kinds}
    kinds = tables["organisations"].select(
        organisation="id", sign=pl.col("kind").cast(pl.String).replace_strict(group, default=None)
    )
    return (
        members(tables, as_of)
        .filter(pl.col("left").is_null() | (pl.col("left") >= as_of))
        .join(kinds, on="organisation")
        .drop_nulls("sign")
        .pipe(_told, ["organisation", "role"], day="joined", shows=pl.col("joined").is_not_null())
    )


def notice(tables: Tables, as_of: date) -> pl.DataFrame:
    """Consultations sent by ``as_of``, and whether there were enough days from sending to the day that the answer was due."""
    days = (pl.col("due") - pl.col("sent")).dt.total_days()
    rows = _consultations(tables, as_of).with_columns(sign=pl.lit("notice"))
    return _told(rows, ["organisation", "stage", "sent"], day="sent", shows=days >= FEWEST_DAYS_TO_ANSWER)


def answered(tables: Tables, as_of: date) -> pl.DataFrame:
    """Consultations that have an answer or should have one by ``as_of``; a late answer is an answer."""
    came = (pl.col("answered") <= as_of).fill_null(False)
    rows = _consultations(tables, as_of).filter(came | (pl.col("due") <= as_of)).with_columns(sign=pl.lit("answers"))
    return _told(rows, ["organisation", "stage", "sent"], day="answered", shows=came)


def stages(tables: Tables, as_of: date) -> pl.DataFrame:
    """Consultations by stage."""
    rows = _consultations(tables, as_of).with_columns(sign=pl.col("stage"))
    return _told(rows, ["organisation", "stage", "sent"], day="sent")


def _consultations(tables: Tables, as_of: date) -> pl.DataFrame:
    return tables["consultations"].filter(pl.col("sent") <= as_of).with_columns(pl.col("stage").cast(pl.String))


def effort(tables: Tables, as_of: date) -> pl.DataFrame:
    """Hours and money that went into learning and empowerment: the ledger's entries of each, from the first day, as one row."""
    given = (pl.col("hours") > 0).fill_null(False) | (pl.col("money") > 0).fill_null(False)
    rows = (
        tables["ledger"]
        .with_columns(pl.col("activity", "kind").cast(pl.String))
        .filter(pl.col("kind") == "cost", pl.col("activity").is_in(CAPACITY_ACTIVITIES), given, pl.col("date") <= as_of)
        .group_by("partnership", "activity")
        .agg(pl.col("date").max(), rows=pl.len())
        .with_columns(sign=pl.lit("effort"))
    )
    return _told(rows, ["activity"], day="date", rows="rows")


def kept(tables: Tables, as_of: date) -> pl.DataFrame:
    """Milestones of empowerment: those kept show it, those still promised do not."""
    rows = tables["milestones"].filter(pl.col("kind").cast(pl.String) == "empowerment").with_columns(sign=pl.lit("kept"))
    return _told(rows, ["id"], day="delivered", shows=(pl.col("delivered") <= as_of).fill_null(False))


def seminars(tables: Tables, as_of: date) -> pl.DataFrame:
    """Seminars at which an organisation took part while it was a partner."""
    begun = tables["seminars"].filter(pl.col("start") <= as_of).select(seminar="id", day="start")
    joined = pl.col("joined").is_null() | (pl.col("joined") <= pl.col("day"))
    left = pl.col("left").is_null() | (pl.col("left") >= pl.col("day"))
    rows = (
        tables["participants"]
        .select("seminar", "organisation")
        .unique()
        .join(begun, on="seminar")
        .join(members(tables, as_of), on="organisation")
        .filter(joined & left)
        .select("partnership", "seminar", "day", sign=pl.lit("seminar"))
        .unique()
    )
    return _told(rows, ["seminar"], day="day")


def lessons(tables: Tables, as_of: date) -> pl.DataFrame:
    """Lessons that the partnership learnt."""
    rows = tables["lessons"].drop_nulls("partnership").filter(pl.col("date") <= as_of).with_columns(sign=pl.lit("lesson"))
    return _told(rows, ["id"], day="date")


def adoptions(tables: Tables, as_of: date) -> pl.DataFrame:
    """Practices of others that the partnership took up; how it went is another question (section 15)."""
    own = tables["practices"].drop_nulls("partnership").select("partnership", practice="id")
    rows = (
        tables["adoptions"]
        .filter(pl.col("started") <= as_of)
        .join(own, on=["practice", "partnership"], how="anti")
        .with_columns(sign=pl.lit("adoption"))
    )
    return _told(rows, ["practice"], day="started")


def check_ups(tables: Tables, as_of: date) -> pl.DataFrame:
    """Check-ups that have closed."""
    rows = waves(tables, as_of).filter("closed").rename({"wave": "id"}).with_columns(sign=pl.lit("check_up"))
    return _told(rows, ["id"], day="closed_on")


def graded(tables: Tables, as_of: date) -> pl.DataFrame:
    """Claims, and whether they were measured and graded by a named body that is no partner."""
    own = (
        tables["partners"]
        .select("partnership", "organisation")
        .join(tables["organisations"].select(organisation="id", name="name"), on="organisation", how="left")
        .unpivot(index="partnership", value_name="graded_by")
        .drop_nulls()
        .select("partnership", _folded("graded_by"), ours=True)
        .unique()
    )
    rows = (
        tables["claims"]
        .filter(pl.col("date") <= as_of)
        .with_columns(_folded("graded_by"), sign=pl.lit("graded"))
        .join(own, on=["partnership", "graded_by"], how="left")
    )
    outside = (pl.col("graded_by").fill_null("") != "") & pl.col("ours").is_null()
    return _told(rows, ["id"], day="date", shows=outside & (pl.col("grade") >= DEMONSTRATED_GRADE))


def _folded(name: str) -> pl.Expr:
    """A name without what spelling alone may differ in."""
    return pl.col(name).str.strip_chars().str.to_lowercase()


def _told(found: pl.DataFrame, names: list[str], day: str, shows: pl.Expr | None = None, rows: str | None = None) -> pl.DataFrame:
    """``found`` in the shape that all of these functions give."""
    return found.select(
        "partnership",
        "sign",
        day=pl.col(day),
        names=pl.lit(" ".join(names)),
        values=pl.concat_list(pl.col(names).cast(pl.String)),
        shows=pl.lit(True) if shows is None else shows.fill_null(False),
        rows=(pl.lit(1) if rows is None else pl.col(rows)).cast(pl.Int64),
    )


# The tables, in the order in which a pack lists their rows, with what is read from each.
SOURCES: tuple[tuple[str, Rows], ...] = (
    ("partners", partners),
    ("consultations", notice),
    ("consultations", answered),
    ("consultations", stages),
    ("ledger", effort),
    ("milestones", kept),
    ("seminars", seminars),
    ("lessons", lessons),
    ("adoptions", adoptions),
    ("waves", check_ups),
    ("claims", graded),
)
