"""The step that names the registers which would tell most of what the report cannot tell yet."""

from __future__ import annotations

from idele.charts.wording import listed
from idele.reports.document import Step
from idele.reports.view import View
from idele.reports.words.advice.parts import sentences, some, step
from idele.reports.words.advice.registers import Registers
from idele.reports.words.unlock import TABLES, absent
from idele.words import _, many

FIRST = 3  # sections that are named; the end of the report names them all


def steps(view: View, registers: Registers) -> list[Step]:
    """One for all that is missing: a list of every empty table helps nobody."""
    missing = [key for key in TABLES if key not in view.figures]
    told = absent(view)
    if not missing:
        return []
    tables = list(dict.fromkeys(name for key in missing[:FIRST] for name in TABLES[key]))
    return [
        step(
            "registers",
            "register",
            _("What this report cannot tell yet"),
            _("Fill in what you know already, beginning with what you most want to hear: half a table is better than none."),
            who=f"{registers.caller}.",
            because=sentences(
                many(
                    "{count} section has no rows to rest on: {names}.",
                    "{count} sections have no rows to rest on: {names}.",
                    len(told),
                    names=some([item.heading for item in told]),
                ),
            ),
            rests_on=_("Rests on no row yet."),
            section="absent",
            register=_("The table to complete: {tables}.", tables=listed(tables)),
        )
    ]
