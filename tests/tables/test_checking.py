"""The check as a whole: every fault in one pass, by table, row and column."""

from pathlib import Path

import pytest

from idele.tables import Limits, Unreadable, check
from idele.tables.faults import lines
from tests.tables.making import SOUND, codes, folder, said, sound_with


def test_a_sound_package_is_typed(tmp_path: Path) -> None:
    checked = check(sound_with(tmp_path))
    assert checked.package is not None
    assert (checked.faults, checked.warnings) == ([], [])
    assert checked.rows == {name: text.count("\n") - 1 for name, text in SOUND.items()}
    assert checked.package.about == {"name": "test"}
    assert checked.package.tables["answers"]["value"].to_list() == [4.0, None]


def test_every_fault_is_found_in_one_pass(tmp_path: Path) -> None:
    spoilt = sound_with(
        tmp_path,
        territories="code,name,parent\nDE,Germany,DE2\nDE2,Bavaria,DE\n",
        organisations="id,name,kind,kind\ncity,,public,\ncity,City,publc,\n",
        partners="partnership,organisation,joined\nisar,citi,31.12.2025\n",
        waves="id,partnership,opened,closed\n2025,isar,2025-02-30,2025-02-01\n",
        answers="wave,respondent,organisation,statement,value\n2025,r1,city,trust.1,4,9\n2025,r1,city,trust.1,six\n",
        currency_table="a,b\n",
    )
    checked = check(spoilt)
    assert checked.package is None
    assert codes(checked) == [
        ("territories", 2, "parent", "circle"),
        ("territories", 3, "parent", "circle"),
        ("organisations", 1, "kind", "duplicate_column"),
        ("organisations", 2, "name", "empty"),
        ("organisations", 3, "kind", "not_allowed"),
        ("organisations", 3, "id", "duplicate_key"),
        ("partners", 1, "role", "missing_column"),
        ("partners", 2, "joined", "not_a_date"),
        ("partners", 2, "organisation", "not_found"),
        ("waves", 2, "opened", "not_a_date"),
        ("answers", 2, None, "ragged"),
        ("answers", 3, "value", "not_a_number"),
    ]
    assert [(fault.table, fault.code) for fault in checked.warnings] == [("currency_table", "unknown_table")]


def test_a_fault_reads_as_a_line(tmp_path: Path) -> None:
    assert said(sound_with(tmp_path, partners="partnership,organisation,role\nisar,citty,lead\nisar,city,leader\n")) == [
        'partners:2:organisation: "citty" is not in organisations, expected one of its keys; did you mean "city"?',
        'partners:3:role: "leader" is not allowed, expected one of lead, partner, observer; did you mean "lead"?',
    ]


def test_faults_of_a_kind_are_capped_and_counted(tmp_path: Path) -> None:
    rows = "".join(f"o{number},Name,unknown\n" for number in range(1_234))
    checked = check(folder(tmp_path / "x", {"organisations": "id,name,kind\n" + rows}), Limits(listed=100))
    assert len(checked.faults) == 100
    assert checked.faults[-1].more == 1_134
    shown = lines(checked.faults)
    assert len(shown) == 21
    assert shown[-1] == "organisations:22:kind: and 1,214 more like this"


def test_a_currency_that_is_none(tmp_path: Path) -> None:
    euro = '"euro" is not a currency, expected three capital letters such as EUR'
    assert said(sound_with(tmp_path, {"currency": "euro"})) == [f"package:-:currency: {euro}"]
    assert said(sound_with(tmp_path, partnerships="id,name,started,currency\nisar,Isar,2020-01-01,eur\n")) == [
        'partnerships:2:currency: "eur" is not a currency, expected three capital letters such as EUR'
    ]


def test_how_far_it_is_is_told(tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    check(sound_with(tmp_path), tell=lambda what, done, total: told.append((what, done, total)))
    assert ("answers", 5, 6) in told
    assert all(done <= total for _, done, total in told)


def test_rows_are_counted_as_a_spreadsheet_does(tmp_path: Path) -> None:
    text = 'id,name,kind\n\na,"two\nlines",public\n,,\nb,B,wrong\n'
    assert codes(check(folder(tmp_path / "x", {"organisations": text}))) == [("organisations", 5, "kind", "not_allowed")]


@pytest.mark.parametrize("path", ["nothing-there", "nul\0byte"])
def test_a_path_that_is_none(path: str, tmp_path: Path) -> None:
    with pytest.raises(Unreadable):
        check(f"{tmp_path}/{path}")
