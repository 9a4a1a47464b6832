"""What people fill in about themselves."""

from __future__ import annotations

from allauth.account.forms import ConfirmLoginCodeForm, RequestLoginCodeForm
from django import forms

from idele.words import _


class FirstManager(forms.Form):
    """Who looks after a new installation."""

    name = forms.CharField(max_length=200)
    email = forms.EmailField()

    def __init__(self, *args: object, **named: object) -> None:
        super().__init__(*args, **named)  # type: ignore[arg-type]
        self.fields["name"].label = _("Your name")
        self.fields["name"].widget.attrs.update(autocomplete="name")
        self.fields["email"].label = _("Your e-mail address")
        self.fields["email"].help_text = _("The code with which you sign in is sent there.")
        self.fields["email"].widget.attrs.update(autocomplete="email")


class SendCode(RequestLoginCodeForm):
    """Where the code is to go."""

    def __init__(self, *args: object, **named: object) -> None:
        super().__init__(*args, **named)
        self.fields["email"].label = _("Your e-mail address")
        self.fields["email"].widget.attrs = {"autocomplete": "email", "autofocus": True}


class EnterCode(ConfirmLoginCodeForm):
    """The code as it was sent."""

    def __init__(self, *args: object, **named: object) -> None:
        super().__init__(*args, **named)
        self.fields["code"].label = _("Code")
        self.fields["code"].widget.attrs = {"autocomplete": "one-time-code", "autofocus": True, "autocapitalize": "characters"}
