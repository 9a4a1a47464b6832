"""Every address, as everybody: what the table of permissions says is what happens, and an address without a row fails."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from idele.web.core import access
from idele.web.people.models import Person
from tests.people import Cast
from tests.web.conftest import signed_in

OPEN = {"visitor", "person", "observer", "partner", "coordinator", "editor", "manager", "coordinator elsewhere"}
SIGNED_IN = OPEN - {"visitor"}
READ = {"observer", "partner", "coordinator", "editor", "manager"}
BRING = {"coordinator", "manager"}
BRING_NEW = BRING | {"coordinator elsewhere"}

# Written out once more, away from the table: a change of one that forgets the other is noticed.
WHO = {
    "health": OPEN,
    "home": OPEN,
    "language": OPEN,
    "method": OPEN,
    "measure": OPEN,
    "sign_in_link": OPEN,
    "mail": OPEN,
    "account_login": OPEN,
    "account_request_login_code": OPEN,
    "account_confirm_login_code": OPEN,
    "account_logout": OPEN,
    "account_signup": OPEN,
    "account_inactive": OPEN,
    "mfa_login_webauthn": OPEN,
    "mfa_list_webauthn": SIGNED_IN,
    "mfa_index": SIGNED_IN,
    "mfa_add_webauthn": SIGNED_IN,
    "mfa_remove_webauthn": SIGNED_IN,
    "programme": SIGNED_IN,
    "template": SIGNED_IN,
    "partnership": READ,
    "report_html": READ,
    "report_pdf": READ,
    "report_pptx": READ,
    "tables_zip": READ,
    "tables_xlsx": READ,
    "partnership_upload": BRING,
    "upload": BRING_NEW,
    "uploaded": BRING_NEW,
    "upload_confirm": BRING_NEW,
    "upload_discard": BRING_NEW,
}
# Addresses of things that are not there in this test, for anybody.
MAY_BE_GONE = {"sign_in_link", "mail", "uploaded", "upload_confirm", "upload_discard", "mfa_remove_webauthn"}


def patterns(resolver: URLResolver | None = None) -> Iterator[URLPattern]:
    for each in (resolver or get_resolver()).url_patterns:
        if isinstance(each, URLResolver):
            yield from patterns(each)
        else:
            yield each


def address(name: str) -> str:
    [pattern] = [each for each in patterns() if each.name == name]
    given = {"partnership": "isar", "name": "A" * 22, "secret": "unknown", "pk": 1, "measure": "trust"}
    return reverse(name, kwargs={part: given[part] for part in pattern.pattern.converters})


def test_every_address_has_a_row_and_every_row_an_address() -> None:
    names = [pattern.name for pattern in patterns()]
    assert None not in names and len(names) == len(set(names))
    assert set(names) == set(access.ADDRESSES) == set(WHO)
    assert set(access.ADDRESSES.values()) <= set(access.PERMISSIONS)


@pytest.mark.parametrize("name", WHO)
def test_who_may_open_what(name: str, cast: Cast) -> None:
    assert {role for role, person in cast.by_role().items() if opens(person, name)} == WHO[name]


def opens(person: Person | None, name: str) -> bool:
    """Whether the address lets this person in, whatever it then says."""
    response = signed_in(person).get(address(name))
    assert response.status_code < 500
    turned_away = response.status_code == 403 or (response.status_code == 302 and "/sign-in/?next=" in response.url)
    return not turned_away and (response.status_code != 404 or name in MAY_BE_GONE)


@pytest.mark.parametrize("name", [name for name in WHO if WHO[name] in (READ, BRING)])
def test_another_partnership_is_not_there(name: str, cast: Cast) -> None:
    mine = address(name)
    assert signed_in(cast.ruth).get(mine).status_code == 404
    assert signed_in(cast.ruth).get(mine.replace("isar", "nowhere")).status_code == 404
    assert signed_in(cast.nora).get(mine).status_code == 404


def test_a_visitor_learns_nothing_of_what_there_is(cast: Cast) -> None:
    answers = [signed_in(None).get(f"/partnerships/{key}/") for key in ("isar", "nowhere")]
    assert [answer.status_code for answer in answers] == [302, 302]


def test_a_decision_says_why(cast: Cast) -> None:
    no = access.decide(cast.paul, "partnership.upload", cast.isar)
    assert not no.allowed and "coordinators" in no.reason and not no.hidden
    yes = access.decide(cast.clara, "partnership.upload", cast.isar)
    assert yes.allowed and yes.reason == "coordinator"
    assert access.decide(cast.ruth, "partnership.see", cast.isar).hidden


def test_what_is_not_in_the_table_nobody_may(cast: Cast) -> None:
    assert not any(access.may(person, "something.else") for person in cast.by_role().values() if person)


def test_somebody_whose_account_is_closed_is_a_visitor(cast: Cast) -> None:
    cast.clara.is_active = False
    assert access.roles_of(cast.clara, cast.isar) == {"visitor"}
