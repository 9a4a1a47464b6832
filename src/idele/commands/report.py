"""`idele report`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from idele.words import LANGUAGES, _, many

if TYPE_CHECKING:
    from idele.tables import Package, Tables

FAULTS, UNREADABLE = 1, 2
FORMATS = (".html", ".pdf", ".pptx")
MOST_NAMED = 12
MOST_TOGETHER = 60  # partnerships in one file


@click.command()
@click.argument("package", type=click.Path(path_type=Path))
@click.option(
    "--partnership", metavar="ID", help="Whose report; without it every partnership in PACKAGE has its own, in one file."
)
@click.option(
    "-o",
    "--output",
    "file",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="FILE.html, FILE.pdf or FILE.pptx",
)
@click.option("--language", type=click.Choice(sorted(LANGUAGES)), default="en", show_default=True, help="The report's language.")
def report(package: Path, partnership: str | None, file: Path, language: str) -> None:
    """Make the report of a partnership of PACKAGE, a folder, a .zip or an .xlsx.

    A report is about one partnership, because it is for the people in it. With several in PACKAGE the file begins with a
    list of them and holds one after the other; say which if you want one. A deck (.pptx), of twelve slides at most, is always of
    one. It shows the shared form alone, as if everybody could read it. Exit code: 1 where PACKAGE has faults or FILE cannot be
    written, 2 where PACKAGE cannot be read or the command is not right.
    """
    _check_output(file)
    found = _read(package)
    chosen = _chosen(found.tables, partnership, 1 if file.suffix.lower() == ".pptx" else MOST_TOGETHER)
    _write(file, _made(found, chosen, file.suffix.lower(), language))


def _check_output(file: Path) -> None:
    """Ends with a clear message where FILE could not be made, before any work is done."""
    if file.suffix.lower() not in FORMATS:
        raise click.BadParameter(_("expected a name that ends in {formats}", formats=" / ".join(FORMATS)), param_hint="-o")
    if not file.parent.is_dir():
        raise click.ClickException(_("cannot write {file}: there is no folder {folder}", file=file, folder=file.parent))


def _read(package: Path) -> Package:
    from idele.tables import Faulty, Unreadable, read

    try:
        return read(package)
    except Unreadable as unreadable:
        click.echo(str(unreadable), err=True)
        raise SystemExit(UNREADABLE) from None
    except Faulty as faulty:
        click.echo(str(faulty), err=True)
        click.echo(_("idele check names them all."), err=True)
        raise SystemExit(FAULTS) from None


def _chosen(tables: Tables, asked: str | None, most: int) -> list[str]:
    """The partnership asked for, or all there are if one file takes as many as ``most``; one that is only recorded, not in the
    programme, does not count.
    """
    from idele.method.measure import partnerships_of
    from idele.tables.suggest import meant, nearest

    known = partnerships_of(tables)
    if asked is not None:
        if asked in known:
            return [asked]
        wrong = _('no partnership "{asked}"{meant} There are: {known}', asked=asked, meant=meant(nearest(asked, known)) or ".", known=_some(known))  # fmt: skip  # noqa: E501
        raise click.BadParameter(wrong, param_hint="--partnership")
    outside = set(tables["partnerships"].filter(~tables["partnerships"]["in_programme"].fill_null(True))["id"])
    candidates = [name for name in known if name not in outside] or known
    if not candidates:
        raise click.ClickException(_("the package holds no partnership"))
    if len(candidates) > most:
        told = {"count": len(candidates), "known": _some(candidates)}
        raise click.UsageError(
            _("the package holds {count} partnerships, and a deck is of one; add --partnership with one of: {known}", **told)
            if most == 1
            else _(
                "the package holds {count} partnerships, and one file takes {most}; add --partnership with one of: {known}",
                most=most,
                **told,
            )
        )
    return candidates


def _some(names: list[str]) -> str:
    rest = len(names) - MOST_NAMED
    return ", ".join(names[:MOST_NAMED]) + (" " + many("and {count} more", "and {count} more", rest) if rest > 0 else "")


def _made(package: Package, partnerships: list[str], suffix: str, language: str) -> bytes:
    from idele.method.measure import measure
    from idele.reports import PdfUnavailable, compose, html, pdf, pptx

    figures = measure(package.tables)
    documents = [compose(package.tables, package.about, figures, name, language) for name in partnerships]
    if suffix == ".html":
        return html(*documents).encode()
    if suffix == ".pptx":
        [document] = documents
        return pptx(document)
    try:
        return pdf(*documents)
    except PdfUnavailable as unavailable:
        raise click.ClickException(str(unavailable)) from None


def _write(file: Path, content: bytes) -> None:
    try:
        file.write_bytes(content)
    except OSError as error:
        raise click.ClickException(_("cannot write {file}: {reason}", file=file, reason=error.strerror)) from None
    click.echo(_("Written: {file}", file=file))
