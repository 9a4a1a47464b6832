"""Made-up tables for property tests: any schema, awkward text, extreme numbers and dates, tables with no rows."""

from __future__ import annotations

from typing import Any

import polars as pl
from hypothesis import strategies as st

from idele.tables import SCHEMAS, Package, Tables, table, values_allowed

AWKWARD = st.sampled_from(
    [
        "=1+1",
        "+1",
        "-1",
        "@x",
        "'=1",
        "''@x",
        "'",
        "'x",
        "\tx",
        "\rx",
        " x ",
        'say "hi"',
        '"',
        '""',
        "a,b;c",
        "x\ny",
        "x\r\ny",
        "x\ry",
        "_x0041_",
        "_x000D_",
        "x_x005F_y",
        "&amp;<b>]]>",
        "true",
        "1",
        "2025-01-01",
        "00:00",
        "nan",
        "\u200bx",
        "\U0001f41d",
        "\x85x",
    ]
)
# Characters that XML cannot hold are faults, and blanks alone fill nothing in: neither is what a sound package holds.
LETTERS = st.characters(
    codec="utf-8", exclude_categories=["Cs"], exclude_characters=[*map(chr, range(9)), *map(chr, [11, 12, *range(14, 32)])]
)
TEXT = (AWKWARD | st.text(LETTERS.filter(lambda letter: letter not in "\ufffe\uffff"), min_size=1, max_size=8)).filter(
    lambda text: bool(text.strip())
)
WHOLE = st.integers(-(2**63), 2**63 - 1)
NUMBERS = st.floats(allow_nan=False, allow_infinity=False) | st.sampled_from(
    [5e-324, 1.7976931348623157e308, 0.1 + 0.2, 2.0**53 + 2, -1e-7]
)


def _within(values: st.SearchStrategy[Any], definition: Any) -> st.SearchStrategy[Any]:
    low, high = getattr(definition, "min", None), getattr(definition, "max", None)
    if high is not None:
        number = definition.dtype == pl.Float64
        return st.floats(low, high) if number else st.integers(int(low), int(high))
    return values.map(abs).filter(lambda value: value < 2**63) if low is not None else values


def cells(definition: Any) -> st.SearchStrategy[Any]:
    """Values that a column may hold."""
    dtype = definition.dtype
    if values_allowed(dtype):
        values: st.SearchStrategy[Any] = st.sampled_from(values_allowed(dtype))
    elif dtype == pl.String:
        values = TEXT
    elif dtype == pl.Date:
        values = st.dates()
    elif dtype == pl.Boolean:
        values = st.booleans()
    else:
        values = _within(NUMBERS if dtype == pl.Float64 else WHOLE, definition)
    return st.none() | values if definition.nullable else values


def rows(name: str, most: int = 4) -> st.SearchStrategy[pl.DataFrame]:
    """Typed rows of one table, each cell by itself: rows need not make sense together."""
    columns = {column: cells(definition) for column, definition in SCHEMAS[name].columns().items()}
    return st.lists(st.fixed_dictionaries(columns), max_size=most).map(lambda made: table(name, made))


@st.composite
def packages(draw: st.DrawFn) -> Package:
    """A package of one table, that may have no rows, and some facts about it."""
    name = draw(st.sampled_from(list(SCHEMAS)))
    facts = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), min_size=1, max_size=8).filter(str.strip)
    about_it = {
        "name": "made-up",
        "title": draw(facts | AWKWARD),
        "illustration": draw(st.booleans()),
        "sources": [{"title": draw(facts)}],
    }
    return Package(Tables({name: draw(rows(name))}), about_it)
