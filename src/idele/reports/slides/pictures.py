"""Charts on slides: where there is most room for them, as crisp pictures with an alternative text."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from pptx.util import Inches

from idele.charts import Chart
from idele.charts.chart import Picture
from idele.charts.render import SIZE
from idele.reports.slides.layouts import PICTURE_BELOW, PICTURE_BESIDE, Box

DOTS = 3  # to a px of the drawing: crisp on a projector
PX = 96  # to the inch
LARGEST = 1.45  # times its own size; beyond that a picture of little looks like a toy
SMALLEST = 8.5  # pt: labels below this cannot be read from a seat
BESIDE, BELOW = "Beside a picture", "Above a picture"


def layout_for(picture: Picture) -> str:
    """The layout in which the picture stands largest."""
    return BELOW if scale(picture, PICTURE_BELOW) > scale(picture, PICTURE_BESIDE) else BESIDE


def scale(picture: Picture, room: Box) -> float:
    """How many times its own size it can have there."""
    return min(room.width * PX / picture.width, room.height * PX / picture.height, LARGEST)


def readable(picture: Picture) -> bool:
    """Whether its labels can be read where it stands largest."""
    return max(scale(picture, room) for room in (PICTURE_BELOW, PICTURE_BESIDE)) * SIZE * 72 / PX >= SMALLEST


def put(slide: Any, chart: Chart, picture: Picture, layout: str) -> None:
    """The picture on the slide, with the chart's sentence as its alternative."""
    room = PICTURE_BELOW if layout == BELOW else PICTURE_BESIDE
    across, down = (length * scale(picture, room) / PX for length in (picture.width, picture.height))
    left = room.left if layout == BELOW else room.left + (room.width - across)
    shape = slide.shapes.add_picture(BytesIO(picture.png), Inches(left), Inches(room.top), Inches(across), Inches(down))
    describe(shape, chart.title, chart.summary or chart.title)


def describe(shape: Any, title: str, text: str) -> None:
    """What a screen reader says of a shape that is no text."""
    named = shape._element.xpath(".//p:cNvPr")[0]
    named.set("name", title[:120])
    named.set("title", title)
    named.set("descr", text)
