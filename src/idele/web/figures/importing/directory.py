"""What is stored that a package's rows may refer to."""

from __future__ import annotations

from dataclasses import dataclass, field

import polars as pl
from django.db.models import Q

from idele.web.core.keeping import NUMBER, read_keys
from idele.web.figures.rows import TABLES

# Rows that one partnership may name although another has brought them; the rest of a partnership's rows are its own affair.
OPEN_TO_ALL = {"partnerships", "practices"}


@dataclass
class Directory:
    """The keys of stored rows, table by table, each read once: columns ``key``, ``owner``, ``NUMBER``.

    With ``into``, a partnership's own tables hold the rows of that partnership alone: a package cannot refer to another's.
    """

    into: str | None
    _read: dict[str, pl.DataFrame] = field(default_factory=dict)

    def __getitem__(self, name: str) -> pl.DataFrame:
        if name not in self._read:
            rows = TABLES[name]
            private = self.into is not None and rows.within and name not in OPEN_TO_ALL
            self._read[name] = read_keys(rows, Q(**{rows.path: self.into}) if private else None)
        return self._read[name]

    def forget(self, name: str) -> None:
        """Read the table anew when it is next asked for, because rows were added to it."""
        self._read.pop(name, None)

    def numbers(self, names: set[str]) -> dict[str, pl.DataFrame]:
        """For each of these tables, ``key`` and ``NUMBER``."""
        return {name: self[name].select("key", NUMBER) for name in names}
