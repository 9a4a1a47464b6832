"""Where the records of a CSV file begin and end, and how many cells each has: found for all of them at once.

Line ends inside quotation marks belong to the cell. CRLF and lone CR outside them are line ends like LF.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import polars as pl

LF, CR, QUOTE = 10, 13, 34
Bytes = np.ndarray[Any, np.dtype[np.uint8]]
Marks = np.ndarray[Any, np.dtype[np.bool_]]
Places = np.ndarray[Any, np.dtype[np.int64]]


@dataclass(frozen=True)
class Layout:
    """A CSV file with line ends made LF. ``ends`` are the places of the line ends, one for each record, the header first."""

    data: bytes
    inside: Marks | None
    ends: Places
    stray_quote_row: int | None = None

    @property
    def records(self) -> int:
        return len(self.ends)

    @property
    def header(self) -> bytes:
        return self.data[: int(self.ends[0])]

    def body(self, separator: str, width: int) -> tuple[bytes, pl.Series | None, pl.DataFrame]:
        """The records after the header that have ``width`` cells, their row numbers (None: 2, 3, ... without a break), and
        those with another number of cells (columns row, cells). Blank lines are passed over, and counted as rows."""
        starts, ends = self.ends[:-1] + 1, self.ends[1:]
        cells = self._cells(separator)
        blank = starts == ends
        ragged = (cells != width) & ~blank
        body = self.data[int(self.ends[0]) + 1 :]
        wrong = pl.DataFrame({"row": np.flatnonzero(ragged) + 2, "cells": cells[ragged]})
        keep = ~(blank | ragged)
        if keep.all():
            return body, None, wrong
        kept = np.frombuffer(body, dtype=np.uint8)[np.repeat(keep, ends - starts + 1)].tobytes()
        return kept, pl.Series("row", np.flatnonzero(keep) + 2, dtype=pl.UInt32), wrong

    def _cells(self, separator: str) -> Places:
        letters = np.frombuffer(self.data, dtype=np.uint8)
        marks = letters == ord(separator)
        if self.inside is not None:
            marks &= ~self.inside
        before = np.searchsorted(np.flatnonzero(marks), self.ends)
        return np.diff(before) + 1


def lay_out(data: bytes) -> Layout:
    """The layout of ``data``; where a quotation mark stands in the middle of a cell only its row is told."""
    if QUOTE not in data:
        if CR in data:
            data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        data = data if data.endswith(b"\n") else data + b"\n"
        return Layout(data, None, np.flatnonzero(np.frombuffer(data, dtype=np.uint8) == LF))
    letters = np.frombuffer(data, dtype=np.uint8)
    inside = _inside(letters)
    if CR in data:
        letters = _line_ends(letters, inside)
    if letters[-1] != LF:
        letters = np.append(letters, np.uint8(LF))
    inside = _inside(letters)
    ends = np.flatnonzero((letters == LF) & ~inside)
    stray = _stray_quote(letters, inside)
    if stray is not None:
        return Layout(b"", None, ends, int(np.searchsorted(ends, stray)) + 1)
    return Layout(letters.tobytes(), inside, ends)


def _inside(letters: Bytes) -> Marks:
    """Which letters stand between quotation marks; the opening mark does, the closing one does not."""
    return np.logical_xor.accumulate(letters == QUOTE)


def _line_ends(letters: Bytes, inside: Marks) -> Bytes:
    returns = (letters == CR) & ~inside
    followed = np.append(letters[1:] == LF, False)
    return np.where(returns, np.uint8(LF), letters)[~(returns & followed)]


def _stray_quote(letters: Bytes, inside: Marks) -> int | None:
    """The place of the first quotation mark that neither opens nor closes a cell, nor is doubled; None if all is well."""
    places = np.flatnonzero(letters == QUOTE)
    opening, closing = places[0::2], places[1::2]
    # Which separator the file has is not known yet; a letter, digit or blank beside a mark is what people get wrong.
    beside = np.isin(np.arange(256), [ord(letter) for letter in ',;\t|:"\n\r'])
    opens = (opening == 0) | beside[letters[opening - 1]]
    closes = beside[letters[np.minimum(closing + 1, len(letters) - 1)]]
    wrong = np.concatenate([opening[~opens], closing[~closes]])
    if wrong.size:
        return int(wrong.min())
    return int(places[-1]) if len(places) % 2 else None
