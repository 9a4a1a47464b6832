"""The pages of the manual on each measure, read from the docstring of its module (CONTRIBUTING.md, "Adding a measure").

Docstrings are reStructuredText for the manual; here they are read with a small grammar of our own: paragraphs, lists, worked
examples, literal text, and within a line code, emphasis and names of modules. What is none of these is shown as it stands.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from textwrap import dedent

from markupsafe import Markup, escape

from idele.method.measure import PROGRAMME_SECTIONS, SECTIONS, Section
from idele.words import later

# The parts of a docstring, and what a reader calls them.
PARTS = {
    "Answers": later("What it answers"),
    "Formula": later("How it is worked out"),
    "Thresholds": later("Thresholds, and where they come from"),
    "Example": later("A worked example"),
    "Limits": later("Limits, and when not to use it"),
    "Source": later("Sources"),
}
NO_MEASURE = ("waves",)
NOTHING = Markup()

HEAD = re.compile(rf"^({'|'.join(PARTS)}):(?: +(?=\S)|$)", re.MULTILINE)
REFERENCE = re.compile(r"\s*\((METHOD\.md sections? (\d+)[^)]*)\)\.?$")
ITEM = re.compile(r"^[-*] +")
INLINE = re.compile(
    r"``(?P<code>.+?)``|:[\w:]+:`~?(?P<name>[^`<]+?)(?: <[^>]*>)?`|\*\*(?P<strong>.+?)\*\*|\*(?P<em>[^\s*](?:.*?[^\s*])?)\*"
    r"|`(?P<link>[^`<]+?)(?: <[^>]*>)?`_*",
    re.DOTALL,
)


@dataclass(frozen=True)
class Block:
    """A paragraph, a list or code: ``text`` of the first and the last, ``items`` of the second."""

    kind: str
    text: Markup = NOTHING
    items: tuple[Markup, ...] = ()


@dataclass(frozen=True)
class Part:
    """One part of a docstring: its name, a key of PARTS, and what it says."""

    name: str
    blocks: tuple[Block, ...]

    @property
    def heading(self) -> str:
        """What a reader calls the part; an English message for ``idele.words._``."""
        return PARTS[self.name]


@dataclass(frozen=True)
class Page:
    """What the manual says of one measure, in English: its title, where it stands in the method, and its parts."""

    key: str
    module: str
    title: str
    reference: str
    place: int
    introduction: tuple[Block, ...]
    parts: tuple[Part, ...]

    @property
    def question(self) -> Markup:
        """What it answers, in a paragraph; empty where nothing is said."""
        found = [part for part in self.parts if part.name == "Answers"]
        return next((block.text for part in found for block in part.blocks if block.kind == "paragraph"), NOTHING)


@cache
def pages() -> dict[str, tuple[Page, ...]]:
    """The pages by the key of their section, in the order of the method. A key that has figures of a partnership and of the
    programme has a page of each.
    """
    found: dict[str, list[Page]] = {}
    for section in (*SECTIONS, *PROGRAMME_SECTIONS):
        if section.key not in NO_MEASURE:
            found.setdefault(section.key, []).append(page(section))
    return {key: tuple(of_key) for key, of_key in sorted(found.items(), key=lambda pair: pair[1][0].place)}


def page(section: Section) -> Page:
    """The page of one section, without importing its module."""
    return parsed(docstring(section.module), section.key, section.module)


def docstring(module: str) -> str:
    """The docstring of a module's file."""
    found = find_spec(module)
    if found is None or found.origin is None:
        raise ModuleNotFoundError(module)
    return ast.get_docstring(ast.parse(Path(found.origin).read_text(encoding="utf-8"))) or ""


def parsed(text: str, key: str, module: str = "") -> Page:
    """A docstring as a page. The first line is its title; what stands before the first part introduces it."""
    head, _newline, rest = text.partition("\n")
    told = REFERENCE.search(head)
    title = head[: told.start()] if told else head.rstrip(".")
    heads = list(HEAD.finditer(rest))
    ends = [found.start() for found in heads[1:]] + [len(rest)]
    parts = [Part(found[1], tuple(blocks(_body(rest[found.end() : end])))) for found, end in zip(heads, ends, strict=False)]
    introduction = tuple(blocks(rest[: heads[0].start()] if heads else rest))
    place = int(told[2]) if told else 99
    return Page(key, module, title, told[1] if told else "", place, introduction, tuple(parts))


def _body(text: str) -> str:
    """The text of a part, which stands indented under its name, or goes on behind it."""
    first, _newline, rest = text.partition("\n")
    return f"{first[:1].upper()}{first[1:]}\n{dedent(rest)}"


def blocks(text: str) -> Iterator[Block]:
    """The blocks of a text of no indentation, in order."""
    items: list[str] = []
    literal = False
    for chunk in re.split(r"\n\s*\n", text.strip("\n")):
        if not chunk.strip():
            continue
        if ITEM.match(chunk):
            items += _items(chunk)
            continue
        if items and chunk.startswith(" "):
            items[-1] += f" {chunk.strip()}"
            continue
        if items:
            yield _list(items)
            items = []
        if literal or chunk.startswith((">>>", " ", "..", "==", "+-")):
            yield Block("code", escape(dedent(chunk)))
            literal = False
            continue
        literal = chunk.rstrip().endswith("::")
        yield Block("paragraph", inline(chunk.rstrip()[:-1] if literal else chunk))
    if items:
        yield _list(items)


def _items(chunk: str) -> list[str]:
    """The items of a list, each in one line of text."""
    found: list[str] = []
    for line in chunk.splitlines():
        if ITEM.match(line):
            found.append(ITEM.sub("", line))
        else:
            found[-1] += f" {line.strip()}"
    return found


def _list(items: list[str]) -> Block:
    return Block("list", items=tuple(inline(item) for item in items))


def inline(text: str) -> Markup:
    """A paragraph as HTML: code, emphasis, and names of modules and functions as code; everything else escaped."""
    joined = " ".join(text.split())
    made, end = Markup(), 0
    for found in INLINE.finditer(joined):
        made += _plain(joined[end : found.start()]) + _marked(found)
        end = found.end()
    return made + _plain(joined[end:])


def _plain(text: str) -> Markup:
    return escape(re.sub(r"\\(.)", r"\1", text))


def _marked(found: re.Match[str]) -> Markup:
    if found["code"]:
        return Markup("<code>{}</code>").format(found["code"])
    if found["name"]:
        return Markup("<code>{}</code>").format(found["name"].removeprefix("idele.method."))
    if found["strong"]:
        return Markup("<strong>{}</strong>").format(_plain(found["strong"]))
    return Markup("<em>{}</em>").format(_plain(found["em"] or found["link"]))
