"""Steps on wicked issues: which two bodies to connect first, and the issue that nobody handles (METHOD.md section 14)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import polars as pl

from idele.charts.wording import number, percent
from idele.reports.document import Step
from idele.reports.view import View
from idele.reports.words.advice.parts import figures, rests_on, sentences, some, step
from idele.reports.words.advice.practices import practices
from idele.reports.words.advice.registers import Registers
from idele.words import _, many


def steps(view: View, registers: Registers) -> list[Step]:
    """The first of the break-out list, and the most wicked of the gaps."""
    own = figures(view.figures, "silos")
    found = [_break_out(own, view, registers), _gap(own, view, registers)]
    return [step for step in found if step is not None]


def first_pair(view: View, registers: Registers) -> str:
    """The two bodies that a connection would bridge most between."""
    listed = figures(view.figures, "silos").get("break_out") or []
    return _("{a} with {b}.", a=registers.named([listed[0]["a"]]), b=registers.named([listed[0]["b"]])) if listed else ""


def _break_out(own: Mapping[str, Any], view: View, registers: Registers) -> Step | None:
    listed = own.get("break_out") or []
    if not listed:
        return None
    first = listed[0]
    unbridged = own.get("unbridged")
    return step(
        "silos.break_out",
        "plan",
        _("Two who should be connected first"),
        _("Let the two meet over the issues that tie them together, and agree what they will tell each other from now on."),
        who=first_pair(view, registers),
        because=sentences(
            _("{share} of what ties issues of different fields together is bridged by nobody.", share=percent(unbridged))
            if unbridged is not None
            else "",
            _(
                "Connected, these two would bridge a weight of {weight}, more than any other two.",
                weight=number(first["weight"], 1),
            ),
        ),
        rests_on=rests_on(own.get("rests_on", [])),
        section="silos",
        register=_("If they are connected already, record it: {tables}.", tables="connections"),
    )


def _gap(own: Mapping[str, Any], view: View, registers: Registers) -> Step | None:
    gaps = own.get("gaps") or []
    if not gaps:
        return None
    issues = view.tables["issues"]
    texts = dict(issues.select("id", "text").iter_rows())
    domain = issues.filter(pl.col("id") == gaps[0])["domain"].to_list()
    return step(
        "silos.gap",
        "plan",
        _("An issue that nobody handles"),
        _("Ask who could take up the issue, with whom and with what; and if nobody can, who should be told."),
        who=registers.everybody(),
        because=many(
            "{count} issue is handled by nobody: {names}.",
            "{count} issues are handled by nobody, the most wicked first: {names}.",
            len(gaps),
            names=some([texts.get(key, key) for key in gaps]),
        ),
        rests_on=rests_on(part for part in own.get("rests_on", []) if part["table"] in ("issues", "action_issues", "functions")),
        section="silos",
        practices=practices(registers, domain),
    )
