"""Every error as a calm page that says what happened and what can be done."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from idele.words import _


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400: what was sent cannot be read."""
    return _page(
        request,
        400,
        _("We could not read what was sent"),
        _("Something in the request was not as this page expects it. Go back, load the page again, and try once more."),
    )


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: a form that was sent from elsewhere, or long after it was opened."""
    return _page(
        request,
        403,
        _("This form is out of date"),
        _("It was opened before you signed in or out, or some time ago. Nothing was changed. Load the page again, and send it."),
    )


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403: seen, and not theirs to do."""
    return _page(
        request, 403, _("This is not yours to do"), str(exception or "") or _("Your part in the programme does not include it.")
    )


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: not there, or not this person's to know of."""
    return _page(
        request,
        404,
        _("There is nothing here"),
        _("The address may be mistyped, or what it led to has moved, or it belongs to a partnership that you have no part in."),
    )


def too_large(request: HttpRequest, limit: int) -> HttpResponse:
    """413: more than ``limit`` bytes."""
    return _page(
        request,
        413,
        _("This file is too large"),
        _(
            "A package may have up to {limit} MB. Nothing was kept. Leave out what has not changed, or bring it in parts.",
            limit=limit // 2**20,
        ),
    )


def unavailable(request: HttpRequest, explanation: str) -> HttpResponse:
    """503: this machine lacks something for it; ``explanation`` says what."""
    return _page(request, 503, _("This cannot be made here yet"), explanation)


def broken(request: HttpRequest) -> HttpResponse:
    """500: our fault. Drawn without the database or the session, since either may be what broke."""
    page = render_to_string(
        "site/broken.html",
        {
            "heading": _("Something went wrong on our side"),
            "explanation": _("It has been noted. What you sent was not kept. Please try again in a while."),
        },
    )
    return HttpResponse(page, status=500)


def _page(request: HttpRequest, status: int, heading: str, explanation: str) -> HttpResponse:
    """The page; without the way around where the request was turned away before it was known who sent it."""
    template = "site/error.html" if hasattr(request, "user") else "site/broken.html"
    return render(request, template, {"heading": heading, "explanation": explanation, "status": status}, status=status)
