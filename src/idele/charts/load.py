"""The load of each partner: its share of what is led (METHOD.md section 5)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from idele.charts import palette
from idele.charts.chart import Chart, frame
from idele.charts.names import Names
from idele.charts.render import NARROW
from idele.charts.rows import edges, middle, row_height, write_words
from idele.charts.sheet import Sheet
from idele.charts.wording import number, percent
from idele.words import _, many

MOST = 14  # partners drawn; the table has them all


def load(section: Mapping[str, Any], names: Names) -> Chart | None:
    """Each partner's share of leads (``load``: organisation -> share, 0 to 1), the heaviest first; None without a load."""
    shares = section.get("load") or {}
    if not any(shares.values()):
        return None
    rows = sorted(((names.organisation(key), share) for key, share in shares.items()), key=lambda row: (-row[1], row[0]))
    title, summary = _("How the lead is spread"), _summary(rows, section.get("gini"))
    draw = partial(_drawing, rows[:MOST])
    table = frame([_("Organisation"), _("Share of leads")], [(name, percent(share)) for name, share in rows])
    return Chart("load", title, summary, table, draw)


def _drawing(rows: list[tuple[str, float]], room: int) -> Any:
    phone = room == NARROW
    left, right = edges([name for name, _share in rows], room)
    sheet = Sheet(room, row_height(phone) * len(rows) + 4)
    most = rows[0][1]
    marks: list[dict[str, Any]] = [
        {"name": name, "figure": percent(share), "note": "", "y": middle(index, phone)}
        for index, (name, share) in enumerate(rows)
    ]
    ends = [left + max(1.5, (right - left) * share / most) for _name, share in rows]
    sheet.rectangles(
        {"x": left, "x2": end, "y": mark["y"] - 5, "y2": mark["y"] + 5, "fill": palette.ACCENT}
        for mark, end in zip(marks, ends, strict=True)
    )
    write_words(sheet, marks, left, right, phone)
    return sheet.specification()


def _summary(rows: list[tuple[str, float]], gini: float | None) -> str:
    none = sum(not share for _name, share in rows)
    said = [_("{name} leads most: {share} of all that is led.", name=rows[0][0], share=percent(rows[0][1]))]
    if none:
        said.append(many("{count} partner leads nothing.", "{count} partners lead nothing.", none))
    if gini is not None:
        said.append(_("The Gini coefficient is {gini} (0 even, 1 all with one).", gini=number(gini, 2)))
    return " ".join(said)
