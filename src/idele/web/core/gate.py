"""Asks the table of permissions before any view runs: an address that is not in it stays closed."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse

from idele.web.core.access import ADDRESSES, decide
from idele.web.partnerships.models import Partnership

log = logging.getLogger(__name__)


class Gate:
    """Closed unless the table says otherwise; puts the partnership that an address names on the request."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.answer(request)

    def process_view(self, request: HttpRequest, view: Any, args: list[Any], named: dict[str, Any]) -> HttpResponseBase | None:
        name = request.resolver_match.view_name if request.resolver_match else ""
        permission = ADDRESSES.get(name)
        if permission is None:
            log.error("The address %r has no row in the table of permissions", name)
            raise PermissionDenied
        partnership = Partnership.objects.filter(key=named["partnership"]).first() if "partnership" in named else None
        request.partnership = partnership  # type: ignore[attr-defined]
        missing = "partnership" in named and partnership is None
        decision = decide(request.user, permission, partnership)
        if decision.allowed and not missing:
            return None
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path(), reverse("account_login"))
        if missing or decision.hidden:
            raise Http404
        raise PermissionDenied(decision.reason)
