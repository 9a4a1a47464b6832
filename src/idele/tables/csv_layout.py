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
Places = np.ndarray[Any, np.dtype[np.int64]]


@dataclass(frozen=True)
class Layout:
    """A CSV file with line ends made LF. ``quotes`` are the places of its quotation marks, opening and closing in turn;
    ``ends`` those of the line ends, one for each record, the header first."""

    data: bytes
    quotes: Places
    ends: Places

    @property
    def records(self) -> int:
        return len(self.ends)

    @property
    def header(self) -> bytes:
        return self.data[: int(self.ends[0])] if len(self.ends) else self.data

    def stray_quote_row(self, separator: str) -> int | None:
        """The row of the first quotation mark that neither opens nor closes a cell, nor is doubled; None if all is well."""
        letters, opening, closing = _letters(self.data), self.quotes[0::2], self.quotes[1::2]
        beside = np.isin(np.arange(256), [ord(separator), QUOTE, LF])
        opens = (opening == 0) | beside[letters[opening - 1]]
        closes = beside[letters[np.minimum(closing + 1, len(letters) - 1)]]
        wrong = np.concatenate([opening[~opens], closing[~closes]])
        if not wrong.size and not len(self.quotes) % 2:
            return None
        first = int(wrong.min() if wrong.size else self.quotes[-1])
        return int(np.searchsorted(np.flatnonzero(letters == LF), first)) + 1

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
        kept = _letters(body)[np.repeat(keep, ends - starts + 1)].tobytes()
        return kept, pl.Series("row", np.flatnonzero(keep) + 2, dtype=pl.UInt32), wrong

    def _cells(self, separator: str) -> Places:
        marks = _outside(np.flatnonzero(_letters(self.data) == ord(separator)), self.quotes)
        return np.diff(np.searchsorted(marks, self.ends)) + 1


def lay_out(data: bytes) -> Layout:
    """The layout of ``data``, which is good where no quotation mark is stray."""
    if CR in data:
        data = _line_ends(data)
    if not data.endswith(b"\n"):
        data += b"\n"
    quotes = _quotes(data)
    return Layout(data, quotes, _outside(np.flatnonzero(_letters(data) == LF), quotes))


def _letters(data: bytes) -> Bytes:
    return np.frombuffer(data, dtype=np.uint8)


def _quotes(data: bytes) -> Places:
    return np.flatnonzero(_letters(data) == QUOTE) if QUOTE in data else np.empty(0, dtype=np.int64)


def _outside(places: Places, quotes: Places) -> Places:
    """Those of ``places`` (sorted) that do not stand between an opening mark and the closing one after it."""
    first = np.searchsorted(places, quotes[0::2])
    last = np.searchsorted(places, quotes[1::2])
    last = np.append(last, len(places)) if len(last) < len(first) else last
    holding = first < last
    if not holding.any():
        return places
    change = np.zeros(len(places) + 1, dtype=np.int8)
    change[first[holding]] += 1
    change[last[holding]] -= 1
    return places[np.cumsum(change[:-1], dtype=np.int8) == 0]


def _line_ends(data: bytes) -> bytes:
    if QUOTE not in data:
        return data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    letters = _letters(data).copy()
    returns = _outside(np.flatnonzero(letters == CR), _quotes(data))
    followed = np.append(letters, np.uint8(0))[returns + 1] == LF
    letters[returns] = LF
    return np.delete(letters, returns[followed]).tobytes()
