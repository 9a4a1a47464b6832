"""What to do next, written for a coordinator: who talks to whom about what, which register to complete, what to look at.

Each concern, warning and contested item leads to a step, and each step quotes the figures and rows that led to it. Steps are made
of *shared* figures and of registers, never of an answer, and never say more than those: what is shown roughly is told roughly,
what hangs on one partner is told as a question. Names come from registers alone.

A theme is a module with ``steps(view, registers)``.
"""

from __future__ import annotations

from idele.reports.document import Step
from idele.reports.view import View
from idele.reports.words.advice import (
    completing,
    conduct,
    constructs,
    context,
    fairness,
    labour,
    levels,
    networks,
    silence,
    silos,
    warnings,
)
from idele.reports.words.advice.parts import KINDS
from idele.reports.words.advice.registers import Registers

THEMES = (constructs, warnings, networks, labour, fairness, levels, silos, context, silence, conduct, completing)


def advice(view: View, as_of: str | None = None) -> tuple[Step, ...]:
    """All steps, the most pressing first (contradictions, what is contested, alarms, concerns, the rest); ``as_of`` is now."""
    registers = Registers(view, as_of)
    found = [step for theme in THEMES for step in theme.steps(view, registers)]
    order = list(KINDS)
    return tuple(sorted(found, key=lambda step: (order.index(step.kind), not step.sure, -step.weight, step.key)))
