"""Packages in: who may, what comes in, what does not, and that it is all or nothing."""

from __future__ import annotations

from datetime import date
from typing import Any

import polars as pl
import pytest
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError

from idele.tables import SCHEMAS, Faulty, Package
from idele.web.checkups.models import Answer
from idele.web.core.models import Audit, Organisation
from idele.web.figures.actions import Imported, import_package
from idele.web.figures.importing import storing
from idele.web.figures.rows import TABLES
from idele.web.figures.selectors import export
from idele.web.partnerships.models import Partnership
from idele.web.people.models import Part, Person
from tests.web.figures.packages import alone, programme, same_rows, with_cells, with_rows, without_rows

pytestmark = pytest.mark.django_db


@pytest.fixture
def stored() -> Imported:
    return import_package(programme(), actor=None)


def person(role: str = "", **parts: str) -> Person:
    made = Person.objects.create_user(f"{role or '-'.join(parts) or 'nobody'}@idele.example", role=role)
    for key, part in parts.items():
        Part.objects.create(person=made, partnership=Partnership.objects.get(key=key), role=part)
    return made


def faults(package: Package, **options: Any) -> list[tuple[str, int | None, str | None, str]]:
    before = export(full=True)
    with pytest.raises(Faulty) as problem:
        import_package(package, actor=None, **options)
    assert same_rows(export(full=True), before)
    return [(fault.table, fault.row, fault.column, fault.code) for fault in problem.value.faults]


def warnings(package: Package, **options: Any) -> list[tuple[str, int | None, str]]:
    return [(each.table, each.row, each.code) for each in import_package(package, actor=None, **options).warnings]


def test_the_trial_programme_has_a_row_in_every_table() -> None:
    assert [name for name in SCHEMAS if not programme().tables[name].height] == []


@pytest.mark.usefixtures("stored")
@pytest.mark.parametrize(
    ("role", "parts"),
    [("", {}), ("editor", {}), ("", {"isar": "partner"}), ("", {"isar": "observer"}), ("", {"lech": "coordinator"})],
)
def test_others_may_not_bring_into_a_partnership(role: str, parts: dict[str, str]) -> None:
    with pytest.raises(PermissionDenied):
        import_package(alone("isar"), actor=person(role, **parts), into="isar")


@pytest.mark.usefixtures("stored")
@pytest.mark.parametrize(("role", "parts"), [("", {}), ("editor", {}), ("", {"isar": "coordinator", "lech": "coordinator"})])
def test_only_a_manager_may_bring_in_a_whole_programme(role: str, parts: dict[str, str]) -> None:
    with pytest.raises(PermissionDenied):
        import_package(programme(), actor=person(role, **parts))


@pytest.mark.usefixtures("stored")
def test_its_coordinator_may_and_the_programmes_manager() -> None:
    renamed = with_cells(alone("isar"), "partnerships", name="Isar valley")
    assert import_package(renamed, actor=person(isar="coordinator"), into="isar").tables["partnerships"].changed == 1
    assert import_package(programme(), actor=person("manager")).tables["partnerships"].changed == 1


@pytest.mark.usefixtures("stored")
def test_a_coordinator_may_bring_in_one_new_partnership_and_not_one_that_is_there() -> None:
    actor = person(isar="coordinator")
    assert import_package(alone("inn"), actor=actor).partnerships == ["inn"]
    with pytest.raises(PermissionDenied):
        import_package(alone("lech"), actor=actor)


def test_what_comes_in_goes_out_the_same(stored: Imported) -> None:
    assert same_rows(export(full=True), programme())
    assert stored.partnerships == ["isar", "lech"]
    assert {"currency": "EUR", "title": "A trial"}.items() <= export().about.items()


@pytest.mark.usefixtures("stored")
def test_twice_changes_nothing() -> None:
    again = import_package(programme(), actor=None)
    assert not again.changed_anything
    assert again.warnings == []
    assert same_rows(export(full=True), programme())
    assert Audit.objects.count() == 1


@pytest.mark.usefixtures("stored")
def test_twice_into_its_partnership_changes_nothing_either() -> None:
    again = import_package(programme("isar"), actor=None, into="isar", replace=True)
    assert not again.changed_anything
    assert again.warnings == []


@pytest.mark.usefixtures("stored")
def test_a_row_is_found_again_by_its_key_and_changed() -> None:
    changed = with_cells(programme(), "milestones", name="Second ride", delivered=None)
    import_package(changed, actor=None)
    assert same_rows(export(full=True), changed)


@pytest.mark.usefixtures("stored")
def test_a_missing_row_deletes_nothing() -> None:
    import_package(without_rows(programme("isar"), "ledger", "capacities", "answers"), actor=None)
    assert same_rows(export(full=True), programme())


