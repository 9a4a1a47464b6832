"""The manual. What can be read from the code is: the tables from their schemas, the commands from click."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

import generated

from idele.reports.manual import HEAD

project = "IDELE"
author = "IDELE's developers"
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
html_theme = "furo"
html_title = "IDELE"
exclude_patterns = ["_build", "_generated/README.md", "_generated/measures.md"]
autodoc_typehints = "description"
autodoc_member_order = "bysource"
myst_heading_anchors = 3
# The parts of a measure's page (CONTRIBUTING.md, "Adding a measure"); "Example" is known to napoleon.
napoleon_custom_sections = ["Answers", "Formula", "Thresholds", "Limits", "Source"]
suppress_warnings = ["myst.header"]


def parts_on_their_own_line(_app: object, what: str, *named: Any) -> None:
    """``Answers: ...`` in a module's docstring as napoleon wants it: the name of the part alone, its text indented under it."""
    if what == "module":
        lines: list[str] = named[-1]
        lines[:] = list(_parted(lines))


def _parted(lines: list[str]) -> Iterator[str]:
    inside = False
    for line in lines:
        head = HEAD.match(line)
        if head:
            inside = bool(line[head.end() :].strip())
            yield f"{head[1]}:"
            if inside:
                yield f"    {line[head.end() :]}"
        else:
            yield f"    {line}" if inside and line.strip() else line


def setup(app: Any) -> None:
    """Runs before napoleon, which listens at the usual priority of 500."""
    app.connect("autodoc-process-docstring", parts_on_their_own_line, priority=400)


generated.write(Path(__file__).parent / "_generated")
