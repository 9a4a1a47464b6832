"""Wicked issues and silos (METHOD.md section 14; slides 4, 13, 14).

Answers:
    Which problems hang together with those of other domains? Does anybody deal with both ends? Which two bodies should talk to
    each other first? And where do people on the spot work together although those above them do not?

Formula:
    A link "A makes B worse" has the mean of the weights that were given for it. The *strength* of an issue is the weight of its
    links, in and out; its **wickedness** is the part of it that leaves its own domain. Issues are ranked by wickedness times
    salience, where a salience is given. **Participation** is ``1 - sum_d (k_vd / k_v)^2`` over all domains d, the issue's own
    too.

    *The more local, the more interconnected*: Spearman's correlation of level (national 0, regional 1, local 2) with strength,
    all of it and not only what leaves the domain, and with participation; p over 9,999 shuffles of the levels within the
    partnership.

    A body **handles** an issue if it holds any function of an action on it that runs on the day. A **gap** is an issue that no
    body handles. A link between two domains is *bridged* if one body handles both issues, or if a connection joins a body that
    handles one with a body that handles the other. **Unbridged** is the share of the weight of all links between domains that
    is not; ``unbridged_by_gaps`` is the share of the same whole that has a gap at an end, so that the rest of unbridged is what
    connections could mend.

    The **break-out list**: the pair of bodies whose connection would bridge the most weight; then the next, given the first.

    **In spite of** [reading]: a link between two domains is bridged locally if the bodies that bridge it (one, or two that are
    connected) hold functions at the local level on both issues. It is bridged in spite of those above if actions on each issue
    were conceived above the local level, and none of the bodies that did so on one side is, or is connected with, one that did
    so on the other.

    **Modularity** and the **E-I index** are those of connections among the partners, the bodies that hold functions of the
    partnership's actions, and those that its own connections join, by domain and by level of the body.

    ``reached``: the share of all wickedness that lies in issues on which the partnership's own actions run and a partner leads a
    function; what section 3 reads as evidence for *reality*.

Thresholds:
    At least 3 issues with different levels and different figures for a correlation, and the 50 best connections in the
    break-out list [reading]. 9,999 shuffles: METHOD.md section 14.

Example:
    A problem of transport makes one of jobs worse (weight 3) and one of its own domain (weight 1). One body acts on transport,
    another on jobs, and nothing connects them:

    >>> from datetime import date
    >>> from idele.tables import Tables
    >>> def issue(key, domain):
    ...     return {"id": key, "partnership": "p", "text": key, "domain": domain, "level": "local"}
    >>> def holds(action, body):
    ...     return {"action": action, "function": "managed", "organisation": body, "level": "local", "lead": True}
    >>> found = section(
    ...     Tables({
    ...         "issues": [issue("bus", "transport"), issue("road", "transport"), issue("job", "jobs")],
    ...         "issue_links": [
    ...             {"source": "bus", "target": "job", "weight": 3},
    ...             {"source": "bus", "target": "road", "weight": 1},
    ...         ],
    ...         "actions": [{"id": key, "partnership": "p", "name": key} for key in ("shuttle", "desk")],
    ...         "action_issues": [{"action": "shuttle", "issue": "bus"}, {"action": "desk", "issue": "job"}],
    ...         "functions": [holds("shuttle", "buses"), holds("desk", "town")],
    ...         "connections": [],
    ...     }),
    ...     date(2026, 1, 1),
    ... )["p"]
    >>> found["wickedness"], found["participation"]
    ({'bus': 3.0, 'job': 3.0, 'road': 0.0}, {'bus': 0.375, 'job': 0.0, 'road': 0.0})
    >>> found["unbridged"], found["gaps"], found["break_out"]
    (1.0, ['road'], [{'a': 'buses', 'b': 'town', 'weight': 3.0}])

Limits:
    The map holds what somebody wrote down: an issue without a link may be wicked and unrecorded, and weights are judgements. An
    average over organisations hides that they differ. A recorded connection need not work, and bodies may work together without
    one. Functions have no dates of their own: a body handles an issue for as long as the action runs. Handling both ends is not
    yet handling them together. Do not compare wickedness between partnerships whose maps were drawn by different people.

    With few issues a correlation says little, and p says so. Where two connections would bridge the same weight, which of the
    two is listed has no meaning.

    The participation of an issue whose one link leaves its domain is 0: it leaves in one way only. Guimera and Amaral write of
    modules found in a network; here they are the domains.

Source:
    Guimera and Amaral 2005, Nature 433. Bodin and Tengo 2012, Global Environmental Change 22 (fit). Newman and Girvan 2004,
    Physical Review E 69 (modularity). Krackhardt and Stern 1988, Social Psychology Quarterly 51 (E-I index). Nemhauser, Wolsey
    and Fisher 1978, Mathematical Programming 14 (the greedy choice).
"""

from __future__ import annotations

from datetime import date
from typing import Any

from idele.method.silo_figures import BRIDGING, HANDLING, gathered, recorded
from idele.tables import Tables
from idele.words import later

