"""The sample programme: its partnerships, and one made-up person for each role."""

from __future__ import annotations

from django.db import transaction

from idele.web.people.actions import give_part
from idele.web.people.models import PartnershipRole, Person, ProgrammeRole

# Made-up people. The domain is one that can never exist.
DOMAIN = "@idele.example"
PROGRAMME_CAST = {
    "manager": ("Marta Lindqvist", "marta@idele.example", ProgrammeRole.MANAGER),
    "editor": ("Emil Novak", "emil@idele.example", ProgrammeRole.EDITOR),
}
PARTNERSHIP_CAST = {
    "coordinator": ("Clara Brandt", "clara@idele.example", PartnershipRole.COORDINATOR),
    "partner": ("Paul Okafor", "paul@idele.example", PartnershipRole.PARTNER),
    "observer": ("Olga Rossi", "olga@idele.example", PartnershipRole.OBSERVER),
}
SAMPLE_ROLES = ("manager", "coordinator", "partner", "observer", "editor", "visitor")


def load_sample() -> dict[str, Person]:
    """Bring the sample programme in, once; the cast by role."""
    from idele.web.partnerships.models import Partnership

    cast = _cast()
    if not Partnership.objects.exists():
        _import_examples(cast["manager"])
    _give_parts(cast)
    return cast


@transaction.atomic
def _cast() -> dict[str, Person]:
    members = {role: (name, email, ProgrammeRole.NONE) for role, (name, email, _part) in PARTNERSHIP_CAST.items()}
    everybody = {**PROGRAMME_CAST, **members}
    known = {person.email: person for person in Person.objects.filter(email__endswith=DOMAIN)}
    return {
        role: known.get(email) or Person.objects.create_user(email, name, role=programme_role)
        for role, (name, email, programme_role) in everybody.items()
    }


def _import_examples(manager: Person) -> None:
    from idele.tables import read
    from idele.web.figures.actions import import_package
    from idele.web.serve.start import examples

    for folder in examples():
        import_package(read(folder), actor=manager)


def _give_parts(cast: dict[str, Person]) -> None:
    """The made-up people have their part in the made-up partnership that has had a check-up."""
    from idele.web.partnerships.selectors import illustrated

    for partnership in illustrated().filter(waves__isnull=False).distinct():
        for role, (_name, _email, part) in PARTNERSHIP_CAST.items():
            give_part(person=cast[role], partnership=partnership, role=part)
