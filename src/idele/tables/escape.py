"""Text that a spreadsheet would run, made harmless on writing and given back on reading (TABLES.md).

A text is escaped by one ``'`` in front where, after any ``'`` that it has already, it begins with ``= + - @``, a tab or a return.
"""

from __future__ import annotations

import polars as pl

RUNS = r"^('*[=+\-@\t\r])"
ESCAPED = r"^'('*[=+\-@\t\r])"


def escaped(frame: pl.DataFrame) -> pl.DataFrame:
    """``frame`` with its text escaped.

    >>> escaped(pl.DataFrame({"a": ["=1+1", "'-x", "plain", "'quoted'"]}))["a"].to_list()
    ["'=1+1", "''-x", 'plain', "'quoted'"]
    """
    return frame.with_columns(pl.col(pl.String).str.replace(RUNS, "'$1"))


def unescaped(frame: pl.DataFrame) -> pl.DataFrame:
    """``frame``, written escaped, with its text as it was.

    >>> unescaped(pl.DataFrame({"a": ["'=1+1", "''-x", "plain", "'quoted'"]}))["a"].to_list()
    ['=1+1', "'-x", 'plain', "'quoted'"]
    """
    if not frame.height:
        return frame
    begins = frame.select(pl.col(pl.String).str.starts_with("'").any())
    touched = [column for column in begins.columns if begins[column][0]]
    return frame.with_columns(pl.col(touched).str.replace(ESCAPED, "$1")) if touched else frame
