"""Folders: what is not there, what is no file, and what leads out."""

from pathlib import Path

import pytest

from idele.tables import Limits, Unreadable, check
from tests.tables.making import SOUND, codes, folder, said, sound_with


def _listing(tmp_path: Path, path: str) -> Path:
    listed = [{"name": "organisations", "path": path}]
    return folder(tmp_path / "x", {"partnerships": SOUND["partnerships"]}, {"resources": listed})


@pytest.mark.parametrize(
    "path",
    [
        "../secret.csv",
        "/etc/passwd",
        "a/../../secret.csv",
        "C:\\secret.csv",
        "https://example.org/organisations.csv",
        "file:///etc/x",
        "\\\\host\\x",
    ],
)
def test_a_path_that_leads_out_is_refused(path: str, tmp_path: Path) -> None:
    (tmp_path / "secret.csv").write_text(SOUND["organisations"])
    with pytest.raises(Unreadable, match="leads out of the package"):
        check(_listing(tmp_path, path))


def test_a_link_that_leads_out_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret.csv").write_text(SOUND["organisations"])
    path = _listing(tmp_path, "organisations.csv")
    (path / "organisations.csv").symlink_to(tmp_path / "secret.csv")
    with pytest.raises(Unreadable, match=r"organisations\.csv is a link that leads out of the folder"):
        check(path)


def test_a_folder_that_is_a_link_out_is_refused(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "organisations.csv").write_text(SOUND["organisations"])
    path = _listing(tmp_path, "data/organisations.csv")
    (path / "data").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(Unreadable, match="is a link that leads out of the folder"):
        check(path)


def test_a_link_within_the_folder_is_read(tmp_path: Path) -> None:
    path = _listing(tmp_path, "organisations.csv")
    (path / "real.txt").write_text(SOUND["organisations"])
    (path / "organisations.csv").symlink_to("real.txt")
    assert said(path) == []


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert said(_listing(tmp_path, "organisations.csv")) == ["organisations:-:-: the file organisations.csv is not there"]


def test_a_folder_where_a_file_is_expected(tmp_path: Path) -> None:
    path = sound_with(tmp_path)
    (path / "answers.csv").unlink()
    (path / "answers.csv").mkdir()
    assert said(path) == ["answers:-:-: answers.csv is a folder, expected a file"]
    (path / "datapackage.json").unlink()
    (path / "datapackage.json").mkdir()
    with pytest.raises(Unreadable, match=r"datapackage\.json is a folder"):
        check(path)


def test_a_link_in_a_circle_is_a_missing_file(tmp_path: Path) -> None:
    path = _listing(tmp_path, "organisations.csv")
    (path / "organisations.csv").symlink_to("organisations.csv")
    assert codes(check(path)) == [("organisations", None, None, "missing_file")]


def test_files_larger_than_the_limit(tmp_path: Path) -> None:
    path = sound_with(tmp_path)
    for limits in (Limits(file_bytes=50), Limits(total_bytes=200)):
        with pytest.raises(Unreadable, match="more than is read"):
            check(path, limits)


def test_an_empty_folder(tmp_path: Path) -> None:
    (tmp_path / "x.xlsx").mkdir()
    with pytest.raises(Unreadable, match="holds no table"):
        check(tmp_path / "x.xlsx")
