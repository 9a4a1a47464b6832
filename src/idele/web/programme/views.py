"""The first page, and the list of partnerships."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from idele.web.core.access import Request
from idele.web.programme import selectors

ON_THE_FIRST_PAGE = 5


@require_safe
def home(request: Request) -> HttpResponse:
    """For a visitor: what this is. For everybody else: where they left off."""
    if not request.user.is_authenticated:
        return render(request, "programme/welcome.html")
    seen = selectors.seen_by(request.user)
    mine = seen.filter(pk__in=list(request.user.parts)) if request.user.parts else seen
    some = list(selectors.latest_first(selectors.described(mine))[:ON_THE_FIRST_PAGE])
    context = {"rows": selectors.listed(request.user, some), "count": seen.count(), "mine": bool(request.user.parts)}
    return render(request, "programme/home.html", context)


@require_safe
def programme(request: Request) -> HttpResponse:
    """The partnerships that this person may see, by name."""
    wanted = request.GET.get("find", "").strip()[:100]
    page = selectors.page_of(request.user, wanted, request.GET.get("page"))
    template = "programme/rows.html" if request.headers.get("HX-Target") == "rows" else "programme/partnerships.html"
    rows = selectors.listed(request.user, list(page.object_list))
    response = render(request, template, {"rows": rows, "page": page, "wanted": wanted})
    response.headers["Vary"] = "HX-Target"
    return response
