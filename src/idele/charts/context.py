"""The opportunity structure: room, and how receptive the centre is (METHOD.md section 12; slide 3)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from idele.charts import palette, typeface
from idele.charts.chart import Chart, frame
from idele.charts.placing import Box, Placing, write
from idele.charts.plane import Plane
from idele.charts.render import SIZE
from idele.charts.sheet import Sheet
from idele.charts.wording import number, opportunity_call, opportunity_label, shown_score
from idele.method.readings.opportunities import OPPORTUNITIES
from idele.method.readings.thresholds import RECEPTIVE_FROM, ROOM_FROM
from idele.words import _

ROW = 17.0  # px from line to line

# Where each structure lies: room and receptiveness, from and to.
FIELDS = {
    "crowded": ((0.0, ROOM_FROM), (0.0, 100.0)),
    "receptive": ((ROOM_FROM, 100.0), (RECEPTIVE_FROM, 100.0)),
    "resistance": ((ROOM_FROM, 100.0), (0.0, RECEPTIVE_FROM)),
}


def context(section: Mapping[str, Any]) -> Chart | None:
    """The picture of shared figures: ``room``, ``room_low``, ``receptiveness`` (with ``_low``, ``_high``), ``opportunity``.

    None where the room is not told. Where only receptiveness is not known, a line at the room stands for every receptiveness.
    """
    if section.get("room") is None:
        return None
    title = _("Room, and how receptive the centre is")
    return Chart("context", title, _summary(section), _table(section), partial(_drawing, dict(section)))


def _drawing(section: dict[str, Any], room: int) -> Any:
    plane = Plane.of(room)
    sheet, placing = Sheet(room, plane.height), Placing(plane.box)
    plane.draw(sheet, _("Room: 100 where nobody else does the same"), _("How receptive the centre is"))
    fields = {key: Box(plane.x(x[0]), plane.x(x[1]), plane.y(y[1]), plane.y(y[0])) for key, (x, y) in FIELDS.items()}
    ours = section.get("opportunity")
    for key in sorted(fields, key=lambda key: key == ours):
        box, mine = fields[key], key == ours
        edges = {"x": box.left + 1, "x2": box.right - 1, "y": box.top + 1, "y2": box.bottom - 1}
        sheet.rectangles([{**edges, "fill": _ground(mine), "stroke": palette.ACCENT if mine else palette.HAIRLINE}], radius=2)
    at = _draw_point(sheet, plane, placing, section)
    for key, box in fields.items():
        _name_field(sheet, placing, key, box, key == ours)
    lines = [_("room {room}", room=number(section["room"])), _centre(section)]
    write(sheet, placing.place(lines, *at, SIZE - 1, 600), SIZE - 1, 600, palette.ACCENT)
    return sheet.specification()


def _ground(ours: bool) -> str:
    return palette.RAISED if ours else palette.BORDERLINE_SOFT


def _name_field(sheet: Sheet, placing: Placing, key: str, field: Box, ours: bool) -> None:
    """A structure's name and what it calls for, in the first corner that nothing else is in, on a ground of its own."""
    weight, room = 600 if ours else 400, field.right - field.left - 24
    calls = opportunity_call(key)
    lines = [(text, SIZE, weight, palette.INK) for text in typeface.lines(opportunity_label(key), room, SIZE, weight)]
    lines += [(text, SIZE - 1, 400, palette.QUIET) for text in typeface.lines(f"{calls[:1].upper()}{calls[1:]}", room, SIZE - 1)]
    broad, tall = max(typeface.width(text, size, heavy) for text, size, heavy, _colour in lines), ROW * len(lines)
    box = _corner(placing, field, broad, tall, from_below=key == "resistance")
    placing.take_box(box)
    sheet.rectangles([{"x": box.left, "x2": box.right, "y": box.top, "y2": box.bottom, "fill": _ground(ours)}])
    for index, (text, size, heavy, colour) in enumerate(lines):
        sheet.texts(
            [{"x": box.left + 3, "y": box.top + 2 + ROW * (index + 0.5), "text": text}], size=size, weight=heavy, colour=colour
        )


