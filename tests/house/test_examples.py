"""Every worked example in a docstring gives what it says."""

import doctest
from importlib import import_module
from pathlib import Path

import pytest

from tests.house.places import ROOT, modules

WITH_EXAMPLES = [path for path in modules(".") if ">>> " in path.read_text(encoding="utf-8")]


def module_name(path: Path) -> str:
    """The dotted name of a module's file."""
    parts = path.relative_to(ROOT / "src").with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@pytest.mark.parametrize("path", WITH_EXAMPLES, ids=module_name)
def test_its_examples_hold(path: Path) -> None:
    found = doctest.testmod(import_module(module_name(path)), optionflags=doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS)
    assert found.attempted > 0
    assert found.failed == 0
