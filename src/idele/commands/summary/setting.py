"""Lines on the form of a partnership, the room it has, and the value it adds."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from idele.charts.wording import form_label, opportunity_call, opportunity_label
from idele.commands.summary.parts import Figures, message, only, word
from idele.words import _, many


def _form(section: Figures, own: Figures) -> Iterator[str]:
    if section["status"] != "ok":
        yield _("Empowerment and delivery: {status}.", status=word(section["status"]))
        return
    nearest = section["nearest"]
    likeness = section["membership"].get(nearest)
    name = _("none of the known forms") if likeness is None else f"{form_label(nearest)} ({likeness:.0%})"
    yield _(
        "Empowerment {empowerment:.1f}, delivery {delivery:.1f}; nearest form: {name}; {behind}.",
        **only(section, "empowerment", "delivery"),
        name=name,
        behind=many("{count} organisation", "{count} organisations", section["n"]),
    )


def _context(section: Figures, own: Figures) -> Iterator[str]:
    if section["status"] != "ok":
        yield _("Room: {status}.", status=word(section["status"])) + " " + message(section["lacking"])
        return
    line = _("Room {room:.1f} of 100, crowding {crowding:.2f}", **only(section, "room", "crowding"))
    if section["receptiveness"] is not None:
        line += ", " + _("receptiveness of the centre {score:.1f}", score=section["receptiveness"])
    key = section["opportunity"]
    yield f"{line}: {opportunity_label(key)}, {opportunity_call(key)}." if key else f"{line}."


def _value(section: Figures, own: Figures) -> Iterator[str]:
    if section["status"] != "ok":
        yield _("Value added: {status}.", status=word(section["status"]))
        return
    yield many(
        "Value added: {demonstrated} of {count} claim demonstrated.",
        "Value added: {demonstrated} of {count} claims demonstrated.",
        section["claims"],
        demonstrated=section["demonstrated"],
    )


LINES: dict[str, Callable[[Figures, Figures], Iterator[str]]] = {"form": _form, "context": _context, "value": _value}
