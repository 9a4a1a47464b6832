"""Where a place keeps its things: the secret key, the database, the mail server; read from its environment by settings."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from os import O_CREAT, O_EXCL, O_WRONLY, environ, fdopen
from os import open as open_file
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

STARTING = "starting"


def data_folder() -> Path:
    """Where this installation keeps everything: IDELE_DATA_DIR, or ``data`` where it was started."""
    return Path(environ.get("IDELE_DATA_DIR", "data")).resolve()


def secret_key(data: Path) -> str:
    """The key that cookies and links are signed with: IDELE_SECRET_KEY, or the one kept in the data folder.

    Where neither is there yet, one for this process alone; ``keep_secret_key`` makes the lasting one.
    """
    kept = data / "secret-key"
    return environ.get("IDELE_SECRET_KEY") or (kept.read_text() if kept.exists() else secrets.token_urlsafe(50))


def keep_secret_key(data: Path) -> None:
    """Make the data folder's key file, readable to its owner alone, unless there is one already."""
    data.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        descriptor = open_file(data / "secret-key", O_WRONLY | O_CREAT | O_EXCL, 0o600)
    except FileExistsError:
        return
    with fdopen(descriptor, "w") as file:
        file.write(secrets.token_urlsafe(50))


@contextmanager
def starting(data: Path) -> Iterator[None]:
    """While this lasts, or until ``finished``, /healthz says that the application is still starting."""
    (data / STARTING).touch()
    try:
        yield
    finally:
        finished(data)


def finished(data: Path) -> None:
    (data / STARTING).unlink(missing_ok=True)


def is_starting(data: Path) -> bool:
    return (data / STARTING).exists()


def database(data: Path, address: str | None) -> dict[str, Any]:
    """Django's description of the database: SQLite in the data folder, or PostgreSQL where an address is given.

    >>> database(Path("data"), "postgresql://idele:secret@db.example/programme")["HOST"]
    'db.example'
    """
    if address:
        return _postgresql(address)
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": data / "idele.sqlite3",
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            # A writer queues at the start of its transaction, so none fails half-way through for want of the lock.
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA mmap_size=134217728;",
        },
    }


def _postgresql(address: str) -> dict[str, Any]:
    parts = urlsplit(address)
    if parts.scheme not in ("postgres", "postgresql"):
        raise ValueError("IDELE_DATABASE_URL must begin with postgresql://")
    options = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": options,
    }


def mail_server(address: str | None) -> dict[str, Any]:
    """Django's mail settings for ``smtp://user:password@host:587`` (``smtps`` for TLS from the start); files without one."""
    if not address:
        return {"EMAIL_BACKEND": "django.core.mail.backends.filebased.EmailBackend"}
    parts = urlsplit(address)
    if parts.scheme not in ("smtp", "smtps"):
        raise ValueError("IDELE_MAIL_URL must begin with smtp:// or smtps://")
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": parts.port or (465 if parts.scheme == "smtps" else 587),
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_USE_TLS": parts.scheme == "smtp" and bool(parts.username),
        "EMAIL_TIMEOUT": 10,
    }


def stamp_of(folders: list[Path]) -> str:
    """A short mark of the files' names, sizes and times: it changes when one of them does."""
    files = sorted(path for folder in folders for path in folder.rglob("*") if path.is_file())
    facts = [f"{path.name} {path.stat().st_size} {path.stat().st_mtime_ns}" for path in files]
    return sha256("\n".join(facts).encode()).hexdigest()[:10]
