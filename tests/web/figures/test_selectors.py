"""Packages out, and figures as everybody may see them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone

from idele.method import measure as method
from idele.tables import SCHEMAS, Package
from idele.web.figures.actions import import_package
from idele.web.figures.assembling import assemble
from idele.web.figures.models import Snapshot
from idele.web.figures.selectors import export, programme_figures, shared_figures, shared_figures_of, shared_package
from idele.web.figures.snapshots import as_of_midnight, current
from idele.web.partnerships.models import Partnership
from tests.web.figures.packages import alone, programme, same_rows, with_cells, with_rows

pytestmark = pytest.mark.django_db
CONFIDENTIAL = ("answers", "leaders", "ratings", "allocations")


@pytest.fixture
def isar() -> Partnership:
    import_package(programme(), actor=None)
    return Partnership.objects.get(key="isar")


@pytest.fixture
def measured(monkeypatch: pytest.MonkeyPatch) -> list[date]:
    """The days for which the method was run."""
    days: list[date] = []
    whole = method.measure
    monkeypatch.setattr(method, "measure", lambda tables, as_of: days.append(as_of) or whole(tables, as_of))
    return days


@pytest.mark.usefixtures("isar")
def test_the_shared_form_holds_nothing_that_was_given_in_confidence() -> None:
    assert not set(export().tables) & set(CONFIDENTIAL)
    assert set(export(full=True).tables) == set(SCHEMAS)


def test_a_partnerships_package_holds_its_rows_and_what_they_name(isar: Partnership) -> None:
    tables = shared_package(isar).tables
    assert not set(tables) & set(CONFIDENTIAL)
    assert tables["partnerships"]["id"].to_list() == ["isar"]
    assert tables["practices"]["id"].to_list() == ["isar-p1", "shared-p"]
    assert tables["territories"]["code"].to_list() == ["DE2", "DE21"]
    assert {name for name in SCHEMAS if not tables[name].height} == set(CONFIDENTIAL)
    whole = export(full=True).tables
    assert all(
        tables[name].join(whole[name], on=tables[name].columns, how="anti", nulls_equal=True).is_empty() for name in tables
    )


def test_of_another_partnership_it_tells_the_name_alone(isar: Partnership) -> None:
    package = shared_package(Partnership.objects.get(key="lech"))
    told = package.tables["partnerships"].filter(id=isar.key).row(0, named=True)
    assert {column for column, cell in told.items() if cell is not None} == {"id", "name", "started"}
    assert not import_package(package, actor=None, into="lech", replace=True).changed_anything
    assert not import_package(package, actor=None).changed_anything
    assert same_rows(export(full=True), programme())


def test_a_descriptor_tells_every_source_and_what_all_packages_said_alike(isar: Partnership) -> None:
    facts = {"title": "Another", "name": "trial", "sources": [{"title": "A register"}]}
    import_package(Package(alone("inn").tables, facts), actor=None)
    assert export().about == {"name": "trial", "currency": "EUR", "sources": [{"title": "A register"}]}
    assert shared_package(isar).about == {"name": "trial", "title": "A trial", "currency": "EUR"}


def test_figures_are_measured_once_and_kept_until_rows_change(isar: Partnership, measured: list[date]) -> None:
    first = shared_figures(isar)
    assert shared_figures(isar) == first
    assert len(measured) == 1
    import_package(with_cells(programme("isar"), "invited", people=9), actor=None)
    isar.refresh_from_db()
    assert shared_figures(isar) != first
    assert len(measured) == 2


def test_rows_changed_and_changed_back_are_not_measured_again(isar: Partnership, measured: list[date]) -> None:
    first = shared_figures(isar)
    import_package(with_cells(programme("isar"), "milestones", name="Other"), actor=None)
    import_package(programme("isar"), actor=None)
    isar.refresh_from_db()
    assert shared_figures(isar) == first
    assert len(measured) == 1


def test_a_change_of_the_method_measures_anew(isar: Partnership, measured: list[date], monkeypatch: pytest.MonkeyPatch) -> None:
    shared_figures(isar)
    monkeypatch.setattr("idele.web.figures.snapshots.method_stamp", lambda: "another")
    shared_figures(isar)
    assert len(measured) == 2


def test_what_is_stored_is_what_everybody_may_see(isar: Partnership) -> None:
    figures = shared_figures(isar)
    assert figures["shared"] is True
    assert figures["programme"] == {}
    assert list(figures["partnerships"]) == ["isar"]
    assert Snapshot.objects.get().figures == figures
    programme_figures()
    assert all(snapshot.figures["shared"] for snapshot in Snapshot.objects.all())


def test_an_open_wave_shows_nothing(isar: Partnership) -> None:
    today = timezone.localdate()
    for closed in (None, today, today + timedelta(days=30)):
        import_package(with_cells(programme("isar"), "waves", closed=closed), actor=None)
        isar.refresh_from_db()
        shown = shared_figures(isar)["partnerships"]["isar"]
        assert not {"answers", "trust", "understanding", "missing"} & set(shown), closed
        assert "isar-2024" not in str(shown)


def test_a_wave_closes_at_its_midnight(isar: Partnership, measured: list[date]) -> None:
    import_package(with_cells(programme("isar"), "waves", closed=date(2024, 6, 1)), actor=None)
    isar.refresh_from_db()

    def shown(day: int) -> dict[str, Any]:
        figures: dict[str, Any] = current([isar], date(2024, 6, day))[isar.pk].figures["partnerships"]["isar"]
        return figures

    assert "answers" not in shown(1)
    assert "answers" in shown(2)
    assert shown(3) == shown(2)
    assert measured == [date(2024, 5, 1), date(2024, 6, 1)]


def test_what_an_open_wave_was_given_is_not_even_measured() -> None:
    tables = as_of_midnight(programme().tables, date(2024, 4, 1))
    assert [tables[name].height for name in CONFIDENTIAL] == [0, 0, 0, 0]
    whole = as_of_midnight(programme().tables, date(2024, 4, 2))
    assert [whole[name].height for name in CONFIDENTIAL] == [programme().tables[name].height for name in CONFIDENTIAL]


def test_the_figures_of_many_that_hold_come_in_one_query(isar: Partnership, django_assert_num_queries: Any) -> None:
    everybody = list(Partnership.objects.all())
    figures = shared_figures_of(everybody)
    with django_assert_num_queries(1):
        assert shared_figures_of(everybody) == figures
    assert set(figures) == {partnership.pk for partnership in everybody}


@pytest.mark.parametrize("partnerships", [1, 6])
def test_the_number_of_queries_does_not_grow_with_the_rows(partnerships: int, django_assert_max_num_queries: Any) -> None:
    keys = [f"p{number}" for number in range(partnerships)]
    import_package(programme(*keys), actor=None)
    with django_assert_max_num_queries(38):
        assemble()
    with django_assert_max_num_queries(40):
        assemble(keys)
    with django_assert_max_num_queries(48):
        current([Partnership.objects.get(key="p0")])


def test_rows_in_another_order_have_the_same_digest(isar: Partnership) -> None:
    first = shared_figures(isar)
    ledger = programme("isar").tables["ledger"]
    import_package(with_rows(programme("isar"), ledger=ledger.reverse()), actor=None, replace=True)
    assert shared_figures(isar) == first
    assert Snapshot.objects.count() == 1
