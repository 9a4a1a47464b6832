"""How everything is worked out: the measures in the method's order, and a page of each."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from idele.reports.manual import Page, pages
from idele.reports.words.sections import ORDER, heading
from idele.web.core.access import Request


@require_safe
def method(request: Request) -> HttpResponse:
    """Every measure, with the question that it answers."""
    measures = [{"key": key, "name": _name(key), "page": of_key[0]} for key, of_key in pages().items()]
    return render(request, "manual/method.html", {"measures": measures})


@require_safe
def measure(request: Request, measure: str) -> HttpResponse:
    """One measure: what it answers, formula, thresholds, a worked example, limits and sources."""
    found: tuple[Page, ...] | None = pages().get(measure)
    if found is None:
        raise Http404
    return render(request, "manual/measure.html", {"measure": measure, "name": _name(measure), "found": found})


def _name(key: str) -> str:
    """What reports call the measure, in the reader's language; empty where no report shows it."""
    return heading(key) if key in ORDER else ""
