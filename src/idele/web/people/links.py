"""Links that sign somebody in once, and only on this machine."""

from __future__ import annotations

import secrets
from datetime import timedelta
from hashlib import sha256
from ipaddress import ip_address

from django.conf import settings
from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone

from idele.web.people.models import Person, SignInLink

LASTS = timedelta(hours=12)


def make_link(purpose: SignInLink.Purpose, person: Person | None = None) -> str:
    """The secret of a new link; the database keeps its digest alone. ``person`` None: the visitor, or a manager still unnamed."""
    secret = secrets.token_urlsafe(24)
    SignInLink.objects.filter(expires__lte=timezone.now()).delete()
    SignInLink.objects.create(digest=_digest(secret), purpose=purpose, person=person, expires=timezone.now() + LASTS)
    return secret


def find_link(request: HttpRequest, secret: str) -> SignInLink | None:
    """The link of this secret, if it is still good and the request comes from this machine."""
    if not from_this_machine(request):
        return None
    link = SignInLink.objects.select_related("person").filter(digest=_digest(secret), expires__gt=timezone.now()).first()
    if link is None or (link.purpose == SignInLink.Purpose.SAMPLE and not settings.IDELE_SAMPLE):
        return None
    return link


def use_up(link: SignInLink) -> bool:
    """Use the link up; False if somebody else just did."""
    with transaction.atomic():
        deleted, _rows = SignInLink.objects.filter(pk=link.pk).delete()
    return deleted > 0


def from_this_machine(request: HttpRequest) -> bool:
    """Whether the request was sent from here, and not handed on by a proxy."""
    try:
        here = ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False
    return here and not any(name in request.META for name in ("HTTP_X_FORWARDED_FOR", "HTTP_FORWARDED"))


def _digest(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()
