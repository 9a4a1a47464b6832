"""The table of the talk's slides names measures, sections of a report and charts that there are."""

from __future__ import annotations

import re

from idele.method.measure import PROGRAMME_SECTIONS, SECTIONS
from idele.reports.words.sections import ORDER
from tests.house.places import ROOT

SLIDES = [*range(2, 6), *range(7, 18)]
TABLE = (ROOT / "docs" / "slides.md").read_text(encoding="utf-8").splitlines()
ROWS = [line.strip("| ").split(" | ") for line in TABLE if re.match(r"\| \d", line)]
MEASURES = {section.key for section in SECTIONS} | {f"programme.{section.key}" for section in PROGRAMME_SECTIONS}
MODULES = [path for room in ("charts", "reports") for path in (ROOT / "src" / "idele" / room).rglob("*.py")]
SOURCES = [path.read_text(encoding="utf-8") for path in MODULES]
CHARTS = {key for source in SOURCES for key in re.findall(r'\bChart\(\s*"([a-z_-]+)"', source)}


def named(cell: str) -> set[str]:
    return set(re.findall(r"`([^`]+)`", cell))


def test_every_slide_has_a_row() -> None:
    assert [int(row[0]) for row in ROWS] == SLIDES
    assert all(len(row) == 5 and all(row) for row in ROWS)


def test_its_measures_exist() -> None:
    assert set().union(*(named(row[2]) for row in ROWS)) <= MEASURES


def test_its_sections_exist() -> None:
    sections = {key for row in ROWS for key in row[3].removeprefix("report: ").split(", ")}
    assert sections <= set(ORDER)


def test_its_charts_exist() -> None:
    assert {"constructs", "labour", "network"} <= CHARTS
    assert set().union(*(named(row[4]) for row in ROWS)) <= CHARTS