@pytest.mark.usefixtures("stored")
def test_replacing_removes_what_the_partnership_no_longer_has_and_nothing_else() -> None:
    package = without_rows(programme("isar"), "capacities", "answers", "seminars", "presented", "participants", "vocabulary")
    package = with_rows(package, ledger=package.tables["ledger"].head(1), lessons=package.tables["lessons"].clear())
    done = import_package(package, actor=None, replace=True)
    assert {name: counts.removed for name, counts in done.tables.items() if counts.removed} == {
        "capacities": 1,
        "ledger": 2,
        "lessons": 1,
    }
    left = export(full=True).tables
    assert left["lessons"]["id"].to_list() == ["l0", "lech-l1"]
    assert left["answers"].height == programme().tables["answers"].height
    assert left["partnerships"].height == 2


@pytest.mark.usefixtures("stored")
def test_replacing_leaves_a_table_alone_that_the_package_does_not_hold() -> None:
    package = programme("isar")
    import_package(Package(package.tables.without("ledger", "claims"), package.about), actor=None, replace=True)
    assert same_rows(export(full=True), programme())


@pytest.mark.usefixtures("stored")
def test_a_row_that_others_refer_to_is_not_removed() -> None:
    package = programme("isar")
    package = Package(package.tables.without("targets", "allocations"), package.about)
    assert faults(without_rows(package, "objectives"), replace=True) == [("objectives", 1, None, "still-used")]


@pytest.mark.usefixtures("stored")
@pytest.mark.parametrize("into", [None, "inn"])
def test_a_key_stays_with_the_partnership_that_has_it(into: str | None) -> None:
    package = alone("inn")
    taken = with_cells(package, "milestones", id="lech-m1")
    taken = with_cells(taken, "claims", id="lech-c1")
    assert faults(taken, into=into) == [("milestones", 2, "id", "key-is-taken"), ("claims", 2, "id", "key-is-taken")]


@pytest.mark.usefixtures("stored")
def test_a_package_for_one_partnership_changes_no_other() -> None:
    found = faults(with_cells(programme(), "objectives", text="Less work"), into="isar")
    assert ("objectives", 3, "id", "belongs-to-another") in found
    assert not [fault for fault in found if fault[0] in ("partnerships", "practices", "practice_texts")]


@pytest.mark.usefixtures("stored")
def test_whether_a_guess_of_anothers_answers_is_right_is_not_told() -> None:
    right = Package(programme("lech").tables.without("partnerships", "waves"), {})
    wrong = with_cells(right, "ratings", support=1.0)
    assert faults(right, into="isar") == faults(wrong, into="isar")


@pytest.mark.usefixtures("stored")
def test_whether_an_answer_was_known_already_is_not_told() -> None:
    right = import_package(programme("isar"), actor=None, into="isar")
    wrong = import_package(with_cells(programme("isar"), "ratings", support=1.0), actor=None, into="isar")
    assert right.tables["ratings"] == wrong.tables["ratings"]


@pytest.mark.usefixtures("stored")
def test_a_reference_must_lead_to_what_is_there() -> None:
    lost = with_cells(alone("isar"), "capacities", organisation="nowhere")
    lost = with_cells(lost, "coalition_costs", coalition="town+nowhere")
    lost = with_cells(lost, "functions", action="lech-ride")
    assert faults(lost, into="isar") == [
        ("functions", 2, "action", "not-found"),
        ("functions", 3, "action", "not-found"),
        ("capacities", 2, "organisation", "not-found"),
        ("coalition_costs", 2, "coalition", "not-found"),
    ]


def test_a_reference_may_lead_to_what_was_there_before(stored: Imported) -> None:
    assert stored
    import_package(alone("inn"), actor=None, into="inn")
    assert Partnership.objects.filter(key="inn").exists()


def test_the_partnership_that_a_package_goes_to_must_be_there() -> None:
    assert ("partnerships", 1, "id", "not-found") in faults(Package(alone("inn").tables.without("partnerships"), {}), into="inn")


@pytest.mark.usefixtures("stored")
def test_what_others_use_may_be_used_and_not_changed() -> None:
    renamed = with_cells(programme("isar"), "organisations", name="Renamed")
    assert warnings(renamed) == [("organisations", row, "used-by-others") for row in range(2, 6)]
    renamed = with_cells(programme("isar"), "territories", name="Renamed")
    assert warnings(renamed, into="isar") == [("territories", 2, "used-by-others"), ("territories", 3, "used-by-others")]
    assert same_rows(export(full=True), programme())


