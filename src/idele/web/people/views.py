"""Signing in by a link, choosing a language, and the mail of the sample programme."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.auth import login, logout
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from idele.web.people import actions, mailbox
from idele.web.people.forms import FirstManager
from idele.web.people.links import find_link, from_this_machine, use_up
from idele.web.people.models import Person, SignInLink
from idele.words import LANGUAGES

BACKEND = "django.contrib.auth.backends.ModelBackend"


@never_cache
@require_http_methods(["GET", "POST"])
def sign_in_link(request: HttpRequest, secret: str) -> HttpResponseBase:
    """Sign in by a link, once. The link of a new installation asks first who its manager is."""
    link = find_link(request, secret)
    if link is None:
        return render(request, "people/link_used.html", status=404)
    if link.purpose == SignInLink.Purpose.SET_UP and link.person is None:
        return _first_manager(request, link)
    if request.method != "GET" or not use_up(link):
        return render(request, "people/link_used.html", status=404)
    return _enter(request, link.person)


def _first_manager(request: HttpRequest, link: SignInLink) -> HttpResponseBase:
    form = FirstManager(request.POST or None)
    if not form.is_valid() or not use_up(link):
        return render(request, "people/first_manager.html", {"form": form})
    return _enter(request, actions.make_manager(**form.cleaned_data))


def _enter(request: HttpRequest, person: Person | None) -> HttpResponseBase:
    logout(request)
    if person is not None:
        login(request, person, backend=BACKEND)
    return redirect("home")


@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Keep the reader's language in a cookie, and go back to where they were."""
    onward = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(onward, {request.get_host()}, require_https=request.is_secure())
    response = redirect(onward if safe else "home")
    chosen = request.POST.get("language")
    if chosen in LANGUAGES:
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME, chosen, max_age=365 * 86400, secure=settings.IDELE_HTTPS, httponly=True, samesite="Lax"
        )
    return response


@require_safe
def mail(request: HttpRequest) -> HttpResponse:
    """The mail that the sample programme would have sent: it goes nowhere else."""
    _sample_here_only(request)
    return render(request, "people/mail.html", {"sent": mailbox.latest(20)})


def _sample_here_only(request: HttpRequest, **_named: Any) -> None:
    if not (settings.IDELE_SAMPLE and from_this_machine(request)):
        raise Http404
