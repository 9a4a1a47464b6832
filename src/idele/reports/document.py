"""What a report is before it is a page or paper: sentences, charts, tables and notes, in reading order."""

from __future__ import annotations

from dataclasses import dataclass, field

from markupsafe import Markup

from idele.charts import Chart


@dataclass(frozen=True)
class Point:
    """One thing that is told in short: ``lead`` in bold, ``text`` after it."""

    lead: str
    text: str = ""


@dataclass(frozen=True)
class Block:
    """A short list with a heading. Where nothing is to be listed, ``empty`` says so plainly."""

    key: str
    heading: str
    points: tuple[Point, ...] = ()
    empty: str = ""


@dataclass(frozen=True)
class Section:
    """One section: what it says, its charts with their tables, and how it was worked out."""

    key: str
    heading: str
    sentences: tuple[str, ...]
    charts: tuple[Chart, ...] = ()
    method: tuple[str, ...] = ()


@dataclass(frozen=True)
class Absent:
    """A section that there are no tables for: what it would tell, and which tables bring it."""

    heading: str
    text: str


@dataclass(frozen=True)
class Step:
    """One next step for a coordinator: ``what`` to do about the thing that ``title`` names, and ``who`` talks to whom.

    ``because`` quotes the figures that led to it, as sure as they are; ``rests_on`` names the rows. ``kind`` is why it is here
    (a key of ``words.advice.parts.KINDS``), ``mark`` the same in the reader's language. ``section`` is the key of the report's
    section that tells more, ``register`` which tables to complete, ``practices`` which practices to look at. ``sure`` is false
    where the figures hang on one partner or are told only roughly.
    """

    key: str
    kind: str
    mark: str
    title: str
    what: str
    who: str = ""
    because: str = ""
    rests_on: str = ""
    section: str = ""
    register: str = ""
    practices: tuple[str, ...] = ()
    sure: bool = True
    weight: float = 0.0


@dataclass(frozen=True)
class Document:
    """The report of one partnership.

    ``answer`` is one sentence that a board member could repeat, with its strengths and concerns marked; ``facts`` says what it
    rests on; ``lede`` is what must be heard first (a contradiction), or empty. ``blocks`` are the report in short.
    ``advice`` is what to do next, the most pressing first.
    """

    title: str
    partnership: str
    language: str
    answer: Markup
    facts: str
    lede: str
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]
    absent: tuple[Absent, ...] = ()
    imprint: tuple[str, ...] = field(default=())
    illustration: bool = False
    advice: tuple[Step, ...] = ()

    @property
    def answer_text(self) -> str:
        """The answer without its marks."""
        return self.answer.striptags()
