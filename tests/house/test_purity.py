"""The method is pure: tables in, figures out. No Django, no files, no clock, no randomness of its own."""

import ast
from pathlib import Path

import pytest

from tests.house.places import ROOT, imported, modules, tree

ALLOWED = {
    "__future__", "collections", "contextlib", "dataclasses", "datetime", "enum", "functools", "gc", "hashlib", "importlib",
    "itertools", "math",
    "operator", "typing", "weakref", "idele", "networkx", "numpy", "polars", "scipy",
}  # fmt: skip
FORBIDDEN_CALLS = {"open", "print", "input", "today", "now", "utcnow", "read_csv", "write_csv", "read_text", "write_text"}


@pytest.mark.parametrize("path", modules("method"), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_measure_imports_only_what_cannot_touch_the_world(path: Path) -> None:
    assert imported(path) <= ALLOWED


@pytest.mark.parametrize("path", modules("method"), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_measure_reads_no_file_and_no_clock(path: Path) -> None:
    called = {
        node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
    }
    assert not called & FORBIDDEN_CALLS


def test_randomness_is_always_seeded() -> None:
    unseeded = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in modules("method")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "default_rng"
        and not node.args
    ]
    assert unseeded == []
