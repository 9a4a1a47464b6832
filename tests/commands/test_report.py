"""`idele report`: a package in, a report out."""

from __future__ import annotations

from datetime import date

import pytest
from bs4 import BeautifulSoup
from click.testing import CliRunner

from idele.cli import main
from idele.tables import Package, Tables, write
from tests.reports.people import ABOUT, TABLES

ONE = Tables(
    {
        "organisations": [{"id": "jobs", "name": "Job centre", "kind": "public"}],
        "partnerships": [{"id": "isar", "name": "Isar Partnership", "started": date(2023, 1, 1)}],
        "partners": [{"partnership": "isar", "organisation": "jobs", "role": "lead"}],
        "actions": [{"id": "bus", "partnership": "isar", "name": "Night bus"}],
        "functions": [{"action": "bus", "function": "conceived", "organisation": "jobs", "level": "local", "lead": True}],
    }
)
BOTH = TABLES.having(partners=TABLES["partners"].filter(TABLES["partners"]["organisation"].is_in(TABLES["organisations"]["id"])))


@pytest.fixture
def package(tmp_path):
    write(Package(ONE, ABOUT), tmp_path / "package")
    return tmp_path / "package"


@pytest.fixture
def programme(tmp_path):
    write(Package(BOTH, ABOUT), tmp_path / "programme")
    return tmp_path / "programme"


def run(*arguments):
    return CliRunner().invoke(main, ["report", *map(str, arguments)])


def test_a_package_with_one_partnership_needs_no_choice(package, tmp_path):
    file = tmp_path / "report.html"
    done = run(package, "-o", file)
    assert done.exit_code == 0, done.output
    assert "Isar Partnership" in file.read_text(encoding="utf-8")


def test_pdf_by_its_name(package, tmp_path):
    file = tmp_path / "report.PDF"
    assert run(package, "-o", file).exit_code == 0
    assert file.read_bytes().startswith(b"%PDF-")


def test_with_several_each_has_its_own_behind_a_list_of_them(programme, tmp_path):
    file = tmp_path / "report.html"
    assert run(programme, "-o", file).exit_code == 0
    page = BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")
    listed = [link["href"].removeprefix("#") for link in page.select("nav.contents a")]
    assert len(listed) == len(page.select("article.document")) == 2
    assert all(page.find(id=name) for name in listed)
    ids = [element["id"] for element in page.find_all(id=True)]
    assert len(ids) == len(set(ids))
    pointed = {name for element in page.find_all(True) for name in element.get("aria-labelledby", "").split()}
    assert pointed <= set(ids)


def test_of_several_one_may_be_chosen(programme, tmp_path):
    file = tmp_path / "report.html"
    assert run(programme, "--partnership", "quiet", "-o", file).exit_code == 0
    assert "<nav" not in file.read_text(encoding="utf-8")


def test_more_than_one_file_takes_are_named(tmp_path, monkeypatch):
    monkeypatch.setattr("idele.commands.report.MOST_TOGETHER", 1)
    write(Package(BOTH, ABOUT), tmp_path / "programme")
    done = run(tmp_path / "programme", "-o", tmp_path / "report.html")
    assert done.exit_code == 2
    assert "add --partnership with one of: isar, quiet" in done.output


def test_a_deck_is_of_one_partnership(programme, tmp_path):
    file = tmp_path / "report.pptx"
    asked = run(programme, "-o", file)
    assert asked.exit_code == 2
    assert "a deck is of one; add --partnership with one of: isar, quiet" in asked.output
    assert run(programme, "--partnership", "isar", "-o", file).exit_code == 0
    assert file.read_bytes().startswith(b"PK")


def test_a_partnership_that_is_only_recorded_does_not_count(tmp_path):
    recorded = BOTH["partnerships"].with_columns(in_programme=BOTH["partnerships"]["id"] == "isar")
    write(Package(BOTH.having(partnerships=recorded), ABOUT), tmp_path / "programme")
    assert run(tmp_path / "programme", "-o", tmp_path / "report.html").exit_code == 0
    assert "Isar Youth" in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_the_nearest_partnership_is_suggested(programme, tmp_path):
    done = run(programme, "--partnership", "isra", "-o", tmp_path / "report.html")
    assert done.exit_code == 2
    assert 'did you mean "isar"?' in done.output


@pytest.mark.parametrize(
    ("name", "code", "said"),
    [
        ("report.docx", 2, "expected a name that ends in"),
        ("no/report.html", 1, "no folder"),
    ],
)
def test_a_file_that_cannot_be_made_is_told_before_any_work(tmp_path, name, code, said):
    done = run(tmp_path / "not there", "-o", tmp_path / name)
    assert done.exit_code == code
    assert said in done.output


def test_a_file_that_cannot_be_written_is_told(package, tmp_path):
    (tmp_path / "report.html").mkdir()
    done = run(package, "-o", tmp_path / "report.html")
    assert done.exit_code != 0
    assert "Traceback" not in done.output


def test_a_package_that_cannot_be_read_is_told(tmp_path):
    done = run(tmp_path / "nothing", "-o", tmp_path / "report.html")
    assert done.exit_code == 2
    assert "is not there" in done.output


def test_a_package_with_faults_is_told_and_makes_no_report(package, tmp_path):
    rows = package / "functions.csv"
    found = rows if rows.exists() else next(package.rglob("functions.csv"))
    found.write_text(found.read_text(encoding="utf-8").replace("conceived", "concieved"), encoding="utf-8")
    done = run(package, "-o", tmp_path / "report.html")
    assert done.exit_code == 1
    assert "functions" in done.output
    assert not (tmp_path / "report.html").exists()
