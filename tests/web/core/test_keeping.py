"""Rows to tables and back."""

from __future__ import annotations

from datetime import date

import polars as pl
import pytest

from idele.tables import dtypes
from idele.web.core.keeping import NUMBER, create, read, read_keys, remove, update
from idele.web.figures.rows import TABLES

pytestmark = pytest.mark.django_db
NOTHING = {"territories": pl.DataFrame(schema={"key": pl.String, NUMBER: pl.Int64})}


def partnerships(**cells: object) -> pl.DataFrame:
    rows = [{"id": "isar", "name": "Isar", "started": date(2020, 1, 1), "hourly_rate": 12.5, "in_programme": False, **cells}]
    return pl.DataFrame(rows).select(
        (pl.col(column) if column in rows[0] else pl.lit(None)).cast(kind).alias(column)
        for column, kind in dtypes("partnerships").items()
    )


def test_what_is_created_is_read_again_with_its_types() -> None:
    create(TABLES["partnerships"], partnerships(), NOTHING)
    assert read(TABLES["partnerships"]).equals(partnerships())
    keys = read_keys(TABLES["partnerships"])
    assert keys.select("key", "owner").rows() == [("isar", "isar")]


def test_an_update_changes_the_row_of_that_number_and_leaves_what_no_table_holds() -> None:
    rows = TABLES["partnerships"]
    create(rows, partnerships(), NOTHING)
    rows.objects.update(revision=7)
    number = read_keys(rows)[NUMBER].cast(pl.String)
    update(rows, partnerships(name="Ruhr", ended=date(2024, 1, 1)).with_columns(number), NOTHING)
    assert read(rows).equals(partnerships(name="Ruhr", ended=date(2024, 1, 1)))
    assert rows.objects.get().revision == 7


def test_a_reference_to_nothing_is_never_lost_without_a_word() -> None:
    with pytest.raises(KeyError, match=r"partnerships\.territory"):
        create(TABLES["partnerships"], partnerships(territory="DE21"), NOTHING)


def test_removed_is_gone() -> None:
    rows = TABLES["partnerships"]
    create(rows, partnerships(), NOTHING)
    remove(rows, read_keys(rows)[NUMBER])
    assert not rows.objects.exists()


def test_an_empty_table_is_read_as_one() -> None:
    found = read(TABLES["answers"], beside={"partnership": "wave__partnership__key"})
    assert found.columns == [*dtypes("answers"), NUMBER, "partnership"]
    assert found.height == 0
