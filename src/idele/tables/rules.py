"""What is certainly wrong although every cell is well formed: a rule a function, over all rows at once.

Each takes the typed tables (schema's columns and "row") and adds to the faults. A rule whose table is absent has nothing to say.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import polars as pl

from idele.tables.faults import Findings, Said
from idele.tables.suggest import shown
from idele.words import _

Checked = Mapping[str, pl.DataFrame]

# (table, first, then): the second date is never before the first.
PERIODS = (
    ("partnerships", "started", "ended"),
    ("partners", "joined", "left"),
    ("actions", "started", "ended"),
    ("connections", "since", "until"),
    ("funding", "start", "end"),
    ("practices", "started", "ended"),
    ("adoptions", "started", "closed"),
    ("seminars", "start", "end"),
    ("waves", "opened", "closed"),
    ("consultations", "sent", "answered"),
)
# (table, two columns that name a thing each): nothing is tied to itself.
TIES = (("connections", "a", "b"), ("issue_links", "source", "target"))
# (table, low, its default, high, its default, whether they may be the same)
SPANS = (
    ("waves", "low", 1.0, "high", 5.0, False),
    ("waves", "rating_low", 1.0, "rating_high", 4.0, False),
    ("coalition_costs", "money_low", None, "money_high", None, True),
)
# (table, column, low and high of the wave, with defaults): a value lies on its wave's scale.
SCALES = (
    ("answers", "value", "low", 1.0, "high", 5.0),
    ("ratings", "reliability", "rating_low", 1.0, "rating_high", 4.0),
    ("ratings", "support", "rating_low", 1.0, "rating_high", 4.0),
    ("ratings", "openness", "rating_low", 1.0, "rating_high", 4.0),
)


def plain(value: float | None) -> str:
    """A number without a needless ``.0``."""
    return "" if value is None else f"{value:g}"


def _filled(column: str, default: float | None) -> pl.Expr:
    return pl.col(column).fill_null(pl.lit(default, dtype=pl.Float64))


def periods(tables: Checked, faults: Findings) -> None:
    """What ends does so no earlier than it began."""
    for name, start, end in PERIODS:
        if name not in tables:
            continue
        bad = tables[name].filter(pl.col(end) < pl.col(start))

        def say(row: Mapping[str, Any], start: str = start, end: str = end) -> Said:
            message = _(
                "{end} {late} is before {start} {early}, expected it on that day or later",
                end=end,
                late=row[end],
                start=start,
                early=row[start],
            )
            return Said(message, str(row[end]))

        faults.add_rows(name, "end_before_start", bad.select("row", start, end), say, end)


def spans(tables: Checked, faults: Findings) -> None:
    """The low end of a scale is under its high end; the least a coalition would pay is not over the most."""
    for name, low, low_default, high, high_default, may_meet in SPANS:
        if name not in tables:
            continue
        ends = tables[name].select("row", _filled(low, low_default).alias("low"), _filled(high, high_default).alias("high"))
        bad = ends.filter(pl.col("low") > pl.col("high") if may_meet else pl.col("low") >= pl.col("high"))

        def say(row: Mapping[str, Any], low: str = low, high: str = high) -> Said:
            return Said(
                _(
                    "{low} is {least} and {high} is {most}, expected {low} to be the lesser",
                    low=low,
                    least=plain(row["low"]),
                    high=high,
                    most=plain(row["high"]),
                )
            )

        faults.add_rows(name, "low_not_under_high", bad, say, low)


def scales(tables: Checked, faults: Findings) -> None:
    """Answers and ratings lie on the scale of their wave (TABLES.md), as far as the wave is in the package."""
    waves = tables.get("waves")
    for name, column, low, low_default, high, high_default in SCALES:
        if name not in tables:
            continue
        given = tables[name].select("row", "wave", pl.col(column).alias("value"))
        if waves is None or not waves.height:
            # The scale is in waves, which was left out: nothing is certainly wrong.
            continue
        scale = waves.select(
            pl.col("id").alias("wave"), _filled(low, low_default).alias("low"), _filled(high, high_default).alias("high")
        ).unique("wave", keep="first")
        # Most packages hold no value outside the widest scale nor inside the narrowest: then the waves need not be joined.
        least, most = scale["low"].max(), scale["high"].min()
        suspects = given.filter(~pl.col("value").is_between(least, most)).drop_nulls()
        bad = suspects.join(scale, on="wave", how="inner", maintain_order="left").filter(
            ~pl.col("value").is_between(pl.col("low"), pl.col("high"))
        )

        def say(row: Mapping[str, Any]) -> Said:
            message = _(
                "{value} is off the scale of the wave {wave}, expected {low} to {high}",
                value=plain(row["value"]),
                wave=shown(row["wave"]),
                low=plain(row["low"]),
                high=plain(row["high"]),
            )
            return Said(message, plain(row["value"]))

        faults.add_rows(name, "off_the_scale", bad, say, column)


def ties(tables: Checked, faults: Findings) -> None:
    """A connection or an issue link is between two different things."""
    for name, one, other in TIES:
        if name in tables:
            bad = tables[name].filter(pl.col(one) == pl.col(other)).select("row", pl.col(other).alias("value"))
            faults.add_rows(name, "tied_to_itself", bad, _say_tied, other)


def _say_tied(row: Mapping[str, Any]) -> Said:
    return Said(_('"{value}" is tied to itself, expected two different ones', value=shown(row["value"])), row["value"])


def lowest_levels(tables: Checked, faults: Findings) -> None:
    """METHOD.md section 13: each action's function has one lowest level."""
    if "functions" not in tables:
        return
    by = ["action", "function"]
    known = tables["functions"].select("row", *by, "lowest_level").drop_nulls()
    first = known.with_columns(pl.col("lowest_level").first().over(by).alias("first"))
    bad = first.filter(pl.col("lowest_level") != pl.col("first"))

    def say(row: Mapping[str, Any]) -> Said:
        message = _(
            "{level} is another lowest level than {first} of the same action and function, expected one for all their rows",
            level=row["lowest_level"],
            first=row["first"],
        )
        return Said(message, row["lowest_level"], row["first"])

    faults.add_rows("functions", "two_lowest_levels", bad, say, "lowest_level")


