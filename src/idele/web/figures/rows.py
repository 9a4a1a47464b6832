"""Every table of TABLES.md, in its order, with the model that keeps it."""

from __future__ import annotations

from idele.tables import SCHEMAS
from idele.web.checkups import rows as checkups
from idele.web.core import rows as core
from idele.web.core.keeping import Rows
from idele.web.exchange import rows as exchange
from idele.web.partnerships import rows as partnerships
from idele.web.practices import rows as practices

_KEPT = {rows.table: rows for app in (core, partnerships, checkups, practices, exchange) for rows in app.ROWS}

# No table refers to one that comes later, so this is the order to store them in.
TABLES: dict[str, Rows] = {name: _KEPT[name] for name in SCHEMAS}
CONFIDENTIAL = tuple(name for name, rows in TABLES.items() if rows.confidential)
