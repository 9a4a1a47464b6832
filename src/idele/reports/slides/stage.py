"""An empty deck in the house's look: 16:9, our colours and type as its theme, our layouts, and nothing else of the default."""

from __future__ import annotations

import re
from typing import Any

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.util import Inches

from idele.charts import palette, typeface
from idele.reports.slides.layouts import BOTTOM, FOOTER, HEIGHT, LAYOUTS, NUMBER, TITLE, TOP, WIDTH, Box, Place

# The theme's colours by the names that PowerPoint offers them under; accent 1 to 3 are told apart by the words beside them too.
COLOURS = {
    "dk1": palette.INK,
    "lt1": palette.PAPER,
    "dk2": palette.QUIET,
    "lt2": palette.HAIRLINE,
    "accent1": palette.ACCENT,
    "accent2": palette.STRENGTH,
    "accent3": palette.CONCERN,
    "accent4": palette.BORDERLINE,
    "accent5": palette.STRENGTH_SOFT,
    "accent6": palette.CONCERN_SOFT,
    "hlink": palette.ACCENT,
    "folHlink": palette.QUIET,
}

SLIDE_NUMBER = '<a:fld id="{C1FF6DA9-008F-8B48-92A6-B652298478BF}" type="slidenum"><a:rPr/><a:t>0</a:t></a:fld>'


def stage() -> Any:
    """A presentation without slides whose layouts are those of LAYOUTS."""
    made = Presentation()
    made.slide_width, made.slide_height = Inches(WIDTH), Inches(HEIGHT)
    _theme(made)
    master = made.slide_master
    _dress_master(master)
    for layout in list(master.slide_layouts)[len(LAYOUTS) :]:
        master.slide_layouts.remove(layout)
    for layout, (name, places) in zip(master.slide_layouts, LAYOUTS.items(), strict=True):
        layout.name = name
        layout._element.attrib.pop("type", None)
        _place_all(layout, places)
    return made


def put_number(shape: Any) -> None:
    """A slide's number as a field, which follows when slides are moved."""
    line = parse_xml(f"<a:p {nsdecls('a')}>{SLIDE_NUMBER}</a:p>")
    shape.text_frame.paragraphs[0]._p.insert(0, line[0])


def _theme(made: Any) -> None:
    """The theme's colours and type, in its part as text: the library has no words for them."""
    part = made.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    theme = part.blob.decode()
    for name, colour in COLOURS.items():
        theme = re.sub(rf"<a:{name}>.*?</a:{name}>", f'<a:{name}><a:srgbClr val="{colour[1:].upper()}"/></a:{name}>', theme)
    theme = re.sub(r'<a:latin typeface="[^"]*"', f'<a:latin typeface="{typeface.FAMILY}"', theme)
    part._blob = re.sub(r'(<a:theme [^>]*?)name="[^"]*"', r'\1name="IDELE"', theme).encode()


def _dress_master(master: Any) -> None:
    """Titles at the left, text without bullets, and what stands on every layout."""
    body = Place(1, "body", "Text", Box(TITLE.box.left, TOP, TITLE.box.width, BOTTOM - TOP), 18)
    _place_all(master, (TITLE, body, FOOTER, NUMBER))
    styles = master._element.find("{*}txStyles")
    styles.getparent().replace(styles, parse_xml(_styles()))


def _styles() -> str:
    level = (
        '<a:lvl1pPr marL="0" indent="0" algn="l"><a:lnSpc><a:spcPct val="{spacing}"/></a:lnSpc>'
        '<a:spcBef><a:spcPts val="0"/></a:spcBef><a:spcAft><a:spcPts val="{after}"/></a:spcAft><a:buNone/>'
        '<a:defRPr sz="{size}" b="{bold}"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/>'
        "</a:defRPr></a:lvl1pPr>"
    )
    title = level.format(spacing=95000, after=0, size=3000, bold=1)
    body = level.format(spacing=100000, after=600, size=1600, bold=0)
    return (
        f"<p:txStyles {nsdecls('p', 'a')}><p:titleStyle>{title}</p:titleStyle><p:bodyStyle>{body}</p:bodyStyle>"
        f"<p:otherStyle>{body}</p:otherStyle></p:txStyles>"
    )


def _place_all(sheet: Any, places: tuple[Place, ...]) -> None:
    """These placeholders and no others on a layout or the master, the footer and the number among them."""
    tree = sheet.shapes._spTree
    for shape in list(sheet.placeholders):
        tree.remove(shape._element)
    for number, place in enumerate(places, start=2):
        tree.append(parse_xml(_placeholder(number, place)))


def _placeholder(number: int, place: Place) -> str:
    left, top, width, height = (Inches(length) for length in place.box)
    about = f'type="{place.kind}"' + (f' idx="{place.number}"' if place.number else "")
    small = place.kind in ("ftr", "sldNum")
    text = SLIDE_NUMBER if place.kind == "sldNum" else "" if small else f"<a:r><a:rPr/><a:t>{place.name}</a:t></a:r>"
    colour, align = "tx2" if small else "tx1", "r" if place.kind == "sldNum" else "l"
    return (
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="{number}" name="{place.name}"/><p:cNvSpPr><a:spLocks noGrp="1"/>'
        f"</p:cNvSpPr><p:nvPr><p:ph {about}/></p:nvPr></p:nvSpPr><p:spPr>"
        f'<a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>'
        f'<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="{"b" if place is TITLE else "t"}" wrap="square"><a:noAutofit/>'
        f'</a:bodyPr><a:lstStyle><a:lvl1pPr marL="0" indent="0" algn="{align}"><a:buNone/>'
        f'<a:defRPr sz="{round(place.size * 100)}"><a:solidFill><a:schemeClr val="{colour}"/></a:solidFill></a:defRPr>'
        f"</a:lvl1pPr></a:lstStyle><a:p>{text}</a:p></p:txBody></p:sp>"
    )
