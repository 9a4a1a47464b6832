"""A package: the tables, and the plain facts about them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from idele.tables.frames import Tables

# What only the full form holds (TABLES.md, "Two forms").
ONLY_IN_FULL = ("answers", "leaders", "ratings", "allocations")


@dataclass(frozen=True)
class Package:
    """Tables, and what the descriptor says about them: name, title, description, currency, licence, language, sources, ..."""

    tables: Tables
    about: dict[str, Any] = field(default_factory=dict)

    def equals(self, other: Package) -> bool:
        """Whether both say the same: the same facts, and the same rows of the same tables in the same order."""
        return self.about == other.about and self.tables.equals(other.tables)


def shared_form(package: Package) -> Package:
    """The package as everybody may have it (TABLES.md, "Two forms"): without answers (and so without respondents and
    comments), leaders, ratings and allocations."""
    return Package(package.tables.without(*ONLY_IN_FULL), dict(package.about))
