"""Documentation is checked against the code."""

import re

import click

from idele.cli import main
from idele.tables import SCHEMAS
from tests.house.places import ROOT, modules, tracked


def _commands() -> set[str]:
    return set(main.list_commands(click.Context(main)))


def test_every_command_in_the_texts_exists() -> None:
    texts = [*tracked("README.md", "CONTRIBUTING.md", "docs/*.md", "examples/*.md")]
    named = {
        match
        for path in texts
        for match in re.findall(
            r"(?:^|[`\s/])idele ([a-z]+)\b(?! \w+s)",
            "\n".join(re.findall(r"`[^`]+`|^ {0,4}idele .*$", path.read_text(encoding="utf-8"), re.M)),
            re.M,
        )
    }
    assert named, "no command found in the texts: the pattern is off"
    assert named <= _commands()


def test_every_make_target_in_the_texts_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
    named = {
        match
        for path in tracked("README.md", "CONTRIBUTING.md", "docs/*.md")
        for match in re.findall(r"`make ([a-z-]+)`", path.read_text(encoding="utf-8"))
    }
    assert named
    assert named <= targets


def test_every_setting_is_documented() -> None:
    used = {name for path in modules(".") for name in re.findall(r"\bIDELE_[A-Z_]+\b", path.read_text(encoding="utf-8"))}
    told = set(
        re.findall(
            r"\bIDELE_[A-Z_]+\b", "\n".join(path.read_text(encoding="utf-8") for path in tracked("docs/*.md", "CONTRIBUTING.md"))
        )
    )
    assert used <= told


def test_pictures_and_pages_that_the_texts_name_exist() -> None:
    missing = [
        f"{path.relative_to(ROOT)}: {link}"
        for path in tracked("*.md", "docs/*.md", "docs/adr/*.md", "examples/*.md")
        for link in re.findall(r"\]\(([^)#:]+)\)", path.read_text(encoding="utf-8"))
        if not (path.parent / link).exists()
    ]
    assert missing == []


def test_the_architecture_names_the_rooms_that_exist() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    assert all(room in text for room in ("tables", "method", "charts", "reports", "search", "web", "cli"))


def test_every_table_has_a_note_for_every_column() -> None:
    silent = [
        f"{name}.{column}"
        for name, schema in SCHEMAS.items()
        for column, about in schema.columns().items()
        if not (about.metadata or {}).get("note")
    ]
    assert silent == []
