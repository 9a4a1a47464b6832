"""The method on a package that was read already, beside pandas and plain loops."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bench.sides import OURS, Agreement, Job, the_package, with_pandas

COMPARED = ("waves", "answers", "missing", "trend", "labour", "trust", "understanding", "reliability")


def measure(package: Any, scratch: Path) -> Any:
    """The sections that the peers know, on tables that nothing was worked out from yet: what is remembered belongs to one
    object.
    """
    from idele.method.measure import measure as figures

    return figures(package.tables.having(), only=COMPARED)


def measure_with_pandas(frames: Any, scratch: Path) -> Any:
    from bench.peers.measure import measure as figures

    return figures(frames)


def agree(ours: Any, theirs: Any) -> Agreement:
    """Every figure of the peers is looked up in ours."""
    from bench.peers.measure import differences

    return Agreement({section: count(figures) for section, figures in theirs.items()}, differences(ours, theirs))


def count(figures: Any) -> int:
    """How many figures a nest of them holds."""
    return sum(map(count, figures.values())) if isinstance(figures, dict) else 1


JOBS = {
    "measure": Job({OURS: (the_package, measure), "pandas, pingouin, networkx": (with_pandas, measure_with_pandas)}, agree=agree)
}
