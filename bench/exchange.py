"""Jobs on practices and peers: contexts of so many partnerships compared (Gower), peers found, expected success."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import numpy as np

from bench.sides import OURS, Job, close, note_size, noted_size

DAY = date(2026, 6, 30)
RANGES = {"size": 3.0, "autonomy": 100.0, "age": 10.0}
KINDS = ("opportunity", "territory", "form")
CONSTRUCTS, MEMBERS, STEPS, ROWS = 18, 8, 6, 500


def contexts(folder: Path, scratch: Path) -> dict[str, Any]:
    """Made-up contexts as plain arrays, a tenth of each part not told, with strengths and concerns."""
    count = noted_size(folder)
    random = np.random.default_rng(1)

    def gone() -> Any:
        return random.random(count) < 0.1

    steps = np.sort(random.random((count, 3, 2)), axis=2)
    steps[gone()] = np.nan
    strong = random.random((count, CONSTRUCTS)) < 0.25
    return {
        "kinds": {name: np.where(gone(), -1, random.integers(0, 4, count)) for name in KINDS},
        "numbers": {name: np.where(gone(), np.nan, random.random(count) * most) for name, most in RANGES.items()},
        "steps": steps,
        "domains": random.random((count, MEMBERS)) < 0.25,
        "strong": strong,
        "weak": ~strong & (random.random((count, CONSTRUCTS)) < 0.2),
    }


# Ours


def our_features(folder: Path, scratch: Path) -> Any:
    from idele.method.gower import Features

    given = contexts(folder, scratch)
    single = np.float32
    features = Features(
        {name: np.eye(5, 4, dtype=single)[codes] for name, codes in given["kinds"].items()},
        {name: (values / RANGES[name]).astype(single) for name, values in given["numbers"].items()},
        {"levels": given["steps"].astype(single)},
        {"domains": given["domains"].astype(single)},
    )
    return features, given["strong"].astype(single), given["weak"].astype(single)


def nearest(given: Any, scratch: Path) -> Any:
    """Each one's highest similarity with another, over at least three parts."""
    from idele.method.gower import similarity
    from idele.method.peers import BLOCK
    from idele.method.readings.thresholds import FEWEST_PARTS

    features, strong, _weak = given
    best = []
    for first in range(0, len(strong), BLOCK):
        found, told = similarity(features.rows(slice(first, first + BLOCK)), features)
        found[told < FEWEST_PARTS] = 0
        np.fill_diagonal(found[:, first:], 0)
        best.append(found.max(axis=1))
    return np.concatenate(best)


def our_peers(given: Any, scratch: Path) -> Any:
    from idele.method.peers import matches

    return sorted({(match.one, match.other) for match in matches(*given)})


