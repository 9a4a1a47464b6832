"""How django-allauth behaves here."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest

from idele.words import _


class Adapter(DefaultAccountAdapter):
    """People are invited; nobody signs themselves up; signing in is its own message."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def add_message(self, request: HttpRequest, *args: Any, **named: Any) -> None:
        """The page that follows says it already: no banner beside it."""

    def format_email_subject(self, subject: str) -> str:
        return subject


class PasskeyAdapter(DefaultMFAAdapter):
    """A passkey is another way in, not a second lock: who loses the device still signs in with a code by e-mail."""

    def is_mfa_enabled(self, user: AbstractBaseUser, types: list[str] | None = None) -> bool:
        return False

    def generate_authenticator_name(self, user: AbstractBaseUser, type: str) -> str:
        """What a new passkey is called until its owner says otherwise."""
        return _("My device")
