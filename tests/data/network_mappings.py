"""Real networks as packages (shared data, ``networks``): the smallest mapping that keeps every fact we use."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl

from idele.tables import Tables

ROOT = Path(__file__).resolve().parents[2]
NETWORKS = Path(os.environ.get("IDELE_SHARED_DATA", ROOT.parent / "shared" / "data")) / "networks"

WAVES = {"1999": date(1999, 12, 31), "2001": date(2001, 12, 31)}
HIGHEST_ANSWER = 10  # trust and fairness are 0 to 10; 11 is "no answer"


def rows(name: str) -> pl.DataFrame:
    """One file of the folder, as it is."""
    return pl.read_csv(NETWORKS / f"{name}.csv", infer_schema_length=None)


def chemnet(name: str) -> Tables:
    """One of the networks of the 30 organisations in toxic chemicals policy, as one partnership with one wave."""
    return whole(name, rows("chemnet_attributes")["actor"].to_list())


def estuaries_as_one(name: str) -> Tables:
    """All 194 organisations as one partnership, which is how R's figures were worked out."""
    return whole(name, rows("estuary_attributes")["org"].to_list())


def estuaries_as_one_with_holes() -> Tables:
    """The same in 2001, with those that did not answer (``row_missing_w2``): they were invited and have no row of their own."""
    attributes = rows("estuary_attributes")
    answered = attributes.filter(~pl.col("row_missing_w2"))["org"].to_list()
    return whole("estuary_wave2", attributes["org"].to_list(), answered, invited=True)


def whole(name: str, actors: list[str], answered: list[str] | None = None, *, invited: bool = False) -> Tables:
    """A network that was drawn once. Ties have no strength; a row on oneself says who answered (all, unless told)."""
    given = [{"wave": "w", "rater": tie["from"], "ratee": tie["to"]} for tie in rows(name).to_dicts()]
    own = {(row["rater"], row["ratee"]) for row in given}
    marks = [{"wave": "w", "rater": actor, "ratee": actor} for actor in answered or actors if (actor, actor) not in own]
    asked = [{"wave": "w", "organisation": actor, "people": 1} for actor in actors] if invited else []
    return Tables(
        {
            **bodies(actors, dict.fromkeys(actors, name)),
            "waves": [{"id": "w", "partnership": name, "opened": WAVES["1999"], "closed": WAVES["2001"]}],
            **({"invited": asked} if asked else {}),
            "ratings": given + marks,
        }
    )


def bodies(actors: list[str], partnership: dict[str, str]) -> dict[str, list[dict[str, Any]]]:
    """Organisations, partnerships and who belongs to which. (What kind of body each is does not matter here.)"""
    names = sorted(set(partnership.values()))
    return {
        "organisations": [{"id": actor, "name": actor, "kind": "other"} for actor in actors],
        "partnerships": [{"id": name, "name": name, "started": date(1990, 1, 1)} for name in names],
        "partners": [{"partnership": partnership[actor], "organisation": actor, "role": "partner"} for actor in actors],
    }


def estuaries() -> Tables:
    """Ten estuary partnerships with two waves each: who works with whom, and trust and fairness from 0 to 10.

    Statements are ``trust.1`` and ``fairness.1``; an organisation has one respondent, with its name. Ties between estuaries
    are left out: they are of no partnership.
    """
    attributes = rows("estuary_attributes").with_columns(pl.col("estuary").cast(pl.String))
    estuary = dict(attributes.select("org", "estuary").iter_rows())
    answers: list[dict[str, Any]] = []
    ratings: list[dict[str, Any]] = []
    for year, network in (("1999", "estuary_wave1"), ("2001", "estuary_wave2")):
        for row in attributes.iter_rows(named=True):
            place = {"wave": f"{row['estuary']}-{year}", "respondent": row["org"], "organisation": row["org"]}
            for statement, value in (("trust.1", row[f"trust{year}"]), ("fairness.1", row[f"fair{year}"])):
                answers.append({**place, "statement": statement, "value": value if value <= HIGHEST_ANSWER else None})
        ratings += [
            {"wave": f"{estuary[tie['from']]}-{year}", "rater": tie["from"], "ratee": tie["to"]}
            for tie in rows(network).to_dicts()
            if estuary[tie["from"]] == estuary[tie["to"]]
        ]
    scale = {"instrument": "estuaries", "version": "1", "low": 0, "high": HIGHEST_ANSWER}
    waves = [
        {"id": f"{name}-{year}", "partnership": name, "opened": day.replace(day=1), "closed": day, **scale}
        for name in sorted(set(estuary.values()))
        for year, day in WAVES.items()
    ]
    people = bodies(attributes["org"].to_list(), estuary)
    return Tables({**people, "waves": waves, "answers": answers, "ratings": ratings})
