"""Who gives, who gets and who stands to lose: the ledger as shares, and how far they differ (METHOD.md section 7)."""

from __future__ import annotations

from datetime import date

import polars as pl

from idele.method.inequality import gini
from idele.method.once import once
from idele.method.readings.thresholds import FEWEST_ORGANISATIONS, GIVES_MORE_APART, GIVES_MORE_TIMES
from idele.tables import Tables

KINDS = ("cost", "benefit", "risk")
# Why the shares of a kind are undefined.
NOTHING, NO_RATE, BELOW_NOTHING = "nothing", "no rate", "below nothing"


def happened(tables: Tables, as_of: date) -> pl.DataFrame:
    """The entries of the ledger dated by ``as_of`` that say how many hours or how much money."""
    said = pl.col("hours").is_not_null() | pl.col("money").is_not_null()
    return tables["ledger"].filter((pl.col("date") <= as_of) & said).with_columns(pl.col("kind").cast(pl.String))


@once
def amounts(tables: Tables, as_of: date) -> pl.DataFrame:
    """What each organisation gave, got or risked: partnership, organisation, kind, amount, and why (empty where it is known).

    The amount is hours at the partnership's hourly rate, and the money beside them. Without a rate hours cannot become money:
    where a kind has hours alone its amounts are hours, whose shares are the same at any rate; where it has both, it is ``no
    rate``. ``below nothing``: somebody's entries of the kind come to less than 0 (money may be taken back), so that no share
    can be told. ``nothing``: all of them come to 0.
    """
    own = (
        happened(tables, as_of)
        .group_by("partnership", "organisation", "kind")
        .agg(pl.col("hours", "money").sort().sum(), any_money=(pl.col("money") != 0).any())
        .join(tables["partnerships"].select(pl.col("id").alias("partnership"), "hourly_rate"), on="partnership", how="left")
        .sort("partnership", "organisation", "kind")
    )
    group = ["partnership", "kind"]
    rate = pl.col("hourly_rate")
    mixed = rate.is_null() & pl.col("any_money").any().over(group) & (pl.col("hours") > 0).any().over(group)
    return own.with_columns(
        amount=pl.when(rate.is_not_null() | (pl.col("hours") == 0))
        .then(pl.col("hours") * rate.fill_null(0.0) + pl.col("money"))
        .otherwise("hours")
    ).select(
        "partnership",
        "organisation",
        "kind",
        "amount",
        why=pl.when(mixed)
        .then(pl.lit(NO_RATE))
        .when((pl.col("amount") < 0).any().over(group))
        .then(pl.lit(BELOW_NOTHING))
        .when(pl.col("amount").sum().over(group) <= 0)
        .then(pl.lit(NOTHING)),
    )


def shares(tables: Tables, as_of: date) -> pl.DataFrame:
    """Each organisation's shares of the totals: partnership, organisation, cost, benefit, risk (0 to 1; empty where undefined).

    An organisation with entries of one kind alone has 0 of another that is known. By partnership and organisation.
    """
    found = amounts(tables, as_of)
    known = found.filter(pl.col("why").is_null()).with_columns(
        share=pl.col("amount") / pl.col("amount").sum().over("partnership", "kind")
    )
    every = found.select("partnership", "organisation").unique().sort("partnership", "organisation")
    for kind in KINDS:
        own = known.filter(pl.col("kind") == kind)
        every = (
            every.join(
                own.select("partnership", "organisation", kind_share="share"), on=["partnership", "organisation"], how="left"
            )
            .join(
                own.select("partnership").unique().with_columns(there=True), on="partnership", how="left", maintain_order="left"
            )
            .with_columns(pl.when("there").then(pl.col("kind_share").fill_null(0.0)).alias(kind))
            .drop("kind_share", "there")
            .sort("partnership", "organisation")
        )
    return every


def reasons(tables: Tables, as_of: date) -> pl.DataFrame:
    """Why the shares of a kind are undefined: partnership, kind, why; kinds that are known, or have no entry, are not in it."""
    return amounts(tables, as_of).drop_nulls("why").group_by("partnership", "kind").agg(pl.col("why").first())


def summaries(own: pl.DataFrame) -> pl.DataFrame:
    """What ``shares`` come to, by partnership: n, unfairness, risk_unrewarded, gini, gini_n, gives_more and the shares as lists.

    ``gini`` is that of benefit per cost over the ``gini_n`` organisations that bear a cost; empty under 3 of them.
    """
    cost, benefit, risk = (pl.col(kind) for kind in KINDS)
    ahead = cost - benefit
    much = (cost >= GIVES_MORE_TIMES * benefit) & (ahead >= GIVES_MORE_APART)
    grouped = own.group_by("partnership", maintain_order=True).agg(
        "organisation",
        *KINDS,
        n=pl.len(),
        unfairness=_halved(ahead),
        risk_unrewarded=_halved(risk - benefit),
        gives_more=pl.col("organisation").filter(much).sort_by(ahead.filter(much), descending=True, maintain_order=True),
    )
    bearing = own.filter(cost > 0).with_columns(ratio=benefit / cost).drop_nulls("ratio")
    spread = bearing.group_by("partnership", maintain_order=True).agg(gini=gini("ratio"), gini_n=pl.len())
    enough = pl.col("gini_n") >= FEWEST_ORGANISATIONS
    return grouped.join(spread, on="partnership", how="left", maintain_order="left").with_columns(
        pl.col("gini_n").fill_null(0), pl.when(enough).then("gini").alias("gini")
    )


def _halved(difference: pl.Expr) -> pl.Expr:
    """Half the sum of absolute differences of shares; empty where either is undefined."""
    return pl.when(difference.is_not_null().all()).then(difference.abs().sum() / 2)
