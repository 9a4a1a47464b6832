"""The constructs of a check-up, strengths to concerns, each with its interval and its agreement (METHOD.md sections 2 and 3)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from idele.charts import palette
from idele.charts.bands import Scale
from idele.charts.chart import Chart, frame
from idele.charts.render import NARROW
from idele.charts.rows import edges, middle, row_height, write_words
from idele.charts.sheet import Sheet
from idele.charts.wording import band_word, construct_label, listed, number, shown_score
from idele.method.readings import thresholds
from idele.words import _, many

TOP, BOTTOM = 24, 22  # px
HALF_ROUNDED = thresholds.ROUNDED_TO / 2


def constructs(wave: Mapping[str, Any]) -> Chart | None:
    """The chart of one wave's shared figures by construct; None where not one of them may be shown.

    ``wave`` is ``answers[wave id]``: construct -> {status, score, low?, high?, band, contested, ad?, ...}, scores 0 to 100.
    A score rounded for anonymity has no interval and is drawn as a short bar, as wide as what it was rounded to.
    """
    rows = [_row(key, figure) for key, figure in wave.items() if isinstance(figure, Mapping) and figure.get("score") is not None]
    if not rows:
        return None
    rows.sort(key=lambda row: (-row["score"], row["name"]))
    hidden = [construct_label(key) for key, figure in wave.items() if isinstance(figure, Mapping) and figure.get("score") is None]
    title, summary = _("What partners say, strengths to concerns"), _summary(rows, sorted(hidden))
    draw = partial(_drawing, rows)
    return Chart("constructs", title, summary, _table(rows), draw)


def _row(key: str, figure: Mapping[str, Any]) -> dict[str, Any]:
    rounded = bool(figure.get("rounded"))
    return {
        "name": construct_label(key),
        "score": float(figure["score"]),
        "low": None if rounded else figure.get("low"),
        "high": None if rounded else figure.get("high"),
        "rounded": rounded,
        "band": figure["band"],
        "contested": bool(figure.get("contested")),
        "unsettled": bool(figure.get("unsettled")),
        "ad": figure.get("ad"),
        "n": figure.get("n"),
    }


def _drawing(rows: list[dict[str, Any]], room: int) -> Any:
    """Names beside the scale where there is room; on a phone above it, so that the scale has the whole width."""
    phone = room == NARROW
    left, right = edges([row["name"] for row in rows], room)
    scale = Scale(left, right)
    bottom = TOP + row_height(phone) * len(rows)
    sheet = Sheet(room, bottom + BOTTOM)
    scale.draw(sheet, TOP, bottom)
    marks = [_mark(figures, TOP + middle(index, phone), scale.place) for index, figures in enumerate(rows)]
    _draw_marks(sheet, marks, scale)
    write_words(sheet, marks, scale.left, scale.right, phone)
    return sheet.specification()


def _draw_marks(sheet: Sheet, marks: list[dict[str, Any]], scale: Scale) -> None:
    spans = [mark for mark in marks if mark["low"] is not None]
    sheet.rules(
        ({**_ends(scale, m["low"], m["high"]), "y": m["y"], "y2": m["y"], "stroke": m["stroke"]} for m in spans),
        stroke_width=3.5,
        opacity=0.5,
    )
    sheet.rectangles((_lozenge(mark, scale) for mark in marks if mark["rounded"]), radius=4, stroke_width=2)
    sheet.points(mark for mark in marks if not mark["rounded"])


def _ends(scale: Scale, low: float, high: float) -> dict[str, float]:
    return {"x": scale.place(low), "x2": scale.place(high)}


def _mark(row: dict[str, Any], y: float, place: Any) -> dict[str, Any]:
    colour = palette.BANDS[row["band"]]
    fill = palette.RAISED if row["contested"] else colour
    return row | {"x": place(row["score"]), "y": y, "stroke": colour, "fill": fill, "figure": _figure(row), "note": _note(row)}


def _lozenge(mark: dict[str, Any], scale: Scale) -> dict[str, Any]:
    ends = _ends(scale, max(0.0, mark["score"] - HALF_ROUNDED), min(100.0, mark["score"] + HALF_ROUNDED))
    return {**ends, "y": mark["y"] - 5, "y2": mark["y"] + 5, "fill": mark["fill"], "stroke": mark["stroke"]}


def _figure(row: Mapping[str, Any]) -> str:
    return ("~" if row["rounded"] else "") + number(row["score"])


def _note(row: Mapping[str, Any]) -> str:
    if row["contested"]:
        return _("partners disagree")
    return _("unsettled") if row["unsettled"] else ""


def _summary(rows: list[dict[str, Any]], hidden: list[str]) -> str:
    first, last = rows[0], rows[-1]
    said = [
        _(
            "Highest: {first} ({first_score}); lowest: {last} ({last_score}).",
            first=first["name"],
            first_score=shown_score(first["score"], first["rounded"]),
            last=last["name"],
            last_score=shown_score(last["score"], last["rounded"]),
        )
        if len(rows) > 1
        else _("{name}: {score}.", name=first["name"], score=shown_score(first["score"], first["rounded"]))
    ]
    if contested := [row["name"] for row in rows if row["contested"]]:
        said.append(_("Partners disagree on {names} so much that the average says little.", names=listed(contested)))
    if hidden:
        said.append(
            many(
                "One of {all} cannot be shown, because too few answered it: {names}.",
                "{count} of {all} cannot be shown, because too few answered them: {names}.",
                len(hidden),
                all=len(rows) + len(hidden),
                names=listed(hidden),
            )
        )
    return " ".join(said)


def _interval(row: Mapping[str, Any]) -> str:
    if row["low"] is None:
        return _("not shown") if row["rounded"] else _("none under {count}", count=thresholds.FEWEST_FOR_INTERVAL)
    return _("{low} to {high}", low=number(row["low"]), high=number(row["high"]))


def _table(rows: list[dict[str, Any]]) -> Any:
    headings = [_("Construct"), _("Score"), _("95% interval"), _("Band"), _("Partners"), _("Organisations")]
    return frame(
        headings,
        [
            (
                row["name"],
                shown_score(row["score"], row["rounded"]),
                _interval(row),
                band_word(row["band"]) + (" " + _("(unsettled)") if row["unsettled"] else ""),
                _("disagree") if row["contested"] else _("agree"),
                row["n"],
            )
            for row in rows
        ],
    )
