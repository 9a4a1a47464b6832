"""Lines on hassle, pace and what gets in the way."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import click

from idele.charts.pace import ends, own_sentences
from idele.commands.summary.parts import Figures, word
from idele.method.because import sentence
from idele.reports.words.sections.obstacles import ORDER, signal_word, warning_name
from idele.words import _, many

COLOURS = {"alarm": "red", "watch": "yellow", "clear": "white", "unknown": "white"}


def _hassle(section: Figures, own: Figures) -> Iterator[str]:
    if section["status"] != "ok":
        yield _("Hassle: {status}.", status=word(section["status"]))
        return
    yield _(
        "Hassle: {share:.0%} of {hours:.0f} hours went into negotiating, coordinating and reporting.",
        share=section["share"],
        hours=section["hours"],
    )


def _pace(section: Figures, own: Figures) -> Iterator[str]:
    said = " ".join(own_sentences(section))
    yield _("Pace, {age:.0f} months old: {said}", age=section["age"], said=said or word("too few") + ".")


def _obstacles(section: Figures, own: Figures) -> Iterator[str]:
    if section["status"] != "ok":
        yield _("Early warnings: {status}.", status=word(section["status"]))
        return
    yield _("Early warnings:")
    for key in ORDER:
        signal = section[key]["signal"]
        mark = click.style(f"{signal_word(signal):<10}", fg=COLOURS[signal])
        yield f"  {warning_name(key):<26}{mark} {' '.join(sentence(fact) for fact in section[key]['facts'])}"


def _programme_pace(section: Figures) -> Iterator[str]:
    for key, name in (("trust", _("Months to trust")), ("delivery", _("Months to a first result"))):
        block = section[key]
        behind = many("{count} partnership", "{count} partnerships", block["n"])
        if block["status"] != "ok":
            yield f"  {name:<26}{word('too few')}; {behind}"
            continue
        middle = _("not reached") if block["median"] is None else _("median {median:.1f}", median=block["median"])
        yield f"  {name:<26}{middle} ({ends(block['low'], block['high'])}); {behind}"
    forecast = section["forecast"]
    if forecast.get("p50") is not None:
        most = _("not reached") if forecast["p80"] is None else f"{forecast['p80']:.2f}"
        yield "  " + _(
            "Promises took {half:.2f} times as long as first planned in half of {count}, four in five of them up to: {most}.",
            half=forecast["p50"],
            count=forecast["n"],
            most=most,
        )


def _programme_hassle(section: Figures) -> Iterator[str]:
    if section["status"] != "ok":
        yield "  " + _("Hassle by age: {status}.", status=word(section["status"]))
        return
    first, last = section["by_quarter"][0], section["by_quarter"][-1]
    yield "  " + _(
        "Hassle by age: median {first:.0%} in quarter {start} of age, {last:.0%} in quarter {end}.",
        first=first["q50"],
        start=first["quarter"] + 1,
        last=last["q50"],
        end=last["quarter"] + 1,
    )


LINES: dict[str, Callable[[Figures, Figures], Iterator[str]]] = {"hassle": _hassle, "pace": _pace, "obstacles": _obstacles}
PROGRAMME_LINES: dict[str, Callable[[Figures], Iterator[str]]] = {"pace": _programme_pace, "hassle": _programme_hassle}
