"""CSV files as people save them, and as nobody should."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from idele.tables import Limits, check
from idele.tables.csv_text import read_csv
from idele.tables.inspection import begin
from tests.tables.making import SOUND, codes, folder, said, sound_with

ORGANISATIONS = "id,name,kind\nä,Größe,public\nb,B,other\n"


def _check(tmp_path: Path, content: bytes | str, **descriptor: object) -> list[str]:
    return said(folder(tmp_path / "x", {"organisations": content}, descriptor))


@pytest.mark.parametrize(
    "content",
    [
        ORGANISATIONS.encode("utf-8-sig"),
        ORGANISATIONS.replace("\n", "\r\n").encode(),
        ORGANISATIONS.replace("\n", "\r").encode(),
        ORGANISATIONS.replace("Größe", '"Größe"').replace("\n", "\r\n").encode(),
        ORGANISATIONS.replace("Größe", '"Größe"').replace("\n", "\r").encode(),
        ORGANISATIONS.rstrip("\n").encode(),
        (ORGANISATIONS + "\n\n,,\n").encode(),
        ORGANISATIONS.replace("id,", '" id ",').encode(),
    ],
    ids=["BOM", "CRLF", "CR", "CRLF quoted", "CR quoted", "no last line end", "empty rows", "blanks in the header"],
)
def test_what_is_accepted(content: bytes, tmp_path: Path) -> None:
    checked = check(folder(tmp_path / "x", {"organisations": content}))
    assert checked.package is not None, checked.faults
    assert checked.package.tables["organisations"].select("id", "name", "kind").rows() == [
        ("ä", "Größe", "public"),
        ("b", "B", "other"),
    ]


def test_line_ends_in_a_cell_stay_as_they_are(tmp_path: Path) -> None:
    content = 'id,name,kind\r\na,"one\r\ntwo\rthree\nfour",public\r\n'
    checked = check(folder(tmp_path / "x", {"organisations": content}))
    assert checked.package is not None
    assert checked.package.tables["organisations"]["name"].item() == "one\r\ntwo\rthree\nfour"


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"", "organisations:-:-: the file is empty, expected a first row with the names of the columns"),
        (b"\n \n", "organisations:-:-: the file is empty, expected a first row with the names of the columns"),
        (b",,\na,b,c\n", "organisations:1:-: row 1 is empty, expected the names of the columns"),
        (
            b"id,name,kind\na,\0,public\n",
            "organisations:2:-: a NUL byte stands at byte 16, expected text; the file may be damaged",
        ),
    ],
)
def test_a_file_that_holds_no_table(content: bytes, line: str, tmp_path: Path) -> None:
    assert _check(tmp_path, content) == [line]


def test_another_encoding_says_where_and_what_to_do(tmp_path: Path) -> None:
    found = _check(tmp_path, ORGANISATIONS.encode("latin-1"))
    assert len(found) == 1
    assert found[0].startswith("organisations:2:-: byte 14 of the file is not UTF-8, expected UTF-8 text; in Excel save as")


def test_a_wrong_byte_far_into_the_file_is_found_at_its_place(tmp_path: Path) -> None:
    content = b"id,name,kind\n" + "é,N,public\n".encode() * 200_000 + b"\xff,N,public\n"
    assert _check(tmp_path, content)[0].startswith(f"organisations:200002:-: byte {len(content) - 10} of")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-16-le"])
def test_utf_16(encoding: str, tmp_path: Path) -> None:
    bom = b"" if encoding == "utf-16" else b"\xfe\xff" if encoding.endswith("be") else b"\xff\xfe"
    assert "saved as UTF-16" in _check(tmp_path, bom + ORGANISATIONS.encode(encoding))[0]


@pytest.mark.parametrize(("separator", "name"), [(";", "semicolons"), ("\t", "tabs"), ("|", "bars")])
def test_other_separators(separator: str, name: str, tmp_path: Path) -> None:
    content = ORGANISATIONS.replace(",", separator)
    expected = f"the columns are separated by {name}, expected commas (or name the delimiter in datapackage.json)"
    assert _check(tmp_path, content) == [f"organisations:1:-: {expected}"]
    for dialect in ({"delimiter": separator}, {"csv": {"delimiter": separator}}):
        listed = [{"name": "organisations", "path": "organisations.csv", "dialect": dialect}]
        assert _check(tmp_path, content, resources=listed) == []


def test_the_other_faults_of_a_table_with_semicolons_are_found_too(tmp_path: Path) -> None:
    found = _check(tmp_path, "id;name;kind\na;A;publc\n")
    assert len(found) == 2
    assert found[1].startswith('organisations:2:kind: "publc" is not allowed')


def test_rows_with_too_many_or_too_few_cells(tmp_path: Path) -> None:
    found = _check(tmp_path, 'id,name,kind\na,A\nb,B,public\n\nc,"C,c",public,x\nd,D,wrong\n')
    assert found[:2] == [
        "organisations:2:-: the row has 2 cells, expected 3 as in the header",
        "organisations:5:-: the row has 4 cells, expected 3 as in the header",
    ]
    assert found[2].startswith("organisations:6:kind:")


@pytest.mark.parametrize(
    ("content", "row"),
    [
        ('id,name,kind\na,A,public\nb,5" pipe,public\n', 3),
        ('id,name,kind\na,A,public\nb,"B" x,public\n', 3),
        ('id,name,kind\na,"A,public\nb,B,public\n', 2),
    ],
)
def test_a_quotation_mark_where_none_belongs(content: str, row: int, tmp_path: Path) -> None:
    checked = check(folder(tmp_path / "x", {"organisations": content}))
    assert codes(checked) == [("organisations", row, None, "quotation_mark")]


def test_a_mark_beside_a_separator_that_is_not_the_files_own(tmp_path: Path) -> None:
    assert {
        fault.code for fault in check(folder(tmp_path / "x", {"organisations": 'id,name,kind\na,"A";"B",public\n'})).faults
    } == {"quotation_mark"}


def test_more_rows_than_the_limit(tmp_path: Path) -> None:
    checked = check(sound_with(tmp_path), Limits(rows=1))
    assert ("answers", 3, None, "too_many_rows") in codes(checked)
    assert checked.faults[0].message == "the table has 2 rows, at most 1 are read"


def test_more_columns_than_the_limit(tmp_path: Path) -> None:
    header = ",".join(f"c{number}" for number in range(501))
    assert _check(tmp_path, header + "\n") == ["organisations:1:-: the table has 501 columns, at most 500 are read"]


def test_a_header_cell_without_end(tmp_path: Path) -> None:
    assert _check(tmp_path, "x" * 200_000 + ",name\n")[0].startswith("organisations:1:")


@pytest.mark.parametrize("name", SOUND)
def test_a_table_without_rows(name: str, tmp_path: Path) -> None:
    header = SOUND[name].splitlines()[0]
    for ending in ("", "\n", "\r\n"):
        assert said(folder(tmp_path / "x", {name: header + ending})) == []


@given(body=st.text(st.sampled_from('a,"\n\r; \t'), max_size=40))
@settings(max_examples=400, deadline=None)
def test_what_is_read_is_what_the_standard_reader_reads(body: str) -> None:
    inspection = begin()
    table = read_csv("organisations", f"id,name\n{body}".encode(), None, inspection)
    bad = {fault.row for fault in inspection.faults.faults}
    if table is None:
        assert bad
        return
    expected = list(csv.reader(io.StringIO(f"id,name\n{body}", newline=""), strict=True))
    rows = {number: [cell or None for cell in row] for number, row in enumerate(expected, start=1) if number > 1}
    kept = {number: tuple(row) for number, row in rows.items() if number not in bad and any(row)}
    assert dict(zip(table.rows.to_list(), table.frame.rows(), strict=True)) == kept
    assert all(len(rows[number or 0]) != 2 for number in bad)


@given(content=st.binary(max_size=60) | st.binary(max_size=20).map(lambda some: b"id,name,kind\n" + some))
@settings(max_examples=300, deadline=None)
def test_no_bytes_end_in_a_traceback(content: bytes) -> None:
    inspection = begin()
    table = read_csv("organisations", content, None, inspection)
    assert table is not None or inspection.faults.faults
