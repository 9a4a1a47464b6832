"""Pages of the manual that are read from the code."""

from __future__ import annotations

from pathlib import Path

import click

from idele.cli import main
from idele.reports.manual import pages
from idele.tables import SCHEMAS, keys, values_allowed


def _type(definition: object) -> str:
    dtype = definition.dtype
    allowed = values_allowed(dtype)
    return (
        ", ".join(allowed)
        if allowed
        else {"String": "text", "Float64": "number", "Int64": "whole number", "Boolean": "true or false"}.get(
            str(dtype), str(dtype).lower()
        )
    )


def tables() -> str:
    """Every table with its columns, as Markdown."""
    parts = ["# The tables\n\nA column in *italics* may be empty. Columns that together name a row are **bold**.\n"]
    for name, schema in SCHEMAS.items():
        parts += [
            f"\n## {name}\n\n{(schema.__doc__ or '').strip()}\n",
            "| column | what | values | refers to |",
            "|---|---|---|---|",
        ]
        for column, definition in schema.columns().items():
            shown = f"**{column}**" if column in keys(name) else f"*{column}*" if definition.nullable else column
            about = definition.metadata or {}
            parts.append(f"| {shown} | {about.get('note', '')} | {_type(definition)} | {about.get('references') or ''} |")
    return "\n".join(parts) + "\n"


def commands() -> str:
    """Every command with its options, as click prints them, as Markdown."""
    parts = ["# The commands\n"]
    with click.Context(main, info_name="idele") as context:
        for name in main.list_commands(context):
            command = main.get_command(context, name)
            if command is not None:
                with click.Context(command, info_name=name, parent=context) as inner:
                    parts.append(f"\n## idele {name}\n\n```text\n{command.get_help(inner)}\n```\n")
    return "\n".join(parts)


def measures() -> str:
    """Every measure in the order of the method, with its question and where its page is, as a table in Markdown."""
    lines = ["| measure | key | what it answers |", "|---|---|---|"]
    for key, of_key in pages().items():
        for page in of_key:
            question = page.question.striptags().replace("|", "\\|")
            lines.append(f"| {{py:mod}}`{page.title} <{page.module}>` ({page.reference}) | `{key}` | {question} |")
    return "\n".join(lines) + "\n"


def write(folder: Path) -> None:
    """Write the pages into ``folder``."""
    folder.mkdir(exist_ok=True)
    (folder / "tables.md").write_text(tables(), encoding="utf-8")
    (folder / "measures.md").write_text(measures(), encoding="utf-8")
    (folder / "commands.md").write_text(commands(), encoding="utf-8")
