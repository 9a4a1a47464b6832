"""One partnership's shared figures and plain facts, ready for sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import polars as pl

from idele.charts import Names
from idele.tables import Tables

MEMBERS = ("lead", "partner")
# Asked in the full check-up, and no constructs: METHOD.md sections 11 and 12 read them as axes, where high is not better.
AXES = ("empowerment", "delivery", "centre")


@dataclass(frozen=True)
class View:
    """``measured`` are shared figures of one partnership, ``programme`` those over all; ``tables`` give names and registers, and
    nothing that was answered.
    """

    partnership: str
    measured: Mapping[str, Any]
    tables: Tables
    programme: Mapping[str, Any] = field(default_factory=dict)

    @cached_property
    def figures(self) -> Mapping[str, Any]:
        """The figures by section, of constructs alone where a section goes by construct."""
        by_construct = {key: _without_axes(self.measured[key]) for key in ("trend", "triangulation") if key in self.measured}
        return {**self.measured, **by_construct}

    @cached_property
    def waves(self) -> list[str]:
        """The closed waves, oldest first."""
        section = self.figures.get("waves", {})
        closed = [
            (figure.get("closed_on") or "", key) for key, figure in section.items() if _is_wave(figure) and figure["closed"]
        ]
        return [key for _closed, key in sorted(closed)]

    @cached_property
    def wave(self) -> str | None:
        """The last closed wave that anything may be shown of: with answers, else that of trust."""
        answers = self.figures.get("answers", {})
        known = [key for key in (self.waves or answers) if isinstance(answers.get(key), Mapping)]
        return known[-1] if known else self.figures.get("trust", {}).get("wave")

    @cached_property
    def answers(self) -> Mapping[str, Any]:
        """The constructs of that wave, construct -> figures."""
        found = self.figures.get("answers", {}).get(self.wave, {})
        return {key: figure for key, figure in _without_axes(found).items() if isinstance(figure, Mapping)}

    @cached_property
    def missing(self) -> Mapping[str, Any]:
        found = self.figures.get("missing", {}).get(self.wave, {})
        return found if isinstance(found, Mapping) else {}

    @property
    def closed_on(self) -> str | None:
        wave = self.figures.get("waves", {}).get(self.wave)
        return wave.get("closed_on") if isinstance(wave, Mapping) else None

    @cached_property
    def name(self) -> str:
        rows = self.tables["partnerships"].filter(pl.col("id") == self.partnership)
        return rows["name"].item(0) if rows.height else self.partnership

    @cached_property
    def partner_count(self) -> int:
        """Its partners, leads included and observers not, who have not left."""
        rows = self.tables["partners"].filter(
            (pl.col("partnership") == self.partnership) & pl.col("role").cast(pl.String).is_in(MEMBERS) & pl.col("left").is_null()
        )
        return rows["organisation"].n_unique()

    @cached_property
    def names(self) -> Names:
        actions = self.tables["actions"].filter(pl.col("partnership") == self.partnership).sort("name", "id")
        return Names(
            dict(self.tables["organisations"].select("id", "name").iter_rows()),
            dict(actions.select("id", "name").iter_rows()),
            self._leads(actions),
        )

    def _leads(self, actions: pl.DataFrame) -> dict[tuple[str, str], list[str]]:
        led = (
            self.tables["functions"]
            .filter(pl.col("lead"))
            .join(actions.select(pl.col("id").alias("action")), on="action", how="semi")
            .with_columns(pl.col("function").cast(pl.String))
            .group_by("action", "function")
            .agg(pl.col("organisation").unique().sort())
        )
        return {(action, function): leads for action, function, leads in led.iter_rows()}


def _without_axes(section: Mapping[str, Any]) -> dict[str, Any]:
    return {key: figure for key, figure in section.items() if key not in AXES}


def _is_wave(figure: Any) -> bool:
    return isinstance(figure, Mapping) and "closed" in figure
