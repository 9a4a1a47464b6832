"""The last lines of a report: what it was made from, as of when, by which version."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import idele
from idele.reports.view import View
from idele.reports.words.dates import day
from idele.words import _


def imprint(view: View, about: Mapping[str, Any], figures: Mapping[str, Any]) -> tuple[str, ...]:
    """Package, date, version, licence and sources, as far as they are known."""
    said = []
    if about.get("illustration") is True:
        said.append(_("Illustration: the partnership and its figures are made up."))
    if about.get("title"):
        said.append(_("From the package {title}.", title=about["title"]))
    if figures.get("as_of"):
        said.append(_("As of {day}.", day=day(figures["as_of"])))
    said.append(_("Made with IDELE {version}.", version=idele.__version__))
    if licence := _licence(about):
        said.append(_("Licence: {licence}.", licence=licence))
    said += [_("Source: {source}.", source=source) for source in _sources(about)]
    return tuple(said)


def _licence(about: Mapping[str, Any]) -> str:
    licences = [
        licence.get("title") or licence.get("name") for licence in about.get("licenses") or () if isinstance(licence, Mapping)
    ]
    return str(about.get("licence") or ", ".join(str(name) for name in licences if name))


def _sources(about: Mapping[str, Any]) -> list[str]:
    listed = about.get("sources") or []
    titles = [source.get("title") or source.get("path") if isinstance(source, Mapping) else source for source in listed]
    return [str(title).rstrip(".") for title in titles if title]
