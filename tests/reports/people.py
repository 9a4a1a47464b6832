"""The package of the hand-written figures: names and registers of one partnership, and one that has nothing yet."""

from __future__ import annotations

from datetime import date

from idele.tables import Tables
from tests.charts.figures import ACTIONS, ISSUES, LEADS, ORGANISATIONS

ABOUT = {
    "name": "isar",
    "title": "Isar, an illustration",
    "licence": "CC0-1.0",
    "illustration": True,
    "sources": [{"title": "Made up"}],
}

TABLES = Tables(
    {
        "organisations": [{"id": key, "name": name, "kind": "public"} for key, name in ORGANISATIONS.items()],
        "partnerships": [
            {"id": "isar", "name": "Isar Youth Employment Partnership", "started": date(2023, 1, 1)},
            {"id": "quiet", "name": "Quiet valley", "started": date(2026, 1, 1)},
        ],
        "partners": [{"partnership": "isar", "organisation": key, "role": "partner"} for key in ORGANISATIONS]
        + [{"partnership": "isar", "organisation": f"more{k}", "role": "partner"} for k in range(6)],
        "issues": [
            {"id": key, "partnership": "isar", "text": text, "domain": domain.lower(), "level": level}
            for key, (text, domain, level) in ISSUES.items()
        ],
        "vocabulary": [{"list": "domains", "key": "jobs", "language": "de", "label": "Arbeit"}],
        "actions": [{"id": key, "partnership": "isar", "name": name} for key, name in ACTIONS.items()],
        "functions": [
            {"action": action, "function": function, "organisation": organisation, "level": "local", "lead": True}
            for (action, function), leads in LEADS.items()
            for organisation in leads
        ],
    }
)
