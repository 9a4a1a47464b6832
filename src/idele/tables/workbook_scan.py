"""A look at a workbook's XML before anything else reads it: what could do harm, and what is no plain value.

Searched as bytes, because a sheet of a million rows has hundreds of MiB; parsed only where the search has found something.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from xml.etree import ElementTree
from xml.parsers import expat

from idele.tables.archive import Archive
from idele.tables.faults import Unreadable
from idele.tables.limits import Limits
from idele.tables.workbook_parts import letters
from idele.words import _

WORKBOOK = "xl/workbook.xml"
RELATIONS = "xl/_rels/workbook.xml.rels"
# Each begins with plain letters: a search for those is several times quicker than one for a class of letters.
FORMULAS = (re.compile(rb"<f[\s/>]"), re.compile(rb":f[\s/>]"))
ERRORS = (b't="e"', b"t='e'")
# A sheet is held as a full rectangle while it is read: a few cells far away would make it huge.
APART = re.compile(rb"""r\s*=\s*["']\s*(?:[A-Za-z]{2,}|[A-Za-z]\d{6,})""")
WIDE = re.compile(rb"""r\s*=\s*["']\s*([A-Za-z]{2,})\d""")
FAR = re.compile(rb"""r\s*=\s*["']\s*([A-Za-z]{1,3}\d{6,})""")
FAR_ROW = re.compile(rb"""row\s[^>]*?\br\s*=\s*["']\s*(\d{6,})["'](?:[^>]*[^/])?>""")
BEYOND = re.compile(rb"""r\s*=\s*["']\s*([A-Za-z]{0,3}0*(?:[2-9]\d{6}|1[1-9]\d{5}|10[5-9]\d{4}|\d{8,}))["']""")
DEEP = re.compile(rb"""r\s*=\s*["']\s*[A-Za-z]{1,3}\d{5}""")
MANY = 100_000
ROOM = 10_000_000
LISTED = 1_000


@dataclass(frozen=True)
class Found:
    """A cell by its row (1 is the first) and the place of its column (0 is A)."""

    row: int
    place: int

    @property
    def letters(self) -> str:
        return letters(self.place)

    @property
    def cell(self) -> str:
        return f"{self.letters}{self.row}"


@dataclass
class Sheet:
    """What a scan found: whether there are cells, formulas, errors, and a cell that stands too far from the others."""

    cells: bool
    formulas: list[Found] = field(default_factory=list)
    errors: list[Found] = field(default_factory=list)
    stray: str | None = None


def refuse_harmful(part: str, data: bytes) -> None:
    """Raises `Unreadable` for XML that declares its own entities, or is in an encoding in which they could hide."""
    start = data[:200].lstrip(b"\xef\xbb\xbf")
    encoding = re.search(rb"""encoding\s*=\s*["']([\w.-]+)["']""", start)
    hidden = b"\0" in start or (encoding is not None and encoding[1].lower() not in (b"utf-8", b"us-ascii", b"ascii"))
    if hidden or (b"<!" in data and (b"<!DOCTYPE" in data or b"<!ENTITY" in data)):
        raise Unreadable(_("{part} in the workbook is not as a spreadsheet program writes it, and was not read", part=part))


def sheets_of(archive: Archive, parts: Iterable[str]) -> dict[str, str]:
    """The part of the .xlsx that each sheet is in, by the sheet's name."""
    parts = set(parts)
    if WORKBOOK not in parts or RELATIONS not in parts:
        raise Unreadable(_("the file is not a workbook, expected an .xlsx"))
    targets = {
        relation.get("Id"): posixpath.normpath(posixpath.join("/xl", relation.get("Target", ""))).lstrip("/")
        for relation in _xml(archive, RELATIONS).iter()
        if relation.get("TargetMode") != "External"
    }
    sheets = {}
    for element in _xml(archive, WORKBOOK).iter():
        if element.tag.endswith("}sheet"):
            identity = next((value for key, value in element.attrib.items() if key.endswith("}id")), None)
            part = targets.get(identity)
            if part in parts and "worksheets" in part:
                sheets[element.get("name", "")] = part
    return sheets


def _xml(archive: Archive, part: str) -> ElementTree.Element:
    data = archive.read(part)
    refuse_harmful(part, data)
    try:
        return ElementTree.fromstring(data)
    except ElementTree.ParseError as error:
        raise Unreadable(_("{part} in the workbook is damaged", part=part)) from error


def sheet(data: bytes, limits: Limits) -> Sheet:
    """What is to be known of a sheet's XML before it is read."""
    found = Sheet(cells=re.search(rb"<(?:\w+:)?c[\s>]", data) is not None, stray=_stray(data, limits))
    if any(form.search(data) for form in FORMULAS) or any(error in data for error in ERRORS):
        _locate(data, found)
    return found


def _stray(data: bytes, limits: Limits) -> str | None:
    rows = data.count(b"<row") + data.count(b":row")
    apart = APART.search(data) is not None
    far = (FAR.search(data) if apart else None) or FAR_ROW.search(data)
    if far and rows < MANY:
        return far[1].decode()
    beyond = BEYOND.search(data) if far else None
    if beyond:
        return beyond[1].decode()
    return _too_wide(data, limits, 1_048_576 if far else 99_999 if DEEP.search(data) else 9_999) if apart else None


def _too_wide(data: bytes, limits: Limits, deepest: int) -> str | None:
    widest = max((it[1].upper() for it in WIDE.finditer(data)), key=lambda name: (len(name), name), default=b"")
    cells = data.count(b"<c ") + data.count(b":c ")
    room = max(ROOM, 50 * cells)
    return widest.decode() if _number(widest) > limits.columns or _number(widest) * deepest > room else None


def _number(name: bytes) -> int:
    number = 0
    for letter in name:
        number = number * 26 + letter - 64
    return number


class _Locator:
    """Walks the sheet's XML for cells that hold formulas or errors."""

    def __init__(self, found: Sheet) -> None:
        self.found = found
        self.row = self.place = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        tag = tag.rpartition(":")[2]
        if tag == "row":
            given = attributes.get("r", "")
            self.row = int(given) if re.fullmatch(r"[0-9]{1,9}", given) else self.row + 1
            self.place = 0
        elif tag == "c":
            self._cell(attributes)
        elif tag == "f" and self.place:
            self._note(self.found.formulas)

    def _cell(self, attributes: dict[str, str]) -> None:
        given = re.fullmatch(r"([A-Za-z]{1,3})([0-9]{1,9})", attributes.get("r", ""))
        if given:
            self.place, self.row = _number(given[1].upper().encode()), int(given[2])
        else:
            self.place += 1
        if attributes.get("t") == "e":
            self._note(self.found.errors)

    def _note(self, where: list[Found]) -> None:
        if len(where) < LISTED:
            where.append(Found(self.row, self.place - 1))


def _locate(data: bytes, found: Sheet) -> None:
    parser = expat.ParserCreate()
    parser.StartElementHandler = _Locator(found).start
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise Unreadable(_("a sheet of the workbook is damaged, please open it and save it anew")) from error
