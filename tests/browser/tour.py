"""Every page of the site, with who opens it and how to get there: what is checked for accessibility, and what is pictured."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from tests.web.workbooks import inn, workbook


class Stop(NamedTuple):
    """A page: its name, whose it is, its address, and what is done there first."""

    name: str
    role: str
    address: str
    first: Callable[[Any, Path], None] = lambda page, folder: None


def _check(page: Any, folder: Path, **partner: str) -> None:
    path = folder / "inn-valley.xlsx"
    path.write_bytes(workbook(folder, inn("salzach", **partner)))
    page.set_input_files("input[type=file]", path)
    page.click("[data-action=check]")


def _faulty(page: Any, folder: Path) -> None:
    _check(page, folder, role="leed", joined="31.02.2024")


def _send_code(page: Any, folder: Path) -> None:
    page.fill("input[name=email]", "paul@idele.example")
    page.click("[data-action=send-code]")


def _choose_no_file(page: Any, folder: Path) -> None:
    page.eval_on_selector("input[type=file]", "input => input.required = false")
    page.click("[data-action=check]")


TOUR = (
    Stop("welcome", "visitor", "/"),
    Stop("method", "visitor", "/method/"),
    Stop("method-of-trust", "visitor", "/method/trust/"),
    Stop("sign-in", "visitor", "/sign-in/"),
    Stop("sign-in-code", "visitor", "/sign-in/", _send_code),
    Stop("invited", "visitor", "/sign-in/invited/"),
    Stop("mail", "visitor", "/mail/"),
    Stop("link-used-up", "visitor", "/sign-in/link/used"),
    Stop("home-manager", "manager", "/"),
    Stop("home-coordinator", "coordinator", "/"),
    Stop("partnerships", "manager", "/partnerships/"),
    Stop("nothing-found", "manager", "/partnerships/?find=nowhere"),
    Stop("partnership", "coordinator", "/partnerships/alder-valley/"),
    Stop("partnership-of-facts", "editor", "/partnerships/estuary-4/"),
    Stop("upload", "coordinator", "/partnerships/alder-valley/upload/"),
    Stop("upload-no-file", "manager", "/upload/", _choose_no_file),
    Stop("upload-faults", "manager", "/upload/", _faulty),
    Stop("upload-ready", "manager", "/upload/", _check),
    Stop("passkeys", "partner", "/passkeys/"),
    Stop("passkey-add", "partner", "/passkeys/add/"),
    Stop("sign-out", "partner", "/sign-out/"),
    Stop("not-found", "partner", "/nowhere"),
    Stop("not-allowed", "partner", "/partnerships/alder-valley/upload/"),
)
