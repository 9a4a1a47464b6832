"""Keys of tables in addresses: a key may be any text, an address may not."""

from __future__ import annotations

import re


class KeyConverter:
    """A key as one step of a path: letters, digits and - stand as they are, all else as ~ and its bytes in hexadecimal.

    >>> KeyConverter().to_url("isar/upper"), KeyConverter().to_python("isar~2Fupper")
    ('isar~2Fupper', 'isar/upper')
    """

    regex = r"[^/]+"

    def to_python(self, value: str) -> str:
        try:
            return re.sub(rb"~([0-9A-F]{2})", lambda found: bytes.fromhex(found[1].decode()), value.encode()).decode()
        except UnicodeDecodeError as problem:
            raise ValueError(value) from problem

    def to_url(self, value: str) -> str:
        return "".join(c if re.fullmatch(r"[\w-]", c) else "".join(f"~{byte:02X}" for byte in c.encode()) for c in value)
