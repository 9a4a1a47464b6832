"""The thirty organisations around the German law on toxic chemicals in 1983 and 1984 (Leifeld and Schneider 2012).

Who sends political information to whom is a tie without a rating; a committee that two of them sat on together is a joint body.
Every organisation answered.
"""

from __future__ import annotations

from typing import Any

import polars as pl

from examples.makers.facts import facts
from examples.makers.grid import typed
from idele.tables import Package

PARTNERSHIP = "chemicals-policy"
WAVE = "chemicals-1984"
TYPES = {
    "gov": "government", "par": "political party", "ig": "interest group", "sci": "scientific organisation",
    "io": "international organisation",
}  # fmt: skip
ABOUT = {
    "name": "chemicals",
    "title": "Toxic chemicals policy in Germany, 1983 to 1984",
    "description": (
        "Thirty organisations, who sends political information to whom, and which of them sat on a committee together. Names "
        "are the abbreviations that the source uses. It is a policy network and no partnership with a start: the year of the "
        "survey stands for it. What sort of body it is stands in the name, where our list of kinds has no equal."
    ),
    "language": "en",
    "licenses": [{"name": "GPL-2.0-or-later", "title": "As the R package xergm.common that they are taken from; facts only"}],
    "sources": [
        {
            "title": "Leifeld and Schneider (2012), Information exchange in policy networks, American Journal of Political "
            "Science 56; collected by Schneider (1988); from the R package xergm.common (GPL)"
        }
    ],
}


def _key(column: str) -> pl.Expr:
    return ("chemicals-" + pl.col(column).str.to_lowercase()).alias(column)


def _joint_bodies() -> pl.DataFrame:
    """Each pair that shares at least one committee, once."""
    seats = facts("networks/chemnet_committee_2mode.csv").select(_key("from"), "to")
    return (
        seats.join(seats, on="to", suffix="_other")
        .filter(pl.col("from") < pl.col("from_other"))
        .select(a="from", b="from_other", kind=pl.lit("joint_body"), partnership=pl.lit(PARTNERSHIP))
        .unique()
        .sort("a", "b")
    )


def package() -> Package:
    """organisations, partnerships, partners, connections, waves, invited, ratings."""
    actors = facts("networks/chemnet_attributes.csv").with_columns(_key("actor").alias("id"))
    tables: dict[str, Any] = {
        "organisations": actors.select(
            "id",
            name=pl.format("{} ({})", "actor", pl.col("type").replace_strict(TYPES)),
            kind=pl.when(pl.col("type") == "gov").then(pl.lit("public")).otherwise(pl.lit("other")),
            level=pl.when(pl.col("type") == "gov").then(pl.lit("national")),
        ),
        "partnerships": [
            {
                "id": PARTNERSHIP, "name": "Toxic chemicals policy, Germany (Leifeld and Schneider 2012)",
                "domains": "environment;health", "started": "1983-01-01",
            }
        ],
        "partners": actors.select(partnership=pl.lit(PARTNERSHIP), organisation="id", role=pl.lit("partner")),
        "connections": _joint_bodies(),
        "waves": [{"id": WAVE, "partnership": PARTNERSHIP, "opened": "1983-01-01", "closed": "1984-12-31"}],
        "invited": actors.select(wave=pl.lit(WAVE), organisation="id", people=1),
        "ratings": facts("networks/chemnet_pol.csv").select(wave=pl.lit(WAVE), rater=_key("from"), ratee=_key("to")),
    }  # fmt: skip
    return Package(typed(tables), ABOUT)
