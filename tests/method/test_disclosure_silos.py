"""What everybody may see of silos: figures of the registers, and never who gave a link its weight."""

from __future__ import annotations

import json
from datetime import date

from tests.method.test_silos import BASE, link, tie

from idele.method.disclosure import shared
from idele.method.measure import measure
from idele.tables import Tables

VOICES = [link("bus", "job", 3.0, "whisper"), link("job", "bus", 1.0, "murmur"), link("job", "home", 2.0)]


def seen(**tables):
    figures = measure(Tables({**BASE, "issue_links": VOICES, **tables}), date(2026, 6, 1))
    return shared(figures)["partnerships"]["p"]["silos"]


def test_the_figures_of_the_registers_are_shared():
    measured = measure(Tables({**BASE, "issue_links": VOICES}), date(2026, 6, 1))["partnerships"]["p"]["silos"]
    assert seen() == measured


def test_nobody_is_told_who_gave_a_link_its_weight():
    text = json.dumps(seen(connections=[tie("buses", "town")]))
    assert "whisper" not in text
    assert "murmur" not in text


def test_what_no_rule_names_is_not_shown():
    voice = {"organisation": "whisper"}
    figures = measure(Tables({**BASE, "issue_links": VOICES}), date(2026, 6, 1))
    own = figures["partnerships"]["p"]["silos"]
    own |= {"voices": voice, "by_level": {"local": {**own["by_level"]["local"], **voice}}}
    own["wickedness"]["bus"] = voice
    for name in ("links", "break_out"):
        own[name] = [{**entry, **voice} for entry in own[name]]
    own["rests_on"] = [{"table": "issue_links", "where": {"partnership": "p", **voice}, "rows": 1}]
    found = shared(figures)
    assert "whisper" not in json.dumps(found)
    assert shared(found) == found
