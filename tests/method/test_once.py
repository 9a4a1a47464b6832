"""Worked out once for the same tables, and never given to others."""

from datetime import date

import polars as pl

from idele.method.once import once
from idele.tables import Tables

DAY = date(2026, 1, 1)


def test_the_same_tables_and_date_are_worked_out_once():
    calls = []

    @once
    def counted(tables: Tables, as_of: date) -> pl.DataFrame:
        calls.append(as_of)
        return pl.DataFrame({"calls": [len(calls)]})

    one, other = Tables(), Tables()
    assert counted(one, DAY) is counted(one, DAY)
    assert counted(other, DAY)["calls"].item() == 2
    assert counted(one, date(2027, 1, 1))["calls"].item() == 3


def test_what_is_gone_is_forgotten():
    """A new object may stand where an old one stood, and must not be given the old one's figures."""

    @once
    def told(tables: Tables, as_of: date) -> pl.DataFrame:
        return tables["vocabulary"]

    for word in "abc":
        row = {"list": "domains", "key": word, "language": "en", "label": word}
        assert told(Tables({"vocabulary": [row]}), DAY)["key"].to_list() == [word]
