"""A private PostgreSQL for one run of the tests: made from Debian's packages, gone afterwards."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

# Where Debian puts the programs; the newest version first.
DEBIAN = Path("/usr/lib/postgresql")
USER = "idele"


def programs() -> Path | None:
    """The folder with ``initdb`` and ``pg_ctl``; None where PostgreSQL is not installed."""
    versions = sorted(DEBIAN.glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]), reverse=True)
    on_path = shutil.which("pg_ctl")
    return versions[0].parent if versions else Path(on_path).parent if on_path else None


@contextmanager
def cluster(programs: Path) -> Iterator[str]:
    """A running server that listens on a Unix socket of its own alone; its address, as IDELE_DATABASE_URL takes it.

    Nothing is made safe against a power cut, which is what takes a server its time. PostgreSQL refuses to run as root, so
    there the system's user ``postgres`` runs it.
    """
    home = Path(tempfile.mkdtemp(prefix="idele-pg-"))
    as_user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    if as_user:
        shutil.chown(home, "postgres")
    settings = (
        f"-c listen_addresses='' -c unix_socket_directories={home} -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
    )
    initdb = [programs / "initdb", "--username", USER, "--auth", "trust", "--encoding", "UTF8", "--locale", "C", "--no-sync"]
    server = [*as_user, programs / "pg_ctl", "--pgdata", home / "data", "--wait"]
    try:
        _run([*as_user, *initdb, "--pgdata", home / "data"], home)
        _run([*server, "--log", home / "log", "--options", settings, "start"], home)
        try:
            yield f"postgresql://{USER}@/postgres?host={quote(str(home))}"
        finally:
            _run([*server, "--mode", "immediate", "stop"], home)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _run(command: list[str | Path], folder: Path) -> None:
    done = subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{command[-1]} failed: {done.stderr}")
