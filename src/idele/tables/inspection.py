"""What goes along while a package is opened and checked: its limits, what is found, and who wants to hear how far it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from idele.tables.faults import Findings
from idele.tables.limits import Limits

# Told (what, done, of how many) while long work goes on.
Tell = Callable[[str, int, int], None]


def silent(what: str, done: int, total: int) -> None:
    """Nobody is watching."""


@dataclass(frozen=True)
class Inspection:
    """The limits, faults and warnings of one check, and ``tell``, which hears how far it is."""

    limits: Limits
    faults: Findings
    warnings: Findings
    tell: Tell = silent


def begin(limits: Limits | None = None, tell: Tell = silent) -> Inspection:
    """A new inspection that has found nothing yet."""
    limits = limits or Limits()
    return Inspection(limits, Findings(limits.listed), Findings(limits.listed), tell)
