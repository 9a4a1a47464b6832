"""Figures as lines for a person at a terminal: what partners say, strengths first, then each section's main figures."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import click

from idele.commands.summary import checkup, exchange, fairness, involvement, levels, pace, programme, setting, silos
from idele.commands.summary.parts import Figures
from idele.words import _

# By section, in the order in which they are told: the section's figures and all of the partnership's give lines.
SECTIONS: dict[str, Callable[[Figures, Figures], Iterator[str]]] = {
    **checkup.LINES,
    **setting.LINES,
    **fairness.LINES,
    **pace.LINES,
    **levels.LINES,
    **silos.LINES,
    **exchange.LINES,
    **involvement.LINES,
}


def summary(figures: Figures, names: Mapping[str, str]) -> Iterator[str]:
    """The lines of a whole result of ``measure``; ``names`` of partnerships by id."""
    if figures["as_of"]:
        yield _("As of {day}.", day=figures["as_of"])
    if not figures["partnerships"]:
        yield _("The package tells of no partnership.")
    for key, own in figures["partnerships"].items():
        yield ""
        yield click.style(names.get(key) or key, bold=True)
        yield from _partnership(own)
    every = {**programme.LINES, **exchange.PROGRAMME_LINES}
    told = {key: lines for key, lines in every.items() if key in figures["programme"]}
    over_all = {**programme.LINES, **pace.PROGRAMME_LINES}
    told = {key: lines for key, lines in over_all.items() if key in figures["programme"]}
    if told:
        yield ""
        yield click.style(_("Across the programme"), bold=True)
        for key, lines in told.items():
            yield from lines(figures["programme"][key])


def _partnership(own: Figures) -> Iterator[str]:
    if not set(own) - {"waves"}:
        yield "  " + _("Its tables hold nothing to measure yet.")
    for key, lines in SECTIONS.items():
        if key in own:
            yield from ("  " + line for line in lines(own[key], own))
