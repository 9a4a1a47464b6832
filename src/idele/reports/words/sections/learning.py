"""What the registers show of learning together."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from idele.charts.wording import listed
from idele.reports.view import View
from idele.reports.words.sections.parts import Told
from idele.words import _, many


def heading() -> str:
    return _("What you learn from each other and from others")


def told(_view: View, figures: Mapping[str, Any]) -> Told:
    done = [words(figures[key]) for key, words in DONE.items() if figures.get(key)]
    said = [_("By the registers you {list}.", list=listed(done))] if done else [_("No register tells of anything learnt yet.")]
    lessons, changes = figures.get("lessons"), figures.get("lessons_with_change")
    if lessons and not changes:
        said.append(_("No lesson has a change beside it yet: write down what you do otherwise because of it."))
    if figures.get("reasons"):
        said.append(_("Some of it cannot be told, because a table was left out."))
    return said, []


def _took_up(count: int) -> str:
    return many("took up {count} practice of others", "took up {count} practices of others", count)


def _wrote(count: int) -> str:
    return many("wrote down {count} lesson", "wrote down {count} lessons", count)


def _changed(count: int) -> str:
    return many("changed something because of {count} lesson", "changed something because of {count} lessons", count)


def _attended(count: int) -> str:
    return many("took part in {count} seminar", "took part in {count} seminars", count)


DONE = {"adoptions": _took_up, "lessons": _wrote, "lessons_with_change": _changed, "seminars": _attended}


def method() -> tuple[str, ...]:
    return (
        _(
            "Counted are adoptions that have begun, lessons written down, those with a change beside them, and seminars in which "
            "one of your partners took part while it belonged to you."
        ),
        _("What nobody wrote down does not count. One lesson that changed something is worth more than many that did not."),
    )
