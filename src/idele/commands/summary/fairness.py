"""Lines on who gives, who gets, and how a joint cost could be shared."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from idele.commands.summary.parts import Figures, because, word
from idele.words import _

NAMES = {"shapley": "Shapley", "nucleolus": "nucleolus", "scrb": "SCRB"}


def _fairness(section: Figures, own: Figures) -> Iterator[str]:
    if section["status"] != "ok":
        yield _("Who gives and who gets: {status}.", status=word(section["status"]))
        return
    if section["unfairness"] is None:
        yield _("Who gives and who gets: {reason}", reason=because(section["reasons"]["unfairness"]))
    else:
        more = ", ".join(section["gives_more"])
        line = _(
            "Who gives and who gets: unfairness {unfairness:.2f} (0 proportional, 1 wholly mismatched).",
            unfairness=section["unfairness"],
        )
        yield line + (" " + _("Much more is given than got by {names}.", names=more) if more else "")
    for name, about in section["joint_costs"].items():
        yield from _joint(name, about)


def _joint(name: str, about: Figures) -> Iterator[str]:
    if about["status"] != "ok":
        yield _("Joint cost {name}: {reason}", name=name, reason=because(about["reason"]))
        return
    found = []
    for rule, held in about["holds"].items():
        coalition = next(iter(about["leaving"][rule]), "")
        words = {
            "yes": _("holds"),
            "as estimated": _("holds as estimated, not within every range"),
            "no": _("{coalition} would do better alone", coalition=coalition),
        }
        found.append(f"{NAMES[rule]} {words[held]}")
    yield _("Joint cost {name}: {found}.", name=name, found="; ".join(found))


LINES: dict[str, Callable[[Figures, Figures], Iterator[str]]] = {"fairness": _fairness}
