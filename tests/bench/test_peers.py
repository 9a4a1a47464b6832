"""The benchmarks compare like with like: the peers give the same figures, and every side of every job runs."""

import json
import subprocess
import sys

import pandas as pd
import pytest
from bench.agree import agreed
from bench.job import timed
from bench.jobs import JOBS, OURS
from bench.peers.break_out import candidates
from bench.peers.measure import differences
from bench.tables import COLUMNS, cells, markdown, page

from bench import silos
from idele import sample
from idele.tables import Package, write
from tests.house.places import ROOT


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    path = tmp_path_factory.mktemp("bench") / "package"
    write(Package(sample.tables(4, 2, 3_000), sample.about(4, 2)), path)
    return path


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """What a job with sizes of its own works on, at its trial's size; made once."""
    kept = {}

    def once(name):
        if name not in kept:
            kept[name] = tmp_path_factory.mktemp("made") / "of"
            JOBS[name].make(JOBS[name].trial, kept[name])
        return kept[name]

    return once


def test_the_peers_give_the_same_figures(folder):
    done = subprocess.run(
        [sys.executable, "-m", "bench.agree", "measure", str(folder)], cwd=ROOT, capture_output=True, check=True
    )
    found = json.loads(done.stdout.splitlines()[-1])
    assert found["differences"] == []
    assert set(found["compared"]) == {"answers", "missing", "trend", "labour", "trust", "understanding", "reliability"}
    assert min(found["compared"].values()) > 20


@pytest.mark.parametrize("links", [60, 400, 1_500])
def test_every_connection_of_the_break_out_list_is_the_best_next_one(links):
    """By the peer's sets; which of two that gain the same is listed is left to either."""
    tables = silos.made(links)
    frames = {name: pd.DataFrame(tables[name].to_dicts()) for name in tables}
    pairs, weights = candidates(frames)
    listed = silos.break_out(tables, None)
    for a, b, weight in listed.select("a", "b", "weight").iter_rows():
        gains = {pair: sum(weights[link] for link in left) for pair, left in pairs.items()}
        chosen = min(a, b), max(a, b)
        assert weight == pytest.approx(gains[chosen], abs=1e-9)
        assert weight == pytest.approx(max(gains.values()), abs=1e-9)
        pairs = {pair: left - pairs[chosen] for pair, left in pairs.items()}
    assert listed.height == 50 or not any(pairs.values())
    assert listed["weight"][:8].to_list() == pytest.approx([gain for _a, _b, gain in silos.plain_break_out(frames, None)][:8])


def test_a_difference_would_be_seen():
    ours = {"programme": {}, "partnerships": {"p": {"trust": {"score": 50.0, "brokers": ["a"], "density": None}}}}
    peers = {"trust": {"p": {"score": 50.00001, "brokers": ["b"], "density": 0.5, "reciprocity_low": 0.4}}}
    assert [line.split(":")[0] for line in differences(ours, peers)] == [
        "p.trust.score", "p.trust.brokers", "p.trust.density", "p.trust.reciprocity_low",
    ]  # fmt: skip
    assert differences(ours, {"trust": {"p": {"score": 50.0, "brokers": ["a"]}}}) == []


@pytest.mark.filterwarnings("ignore")  # what the peers warn of is not ours to mend
@pytest.mark.parametrize(
    ("name", "side"), [(name, side) for name, job in JOBS.items() for side in job.sides if side == OURS or name != "measure"]
)
def test_every_side_of_a_job_runs(name, side, folder, made):
    found = timed(name, side, made(name) if JOBS[name].make else folder, runs=1)
    assert found["seconds"] > 0
    assert found["peak_mb"] > 10


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("name", [name for name, job in JOBS.items() if job.agree and name != "measure"])
def test_the_sides_of_a_job_agree(name, folder, made):
    found = agreed(name, made(name) if JOBS[name].make else folder)
    assert found["differences"] == []
    assert sum(found["compared"].values()) > 0


def test_a_job_has_a_process_of_its_own(folder):
    done = subprocess.run(
        [sys.executable, "-m", "bench.job", "write folder", OURS, str(folder)], cwd=ROOT, capture_output=True, check=True
    )
    assert set(json.loads(done.stdout.splitlines()[-1])) == {"seconds", "processor", "peak_mb"}


def test_results_read_as_a_table():
    line = {
        "job": "check",
        "size": 10_000,
        "unit": "answers",
        "rows": 18_000,
        "peer": "frictionless",
        "growth": 0.9,
    }
    line |= {"ours_seconds": 0.1, "ours_processor": 0.2, "ours_peak_mb": 100.0}
    line |= {"theirs_seconds": 2.0, "theirs_processor": 3.0, "theirs_peak_mb": 90.0}
    assert cells(line) == [
        "check",
        "10,000 answers",
        "18,000",
        "frictionless",
        "0.100 s",
        "2.0 s",
        "20.0x",
        "15.0x",
        "0.90",
        "100",
        "90",
    ]
    drawn = markdown([line]).splitlines()
    assert len({len(row) for row in drawn}) == 1
    assert all(column in drawn[0] for column in COLUMNS)
    assert cells({**line, "theirs_seconds": None, "theirs_processor": None, "theirs_peak_mb": None})[5:8] == ["", "", ""]
    assert "20.0x" in page([line], "2 cores", "2026-01-01")
