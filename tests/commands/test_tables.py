"""`idele check` and `idele template` as people and scripts use them."""

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from idele.cli import COMMANDS, main
from tests.tables.making import folder, sound_with, zipped

FAULTY = {"partners": "partnership,organisation,role\nisar,city,leader\n"}


def test_a_sound_package_has_nothing_on_standard_output(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["check", str(sound_with(tmp_path))])
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == "no fault in 10 rows of 6 tables\n"


def test_faults_are_lines_and_warnings_are_beside_them(tmp_path: Path) -> None:
    path = folder(tmp_path / "x", {**FAULTY, "parners": "a,b\n"})
    done = CliRunner().invoke(main, ["check", str(path)])
    assert done.exit_code == 1
    assert (
        done.stdout == 'partners:2:role: "leader" is not allowed, expected one of lead, partner, observer; did you mean "lead"?\n'
    )
    assert done.stderr.startswith('warning: parners:-:-: the table "parners" is not known')


def test_json_has_faults_warnings_and_tables(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["check", "--json", str(folder(tmp_path / "x", FAULTY))])
    assert done.exit_code == 1
    content = json.loads(done.stdout)
    assert content["tables"] == {"partners": 1}
    assert content["warnings"] == []
    assert [(fault["table"], fault["row"], fault["column"], fault["code"]) for fault in content["faults"]] == [
        ("partners", 2, "role", "not_allowed")
    ]
    assert content["faults"][0]["suggestion"] == "lead"


@pytest.mark.parametrize("name", ["nothing-there", "x.zip"])
def test_what_cannot_be_read_is_said_on_standard_error(name: str, tmp_path: Path) -> None:
    zipped(tmp_path / "x.zip", {"../out.csv": "x"})
    done = CliRunner().invoke(main, ["check", str(tmp_path / name)])
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert "Traceback" not in done.stderr


def test_progress_is_silent_in_a_pipe(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "idele.cli", "check", str(sound_with(tmp_path))], capture_output=True, check=False, text=True
    )
    assert "\x1b" not in done.stdout + done.stderr


def test_a_template_is_made_and_is_clean(tmp_path: Path) -> None:
    path = tmp_path / "t.xlsx"
    assert CliRunner().invoke(main, ["template", str(path)]).exit_code == 0
    assert CliRunner().invoke(main, ["check", str(path)]).exit_code == 0
    refused = CliRunner().invoke(main, ["template", str(tmp_path / "t.ods")])
    assert refused.exit_code == 2
    assert "expected a name that ends in .xlsx" in refused.stderr


def test_help_knows_every_command_without_importing_it() -> None:
    code = "import sys; from idele.cli import main; main(['--help'], standalone_mode=False); print('polars' in sys.modules)"
    started = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert time.perf_counter() - started < 5
    assert done.stdout.strip().endswith("False")
    assert all(f"  {name} " in done.stdout for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_that_is_named_is_there(name: str) -> None:
    done = CliRunner().invoke(main, [name, "--help"])
    assert done.exit_code == 0
    assert f"{name} " in done.stdout
