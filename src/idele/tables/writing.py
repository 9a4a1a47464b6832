"""A package to a folder, a .zip or an .xlsx, by the name it is to have."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO

import polars as pl

from idele.tables.describing import descriptor
from idele.tables.descriptor import FILE
from idele.tables.escape import escaped
from idele.tables.package import Package

# A .zip remembers when each file was changed: always the same, so that the same package is the same .zip.
MOMENT = (1980, 1, 1, 0, 0, 0)


def write(package: Package, path: str | Path) -> None:
    """Writes ``package`` to ``path``: ``.zip``, ``.xlsx``, or else a folder, which is made where it is not there.

    What is written and read again is equal, but that an empty text is read as no text, and a package without a name is named
    "package". The same package gives the same bytes. A .zip or .xlsx appears whole or not at all. Raises `Unwritable` where a
    workbook cannot hold the tables.
    """
    path = Path(path)
    if path.suffix.lower() == ".xlsx":
        from idele.tables.workbook_writing import write_workbook

        with _whole(path) as file:
            write_workbook(package, file)
    elif path.suffix.lower() == ".zip":
        with _whole(path) as file:
            _write_zip(package, file)
    else:
        path.mkdir(parents=True, exist_ok=True)
        for name, data in _files(package):
            (path / name).write_bytes(data)


def plain_text(table: pl.DataFrame) -> pl.DataFrame:
    """The table with text as it is written: escaped, and with nothing where the text is empty."""
    return escaped(table).with_columns(pl.col(pl.String).replace("", None))


def zip_entry(name: str) -> zipfile.ZipInfo:
    """An entry that is the same whoever writes it, and when."""
    entry = zipfile.ZipInfo(name, MOMENT)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 3
    entry.external_attr = 0o100644 << 16
    return entry


def _files(package: Package) -> Iterator[tuple[str, bytes]]:
    yield FILE, descriptor(package).encode()
    for name in package.tables:
        yield f"{name}.csv", _csv(package.tables[name])


def _csv(table: pl.DataFrame) -> bytes:
    return plain_text(table).write_csv(quote_style="necessary").encode()


def _write_zip(package: Package, file: IO[bytes]) -> None:
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in _files(package):
            archive.writestr(zip_entry(name), data, compresslevel=6)


@contextmanager
def _whole(path: Path) -> Iterator[IO[bytes]]:
    """A file that takes its place only when it is complete."""
    path.parent.mkdir(parents=True, exist_ok=True)
    file = NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False)  # noqa: SIM115 - renamed, not deleted
    try:
        with file:
            yield file
        Path(file.name).chmod(0o666 & ~_umask())
        Path(file.name).replace(path)
    except BaseException:
        Path(file.name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
