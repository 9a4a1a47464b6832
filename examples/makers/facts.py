"""Where the real data stands that the packages of facts are made from."""

from __future__ import annotations

import os
from pathlib import Path

import polars as pl

BESIDE_THE_PROJECT = Path(__file__).resolve().parents[2].parent / "shared" / "data"


def shared_data() -> Path:
    """The folder of real data: ``IDELE_SHARED_DATA``, or ``shared/data`` beside the project."""
    return Path(os.environ.get("IDELE_SHARED_DATA") or BESIDE_THE_PROJECT)


def facts(path: str) -> pl.DataFrame:
    """One file of it as text."""
    return pl.read_csv(shared_data() / path, infer_schema=False)
