"""What things are called in a picture, and who holds what: plain facts of the shared tables, beside the figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Names:
    """Names by id, in the order in which they are to be shown, and the leads that the functions table records.

    ``leads`` is (action, function) -> the organisations that lead it.
    """

    organisations: Mapping[str, str] = field(default_factory=dict)
    actions: Mapping[str, str] = field(default_factory=dict)
    leads: Mapping[tuple[str, str], list[str]] = field(default_factory=dict)

    def organisation(self, key: str) -> str:
        return self.organisations.get(key, key)

    def action(self, key: str) -> str:
        return self.actions.get(key, key)
