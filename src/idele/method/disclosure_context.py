"""What everybody may see of form, context and value (METHOD.md sections 8, 11 and 12).

Registers are a partnership's own plain facts. The two axes and the centre's receptiveness come from answers: each is what
``answers`` already shows of it, rounded where that is, and what follows from them is worked out again from what is shown.
"""

from __future__ import annotations

from typing import Any

from idele.method.context import CENTRE, empty_because, opportunity
from idele.method.forms import AXES, on_the_map
from idele.method.hiding import Figures, Partnership, hidden, only, rests_on, too_few
from idele.words import later

MAP = ("wave", "n", "respondents")
HOURS = tuple(f"hours_{axis}" for axis in AXES)
REGISTER = ("status", "n", "room", "room_low", "crowding", "unplaced", "closest")
VALUE = ("status", "n", "reason", "claims", "matrix", "demonstrated", "demonstrated_by_category", "demonstrated_matrix")


def form(section: Figures, seen: Partnership) -> Figures | None:
    """The map of the last closed wave, and the path over those closed waves whose answers on both axes are shown."""
    wave = section.get("wave")
    if not seen.is_closed(wave):
        return None
    path = [point for step in section.get("path", ()) if (point := _point(step["wave"], seen))]
    path = path if seen.may_compare(AXES) else path[-1:]
    kept = {**only(section, MAP), "rests_on": _behind(section, {step["wave"] for step in path} | {wave})}
    if section["status"] != "ok":
        return too_few(section) | kept if section["status"] == "too few" else {**only(section, ("status", "reason")), **kept}
    cells = {axis: seen.answer(wave, axis) for axis in AXES}
    if not all(cells.values()):
        return hidden(section, later("Hidden: too few answered on empowerment or on delivery."), *MAP) | {"rests_on": []}
    rough = any(cell.get("rounded") for cell in cells.values())
    scores = {axis: cell["score"] for axis, cell in cells.items()}
    ends = {f"{axis}_{end}": cell.get(end) for axis, cell in cells.items() for end in ("low", "high")}
    return {
        "status": "ok",
        **({"rounded": True} if rough else {}),
        **scores,
        **ends,
        **on_the_map(**scores),
        "path": path,
        **only(section, (*HOURS, "reasons")),
        **kept,
    }


def _point(wave: str, seen: Partnership) -> Figures | None:
    """One step of the path as the shown answers give it."""
    cells = {axis: seen.answer(wave, axis) for axis in AXES}
    if not (seen.is_closed(wave) and all(cells.values())):
        return None
    return {"wave": wave, **{axis: cell["score"] for axis, cell in cells.items()}}


def _behind(section: Figures, shown: set[Any]) -> list[Figures]:
    """What a section rests on, without the answers of waves that are not shown."""
    return [part for part in rests_on(section) if part["table"] != "answers" or part["where"].get("wave") in shown]


def context(section: Figures, seen: Partnership) -> Figures:
    """Room from the registers; the centre as the shown answers of a closed wave have it, and the opportunity that follows."""
    if section["status"] != "ok":
        return {**only(section, ("status", "n", "lacking")), "rests_on": rests_on(section)}
    wave = section.get("wave")
    cell = seen.answer(wave, CENTRE) if seen.is_closed(wave) else {}
    shown = {**only(section, REGISTER), "receptiveness": cell.get("score")}
    if cell:
        shown |= {"wave": wave, "respondents": cell["respondents"], "organisations": cell["n"]}
        shown |= {f"receptiveness_{end}": cell.get(end) for end in ("low", "high")} | only(cell, ("rounded",))
    shown["opportunity"] = opportunity(shown["room"], shown["receptiveness"])
    reasons = only(section.get("reasons", {}), ("closest",)) | empty_because(shown)
    return {**shown, "reasons": reasons, "rests_on": _behind(section, {wave} if cell else set())}


def value(section: Figures, _seen: Partnership) -> Figures:
    """The register of claims, which holds no answers."""
    return {**only(section, VALUE), "rests_on": rests_on(section)}
