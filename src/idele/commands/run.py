"""`idele run`: the web application, on this machine unless told otherwise."""

from __future__ import annotations

from os import environ

import click

from idele.words import _


@click.command()
@click.option("--sample", is_flag=True, help="With the sample programme and a sign-in link for each role; on this machine only.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Where to listen.")
@click.option("--port", type=click.IntRange(0, 65535), envvar="PORT", default=8000, show_default=True, help="0 finds a free one.")
@click.option("--first-manager", metavar="EMAIL", help="Make this person a manager, and print a link that signs them in.")
@click.option("--workers", type=click.IntRange(1, 64), default=2, show_default=True, help="Serving processes.")
def run(sample: bool, host: str, port: int, first_manager: str | None, workers: int) -> None:
    """Serve the web application; its data is in IDELE_DATA_DIR (./data)."""
    from idele.web.serve.address import Address, AddressTaken, NotThisMachine

    try:
        address = Address.free(host, port)
        if sample:
            address.must_be_this_machine()
    except (AddressTaken, NotThisMachine) as problem:
        raise click.ClickException(str(problem)) from None
    if not address.this_machine and "IDELE_HOSTS" not in environ:
        raise click.ClickException(
            _("Say in IDELE_HOSTS by which names others reach this site, such as IDELE_HOSTS=idele.example.org")
        )
    environ["DJANGO_SETTINGS_MODULE"] = "idele.web.settings"
    environ["IDELE_SAMPLE"] = "1" if sample else "0"

    from idele.web.serve.start import serve

    raise SystemExit(serve(address, sample=sample, first_manager=first_manager, workers=workers, say=click.echo))
