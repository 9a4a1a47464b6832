"""What a package is: schema, typed tables, reading, checking, writing.

Reading, writing and the template are imported when they are first asked for, so that what only needs the tables starts quickly.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from idele.tables.frames import Tables, dtypes, keys, table, values_allowed
from idele.tables.schema import SCHEMAS

if TYPE_CHECKING:
    from idele.tables.checking import Checked, check, read
    from idele.tables.faults import Fault, Faulty, Unreadable, Unwritable
    from idele.tables.limits import Limits
    from idele.tables.package import Package, shared_form
    from idele.tables.workbook_template import template
    from idele.tables.writing import write

_LATE = {
    "Checked": "checking",
    "check": "checking",
    "read": "checking",
    "Fault": "faults",
    "Faulty": "faults",
    "Unreadable": "faults",
    "Unwritable": "faults",
    "Limits": "limits",
    "Package": "package",
    "shared_form": "package",
    "template": "workbook_template",
    "write": "writing",
}

__all__ = [
    "SCHEMAS",
    "Checked",
    "Fault",
    "Faulty",
    "Limits",
    "Package",
    "Tables",
    "Unreadable",
    "Unwritable",
    "check",
    "dtypes",
    "keys",
    "read",
    "shared_form",
    "table",
    "template",
    "values_allowed",
    "write",
]


def __getattr__(name: str) -> Any:
    if name not in _LATE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_LATE[name]}"), name)
