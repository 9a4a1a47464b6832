"""Figures to reports: one document, as a page, as part of a page, or as PDF. A report shows the shared form only.

>>> from idele.reports import compose, html  # doctest: +SKIP
"""

from idele.reports.document import Document

__all__ = ["Document"]
