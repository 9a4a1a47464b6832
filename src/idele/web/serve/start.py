"""From a folder, empty or not, to a running application."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import django

from idele.web.places import data_folder, finished, keep_secret_key, starting
from idele.web.serve.address import Address
from idele.web.serve.processes import Processes
from idele.words import _

Say = Callable[[str], None]


def serve(address: Address, *, sample: bool, first_manager: str | None, workers: int, say: Say) -> int:
    """Start the processes, meanwhile bring the database up to date, say when all is ready, and stay until told to stop."""
    data = data_folder()
    keep_secret_key(data)
    with starting(data), Processes() as processes:
        # The server takes as long to start as the database does: they do so side by side, and /healthz says when both have.
        processes.start_web(address, workers)
        prepare()
        lines = _ways_in(address, sample=sample, first_manager=first_manager)
        finished(data)
        if not processes.wait_until_ready(address):
            say(_("The server did not start; what it wrote above says why."))
            return 1
        for line in (f"ready {address.url}", *lines):
            say(line)
        if sample:
            processes.start_beside("idele.web.serve.warm")
        return processes.stay()


def prepare() -> None:
    """Make the tables, or bring them up to date."""
    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0, interactive=False)
    from idele.web.core.uploads import sweep

    sweep()


def _ways_in(address: Address, *, sample: bool, first_manager: str | None) -> list[str]:
    """The lines that say how to sign in."""
    from idele.web.people.actions import make_manager
    from idele.web.people.links import make_link
    from idele.web.people.models import Person, SignInLink

    def line(role: str, secret: str) -> str:
        return f"sign-in {role} {address.url}/sign-in/link/{secret}"

    if sample:
        from idele.web.serve.sample import SAMPLE_ROLES, load_sample

        cast = load_sample()
        return [line(role, make_link(SignInLink.Purpose.SAMPLE, cast.get(role))) for role in SAMPLE_ROLES]
    manager = make_manager(email=first_manager) if first_manager else None
    if manager is None and Person.objects.exists():
        return []
    if not address.this_machine:
        how = _("The manager signs in with a code sent by e-mail.") if manager else _("Nobody can sign in yet.")
        return [how + " " + _("On this machine: idele run --first-manager EMAIL prints a link.")]
    return [line("manager", make_link(SignInLink.Purpose.SET_UP, manager))]


def examples() -> list[Path]:
    """The folders of the sample programme, sorted: beside the installed package, or in the checked-out repository."""
    package = Path(__file__).resolve().parents[2]
    for folder in (package / "examples", package.parents[1] / "examples"):
        found = sorted(path.parent for path in folder.glob("*/datapackage.json"))
        if found:
            return found
    return []
