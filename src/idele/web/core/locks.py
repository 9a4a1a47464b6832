"""Things that are done one at a time."""

from __future__ import annotations

from zlib import crc32

from django.db import connection


def one_at_a_time(what: str) -> None:
    """Wait until nobody else is doing this, and keep others from it until the transaction ends.

    SQLite has one writer at a time in any case: its transactions here begin by waiting for their turn.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [crc32(what.encode())])
