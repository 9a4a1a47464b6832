"""What people take with them: the report, the tables in their shared form, the empty workbook."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from idele.web.core.access import Request
from idele.web.core.errors import unavailable
from idele.web.core.keys import KeyConverter
from idele.web.figures import selectors
from idele.web.figures.documents import document

KINDS = {
    ".html": "text/html; charset=utf-8",
    ".pdf": "application/pdf",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".zip": "application/zip",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@require_safe
def report_html(request: Request, partnership: str) -> HttpResponse:
    """The report as one file that needs nothing else."""
    from idele.reports import html

    return _attached(html(document(request.partnership)).encode(), _name(request), ".html")


@require_safe
def report_pdf(request: Request, partnership: str) -> HttpResponse:
    """The report for printing."""
    from idele.reports import PdfUnavailable, pdf

    try:
        return _attached(pdf(document(request.partnership)), _name(request), ".pdf")
    except PdfUnavailable as problem:
        return unavailable(request, str(problem))


@require_safe
def report_pptx(request: Request, partnership: str) -> HttpResponse:
    """The report as a deck of slides."""
    from idele.reports import pptx

    return _attached(pptx(document(request.partnership)), _name(request), ".pptx")


@require_safe
def tables_zip(request: Request, partnership: str) -> HttpResponse:
    """The tables in their shared form, as a Tabular Data Package."""
    return _attached(_tables(request, ".zip"), _name(request), ".zip")


@require_safe
def tables_xlsx(request: Request, partnership: str) -> HttpResponse:
    """The tables in their shared form, as a workbook."""
    return _attached(_tables(request, ".xlsx"), _name(request), ".xlsx")


@require_safe
def template(request: Request) -> HttpResponse:
    """The empty workbook, with drop-downs and notes."""
    from idele.tables import template as write_template

    return _attached(_written(write_template, ".xlsx"), "idele", ".xlsx")


def _tables(request: Request, kind: str) -> bytes:
    from idele.tables import write

    package = selectors.shared_package(request.partnership)
    return _written(lambda path: write(package, path), kind)


def _written(write: Callable[[Path], object], kind: str) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"package{kind}"
        write(path)
        return path.read_bytes()


def _name(request: Request) -> str:
    return KeyConverter().to_url(request.partnership.key)


def _attached(content: bytes, name: str, kind: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}{kind}"', "Cache-Control": "private, no-store"}
    return HttpResponse(content, content_type=KINDS[kind], headers=headers)
