"""Understanding, which is what makes trust reflexive: co-orientation of partners (METHOD.md section 6; slide 8).

Each organisation spreads 100 points over the objectives, and guesses the spread of others (McLeod and Chaffee 1973; the four
states are Scheff 1967).
"""

from __future__ import annotations

from datetime import date
from typing import Any

import polars as pl

from idele.method.readings.thresholds import FEWEST_OBJECTIVES, FEWEST_ORGANISATIONS, HIGH_SIMILARITY, HIGH_TRUST
from idele.method.spreads import GUESS, guessed, own, similarity, similarity_with_all, spreads
from idele.method.ties import ties
from idele.method.waves import last_waves
from idele.tables import Tables
from idele.words import later

Figures = dict[str, Any]

STATES = ("consensus", "false conflict", "false consensus", "dissensus")
QUADRANTS = ("earned trust", "blind trust", "wary understanding", "strangers")
TALLIES = {"state": STATES, "quadrant": QUADRANTS}
MEANS = ("agreement", "understanding", "perceived")


def pairs(tables: Tables, as_of: date) -> pl.DataFrame:
    """Every guess of the last wave with points, of and about organisations that both gave a spread of their own.

    Columns: partnership, wave, by, about, agreement, understanding, perceived (similarities, 0 to 1), understands (understanding
    is high, and higher than what the same guess scores on average against the others it was not about, its giver left out
    [reading]; empty where there are no others), state, trust (0 to 100, that ``by`` gives ``about``; empty where not rated),
    quadrant.
    """
    found = spreads(tables, as_of).join(last_waves(tables, as_of, "allocations"), on="wave", how="semi")
    owns, guesses = own(found), guessed(found)
    by, about = owns.rename({"organisation": "by"}), owns.rename({"organisation": "about"})
    both = (
        found.select("partnership", *GUESS)
        .unique()
        .join(guesses.select(GUESS).unique(), on=GUESS, how="semi")
        .join(by, on=["wave", "by"], how="semi")
        .join(about, on=["wave", "about"], how="semi")
        .sort("partnership", "by", "about")
    )
    alike = (
        both.pipe(similarity, by, about, "agreement")
        .pipe(similarity, guesses, about, "understanding")
        .pipe(similarity, guesses, by, "perceived")
        .join(similarity_with_all(guesses, owns), on=GUESS, how="left")
        .join(owns.group_by("wave").agg(spreads=pl.col("organisation").n_unique()), on="wave", how="left")
        .join(_trust(tables, as_of), on=GUESS, how="left")
    )
    others = (pl.col("with_all") - pl.col("understanding") - pl.col("perceived")) / (pl.col("spreads") - 2)
    beyond = pl.when(pl.col("spreads") > 2).then(pl.col("understanding") > others.round(12))
    return (
        alike.with_columns(understands=(pl.col("understanding") >= HIGH_SIMILARITY) & beyond, state=_state())
        .with_columns(quadrant=_quadrant())
        .drop("with_all", "spreads")
        .sort("partnership", "by", "about")
    )


def _trust(tables: Tables, as_of: date) -> pl.DataFrame:
    return ties(tables, as_of).select("wave", "trust", by="rater", about="ratee")


def _state() -> pl.Expr:
    """What two partners are in, by whether they agree and whether the guesser thinks so."""
    agree, think_so = pl.col("agreement") >= HIGH_SIMILARITY, pl.col("perceived") >= HIGH_SIMILARITY
    agreeing = pl.when(think_so).then(pl.lit("consensus")).otherwise(pl.lit("false conflict"))
    return pl.when(agree).then(agreeing).when(think_so).then(pl.lit("false consensus")).otherwise(pl.lit("dissensus"))


