"""Understanding, which is what makes trust reflexive: co-orientation of partners (METHOD.md section 6; slide 8).

Answers:
    Do we know what the others want? Where do we think that we agree and do not, and where do we quarrel although we agree?

Formula:
    Each organisation spreads 100 points over the objectives, then guesses the spread of three others. Two spreads are alike by
    ``s(p, q) = 1 - 0.5 * sum |p - q|`` of their shares: 1 the same, 0 nothing in common. For i and its guess of j: **agreement**
    ``s(own_i, own_j)``, **understanding** ``s(guess_ij, own_j)``, **perceived** agreement ``s(own_i, guess_ij)``.

    A pair is in *consensus* (they agree, and i thinks so), *false conflict* (agree, and thinks not), *false consensus*
    (disagree, and thinks they agree) or *dissensus* (disagree, and knows it). With the trust of the same tie it stands in one of
    four quadrants: *earned trust* (both high), *blind trust*, *wary understanding*, *strangers*.

Thresholds:
    - High is 0.7 or more (METHOD.md section 6). Understanding counts as high only if the guess also fits its partner better than
      it fits, on average, the others that it was not about.
    - Trust of a tie is high from 70 of its range [reading].
    - Under 3 objectives undefined; under 3 organisations too few.

Example:
    One partner wants 60 jobs, 40 skills, 0 buses; the other 20, 40, 40. What they share is 20 and 40. The first guesses 50, 40,
    10 of the other, which thinks otherwise: it overestimates how much they agree.

    >>> def alike(p, q):
    ...     return 1 - 0.5 * sum(abs(a - b) for a, b in zip(p, q, strict=True)) / 100
    >>> mine, theirs, guess = (60, 40, 0), (20, 40, 40), (50, 40, 10)
    >>> [round(alike(*two), 2) for two in ((mine, theirs), (guess, theirs), (mine, guess))]
    [0.6, 0.7, 0.9]

    Agreement is not high, perceived agreement is: false consensus.

Limits:
    False consensus is what breaks partnerships, false conflict the cheapest to mend; but a single pair is two people's guess on
    one day. Points say what matters more, not how much anything matters. Few objectives make everybody alike. A guess whose giver
    or subject gave no spread of its own is left out and counted. A pair is shown to its two members alone.

Source:
    McLeod and Chaffee 1973, Am. Behav. Sci. 16 (co-orientation: their accuracy is our understanding, their congruency our
    perceived agreement). Scheff 1967, Am. Sociol. Rev. 32 (the four states).
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