def adopted(folder: Path, scratch: Path) -> Any:
    """Made-up adoptions as typed tables: some 20 of each practice."""
    import polars as pl

    from idele.tables import Tables
    from idele.tables.choices import OUTCOMES

    count = noted_size(folder)
    random = np.random.default_rng(2)
    practices = random.integers(0, count // 20, count)
    rows = {
        "practice": [f"practice-{number}" for number in practices],
        "partnership": [f"p{number}" for number in range(count)],
        "started": [date(2015, 1, 1) + timedelta(days=int(days)) for days in random.integers(0, 3000, count)],
        "outcome": [OUTCOMES[number] for number in random.integers(0, 5, count)],
    }
    fiche = {"title": "...", "summary": "...", "domains": "jobs"}
    return Tables({"adoptions": pl.DataFrame(rows), "practices": [{"id": key, **fiche} for key in sorted(set(rows["practice"]))]})


def expected(tables: Any, scratch: Path) -> Any:
    from idele.method.transfer import practice_figures

    found = practice_figures(tables.having(), DAY).select("practice", "expected", "low", "high")
    return found.drop_nulls().sort("practice").drop("practice").to_numpy()


# The peers


def gower_with_scipy(given: dict[str, Any], rows: slice) -> Any:
    """A block of similarities from SciPy's distances, part by part."""
    from scipy.spatial.distance import cdist

    count = len(given["strong"])
    total, told = np.zeros((len(given["strong"][rows]), count)), np.zeros((len(given["strong"][rows]), count))
    for codes in given["kinds"].values():
        known = np.outer(codes[rows] >= 0, codes >= 0)
        total += known * (1 - cdist(codes[rows, None], codes[:, None], "hamming"))
        told += known
    for name, values in given["numbers"].items():
        here, there = np.isnan(values[rows]), np.isnan(values)
        known = np.outer(~here, ~there)
        plain = np.nan_to_num(values)[:, None]
        total += known * np.maximum(1 - cdist(plain[rows], plain, "cityblock") / RANGES[name], 0)
        told += known
    flat = np.nan_to_num(given["steps"].reshape(count, STEPS))
    unknown = np.isnan(given["steps"][:, 0, 0])
    known = np.outer(~unknown[rows], ~unknown)
    total += known * (1 - cdist(flat[rows], flat, "cityblock") / STEPS)
    told += known
    empty = ~given["domains"].any(axis=1)
    known = np.outer(~empty[rows], ~empty)
    total += known * (1 - cdist(given["domains"][rows], given["domains"], "jaccard"))
    told += known
    return np.divide(total, told, out=np.zeros_like(total), where=told >= 3)


def nearest_with_scipy(given: dict[str, Any], scratch: Path) -> Any:
    best = []
    for first in range(0, len(given["strong"]), ROWS):
        found = gower_with_scipy(given, slice(first, first + ROWS))
        np.fill_diagonal(found[:, first:], 0)
        best.append(found.max(axis=1))
    return np.concatenate(best)


def peers_with_scipy(given: dict[str, Any], scratch: Path) -> Any:
    strong, weak = given["strong"].astype(float), given["weak"].astype(float)
    share = (weak @ strong.T) / np.maximum(weak.sum(axis=1, keepdims=True), 1)
    pairs = set()
    for first in range(0, len(strong), ROWS):
        rows = slice(first, first + ROWS)
        alike = gower_with_scipy(given, rows)
        score = np.where(alike >= 0.5 - 1e-6, alike * np.sqrt(share[rows] * share[:, rows].T), 0)
        third = np.sort(score, axis=1)[:, -3]
        for row, other in zip(*np.nonzero((score > 0) & (score >= third[:, None] - 1e-6)), strict=True):
            pairs.add((min(first + int(row), int(other)), max(first + int(row), int(other))))
    return sorted(pairs)


def adopted_in_pandas(folder: Path, scratch: Path) -> Any:
    import pandas as pd

    rows = adopted(folder, scratch)["adoptions"]
    return pd.DataFrame({name: rows[name].cast(str).to_list() for name in ("practice", "outcome")})


def expected_with_pandas(rows: Any, scratch: Path) -> Any:
    """pandas' groups, the prior by moments in plain NumPy, SciPy's Beta distribution."""
    from scipy.stats import beta

    worth = rows["outcome"].map({"worked": 1.0, "partly": 0.5, "failed": 0.0, "abandoned": 0.0})
    each = worth.groupby(rows["practice"]).agg(["sum", "count"])
    each = each[each["count"] > 0].sort_index()
    y, n = each["sum"].to_numpy(), each["count"].to_numpy()
    p, chance_free = y.sum() / n.sum(), len(n) - 1
    q = p * (1 - p)
    between = ((n * (y / n - p) ** 2).sum() - q * chance_free) / (q * (n.sum() - (n**2).sum() / n.sum() - chance_free))
    strength = 20.0 if between <= 0 else min(max(1 / between - 1, 2.0), 20.0)
    known = beta(p * strength + y, (1 - p) * strength + n - y)
    return np.stack([known.mean(), known.ppf(0.1), known.ppf(0.9)], axis=1)


SIDES = {
    "Gower": {OURS: (our_features, nearest), "SciPy": (contexts, nearest_with_scipy)},
    "peers": {OURS: (our_features, our_peers), "SciPy": (contexts, peers_with_scipy)},
    "expected success": {OURS: (adopted, expected), "pandas and SciPy": (adopted_in_pandas, expected_with_pandas)},
}
PARTNERSHIPS, ADOPTIONS = (100, 1_000, 10_000), (1_000, 10_000, 100_000)
JOBS = {
    "Gower": Job(SIDES["Gower"], agree=close, sizes=PARTNERSHIPS, unit="partnerships", make=note_size),
    "peers": Job(SIDES["peers"], agree=close, sizes=PARTNERSHIPS, unit="partnerships", make=note_size),
    "expected success": Job(SIDES["expected success"], agree=close, sizes=ADOPTIONS, unit="adoptions", make=note_size, trial=200),
}
