"""What the tables and their columns are for, in the reader's language: the docstrings and notes of `schema`."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator, Mapping
from typing import IO, Any

from idele.tables.column import about
from idele.tables.schema import SCHEMAS
from idele.words import _, language


def table_note(name: str) -> str:
    """What the table ``name`` holds."""
    return _((SCHEMAS[name].__doc__ or "").strip())


def note(definition: Any) -> str:
    """What a column holds; empty where nothing is declared."""
    declared = about(definition)["note"]
    return _(declared) if declared else ""


def note_in_sentence(definition: Any) -> str:
    """The same as the end of a sentence: English begins it small there, German keeps its nouns."""
    found = note(definition)
    return found[:1].lower() + found[1:] if language() == "en" else found


def extract(
    file: IO[bytes], keywords: Collection[str], comment_tags: Collection[str], options: Mapping[str, Any]
) -> Iterator[tuple[int, str, str, list[str]]]:
    """The messages of `schema` for Babel (line, function, message, comments): the docstring of each class, each column's note."""
    for table in ast.parse(file.read()).body:
        if not isinstance(table, ast.ClassDef):
            continue
        yield table.lineno, "_", ast.get_docstring(table) or "", []
        for column in table.body:
            if isinstance(column, ast.Assign) and isinstance(column.value, ast.Call):
                declared = column.value.args[0]
                assert isinstance(declared, ast.Constant)
                yield column.lineno, "_", str(declared.value), []
