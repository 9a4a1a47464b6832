"""What everybody may see of fairness: the whole of it (METHOD.md section 7).

The ledger and what coalitions would pay are registers: plain facts that the partners themselves wrote down, by organisation,
for each other to read. No figure here knows what anybody answered in a check-up, so there is nothing to work out from it. A
page shows a partnership's report to its own members and its programme; who they are is the web application's to hold.
"""

from __future__ import annotations

from idele.method.distribution import KINDS
from idele.method.hiding import Figures, Partnership, nested, only, rests_on

LEDGER = ("status", "n", "reasons", "shares", "unfairness", "risk_unrewarded", "gini", "gini_n", "gives_more")
JOINT = ("shapley", "nucleolus", "scrb", "better_off_alone", "inferred", "shapley_error", "ranges", "joint_costs")


def fairness(section: Figures, seen: Partnership) -> Figures | None:
    """Shares by organisation and what each would pay of a joint cost, as registered."""
    shown = only(section, (*LEDGER, *JOINT))
    if "shares" in shown:
        shown["shares"] = {name: only(own, KINDS) for name, own in nested(shown["shares"])}
    return {**shown, "rests_on": rests_on(section)}
