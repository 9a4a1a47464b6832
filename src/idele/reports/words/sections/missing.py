"""Who was asked, who answered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from idele.charts import Chart
from idele.charts.chart import frame
from idele.charts.wording import listed
from idele.reports.view import View
from idele.reports.words.sections.parts import Told
from idele.tables.choices import LEVELS
from idele.words import _


def heading() -> str:
    return _("Who answered")


def told(view: View, _figures: Mapping[str, Any]) -> Told:
    by_organisation = view.missing.get("by_organisation") or {}
    if not by_organisation:
        return [_("Who was asked is not recorded, so who is missing is not known.")], []
    rows = sorted(
        (view.names.organisation(key), counts["invited"], counts["answered"]) for key, counts in by_organisation.items()
    )
    by_level = view.missing.get("by_level") or {}
    levels = [
        _(
            "{level} {answered} of {invited}",
            level=level_word(key),
            **{name: by_level[key][name] for name in ("answered", "invited")},
        )
        for key in sorted(by_level, key=lambda key: LEVELS.index(key) if key in LEVELS else len(LEVELS))
    ]
    said = [_("{answered} of {invited} people answered.", **{key: view.missing[key] for key in ("answered", "invited")})]
    if len(levels) > 1:
        said.append(_("By level: {levels}.", levels=listed(levels)))
    table = frame([_("Organisation"), _("People asked"), _("People who answered")], rows)
    return said, [Chart("missing", _("Who answered"), "", table)]


def level_word(level: str) -> str:
    return {"national": _("national"), "regional": _("regional"), "local": _("local")}.get(level, _("level not recorded"))


def method() -> tuple[str, ...]:
    return (
        _(
            "People asked are those whom the check-up invited; a person answered who gave any statement a value. A result could "
            "move where the missing organisations, all at the bottom or all at the top of the scale, would change its band."
        ),
    )
