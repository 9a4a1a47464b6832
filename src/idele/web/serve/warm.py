"""Draws the sample programme's reports before somebody asks: ``python -m idele.web.serve.warm``, beside what serves."""

from __future__ import annotations

import os

import django

AT_MOST = 30


def warm() -> None:
    """Measure the partnerships, those of the made-up people first, and draw what they will open."""
    from idele.web.figures.documents import body
    from idele.web.figures.selectors import shared_figures_of
    from idele.web.partnerships.models import Partnership

    mine = list(Partnership.objects.filter(parts__isnull=False).distinct())
    for partnership in mine:
        body(partnership)
    shared_figures_of(list(Partnership.objects.all()[:AT_MOST]))


if __name__ == "__main__":
    os.nice(10)
    django.setup()
    warm()
