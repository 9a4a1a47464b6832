"""datapackage.json written in full, so that other software finds the package valid without knowing IDELE."""

from __future__ import annotations

import json
import re
from typing import Any

import polars as pl

from idele.tables.column import about
from idele.tables.descriptor import OF_THE_FILES
from idele.tables.frames import KEYS_THAT_MAY_BE_EMPTY, Tables, values_allowed
from idele.tables.package import Package
from idele.tables.schema import SCHEMAS

TYPES = {pl.Date: "date", pl.Float64: "number", pl.Int64: "integer", pl.Boolean: "boolean"}
NAMELESS = "package"


def facts(package: Package) -> dict[str, Any]:
    """What the descriptor says about the package: its name first, and one that a descriptor may have."""
    name = re.sub(r"[^a-z0-9._/-]+", "-", str(package.about.get("name") or NAMELESS).lower()).strip("-") or NAMELESS
    others = {key: value for key, value in package.about.items() if key not in ("name", *OF_THE_FILES)}
    return {"name": name, **others}


def descriptor(package: Package) -> str:
    """The text of datapackage.json (Frictionless Tabular Data Package)."""
    resources = [_resource(name, package.tables) for name in package.tables]
    content = {**facts(package), "profile": "tabular-data-package", "escaped": True, "resources": resources}
    return json.dumps(content, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _resource(name: str, tables: Tables) -> dict[str, Any]:
    return {
        "name": name,
        "path": f"{name}.csv",
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "description": (SCHEMAS[name].__doc__ or "").strip(),
        "schema": schema(name, tables),
    }


def schema(name: str, tables: Tables) -> dict[str, Any]:
    """The Table Schema of the table: fields, keys, and what it refers to among the tables that are there with rows."""
    content: dict[str, Any] = {
        "fields": [_field(column, it) for column, it in SCHEMAS[name].columns().items()],
        "missingValues": [""],
    }
    # A key with parts that may be empty is one that Frictionless does not know.
    if SCHEMAS[name].primary_key() and name not in KEYS_THAT_MAY_BE_EMPTY:
        content["primaryKey"] = list(SCHEMAS[name].primary_key())
    foreign = [key for key in (_foreign(name, column, tables) for column in SCHEMAS[name].columns()) if key]
    return {**content, "foreignKeys": foreign} if foreign else content


def _field(column: str, definition: Any) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    if not definition.nullable:
        constraints["required"] = True
    if values_allowed(definition.dtype):
        constraints["enum"] = list(values_allowed(definition.dtype))
    for bound, limit in (("minimum", getattr(definition, "min", None)), ("maximum", getattr(definition, "max", None))):
        if limit is not None:
            constraints[bound] = limit
    kind = next((word for dtype, word in TYPES.items() if definition.dtype == dtype), "string")
    field = {"name": column, "type": kind, "description": about(definition)["note"]}
    return {**field, "constraints": constraints} if constraints else field


def _foreign(name: str, column: str, tables: Tables) -> dict[str, Any] | None:
    told = about(SCHEMAS[name].columns()[column])
    target, _dot, key = (told["references"] or "").partition(".")
    if not target or told["list"] or not tables[target].height:
        return None
    return {"fields": [column], "reference": {"resource": "" if target == name else target, "fields": [key]}}
