"""The map of empowerment and delivery, with the forms of partnership and this one's path (METHOD.md section 11; slide 11)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from itertools import pairwise
from typing import Any

from idele.charts import palette, typeface
from idele.charts.chart import Chart, frame
from idele.charts.placing import Placing, write
from idele.charts.plane import SMALL, Plane
from idele.charts.render import NARROW, SIZE
from idele.charts.sheet import Sheet
from idele.charts.wording import form_label, number, percent, shown_score
from idele.method.readings.forms import FORMS, NONE_OF_THESE, Form
from idele.words import _

KEY_ROW, KEY_TOP, DISC = 19.0, 8.0, 330.0  # px: a row of the key on a phone; the area of a numbered disc
NAME_ROOM = 190.0  # px: for a form's name in one line
MOST_NAMED = 3  # steps of a path: of a longer one the first and the last


def form(section: Mapping[str, Any], waves: Mapping[str, str] | None = None) -> Chart | None:
    """The map of shared figures: ``empowerment``, ``delivery``, ``nearest``, ``membership``, ``path`` [{wave, empowerment,
    delivery}].

    ``waves`` says what each wave of the path is called; one that it does not name is called by its id. None where no place is
    shown.
    """
    if section.get("empowerment") is None or section.get("delivery") is None:
        return None
    steps = [{**point, "name": (waves or {}).get(point["wave"], point["wave"])} for point in section.get("path", ())]
    draw = partial(_drawing, dict(section), steps)
    return Chart("form", _("Empowerment and delivery"), _summary(section, steps), _table(section, steps), draw)


def _drawing(section: dict[str, Any], steps: Sequence[Mapping[str, Any]], room: int) -> Any:
    plane, phone = Plane.of(room), room == NARROW
    sheet, placing = Sheet(room, plane.height + (KEY_TOP + KEY_ROW * len(FORMS) if phone else 0)), Placing(plane.box)
    plane.draw(sheet, _("Delivery: running services and projects"), _("Empowerment: building up what people can do themselves"))
    marks = {one.key: (plane.x(one.delivery), plane.y(one.empowerment)) for one in FORMS.values()}
    for x, y in marks.values():
        placing.take(x, y, 10 if phone else 6)
    if phone:
        _draw_numbers(sheet, marks, section.get("nearest"))
        _draw_key(sheet, plane.height + KEY_TOP, section.get("nearest"), room)
    else:
        _draw_marks(sheet, marks, section.get("nearest"))
    places = [(plane.x(step["delivery"]), plane.y(step["empowerment"])) for step in steps]
    _draw_path(sheet, plane, placing, section, places)
    write(sheet, _named_steps(placing, places, steps), SIZE, 600, palette.ACCENT)
    if not phone:
        _name_forms(sheet, placing, marks, section.get("nearest"))
    return sheet.specification()


def _named_steps(
    placing: Placing, places: Sequence[tuple[float, float]], steps: Sequence[Mapping[str, Any]]
) -> list[dict[str, Any]]:
    """The names of the last and the first step, and of one between, as far as there is room."""
    order = [index for index in dict.fromkeys((len(steps) - 1, 0, 1)) if 0 <= index < len(steps)]
    named = order if len(steps) <= MOST_NAMED else order[:2]
    return [
        mark
        for index in named
        for mark in placing.place([typeface.shortened(steps[index]["name"], 120, SIZE, 600)], *places[index], SIZE, 600)
    ]


def _draw_marks(sheet: Sheet, marks: Mapping[str, tuple[float, float]], nearest: str | None) -> None:
    sheet.points(({"x": x, "y": y, **_ring(key == nearest)} for key, (x, y) in marks.items()), area=80)


def _draw_numbers(sheet: Sheet, marks: Mapping[str, tuple[float, float]], nearest: str | None) -> None:
    """On a phone the forms are numbered on the map and named below it."""
    sheet.points(({"x": x, "y": y, **_ring(key == nearest)} for key, (x, y) in marks.items()), area=DISC)
    for key, (x, y) in marks.items():
        text = {"x": x, "y": y, "text": number(_number(key))}
        sheet.texts([text], align="center", size=SMALL, weight=600 if key == nearest else 400)


def _ring(is_nearest: bool) -> dict[str, str]:
    return {"fill": palette.RAISED, "stroke": palette.INK if is_nearest else palette.BORDERLINE}


def _name_forms(sheet: Sheet, placing: Placing, marks: Mapping[str, tuple[float, float]], nearest: str | None) -> None:
    """Beside each mark the form's name, the nearest first and strong."""
    for key in sorted(marks, key=lambda key: key != nearest):
        weight, (x, y) = 600 if key == nearest else 400, marks[key]
        lines = _broken(form_label(key), weight)
        write(sheet, placing.place(lines, x, y, SIZE - 1, weight), SIZE - 1, weight, palette.INK)


