"""A folder, a .zip or an .xlsx to text tables, whatever it turns out to be."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from idele.tables.archive import Archive
from idele.tables.csv_text import read_csv
from idele.tables.descriptor import FILE, Descriptor, Resource, read_descriptor
from idele.tables.faults import Findings, Unreadable
from idele.tables.heads import unknown_table
from idele.tables.inspection import Inspection
from idele.tables.schema import SCHEMAS
from idele.tables.sources import Folder, Missing, Source, Zipped
from idele.tables.texts import Opened, TextTable
from idele.words import _

OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def open_package(path: Path, inspection: Inspection) -> Opened:
    """The package at ``path`` as text. Raises `Unreadable` where there is none to be read."""
    try:
        if path.is_dir():
            return _from_source(Folder(path, inspection.limits), path, inspection)
        return _from_file(path, inspection)
    except FileNotFoundError as error:
        raise Unreadable(_("{path} is not there, expected a folder, a .zip or an .xlsx", path=path)) from error
    except OSError as error:
        raise Unreadable(_("{path} cannot be read: {reason}", path=path, reason=error.strerror or error)) from error
    except ValueError as error:
        raise Unreadable(_("{path} cannot be read, expected a folder, a .zip or an .xlsx", path=repr(str(path)))) from error


def _from_file(path: Path, inspection: Inspection) -> Opened:
    if path.exists() and not path.is_file():
        raise Unreadable(_("{name} is not a plain file, expected a folder, a .zip or an .xlsx", name=path.name))
    with path.open("rb") as file:
        start = file.read(8)
    if not start:
        raise Unreadable(_("{name} is empty", name=path.name))
    if start == OLD_OFFICE:
        raise Unreadable(
            _("{name} is protected with a password or in the old .xls form, please save it as .xlsx without one", name=path.name)
        )
    if not start.startswith(b"PK"):
        message = _(
            "{name} is not a package, expected a folder, a .zip or an .xlsx (or it was damaged on its way)", name=path.name
        )
        raise Unreadable(message)
    archive = Archive(path, inspection.limits)
    try:
        if "xl/workbook.xml" in archive.names() or "[Content_Types].xml" in archive.names():
            from idele.tables.workbook import open_workbook

            return open_workbook(archive, inspection)
        return _from_source(Zipped(archive), path, inspection)
    finally:
        archive.close()


def _from_source(source: Source, path: Path, inspection: Inspection) -> Opened:
    names = source.names()
    if FILE in names:
        descriptor = read_descriptor(_descriptor_of(source), inspection)
    else:
        descriptor = Descriptor({}, _by_name(names), escaped=False)
        if not descriptor.resources:
            raise Unreadable(
                _("{path} holds no table, expected files such as datapackage.json and partnerships.csv", path=path.name)
            )
        message = _("datapackage.json is missing, so that the tables were found by the names of their files")
        inspection.warnings.add("package", "no_descriptor", message)
    _not_listed(names, descriptor, inspection.warnings)
    tables: dict[str, TextTable] = {}
    for done, resource in enumerate(descriptor.resources):
        inspection.tell(resource.name, done, len(descriptor.resources))
        if resource.name not in SCHEMAS:
            unknown_table(resource.name, inspection.warnings)
            continue
        table = _table(source, resource, inspection)
        if table is not None:
            tables[resource.name] = table
    return Opened(tables, descriptor.about, descriptor.escaped)


def _descriptor_of(source: Source) -> bytes:
    try:
        return source.read(FILE)
    except Missing as missing:
        raise Unreadable(str(missing)) from missing


def _by_name(names: list[str]) -> list[Resource]:
    return [Resource(PurePosixPath(name).stem, name) for name in names if name.lower().endswith(".csv")]


def _not_listed(names: list[str], descriptor: Descriptor, warnings: Findings) -> None:
    listed = {resource.path for resource in descriptor.resources}
    for resource in _by_name(names):
        if resource.path not in listed:
            message = _("{file} is there, but datapackage.json does not list it, so it was not read", file=resource.path)
            warnings.add(resource.name, "not_listed", message)


def _table(source: Source, resource: Resource, inspection: Inspection) -> TextTable | None:
    try:
        data = source.read(resource.path)
    except Missing as missing:
        inspection.faults.add(resource.name, "missing_file", str(missing))
        return None
    return read_csv(resource.name, data, resource.delimiter, inspection)
