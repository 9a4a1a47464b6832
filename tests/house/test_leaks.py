"""Nothing of the machine it was written on, or of a registry, is part of the project."""

import re

from tests.house.places import ROOT, tracked

TEXTS = (".py", ".md", ".toml", ".lock", ".html", ".css", ".js", ".json", ".csv", ".txt", ".cfg", ".po", "Makefile", "run")
HOST_OR_HOME = re.compile(
    r"files\.python" r"hosted|pypi\.org/simple|registry\.npm" r"js|deb\.debian|index-url|(?<![\w.])/(?:root|home/\w+|work)/\w"
)


def test_no_registry_host_and_no_path_of_a_machine() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {match.group(0)}"
        for path in tracked()
        if path.name.endswith(TEXTS) and path.name != "test_leaks.py"
        for match in HOST_OR_HOME.finditer(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_no_third_party_file_is_committed() -> None:
    binaries = [path for path in tracked() if path.suffix in {".woff", ".woff2", ".ttf", ".otf", ".whl", ".min.js"}]
    assert binaries == []


def test_locks_carry_a_hash_for_every_part() -> None:
    for name in ("requirements.lock", "requirements-dev.lock"):
        parts = re.split(r"\n(?=[a-z0-9])", (ROOT / name).read_text(encoding="utf-8"))
        assert [part.split("\n")[0] for part in parts if "==" in part and "--hash=sha256:" not in part] == []
