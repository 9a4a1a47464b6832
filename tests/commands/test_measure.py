"""`idele measure`: JSON for scripts, a summary for a person, clear words for what is wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from idele.cli import main
from idele.method.measure import measure
from idele.tables import Package, Tables, write
from tests.method.packages import answers, package, wave

GIVEN = {f"o{number}": [[5, 2]] for number in range(6)}


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["measure", *map(str, arguments)])


def tables(last: float = 2) -> Tables:
    keys = ("trust.1", "push.1")
    rows = answers(GIVEN, keys, "w1") + answers({name: [[5, last]] for name in GIVEN}, keys, "w2")
    organisations = [{"id": name, "name": name, "kind": "public"} for name in GIVEN]
    return package(wave("w1", 2024), wave("w2", 2025), answers=rows, organisations=organisations)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(Package(tables(), {"name": "made-up"}), tmp_path / "package")
    return tmp_path / "package"


def test_json_is_the_figures_and_nothing_else(folder: Path) -> None:
    done = run(folder, "--json")
    assert done.exit_code == 0
    assert json.loads(done.stdout) == json.loads(json.dumps(measure(tables())))


def test_summary_from_strengths_to_concerns(folder: Path) -> None:
    done = run(folder)
    assert done.exit_code == 0
    assert "A partnership" in done.stdout
    first, second = (done.stdout.index(name) for name in ("Reflexive trust", "Not pushed too soon"))
    assert first < second
    assert "6 organisations" in done.stdout
    assert "no clear change" in done.stdout


def test_as_of_is_what_now_means(folder: Path) -> None:
    early = json.loads(run(folder, "--json", "--as-of", "2024-06-01").stdout)
    assert early["as_of"] == "2024-06-01"
    assert set(early["partnerships"]["p"]["answers"]) == {"status", "n", "rests_on", "w1"}
    assert "trend" not in early["partnerships"]["p"]


@pytest.mark.parametrize("day", ["yesterday", "2024-13-01", "01.06.2024"])
def test_a_date_that_is_none_is_a_usage_error(folder: Path, day: str) -> None:
    done = run(folder, "--as-of", day)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "--as-of" in done.stderr


def test_faults_are_named_and_nothing_is_measured(folder: Path) -> None:
    path = folder / "answers.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("o0", "nobody"), encoding="utf-8")
    done = run(folder, "--json")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "answers:" in done.stderr
    assert "nobody" in done.stderr


def test_what_cannot_be_read_is_said_so(tmp_path: Path) -> None:
    done = run(tmp_path / "nothing.zip")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr


def test_every_section_has_its_line_or_two() -> None:
    """The sample's illustration uses every table."""
    illustration = Path(__file__).parents[2] / "examples" / "illustration"
    done = run(illustration)
    assert done.exit_code == 0
    for words in ("What partners say", "people answered", "Change from", "Who leads what", "Trust network", "Understanding"):
        assert words in done.stdout
    for words in ("Hassle:", "Pace, 43 months old", "Early warnings", "Months to trust", "Promises took", "Hassle by age"):
        assert words in done.stdout
