"""What may be read of partnerships."""

from __future__ import annotations

from django.db.models import QuerySet

from idele.web.partnerships.models import Partnership


def illustrated() -> QuerySet[Partnership]:
    """The partnerships that are made up, to show what there is to see."""
    return Partnership.objects.filter(about__illustration=True)
