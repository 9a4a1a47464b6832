"""Rows that are there twice, and rows that refer to what is not there."""

from pathlib import Path

import pytest

from idele.tables import check
from tests.tables.making import codes, folder, said, sound_with

CONNECTIONS = (
    "a,b,kind,partnership,since\ncity,college,joint_plan,,\ncity,college,joint_plan,,2020-01-01\ncity,college,joint_plan,,\n"
)


def test_a_key_stands_once(tmp_path: Path) -> None:
    answers = (
        "wave,respondent,organisation,statement,value\n2025,r,city,trust.1,4\n2025,r,city,trust.2,4\n2025,r,city,trust.1,5\n"
    )
    assert said(sound_with(tmp_path, answers=answers)) == [
        "answers:4:wave: the key (wave 2025, respondent r, statement trust.1) stands in row 2 already, expected it once"
    ]


def test_empty_parts_of_a_key_are_alike(tmp_path: Path) -> None:
    assert codes(check(sound_with(tmp_path, connections=CONNECTIONS))) == [("connections", 4, "a", "duplicate_key")]


def test_an_optional_part_of_a_key_may_have_no_column(tmp_path: Path) -> None:
    partners = "partnership,organisation,role\nisar,city,lead\nisar,city,partner\n"
    assert codes(check(sound_with(tmp_path, partners=partners))) == [("partners", 3, "partnership", "duplicate_key")]


def test_a_coalition_is_the_same_in_any_order(tmp_path: Path) -> None:
    costs = "partnership,name,coalition,money\nisar,office,city+college,10\nisar,office,college+city,12\n"
    assert codes(check(sound_with(tmp_path, coalition_costs=costs))) == [("coalition_costs", 3, "partnership", "duplicate_key")]


def test_the_ledger_may_repeat_itself(tmp_path: Path) -> None:
    ledger = "partnership,organisation,date,kind\n" + "isar,city,2024-01-01,cost\n" * 2
    assert said(sound_with(tmp_path, ledger=ledger)) == []


def test_each_of_several_joined_values_is_looked_up(tmp_path: Path) -> None:
    costs = "partnership,name,coalition,money\nisar,office,city+colege,10\nisar,office,city+,10\n"
    assert said(sound_with(tmp_path, coalition_costs=costs)) == [
        'coalition_costs:2:coalition: "colege" is not in organisations, expected one of its keys; did you mean "college"?',
        'coalition_costs:3:coalition: nothing stands beside one "+", expected a key from organisations',
    ]


@pytest.mark.parametrize("organisations", [None, "id,name,kind\n"])
def test_what_was_left_out_or_is_empty_is_not_looked_up(organisations: str | None, tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"partners": "partnership,organisation,role\nisar,city,lead\n"}
    if organisations:
        files["organisations"] = organisations
    assert said(folder(tmp_path / "x", files)) == []


def test_many_missing_references_among_many_keys_stay_quick(tmp_path: Path) -> None:
    organisations = "id,name,kind\n" + "".join(f"organisation-{n},N,public\n" for n in range(20_000))
    partners = "partnership,organisation,role\n" + "".join(f"p,organization-{n},partner\n" for n in range(20_000))
    checked = check(folder(tmp_path / "x", {"organisations": organisations, "partners": partners}))
    assert len(checked.faults) == 1_000
    assert checked.faults[0].suggestion == "organisation-0"
    assert checked.faults[-1].more == 19_000
