"""What a package may do to which table: one rule a kind of table. A rule gives what is left to do, and what it has to say.

Within one partnership (``into``) only that partnership's rows change. What the whole programme shares may be used, not changed:
a new territory, organisation or questionnaire is taken; what is recorded already stays as it is.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import polars as pl

from idele.tables import SCHEMAS, Fault
from idele.web.figures.importing import faults
from idele.web.figures.importing.compare import STORED_OWNER, Compared
from idele.web.figures.importing.faults import OWNER, told
from idele.web.figures.importing.usage import used_elsewhere
from idele.web.figures.rows import TABLES

SHARED = {"territories", "organisations"}
MANAGED = {"vocabulary", "seminars", "participants", "presented"}
# Another partnership's row may stand in a package unchanged, because an adoption or a lesson names it.
MAY_BE_BORROWED = {"partnerships", "practices", "practice_texts"}


@dataclass
class Ruling:
    """What is left to do, and what there is to say of the rest."""

    compared: Compared
    faults: list[Fault] = field(default_factory=list)
    warnings: list[Fault] = field(default_factory=list)


def rule(name: str, compared: Compared, into: str | None, targets: set[str]) -> Ruling:
    """What may be done of what the comparison of the table ``name`` asks for."""
    if name in SHARED:
        return _shared(name, compared, into, targets)
    if into is not None and name == "statements":
        return _statements(compared)
    if into is not None and name in MANAGED:
        everything = Ruling(compared.without(added=_all(compared.added), changed=_all(compared.changed)))
        return _warned(everything, name, compared.added, compared.changed)
    if TABLES[name].within:
        return _own(name, compared, into)
    return Ruling(compared)


def _shared(name: str, compared: Compared, into: str | None, targets: set[str]) -> Ruling:
    column = str(TABLES[name].own_key)
    others = used_elsewhere(name, compared.changed[column].to_list(), into, targets)
    kept = compared.changed[column].is_in(others)
    warnings = told(name, column, "used-by-others", compared.changed.filter(kept), faults.used_by_others)
    return Ruling(compared.without(changed=kept), warnings=warnings)


def _statements(compared: Compared) -> Ruling:
    version = pl.struct("instrument", "version")
    recorded = pl.concat([part.select(version.alias("_")) for part in (compared.changed, compared.same, compared.missing)])
    late = compared.added.select(version.is_in(recorded["_"].unique().implode())).to_series()
    warnings = [
        *told("statements", "key", "version-is-fixed", compared.added.filter(late), faults.version_is_fixed),
        *told("statements", "key", "version-is-fixed", compared.changed, faults.version_is_fixed),
    ]
    return Ruling(compared.without(added=late, changed=_all(compared.changed)), warnings=warnings)


def _own(name: str, compared: Compared, into: str | None) -> Ruling:
    """Rows that belong to partnerships: a key stays with the partnership that has it, and a package with its own."""
    column = TABLES[name].own_key or TABLES[name].within[0]
    if name == "partnerships":
        compared = compared.without(changed=_mentioned(compared.changed))
    moved = (compared.changed[OWNER] != compared.changed[STORED_OWNER]).fill_null(False)
    ruling = Ruling(compared.without(changed=moved))
    ruling.faults += told(name, column, "key-is-taken", compared.changed.filter(moved), faults.key_is_taken)
    if into is None:
        return ruling
    for part, rows in (("added", ruling.compared.added), ("changed", ruling.compared.changed)):
        foreign, programmes = _foreign(rows, into), _programmes(name, rows)
        ruling.faults += told(name, column, "belongs-to-another", rows.filter(foreign), faults.belongs_to_another)
        ruling.warnings += told(name, column, "for-managers", rows.filter(programmes), faults.for_managers)
        ruling.compared = ruling.compared.without(**{part: foreign | programmes})
    if name not in MAY_BE_BORROWED:
        same = compared.same.filter(_foreign(compared.same, into))
        ruling.faults += told(name, column, "belongs-to-another", same, faults.belongs_to_another)
    return ruling


def _mentioned(partnerships: pl.DataFrame) -> pl.Series:
    """Rows that say nothing of a partnership but its name and start: a package tells so of one that another one's rows name."""
    told = {column: definition.nullable for column, definition in SCHEMAS["partnerships"].columns().items() if column != "id"}
    silent = (
        pl.col(column).is_null() if optional else pl.col(column) == pl.col(f"stored {column}")
        for column, optional in told.items()
    )
    return partnerships.select(pl.all_horizontal(*silent)).to_series()


def _foreign(rows: pl.DataFrame, into: str) -> pl.Series:
    return (rows[OWNER] != into).fill_null(False)


def _programmes(name: str, rows: pl.DataFrame) -> pl.Series:
    """Rows of no partnership: the programme's own. One whose parent is not to be found is told of as that, not here."""
    unowned = rows[OWNER].is_null()
    return unowned if TABLES[name].within == ("partnership",) or name == "practice_texts" else unowned & False


def _all(rows: pl.DataFrame) -> pl.Series:
    return pl.repeat(True, rows.height, eager=True)


def _warned(ruling: Ruling, name: str, *parts: pl.DataFrame) -> Ruling:
    column = TABLES[name].own_key or {"vocabulary": "key"}.get(name, "seminar")
    for rows in parts:
        ruling.warnings += told(name, column, "for-managers", rows, faults.for_managers)
    return ruling
