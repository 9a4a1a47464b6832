"""``make bench``: every job at every size, as a table and as JSON in ``bench/results``.

``BENCH_SIZES`` (answers, parted by commas) and ``BENCH_JOBS`` (names, parted by commas) choose; ``--docs`` writes the table into
the manual too.
"""

from __future__ import annotations

import json
import os
import platform
import resource
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from bench.jobs import JOBS, OURS
from bench.tables import COLUMNS, Line, cells, markdown, page

ROOT = Path(__file__).resolve().parents[1]
RESULTS = ROOT / "bench" / "results"
SIZES = "10000,100000,1000000"
DONE = ".done"
ANSWERS_EACH = 1_000  # of a partnership
# This process stays small: on Linux a child begins with its parent's peak memory.
IDELE = [sys.executable, "-c", "from idele.cli import main; main()"]
COLD = {"idele --help": ["--help"], "idele measure": ["measure", str(ROOT / "examples" / "illustration")]}


def made(name: str, size: int) -> Path:
    """What the job ``name`` works on at that size; made once."""
    if JOBS[name].make is None:
        return package(size)
    folder = RESULTS / "made" / name / str(size)
    if not (folder / DONE).is_file():
        subprocess.run([sys.executable, "-m", "bench.job", name, "make", str(folder), str(size)], cwd=ROOT, check=True)
        (folder / DONE).touch()
    return folder


def package(answers: int) -> Path:
    """The made-up package with that many answers; made once."""
    folder = RESULTS / "packages" / str(answers)
    if not (folder / "datapackage.json").is_file():
        size = ["--partnerships", str(max(1, answers // ANSWERS_EACH)), "--answers", str(answers)]
        subprocess.run([*IDELE, "sample", str(folder), *size], cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
    return folder


def rows_of(folder: Path) -> int:
    """Rows of the whole package."""
    return sum(path.read_bytes().count(b"\n") - 1 for path in folder.rglob("*.csv"))


def one(name: str, side: str, folder: Path) -> dict[str, float]:
    """A side of a job in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "bench.job", name, side, str(folder)], cwd=ROOT, capture_output=True, check=False
    )
    if done.returncode:
        raise SystemExit(f"{name}, {side}: {done.stderr.decode()[-2000:]}")
    result: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return result


def assert_agreed(name: str, folder: Path) -> None:
    """Stops where the peers of a job give other figures than ours."""
    done = subprocess.run([sys.executable, "-m", "bench.agree", name, str(folder)], cwd=ROOT, capture_output=True, check=False)
    if done.returncode:
        raise SystemExit(f"{name}, whether they agree: {done.stderr.decode()[-2000:]}")
    found = json.loads(done.stdout.splitlines()[-1])
    if found["differences"]:
        raise SystemExit(f"{name}: ours and the peers' figures differ:\n" + "\n".join(found["differences"]))
    print(f"{name}: {sum(found['compared'].values()):,} figures agree", flush=True)


def lines_of(name: str, sizes: list[int]) -> list[Line]:
    """The lines of one job: at each size ours beside each peer."""
    lines: list[Line] = []
    job = JOBS[name]
    sizes = [size for size in job.sizes or sizes if size <= (job.largest or size)]
    if job.agree is not None:
        assert_agreed(name, made(name, sizes[0]))
    before: tuple[float, int] | None = None
    for size in sizes:
        folder = made(name, size)
        rows, ours = rows_of(folder) or size, one(name, OURS, folder)
        growth = ours["seconds"] / before[0] / (rows / before[1]) if before else None
        before = (ours["seconds"], rows)
        for peer in job.peers if size <= (job.peers_up_to or size) else [None]:
            theirs = one(name, peer, folder) if peer else {}
            lines.append(
                {
                    "job": name, "size": size, "unit": job.unit, "rows": rows, "peer": peer or "", "growth": growth,
                    **{f"ours_{what}": value for what, value in ours.items()},
                    **{f"theirs_{what}": value for what, value in theirs.items()},
                }
            )  # fmt: skip
            print(" | ".join(cells(lines[-1])), flush=True)
    return lines


def cold(name: str) -> Line:
    """A whole command from a cold start: the best of five, and the processor's time of that one."""
    taken = []
    for _ in range(5):
        start, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([*IDELE, *COLD[name]], cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        worked = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        taken.append((time.perf_counter() - start, worked))
    seconds, worked = min(taken)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return {"job": name, "ours_seconds": seconds, "ours_processor": worked, "ours_peak_mb": peak}


def machine() -> str:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{os.cpu_count()} cores, {memory:.0f} GB, {platform.system()}, Python {platform.python_version()}"


def main() -> None:
    sizes = sorted(int(size) for size in os.environ.get("BENCH_SIZES", SIZES).split(","))
    chosen = [name.strip() for name in os.environ.get("BENCH_JOBS", ",".join([*COLD, *JOBS])).split(",")]
    print(machine(), "\n" + " | ".join(COLUMNS), flush=True)
    lines = [cold(name) for name in chosen if name in COLD]
    for name in chosen:
        lines += lines_of(name, sizes) if name in JOBS else []
    date = datetime.now(UTC).date().isoformat()
    RESULTS.mkdir(parents=True, exist_ok=True)
    report = {"date": date, "machine": machine(), "lines": lines}
    (RESULTS / f"{date}.json").write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
    print("\n" + markdown(lines))
    if "--docs" in sys.argv:
        (ROOT / "docs" / "benchmarks.md").write_text(page(lines, machine(), date), encoding="utf-8")


if __name__ == "__main__":
    main()
