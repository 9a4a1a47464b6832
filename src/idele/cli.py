"""The command line: thin, and importing late so that help is quick."""

from __future__ import annotations

import click


@click.group()
@click.version_option(package_name="idele")
def main() -> None:
    """Work in partnership, and see what works."""
