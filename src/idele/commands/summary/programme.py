"""Lines on the figures over all partnerships."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from idele.commands.summary.parts import Figures, label, nested, word
from idele.words import _, many

NAMES = {"alpha": "alpha", "omega": "omega", "icc1": "ICC(1)", "icc2": "ICC(2)"}


def _reliability(section: Figures) -> Iterator[str]:
    if section["status"] != "ok":
        reason = section["reason"]
        yield "  " + _(reason)
        return
    for construct, cell in nested(section):
        found = [f"{name} {cell[key]:.2f}" for key, name in NAMES.items() if cell[key] is not None]
        mark = " " + _("(low)") if cell["low_alpha"] else ""
        behind = many("{count} organisation", "{count} organisations", cell["n"])
        yield f"  {label(construct):<26}{', '.join(found) or word('undefined')}{mark}; {behind}"


LINES: dict[str, Callable[[Figures], Iterator[str]]] = {"reliability": _reliability}
