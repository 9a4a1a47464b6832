"""How much a package may hold. A stated limit is met with a plain sentence, never with a machine that runs out of memory."""

from __future__ import annotations

from dataclasses import dataclass

MIB = 1024 * 1024


@dataclass(frozen=True)
class Limits:
    """The most that is read. Sizes are of what is unpacked; a package over a limit is refused, not cut.

    ``rows`` of one table; ``columns`` of one table; ``file_bytes`` of one file; ``total_bytes`` of all files together;
    ``ratio``, how many times larger than packed a file over 1 MiB may be (a zip bomb is about 1,000); ``entries`` in a .zip;
    ``descriptor_bytes`` of datapackage.json; ``listed``, how many faults of one kind in one column are listed: the others are
    counted.
    """

    rows: int = 5_000_000
    columns: int = 500
    file_bytes: int = 1024 * MIB
    total_bytes: int = 2048 * MIB
    ratio: int = 200
    entries: int = 1_000
    descriptor_bytes: int = 10 * MIB
    listed: int = 1_000