@pytest.mark.usefixtures("stored")
def test_what_nobody_else_uses_may_be_changed_and_by_the_whole_programme_all() -> None:
    row = {"id": "ferry", "name": "Ferry", "kind": "private"}
    package = alone("isar")
    import_package(with_rows(package, organisations=[row]), actor=None, into="isar")
    assert warnings(with_rows(package, organisations=[{**row, "name": "Ferries"}]), into="isar") == []
    assert Organisation.objects.get(key="ferry").name == "Ferries"
    import_package(with_cells(programme(), "organisations", name="Renamed"), actor=None)
    assert Organisation.objects.filter(name="Renamed").count() == 4


@pytest.mark.usefixtures("stored")
def test_what_is_the_programmes_only_its_managers_change() -> None:
    package = with_cells(programme("isar"), "seminars", title="Ours")
    package = with_cells(package, "vocabulary", key="work")
    assert warnings(package, into="isar") == [("seminars", 2, "for-managers"), ("vocabulary", 2, "for-managers")]
    assert same_rows(export(full=True), programme())


@pytest.mark.usefixtures("stored")
def test_a_version_of_a_questionnaire_stays_as_it_is() -> None:
    turned = with_cells(programme("isar"), "statements", reversed=True)
    added = with_cells(programme("isar"), "statements", key="trust.2")
    assert warnings(turned, into="isar") == warnings(added, into="isar") == [("statements", 2, "version-is-fixed")]
    assert warnings(with_cells(added, "statements", version="2"), into="isar") == []


@pytest.mark.usefixtures("stored")
def test_a_tie_of_no_partnership_goes_to_the_one_that_brings_it() -> None:
    tie = {"a": "union", "b": "town", "kind": "liaison"}
    for _time in range(2):
        import_package(with_rows(alone("isar"), connections=[tie]), actor=None, into="isar")
    ties = export(full=True).tables["connections"]
    assert ties.filter(a="union")["partnership"].to_list() == ["isar"]


def test_money_keeps_its_meaning_beside_another_currency() -> None:
    import_package(programme("isar"), actor=None)
    crowns = Package(alone("inn").tables, {"currency": "CZK"})
    import_package(crowns, actor=None)
    assert not import_package(crowns, actor=None).changed_anything
    assert dict(Partnership.objects.values_list("key", "currency")) == {"isar": None, "inn": "CZK"}


def test_a_key_too_long_to_be_looked_up_is_a_fault() -> None:
    package = with_cells(programme("isar"), "milestones", id="m" * 201, name="a\0b")
    assert faults(package) == [("milestones", 2, "id", "too-long"), ("milestones", 2, "name", "unprintable")]


def test_with_a_fault_in_the_last_table_nothing_comes_in() -> None:
    package = with_cells(programme(), "consultations", organisation="nowhere")
    assert faults(package) == [("consultations", row, "organisation", "not-found") for row in (2, 3)]
    assert not Organisation.objects.exists()


def test_when_the_database_breaks_in_the_middle_nothing_comes_in(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = storing.create

    def breaking(rows: Any, *others: Any) -> None:
        if rows.table == "lessons":
            raise DatabaseError("the disk is full")
        whole(rows, *others)

    monkeypatch.setattr(storing, "create", breaking)
    with pytest.raises(DatabaseError):
        import_package(programme(), actor=None)
    assert [name for name, rows in TABLES.items() if rows.objects.exists()] == []
    assert not Audit.objects.exists()


@pytest.mark.usefixtures("stored")
def test_the_audit_tells_who_and_what_and_nothing_of_what_was_given_in_confidence() -> None:
    row = Audit.objects.get()
    assert (row.actor, row.action, row.kind, row.object) == (None, "import", "package", "")
    told = row.new["tables"]
    assert told["partners"] == {"added": 10, "changed": 0, "removed": 0, "same": 0}
    assert not {"answers", "leaders", "ratings", "allocations"} & set(told)


def test_the_order_of_answers_in_the_file_is_not_kept() -> None:
    package = programme("isar")
    answers = pl.concat([package.tables["answers"].with_columns(statement=pl.lit(f"trust.{number}")) for number in range(40)])
    import_package(with_rows(package, answers=answers), actor=None)
    kept = list(Answer.objects.order_by("pk").values_list("respondent", "statement"))
    assert len(kept) == answers.height
    assert kept != answers.select("respondent", "statement").rows()
    names = {field.name for field in Answer._meta.get_fields()}
    assert names == {"id", *answers.columns}


@pytest.mark.parametrize("partnerships", [1, 6])
def test_the_number_of_queries_does_not_grow_with_the_rows(partnerships: int, django_assert_max_num_queries: Any) -> None:
    package = programme(*(f"p{number}" for number in range(partnerships)))
    with django_assert_max_num_queries(140):
        import_package(package, actor=None)
    with django_assert_max_num_queries(60):
        import_package(package, actor=None)
    with django_assert_max_num_queries(150):
        import_package(with_cells(package, "milestones", planned=date(2025, 1, 1)), actor=None, replace=True)
