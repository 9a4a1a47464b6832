"""Workbooks: reading and writing them, beside openpyxl and pandas."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bench.packages import read, read_csv, write
from bench.sides import OURS, Job, the_package, written

SHEET_UP_TO = 100_000  # answers; at a million a workbook is a trial of patience with any tool


def read_xlsx(path: Path, scratch: Path) -> dict[str, Any]:
    import pandas as pd

    return pd.read_excel(path, sheet_name=None, engine="openpyxl")


def read_xlsx_with_openpyxl(path: Path, scratch: Path) -> dict[str, Any]:
    from openpyxl import load_workbook

    workbook = load_workbook(path, read_only=True)
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in workbook}


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
