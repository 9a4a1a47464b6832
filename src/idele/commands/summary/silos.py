"""Lines on wicked issues and silos."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from idele.commands.summary.parts import Figures, only, word
from idele.words import _

MOST = 3  # named at a terminal; --json has them all


def _silos(section: Figures, own: Figures) -> Iterator[str]:
    if section["status"] != "ok":
        yield _("Wicked issues: {status}.", status=word(section["status"]))
        return
    first = [f"{issue} {section['wickedness'][issue]:.1f}" for issue in list(section["weighted"])[:MOST]]
    if first:
        yield _("Wicked issues: {names}.", names=", ".join(first))
    if section["unbridged"] is not None:
        line = _(
            "Between domains {unbridged:.0%} is bridged by nobody, {unbridged_by_gaps:.0%} because of gaps.",
            **only(section, "unbridged", "unbridged_by_gaps"),
        )
        yield f"{line} {_pairs(section)}".rstrip()
    if section["rho_strength"] is not None:
        yield _(
            "More local, more interconnected: rho {rho_strength:.2f}, p {p_strength:.4f}.",
            **only(section, "rho_strength", "p_strength"),
        )
    for silo, name in (("domain", _("domain")), ("level", _("level"))):
        if section[f"ei_{silo}"] is not None:
            figures = {"ei": section[f"ei_{silo}"], "modularity": section[f"modularity_{silo}"]}
            yield _("Connections by {silo}: E-I index {ei:.2f}, modularity {modularity:.2f}.", silo=name, **figures)


def _pairs(section: Figures) -> str:
    pairs = [f"{pair['a']} + {pair['b']} ({pair['weight']:.1f})" for pair in section["break_out"][:MOST]]
    return _("Break-out: {pairs}.", pairs=", ".join(pairs)) if pairs else ""


LINES: dict[str, Callable[[Figures, Figures], Iterator[str]]] = {"silos": _silos}
