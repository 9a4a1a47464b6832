"""Signing in: by a code, by a link that works once and here, and nobody else."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from idele.web.people.links import make_link
from idele.web.people.models import Person, SignInLink
from tests.people import Cast
from tests.web.conftest import signed_in

SAMPLE, SET_UP = SignInLink.Purpose.SAMPLE, SignInLink.Purpose.SET_UP


def who(client: Client) -> str | None:
    return client.session.get("_auth_user_id")


def test_a_code_by_e_mail_signs_in(cast: Cast) -> None:
    browser = Client()
    page = browser.post("/sign-in/", {"email": "CLARA@idele.example"}, follow=True)
    assert "a code is on its way" in page.content.decode()
    [letter] = mail.outbox
    assert letter.to == ["clara@idele.example"]
    code = re.search(r"^    (\S+)$", letter.body, re.M)
    assert code is not None
    wrong = browser.post("/sign-in/code/enter/", {"code": "WRONG1"})
    assert wrong.status_code == 200 and who(browser) is None
    done = browser.post("/sign-in/code/enter/", {"code": code[1]}, follow=True)
    assert who(browser) == str(cast.clara.pk) and "Clara" in done.content.decode()


def test_an_unknown_address_learns_nothing(cast: Cast) -> None:
    known, unknown = (
        Client().post("/sign-in/", {"email": f"{name}@idele.example"}, follow=True).content.decode()
        for name in ("clara", "nobody")
    )
    assert [letter.to for letter in mail.outbox] == [["clara@idele.example"]]

    def bare(page: str) -> str:
        return re.sub(r'value="[^"]*"|\S+@\S+', "", page)

    assert bare(known) == bare(unknown)


def test_nobody_signs_themselves_up(db: None) -> None:
    Client().post("/sign-in/invited/", {"email": "new@idele.example"})
    assert not Person.objects.exists()


def test_signing_out(cast: Cast) -> None:
    browser = signed_in(cast.clara)
    browser.post("/sign-out/")
    assert who(browser) is None


def test_a_sample_link_works_once_and_only_in_the_sample(cast: Cast, settings: Any) -> None:
    secret = make_link(SAMPLE, cast.clara)
    assert Client().get(f"/sign-in/link/{secret}").status_code == 404
    settings.IDELE_SAMPLE = True
    first, second = Client(), Client()
    assert first.get(f"/sign-in/link/{secret}").status_code == 302 and who(first) == str(cast.clara.pk)
    assert second.get(f"/sign-in/link/{secret}").status_code == 404 and who(second) is None


@pytest.mark.parametrize(
    "sender",
    [{"REMOTE_ADDR": "192.0.2.7"}, {"HTTP_X_FORWARDED_FOR": "192.0.2.7"}, {"REMOTE_ADDR": ""}],
    ids=["away", "proxy", "unknown"],
)
def test_a_link_works_on_this_machine_alone(sender: dict[str, str], cast: Cast, settings: Any) -> None:
    settings.IDELE_SAMPLE = True
    secret = make_link(SAMPLE, cast.marta)
    assert Client(**sender).get(f"/sign-in/link/{secret}").status_code == 404
    assert Client(**sender).get("/mail/").status_code == 404


def test_a_link_expires(cast: Cast, settings: Any) -> None:
    settings.IDELE_SAMPLE = True
    secret = make_link(SAMPLE, cast.marta)
    SignInLink.objects.update(expires=timezone.now() - timedelta(seconds=1))
    assert Client().get(f"/sign-in/link/{secret}").status_code == 404


def test_the_database_does_not_hold_the_secret(cast: Cast) -> None:
    secret = make_link(SAMPLE, cast.marta)
    assert secret not in str(SignInLink.objects.values_list().get())


def test_the_visitors_link_signs_out(cast: Cast, settings: Any) -> None:
    settings.IDELE_SAMPLE = True
    browser = signed_in(cast.marta)
    browser.get(f"/sign-in/link/{make_link(SAMPLE)}")
    assert who(browser) is None


def test_the_first_manager_says_who_they_are(db: None) -> None:
    address = f"/sign-in/link/{make_link(SET_UP)}"
    browser = Client()
    assert "Who looks after" in browser.get(address).content.decode()
    assert browser.post(address, {"name": "Ines", "email": "not an address"}).status_code == 200
    browser.post(address, {"name": "Ines", "email": "Ines@idele.example"})
    ines = Person.objects.get()
    assert (ines.email, ines.role, who(browser)) == ("ines@idele.example", "manager", str(ines.pk))
    assert Client().get(address).status_code == 404


def test_sent_mail_is_shown_in_the_sample_alone(cast: Cast, settings: Any) -> None:
    assert Client().get("/mail/").status_code == 404
    settings.IDELE_SAMPLE = True
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    assert "Nothing has been sent yet" in Client().get("/mail/").content.decode()
    Client().post("/sign-in/", {"email": "clara@idele.example"})
    page = Client().get("/mail/").content.decode()
    assert "clara@idele.example" in page and "Your code for IDELE" in page
