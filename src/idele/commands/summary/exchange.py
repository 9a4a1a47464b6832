"""Lines on practices, growth, peers, reach and learning."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from idele.commands.summary.parts import Figures, only, word
from idele.method.readings.exchange import YARDSTICK
from idele.words import _

MOST = 5  # practices or pairs named at a terminal


def _learning(section: Figures, own: Figures) -> Iterator[str]:
    told = {name: "-" if section[name] is None else section[name] for name in ("adoptions", "lessons", "seminars")}
    changed = section["lessons_with_change"]
    yield _(
        "Learning: {adoptions} adoptions, {lessons} lessons ({changed} with a change), {seminars} seminars.",
        **told,
        changed="-" if changed is None else changed,
    )


def _practices(section: Figures) -> Iterator[str]:
    cells = {key: cell for key, cell in section.items() if isinstance(cell, dict) and "outcomes" in cell}
    tried = sorted((key for key in cells if cells[key]["expected"] is not None), key=lambda key: (-cells[key]["expected"], key))
    yield "  " + _("Practices: {count}, of which {untried} untried.", count=len(cells), untried=len(cells) - len(tried))
    for key in tried[:MOST]:
        yield "    " + _(
            "{practice}: expected success {expected:.0%} ({low:.0%} to {high:.0%}), {adoptions} adoptions",
            practice=key,
            **only(cells[key], "expected", "low", "high", "adoptions"),
        )


def _grows(section: Figures) -> Iterator[str]:
    if section["status"] != "ok":
        yield "  " + _("Growth of practices: {status}.", status=word(section["status"]))
        return
    for key, words in (
        ("spreads_without_working", _("Spread without working: {names}.")),
        ("works_without_spreading", _("Work without spreading: {names}.")),
    ):
        yield "  " + words.format(names=_some(section[key]))


def _peers(section: Any) -> Iterator[str]:
    yield "  " + _("Peers, for you alone: {count} pairs who could learn from each other.", count=len(section))
    for pair in section[:MOST]:
        yield f"    {pair['a']} - {pair['b']}: {' '.join(pair['because'])}"


def _reach(section: Figures) -> Iterator[str]:
    if section["status"] != "ok":
        yield "  " + _("Reach: {status}.", status=word(section["status"]))
        return
    names = ("seminars", "practices", "players", "countries", "adoptions")
    told = {name: "-" if section[name] is None else section[name] for name in names}
    yield "  " + _(
        "Reach: {seminars} seminars, {practices} practices presented, {players} organisations, {countries} countries, "
        "{adoptions} adoptions that followed.",
        **told,
    )
    yield "  " + _("(IDELE in {years} years: {seminars} seminars, over {practices} practices, {players} players.)", **YARDSTICK)


def _some(names: list[str]) -> str:
    rest = len(names) - MOST
    return (", ".join(names[:MOST]) or _("none")) + (" " + _("and {count} more", count=rest) if rest > 0 else "")


LINES: dict[str, Callable[[Figures, Figures], Iterator[str]]] = {"learning": _learning}
PROGRAMME_LINES: dict[str, Callable[[Figures], Iterator[str]]] = {
    "practices": _practices,
    "grows": _grows,
    "peers": _peers,
    "reach": _reach,
}
