"""What is done to people, one function each."""

from __future__ import annotations

from django.db import transaction

from idele.web.partnerships.models import Partnership
from idele.web.people.models import Part, PartnershipRole, Person, ProgrammeRole


@transaction.atomic
def make_manager(*, email: str, name: str = "") -> Person:
    """Make the person with this address a programme manager, known before or not."""
    person = Person.objects.filter(email=email.strip().lower()).first() or Person.objects.create_user(email, name)
    person.role = ProgrammeRole.MANAGER
    person.name = name or person.name
    person.save()
    return person


@transaction.atomic
def give_part(*, person: Person, partnership: Partnership, role: PartnershipRole) -> Part:
    """Give a person a part in a partnership, in place of the one they had."""
    part, _made = Part.objects.update_or_create(person=person, partnership=partnership, defaults={"role": role})
    person.__dict__.pop("parts", None)
    return part
