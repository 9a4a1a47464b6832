"""A document as PDF: tagged, with title, language and bookmarks (PDF/UA-1)."""

from __future__ import annotations

from idele.reports.document import Document
from idele.reports.page import paper_html
from idele.words import _

PACKAGES = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"


class PdfUnavailable(Exception):  # noqa: N818 (it is a state of the machine)
    """A PDF cannot be made on this machine; its message says what to install."""


def pdf(*documents: Document) -> bytes:
    """One report or several as PDF/UA-1. Raises ``PdfUnavailable`` where the system libraries of WeasyPrint are missing."""
    try:
        import weasyprint
    except OSError as error:
        raise PdfUnavailable(
            _(
                "A PDF needs system libraries that are missing here. On Debian or Ubuntu: apt install {packages}. The report as "
                ".html needs none.",
                packages=PACKAGES,
            )
        ) from error
    # A report carries all that it needs: nothing is fetched from elsewhere.
    fetcher = weasyprint.URLFetcher(allowed_protocols=("data",))
    return bytes(weasyprint.HTML(string=paper_html(*documents), url_fetcher=fetcher).write_pdf(pdf_variant="pdf/ua-1"))
