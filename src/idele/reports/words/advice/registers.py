"""Who and what a step may name: plain facts of the partnership's registers, by the day that is asked about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any

import polars as pl

from idele.reports.view import MEMBERS, View
from idele.reports.words.advice.parts import some
from idele.words import _


class Registers:
    """The registers of one partnership. Nothing here looks at an answer or a rating."""

    def __init__(self, view: View, as_of: str | None = None) -> None:
        self.view = view
        self.now = date.fromisoformat(as_of) if as_of else date.max

    def rows(self, table: str) -> pl.DataFrame:
        """The partnership's own rows of a table that has a column ``partnership``."""
        return self.view.tables[table].filter(pl.col("partnership") == self.view.partnership)

    @cached_property
    def partners(self) -> pl.DataFrame:
        """Its partners now, observers not: organisation, role."""
        joined = pl.col("joined").is_null() | (pl.col("joined") <= self.now)
        still = pl.col("left").is_null() | (pl.col("left") >= self.now)
        role = pl.col("role").cast(pl.String)
        return self.rows("partners").filter(role.is_in(MEMBERS) & joined & still).select("organisation", role=role)

    @cached_property
    def host(self) -> str:
        """Who calls a meeting: the lead partner, where one is recorded."""
        leads = self.partners.filter(pl.col("role") == "lead")["organisation"].unique()
        return self.named(leads.to_list()) or _("whoever coordinates")

    def named(self, organisations: Sequence[str]) -> str:
        """Their names in a sentence, the first few of them."""
        return some(sorted({self.view.names.organisation(key) for key in organisations}))

    @cached_property
    def silent(self) -> list[str]:
        """Organisations asked in the last check-up of which nobody answered; empty where that is not shown."""
        counts: Mapping[str, Any] = self.view.missing.get("by_organisation") or {}
        return [key for key, own in counts.items() if own.get("invited") and not own.get("answered")]

    @property
    def caller(self) -> str:
        """The same at the beginning of a sentence."""
        return self.host[:1].upper() + self.host[1:]

    def everybody(self, construct: str = "") -> str:
        """Who sits at the table; and by name those who have not been heard, where their answers could move a ``construct``."""
        if construct in (self.view.missing.get("could_move") or ()) and self.silent:
            return _(
                "{host} with all partners. {silent} did not answer, and could change this: ask them too.",
                host=self.caller,
                silent=self.named(self.silent),
            )
        return _("{host} with all partners.", host=self.caller)

    def at_level(self, level: str) -> list[str]:
        """Partners and bodies that hold a function of the partnership's actions, which belong to a level."""
        actions = self.rows("actions").select(action="id")
        holders = self.view.tables["functions"].join(actions, on="action", how="semi")["organisation"]
        ours = pl.concat([self.partners["organisation"], holders]).unique()
        bodies = self.view.tables["organisations"].filter(
            pl.col("level").cast(pl.String) == level, pl.col("id").is_in(ours.to_list())
        )
        return bodies["id"].to_list()

    @cached_property
    def domains(self) -> set[str]:
        own = self.view.tables["partnerships"].filter(pl.col("id") == self.view.partnership)["domains"].drop_nulls()
        return {domain.strip() for text in own for domain in text.split(";") if domain.strip()}

    @cached_property
    def neighbours(self) -> list[str]:
        """The names of other living partnerships in the same territory."""
        every = self.view.tables["partnerships"]
        place = every.filter(pl.col("id") == self.view.partnership)["territory"].drop_nulls()
        alive = (pl.col("started") <= self.now) & (pl.col("ended").is_null() | (pl.col("ended") >= self.now))
        there = every.filter(pl.col("territory").is_in(place.to_list()), pl.col("id") != self.view.partnership, alive)
        return sorted(there["name"].to_list())

    @cached_property
    def funders(self) -> list[str]:
        """Who pays now, by the money: the sources of funding lines that have not ended."""
        lines = self.rows("funding").filter(pl.col("start") <= self.now, pl.col("end") >= self.now, pl.col("secured"))
        paid = lines.group_by("source").agg(pl.col("money").sum()).sort(["money", "source"], descending=[True, False])
        return paid["source"].head(3).to_list()
