"""Warnings, which let a package pass."""

from pathlib import Path

from idele.tables import check
from tests.tables.making import SOUND, folder, sound_with

OBJECTIVES = "id,partnership,text,set_by\n" + "".join(f"o{n},isar,T,inside\n" for n in range(3))


def test_points_that_do_not_come_to_a_hundred(tmp_path: Path) -> None:
    points = "wave,by,about,objective,points\n2025,city,city,o0,33\n2025,city,city,o1,33\n2025,city,city,o2,33\n"
    points += "2025,city,college,o0,50\n2025,city,college,o1,40\n"
    checked = check(sound_with(tmp_path, objectives=OBJECTIVES, allocations=points))
    assert checked.package is not None
    assert [str(warning) for warning in checked.warnings] == [
        "allocations:5:points: the points of city about college in the wave 2025 come to 90, expected 100"
    ]


def test_text_that_would_run_and_is_not_escaped(tmp_path: Path) -> None:
    organisations = "id,name,kind\ncity,=1+1,public\ncollege,@sum,education\n"
    found = check(sound_with(tmp_path, organisations=organisations)).warnings
    assert [(warning.row, warning.column, warning.code) for warning in found] == [
        (2, "name", "would_run"),
        (3, "name", "would_run"),
    ]


def test_escaped_text_is_as_it_was(tmp_path: Path) -> None:
    organisations = "id,name,kind\ncity,'=1+1,public\ncollege,'quoted',education\n"
    checked = check(sound_with(tmp_path, {"escaped": True}, organisations=organisations))
    assert checked.warnings == []
    assert checked.package is not None
    assert checked.package.tables["organisations"]["name"].to_list() == ["=1+1", "'quoted'"]


def test_an_apostrophe_stays_where_nothing_is_said_of_escaping(tmp_path: Path) -> None:
    checked = check(sound_with(tmp_path, organisations="id,name,kind\ncity,'=1+1,public\ncollege,C,education\n"))
    assert checked.package is not None
    assert checked.package.tables["organisations"]["name"].to_list() == ["'=1+1", "C"]


def test_unknown_tables_and_columns_are_named(tmp_path: Path) -> None:
    checked = check(
        sound_with(tmp_path, parners="a,b\n1,2\n", organisations="id,name,kind,levl,\ncity,C,public,x,\ncollege,D,other,,\n")
    )
    assert [str(warning) for warning in checked.warnings] == [
        'parners:-:-: the table "parners" is not known and was not read; did you mean "partners"?',
        'organisations:1:levl: the column "levl" is not known and was not read; did you mean "level"?',
    ]
    assert checked.package is not None


def test_a_missing_descriptor(tmp_path: Path) -> None:
    path = folder(tmp_path / "x", dict(SOUND))
    (path / "datapackage.json").unlink()
    checked = check(path)
    assert [warning.code for warning in checked.warnings] == ["no_descriptor"]
    assert checked.package is not None
    assert list(checked.package.tables) == list(SOUND)


def test_a_file_that_the_descriptor_does_not_list(tmp_path: Path) -> None:
    path = sound_with(tmp_path)
    (path / "lessons.csv").write_text("id,text,date\nl,T,2020-01-01\n")
    checked = check(path)
    assert [str(warning) for warning in checked.warnings] == [
        "lessons:-:-: lessons.csv is there, but datapackage.json does not list it, so it was not read"
    ]
