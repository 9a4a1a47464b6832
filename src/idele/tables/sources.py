"""Where the files of a package come from: a folder or a .zip, read by name alike."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from idele.tables.archive import Archive, leads_out
from idele.tables.faults import Unreadable
from idele.tables.limits import MIB, Limits
from idele.words import _


class Missing(Exception):  # noqa: N818 - the word that people use
    """One file of the package cannot be had. Its text is for people."""


class Source(Protocol):
    """The files of a package, by name."""

    def names(self) -> list[str]:
        """The paths of the files that stand at the top of the package."""
        ...

    def read(self, name: str) -> bytes:
        """One file. Raises `Missing` where it is not there, `Unreadable` where reading it would be wrong."""
        ...


class Folder:
    """The files of a folder; nothing outside it is ever read, also not by a link."""

    def __init__(self, path: Path, limits: Limits) -> None:
        self._path = path
        self._limits = limits
        self._left = limits.total_bytes

    def names(self) -> list[str]:
        return sorted(entry.name for entry in self._path.iterdir())

    def read(self, name: str) -> bytes:
        refuse_path(name)
        path = self._path / name
        try:
            inside = path.resolve().is_relative_to(self._path.resolve())
        except RuntimeError as circle:
            raise Missing(_("{name} is a link that leads to itself, expected a file", name=name)) from circle
        if not inside:
            raise Unreadable(_("{name} is a link that leads out of the folder", name=name))
        if path.is_dir():
            raise Missing(_("{name} is a folder, expected a file", name=name))
        if not path.is_file():
            raise Missing(_("the file {name} is not there", name=name))
        size = path.stat().st_size
        self._left -= size
        if size > self._limits.file_bytes or self._left < 0:
            raise Unreadable(_("{name} has {size} MiB, which is more than is read", name=name, size=f"{size // MIB:,}"))
        return path.read_bytes()


class Zipped:
    """The files of a .zip; where all lie in one folder, that folder is the package."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        names = archive.names()
        tops = {name.partition("/")[0] for name in names}
        wrapped = len(tops) == 1 and all("/" in name for name in names)
        self._top = tops.pop() + "/" if wrapped else ""

    def names(self) -> list[str]:
        inner = (name.removeprefix(self._top) for name in self._archive.names())
        return sorted(name for name in inner if "/" not in name)

    def read(self, name: str) -> bytes:
        refuse_path(name)
        if self._top + name not in self._archive.names():
            raise Missing(_("the file {name} is not there", name=name))
        return self._archive.read(self._top + name)


def refuse_path(name: str) -> None:
    """Raises `Unreadable` for a path that leads out of the package, or to the web."""
    if leads_out(name) or "\0" in name:
        raise Unreadable(_("the path {name} leads out of the package, expected the name of a file in it", name=repr(name)))
