"""Figures to charts: each a picture, a sentence that says the same, and a table. They take shared figures only."""

from idele.charts.chart import Chart
from idele.charts.names import Names

__all__ = ["Chart", "Names"]
