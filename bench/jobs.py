"""What is measured: each job with our side and its peers'. A side is ``(prepare, run)``; only ``run`` is timed."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench import survival

OURS = "ours"
SHEET_UP_TO = 100_000  # answers; at a million a workbook is a trial of patience with any tool

Prepare = Callable[[Path, Path], Any]
Run = Callable[[Any, Path], Any]


@dataclass(frozen=True)
class Job:
    """A job: its sides by name, and the largest size that it is run at."""

    sides: dict[str, tuple[Prepare, Run]]
    largest: int | None = None


def the_folder(folder: Path, scratch: Path) -> Path:
    return folder


# Ours


def the_package(folder: Path, scratch: Path) -> Any:
    from idele.tables import read

    return read(folder)


def written(name: str) -> Prepare:
    """The package written by us as ``name``, for jobs that read it."""

    def prepare(folder: Path, scratch: Path) -> Path:
        from idele.tables import read, write

        write(read(folder), scratch / name)
        return scratch / name

    return prepare


def check(folder: Path, scratch: Path) -> None:
    from idele.tables import check as checked

    assert not checked(folder).faults


def measure(package: Any, scratch: Path) -> Any:
    """On tables that nothing was worked out from yet: what is remembered belongs to one object."""
    from idele.method.measure import measure as figures

    return figures(package.tables.having())


def read(path: Path, scratch: Path) -> Any:
    from idele.tables import read as package

    return package(path)


def write(ending: str) -> Run:
    def run(package: Any, scratch: Path) -> None:
        from idele.tables import write as written_to

        written_to(package, scratch.with_name(scratch.name + ending))

    return run


# The peers


def check_with_frictionless(folder: Path, scratch: Path) -> None:
    from frictionless import validate

    assert validate(str(folder / "datapackage.json")).valid


def with_pandas(folder: Path, scratch: Path) -> Any:
    from bench.peers import scores

    return scores.read(folder)


def measure_with_pandas(frames: Any, scratch: Path) -> Any:
    from bench.peers.measure import measure as figures

    return figures(frames)


def types_of(name: str, header: list[str]) -> dict[str, Any]:
    """What pandas has to be told to give a table's columns the types that ours have."""
    import polars as pl

    from idele.tables import dtypes

    types = {column: dtype for column, dtype in dtypes(name).items() if column in header}
    dates = [column for column, dtype in types.items() if dtype == pl.Date]
    texts = {column: "str" for column, dtype in types.items() if dtype == pl.String}
    return {"parse_dates": dates, "dtype": texts}


def csv_with_types(folder: Path, scratch: Path) -> list[tuple[Path, dict[str, Any]]]:
    """The files of a package, with what pandas has to be told."""
    return [
        (path, types_of(path.stem, path.open(encoding="utf-8").readline().strip().split(",")))
        for path in sorted(folder.rglob("*.csv"))
    ]


def read_with_types(files: list[tuple[Path, dict[str, Any]]], scratch: Path) -> dict[str, Any]:
    import pandas as pd

    return {path.stem: pd.read_csv(path, **types) for path, types in files}


def read_csv(folder: Path, scratch: Path) -> dict[str, Any]:
    return read_with_types(csv_with_types(folder, scratch), scratch)


def zip_with_types(folder: Path, scratch: Path) -> tuple[Path, list[tuple[str, dict[str, Any]]]]:
    """The package as a .zip, with what pandas has to be told of each file in it."""
    path = written("p.zip")(folder, scratch)
    types = {file.name: told for file, told in csv_with_types(folder, scratch)}
    with zipfile.ZipFile(path) as archive:
        return path, [(name, types[Path(name).name]) for name in archive.namelist() if name.endswith(".csv")]


def read_zip(given: tuple[Path, list[tuple[str, dict[str, Any]]]], scratch: Path) -> dict[str, Any]:
    import pandas as pd

    path, files = given
    with zipfile.ZipFile(path) as archive:
        return {name: pd.read_csv(archive.open(name), **types) for name, types in files}


def read_xlsx(path: Path, scratch: Path) -> dict[str, Any]:
    import pandas as pd

    return pd.read_excel(path, sheet_name=None, engine="openpyxl")


def read_xlsx_with_openpyxl(path: Path, scratch: Path) -> dict[str, Any]:
    from openpyxl import load_workbook

    workbook = load_workbook(path, read_only=True)
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in workbook}


def write_csv(frames: dict[str, Any], scratch: Path) -> None:
    scratch.mkdir()
    for name, frame in frames.items():
        frame.to_csv(scratch / f"{name}.csv", index=False)


def write_zip(frames: dict[str, Any], scratch: Path) -> None:
    with zipfile.ZipFile(scratch.with_suffix(".zip"), "w", zipfile.ZIP_DEFLATED) as archive:
        for name, frame in frames.items():
            with archive.open(f"{name}.csv", "w") as file:
                frame.to_csv(file, index=False)


def write_xlsx(frames: dict[str, Any], scratch: Path) -> None:
    import pandas as pd

    with pd.ExcelWriter(scratch.with_suffix(".xlsx"), engine="openpyxl") as writer:
        for name, frame in frames.items():
            frame.to_excel(writer, sheet_name=name, index=False)


def rows(folder: Path, scratch: Path) -> dict[str, list[list[Any]]]:
    """The tables as lists, header first, empty cells as None."""
    frames = read_csv(folder, scratch)
    return {
        name: [list(frame.columns), *frame.astype(object).where(frame.notna(), None).to_numpy().tolist()]
        for name, frame in frames.items()
    }


def write_xlsx_with_openpyxl(tables: dict[str, list[list[Any]]], scratch: Path) -> None:
    from openpyxl import Workbook

    workbook = Workbook(write_only=True)
    for name, lines in tables.items():
        sheet = workbook.create_sheet(name)
        for line in lines:
            sheet.append(line)
    workbook.save(scratch.with_suffix(".xlsx"))


JOBS = {
    "time to a result": Job(
        {OURS: (survival.lengths, survival.aalen_johansen), "statsmodels": (survival.lengths, survival.with_statsmodels)}
    ),
    "time to trust": Job(
        {OURS: (survival.intervals, survival.turnbull), "plain turns": (survival.intervals, survival.self_consistency)}
    ),
    "check": Job({OURS: (the_folder, check), "frictionless": (the_folder, check_with_frictionless)}),
    "measure": Job({OURS: (the_package, measure), "pandas, pingouin, networkx": (with_pandas, measure_with_pandas)}),
    "read folder": Job({OURS: (the_folder, read), "pandas": (csv_with_types, read_with_types)}),
    "write folder": Job({OURS: (the_package, write("")), "pandas": (read_csv, write_csv)}),
    "read .zip": Job({OURS: (written("p.zip"), read), "pandas": (zip_with_types, read_zip)}),
    "write .zip": Job({OURS: (the_package, write(".zip")), "pandas": (read_csv, write_zip)}),
    "read .xlsx": Job(
        {
            OURS: (written("p.xlsx"), read),
            "openpyxl": (written("p.xlsx"), read_xlsx_with_openpyxl),
            "pandas": (written("p.xlsx"), read_xlsx),
        },
        SHEET_UP_TO,
    ),
    "write .xlsx": Job(
        {
            OURS: (the_package, write(".xlsx")),
            "openpyxl": (rows, write_xlsx_with_openpyxl),
            "pandas": (read_csv, write_xlsx),
        },
        SHEET_UP_TO,
    ),
}
