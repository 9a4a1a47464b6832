"""A partnership's own page."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from idele.web.core.access import Request
from idele.web.figures.documents import body


@require_safe
def partnership(request: Request, partnership: str) -> HttpResponse:
    """The report of a partnership, as a page."""
    return render(request, "workbench/partnership.html", {"partnership": request.partnership, "body": body(request.partnership)})
