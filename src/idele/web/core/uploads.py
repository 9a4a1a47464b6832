"""Files that people bring in: kept under a random name, readable to this application alone, never served, and soon gone.

Each is a folder ``IDELE_DATA_DIR/uploads/NAME`` with the file and ``facts.json``: whose it is, what it was called, where it
is to go, and what was found in it.
"""

from __future__ import annotations

import json
import re
import secrets
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse

from idele.web.core.errors import too_large

NAME = re.compile(r"[A-Za-z0-9_-]{22}")
KINDS = (".zip", ".xlsx")


class WrongKind(Exception):  # noqa: N818 (it says what is so, not that something broke)
    """A file that is neither a .zip nor an .xlsx."""


@dataclass(frozen=True)
class Upload:
    """One file on its way in."""

    folder: Path

    @property
    def name(self) -> str:
        return self.folder.name

    @property
    def file(self) -> Path:
        return next(path for path in self.folder.iterdir() if path.stem == "package")

    @property
    def facts(self) -> dict[str, Any]:
        facts: dict[str, Any] = json.loads((self.folder / "facts.json").read_text(encoding="utf-8"))
        return facts

    def note(self, **facts: Any) -> None:
        """Keep these facts beside the file."""
        path = self.folder / "facts.json"
        kept = self.facts if path.exists() else {}
        path.write_text(json.dumps(kept | facts), encoding="utf-8")

    def discard(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)


def keep(file: UploadedFile, **facts: Any) -> Upload:
    """Keep an uploaded file, with ``facts`` about it. Raises WrongKind."""
    sweep()
    called = Path(file.name or "").name
    kind = Path(called).suffix.lower()
    if kind not in KINDS:
        raise WrongKind(called)
    folder = _place() / secrets.token_urlsafe(16)
    folder.mkdir(mode=0o700, parents=True)
    with (folder / f"package{kind}").open("xb") as kept:
        kept.writelines(file.chunks())
    upload = Upload(folder)
    upload.note(called=called, **facts)
    return upload


def find(name: str, person: Any) -> Upload | None:
    """The upload of this name, if it is this person's and still there."""
    upload = Upload(_place() / name)
    if not NAME.fullmatch(name) or not (upload.folder / "facts.json").exists() or upload.facts["person"] != person:
        return None
    return upload


@contextmanager
def claimed(upload: Upload) -> Iterator[Upload | None]:
    """Take the upload for good, so that two requests cannot both bring it in; None if gone. An exception puts it back."""
    taken = Upload(upload.folder.with_name("taken-" + upload.name))
    try:
        upload.folder.rename(taken.folder)
    except FileNotFoundError:
        yield None
        return
    try:
        yield taken
    except BaseException:
        taken.folder.rename(upload.folder)
        raise
    taken.discard()


def sweep() -> None:
    """Throw away what nobody confirmed in time."""
    before = time.time() - settings.UPLOAD_HOURS * 3600
    if not _place().exists():
        return
    for folder in _place().iterdir():
        if folder.stat().st_mtime < before:
            shutil.rmtree(folder, ignore_errors=True)


def size_limit(answer: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Turns away what is larger than a package may be, before any of it is kept."""

    def middleware(request: HttpRequest) -> HttpResponse:
        length = request.META.get("CONTENT_LENGTH") or "0"
        limit = settings.UPLOAD_LIMIT
        if not length.isdecimal() or int(length) <= limit:
            return answer(request)
        _read_away(request, min(int(length), 4 * limit))
        return too_large(request, limit)

    return middleware


def _read_away(request: HttpRequest, length: int) -> None:
    """Browsers show the answer only once what they send has been taken."""
    while length > 0 and (chunk := request.read(min(length, 2**16))):
        length -= len(chunk)


def _place() -> Path:
    return Path(settings.IDELE_DATA_DIR) / "uploads"
