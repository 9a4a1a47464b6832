"""Makes the packages of ``examples/`` anew: ``python -m examples.build [NAME ...]``.

The packages of facts need the real data (``IDELE_SHARED_DATA``); the illustration needs nothing.
"""

from __future__ import annotations

import json
import sys
from importlib import import_module
from pathlib import Path

from idele.tables import write

HERE = Path(__file__).resolve().parent


def names() -> list[str]:
    """The packages of the sample programme, in the order that they are imported in."""
    manifest: dict[str, list[str]] = json.loads((HERE / "manifest.json").read_text(encoding="utf-8"))
    return manifest["packages"]


def build(name: str, folder: Path = HERE) -> None:
    """Writes the package ``name`` as a folder in ``folder``."""
    write(import_module(f"examples.makers.{name}").package(), folder / name)


if __name__ == "__main__":
    for chosen in sys.argv[1:] or names():
        build(chosen)
        print(chosen)
