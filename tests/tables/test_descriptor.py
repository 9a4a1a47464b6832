"""datapackage.json as it should not be."""

import json
from pathlib import Path

import pytest

from idele.tables import Limits, Unreadable, check
from tests.tables.making import SOUND, codes, folder, sound_with


def _with_descriptor(tmp_path: Path, content: bytes) -> Path:
    path = folder(tmp_path / "x", {"partnerships": SOUND["partnerships"].replace("DE2", "")})
    (path / "datapackage.json").write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is not JSON, at line 1, column 1"),
        (b'{"name": "x",\n}', "is not JSON, at line 2, column 1"),
        (b"[]", "does not hold an object"),
        (b'"text"', "does not hold an object"),
        (b"{\xff}", "is not UTF-8 text, at byte 2"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"a":' * 100_000, "nested too deeply"),
        (b'{"n": 1e400}', "number that is too large"),
        (b'{"n": NaN}', "number that is too large or none"),
        (b'{"n": ' + b"9" * 10_000 + b"}", "number that is too large"),
        (b'{"resources": {}}', "not a list of objects"),
        (b'{"resources": [1]}', "not a list of objects"),
        (json.dumps({"resources": [{}] * 1_001}).encode(), "lists more than 1000 resources"),
    ],
)
def test_what_is_no_descriptor_is_refused(content: bytes, message: str, tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match=message):
        check(_with_descriptor(tmp_path, content))


def test_a_descriptor_larger_than_the_limit(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="too large, 200 bytes"):
        check(_with_descriptor(tmp_path, b" " * 200), Limits(descriptor_bytes=100))


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        ({"name": "partnerships"}, ("partnerships", None, None, "no_path")),
        ({"path": 7}, ("resource 1", None, None, "no_path")),
        ({"name": "partnerships", "path": ["a.csv", "b.csv"]}, ("partnerships", None, None, "no_path")),
        ({"name": "partnerships", "data": []}, ("partnerships", None, None, "no_path")),
    ],
)
def test_a_resource_without_one_file_is_a_fault(entry: dict[str, object], found: tuple[object, ...], tmp_path: Path) -> None:
    assert codes(check(_with_descriptor(tmp_path, json.dumps({"resources": [entry]}).encode()))) == [found]


@pytest.mark.parametrize(
    "entry", [{"path": ["partnerships.csv"]}, {"name": "Our partnerships", "path": "partnerships.csv", "dialect": "x"}]
)
def test_a_table_is_also_known_by_its_file(entry: dict[str, object], tmp_path: Path) -> None:
    assert check(_with_descriptor(tmp_path, json.dumps({"resources": [entry]}).encode())).rows == {"partnerships": 1}


def test_a_table_listed_twice(tmp_path: Path) -> None:
    listed = [{"name": name, "path": f"{name}.csv"} for name in [*SOUND, "partners"]]
    assert codes(check(sound_with(tmp_path, {"resources": listed}))) == [("partners", None, None, "duplicate_table")]


def test_facts_that_are_not_of_the_files_are_kept(tmp_path: Path) -> None:
    facts = {"title": "T", "sources": [{"title": "s"}], "illustration": True, "licenses": []}
    checked = check(sound_with(tmp_path, {**facts, "profile": "tabular-data-package"}))
    assert checked.package is not None
    assert checked.package.about == {"name": "test", **facts}
