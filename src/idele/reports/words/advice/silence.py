"""The step for those who have not been heard yet, where their answers could move a result (METHOD.md section 2)."""

from __future__ import annotations

from idele.charts.wording import construct_label
from idele.reports.document import Step
from idele.reports.view import View
from idele.reports.words.advice.parts import rests_on, sentences, some, step
from idele.reports.words.advice.registers import Registers
from idele.words import _, many


def steps(view: View, registers: Registers) -> list[Step]:
    """Whom to ask, by name where that is shown: it is the organisation that has not been heard, not a person."""
    if not view.answers or not registers.silent:
        return []
    moved = [construct_label(key) for key in view.missing.get("could_move") or [] if key in view.answers]
    return [
        step(
            "missing",
            "watch",
            _("Who has not been heard"),
            _(
                "Ask those who have not answered what would make it easy for them next time, and hear their view before "
                "you act on the rest."
            ),
            who=_(
                "{host} with {names}.",
                host=registers.caller,
                names=registers.named(registers.silent),
            ),
            because=sentences(
                many(
                    "{count} organisation that was asked has not answered.",
                    "{count} organisations that were asked have not answered.",
                    len(registers.silent),
                ),
                _("Their answers could change the band of {names}.", names=some(moved)) if moved else "",
            ),
            rests_on=rests_on(
                part
                for part in view.figures.get("missing", {}).get("rests_on", [])
                if part["table"] == "invited" and part["where"].get("wave") in (None, view.wave)
            ),
            section="missing",
            weight=float(len(moved)),
        )
    ]
