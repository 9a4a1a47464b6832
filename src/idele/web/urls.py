"""Every address of the site; core.access says who may open it."""

from __future__ import annotations

from allauth.account import views as account
from allauth.mfa.webauthn import views as passkeys
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver, include, path, register_converter

from idele.web.core import errors
from idele.web.core.keys import KeyConverter
from idele.web.people import views as people
from idele.web.places import is_starting

register_converter(KeyConverter, "key")


def health(request: HttpRequest) -> HttpResponse:
    """Says that this process serves, and the database is up to date; asks nothing of it."""
    if is_starting(settings.IDELE_DATA_DIR):
        response = HttpResponse("starting\n", content_type="text/plain", status=503)
        # To wait is no error: it does not belong in the log.
        response._has_been_logged = True  # type: ignore[attr-defined]
        return response
    return HttpResponse("ok\n", content_type="text/plain")


# The names that django-allauth looks for, at addresses of our own.
SIGN_IN: list[URLPattern | URLResolver] = [
    path("sign-in/", account.request_login_code, name="account_login"),
    path("sign-in/code/", account.request_login_code, name="account_request_login_code"),
    path("sign-in/code/enter/", account.confirm_login_code, name="account_confirm_login_code"),
    path("sign-in/invited/", account.signup, name="account_signup"),
    path("sign-in/closed/", account.account_inactive, name="account_inactive"),
    path("sign-in/passkey/", passkeys.login_webauthn, name="mfa_login_webauthn"),
    path("passkeys/", passkeys.list_webauthn, name="mfa_list_webauthn"),
    path("passkeys/done/", passkeys.list_webauthn, name="mfa_index"),
    path("passkeys/add/", passkeys.add_webauthn, name="mfa_add_webauthn"),
    path("passkeys/<int:pk>/remove/", passkeys.remove_webauthn, name="mfa_remove_webauthn"),
    path("sign-out/", account.logout, name="account_logout"),
    path("sign-in/link/<str:secret>", people.sign_in_link, name="sign_in_link"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", health, name="health"),
    *SIGN_IN,
    path("language", people.language, name="language"),
    path("mail/", people.mail, name="mail"),
    path("", include("idele.web.programme.urls")),
    path("", include("idele.web.manual.urls")),
    path("", include("idele.web.workbench.urls")),
]

handler400 = errors.bad_request
handler403 = errors.forbidden
handler404 = errors.not_found
handler500 = errors.broken
