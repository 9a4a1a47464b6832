"""Opening a .zip that may mean harm: nothing is unpacked to disk, and nothing is larger than it may be."""

from __future__ import annotations

import re
import stat
import struct
import zipfile
import zlib
from pathlib import Path

from idele.tables.faults import Unreadable
from idele.tables.limits import MIB, Limits
from idele.words import _

# What zipfile raises on a file that is broken, cut off or made to confuse.
BROKEN = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, RuntimeError, ValueError, OverflowError)
ENCRYPTED = 0x1
HOUSEKEEPING = re.compile(r"(^|/)(__MACOSX/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)")


def leads_out(name: str) -> bool:
    """Whether a path in a package is anything but a plain way down from where the package is."""
    parts = re.split(r"[/\\]", name)
    return "\\" in name or name.startswith("/") or ".." in parts or re.match(r"^[A-Za-z]:|^[A-Za-z][\w+.-]*://", name) is not None


class Archive:
    """The files of a .zip by name, each checked before and while it is read. Raises `Unreadable`."""

    def __init__(self, path: Path, limits: Limits) -> None:
        self.limits = limits
        self.path = path
        try:
            self._zip = zipfile.ZipFile(path)
        except BROKEN as error:
            raise Unreadable(_("{name} is not a zip file, or was cut off while it was copied", name=path.name)) from error
        self._entries = self._checked()

    def close(self) -> None:
        self._zip.close()

    def names(self) -> list[str]:
        """The names of the files, without folders and what operating systems leave in a .zip."""
        return list(self._entries)

    def sizes(self) -> dict[str, int]:
        """How large each file says it is, in bytes."""
        return {name: entry.file_size for name, entry in self._entries.items()}

    def read(self, name: str) -> bytes:
        """The whole of one file, at most as large as it said it was."""
        entry = self._entries[name]
        chunks, size = [], 0
        try:
            with self._zip.open(entry) as stream:
                while chunk := stream.read(MIB):
                    size += len(chunk)
                    if size > min(entry.file_size, self.limits.file_bytes):
                        raise Unreadable(_("{name} in the zip file is larger than it says", name=name))
                    chunks.append(chunk)
        except BROKEN as error:
            raise Unreadable(_("{name} in the zip file is damaged, please make the zip file again", name=name)) from error
        if size != entry.file_size:
            raise Unreadable(_("{name} in the zip file is cut off, please make the zip file again", name=name))
        return b"".join(chunks)

    def _checked(self) -> dict[str, zipfile.ZipInfo]:
        entries = self._zip.infolist()
        if len(entries) > self.limits.entries:
            raise Unreadable(
                _("the zip file holds {count} files, at most {limit} are read", count=len(entries), limit=self.limits.entries)
            )
        files: dict[str, zipfile.ZipInfo] = {}
        for entry in entries:
            self._refuse(entry)
            if entry.is_dir() or HOUSEKEEPING.search(entry.filename):
                continue
            if entry.filename in files:
                raise Unreadable(_("the zip file holds {name} twice", name=entry.filename))
            files[entry.filename] = entry
        if sum(entry.file_size for entry in entries) > self.limits.total_bytes:
            raise Unreadable(_("the zip file would unpack to more than {limit} MiB", limit=f"{self.limits.total_bytes // MIB:,}"))
        return files

    def _refuse(self, entry: zipfile.ZipInfo) -> None:
        name = entry.orig_filename
        if leads_out(name) or "\0" in name:
            raise Unreadable(_("the zip file holds a path that leads out of it, {name}", name=repr(name)))
        if stat.S_IFMT(entry.external_attr >> 16) not in (0, stat.S_IFREG, stat.S_IFDIR):
            raise Unreadable(_("the zip file holds a link or device, {name}; expected plain files", name=name))
        if entry.flag_bits & ENCRYPTED:
            raise Unreadable(_("the zip file is protected with a password, please save it without one"))
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise Unreadable(_("{name} is packed in a way that is not read here, please use a plain zip file", name=name))
        bomb = entry.file_size > MIB and entry.file_size > self.limits.ratio * max(entry.compress_size, 1)
        if bomb or entry.file_size > self.limits.file_bytes:
            raise Unreadable(
                _("{name} would unpack to {size} MiB, which is more than is read", name=name, size=f"{entry.file_size // MIB:,}")
            )
