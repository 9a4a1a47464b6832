"""Bringing tables in: checked, faults beside their rows, nothing half-imported, and only by those who may."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from idele.web.core import uploads
from idele.web.core.models import Organisation
from idele.web.partnerships.models import Partnership
from tests.people import Cast
from tests.web.conftest import signed_in
from tests.web.workbooks import inn, workbook


def send(client: Client, content: bytes, name: str = "filled-in.xlsx", to: str = "/upload/") -> Any:
    return client.post(to, {"file": SimpleUploadedFile(name, content)}, follow=True)


def press(client: Client, page: HttpResponse, action: str) -> Any:
    """Press the button with this data-action on the page."""
    button = BeautifulSoup(page.content, "html.parser").select_one(f"[data-action={action}]")
    assert button is not None, page.content.decode()
    form = button.find_parent("form")
    assert form is not None
    return client.post(str(form["action"]), follow=True)


def test_a_filled_in_workbook_becomes_a_report(cast: Cast, tmp_path: Path) -> None:
    manager = signed_in(cast.marta)
    page = send(manager, workbook(tmp_path, inn()))
    assert "This is what will come in" in page.content.decode()
    assert not Partnership.objects.filter(key="inn").exists()
    report = press(manager, page, "confirm-upload")
    assert report.redirect_chain == [("/partnerships/inn/", 302)]
    assert "Inn Valley" in report.content.decode()
    assert not list((tmp_path / "uploads").iterdir())


def test_what_will_come_in_is_counted(cast: Cast, tmp_path: Path) -> None:
    manager = signed_in(cast.marta)
    press(manager, send(manager, workbook(tmp_path, inn())), "confirm-upload")
    changed = {**inn(), "partnerships": [{"id": "inn", "name": "Inn and Salzach", "started": "2023-05-01"}]}
    rows = BeautifulSoup(send(manager, workbook(tmp_path, changed)).content, "html.parser").select(".coming tbody tr")
    counts = {row.th.text: [cell.text for cell in row.find_all("td")] for row in rows if row.th}
    assert counts["partnerships"] == ["", "1", ""]
    assert counts["organisations"] == ["", "", "5"]


def test_a_fault_stands_beside_its_row_and_nothing_comes_in(cast: Cast, tmp_path: Path) -> None:
    manager = signed_in(cast.marta)
    page = BeautifulSoup(send(manager, workbook(tmp_path, inn(role="leed"))).content, "html.parser")
    row = page.select_one("#sheet-partners tbody tr")
    assert row is not None and row.th is not None and row.th.text == "2"
    marked = row.select_one("td.marked")
    assert marked is not None and marked.text.strip() == "leed"
    says = row.select_one("td.says")
    assert says is not None and "role" in says.text and "lead" in says.text
    assert "partners:2:role" in page.select(".flat li")[0].text
    assert not Partnership.objects.filter(key="inn").exists() and not Organisation.objects.filter(key="town").exists()
    assert page.select_one("[data-action=confirm-upload]") is None


def test_a_faulty_file_cannot_be_confirmed_by_hand(cast: Cast, tmp_path: Path) -> None:
    manager = signed_in(cast.marta)
    page = send(manager, workbook(tmp_path, inn(role="leed")))
    address = page.redirect_chain[-1][0]
    answer = manager.post(address + "confirm", follow=True)
    assert "Something has changed" in answer.content.decode()
    assert not Partnership.objects.filter(key="inn").exists()


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("notes.docx", b"words", "neither a workbook"),
        ("empty.xlsx", b"", "is empty"),
        ("broken.zip", b"PK\x03\x04 and then nothing", "cannot come in"),
        ("liar.xlsx", b"just text", "cannot come in"),
        ("../../etc/passwd.zip", b"just text", "cannot come in"),
    ],
)
def test_hostile_files_get_a_clear_answer(name: str, content: bytes, says: str, cast: Cast) -> None:
    page = send(signed_in(cast.marta), content, name)
    assert page.status_code == 200 and says in page.content.decode()


def test_no_file_at_all(cast: Cast) -> None:
    page = signed_in(cast.marta).post("/upload/")
    assert "Choose a file first" in page.content.decode()


def test_text_in_a_faulty_cell_is_shown_as_text(cast: Cast, tmp_path: Path) -> None:
    page = send(signed_in(cast.marta), workbook(tmp_path, inn(role="<script>alert(1)</script>")))
    assert b"<script>alert(1)" not in page.content and b"&lt;script&gt;alert(1)" in page.content


def test_who_may_not_bring_tables_in(cast: Cast, tmp_path: Path) -> None:
    filled = workbook(tmp_path, inn())
    for person in (cast.paul, cast.olga, cast.emil, cast.nora):
        assert send(signed_in(person), filled).status_code == 403
    assert send(signed_in(cast.ruth), filled, to="/partnerships/isar/upload/").status_code == 404
    assert not list(tmp_path.glob("uploads/*"))


def test_a_coordinator_brings_tables_into_their_own_partnership(cast: Cast, tmp_path: Path) -> None:
    coordinator = signed_in(cast.clara)
    own = {**inn("isar"), "partnerships": [{"id": "isar", "name": "Isar", "started": "2022-01-01"}]}
    page = send(coordinator, workbook(tmp_path, own), to="/partnerships/isar/upload/")
    report = press(coordinator, page, "confirm-upload")
    assert report.redirect_chain == [("/partnerships/isar/", 302)]
    assert cast.isar.partners.count() == 5


def test_a_coordinator_makes_a_new_partnership_and_looks_after_it(cast: Cast, tmp_path: Path) -> None:
    coordinator = signed_in(cast.clara)
    press(coordinator, send(coordinator, workbook(tmp_path, inn())), "confirm-upload")
    made = Partnership.objects.get(key="inn")
    assert made.parts.get().person == cast.clara and made.parts.get().role == "coordinator"


def test_a_coordinator_does_not_reach_another_partnership(cast: Cast, tmp_path: Path) -> None:
    theirs = {**inn("ruhr"), "partnerships": [{"id": "ruhr", "name": "Taken over", "started": "2022-01-01"}]}
    page = send(signed_in(cast.clara), workbook(tmp_path, theirs))
    assert "cannot come in" in page.content.decode() or "put right" in page.content.decode()
    cast.ruhr.refresh_from_db()
    assert cast.ruhr.name == "Ruhr" and cast.ruhr.partners.count() == 0


def test_an_upload_is_its_owners_alone(cast: Cast, tmp_path: Path) -> None:
    address = send(signed_in(cast.marta), workbook(tmp_path, inn())).redirect_chain[-1][0]
    for path in (address, address + "confirm", address + "discard"):
        other = signed_in(cast.clara)
        assert (other.get(path) if path == address else other.post(path)).status_code == 404
    assert not Partnership.objects.filter(key="inn").exists()


def test_confirming_twice_brings_it_in_once(cast: Cast, tmp_path: Path) -> None:
    manager = signed_in(cast.marta)
    page = send(manager, workbook(tmp_path, inn()))
    press(manager, page, "confirm-upload")
    assert manager.post(page.redirect_chain[-1][0] + "confirm").status_code == 404
    assert Partnership.objects.filter(key="inn").count() == 1


def test_discarding_leaves_nothing(cast: Cast, tmp_path: Path) -> None:
    manager = signed_in(cast.marta)
    press(manager, send(manager, workbook(tmp_path, inn())), "discard-upload")
    assert not list((tmp_path / "uploads").iterdir())
    assert not Partnership.objects.filter(key="inn").exists()


def test_what_nobody_confirms_is_thrown_away(cast: Cast, tmp_path: Path) -> None:
    send(signed_in(cast.marta), workbook(tmp_path, inn()))
    [folder] = (tmp_path / "uploads").iterdir()
    assert folder.stat().st_mode & 0o077 == 0
    long_ago = time.time() - 25 * 3600
    os.utime(folder, (long_ago, long_ago))
    uploads.sweep()
    assert not folder.exists()


def test_a_file_that_is_too_large_is_turned_away(cast: Cast, settings: Any, tmp_path: Path) -> None:
    settings.UPLOAD_LIMIT = 1000
    page = send(signed_in(cast.marta), b"x" * 2000)
    assert page.status_code == 413 and "too large" in page.content.decode()
    assert not list(tmp_path.glob("uploads/*"))