def _corner(placing: Placing, field: Box, broad: float, tall: float, *, from_below: bool) -> Box:
    """The first corner of a field that is free for so large a text; the first of all where none is."""
    lefts = (field.left + 9, field.right - 15 - broad)
    tops = (field.top + 8, field.bottom - 12 - tall)
    corners = [
        Box(left, left + broad + 6, top, top + tall + 4) for top in (reversed(tops) if from_below else tops) for left in lefts
    ]
    return next((corner for corner in corners if placing.free(corner)), corners[0])


def _draw_point(sheet: Sheet, plane: Plane, placing: Placing, section: Mapping[str, Any]) -> tuple[float, float]:
    """Where the partnership stands, with its reach; a line where the centre is not known. Gives the place, in px."""
    space, score = section["room"], section.get("receptiveness")
    x = plane.x(space)
    if score is None:
        ends = {"y": plane.box.top, "y2": plane.box.bottom}
        sheet.rules([{"x": x, "x2": x, **ends, "stroke": palette.ACCENT}], stroke_width=2, dash=(6, 4))
        placing.take_line((x, plane.box.top), (x, plane.box.bottom))
        return x, (plane.box.top + plane.box.bottom) / 2
    y, low = plane.y(score), section.get("room_low")
    across = (low, space) if low is not None and low < space else (None, None)
    plane.cross(sheet, placing, across, (section.get("receptiveness_low"), section.get("receptiveness_high")), (space, score))
    if section.get("rounded"):
        sheet.rectangles([plane.lozenge(space, score, roughly_across=False)], radius=4, stroke_width=2)
    else:
        sheet.points([{"x": x, "y": y, "fill": palette.ACCENT, "stroke": palette.RAISED}], area=170)
    placing.take(x, y, 12)
    return x, y


def _centre(section: Mapping[str, Any]) -> str:
    score = section.get("receptiveness")
    return _("centre not known") if score is None else _("centre {score}", score=shown_score(score, bool(section.get("rounded"))))


def _summary(section: Mapping[str, Any]) -> str:
    key, score = section.get("opportunity"), section.get("receptiveness")
    said = [_("{name}: {call}.", name=opportunity_label(key), call=opportunity_call(key))] if key in OPPORTUNITIES else []
    said.append(_("Room is {room} of 100.", room=number(section["room"])))
    if (section.get("room_low") or section["room"]) < section["room"]:
        said.append(
            _("It could be {low}: of some partnerships there the domains are not recorded.", low=number(section["room_low"]))
        )
    if score is None:
        said.append(_("How receptive the centre is, is not known."))
    elif section.get("receptiveness_low") is not None:
        ends = {end: number(section[f"receptiveness_{end}"]) for end in ("low", "high")}
        said.append(
            _("Partners put the receptiveness of the centre at {score} of 100 ({low} to {high}).", score=number(score), **ends)
        )
    else:
        text = shown_score(score, bool(section.get("rounded")))
        said.append(_("Partners put the receptiveness of the centre at {score} of 100.", score=text))
    return " ".join(said)


def _table(section: Mapping[str, Any]) -> Any:
    score, low = section.get("receptiveness"), section.get("receptiveness_low")
    reach = _("{low} to {high}", low=number(low), high=number(section["receptiveness_high"])) if low is not None else ""
    least = section.get("room_low")
    rows = [
        (
            _("Room, 0 to 100"),
            number(section["room"]),
            _("{low} to {high}", low=number(least), high=number(section["room"])) if least is not None else "",
        ),
        (_("Crowding: overlaps with others, added up"), number(section["crowding"], 2), ""),
        (
            _("Receptiveness of the centre, 0 to 100"),
            shown_score(score, bool(section.get("rounded"))) if score is not None else _("not known"),
            reach,
        ),
        (_("Opportunity structure"), opportunity_label(section.get("opportunity")) or _("not known"), ""),
    ]
    return frame([_("Measure"), _("Figure"), _("Range")], rows)
