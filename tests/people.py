"""The cast: the same people in every test of the web, so that a test reads as a story.

Two partnerships, Isar and Ruhr. First comes who may not, then who may, then somebody from the other partnership.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from idele.web.partnerships.models import Partnership
from idele.web.people.actions import give_part
from idele.web.people.models import PartnershipRole, Person, ProgrammeRole


@dataclass(frozen=True)
class Cast:
    """Everybody, and the two partnerships."""

    isar: Partnership
    ruhr: Partnership
    marta: Person  # manages the programme
    emil: Person  # edits its library
    clara: Person  # coordinates Isar
    paul: Person  # is a partner in Isar
    olga: Person  # observes Isar
    ruth: Person  # coordinates Ruhr
    nora: Person  # is signed in, and has no part in anything

    def by_role(self) -> dict[str, Person | None]:
        return {
            "visitor": None,
            "person": self.nora,
            "observer": self.olga,
            "partner": self.paul,
            "coordinator": self.clara,
            "editor": self.emil,
            "manager": self.marta,
            "coordinator elsewhere": self.ruth,
        }


def gather() -> Cast:
    """Make the cast."""
    isar, ruhr = (Partnership.objects.create(key=name.lower(), name=name, started=date(2022, 1, 1)) for name in ("Isar", "Ruhr"))

    def person(name: str, role: ProgrammeRole = ProgrammeRole.NONE) -> Person:
        return Person.objects.create_user(f"{name.lower()}@idele.example", name, role=role)

    cast = Cast(
        isar, ruhr, person("Marta", ProgrammeRole.MANAGER), person("Emil", ProgrammeRole.EDITOR),
        *(person(name) for name in ("Clara", "Paul", "Olga", "Ruth", "Nora")),
    )  # fmt: skip
    for somebody, partnership, role in (
        (cast.clara, isar, PartnershipRole.COORDINATOR),
        (cast.paul, isar, PartnershipRole.PARTNER),
        (cast.olga, isar, PartnershipRole.OBSERVER),
        (cast.ruth, ruhr, PartnershipRole.COORDINATOR),
    ):
        give_part(person=somebody, partnership=partnership, role=role)
    return cast
