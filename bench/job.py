"""One job in a process of its own, so that its peak memory is its own: ``python -m bench.job NAME SIDE FOLDER``;
``python -m bench.job NAME make FOLDER SIZE`` writes what a job works on.

Prints JSON: the best seconds of a few runs, what the processor worked in that one, and the peak memory in MB. Imports and what a
job needs beforehand are not timed.
"""

from __future__ import annotations

import json
import resource
import sys
import tempfile
import time
from pathlib import Path

from bench.jobs import JOBS

LONG = 30.0  # seconds from which one run is enough, because what the first one imports is small beside it
RUNS = 3


def timed(name: str, side: str, folder: Path, runs: int = RUNS) -> dict[str, float]:
    """Seconds and peak memory of one side of the job ``name`` on the package in ``folder``."""
    prepare, run = JOBS[name].sides[side]
    taken: list[tuple[float, float]] = []
    with tempfile.TemporaryDirectory() as scratch:
        given = prepare(folder, Path(scratch))
        while len(taken) < runs and (not taken or min(taken)[0] < LONG):
            start, worked = time.perf_counter(), time.process_time()
            run(given, Path(scratch) / f"run{len(taken)}")
            taken.append((time.perf_counter() - start, time.process_time() - worked))
    seconds, processor = min(taken)
    return {"seconds": seconds, "processor": processor, "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


if __name__ == "__main__" and sys.argv[2] == "make":
    write = JOBS[sys.argv[1]].make
    assert write is not None
    write(int(sys.argv[4]), Path(sys.argv[3]))
elif __name__ == "__main__":
    print(json.dumps(timed(sys.argv[1], sys.argv[2], Path(sys.argv[3]))))
