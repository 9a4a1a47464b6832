"""The first main job, as a coordinator and a manager do it: sign in, read, bring a workbook in, read its report."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.browser.site import Site
from tests.web.workbooks import inn, workbook

WITH_AND_WITHOUT = pytest.mark.parametrize("script", [True, False], ids=["with JavaScript", "without JavaScript"])


def test_it_is_ready_in_a_few_seconds(site: Site) -> None:
    assert set(site.links) == {"manager", "coordinator", "partner", "observer", "editor", "visitor"}
    assert site.seconds < 30, "5 seconds is the aim on a quiet machine; a test machine may be busy"


@WITH_AND_WITHOUT
def test_open_a_partnership_of_the_sample(script: bool, visit: Visit) -> None:
    page = visit("manager", script=script).page
    page.goto("/")
    page.click("[data-action=nav-partnerships]")
    page.fill("#find", "Alder Valley P")
    page.click("[data-action=find]")
    page.wait_for_url("**find=Alder**")
    page.click("text=Alder Valley Partnership")
    page.wait_for_url("**/partnerships/alder-valley/")
    assert page.locator(".document h1").count() == 1
    assert page.locator(".document svg:visible").count() > 3
    assert page.locator(".document .illustration").first.is_visible()


@WITH_AND_WITHOUT
def test_a_filled_in_workbook_becomes_a_report(script: bool, visit: Visit, tmp_path: Path) -> None:
    key = "inn" if script else "inn-plain"
    (tmp_path / "filled.xlsx").write_bytes(workbook(tmp_path, inn(key)))
    page = visit("manager", script=script).page
    page.goto("/")
    page.click("[data-action=nav-upload]")
    page.set_input_files("input[type=file]", tmp_path / "filled.xlsx")
    page.click("[data-action=check]")
    expect(page.locator("h1")).to_contain_text("This is what will come in")
    page.click("[data-action=confirm-upload]")
    page.wait_for_url(f"**/partnerships/{key}/")
    assert "vision" in page.inner_text("h1")


@WITH_AND_WITHOUT
def test_a_fault_is_shown_beside_its_row(script: bool, visit: Visit, tmp_path: Path) -> None:
    (tmp_path / "faulty.xlsx").write_bytes(workbook(tmp_path, inn("faulty", role="leed")))
    page = visit("coordinator", script=script).page
    page.goto("/upload/")
    page.set_input_files("input[type=file]", tmp_path / "faulty.xlsx")
    page.click("[data-action=check]")
    row = page.locator("#sheet-partners tbody tr").first
    assert row.locator("td.marked").inner_text() == "leed"
    assert "role" in row.locator("td.says").inner_text()
    page.click("[data-action=as-list]")
    assert page.locator(".flat li").first.is_visible()
    page.goto("/partnerships/")
    assert "Faulty Valley" not in page.inner_text("main")


def test_the_template_of_the_command_line_is_the_one_of_the_page(visit: Visit, tmp_path: Path) -> None:
    made = tmp_path / "made.xlsx"
    subprocess.run([Path(sys.executable).with_name("idele"), "template", made], check=True, capture_output=True)
    page = visit("partner").page
    page.goto("/")
    with page.expect_download() as download:
        page.click("[data-action=template]")
    assert download.value.suggested_filename == "idele.xlsx"
    assert abs(Path(download.value.path()).stat().st_size - made.stat().st_size) < 200


@pytest.mark.parametrize("action", ["download-pdf", "download-pptx", "download-html", "download-xlsx", "download-zip"])
def test_a_report_and_its_tables_can_be_taken_along(action: str, visit: Visit) -> None:
    page = visit("observer").page
    page.goto("/partnerships/alder-valley/")
    with page.expect_download(timeout=120_000) as download:
        page.click(f"[data-action={action}]")
    assert download.value.suggested_filename.startswith("alder-valley.")
    assert Path(download.value.path()).stat().st_size > 5000


@WITH_AND_WITHOUT
def test_a_code_by_e_mail_signs_in(script: bool, visit: Visit) -> None:
    page = visit("visitor", script=script).page
    page.goto("/")
    page.click("[data-action=sign-in]")
    page.fill("input[name=email]", "clara@idele.example")
    page.click("[data-action=send-code]")
    page.wait_for_selector("input[name=code]")
    mail = visit("visitor", script=script).page
    mail.goto("/mail/")
    code = mail.locator(".letter").first.inner_text().split("\n\n")[2].strip()
    page.fill("input[name=code]", code)
    page.click("[data-action=enter-code]")
    expect(page.locator(".who")).to_contain_text("Clara")
    page.click("[data-action=sign-out]")
    expect(page.locator("[data-action=sign-in]")).to_be_visible()


def test_a_passkey_signs_in(site: Site, visit: Visit) -> None:
    """A browser has passkeys for names, not for addresses of digits: so here it is localhost."""
    base = site.url.replace("127.0.0.1", "localhost")
    page = visit("visitor", base=base).page
    devices = page.context.new_cdp_session(page)
    devices.send("WebAuthn.enable")
    device = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True}
    options = {**device, "isUserVerified": True, "automaticPresenceSimulation": True}
    devices.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    page.goto("/sign-in/")
    page.fill("input[name=email]", "olga@idele.example")
    page.click("[data-action=send-code]")
    page.wait_for_selector("input[name=code]")
    mail = visit("visitor").page
    mail.goto("/mail/")
    page.fill("input[name=code]", mail.locator(".letter").first.inner_text().split("\n\n")[2].strip())
    page.click("[data-action=enter-code]")
    page.wait_for_selector("[data-action=sign-out]")
    page.goto("/passkeys/add/")
    page.fill("input[name=name]", "Olga's telephone")
    page.click("[data-action=make-passkey]")
    page.wait_for_url("**/passkeys/done/")
    assert "Olga's telephone" in page.inner_text("main")
    page.click("[data-action=sign-out]")
    page.wait_for_selector("[data-action=sign-in]")
    page.goto("/sign-in/")
    page.click("[data-action=sign-in-passkey]")
    page.wait_for_url(base + "/")
    assert "Olga" in page.inner_text(".who")
