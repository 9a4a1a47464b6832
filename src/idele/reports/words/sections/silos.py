"""Which problems hang together, and who bridges them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import polars as pl

from idele.charts import Chart
from idele.charts.chart import frame
from idele.charts.silos import Issue, level_word
from idele.charts.silos import silos as chart_of
from idele.charts.wording import listed, number, percent
from idele.method.readings.thresholds import SIGNIFICANCE
from idele.reports.view import View
from idele.reports.words.sections.parts import Told
from idele.words import _, language, many

MOST = 5  # named in a list; the table has more
MOST_IN_TABLE = 12
Figures = Mapping[str, Any]


def heading() -> str:
    return _("Problems that hang together")


def told(view: View, figures: Figures) -> Told:
    issues = _issues(view)
    texts = {key: issue.text for key, issue in issues.items()}
    said = [_most_wicked(figures, texts), _unbridged(figures), *_gaps(figures, texts), *_first_connection(view, figures)]
    said += [*_in_spite_of(figures, texts), _more_local(figures), _silos(figures)]
    if not figures.get("links"):
        said.append(_("The map of problems comes with the tables issues and issue_links."))
    else:
        said.append(
            _(
                "In the map the larger a dot, the more of its links leave its domain. Broken line: nobody bridges the two "
                "problems. "
                "Whole line: somebody does, or both are of one domain. Hollow: nobody handles it."
            )
        )
    return said, [chart_of(figures, issues), _break_out(view, figures)]


def _issues(view: View) -> dict[str, Issue]:
    labels = dict(
        view.tables["vocabulary"]
        .filter((pl.col("list") == "domains") & (pl.col("language") == language()))
        .select("key", "label")
        .iter_rows()
    )
    own = view.tables["issues"].filter(pl.col("partnership") == view.partnership)
    return {
        key: Issue(text, labels.get(domain, domain), level_word(level))
        for key, text, domain, level in own.select("id", "text", "domain", pl.col("level").cast(pl.String)).iter_rows()
    }


def _most_wicked(figures: Figures, texts: Mapping[str, str]) -> str:
    ranked = [issue for issue in figures.get("weighted") or () if figures["wickedness"][issue] > 0 and issue in texts]
    if not ranked:
        return ""
    first = {"name": texts[ranked[0]], "weight": number(figures["wickedness"][ranked[0]], 1)}
    said = _("What hangs together most with other domains: “{name}”, by links of weight {weight}.", **first)
    if figures.get("reached") is None:
        return said
    share = percent(figures["reached"])
    return (
        said + " " + _("Of all that leaves its domain, {share} lies in problems on which a partner leads something.", share=share)
    )


def _unbridged(figures: Figures) -> str:
    if figures.get("unbridged") is None:
        return ""
    if not figures["unbridged"]:
        return _("Every link between domains is bridged: one body handles both problems, or two that do are connected.")
    share, gaps = percent(figures["unbridged"]), percent(figures["unbridged_by_gaps"])
    return _(
        "Of the weight of links between domains, {share} is bridged by nobody; {gaps} because nobody handles one of the two.",
        share=share,
        gaps=gaps,
    )


def _gaps(figures: Figures, texts: Mapping[str, str]) -> list[str]:
    names = [_("“{name}”", name=texts[issue]) for issue in figures.get("gaps") or () if issue in texts]
    return [_("Nobody handles {names}.", names=_some(names))] if names else []


def _some(names: list[str]) -> str:
    if len(names) <= MOST:
        return listed(names)
    return listed([*names[: MOST - 1], many("{count} more", "{count} more", len(names) - MOST + 1)])


def _first_connection(view: View, figures: Figures) -> list[str]:
    if not figures.get("break_out"):
        return []
    first = figures["break_out"][0]
    return [
        _(
            "The connection that would bridge the most: {a} with {b}, weight {weight}.",
            a=view.names.organisation(first["a"]),
            b=view.names.organisation(first["b"]),
            weight=number(first["weight"], 1),
        )
    ]


def _in_spite_of(figures: Figures, texts: Mapping[str, str]) -> list[str]:
    found = [link for link in figures.get("in_spite_of") or () if link["source"] in texts and link["target"] in texts]
    if not found:
        return []
    said = many(
        "{count} link is bridged on the spot although those who conceived the actions above are not connected.",
        "{count} links are bridged on the spot although those who conceived the actions above are not connected.",
        len(found),
    )
    example = _(
        "The heaviest: “{source}” makes worse “{target}”.", source=texts[found[0]["source"]], target=texts[found[0]["target"]]
    )
    return [f"{said} {example}"]


def _more_local(figures: Figures) -> str:
    rho, p = figures.get("rho_strength"), figures.get("p_strength")
    if rho is None or p is None:
        return ""
    known = {"rho": number(rho, 2), "p": number(p, 4), "count": len(figures["wickedness"])}
    if p > SIGNIFICANCE:
        return _(
            "Whether more local problems hang together more is not clear (rank correlation {rho}, p {p}, {count} problems).",
            **known,
        )
    if rho > 0:
        return _(
            "The more local a problem, the more it hangs together with others (rank correlation {rho}, p {p}, {count} problems).",
            **known,
        )
    return _(
        "The more local a problem, the less it hangs together with others (rank correlation {rho}, p {p}, {count} problems).",
        **known,
    )


def _silos(figures: Figures) -> str:
    index = figures.get("ei_domain")
    if index is None:
        return ""
    known = {"index": number(index, 2), "modularity": number(figures["modularity_domain"], 2)}
    if index < 0:
        return _(
            "Connections between bodies stay within domains more than they cross them (E-I index {index}, modularity "
            "{modularity}).",
            **known,
        )
    return _(
        "Connections between bodies cross domains at least as much as they stay within (E-I index {index}, modularity "
        "{modularity}).",
        **known,
    )


def _break_out(view: View, figures: Figures) -> Chart | None:
    """The break-out list as a table."""
    found = (figures.get("break_out") or ())[:MOST_IN_TABLE]
    if not found:
        return None
    rows = [(view.names.organisation(pair["a"]), view.names.organisation(pair["b"]), number(pair["weight"], 1)) for pair in found]
    table = frame([_("One body"), _("The other"), _("Would bridge, beyond those above")], rows)
    return Chart("break-out", _("Connections that would bridge the most"), "", table)


def method() -> tuple[str, ...]:
    return (
        _(
            "A link says that one problem makes another worse, by 1 to 3, averaged over those who gave a weight. What counts "
            "is the "
            "weight of the links, in and out, that leave a problem's own domain; problems are ranked by it times how much "
            "they matter now. "
            "A body handles a problem if it holds any function of a running action on it. A link is bridged if one body "
            "handles both ends, "
            "or two connected bodies do."
        ),
        _(
            "The connections that would bridge the most are chosen one after the other, each given those before it. The E-I "
            "index runs from "
            "-1 (all connections within domains) to 1 (all between); modularity follows Newman."
        ),
        _(
            "It shows what was written down: a problem without a link may be wicked and unrecorded, and a recorded connection"
            " need not "
            "work. Do not compare partnerships whose maps were drawn by different people."
        ),
    )
