"""Short names for the content of tables and for the state of the method: a snapshot holds while both stay the same."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path

import idele.method
from idele.tables import Tables


def digest(tables: Tables) -> str:
    """Sixty-four characters that tell these tables from any others, in whatever order their rows stand."""
    content = sha256()
    for name in tables:
        rows = tables[name]
        content.update(f"\n{name} {rows.height}\n".encode())
        content.update(rows.sort(rows.columns, nulls_last=True).write_csv(null_value="\\N").encode())
    return content.hexdigest()


@cache
def method_stamp() -> str:
    """Sixty-four characters that change when any file of the method does."""
    folder = Path(idele.method.__file__).parent
    return sha256(b"\n".join(path.read_bytes() for path in sorted(folder.rglob("*.py")))).hexdigest()
