"""Steps on levels: a handover with no connection, and what could be done more locally (METHOD.md section 13)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from idele.charts.labour import function_word
from idele.charts.wording import number
from idele.reports.document import Step
from idele.reports.view import View
from idele.reports.words.advice.parts import figures, rests_on, sentences, step
from idele.reports.words.advice.practices import practices
from idele.reports.words.advice.registers import Registers
from idele.reports.words.sections.missing import level_word
from idele.words import _, many

LETTERS = {"N": "national", "R": "regional", "L": "local"}


def steps(view: View, registers: Registers) -> list[Step]:
    """The first unconnected handover, and the first move down that is allowed."""
    own = figures(view.figures, "levels")
    found = [_connect(own, view, registers), _move(own, view, registers)]
    return [step for step in found if step is not None]


def _connect(own: Mapping[str, Any], view: View, registers: Registers) -> Step | None:
    handovers = own.get("unconnected") or []
    if not handovers:
        return None
    first = handovers[0]
    money = first.get("money")
    return step(
        "levels.connect",
        "plan",
        _("A handover with no connection"),
        _("Bring those on either side of the handover together, and agree on a standing link: a named liaison is the least."),
        who=_("{a} with {b}.", a=registers.named(first["a"]), b=registers.named(first["b"]))
        if first.get("a") and first.get("b")
        else "",
        because=sentences(
            many(
                "{count} handover between levels has no recorded connection.",
                "{count} handovers between levels have no recorded connection.",
                len(handovers),
            ),
            _(
                "The weightiest: {action}, from {one} to {other}.",
                action=view.names.action(first["action"]),
                one=_end(first.get("from")),
                other=_end(first.get("to")),
            ),
            _("Money that passes through it: {money}.", money=number(money)) if money else "",
        ),
        rests_on=rests_on(own.get("rests_on", [])),
        section="levels",
        register=_("If they are connected already, record it: {tables}.", tables="connections"),
        weight=float(len(handovers)),
    )


def _end(place: Any) -> str:
    """A function or a level, whichever end of the handover is told."""
    text = str(place)
    if text in ("conceived", "managed", "implemented"):
        return function_word(text)
    return level_word(LETTERS.get(text, text))


def _move(own: Mapping[str, Any], view: View, registers: Registers) -> Step | None:
    moves = own.get("moves") or []
    if not moves:
        return None
    first = moves[0]
    rows = view.tables["functions"].filter(
        (view.tables["functions"]["action"] == first["action"])
        & (view.tables["functions"]["function"].cast(str) == first["function"])
    )
    return step(
        "levels.move",
        "plan",
        _("More could be done locally"),
        _(
            "Ask whether {action} ({function}) could move to the {level} level, and what those who take it on would need.",
            action=view.names.action(first["action"]),
            function=function_word(first["function"]),
            level=_end(first.get("to")),
        ),
        who=_(
            "{host} with {names}, who hold it now.",
            host=registers.caller,
            names=registers.named(rows["organisation"].to_list()),
        )
        if rows.height
        else registers.everybody(),
        because=many(
            "{count} function could by law and competence be held at a lower level.",
            "{count} functions could by law and competence be held at a lower level.",
            len(moves),
        ),
        rests_on=rests_on(part for part in own.get("rests_on", []) if part["table"] == "functions"),
        section="levels",
        practices=practices(registers, pattern=str(first.get("pattern") or "LLL")),
    )
