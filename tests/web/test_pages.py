"""The pages: what they show, to whom, with how many queries, and that an error is a calm page."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.conf import settings as current
from django.core.exceptions import SuspiciousOperation
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook

from idele.tables import read
from idele.web.figures.actions import import_package
from idele.web.partnerships.models import Partnership
from idele.web.places import starting
from tests.people import Cast
from tests.web.conftest import signed_in
from tests.web.workbooks import inn, workbook

Counting = Callable[[int], Any]


@pytest.fixture
def report(cast: Cast, tmp_path: Path) -> Partnership:
    """A partnership with a closed check-up."""
    path = tmp_path / "inn.xlsx"
    path.write_bytes(workbook(tmp_path, inn()))
    import_package(read(path), actor=cast.marta)
    return Partnership.objects.get(key="inn")


def page(client: Client, address: str, **named: Any) -> BeautifulSoup:
    response = client.get(address, **named)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def test_everybody_sees_their_own_partnerships(cast: Cast) -> None:
    def names(person: Any) -> list[str]:
        return [link.text for link in page(signed_in(person), "/partnerships/").select(".row h2 a")]

    assert names(cast.marta) == names(cast.emil) == ["Isar", "Ruhr"]
    assert names(cast.clara) == names(cast.paul) == names(cast.olga) == ["Isar"]
    assert names(cast.ruth) == ["Ruhr"]
    assert names(cast.nora) == []


def test_the_list_is_by_name_and_can_be_searched(cast: Cast, report: Partnership) -> None:
    manager = signed_in(cast.marta)
    assert [link.text for link in page(manager, "/partnerships/").select(".row h2 a")] == ["Inn Valley", "Isar", "Ruhr"]
    assert [link.text for link in page(manager, "/partnerships/?find=isa").select(".row h2 a")] == ["Isar"]
    assert "No partnership has" in page(manager, "/partnerships/?find=Wolga").text


def test_a_search_as_one_types_brings_the_rows_alone(cast: Cast) -> None:
    part = signed_in(cast.marta).get("/partnerships/?find=isa", headers={"HX-Request": "true", "HX-Target": "rows"})
    assert b"<html" not in part.content and b"Isar" in part.content


def test_the_list_gives_each_answer_in_a_sentence(cast: Cast, report: Partnership) -> None:
    row = page(signed_in(cast.marta), "/partnerships/").select(".row")[0]
    assert "5 partners" in row.text and "1 February 2025" in row.text
    assert row.select_one("em.strength") is not None


def test_a_list_of_any_length_takes_the_same_queries(cast: Cast, django_assert_max_num_queries: Counting) -> None:
    manager = signed_in(cast.marta)
    for number in range(25):
        Partnership.objects.create(key=f"p{number}", name=f"Partnership {number}", started=date(2020, 1, 1))
    manager.get("/partnerships/")
    with django_assert_max_num_queries(8):
        assert len(page(manager, "/partnerships/").select(".row")) == 27


def test_a_long_list_has_pages(cast: Cast) -> None:
    for number in range(40):
        Partnership.objects.create(key=f"p{number}", name=f"Partnership {number}", started=date(2020, 1, 1))
    second = page(signed_in(cast.marta), "/partnerships/?page=2")
    assert len(second.select(".row")) == 12 and "Page 2 of 2" in second.text


def test_the_first_page_takes_few_queries(cast: Cast, report: Partnership, django_assert_max_num_queries: Counting) -> None:
    manager = signed_in(cast.marta)
    manager.get("/")
    with django_assert_max_num_queries(9):
        manager.get("/")


def test_a_partnerships_page_is_its_report(cast: Cast, report: Partnership, django_assert_max_num_queries: Counting) -> None:
    manager = signed_in(cast.marta)
    shown = page(manager, "/partnerships/inn/")
    answer = shown.select_one("h1")
    assert answer is not None and "vision" in answer.text
    assert shown.select_one("svg") is not None and len(shown.select("h1")) == 1
    with django_assert_max_num_queries(8):
        manager.get("/partnerships/inn/")


def test_what_nobody_may_see_is_on_no_page(cast: Cast, report: Partnership) -> None:
    manager = signed_in(cast.marta)
    for address in ("/partnerships/inn/", "/partnerships/inn/report.html", "/partnerships/"):
        assert "r0" not in BeautifulSoup(manager.get(address).content, "html.parser").text.split()
    with zipfile.ZipFile(BytesIO(manager.get("/partnerships/inn/tables.zip").content)) as package:
        names = {name.rpartition("/")[2] for name in package.namelist()}
    assert {"partners.csv", "waves.csv"} <= names
    assert not names & {"answers.csv", "leaders.csv", "ratings.csv", "allocations.csv"}
    book = load_workbook(BytesIO(manager.get("/partnerships/inn/tables.xlsx").content), read_only=True)
    assert "partners" in book.sheetnames and "answers" not in book.sheetnames


def test_what_is_downloaded_can_be_brought_in_again(cast: Cast, report: Partnership, tmp_path: Path) -> None:
    for kind in ("zip", "xlsx"):
        path = tmp_path / f"again.{kind}"
        path.write_bytes(signed_in(cast.marta).get(f"/partnerships/inn/tables.{kind}").content)
        assert not import_package(read(path), actor=cast.marta).changed_anything


def test_downloads_say_what_they_are(cast: Cast, report: Partnership) -> None:
    manager = signed_in(cast.marta)
    for kind, begins in (
        ("report.html", b"<!"),
        ("report.pdf", b"%PDF"),
        ("report.pptx", b"PK"),
        ("tables.zip", b"PK"),
        ("tables.xlsx", b"PK"),
    ):
        answer = manager.get(f"/partnerships/inn/{kind}")
        assert answer.content[: len(begins)].lower() == begins.lower()
        assert answer.headers["Content-Disposition"] == f'attachment; filename="inn{Path(kind).suffix}"'
        assert "no-store" in answer.headers["Cache-Control"]
    assert manager.get("/template.xlsx").content.startswith(b"PK")


def test_a_key_of_any_sort_has_an_address(cast: Cast) -> None:
    for key in ("a/b", "..", "Süd & Nord", "50%", "~"):
        Partnership.objects.create(key=key, name=key, started=date(2020, 1, 1))
        address = reverse("partnership", args=[key])
        assert signed_in(cast.marta).get(address).status_code == 200


def test_an_illustration_says_so(cast: Cast) -> None:
    cast.isar.about = {"illustration": True}
    cast.isar.save()
    assert [mark.text for mark in page(signed_in(cast.marta), "/partnerships/").select(".illustration")] == ["illustration"]


def test_empty_states(db: None, cast: Cast) -> None:
    assert "You have no part in a partnership yet" in page(signed_in(cast.nora), "/").text
    Partnership.objects.all().delete()
    assert "bring it in, and read its report" in page(signed_in(cast.marta), "/").text
    assert "There is no partnership here yet" in page(signed_in(cast.marta), "/partnerships/").text


def test_the_language_is_the_readers(cast: Cast) -> None:
    assert page(Client(headers={"Accept-Language": "de-AT,de;q=0.9"}), "/").html["lang"] == "de"  # type: ignore[index]
    assert page(Client(headers={"Accept-Language": "fi"}), "/").html["lang"] == "en"  # type: ignore[index]
    browser = Client(headers={"Accept-Language": "de"})
    back = browser.post("/language", {"language": "en", "next": "/sign-in/"})
    assert back.headers["Location"] == "/sign-in/"
    assert page(browser, "/").html["lang"] == "en"  # type: ignore[index]
    assert browser.post("/language", {"language": "en", "next": "https://elsewhere.example/"}).headers["Location"] == "/"


def test_headers_are_strict(cast: Cast, report: Partnership) -> None:
    answer = signed_in(cast.marta).get("/partnerships/inn/")
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy and "unsafe" not in policy and "http" not in policy
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    html = BeautifulSoup(answer.content, "html.parser")
    assert html.select("[style]") == [] and html.select("style") == [] and html.select("script:not([src])") == []


def test_everything_acted_upon_carries_a_name(cast: Cast, report: Partnership) -> None:
    manager = signed_in(cast.marta)
    for address in ("/", "/partnerships/", "/partnerships/inn/", "/upload/", "/passkeys/"):
        nameless = page(manager, address).select(
            ".masthead a:not([data-action]), button:not([data-action]), .local a:not([data-action])"
        )
        assert nameless == []


def test_the_code_of_a_page_not_found_and_not_allowed(cast: Cast) -> None:
    partner = signed_in(cast.paul)
    gone = partner.get("/nowhere")
    assert gone.status_code == 404 and "There is nothing here" in gone.content.decode()
    refused = partner.get("/partnerships/isar/upload/")
    assert refused.status_code == 403 and "programme managers" in refused.content.decode()


def test_a_form_from_elsewhere_is_refused(cast: Cast) -> None:
    browser = Client(enforce_csrf_checks=True)
    answer = browser.post("/sign-in/", {"email": "clara@idele.example"})
    assert answer.status_code == 403 and "out of date" in answer.content.decode()


def test_an_error_of_ours_is_a_calm_page(cast: Cast, errors_expected: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any) -> None:
        raise RuntimeError("a secret of the inside")

    monkeypatch.setattr("idele.web.programme.selectors.seen_by", fail)
    browser = signed_in(cast.marta)
    browser.raise_request_exception = False
    answer = browser.get("/partnerships/")
    assert answer.status_code == 500
    assert "Something went wrong on our side" in answer.content.decode() and "secret" not in answer.content.decode()


def test_what_cannot_be_read_is_a_calm_page(cast: Cast, monkeypatch: pytest.MonkeyPatch, errors_expected: None) -> None:
    def doubt(*_: Any) -> None:
        raise SuspiciousOperation

    monkeypatch.setattr("idele.web.programme.selectors.seen_by", doubt)
    answer = signed_in(cast.marta).get("/partnerships/")
    assert answer.status_code == 400 and "could not read" in answer.content.decode()


def test_a_host_that_is_not_ours_is_refused(errors_expected: None) -> None:
    assert Client().get("/", headers={"Host": "elsewhere.example"}).status_code == 400


def test_health_needs_no_database(tmp_path: Path) -> None:
    with starting(tmp_path):
        assert Client().get("/healthz").status_code == 503
    assert Client().get("/healthz").content == b"ok\n"


def test_nothing_is_written_for_debugging() -> None:
    assert current.DEBUG is False
