"""Small packages as files, sound or spoilt, for the tests of this room."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

from idele.tables import Checked, check

SOUND = {
    "territories": "code,name,parent\nDE,Germany,\nDE2,Bavaria,DE\n",
    "organisations": "id,name,kind,level,territory\ncity,City,public,local,DE2\ncollege,College,education,regional,DE2\n",
    "partnerships": "id,name,started,territory\nisar,Isar Partnership,2020-01-01,DE2\n",
    "partners": "partnership,organisation,role,joined,left\nisar,city,lead,,\nisar,college,partner,2021-05-01,\n",
    "waves": "id,partnership,opened,closed,low,high\n2025,isar,2025-01-01,2025-02-01,,\n",
    "answers": "wave,respondent,organisation,statement,value\n2025,r1,city,trust.1,4\n2025,r2,college,trust.1,\n",
}


def folder(path: Path, files: dict[str, str | bytes], descriptor: dict[str, Any] | None = None) -> Path:
    """A package folder of these files (CSV text by table, or bytes by file name), with a descriptor that lists the tables."""
    path.mkdir(exist_ok=True)
    for name, content in files.items():
        file = path / (name if "." in name else f"{name}.csv")
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    listed = [{"name": name.partition(".")[0], "path": name if "." in name else f"{name}.csv"} for name in files]
    (path / "datapackage.json").write_text(json.dumps({"name": "test", "resources": listed, **(descriptor or {})}))
    return path


def sound_with(path: Path, descriptor: dict[str, Any] | None = None, **spoilt: str | bytes) -> Path:
    """The sound package with some tables replaced or added."""
    return folder(path / "package", {**SOUND, **spoilt}, descriptor)


def zipped(path: Path, files: dict[str, bytes | str]) -> Path:
    """A .zip of these files."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def said(path: Path) -> list[str]:
    """The faults of the package as lines."""
    return [str(fault) for fault in check(path).faults]


def codes(checked: Checked) -> list[tuple[str, int | None, str | None, str]]:
    """Where the faults are, and of what kind."""
    return [(fault.table, fault.row, fault.column, fault.code) for fault in checked.faults]
