"""What a test can see of a drawn picture: its texts with the room they take, and its attributes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.etree import ElementTree

from idele.charts import typeface

SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class Text:
    """A text in a picture and the box that it fills, in px."""

    text: str
    left: float
    right: float
    top: float
    bottom: float

    def collides(self, other: Text) -> bool:
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across > 0.5 and down > 0.5


def tree(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg)


def texts(svg: str) -> list[Text]:
    return [_box(element) for element in tree(svg).iter(f"{SVG}text") if element.text]


def _box(element: ElementTree.Element) -> Text:
    x, y = (float(part) for part in re.findall(r"-?[\d.]+", element.attrib["transform"]))
    size = float(element.attrib["font-size"].removesuffix("px"))
    width = typeface.width(element.text, size, int(element.attrib["font-weight"]))
    left = x - {"start": 0, "middle": width / 2, "end": width}[element.attrib.get("text-anchor", "start")]
    return Text(element.text, left, left + width, y - size * 0.68, y + size * 0.12)


def fills(svg: str, colour: str) -> list[str]:
    """The fill of each mark that is outlined in ``colour``."""
    return [element.attrib.get("fill", "") for element in tree(svg).iter() if element.attrib.get("stroke") == colour]