def _quadrant() -> pl.Expr:
    """Trust and understanding, of pairs that have both; else empty."""
    trusts, understands = pl.col("trust") >= HIGH_TRUST, pl.col("understands")
    trusting = pl.when(understands).then(pl.lit("earned trust")).otherwise(pl.lit("blind trust"))
    wary = pl.when(understands).then(pl.lit("wary understanding")).otherwise(pl.lit("strangers"))
    return pl.when(trusts.is_not_null() & understands.is_not_null()).then(pl.when(trusts).then(trusting).otherwise(wary))


def section(tables: Tables, as_of: date) -> dict[str, Figures]:
    """By partnership, of its last wave with points: ``wave``, ``n`` (organisations with an own spread) and

    - ``agreement``, ``understanding``, ``perceived``: means over the guessed pairs, 0 to 1;
    - ``states`` and ``quadrants``: how many pairs are in each;
    - ``pairs``: [{by, about, agreement, understanding, perceived, state, trust, quadrant}], trust and quadrant where the pair is
      rated in the same wave;
    - ``unmatched``: guesses that are left out because one of the two gave no spread of their own.

    Undefined with fewer than 3 objectives, or where nobody guessed; too few under 3 organisations.
    """
    chosen = last_waves(tables, as_of, "allocations").select("partnership", "wave")
    found = _gathered(pairs(tables, as_of))
    return {row["partnership"]: _figures(row, found) for row in _counts(tables, as_of, chosen).iter_rows(named=True)}


def _gathered(found: pl.DataFrame) -> dict[str, Figures]:
    """By partnership: the means, the counts of states and quadrants, and the list of pairs."""
    listed = pl.struct("by", "about", *MEANS, "state", "trust", "quadrant")
    counted = [(pl.col(column) == name).sum().alias(name) for column, names in TALLIES.items() for name in names]
    grouped = found.group_by("partnership").agg(pl.col(MEANS).mean(), *counted, pairs=listed)
    return {
        row["partnership"]: {name: row[name] for name in MEANS}
        | {f"{column}s": {name: row[name] for name in names} for column, names in TALLIES.items()}
        | {"pairs": row["pairs"]}
        for row in grouped.iter_rows(named=True)
    }


def _counts(tables: Tables, as_of: date, chosen: pl.DataFrame) -> pl.DataFrame:
    """partnership, wave, n, objectives, guesses, rows: of each wave chosen."""
    found = spreads(tables, as_of).join(chosen, on="wave", how="semi")
    mine = pl.col("by") == pl.col("about")
    objectives = pl.concat([tables["objectives"].select("partnership", objective="id"), found.select("partnership", "objective")])
    spread = found.group_by("wave").agg(
        n=pl.col("by").filter(mine).n_unique(), guesses=pl.struct("by", "about").filter(~mine).n_unique()
    )
    return (
        chosen.join(spread, on="wave", how="left")
        .join(objectives.group_by("partnership").agg(objectives=pl.col("objective").n_unique()), on="partnership", how="left")
        .join(tables["allocations"].group_by("wave").agg(rows=pl.len()), on="wave", how="left")
        .with_columns(pl.col("n", "guesses", "objectives", "rows").fill_null(0))
        .sort("partnership")
    )


def _figures(counts: dict[str, Any], found: dict[str, Figures]) -> Figures:
    """The section of one partnership, from its counts and what was gathered from its pairs."""
    figures: Figures = {"status": "ok", "wave": counts["wave"], "n": counts["n"]}
    gathered = found.get(counts["partnership"])
    if counts["n"] < FEWEST_ORGANISATIONS:
        figures["status"] = "too few"
    elif counts["objectives"] < FEWEST_OBJECTIVES:
        reason = later("There are too few objectives to spread points over.")
        figures |= {"status": "undefined", "reason": reason}
    elif gathered is None:
        figures |= {"status": "undefined", "reason": later("Nobody guessed the priorities of a partner who gave theirs.")}
    else:
        figures |= gathered | {"unmatched": counts["guesses"] - len(gathered["pairs"])}
    figures["rests_on"] = [{"table": "allocations", "where": {"wave": counts["wave"]}, "rows": counts["rows"]}]
    return figures
