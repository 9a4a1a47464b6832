"""Whether ours and the peers' figures are the same, before anything is timed: ``python -m bench.agree NAME FOLDER``.

Prints JSON: how many figures were compared, and what differs.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from bench.jobs import JOBS, OURS


def figures_of(name: str, side: str, folder: Path, scratch: Path) -> Any:
    """What one side of the job ``name`` gives."""
    prepare, run = JOBS[name].sides[side]
    scratch.mkdir()
    return run(prepare(folder, scratch), scratch / "run")


def agreed(name: str, folder: Path) -> dict[str, Any]:
    """What comparing every peer with ours gives, on what was made up in ``folder``."""
    job = JOBS[name]
    if job.agree is None:
        raise SystemExit(f"{name}: nothing to compare")
    compared: dict[str, int] = {}
    differences: list[str] = []
    with tempfile.TemporaryDirectory() as scratch:
        ours = figures_of(name, OURS, folder, Path(scratch) / "ours")
        for number, peer in enumerate(job.peers):
            found = job.agree(ours, figures_of(name, peer, folder, Path(scratch) / str(number)))
            compared |= {part: compared.get(part, 0) + count for part, count in found.compared.items()}
            differences += [f"{peer}: {difference}" for difference in found.differences]
    return {"compared": compared, "differences": differences}


if __name__ == "__main__":
    print(json.dumps(agreed(sys.argv[1], Path(sys.argv[2]))))
