"""What the steps of several themes are made of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from idele.charts.wording import listed
from idele.reports.document import Step
from idele.words import _, later, many

# Why a step is here, the most pressing first.
KINDS = {
    "contradiction": later("contradiction"),
    "contested": later("contested"),
    "alarm": later("alarm"),
    "concern": later("concern"),
    "watch": later("watch"),
    "plan": later("to settle"),
    "context": later("context"),
    "register": later("to record"),
}
MOST = 3  # named in a sentence; the section has them all


def step(key: str, kind: str, title: str, what: str, **more: Any) -> Step:
    """A step of this kind, with the kind's word in the reader's language."""
    return Step(key, kind, _(KINDS[kind]), title, what, **more)


def some(names: Sequence[str], most: int = MOST) -> str:
    """The first few names, and how many more there are."""
    rest = len(names) - most
    return listed([*names[:most], many("{count} more", "{count} more", rest)] if rest > 0 else list(names))


def sentences(*said: str) -> str:
    """Those that say something, one after the other."""
    return " ".join(text for text in said if text)


def rests_on(parts: Iterable[Mapping[str, Any]]) -> str:
    """``60 rows of functions and 12 of actions``: how many rows of which tables, the tables in the order in which they come."""
    counted: dict[str, int] = {}
    for part in parts:
        counted[part["table"]] = counted.get(part["table"], 0) + int(part.get("rows") or 0)
    found = [
        many("{count} row of the table {table}", "{count} rows of the table {table}", count, table=table)
        for table, count in counted.items()
        if count
    ]
    return _("Rests on {rows}.", rows=listed(found)) if found else ""


def signal(view_figures: Mapping[str, Any], name: str) -> str:
    """An early warning: clear, watch, alarm or unknown; empty where there is none of that name."""
    own = figures(view_figures, "obstacles").get(name)
    return str(own.get("signal") or "") if isinstance(own, Mapping) else ""


def figures(view_figures: Mapping[str, Any], section: str) -> Mapping[str, Any]:
    """The section's shared figures where its status is ok; else nothing."""
    own = view_figures.get(section, {})
    return own if own.get("status") == "ok" else {}
