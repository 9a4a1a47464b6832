"""What happens around every request."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.cache import patch_vary_headers

from idele.words import LANGUAGES, speaking

Answer = Callable[[HttpRequest], HttpResponse]


def language(answer: Answer) -> Answer:
    """Gives Django's texts and ours in the reader's language: the one chosen (a cookie), else what the browser asks for."""

    def middleware(request: HttpRequest) -> HttpResponse:
        chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME)
        code = chosen if chosen in LANGUAGES else translation.get_language_from_request(request)
        with translation.override(code), speaking(code):
            response = answer(request)
        response.headers.setdefault("Content-Language", code)
        patch_vary_headers(response, ("Accept-Language", "Cookie"))
        return response

    return middleware
