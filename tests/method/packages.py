"""Small packages for tests: one partnership, waves, and what its organisations' people answered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from idele.tables import Tables

Given = Mapping[str, Sequence[Sequence[float | None]]]


def wave(key: str = "w1", year: int = 2025, **more: Any) -> dict[str, Any]:
    """A wave of partnership ``p`` that opened in January and closed in February of ``year``."""
    return {"id": key, "partnership": "p", "opened": date(year, 1, 10), "closed": date(year, 2, 10), **more}


def answers(given: Given, statements: Sequence[str] = ("trust.1",), wave: str = "w1") -> list[dict[str, Any]]:
    """Rows of answers: for each organisation its people, and for each of them a value for every statement."""
    return [
        {"wave": wave, "respondent": f"{wave}-{name}-{number}", "organisation": name, "statement": statement, "value": value}
        for name, people in given.items()
        for number, values in enumerate(people)
        for statement, value in zip(statements, values, strict=True)
    ]


def package(*waves: dict[str, Any], **tables: Any) -> Tables:
    """A package of partnership ``p`` with these waves and tables."""
    founding = {"id": "p", "name": "A partnership", "started": date(2020, 1, 1)}
    return Tables({"partnerships": [founding], "waves": waves or (wave(),), **tables})
