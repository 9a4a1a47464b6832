"""`idele run`: where it listens, what it keeps, and what it says when it cannot."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest
from click.testing import CliRunner
from django.core.management import call_command

from idele.commands.run import run
from idele.web import places
from idele.web.serve.address import Address, AddressTaken, NotThisMachine
from idele.web.serve.start import examples


def test_a_free_port_is_found() -> None:
    address = Address.free("127.0.0.1", 0)
    assert address.port > 0 and address.url == f"http://127.0.0.1:{address.port}"


def test_a_port_in_use_is_said_plainly(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(AddressTaken, match="in use"):
            Address.free("127.0.0.1", port)
        said = CliRunner().invoke(run, ["--port", str(port)])
    assert said.exit_code == 1 and f"Port {port} is in use by something else" in said.output


def test_an_address_of_another_machine_is_refused() -> None:
    with pytest.raises(AddressTaken, match="not an address of this machine"):
        Address.free("192.0.2.1", 0)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "127.0.0.9"])
def test_the_sample_is_served_here(host: str) -> None:
    Address(host, 80).must_be_this_machine()


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.4", "::", "example.org"])
def test_the_sample_is_served_nowhere_else(host: str) -> None:
    with pytest.raises(NotThisMachine, match="this machine only"):
        Address(host, 80).must_be_this_machine()
    assert CliRunner().invoke(run, ["--sample", "--host", "0.0.0.0", "--port", "0"]).exit_code == 1


def test_who_is_served_elsewhere_says_under_which_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("IDELE_HOSTS", raising=False)
    said = CliRunner().invoke(run, ["--host", "0.0.0.0", "--port", "0"])
    assert said.exit_code == 1 and "IDELE_HOSTS" in said.output


def test_the_key_is_made_once_and_kept_from_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("IDELE_SECRET_KEY", raising=False)
    assert places.secret_key(tmp_path) != places.secret_key(tmp_path)
    places.keep_secret_key(tmp_path)
    kept = places.secret_key(tmp_path)
    places.keep_secret_key(tmp_path)
    assert places.secret_key(tmp_path) == kept and len(kept) > 50
    assert (tmp_path / "secret-key").stat().st_mode & 0o777 == 0o600
    monkeypatch.setenv("IDELE_SECRET_KEY", "given")
    assert places.secret_key(tmp_path) == "given"


def test_the_database_is_where_its_address_says(tmp_path: Path) -> None:
    assert places.database(tmp_path, None)["NAME"] == tmp_path / "idele.sqlite3"
    there = places.database(tmp_path, "postgresql://idele:p%40ss@db.example:5433/programme?sslmode=require")
    assert (there["PASSWORD"], there["PORT"], there["OPTIONS"]) == ("p@ss", "5433", {"sslmode": "require"})
    with pytest.raises(ValueError, match="postgresql://"):
        places.database(tmp_path, "mysql://x/y")


def test_mail_goes_to_files_unless_a_server_is_named() -> None:
    assert places.mail_server(None)["EMAIL_BACKEND"].endswith("filebased.EmailBackend")
    server = places.mail_server("smtps://idele:secret@mail.example")
    assert (server["EMAIL_HOST"], server["EMAIL_PORT"], server["EMAIL_USE_SSL"]) == ("mail.example", 465, True)
    with pytest.raises(ValueError, match="smtp://"):
        places.mail_server("mail.example")


def test_the_mark_of_files_changes_with_them(tmp_path: Path) -> None:
    (tmp_path / "site.css").write_text("a {}")
    before = places.stamp_of([tmp_path])
    (tmp_path / "site.css").write_text("b { }")
    assert places.stamp_of([tmp_path]) != before


def test_the_examples_are_found() -> None:
    assert all((folder / "datapackage.json").exists() for folder in examples()) and examples()


@pytest.mark.django_db
def test_no_migration_is_missing() -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)
