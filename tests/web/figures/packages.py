"""Small packages for the tests of import and export: one programme with a row in every table."""

from __future__ import annotations

from datetime import date
from typing import Any

import polars as pl

from idele.tables import Package, Tables

DAY = date(2024, 5, 1)
RESPONDENTS = range(6)
ORGANISATIONS = ("town", "college", "works", "union")


def _partnership(key: str) -> dict[str, list[dict[str, Any]]]:
    """A row or more in every table that belongs to a partnership; keys begin with the partnership's."""

    def own(name: str) -> str:
        return f"{key}-{name}"

    wave, action, issue = own("2024"), own("ride"), own("late")
    answers = [
        {
            "wave": wave,
            "respondent": own(f"r{number}"),
            "organisation": ORGANISATIONS[number % 4],
            "statement": "trust.1",
            "value": 4,
        }
        for number in RESPONDENTS
    ]
    of_partnership = {"partnership": key}
    source = {"from_partnership": "isar"} if key == "lech" else {}
    return {
        "partnerships": [
            {
                "id": key,
                "name": key.title(),
                "territory": "DE21",
                "domains": "jobs;skills",
                "hourly_rate": 40,
                "started": date(2020, 1, 1),
            }
        ],
        "partners": [{**of_partnership, "organisation": name, "role": "partner"} for name in ORGANISATIONS]
        + [{**of_partnership, "organisation": "town", "role": "lead", "joined": date(2021, 1, 1), "left": date(2022, 1, 1)}],
        "objectives": [{"id": own("o1"), **of_partnership, "text": "More work", "set_by": "inside"}],
        "issues": [
            {"id": issue, **of_partnership, "text": "Late shifts", "domain": "jobs", "level": "local", "salience": 3},
            {"id": own("bus"), **of_partnership, "text": "No bus", "domain": "transport", "level": "regional"},
        ],
        "issue_links": [
            {"source": own("bus"), "target": issue, "weight": 3},
            {"source": own("bus"), "target": issue, "weight": 2, "organisation": "union"},
        ],
        "actions": [{"id": action, **of_partnership, "name": "Night ride", "money": 1200.5, "people": 40}],
        "action_issues": [{"action": action, "issue": issue}],
        "functions": [
            {"action": action, "function": "conceived", "organisation": "town", "level": "national", "lead": True},
            {"action": action, "function": "managed", "organisation": "works", "level": "local", "lead": False},
        ],
        "capacities": [{**of_partnership, "organisation": "town", "functions": 2}],
        "connections": [{"a": "town", "b": "works", "kind": "liaison", **of_partnership, "since": DAY}],
        "milestones": [
            {"id": own("m1"), **of_partnership, "name": "First ride", "kind": "delivery", "planned": DAY, "delivered": DAY}
        ],
        "targets": [{"id": own("t1"), **of_partnership, "objective": own("o1"), "name": "100 rides", "set_by": "outside"}],
        "funding": [
            {
                "id": own("f1"),
                **of_partnership,
                "source": "Land",
                "purpose": "running",
                "money": 9,
                "start": DAY,
                "end": DAY,
                "secured": True,
            }
        ],
        "ledger": [
            {**of_partnership, "organisation": "town", "date": DAY, "kind": "cost", "activity": "reporting", "hours": 2},
            {**of_partnership, "organisation": "town", "date": DAY, "kind": "cost", "activity": "reporting", "hours": 2},
            {**of_partnership, "organisation": "works", "date": DAY, "kind": "benefit", "money": 10},
        ],
        "coalition_costs": [{**of_partnership, "name": "bus", "coalition": "town+works", "money": 90, "money_low": 80}],
        "claims": [
            {"id": own("c1"), **of_partnership, "category": "gaps", "issue": issue, "text": "Rides", "anyway": "none", "grade": 2}
        ],
        "waves": [
            {
                "id": wave,
                **of_partnership,
                "opened": date(2024, 3, 1),
                "closed": date(2024, 4, 1),
                "instrument": "idele",
                "version": "1",
            }
        ],
        "invited": [{"wave": wave, "organisation": name, "people": 2} for name in ORGANISATIONS],
        "answers": answers,
        "leaders": [{"wave": wave, "respondent": own("r1"), "action": action, "function": "managed", "organisation": "works"}],
        "ratings": [{"wave": wave, "rater": "town", "ratee": "works", "reliability": 3, "support": 4, "openness": 2}],
        "allocations": [{"wave": wave, "by": "town", "about": "works", "objective": own("o1"), "points": 100}],
        "practices": [
            {"id": own("p1"), "title": "Late ride", "summary": "A bus", **of_partnership, "domains": "jobs", "grade": 2}
        ],
        "practice_texts": [{"practice": own("p1"), "language": "de", "title": "Nachtbus"}],
        "adoptions": [{"practice": "shared-p", **of_partnership, "started": DAY, "outcome": "worked", "forecast": 0.5, **source}],
        "lessons": [
            {"id": own("l1"), "seminar": "s1", **of_partnership, "practice": own("p1"), "text": "Ask first", "date": DAY}
        ],
        "consultations": [{**of_partnership, "organisation": "union", "stage": "preparing", "sent": DAY, "due": DAY}],
    }


