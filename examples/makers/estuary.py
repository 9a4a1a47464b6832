"""Ten estuary partnerships, who works with whom, trust and fairness, in 1999 and 2001 (Berardo and Scholz 2010).

Organisations are numbered and not named. A figure outside 0 to 10 (the codes 9 and 10 of a tie, 11 and 97 of a figure) is a
missing answer. The years of the two waves are recorded, not their days.
"""

from __future__ import annotations

from typing import Any

import polars as pl

from examples.makers.facts import facts
from examples.makers.grid import typed
from idele.tables import Package

INSTRUMENT = "berardo-scholz-2010"
WAVES = {1: 1999, 2: 2001}
QUESTIONS = {"trust": "trust", "fairness": "fair"}
WORDING = {
    "trust": "How far the others in the partnership can be trusted, 0 to 10",
    "fairness": "How fair the partnership is, 0 to 10",
}
ABOUT = {
    "name": "estuary",
    "title": "Ten estuary partnerships, 1999 and 2001",
    "description": (
        "Who works with whom in ten estuary partnerships of the United States, how far they trust the others and how fair they "
        "find the partnership. Organisations are numbered, not named. Ties have no rating: only that they exist is known. The "
        "start of a partnership is not in the data; the first wave's year stands for it."
    ),
    "language": "en",
    "sources": [
        {
            "title": "Berardo and Scholz (2010), Self-organizing policy networks: risk, partner selection, and cooperation in "
            "estuaries, American Journal of Political Science 54, by way of jsnoke/Replication-and-Extension. No licence is "
            "stated: facts with their source, ask before you publish more of them."
        }
    ],
}


def _organisations() -> pl.DataFrame:
    """id, number, estuary, and the answers of both years as numbers, missing where they are no answer."""
    numbers = ("trust1999", "trust2001", "fair1999", "fair2001")
    return (
        facts("networks/estuary_attributes.csv")
        .with_columns(pl.col(*numbers).cast(pl.Float64))
        .with_columns(pl.when(pl.col(name).is_between(0, 10)).then(name).alias(name) for name in numbers)
        .with_columns(
            id="estuary-" + pl.col("org"),
            partnership="estuary-" + pl.col("estuary"),
            number=pl.col("org").str.strip_prefix("org"),
        )
    )


def _wave(number: int) -> pl.Expr:
    return pl.concat_str("partnership", pl.lit(f"-{WAVES[number]}"))


def _answers(organisations: pl.DataFrame) -> pl.DataFrame:
    return pl.concat(
        organisations.select(
            wave=_wave(number),
            respondent=pl.concat_str(pl.lit("e"), "number"),
            organisation="id",
            statement=pl.lit(f"{construct}.1"),
            value=f"{column}{year}",
        )
        for number, year in WAVES.items()
        for construct, column in QUESTIONS.items()
    ).drop_nulls("value")


def _ratings(organisations: pl.DataFrame) -> pl.DataFrame:
    home = organisations.select("org", "partnership")
    return pl.concat(
        facts(f"networks/estuary_wave{number}.csv")
        .join(home, left_on="from", right_on="org", how="left", maintain_order="left")
        .select(wave=_wave(number), rater="estuary-" + pl.col("from"), ratee="estuary-" + pl.col("to"))
        for number in WAVES
    )


def package() -> Package:
    """organisations, partnerships, partners, statements, waves, invited, answers, ratings."""
    organisations = _organisations()
    estuaries = organisations.select("partnership", "estuary").unique(maintain_order=True)
    tables: dict[str, Any] = {
        "organisations": organisations.select(
            "id",
            name=pl.format("Organisation {}, estuary {}", "number", "estuary"),
            kind=pl.when(pl.col("gov") == "1").then(pl.lit("public")).otherwise(pl.lit("other")),
        ),
        "partnerships": estuaries.select(
            id="partnership",
            name=pl.format("Estuary {} (Berardo and Scholz 2010)", "estuary"),
            domains=pl.lit("environment"),
            started=pl.lit(f"{WAVES[1]}-01-01"),
        ),
        "partners": organisations.select("partnership", organisation="id", role=pl.lit("partner")),
        "statements": [
            {
                "instrument": INSTRUMENT, "version": "1", "key": f"{construct}.1", "construct": construct, "reversed": False,
                "language": "en", "text": text,
            }
            for construct, text in WORDING.items()
        ],
        "waves": pl.concat(
            estuaries.select(
                id=_wave(number), partnership="partnership", opened=pl.lit(f"{year}-01-01"), closed=pl.lit(f"{year}-12-31"),
                instrument=pl.lit(INSTRUMENT), version=pl.lit("1"), low=0.0, high=10.0,
            )
            for number, year in WAVES.items()
        ),
        "invited": pl.concat(organisations.select(wave=_wave(number), organisation="id", people=1) for number in WAVES),
        "answers": _answers(organisations),
        "ratings": _ratings(organisations),
    }  # fmt: skip
    return Package(typed(tables), ABOUT)
