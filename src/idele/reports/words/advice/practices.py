"""Practices to look at: of the same domains, levels or opportunity, with how they went where others took them up."""

from __future__ import annotations

from collections.abc import Collection

import polars as pl

from idele.reports.words.advice.registers import Registers
from idele.words import _, language, many

MOST = 3


def practices(registers: Registers, domains: Collection[str] = (), pattern: str = "", opportunity: str = "") -> tuple[str, ...]:
    """At most three, best tried first: of any of these ``domains``, of this ``pattern`` or from this ``opportunity``.

    Left out: what has ended, what comes from the partnership itself, and what it has taken up already.
    """
    every = registers.view.tables["practices"]
    ours = registers.rows("adoptions")["practice"].unique()
    ended = (pl.col("ended") <= registers.now).fill_null(False)
    own = (pl.col("partnership") == registers.view.partnership).fill_null(False)
    begun = pl.col("started").is_null() | (pl.col("started") <= registers.now)
    found = every.filter(~ended, ~own, begun, ~pl.col("id").is_in(ours.to_list()), _fits(domains, pattern, opportunity))
    tried = _tried(registers)
    listed = found.join(tried, left_on="id", right_on="practice", how="left").with_columns(
        pl.col("worked", "partly", "settled", "times").fill_null(0),
        pl.col("grade").fill_null(0),
    )
    share = (pl.col("worked") + 0.5 * pl.col("partly") + 1) / (pl.col("settled") + 2)  # Beta(1, 1): an untried one is a half
    best = listed.with_columns(share=share).sort("share", "grade", "title", "id", descending=[True, True, False, False])
    return tuple(_told(row, registers) for row in best.head(MOST).iter_rows(named=True))


def _fits(domains: Collection[str], pattern: str, opportunity: str) -> pl.Expr:
    of_domain = pl.col("domains").str.split(";").list.eval(pl.element().str.strip_chars().is_in(list(domains))).list.any()
    of_pattern = pl.col("pattern") == pattern if pattern else pl.lit(False)
    words = pl.col("opportunity").str.to_lowercase().str.contains(opportunity, literal=True) if opportunity else pl.lit(False)
    return of_domain.fill_null(False) | of_pattern.fill_null(False) | words.fill_null(False)


def _tried(registers: Registers) -> pl.DataFrame:
    """practice, times (taken up), settled (how it went is known), worked, partly."""
    outcome = pl.col("outcome").cast(pl.String)
    return (
        registers.view.tables["adoptions"]
        .filter(pl.col("started") <= registers.now)
        .group_by("practice")
        .agg(
            times=pl.len(),
            settled=(outcome != "too_early").sum(),
            worked=(outcome == "worked").sum(),
            partly=(outcome == "partly").sum(),
        )
    )


def _told(row: dict[str, object], registers: Registers) -> str:
    """``Title: taken up 3 times, worked 2, partly 1.``"""
    texts = registers.view.tables["practice_texts"].filter(pl.col("practice") == row["id"], pl.col("language") == language())
    title = texts["title"].item(0) if texts.height else row["title"]
    times, settled = int(str(row["times"])), int(str(row["settled"]))
    if not times:
        return _("{title}: untried elsewhere as far as is recorded.", title=title)
    if not settled:
        return many(
            "{title}: taken up {count} time; it is too early to tell.",
            "{title}: taken up {count} times; it is too early to tell.",
            times,
            title=title,
        )
    return many(
        "{title}: tried in {count} place; it worked in {worked}, partly in {partly}.",
        "{title}: tried in {count} places; it worked in {worked}, partly in {partly}.",
        settled,
        title=title,
        worked=row["worked"],
        partly=row["partly"],
    )