def _shared() -> dict[str, list[dict[str, Any]]]:
    kinds = ("public", "education", "private", "social_partner")
    return {
        "territories": [
            {"code": "DE21", "name": "Oberbayern", "parent": "DE2", "type": "urban", "population": 4_700_000, "autonomy": 61.5},
            {"code": "DE2", "name": "Bayern", "complete": True},
        ],
        "organisations": [
            {"id": name, "name": name.title(), "kind": kind, "level": "local", "territory": "DE21"}
            for name, kind in zip(ORGANISATIONS, kinds, strict=True)
        ],
        "statements": [
            {
                "instrument": "idele",
                "version": "1",
                "key": "trust.1",
                "construct": "trust",
                "reversed": False,
                "language": "en",
                "text": "We trust",
            }
        ],
        "practices": [{"id": "shared-p", "title": "Shared", "summary": "Of the programme", "domains": "skills"}],
        "seminars": [{"id": "s1", "title": "Rides", "topic": "transport", "territory": "DE2", "start": DAY, "end": DAY}],
        "participants": [{"seminar": "s1", "organisation": "town", "level": "local", "role": "host", "people": 3}],
        "presented": [{"seminar": "s1", "practice": "shared-p"}],
        "connections": [{"a": "college", "b": "works", "kind": "joint_plan"}],
        "lessons": [{"id": "l0", "text": "Of everybody", "date": DAY}],
        "vocabulary": [{"list": "domains", "key": "jobs", "language": "en", "label": "Jobs"}],
    }


def programme(*partnerships: str, **about: Any) -> Package:
    """What the programme shares and these partnerships; by default two, ``isar`` and ``lech``."""
    parts = [_shared(), *(_partnership(key) for key in partnerships or ("isar", "lech"))]
    names = {name for part in parts for name in part}
    tables = Tables({name: [row for part in parts for row in part.get(name, [])] for name in names})
    return Package(tables, {"name": "trial", "title": "A trial", "currency": "EUR", **about})


def alone(key: str) -> Package:
    """The rows of one partnership and nothing else."""
    return Package(Tables(_partnership(key)), {"name": key, "currency": "EUR"})


def with_rows(package: Package, **tables: Any) -> Package:
    """The package with these tables in place of its own."""
    return Package(Tables({**package.tables, **tables}), package.about)


def with_cells(package: Package, table: str, **cells: Any) -> Package:
    """The package with these values in every row of a table."""
    rows = package.tables[table]
    return with_rows(package, **{table: rows.with_columns(pl.lit(value).alias(column) for column, value in cells.items())})


def without_rows(package: Package, *names: str) -> Package:
    """The package with these tables there, and empty."""
    return with_rows(package, **{name: package.tables[name].clear() for name in names})


def same_rows(one: Package, other: Package) -> bool:
    """Whether both hold the same rows of the same tables, in whatever order; an empty table is as good as none."""
    names = {*one.tables, *other.tables}
    return all(_rows(one, name) == _rows(other, name) for name in names)


def _rows(package: Package, name: str) -> list[str]:
    return sorted(map(repr, package.tables[name].rows()))
