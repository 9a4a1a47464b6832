"""Figures as lines for a person at a terminal: what partners say, strengths first, then each section's main figures."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import click

from idele.method.readings.constructs import CONSTRUCTS
from idele.words import _, many

Figures = Mapping[str, Any]

COLOURS = {"strength": "blue", "borderline": "white", "concern": "yellow"}


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
    if reliability := figures["programme"].get("reliability"):
        yield ""
        yield click.style(_("Across the programme"), bold=True)
        yield from _reliability(reliability)


def _partnership(own: Figures) -> Iterator[str]:
    if not set(own) - {"waves"}:
        yield "  " + _("Its tables hold nothing to measure yet.")
    for key, lines in SECTIONS.items():
        if key in own:
            yield from ("  " + line for line in lines(own[key], own))


def _answers(section: Figures, own: Figures) -> Iterator[str]:
    """The constructs of the last wave, strengths first."""
    waves = [(key, wave) for key, wave in own.get("waves", {}).items() if isinstance(section.get(key), dict) and wave]
    if not waves:
        return
    key, wave = max(waves, key=lambda item: (item[1]["closed"], item[1]["closed_on"] or "", item[1]["opened"], item[0]))
    still = "" if wave["closed"] else " " + _("(still open)")
    yield _("What partners say, wave {wave}{still}:", wave=key, still=still)
    cells = sorted(section[key].items(), key=lambda item: (-item[1].get("score", -1.0), item[0]))
    for construct, cell in cells:
        yield f"  {label(construct):<26}{_construct(cell)}"


def label(construct: str) -> str:
    """The construct's name; its key where it is not one of ours."""
    return _(CONSTRUCTS[construct].label) if construct in CONSTRUCTS else construct


def _construct(cell: Figures) -> str:
    behind = many("{count} organisation", "{count} organisations", cell["n"])
    if cell["status"] != "ok":
        return f"{word(cell['status']):<34}{behind}"
    reach = "" if cell["low"] is None else _("{low:.0f} to {high:.0f}", low=cell["low"], high=cell["high"])
    marks = [_("contested")] * cell["contested"] + [_("unsettled")] * cell["unsettled"]
    band = click.style(f"{word(cell['band']):<12}", fg=COLOURS[cell["band"]])
    return f"{cell['score']:>5.1f}  {reach:<12}  {band} {behind}" + (f", {', '.join(marks)}" if marks else "")


def word(key: str) -> str:
    """A status or a band in the reader's language."""
    return {
        "strength": _("strength"),
        "borderline": _("borderline"),
        "concern": _("concern"),
        "too few": _("too few"),
        "undefined": _("undefined"),
        "better": _("better"),
        "worse": _("worse"),
        "no clear change": _("no clear change"),
    }[key]


def _missing(section: Figures, own: Figures) -> Iterator[str]:
    for key, wave in _nested(section):
        moves = ", ".join(label(construct) for construct in wave["could_move"])
        line = _("Wave {wave}: {answered} of {invited} people answered.", wave=key, **_only(wave, "answered", "invited"))
        yield line + (" " + _("Those missing could move: {names}.", names=moves) if moves else "")


def _trend(section: Figures, own: Figures) -> Iterator[str]:
    cells = [(construct, cell) for construct, cell in _nested(section) if cell.get("status") == "ok"]
    clear = [(construct, cell) for construct, cell in cells if cell["verdict"] != "no clear change"]
    if not cells:
        yield _("Change from {first} to {second}: too few answered both times.", first=section["from"], second=section["to"])
        return
    named = ", ".join(f"{label(construct)} {cell['change']:+.1f} ({word(cell['verdict'])})" for construct, cell in clear)
    found = named or word("no clear change")
    yield _("Change from {first} to {second}: {found}.", first=section["from"], second=section["to"], found=found)


def _triangulation(section: Figures, own: Figures) -> Iterator[str]:
    for construct, cell in _nested(section):
        if cell.get("contradiction"):
            said, shown = word(cell["said"]), {"good": _("good"), "poor": _("poor")}[cell["shown"]]
            line = _("{name}: partners say {said}, the registers show {shown}.", name=label(construct), said=said, shown=shown)
            yield click.style(line, bold=True)


def _labour(section: Figures, own: Figures) -> Iterator[str]:
    if section["status"] != "ok" or section.get("clarity") is None:
        yield _("Who leads what: {status}.", status=word(section["status"]))
        return
    counts = {name: len(section[name]) for name in ("gaps", "headless", "overlaps")}
    yield _(
        "Who leads what: clear in {clarity:.0%}; held by nobody {gaps}, without a lead {headless}, with several {overlaps}.",
        clarity=section["clarity"],
        **counts,
    )


def _trust(section: Figures, own: Figures) -> Iterator[str]:
    if section["status"] != "ok":
        yield _("Trust network: {status}.", status=word(section["status"]))
        return
    parts = [_("{density:.0%} of possible ties", density=section["density"])] if section["density"] is not None else []
    parts += [_("trust {score:.1f} of 100", score=section["score"])] if section["score"] is not None else []
    count = many("{count} organisation", "{count} organisations", section["n"])
    yield _("Trust network: {parts}; {count}.", parts=", ".join(parts), count=count)


def _understanding(section: Figures, own: Figures) -> Iterator[str]:
    if section["status"] != "ok":
        yield _("Understanding: {status}.", status=word(section["status"]))
        return
    states = section["states"]
    yield _(
        "Understanding {understanding:.2f}, agreement {agreement:.2f}; of {pairs} pairs {false} in false consensus.",
        **_only(section, "understanding", "agreement"),
        pairs=sum(states.values()),
        false=states["false consensus"],
    )


def _reliability(section: Figures) -> Iterator[str]:
    if section["status"] != "ok":
        reason = section["reason"]
        yield "  " + _(reason)
        return
    for construct, cell in _nested(section):
        found = [f"{name} {cell[key]:.2f}" for key, name in NAMES.items() if cell[key] is not None]
        mark = " " + _("(low)") if cell["low_alpha"] else ""
        behind = many("{count} organisation", "{count} organisations", cell["n"])
        yield f"  {label(construct):<26}{', '.join(found) or word('undefined')}{mark}; {behind}"


NAMES = {"alpha": "alpha", "omega": "omega", "icc1": "ICC(1)", "icc2": "ICC(2)"}

SECTIONS: dict[str, Callable[[Figures, Figures], Iterator[str]]] = {
    "triangulation": _triangulation,
    "answers": _answers,
    "missing": _missing,
    "trend": _trend,
    "labour": _labour,
    "trust": _trust,
    "understanding": _understanding,
}


def _nested(section: Figures) -> Iterator[tuple[str, Figures]]:
    return ((key, value) for key, value in section.items() if isinstance(value, dict) and key != "load")


def _only(figures: Figures, *names: str) -> dict[str, Any]:
    return {name: figures[name] for name in names}
