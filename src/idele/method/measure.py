"""Every measure over a whole package: tables in, figures out (the JSON of TABLES.md)."""

from __future__ import annotations

import gc
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from typing import Any

import polars as pl

from idele.tables import Tables

Figures = dict[str, Any]


@dataclass(frozen=True)
class Section:
    """One section of a partnership's figures, or of the programme's.

    ``module`` holds a function ``section(tables, as_of)`` that gives the section's figures by partnership id (a section of the
    programme: its figures); it is imported only when its ``needs`` (every one of these tables, with rows) are met, and where it
    can do with any ``one_of`` several tables, one of those. One that is ``derived`` is given the figures of the sections before
    it as well, by partnership.
    """

    key: str
    module: str
    needs: tuple[str, ...]
    derived: bool = False
    one_of: tuple[str, ...] = ()

    def applies(self, tables: Tables) -> bool:
        enough = not self.one_of or any(tables[name].height for name in self.one_of)
        return enough and all(tables[name].height for name in self.needs)

    def measure(self, tables: Tables, as_of: date, partnerships: Figures) -> Figures:
        function: Callable[..., Figures] = import_module(self.module).section
        return function(tables, as_of, partnerships) if self.derived else function(tables, as_of)


SECTIONS: tuple[Section, ...] = (
    Section("waves", "idele.method.waves", ("waves",)),
    Section("answers", "idele.method.answers", ("waves", "answers")),
    Section("missing", "idele.method.missing", ("waves", "invited")),
    Section("trend", "idele.method.trend", ("waves", "answers")),
    Section("labour", "idele.method.labour", ("actions",)),
    Section("trust", "idele.method.trust", ("waves", "ratings")),
    Section("understanding", "idele.method.understanding", ("waves", "allocations")),
    Section("fairness", "idele.method.fairness", ()),  # the ledger, joint costs, or both
    Section("value", "idele.method.value", ("claims",)),
    Section("hassle", "idele.method.hassle", ("partnerships", "ledger")),
    Section("pace", "idele.method.pace_of_one", ("partnerships",), one_of=("waves", "milestones")),
    Section("obstacles", "idele.method.obstacles", ("partnerships",), one_of=("milestones", "funding", "targets")),
    Section("form", "idele.method.forms", ("waves", "answers")),
    Section("context", "idele.method.context", ("partnerships", "territories")),
    Section("levels", "idele.method.levels", ("actions", "functions")),
    Section("silos", "idele.method.silos", ()),
    Section("learning", "idele.method.learning", ()),
    Section("conduct", "idele.method.conduct", ("consultations",)),
    Section("triangulation", "idele.method.triangulation", ("waves", "answers"), derived=True),
)

PROGRAMME_SECTIONS: tuple[Section, ...] = (
    Section("reliability", "idele.method.reliability", ("waves", "answers")),
    Section("practices", "idele.method.transfer", ("practices",)),
    Section("grows", "idele.method.growth", ("adoptions",)),
    Section("peers", "idele.method.peers", ("partnerships", "waves", "answers"), derived=True),
    Section("reach", "idele.method.reach", ("seminars",)),
    Section("pace", "idele.method.pace", ("partnerships",), one_of=("waves", "milestones")),
    Section("hassle", "idele.method.hassle_quartiles", ("partnerships", "ledger")),
)

# The dates on which something in a package happened, whose latest is what "now" means by default (TABLES.md, --as-of).
HAPPENINGS = (
    ("waves", "closed"),
    ("milestones", "delivered"),
    ("ledger", "date"),
    ("lessons", "date"),
    ("adoptions", "started"),
    ("adoptions", "closed"),
)


def latest_date(tables: Tables) -> date | None:
    """The latest date on which something in ``tables`` happened; None where nothing is dated."""
    dates = [tables[name][column].max() for name, column in HAPPENINGS if name in tables]
    return max((day for day in dates if isinstance(day, date)), default=None)


def partnerships_of(tables: Tables) -> list[str]:
    """The partnerships that the tables tell of, sorted."""
    columns = [tables["partnerships"]["id"], *(tables[name]["partnership"] for name in ("partners", "waves", "actions"))]
    return pl.concat(columns).drop_nulls().unique().sort().to_list()


def measure(tables: Tables, as_of: date | None = None, only: Collection[str] | None = None) -> Figures:
    """All figures of a package, in the shape of TABLES.md: ``{"as_of", "programme": {}, "partnerships": {id: {section: {}}}}``.

    ``as_of`` is the date that "now" means; by default the latest date on which something in the package happened. ``only``
    names the sections that are wanted, where not all are; a section that is derived from others finds those that are.
    """
    now = as_of or latest_date(tables) or date.max
    partnerships: Figures = {name: {} for name in partnerships_of(tables)}
    wanted = [section for section in SECTIONS if only is None or section.key in only]
    of_all = [section for section in PROGRAMME_SECTIONS if only is None or section.key in only]
    programme: Figures = {}
    with _nothing_to_collect():
        # First what needs most memory while it works, last what the figures of partnerships are needed for.
        for section in of_all:
            if section.applies(tables) and not section.derived:
                programme[section.key] = section.measure(tables, now, partnerships)
        for section in wanted:
            if section.applies(tables):
                for partnership, figures in section.measure(tables, now, partnerships).items():
                    partnerships.setdefault(partnership, {})[section.key] = figures
        for section in of_all:
            if section.applies(tables) and section.derived:
                programme[section.key] = section.measure(tables, now, partnerships)
    programme = {section.key: programme[section.key] for section in of_all if section.key in programme}
    return {"as_of": None if now == date.max else now.isoformat(), "programme": programme, "partnerships": partnerships}


@contextmanager
def _nothing_to_collect() -> Iterator[None]:
    """Figures are millions of small objects that all stay; looking through them for garbage again and again takes twice the time
    of making them.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
