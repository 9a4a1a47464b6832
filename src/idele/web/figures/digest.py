"""One short name for the content of tables: the same rows give the same name, in whatever order they stand."""

from __future__ import annotations

from hashlib import sha256

from idele.tables import Tables


def digest(tables: Tables) -> str:
    """Sixty-four characters that tell these tables from any others."""
    content = sha256()
    for name in tables:
        rows = tables[name]
        content.update(f"\n{name} {rows.height}\n".encode())
        content.update(rows.sort(rows.columns, nulls_last=True).write_csv(null_value="\\N").encode())
    return content.hexdigest()
