"""Zip files that are broken, too large, or mean harm: a plain sentence, and nothing read."""

import io
import os
import stat
import struct
import zipfile
from pathlib import Path

import pytest

from idele.tables import Limits, Unreadable, check
from tests.tables.making import SOUND, zipped

FILES: dict[str, bytes | str] = {f"{name}.csv": text for name, text in SOUND.items()}


def _refused(path: Path, limits: Limits | None = None) -> str:
    with pytest.raises(Unreadable) as caught:
        check(path, limits)
    return str(caught.value)


def _with_entry(path: Path, entry: zipfile.ZipInfo, content: bytes = b"x") -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(entry, content)
    return path


def _patched(path: Path, signature: bytes, offset: int, form: str, value: int) -> Path:
    """The file with a number in its local headers (PK34) or its directory (PK12) changed."""
    data = bytearray(path.read_bytes())
    place = data.find(signature)
    while place >= 0:
        struct.pack_into(form, data, place + offset, value)
        place = data.find(signature, place + 4)
    path.write_bytes(data)
    return path


def test_a_zip_is_read_and_what_systems_leave_in_it_is_passed_over(tmp_path: Path) -> None:
    files = {**FILES, "__MACOSX/._answers.csv": b"\0", ".DS_Store": b"\0"}
    assert check(zipped(tmp_path / "x.zip", files)).faults == []


def test_a_zipped_folder_is_the_package(tmp_path: Path) -> None:
    checked = check(zipped(tmp_path / "x.zip", {f"package/{name}": text for name, text in FILES.items()}))
    assert checked.package is not None
    assert list(checked.package.tables) == list(SOUND)


def test_not_a_zip(tmp_path: Path) -> None:
    for name, content in (("x.zip", b"PK hello"), ("x.xlsx", b"PK\x03\x04" + b"\0" * 100)):
        (tmp_path / name).write_bytes(content)
        assert _refused(tmp_path / name) == f"{name} is not a zip file, or was cut off while it was copied"


def test_something_else_altogether(tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(b"%PDF-1.7 hello")
    assert _refused(tmp_path / "x.zip").startswith("x.zip is not a package, expected a folder, a .zip or an .xlsx")
    (tmp_path / "empty.zip").write_bytes(b"")
    assert _refused(tmp_path / "empty.zip") == "empty.zip is empty"
    (tmp_path / "old.xlsx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    assert "protected with a password or in the old .xls form" in _refused(tmp_path / "old.xlsx")
    os.mkfifo(tmp_path / "pipe")
    assert "not a plain file" in _refused(tmp_path / "pipe")


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_cut_off(share: float, tmp_path: Path) -> None:
    path = zipped(tmp_path / "x.zip", FILES)
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    assert _refused(path) == "x.zip is not a zip file, or was cut off while it was copied"


@pytest.mark.parametrize("place", range(0, 400, 7))
def test_a_damaged_byte_never_ends_in_a_traceback(place: int, tmp_path: Path) -> None:
    path = zipped(tmp_path / "x.zip", FILES)
    data = bytearray(path.read_bytes())
    data[place * len(data) // 400] ^= 0xFF
    path.write_bytes(data)
    try:
        check(path)
    except Unreadable as unreadable:
        assert str(unreadable)


def test_encrypted(tmp_path: Path) -> None:
    path = _patched(zipped(tmp_path / "x.zip", {"answers.csv": "x"}), b"PK\x01\x02", 8, "<H", 1)
    assert _refused(path) == "the zip file is protected with a password, please save it without one"


@pytest.mark.parametrize(
    "name", ["../answers.csv", "a/../../answers.csv", "/etc/answers.csv", "C:/answers.csv", "C:answers.csv", "..\\x.csv"]
)
def test_a_path_that_leads_out(name: str, tmp_path: Path) -> None:
    assert _refused(_with_entry(tmp_path / "x.zip", zipfile.ZipInfo(name))).startswith(
        "the zip file holds a path that leads out of it"
    )


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR])
def test_a_link_or_device(kind: int, tmp_path: Path) -> None:
    entry = zipfile.ZipInfo("answers.csv")
    entry.create_system, entry.external_attr = 3, (kind | 0o777) << 16
    assert _refused(_with_entry(tmp_path / "x.zip", entry, b"/etc/passwd")).startswith("the zip file holds a link or device")


def test_a_file_twice(tmp_path: Path) -> None:
    with pytest.warns(UserWarning), zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        archive.writestr("answers.csv", "a")
        archive.writestr("answers.csv", "b")
    assert _refused(tmp_path / "x.zip") == "the zip file holds answers.csv twice"


def test_a_bomb_by_its_ratio(tmp_path: Path) -> None:
    path = zipped(tmp_path / "x.zip", {"answers.csv": b"0" * (5 * 1024 * 1024)})
    assert _refused(path) == "answers.csv would unpack to 5 MiB, which is more than is read"


def test_a_bomb_by_its_size(tmp_path: Path) -> None:
    path = zipped(tmp_path / "x.zip", {f"{letter}.csv": b"0" * 900_000 for letter in "abcdefghij"})
    assert _refused(path, Limits(total_bytes=5_000_000)) == "the zip file would unpack to more than 4 MiB"
    assert "more than is read" in _refused(path, Limits(file_bytes=800_000))


def test_a_bomb_that_lies_about_its_size(tmp_path: Path) -> None:
    path = zipped(tmp_path / "x.zip", {"answers.csv": b"wave,respondent\n" + b"0" * (50 * 1024 * 1024)})
    _patched(path, b"PK\x01\x02", 24, "<I", 100)
    assert _refused(path).startswith("answers.csv in the zip file is")


def test_a_file_that_is_shorter_than_it_says(tmp_path: Path) -> None:
    path = _patched(zipped(tmp_path / "x.zip", {"answers.csv": b"wave,respondent\n"}), b"PK\x01\x02", 24, "<I", 1_000)
    assert _refused(path).startswith("answers.csv in the zip file is")


def test_too_many_files(tmp_path: Path) -> None:
    path = zipped(tmp_path / "x.zip", {f"{number}.csv": b"" for number in range(1_001)})
    assert _refused(path) == "the zip file holds 1001 files, at most 1000 are read"


def test_a_way_of_packing_that_is_not_read(tmp_path: Path) -> None:
    entry = zipfile.ZipInfo("answers.csv")
    entry.compress_type = zipfile.ZIP_LZMA
    assert "packed in a way that is not read here" in _refused(_with_entry(tmp_path / "x.zip", entry))


def test_a_zip_that_holds_no_table(tmp_path: Path) -> None:
    assert _refused(zipped(tmp_path / "x.zip", {"photo.jpg": b"x"})).startswith("x.zip holds no table, expected files such as")
    buffer = io.BytesIO()
    zipfile.ZipFile(buffer, "w").close()
    (tmp_path / "none.zip").write_bytes(buffer.getvalue())
    assert _refused(tmp_path / "none.zip").startswith("none.zip holds no table")


def test_a_nested_path_is_read_where_the_descriptor_names_it_and_only_there(tmp_path: Path) -> None:
    descriptor = '{"resources": [{"name": "organisations", "path": "data/organisations.csv"}]}'
    files: dict[str, bytes | str] = {
        "datapackage.json": descriptor,
        "data/organisations.csv": SOUND["organisations"].replace("DE2", ""),
    }
    checked = check(zipped(tmp_path / "x.zip", files))
    assert checked.rows == {"organisations": 2}
    assert check(zipped(tmp_path / "y.zip", {**FILES, "deep/er/answers.csv": "x"})).rows.keys() == SOUND.keys()
