"""What the package's rows refer to, in the package or in the database."""

from __future__ import annotations

import polars as pl

from idele.tables import Fault
from idele.web.core.keeping import named_in, referring
from idele.web.figures.importing import faults
from idele.web.figures.importing.compare import Compared
from idele.web.figures.importing.directory import Directory
from idele.web.figures.importing.faults import ROW, told
from idele.web.figures.rows import TABLES


def unknown(tables: dict[str, pl.DataFrame], compared: dict[str, Compared], directory: Directory) -> list[Fault]:
    """A fault for each reference to a row that will not be there."""
    found: list[Fault] = []
    for name, rows in tables.items():
        for reference in referring(TABLES[name]):
            cells = named_in(rows.select(ROW, reference.column), reference)
            known = _known(reference.target, compared, directory)
            lost = cells.join(known, left_on=reference.column, right_on="key", how="anti", maintain_order="left")
            found += told(name, reference.column, "not-found", lost, faults.not_found)
    return found


def _known(target: str, compared: dict[str, Compared], directory: Directory) -> pl.DataFrame:
    stored = directory[target].select("key")
    if target not in compared:
        return stored
    return pl.concat([stored, compared[target].added.select(pl.col(str(TABLES[target].own_key)).alias("key"))])
