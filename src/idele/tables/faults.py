"""What is wrong with a package, in words a coordinator understands, with table, row and column."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import polars as pl

from idele.words import _, many


class Unreadable(Exception):  # noqa: N818 - the word that people use
    """Nothing of the package can be read. Its text is for the person who gave it."""


class Unwritable(Exception):  # noqa: N818 - the word that people use
    """The package does not fit the form it should be written in. Its text is for the person who asked."""


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong. ``row`` counts as a spreadsheet does: the header is row 1; None is the table as a whole.

    ``more`` on the last one listed of its kind says how many like it follow that are not listed.
    """

    table: str
    row: int | None
    column: str | None
    code: str
    message: str
    value: str | None = None
    suggestion: str | None = None
    more: int = 0

    def __str__(self) -> str:
        return f"{self.table}:{self.row or '-'}:{self.column or '-'}: {self.message}"

    @property
    def kind(self) -> tuple[str, str | None, str]:
        """What counts as the same fault again: table, column and code."""
        return self.table, self.column, self.code


class Faulty(Exception):  # noqa: N818 - the word that people use
    """The package was read and has faults: ``faults`` lists them."""

    def __init__(self, faults: list[Fault]) -> None:
        count = len(faults) + sum(fault.more for fault in faults)
        first = str(faults[0])
        super().__init__(many("one fault: {first}", "{count} faults, the first: {first}", count, first=first))
        self.faults = faults


@dataclass(frozen=True)
class Said:
    """What to say of one faulty cell: the sentence, the value as it stands there, and what was probably meant."""

    message: str
    value: str | None = None
    suggestion: str | None = None


@dataclass
class Findings:
    """Faults as they are found. Of one kind, at most ``listed`` become a `Fault`; the others are counted."""

    listed: int = 1_000
    faults: list[Fault] = field(default_factory=list)

    def add(self, table: str, code: str, said: Said | str, row: int | None = None, column: str | None = None) -> None:
        """One fault."""
        said = said if isinstance(said, Said) else Said(said)
        self.faults.append(Fault(table, row, column, code, said.message, said.value, said.suggestion))

    def add_rows(
        self, table: str, code: str, bad: pl.DataFrame, say: Callable[[Mapping[str, Any]], Said], column: str | None = None
    ) -> None:
        """A fault for every row of ``bad`` (columns: row, and whatever ``say`` wants to speak of)."""
        if not bad.height:
            return
        for cells in bad.head(self.listed).iter_rows(named=True):
            self.add(table, code, say(cells), cells["row"], column)
        if bad.height > self.listed:
            self.faults[-1] = replace(self.faults[-1], more=bad.height - self.listed)

    def sorted(self, order: Mapping[str, int]) -> list[Fault]:
        """The faults by table in ``order``, then row, the table's own faults first."""
        return sorted(self.faults, key=lambda fault: (order.get(fault.table, -1), fault.table, fault.row or 0))


def lines(faults: list[Fault], shown: int = 20) -> list[str]:
    """The faults as lines of text, at most ``shown`` of a kind, and then how many more there are.

    >>> alike = [Fault("partners", row, "role", "empty", "the cell is empty") for row in (2, 3, 4)]
    >>> lines(alike, shown=2)
    ['partners:2:role: the cell is empty', 'partners:3:role: the cell is empty', 'partners:4:role: and 1 more like this']
    """
    counts: dict[tuple[str, str | None, str], int] = {}
    for fault in faults:
        counts[fault.kind] = counts.get(fault.kind, 0) + 1 + fault.more
    seen: dict[tuple[str, str | None, str], int] = {}
    said = []
    for fault in faults:
        seen[fault.kind] = seen.get(fault.kind, 0) + 1
        if seen[fault.kind] <= shown:
            said.append(str(fault))
        elif seen[fault.kind] == shown + 1:
            rest = _("and {count} more like this", count=f"{counts[fault.kind] - shown:,}")
            said.append(str(replace(fault, message=rest)))
    return said