def respondents(tables: Checked, faults: Findings) -> None:
    """A respondent belongs to one organisation, whose delegation their answers count with."""
    if "answers" not in tables:
        return
    by = ["wave", "respondent"]
    pairs = tables["answers"].lazy().drop_nulls([*by, "organisation"]).group_by(*by, "organisation").agg(pl.col("row").min())
    seen = pairs.collect()
    twice = seen.filter(seen.select(by).hash_rows().is_duplicated()).sort("row")
    bad = twice.with_columns(pl.col("organisation").first().over(by).alias("first")).filter(
        pl.col("organisation") != pl.col("first")
    )

    def say(row: Mapping[str, Any]) -> Said:
        message = _(
            '"{organisation}" is another organisation than this respondent has in earlier rows, expected a key for each person',
            organisation=shown(row["organisation"]),
        )
        return Said(message, row["organisation"])

    faults.add_rows("answers", "two_organisations", bad, say, "organisation")


def objectives_of_others(tables: Checked, faults: Findings) -> None:
    """Points are spread over the objectives of the wave's own partnership (METHOD.md section 6)."""
    if not all(name in tables for name in ("allocations", "waves", "objectives")):
        return
    wave = tables["waves"].select(pl.col("id").alias("wave"), pl.col("partnership").alias("own")).drop_nulls().unique("wave")
    objective = tables["objectives"].select(pl.col("id").alias("objective"), "partnership").drop_nulls().unique("objective")
    rows = tables["allocations"].select("row", "wave", "objective").join(wave, on="wave", maintain_order="left")
    bad = rows.join(objective, on="objective", maintain_order="left").filter(pl.col("own") != pl.col("partnership"))

    def say(row: Mapping[str, Any]) -> Said:
        message = _(
            '"{objective}" is an objective of {other}, expected one of {own}, whose wave this is',
            objective=shown(row["objective"]),
            other=shown(row["partnership"]),
            own=shown(row["own"]),
        )
        return Said(message, row["objective"])

    faults.add_rows("allocations", "objective_of_another", bad, say, "objective")


def currencies(tables: Checked, faults: Findings) -> None:
    """A partnership's own currency is a three-letter code."""
    if "partnerships" in tables:
        bad = (
            tables["partnerships"]
            .select("row", pl.col("currency").alias("value"))
            .filter(~pl.col("value").str.contains(r"^[A-Z]{3}$"))
        )
        faults.add_rows("partnerships", "currency", bad, lambda row: say_currency(row["value"]), "currency")


def say_currency(value: str) -> Said:
    """What to say of a currency that is none."""
    upper = value.strip().upper()
    suggestion = upper if len(upper) == 3 and upper.isascii() and upper.isalpha() else None
    message = _(
        '"{value}" is not a currency, expected three capital letters such as {example}',
        value=shown(value),
        example=suggestion or "EUR",
    )
    return Said(message, value, suggestion)


def circles(tables: Checked, faults: Findings) -> None:
    """A territory lies in others; going up from it never comes back to it."""
    if "territories" not in tables:
        return
    up = tables["territories"].select("code", "parent").drop_nulls().unique("code", keep="first")
    above = up
    # Each turn doubles the steps taken: what still stands after more steps than there are territories goes in a circle.
    steps = 1
    while steps <= up.height and above.height:
        above = above.join(above.rename({"code": "parent", "parent": "next"}), on="parent").select(
            "code", pl.col("next").alias("parent")
        )
        steps *= 2
    circle = above["parent"].unique()
    bad = (
        tables["territories"]
        .filter(pl.col("code").is_in(circle.implode()))
        .select("row", "code", pl.col("parent").alias("value"))
    )

    def say(row: Mapping[str, Any]) -> Said:
        message = _(
            '"{code}" lies in "{parent}", which by its own parents lies in "{code}" again, expected a way up that ends',
            code=shown(row["code"]),
            parent=shown(row["value"]),
        )
        return Said(message, row["value"])

    faults.add_rows("territories", "circle", bad, say, "parent")


RULES = (circles, periods, spans, scales, ties, lowest_levels, respondents, objectives_of_others, currencies)
