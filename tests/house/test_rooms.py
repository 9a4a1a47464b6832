"""Small rooms: modules and functions stay short. The exceptions are listed, and the lists can only shrink."""

import ast

from tests.house.places import ROOT, modules, tree

LONGEST_MODULE = 300
LONGEST_FUNCTION = 60
# A flat list may be long.
LONG_MODULES = {"src/idele/tables/schema.py"}
LONG_FUNCTIONS: set[str] = set()


def test_modules_are_short() -> None:
    long = {
        str(path.relative_to(ROOT))
        for path in modules(".")
        if len(path.read_text(encoding="utf-8").splitlines()) > LONGEST_MODULE
    }
    assert long == LONG_MODULES


def test_functions_fit_on_a_screen() -> None:
    long = {
        f"{path.relative_to(ROOT)}:{node.name}"
        for path in modules(".")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and (node.end_lineno or 0) - node.lineno > LONGEST_FUNCTION
    }
    assert long == LONG_FUNCTIONS


def test_public_functions_say_what_they_do() -> None:
    silent = [
        f"{path.relative_to(ROOT)}:{node.name}"
        for path in modules("tables", "method", "charts")
        for node in tree(path).body
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_") and not ast.get_docstring(node)
    ]
    assert silent == []
