"""`idele import` and `idele export`, as an operator types them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from idele.cli import main
from idele.tables import read, write
from idele.web.partnerships.models import Partnership
from tests.web.figures.packages import programme, same_rows, with_cells


def idele(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words], catch_exceptions=False)


@pytest.fixture(autouse=True)
def own_place(settings: Any, tmp_path: Path) -> None:
    settings.IDELE_DATA_DIR = tmp_path


@pytest.fixture
def trial(tmp_path: Path) -> Path:
    write(programme(), tmp_path / "trial")
    return tmp_path / "trial"


@pytest.mark.django_db
@pytest.mark.parametrize("end", ["", ".zip", ".xlsx"])
def test_what_is_imported_is_exported_the_same(end: str, tmp_path: Path) -> None:
    package = tmp_path / f"trial{end}"
    write(programme(), package)
    assert idele("import", package).exit_code == 0
    done = idele("export", tmp_path / "out", "--full")
    assert done.exit_code == 0
    assert "rows written" in done.output
    assert same_rows(read(tmp_path / "out"), programme())


@pytest.mark.django_db
def test_an_export_is_in_the_shared_form_unless_full_is_said(trial: Path, tmp_path: Path) -> None:
    idele("import", trial)
    idele("export", tmp_path / "out")
    assert not list((tmp_path / "out").glob("answers*"))
    assert "isar-r1" not in "".join(file.read_text() for file in (tmp_path / "out").iterdir())


@pytest.mark.django_db
def test_the_second_time_nothing_is_new(trial: Path) -> None:
    assert "partners: 10 added, 0 changed, 0 removed, 0 as before" in idele("import", trial).output
    assert "Nothing was new." in idele("import", trial).output


@pytest.mark.django_db
def test_faults_are_printed_as_check_prints_them_and_nothing_comes_in(trial: Path) -> None:
    (trial / "partners.csv").write_text("partnership,organisation,role\nisar,town,chief\n")
    done = idele("import", trial)
    assert done.exit_code == 1
    assert "partners:2:role: " in done.stdout
    assert "Nothing was brought in." in done.stderr
    assert not Partnership.objects.exists()


@pytest.mark.django_db
def test_what_only_the_database_knows_to_be_wrong_is_told_alike(trial: Path) -> None:
    idele("import", trial)
    write(with_cells(programme("inn"), "claims", id="lech-c1"), trial.with_name("inn"))
    done = idele("import", trial.with_name("inn"))
    assert done.exit_code == 1
    assert "claims:2:id: the key “lech-c1” is used by another partnership" in done.stdout
    assert not Partnership.objects.filter(key="inn").exists()


@pytest.mark.django_db
def test_into_and_replace_say_where_and_how(trial: Path, tmp_path: Path) -> None:
    idele("import", trial)
    write(with_cells(programme("isar"), "milestones", id="isar-m2"), tmp_path / "isar")
    assert idele("import", tmp_path / "isar", "--into", "lech").exit_code == 1
    assert "milestones: 1 added, 0 changed, 1 removed" in idele("import", tmp_path / "isar", "--into", "isar", "--replace").output


def test_what_cannot_be_read_ends_with_two(tmp_path: Path) -> None:
    done = idele("import", tmp_path / "nowhere")
    assert done.exit_code == 2
    assert done.stderr
    assert "Traceback" not in done.output


def test_a_new_database_is_made_ready_and_an_export_without_one_says_so(trial: Path, tmp_path: Path) -> None:
    place = tmp_path / "place"
    command = Path(sys.executable).with_name("idele")
    environment = {name: value for name, value in os.environ.items() if name != "IDELE_DATABASE_URL"} | {
        "IDELE_DATA_DIR": str(place)
    }

    def run(*words: str | Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run([command, *map(str, words)], env=environment, capture_output=True, text=True, check=False)

    missing = run("export", tmp_path / "out")
    assert (missing.returncode, place.exists()) == (2, False)
    assert str(place) in missing.stderr
    first = run("import", trial)
    assert (first.returncode, first.stderr) == (0, "A new database was made ready.\n")
    assert run("export", tmp_path / "out", "--full").returncode == 0
    assert same_rows(read(tmp_path / "out"), programme())
