"""Lines on levels, silos and the room that there is."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from idele.commands.summary.parts import Figures, word
from idele.words import _


def _levels(section: Figures, own: Figures) -> Iterator[str]:
    if section["status"] != "ok":
        yield _("Levels: {status}.", status=word(section["status"]))
        return
    patterns = sorted(section["patterns"].items(), key=lambda item: (-item[1], item[0]))
    yield _(
        "Levels: localness {localness:.2f}, mostly {patterns}; of {handovers:.1f} handovers {connected:.1f} connected.",
        localness=section["localness"],
        patterns=", ".join(f"{pattern} {count:.3g}" for pattern, count in patterns[:3]),
        handovers=section["handovers"],
        connected=section["connected"],
    )
    found = section["redesign"]
    if found:
        yield _(
            "Redesign: {moves} functions down, {connections} new connections; {before:,.0f} to {after:,.0f}, gap {gap:,.0f}.",
            moves=len(found["moves"]),
            connections=len(found["connections"]),
            before=found["before"],
            after=found["after"],
            gap=found["gap"],
        )


LINES: dict[str, Callable[[Figures, Figures], Iterator[str]]] = {"levels": _levels}
