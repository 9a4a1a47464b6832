"""The manual. What can be read from the code is: the tables from their schemas, the commands from click."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import generated

project = "IDELE"
author = "IDELE's developers"
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
html_theme = "furo"
html_title = "IDELE"
exclude_patterns = ["_build", "_generated/README.md"]
autodoc_typehints = "description"
autodoc_member_order = "bysource"
myst_heading_anchors = 3
suppress_warnings = ["myst.header"]

generated.write(Path(__file__).parent / "_generated")
