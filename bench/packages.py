"""Folders and archives: checking, reading and writing them, beside frictionless and pandas."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

from bench.sides import OURS, Job, Run, the_folder, the_package, written


def check(folder: Path, scratch: Path) -> None:
    from idele.tables import check as checked

    assert not checked(folder).faults


def read(path: Path, scratch: Path) -> Any:
    from idele.tables import read as package

    return package(path)


def write(ending: str) -> Run:
    def run(package: Any, scratch: Path) -> None:
        from idele.tables import write as written_to

        written_to(package, scratch.with_name(scratch.name + ending))

    return run


def check_with_frictionless(folder: Path, scratch: Path) -> None:
    from frictionless import validate

    assert validate(str(folder / "datapackage.json")).valid


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


def write_csv(frames: dict[str, Any], scratch: Path) -> None:
    scratch.mkdir()
    for name, frame in frames.items():
        frame.to_csv(scratch / f"{name}.csv", index=False)


def write_zip(frames: dict[str, Any], scratch: Path) -> None:
    with zipfile.ZipFile(scratch.with_suffix(".zip"), "w", zipfile.ZIP_DEFLATED) as archive:
        for name, frame in frames.items():
            with archive.open(f"{name}.csv", "w") as file:
                frame.to_csv(file, index=False)


JOBS = {
    "check": Job({OURS: (the_folder, check), "frictionless": (the_folder, check_with_frictionless)}),
    "read folder": Job({OURS: (the_folder, read), "pandas": (csv_with_types, read_with_types)}),
    "write folder": Job({OURS: (the_package, write("")), "pandas": (read_csv, write_csv)}),
    "read .zip": Job({OURS: (written("p.zip"), read), "pandas": (zip_with_types, read_zip)}),
    "write .zip": Job({OURS: (the_package, write(".zip")), "pandas": (read_csv, write_zip)}),
}
