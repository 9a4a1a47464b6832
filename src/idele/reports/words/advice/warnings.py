"""Steps on the four early warnings (METHOD.md section 10), each with the dated facts that raised it."""

from __future__ import annotations

from idele.charts.wording import construct_label
from idele.reports.document import Step
from idele.reports.view import View
from idele.reports.words.advice.parts import rests_on, sentences, signal, step
from idele.reports.words.advice.quotes import quote
from idele.reports.words.advice.raising import raised
from idele.reports.words.advice.registers import Registers
from idele.reports.words.advice.said import ADVICE, BY_OPPORTUNITY, DEPENDS_ON_OPPORTUNITY, WARNED_BY
from idele.words import _


def steps(view: View, registers: Registers) -> list[Step]:
    """A step for each alarm and watch; one that the check-up has raised already is told there, with the same facts."""
    told = raised(view)
    found = {name: signal(view.figures, name) for name in WARNED_BY if name not in told}
    return [_step(name, kind, view, registers) for name, kind in found.items() if kind in ("alarm", "watch")]


def _step(name: str, kind: str, view: View, registers: Registers) -> Step:
    opportunity = view.figures.get("context", {}).get("opportunity")
    grain = _(BY_OPPORTUNITY[opportunity]) if name in DEPENDS_ON_OPPORTUNITY.get(opportunity, ()) else ""
    why = _("An alarm by the registers.") if kind == "alarm" else _("Something to watch by the registers.")
    funders = registers.named(registers.funders) if name == "funding" and registers.funders else ""
    return step(
        name,
        kind,
        construct_label(name),
        sentences(_(ADVICE[name].concern), grain),
        who=sentences(registers.everybody(name), _("Then {names}, who pay today.", names=funders) if funders else ""),
        because=sentences(why, quote(view, name)),
        rests_on=rests_on(part for part in view.figures["obstacles"].get("rests_on", []) if part["table"] in WARNED_BY[name]),
        section="obstacles",
    )
