"""What is written and read again is equal, in each of the three forms."""

import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from idele.tables import SCHEMAS, Package, Tables, Unwritable, check, read, table, write
from idele.tables.checking import well_formed
from idele.tables.inspection import begin
from idele.tables.opening import open_package
from tests.tables.strategies import packages, rows

FORMS = ("folder", "package.zip", "package.xlsx")
ISAR = {"id": "isar", "name": "Isar", "started": date(2020, 1, 1)}
PROPERTY = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


def again(package: Package, path: Path) -> Package:
    """The package written to ``path`` and read again."""
    write(package, path)
    checked = check(path)
    assert checked.package is not None, [str(fault) for fault in checked.faults]
    return checked.package


@pytest.mark.parametrize("form", FORMS)
@PROPERTY
@given(package=packages())
def test_written_and_read_again_is_equal(form: str, package: Package, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("written") / form
    write(package, path)
    inspection = begin()
    opened = open_package(path, inspection)
    assert opened.about == package.about
    found = well_formed(opened, inspection)
    # Rows that are made up cell by cell need not make sense together: only the cells are judged here.
    assert [str(fault) for fault in (*inspection.faults.faults, *inspection.warnings.faults)] == []
    assert list(found) == list(package.tables)
    for name, read_again in found.items():
        assert read_again.drop("row").rows() == package.tables[name].rows()


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", list(SCHEMAS))
def test_a_table_without_rows_stays(form: str, name: str, tmp_path: Path) -> None:
    package = Package(Tables({name: []}), {"name": "empty"})
    assert again(package, tmp_path / form).equals(package)


@pytest.mark.parametrize("form", FORMS)
def test_dates_of_every_age(form: str, tmp_path: Path) -> None:
    days = [
        date(1, 1, 1),
        date(1582, 10, 15),
        date(1899, 12, 31),
        date(1900, 2, 28),
        date(1900, 3, 1),
        date(2024, 2, 29),
        date(9999, 12, 31),
    ]
    package = Package(Tables({"partnerships": [{**ISAR, "id": str(day), "started": day} for day in days]}), {"name": "days"})
    assert again(package, tmp_path / form).equals(package)


@pytest.mark.parametrize("form", FORMS)
def test_an_empty_text_is_no_text(form: str, tmp_path: Path) -> None:
    package = Package(Tables({"partnerships": [{**ISAR, "mission": ""}]}), {"name": "x"})
    assert again(package, tmp_path / form).tables["partnerships"]["mission"].to_list() == [None]


@pytest.mark.parametrize("form", FORMS)
def test_a_quoted_cell_with_line_ends_in_a_long_table(form: str, tmp_path: Path) -> None:
    texts = [f'line {number}\r\nand "more",\rthen\n' if number % 7 == 0 else f"plain {number}" for number in range(30_000)]
    made = table(
        "partnerships",
        pl.DataFrame({"id": [str(n) for n in range(30_000)], "name": texts, "started": [date(2020, 1, 1)] * 30_000}),
    )
    package = Package(Tables({"partnerships": made}), {"name": "long"})
    assert again(package, tmp_path / form).equals(package)


@pytest.mark.parametrize("form", FORMS)
@given(text=st.text(max_size=5).map(lambda text: text + "\x00\x0b\x1f\ufffe"))
@PROPERTY
def test_control_characters_never_break_a_write(form: str, text: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("controls") / form
    write(Package(Tables({"partnerships": [{**ISAR, "name": text}]}), {"name": "x"}), path)
    checked = check(path)
    assert checked.package is None
    assert {fault.code for fault in checked.faults} <= {"control_character", "nul"}


@pytest.mark.parametrize("form", FORMS)
def test_the_same_package_gives_the_same_bytes(form: str, tmp_path: Path) -> None:
    package = Package(Tables({"partnerships": [ISAR], "partners": []}), {"name": "same"})
    for copy in ("one", "two"):
        write(package, tmp_path / copy / form)
    one, two = (sorted(path for path in (tmp_path / copy).rglob("*") if path.is_file()) for copy in ("one", "two"))
    assert [path.read_bytes() for path in one] == [path.read_bytes() for path in two]


@pytest.mark.parametrize("form", FORMS)
def test_a_package_without_a_name_gets_one(form: str, tmp_path: Path) -> None:
    assert again(Package(Tables({"partnerships": [ISAR]})), tmp_path / form).about == {"name": "package"}


@given(made=rows("partnerships"))
@PROPERTY
def test_no_cell_of_a_csv_begins_as_a_formula(made: pl.DataFrame, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("formulas")
    write(Package(Tables({"partnerships": made}), {"name": "x"}), path)
    written = pl.read_csv(path / "partnerships.csv", infer_schema=False).select("id", "name", "mission")
    assert not written.select(pl.any_horizontal(pl.all().str.contains(r"^[=+\-@\t\r]")).any()).item()


def test_a_workbook_is_what_other_programs_read(tmp_path: Path) -> None:
    rows_of = {**ISAR, "name": "Isar & <Co>\r\n=1", "hourly_rate": 12.5, "in_programme": True}
    write(Package(Tables({"partnerships": [rows_of]}), {"name": "x"}), tmp_path / "x.xlsx")
    book = openpyxl.load_workbook(tmp_path / "x.xlsx")
    assert book.sheetnames == ["package", "partnerships"]
    sheet = book["partnerships"]
    header = [cell.value for cell in sheet[1]]
    values = dict(zip(header, (cell.value for cell in sheet[2]), strict=True))
    assert values["started"].date() == date(2020, 1, 1)
    assert (values["hourly_rate"], values["in_programme"], sheet.freeze_panes) == (12.5, True, "A2")


def test_a_zip_holds_plain_files_in_order(tmp_path: Path) -> None:
    write(Package(Tables({"partners": [], "partnerships": [ISAR]}), {"name": "x"}), tmp_path / "x.zip")
    with zipfile.ZipFile(tmp_path / "x.zip") as archive:
        assert archive.namelist() == ["datapackage.json", "partnerships.csv", "partners.csv"]
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_text_too_long_for_a_cell_is_refused_and_nothing_is_left(tmp_path: Path) -> None:
    package = Package(Tables({"partnerships": [{**ISAR, "mission": "x" * 32_767}]}), {"name": "x"})
    with pytest.raises(Unwritable, match="partnerships, mission"):
        write(package, tmp_path / "x.xlsx")
    assert list(tmp_path.iterdir()) == []


def test_more_rows_than_a_sheet_holds_are_refused(tmp_path: Path) -> None:
    made = pl.select(pl.int_range(1_048_576).cast(pl.String).alias("id")).with_columns(
        name=pl.lit("x"), started=pl.lit(date(2020, 1, 1))
    )
    with pytest.raises(Unwritable, match=r"please write a \.zip"):
        write(Package(Tables({"partnerships": made}), {"name": "x"}), tmp_path / "x.xlsx")


def test_reading_a_faulty_package_raises_its_faults(tmp_path: Path) -> None:
    from idele.tables import Faulty

    write(Package(Tables({"partnerships": [ISAR, ISAR]}), {"name": "x"}), tmp_path / "x")
    with pytest.raises(Faulty, match="partnerships:3:id") as caught:
        read(tmp_path / "x")
    assert [fault.code for fault in caught.value.faults] == ["duplicate_key"]
