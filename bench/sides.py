"""What a job is: the same work by us and by its peers, each a side ``(prepare, run)`` of which only ``run`` is timed.

A theme is a module ``bench/THEME.py`` with a table ``JOBS`` of its own; ``bench/jobs.py`` gathers them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

OURS = "ours"

Prepare = Callable[[Path, Path], Any]  # (folder with what was made up, folder for scratch) -> what run is given
Run = Callable[[Any, Path], Any]  # (what was prepared, folder for scratch that is not there yet) -> figures
Make = Callable[[int, Path], None]  # (size, folder to write)


@dataclass(frozen=True)
class Agreement:
    """How many figures of each part were compared, and where the two sides differ."""

    compared: dict[str, int] = field(default_factory=dict)
    differences: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Job:
    """A job: its sides by name, and the largest size that it is run at.

    Sizes are answers of a made-up package (``idele sample``) unless the job has ``sizes`` of its own, counted in ``unit`` and
    written by ``make(size, folder)`` for all sides to read; ``trial`` is the size at which tests run it. Where ``agree`` is
    given, it compares what our ``run`` and a peer's gave, at the smallest size and before anything is timed. ``peers_up_to`` is
    the largest size that the peers are put through, where they would take hours beyond.
    """

    sides: dict[str, tuple[Prepare, Run]]
    largest: int | None = None
    agree: Callable[[Any, Any], Agreement] | None = None
    sizes: tuple[int, ...] | None = None
    unit: str = "answers"
    make: Make | None = None
    trial: int = 100
    peers_up_to: int | None = None

    @property
    def peers(self) -> list[str]:
        return [side for side in self.sides if side != OURS]


def the_folder(folder: Path, scratch: Path) -> Path:
    """For jobs that begin with reading."""
    return folder


def the_package(folder: Path, scratch: Path) -> Any:
    """For jobs that begin with the package in memory, as we hold it."""
    from idele.tables import read

    return read(folder)


def with_pandas(folder: Path, scratch: Path) -> Any:
    """The same as pandas holds it: the tables that the peers need."""
    from bench.peers import scores

    return scores.read(folder)


def written(name: str) -> Prepare:
    """The package written by us as ``name``, for jobs that read it."""

    def prepare(folder: Path, scratch: Path) -> Path:
        from idele.tables import read, write

        write(read(folder), scratch / name)
        return scratch / name

    return prepare


def note_size(size: int, folder: Path) -> None:
    """A ``make`` for jobs whose sides make up what they need from its size alone."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "size").write_text(str(size), encoding="utf-8")


def noted_size(folder: Path) -> int:
    """The size that ``note_size`` noted."""
    return int((folder / "size").read_text(encoding="utf-8"))


def close(ours: Any, theirs: Any) -> Agreement:
    """Whether two arrays of numbers are the same up to single precision."""
    import numpy as np

    one, other = np.asarray(ours, dtype=float), np.asarray(theirs, dtype=float)
    if one.shape == other.shape and np.allclose(one, other, rtol=1e-4, atol=1e-5):
        return Agreement({"numbers": one.size})
    return Agreement({"numbers": one.size}, [f"shapes {one.shape} and {other.shape}, or numbers that differ"])
