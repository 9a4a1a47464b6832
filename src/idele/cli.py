"""The command line: thin, and importing late so that help is quick."""

from __future__ import annotations

from importlib import import_module
from typing import NamedTuple

import click


class Late(NamedTuple):
    """A command that is imported only when it is asked for: where it is, and what the list of commands says of it."""

    path: str
    help: str


# In TABLES.md's order. The path is module:function.
COMMANDS = {
    "check": Late("idele.commands.tables:check", "Name every fault of a package in one pass."),
    "measure": Late("idele.commands.measure:measure", "Print every measure that the tables of a package allow."),
    "report": Late("idele.commands.report:report", "Make the report of a partnership as .html or .pdf."),
    "template": Late("idele.commands.tables:template", "Make an empty workbook with drop-downs and notes."),
    "sample": Late("idele.commands.sample:sample", "Make up a programme of any size, for trials and benchmarks."),
    "run": Late("idele.commands.run:run", "Serve the web application."),
    "import": Late("idele.commands.exchange:import_", "Bring a package into the application's database."),
    "export": Late("idele.commands.exchange:export", "Write the application's database as a package."),
}


class LateGroup(click.Group):
    """A group that knows the names of its commands without importing them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, _, function = COMMANDS[cmd_name].path.partition(":")
        command: click.Command = getattr(import_module(module), function)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, late.help) for name, late in COMMANDS.items()])


@click.group(cls=LateGroup)
@click.version_option(package_name="idele")
def main() -> None:
    """Work in partnership, and see what works."""
