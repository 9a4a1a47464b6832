"""What the module of a section gives."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from idele.charts import Chart
from idele.reports.view import View

Told = tuple[list[str], list[Chart | None]]


class Teller(Protocol):
    """A section's module: its heading, what it says of shared figures with its charts, and how it was worked out."""

    def heading(self) -> str: ...

    def told(self, view: View, figures: Mapping[str, Any]) -> Told: ...

    def method(self) -> tuple[str, ...]: ...