def _broken(name: str, weight: int) -> list[str]:
    """A form's name in one line or two: what stands in brackets, or behind a comma, begins the second where there is no room."""
    if typeface.width(name, SIZE - 1, weight) <= NAME_ROOM:
        return [name]
    for sign in (" (", ", "):
        first, found, rest = name.partition(sign)
        parts = [f"{first}{sign.rstrip(' (')}", f"{sign.strip(' ,')}{rest}"]
        if found and max(typeface.width(part, SIZE - 1, weight) for part in parts) <= NAME_ROOM:
            return parts
    return typeface.lines(name, NAME_ROOM, SIZE - 1, weight)


def _draw_key(sheet: Sheet, top: float, nearest: str | None, room: int) -> None:
    for one in FORMS.values():
        y, weight = top + KEY_ROW * (_number(one.key) - 0.5), 600 if one.key == nearest else 400
        sheet.texts([{"x": 14, "y": y, "text": number(_number(one.key))}], align="right", size=SIZE - 1, weight=weight)
        text = typeface.shortened(form_label(one.key), room - 28, SIZE - 1, weight)
        sheet.texts([{"x": 24, "y": y, "text": text}], size=SIZE - 1, weight=weight)


def _number(key: str) -> int:
    return list(FORMS).index(key) + 1


def _draw_path(
    sheet: Sheet, plane: Plane, placing: Placing, section: Mapping[str, Any], places: Sequence[tuple[float, float]]
) -> None:
    """The way here over earlier check-ups, hollow, and where the partnership stands now."""
    at = (section["delivery"], section["empowerment"])
    here = (plane.x(at[0]), plane.y(at[1]))
    for start, end in pairwise(places):
        placing.take_line(start, end)
    for place in places:
        placing.take(*place, 8)
    placing.take(*here, 18 if section.get("rounded") else 10)
    legs = ({"x": a[0], "y": a[1], "x2": b[0], "y2": b[1], "stroke": palette.ACCENT} for a, b in pairwise(places))
    sheet.rules(legs, stroke_width=2)
    earlier = [place for place in places if place != here]
    sheet.points(({"x": x, "y": y, "fill": palette.RAISED, "stroke": palette.ACCENT} for x, y in earlier), area=60)
    if section.get("rounded"):
        sheet.rectangles([plane.lozenge(*at)], radius=4, stroke_width=2)
        return
    across, up = ([section.get(f"{axis}_{end}") for end in ("low", "high")] for axis in ("delivery", "empowerment"))
    plane.cross(sheet, placing, across, up, at)
    sheet.points([{"x": here[0], "y": here[1], "fill": palette.ACCENT, "stroke": palette.RAISED}], area=170)


def _score(section: Mapping[str, Any], axis: str) -> str:
    score = shown_score(section[axis], bool(section.get("rounded")))
    if section.get(f"{axis}_low") is None:
        return score
    return _("{score} ({low} to {high})", score=score, **{end: number(section[f"{axis}_{end}"]) for end in ("low", "high")})


def _summary(section: Mapping[str, Any], steps: Sequence[Mapping[str, Any]]) -> str:
    said = [
        _(
            "Empowerment is {empowerment} and delivery {delivery} of 100.",
            **{axis: _score(section, axis) for axis in ("empowerment", "delivery")},
        )
    ]
    nearest = section.get("nearest")
    if nearest in FORMS:
        said.append(_("Nearest form: {name}.", name=form_label(nearest)))
    elif nearest == NONE_OF_THESE:
        said.append(_("None of the known forms is near."))
    if len(steps) > 1:
        first = steps[0]
        before = {axis: number(first[axis]) for axis in ("empowerment", "delivery")}
        said.append(_("{wave}: empowerment {empowerment}, delivery {delivery}.", wave=first["name"], **before))
    return " ".join(said)


def _table(section: Mapping[str, Any], steps: Sequence[Mapping[str, Any]]) -> Any:
    shares = section.get("membership") or {}
    rows = [(step["name"], number(step["empowerment"]), number(step["delivery"]), "") for step in steps]
    rows += [(form_label(one.key), number(one.empowerment), number(one.delivery), _share(one, shares)) for one in FORMS.values()]
    return frame([_("Check-up or form"), _("Empowerment"), _("Delivery"), _("Likeness to the form")], rows)


def _share(one: Form, shares: Mapping[str, float]) -> str:
    return percent(shares[one.key]) if one.key in shares else ""
