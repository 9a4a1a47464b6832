"""Lines on what a check-up says, and on labour, trust and understanding."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import click

from idele.commands.summary.parts import Figures, label, nested, only, word
from idele.words import _, many

COLOURS = {"strength": "blue", "borderline": "white", "concern": "yellow"}


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


def _construct(cell: Figures) -> str:
    behind = many("{count} organisation", "{count} organisations", cell["n"])
    if cell["status"] != "ok":
        return f"{word(cell['status']):<34}{behind}"
    reach = "" if cell["low"] is None else _("{low:.0f} to {high:.0f}", low=cell["low"], high=cell["high"])
    marks = [_("contested")] * cell["contested"] + [_("unsettled")] * cell["unsettled"]
    band = click.style(f"{word(cell['band']):<12}", fg=COLOURS[cell["band"]])
    return f"{cell['score']:>5.1f}  {reach:<12}  {band} {behind}" + (f", {', '.join(marks)}" if marks else "")


def _missing(section: Figures, own: Figures) -> Iterator[str]:
    for key, wave in nested(section):
        moves = ", ".join(label(construct) for construct in wave["could_move"])
        line = _("Wave {wave}: {answered} of {invited} people answered.", wave=key, **only(wave, "answered", "invited"))
        yield line + (" " + _("Those missing could move: {names}.", names=moves) if moves else "")


def _trend(section: Figures, own: Figures) -> Iterator[str]:
    cells = [(construct, cell) for construct, cell in nested(section) if cell.get("status") == "ok"]
    clear = [(construct, cell) for construct, cell in cells if cell["verdict"] != "no clear change"]
    if not cells:
        yield _("Change from {first} to {second}: too few answered both times.", first=section["from"], second=section["to"])
        return
    named = ", ".join(f"{label(construct)} {cell['change']:+.1f} ({word(cell['verdict'])})" for construct, cell in clear)
    found = named or word("no clear change")
    yield _("Change from {first} to {second}: {found}.", first=section["from"], second=section["to"], found=found)


def _triangulation(section: Figures, own: Figures) -> Iterator[str]:
    for construct, cell in nested(section):
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
        **only(section, "understanding", "agreement"),
        pairs=sum(states.values()),
        false=states["false consensus"],
    )


LINES: dict[str, Callable[[Figures, Figures], Iterator[str]]] = {
    "triangulation": _triangulation,
    "answers": _answers,
    "missing": _missing,
    "trend": _trend,
    "labour": _labour,
    "trust": _trust,
    "understanding": _understanding,
}
