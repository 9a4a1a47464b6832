"""Mail kept as files, where no mail server is named; the sample programme shows it on a page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from itertools import chain
from pathlib import Path

from django.conf import settings

SEPARATOR = b"-" * 79 + b"\n"


@dataclass(frozen=True)
class Letter:
    """One letter as it would have gone out."""

    to: str
    subject: str
    sent: datetime | None
    body: str


def latest(count: int) -> list[Letter]:
    """The ``count`` letters sent last, newest first."""
    folder = Path(settings.EMAIL_FILE_PATH)
    files = sorted(folder.glob("*.log"), key=lambda path: path.stat().st_mtime_ns, reverse=True)[:count]
    return list(chain.from_iterable(_letters(path) for path in files))[:count]


def _letters(path: Path) -> list[Letter]:
    parts = [part for part in path.read_bytes().split(SEPARATOR) if part.strip()]
    return [_letter(part) for part in reversed(parts)]


def _letter(raw: bytes) -> Letter:
    message = message_from_bytes(raw, _class=EmailMessage, policy=policy.default)
    date = message["Date"]
    body = message.get_body(("plain",))
    return Letter(
        str(message["To"]),
        str(message["Subject"]),
        date.datetime if date else None,
        str(body.get_content()) if isinstance(body, EmailMessage) else "",
    )
