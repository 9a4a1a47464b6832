"""What worked in a context like yours: practices that were not taken up yet, those that fit best first."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import polars as pl

from idele.charts import Chart
from idele.charts.chart import frame
from idele.charts.growth import growth
from idele.charts.wording import listed, percent
from idele.method.readings import thresholds
from idele.reports.view import View
from idele.reports.words.dates import day
from idele.reports.words.sections.parts import Told
from idele.words import _, language, many

MOST = 8  # in the table
MOST_NAMED = 3

Entry = Mapping[str, Any]


def heading() -> str:
    return _("What worked in a context like yours")


def told(view: View, figures: Mapping[str, Any]) -> Told:
    names = titles(view)
    entries = figures["practices"]
    said = [_first(names, entries[0])] if entries[0]["score"] else [_("No practice can be compared with you yet.")]
    if not figures["compared"]:
        said.append(_("Too little is told of your context to weigh others' experience by it: here every adoption counts alike."))
    if figures["taken_up"]:
        count = figures["taken_up"]
        said.append(
            many("{count} practice that you took up is left out.", "{count} practices that you took up are left out.", count)
        )
    grown = view.programme.get("grows", {})
    for key, words in (
        ("works_without_spreading", _("Across the programme these work and are hardly known: {names}.")),
        ("spreads_without_working", _("Across the programme these spread although they work for few: {names}.")),
    ):
        if grown.get(key):
            said.append(words.format(names=_some(names, grown[key])))
    return said, [_table(names, entries), growth(grown)]


def titles(view: View) -> Mapping[str, str]:
    """The title of each practice, in the reader's language where it was told in that."""
    texts = view.tables["practice_texts"].filter(pl.col("language") == language())
    found = dict(view.tables["practices"].select("id", "title").iter_rows())
    return {**found, **dict(texts.select("practice", "title").iter_rows())}


def _first(names: Mapping[str, str], entry: Entry) -> str:
    title = names.get(entry["practice"], entry["practice"])
    return _("{title} fits you best: {why}.", title=title, why=why(entry))


def why(entry: Entry) -> str:
    """In one line, why a practice stands where it does."""
    said = [_chance(entry)]
    if entry["similarity"] is not None:
        said.append(_context(entry))
    if entry["unconfirmed"]:
        said.append(_("its owner has not confirmed it since {day}", day=day(entry["confirm_by"])))
    return "; ".join(said)


def _chance(entry: Entry) -> str:
    if entry["untried"]:
        return _("untried, as far as is recorded")
    return many(
        "expected success here {expected} ({low} to {high}), from {count} adoption",
        "expected success here {expected} ({low} to {high}), from {count} adoptions",
        entry["tried"],
        **{name: percent(entry[name]) for name in ("expected", "low", "high")},
    )


def _context(entry: Entry) -> str:
    alike = entry["because"]["alike"]
    if alike:
        names = listed([part_word(part) for part in alike])
        return _("its context is {share} like yours, above all in {names}", share=percent(entry["similarity"]), names=names)
    return _("its context is {share} like yours", share=percent(entry["similarity"]))


def part_word(part: str) -> str:
    """A part of a context in the reader's language."""
    return {
        "opportunity": _("opportunity structure"),
        "territory": _("kind of territory"),
        "form": _("form"),
        "size": _("size"),
        "decentralisation": _("decentralisation"),
        "age": _("age"),
        "levels": _("levels"),
        "domains": _("policy domains"),
    }[part]


def _some(names: Mapping[str, str], keys: list[str]) -> str:
    named = listed([names.get(key, key) for key in keys[:MOST_NAMED]])
    rest = len(keys) - MOST_NAMED
    return named + (" " + many("and {count} more", "and {count} more", rest) if rest > 0 else "")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _table(names: Mapping[str, str], entries: list[Entry]) -> Chart:
    rows = [(names.get(entry["practice"], entry["practice"]), _capital(why(entry))) for entry in entries[:MOST]]
    rest = len(entries) - MOST
    if rest > 0:
        rows.append((many("and {count} more", "and {count} more", rest), ""))
    return Chart("for_us", _("Practices for you, those that fit best first"), "", frame([_("Practice"), _("Why")], rows))


def method() -> tuple[str, ...]:
    return (
        _(
            "Ranked by how alike the context is in which a practice grew (Gower's coefficient over opportunity structure, "
            "territory, size, decentralisation, levels, domains, form and age, as far as both tell them) and by expected "
            "success here: worked counts 1, in part one half, failed and given up 0, each adoption weighted by the likeness "
            "of its context to yours, with what the whole library shows as a start. In brackets the interval of {share}. A "
            "practice that its owner has not confirmed in time ranks lower.",
            share=percent(thresholds.SUCCESS_INTERVAL),
        ),
        _(
            "Only what was recorded counts: where failures go unrecorded every chance here is too high. Those who took a "
            "practice up expected it to work. Talk to them before you do."
        ),
    )
