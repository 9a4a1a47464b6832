"""What the other peers stand on: tables read with pandas, answers with their construct, organisations' scores."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

Frames = dict[str, pd.DataFrame]

DATES = {"waves": ["opened", "closed"], "partners": ["joined", "left"]}
NEEDED = (
    "organisations", "partnerships", "partners", "objectives", "actions", "functions", "statements", "waves", "invited",
    "answers", "leaders", "ratings", "allocations",
)  # fmt: skip


def read(folder: Path) -> Frames:
    """The tables that the sections need, from the package's CSV files; missing files are empty frames."""
    frames = {}
    for path in sorted(folder.rglob("*.csv")):
        if path.stem in NEEDED:
            frames[path.stem] = pd.read_csv(path, parse_dates=DATES.get(path.stem, []))
    return frames


def last_wave(frames: Frames, name: str) -> pd.DataFrame:
    """The last closed wave of each partnership that has rows in the table; all waves of a made-up programme are closed."""
    having = frames["waves"][frames["waves"]["id"].isin(frames[name]["wave"].unique())]
    return having.sort_values(["partnership", "closed", "opened", "id"]).groupby("partnership").tail(1)


def responses(frames: Frames) -> pd.DataFrame:
    """Answers with partnership, construct and ``value`` turned round where the statement is reversed."""
    waves = frames["waves"].rename(columns={"id": "wave"})[["wave", "partnership", "instrument", "version"]]
    meaning = frames["statements"].drop_duplicates(["instrument", "version", "key"]).rename(columns={"key": "statement"})
    found = frames["answers"].merge(waves, on="wave").merge(
        meaning[["instrument", "version", "statement", "construct", "reversed"]], on=["instrument", "version", "statement"]
    )  # fmt: skip
    found["given"] = found["value"]
    found["value"] = found["value"].where(~found["reversed"], 6 - found["value"])
    return found


def persons(found: pd.DataFrame) -> pd.DataFrame:
    """Each person's mean on a construct, where at least half of its statements were answered."""
    asked = found.groupby(["wave", "construct"])["statement"].nunique().rename("asked").reset_index()
    keys = ["partnership", "wave", "construct", "organisation", "respondent"]
    means = found.groupby(keys)["value"].agg(["mean", "count"]).reset_index().merge(asked, on=["wave", "construct"])
    return means[(means["count"] > 0) & (2 * means["count"] >= means["asked"])]


def organisation_scores(people: pd.DataFrame) -> pd.DataFrame:
    """Each organisation's score, 0 to 100, and how many people stand behind it."""
    keys = ["partnership", "wave", "construct", "organisation"]
    found = people.groupby(keys).agg(mean=("mean", "mean"), people=("respondent", "nunique")).reset_index()
    found["score"] = (found["mean"] - 1) / 4 * 100
    return found


def band(score: float) -> str:
    if round(score, 9) >= 75:
        return "strength"
    return "borderline" if round(score, 9) >= 50 else "concern"