Figures = dict[str, Any]

MAPPINGS = ("wickedness", "weighted", "participation")
SINGLE = (
    *("rho_strength", "p_strength", "rho_participation", "p_participation", "gaps", "unbridged", "unbridged_by_gaps"),
    *("modularity_domain", "modularity_level", "ei_domain", "ei_level", "reached"),
)
LISTS = ("break_out", "in_spite_of", "links")
COMPARED = ("rho_strength", "p_strength", "rho_participation", "p_participation")
BRIDGED = ("unbridged", "unbridged_by_gaps", "break_out", "in_spite_of")


def section(tables: Tables, as_of: date) -> dict[str, Figures]:
    """By partnership with issues or a network of connections: ``n`` (its bodies, and who gave weights: ``bodies.counts``)
    and

    - ``wickedness``, ``weighted`` (by salience), ``participation``: {issue: figure}, the first of the ranking first;
    - ``by_level``: {level: {strength, wickedness, participation (means), issues (how many)}}, of the levels that have issues;
    - ``rho_strength``, ``p_strength``, ``rho_participation``, ``p_participation``;
    - ``gaps``: [issue], the first of the ranking first; ``unbridged``, ``unbridged_by_gaps``: shares, 0 to 1;
    - ``break_out``: [{a, b, weight}], the best first; ``in_spite_of``: [{source, target, weight}], the heaviest first;
    - ``links``: [{source, target, weight, bridge}], where bridge says how (``bridges.BRIDGES``);
    - ``modularity_domain``, ``ei_domain``, ``modularity_level``, ``ei_level``;
    - ``reached``: share of wickedness, 0 to 1.

    A figure that is undefined is empty, and ``reasons`` says why: what is not recorded is not known. Undefined where none is
    known.
    """
    kept = {
        "handling": recorded(tables, HANDLING),
        "partners": recorded(tables, ("partners",)),
        "bridging": recorded(tables, BRIDGING),
        "connections": "connections" in tables,
    }
    found = gathered(tables, as_of)
    figures = {}
    for row in found.single.iter_rows(named=True):
        lists = {name: of.get(row["partnership"]) for name, of in found.lists.items()}
        figures[row["partnership"]] = _figures(row, lists, kept)
    return figures


def _figures(row: dict[str, Any], lists: dict[str, Any], kept: dict[str, bool]) -> Figures:
    """One partnership's figures from its row of ``gathered`` and its lists; ``kept`` says which registers there are."""
    own: Figures = {name: dict(zip(row["issue"] or (), row[name] or (), strict=True)) for name in MAPPINGS}
    own["by_level"] = {level.pop("level"): level for level in lists["by_level"] or ()}
    own |= {name: row.get(name) for name in SINGLE}
    own |= {name: lists.get(name) for name in LISTS}
    if kept["bridging"] and own["links"]:
        own |= {name: own[name] or [] for name in ("break_out", "in_spite_of")}
    if not kept["partners"]:
        own["reached"] = None  # whether a partner leads is not known
    reasons = _reasons(own, kept)
    status = {"status": "ok"} if len(reasons) < len(own) else {"status": "undefined", "reason": reasons["wickedness"]}
    rests = [{**part, "where": {"partnership": row["partnership"]}} for part in lists["rests_on"] or ()]
    return {**status, "n": row["n"] or 0, **own, **({"reasons": reasons} if reasons else {}), "rests_on": rests}


def _reasons(own: Figures, kept: dict[str, bool]) -> dict[str, str]:
    """Why each figure that is not known is not."""
    reasons: dict[str, str] = {}
    if all(value is not None for value in own.values()):
        return reasons
    if own["links"] is None:
        without = (*MAPPINGS, "by_level", "links", *COMPARED, *BRIDGED, "reached")
        reasons = dict.fromkeys(without, later("No link between issues is recorded."))
    may_be_empty = {
        **dict.fromkeys(COMPARED, later("It takes three issues or more, of different levels and figures, to compare."))
    }
    may_be_empty |= _why_not_bridged(kept)
    for silo, nobody in (
        ("domain", later("No connection joins two bodies whose domains are known.")),
        ("level", later("No connection joins two bodies whose levels are known.")),
    ):
        why = nobody if kept["connections"] else later("Connections between bodies are not recorded.")
        may_be_empty |= dict.fromkeys((f"modularity_{silo}", f"ei_{silo}"), why)
    return {name: why for name, why in may_be_empty.items() if own[name] is None} | reasons


def _why_not_bridged(kept: dict[str, bool]) -> dict[str, str]:
    nothing_across, no_handlers = later("No link joins two domains."), later("Who handles which issue is not recorded.")
    handled = nothing_across if kept["handling"] else no_handlers
    unknown = later("Who handles which issue, or who is connected with whom, is not recorded.")
    return {
        **dict.fromkeys(BRIDGED, nothing_across if kept["bridging"] else unknown),
        "reached": later("Who is a partner is not recorded.") if not kept["partners"] else handled,
        "gaps": later("No issue is recorded.") if kept["handling"] else no_handlers,
    }
