"""datapackage.json: what it says, read with care, and how it is written in full."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, NoReturn

from idele.tables.faults import Findings, Unreadable
from idele.tables.inspection import Inspection
from idele.tables.limits import Limits
from idele.tables.schema import SCHEMAS
from idele.words import _

FILE = "datapackage.json"
# What the descriptor says about the files and not about the package; it is made anew on writing.
OF_THE_FILES = ("resources", "profile", "$schema", "escaped")


@dataclass(frozen=True)
class Resource:
    """One table's file. ``delimiter`` is None where the descriptor names none."""

    name: str
    path: str
    delimiter: str | None = None


@dataclass(frozen=True)
class Descriptor:
    """What datapackage.json says: plain facts, the tables' files, and whether text is escaped."""

    about: dict[str, Any]
    resources: list[Resource]
    escaped: bool


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)


def _finite(number: str) -> float:
    value = float(number)
    return value if abs(value) != float("inf") else _refuse(number)


def parsed(data: bytes, limits: Limits) -> Any:
    """The JSON of ``data``; raises `Unreadable`, whatever is wrong with it."""
    if len(data) > limits.descriptor_bytes:
        raise Unreadable(_("datapackage.json is too large, {size} bytes", size=f"{len(data):,}"))
    try:
        return json.loads(data.decode("utf-8-sig"), parse_constant=_refuse, parse_float=_finite)
    except UnicodeDecodeError as error:
        raise Unreadable(_("datapackage.json is not UTF-8 text, at byte {byte}", byte=error.start + 1)) from error
    except json.JSONDecodeError as error:
        problem = _("datapackage.json is not JSON, at line {line}, column {column}", line=error.lineno, column=error.colno)
        raise Unreadable(problem) from error
    except RecursionError as error:
        raise Unreadable(_("datapackage.json is nested too deeply")) from error
    except ValueError as error:
        raise Unreadable(_("datapackage.json holds a number that is too large or none at all")) from error


def read_descriptor(data: bytes, inspection: Inspection) -> Descriptor:
    """What datapackage.json says. Raises `Unreadable` where it is not a descriptor; a resource that cannot be used is a fault."""
    content = parsed(data, inspection.limits)
    if not isinstance(content, dict):
        raise Unreadable(_("datapackage.json does not hold an object, expected an object with resources"))
    listed = content.get("resources", [])
    if not isinstance(listed, list) or not all(isinstance(entry, dict) for entry in listed):
        raise Unreadable(_("resources in datapackage.json is not a list of objects"))
    if len(listed) > inspection.limits.entries:
        raise Unreadable(_("datapackage.json lists more than {limit} resources", limit=inspection.limits.entries))
    resources: dict[str, Resource] = {}
    for number, entry in enumerate(listed, start=1):
        resource = _resource(entry, number, inspection.faults)
        if resource is None:
            continue
        if resource.name in resources:
            inspection.faults.add(
                resource.name, "duplicate_table", _("datapackage.json lists this table twice, expected it once")
            )
            continue
        resources[resource.name] = resource
    about = {key: value for key, value in content.items() if key not in OF_THE_FILES}
    return Descriptor(about, list(resources.values()), content.get("escaped") is True)


def _resource(entry: dict[str, Any], number: int, findings: Findings) -> Resource | None:
    path, name = entry.get("path"), entry.get("name")
    if isinstance(path, list) and len(path) == 1:
        path = path[0]
    if not isinstance(path, str) or not path:
        label = name if isinstance(name, str) and name else f"resource {number}"
        findings.add(label, "no_path", _("datapackage.json names no file for this table, expected one path"))
        return None
    stem = PurePosixPath(path).stem
    if not isinstance(name, str) or not name:
        name = stem
    return Resource(stem if name not in SCHEMAS and stem in SCHEMAS else name, path, _delimiter(entry.get("dialect")))


def _delimiter(dialect: Any) -> str | None:
    if not isinstance(dialect, dict):
        return None
    inner = dialect.get("csv")
    given = dialect.get("delimiter", inner.get("delimiter") if isinstance(inner, dict) else None)
    return given if isinstance(given, str) and re.fullmatch(r"[,;\t|:]", given) else None
