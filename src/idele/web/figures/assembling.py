"""The database's rows as a package: what the method reads and what an export holds."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import polars as pl
from django.db.models import Q

from idele.tables import SCHEMAS, Package, Tables, keys
from idele.web.core.keeping import named_in, read, referring
from idele.web.core.models import Programme
from idele.web.figures.rows import TABLES
from idele.web.partnerships.models import Partnership

# What the programme shares goes along where a partnership's rows name it.
SHARED = {"statements", "practices", "practice_texts", "seminars", "participants", "presented", "organisations", "territories"}


def assemble(partnership_ids: Collection[str] | None = None) -> Package:
    """Every row of these partnerships (by key), in full, with what they name of the rest; all there is where none are given.

    Full tables: what is confidential is in them. They stay within ``figures`` and the operator's command line. About a query a
    table.
    """
    if partnership_ids is None:
        return Package(Tables({name: _in_order(name, read(rows)) for name, rows in TABLES.items()}), about(None))
    chosen = sorted(partnership_ids)
    tables = {name: read(rows, _of(name, chosen)) for name, rows in TABLES.items() if name not in SHARED}
    _add_what_they_name(tables, chosen)
    return Package(Tables({name: _in_order(name, tables[name]) for name in SCHEMAS}), about(chosen))


def _of(name: str, chosen: list[str]) -> Q:
    """Rows of these partnerships; of connections also those of none, since whose they are says nothing of whom they tie."""
    rows = TABLES[name]
    if not rows.within:
        return Q()
    own = Q(**{f"{rows.path}__in": chosen})
    return own | Q(partnership=None) if name == "connections" else own


def _add_what_they_name(tables: dict[str, pl.DataFrame], chosen: list[str]) -> None:
    tables["statements"] = read(TABLES["statements"]).join(tables["waves"], on=["instrument", "version"], how="semi")
    partners = tables["partners"]["organisation"].unique().to_list()
    ties = pl.col("a").is_in(partners) & pl.col("b").is_in(partners)
    tables["connections"] = tables["connections"].filter(pl.col("partnership").is_not_null() | ties)
    tables["practices"] = read(TABLES["practices"], _of("practices", chosen) | Q(key__in=_named("practices", tables)))
    practices = tables["practices"]["id"].to_list()
    tables["practice_texts"] = read(TABLES["practice_texts"], Q(practice__key__in=practices))
    tables["presented"] = read(TABLES["presented"], Q(practice__key__in=practices))
    tables["participants"] = read(TABLES["participants"], Q(organisation__key__in=partners))
    tables["seminars"] = read(TABLES["seminars"], Q(key__in=_named("seminars", tables)))
    mentioned = read(TABLES["partnerships"], Q(key__in=_named("partnerships", tables)) & ~Q(key__in=chosen))
    tables["partnerships"] = pl.concat([tables["partnerships"], mentions(mentioned)])
    tables["organisations"] = read(TABLES["organisations"], Q(key__in=_named("organisations", tables)))
    tables["territories"] = _with_parents(read(TABLES["territories"]), _named("territories", tables))


def mentions(partnerships: pl.DataFrame) -> pl.DataFrame:
    """Partnerships as others may name them: every cell empty that may be."""
    optional = [column for column, definition in SCHEMAS["partnerships"].columns().items() if definition.nullable]
    return partnerships.with_columns(pl.lit(None, partnerships.schema[column]).alias(column) for column in optional)


def _named(target: str, tables: dict[str, pl.DataFrame]) -> list[str]:
    """The keys of the table ``target`` that rows of these tables name."""
    found = [
        named_in(frame.select(each.column), each)[each.column]
        for name, frame in tables.items()
        for each in referring(TABLES[name])
        if each.target == target
    ]
    return pl.concat([pl.Series([], dtype=pl.String), *found]).unique().sort().to_list()


def _with_parents(territories: pl.DataFrame, wanted: list[str]) -> pl.DataFrame:
    """The wanted territories, those they lie in, and so on up."""
    found = territories.filter(pl.col("code").is_in(wanted))
    parents = territories.join(found, left_on="code", right_on="parent", how="semi")
    known = set(wanted) | set(parents["code"])
    return found if known == set(wanted) else _with_parents(territories, sorted(known))


def _in_order(name: str, rows: pl.DataFrame) -> pl.DataFrame:
    return rows.sort(keys(name) or rows.columns)


def about(chosen: Collection[str] | None) -> dict[str, Any]:
    """The facts for a descriptor: what these partnerships' packages said alike, every source, the currency."""
    told = Partnership.objects.order_by("key").filter(Q() if chosen is None else Q(key__in=chosen))
    each = [facts for facts in told.values_list("about", flat=True) if facts]
    alike = {name: fact for name, fact in (each[0] if each else {}).items() if all(facts.get(name) == fact for facts in each)}
    sources = [source for facts in each for source in facts.get("sources") or []]
    currency = Programme.objects.exclude(currency="").values_list("currency", flat=True).first()
    return {
        **alike,
        **({"sources": [source for place, source in enumerate(sources) if source not in sources[:place]]} if sources else {}),
        **({"currency": currency} if currency else {}),
    }
