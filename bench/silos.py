"""The break-out list (METHOD.md section 14) of one partnership: so many links, an issue for every ten."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from bench.sides import OURS, Job, note_size, noted_size

TODAY = date(2026, 6, 30)
BODIES_EACH = 30  # issues for each body
HELD = 3  # functions of an action


def made(links: int, seed: int = 1) -> Any:
    """One partnership with so many links between its issues, a tenth as many issues, and an action for each of them."""
    import numpy as np
    import polars as pl

    from idele.tables import Tables

    random = np.random.default_rng(seed)
    issues, bodies = max(20, links // 10), max(12, links // 10 // BODIES_EACH)

    def names(prefix: str, numbers: Any) -> Any:
        return pl.Series([f"{prefix}{number}" for number in numbers])

    def drawn(choices: tuple[str, ...], count: int) -> Any:
        return pl.Series(np.array(choices)[random.integers(0, len(choices), count)])

    every = np.arange(issues)
    held = np.repeat(every, HELD)
    weight = random.uniform(1, 3, links)
    source, apart = random.integers(0, issues, links), random.integers(1, issues, links)
    return Tables(
        {
            "issues": pl.DataFrame(
                {
                    "id": names("i", every),
                    "partnership": "p",
                    "text": "made up",
                    "domain": drawn(("jobs", "skills", "housing", "health", "transport", "family"), issues),
                    "level": drawn(("national", "regional", "local"), issues),
                }
            ),
            "issue_links": pl.DataFrame(
                {"source": names("i", source), "target": names("i", (source + apart) % issues), "weight": weight}
            ),
            "actions": pl.DataFrame({"id": names("a", every), "partnership": "p", "name": "made up"}),
            "action_issues": pl.DataFrame({"action": names("a", random.permutation(issues)), "issue": names("i", every)}),
            "functions": pl.DataFrame(
                {
                    "action": names("a", held),
                    "function": ["conceived", "managed", "implemented"] * issues,
                    "organisation": names("o", random.integers(0, bodies, len(held))),
                    "level": "local",
                    "lead": True,
                }
            ),
            "connections": pl.DataFrame(
                {
                    "a": names("o", np.arange(bodies)),
                    "b": names("o", (np.arange(bodies) + random.integers(1, bodies, bodies)) % bodies),
                    "kind": "liaison",
                }
            ),
        }
    )


def the_map(folder: Path, scratch: Path) -> Any:
    return made(noted_size(folder))


def the_map_in_pandas(folder: Path, scratch: Path) -> Any:
    import pandas as pd

    tables = made(noted_size(folder))
    return {name: pd.DataFrame(tables[name].to_dict(as_series=False)) for name in tables}


def break_out(tables: Any, scratch: Path) -> Any:
    """On tables that nothing was worked out from yet."""
    from idele.method.break_out import break_out as listed

    return listed(tables.having(), TODAY)


def plain_break_out(frames: Any, scratch: Path) -> Any:
    from bench.peers.break_out import break_out as listed

    return listed(frames)


SIDES = {OURS: (the_map, break_out), "a plain greedy": (the_map_in_pandas, plain_break_out)}
JOBS = {"break-out list": Job(SIDES, sizes=(1_000, 10_000, 100_000), unit="links", make=note_size, trial=60)}
