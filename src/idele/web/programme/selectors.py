"""What the pages over all partnerships read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.core.paginator import Page, Paginator
from django.db.models import Count, F, Max, Q, QuerySet
from django.utils import timezone

from idele.web.core.access import EDITOR, MANAGER
from idele.web.figures.documents import answers_in_short
from idele.web.partnerships.models import Partnership
from idele.web.people.models import Person

ON_A_PAGE = 30


@dataclass(frozen=True)
class Listed:
    """A partnership as a list shows it."""

    partnership: Partnership
    answer: str
    role: str


def seen_by(person: Person) -> QuerySet[Partnership]:
    """The partnerships that a person may see, by name: it is a list, not a table of who is best."""
    everything = Partnership.objects.order_by("name", "key")
    return everything if person.role in (MANAGER, EDITOR) else everything.filter(pk__in=list(person.parts))


def described(partnerships: QuerySet[Partnership], today: date | None = None) -> QuerySet[Partnership]:
    """With where each is, how many partners it has, and when it last closed a check-up."""
    today = today or timezone.now().date()
    now = Q(partners__role__in=("lead", "partner")) & (Q(partners__left=None) | Q(partners__left__gt=today))
    return partnerships.select_related("territory").annotate(
        partner_count=Count("partners", filter=now, distinct=True),
        last_check_up=Max("waves__closed", filter=Q(waves__closed__lte=today)),
    )


def latest_first(partnerships: QuerySet[Partnership]) -> QuerySet[Partnership]:
    """Those whose check-up closed last come first: there is something new to read."""
    return partnerships.order_by(F("last_check_up").desc(nulls_last=True), "name")


def page_of(person: Person, wanted: str, number: str | None) -> Page[Partnership]:
    """One page of the partnerships whose name or territory has ``wanted`` in it."""
    found = seen_by(person)
    if wanted:
        found = found.filter(Q(name__icontains=wanted) | Q(territory__name__icontains=wanted))
    return Paginator(described(found), ON_A_PAGE).get_page(number)


def listed(person: Person, partnerships: list[Partnership]) -> list[Listed]:
    """Each partnership with its answer in a sentence, and the part that this person has in it."""
    answers = answers_in_short(partnerships)
    return [Listed(each, answers[each.pk], person.parts.get(each.pk, "")) for each in partnerships]
