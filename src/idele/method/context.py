"""Context: the opportunity structure (METHOD.md section 12; slide 3).

Answers:
    Is there room for us here, will the centre go along with us, and so what should we do first: struggle for a niche, go with the
    grain, or make the political case?

Formula:
    **Crowding** is the sum, over the other partnerships alive on the day, of Pianka's niche overlap of their footprint ``q``
    with ours ``p``: ``sum p q / sqrt(sum p^2 * sum q^2)`` over domain x territory x function, 0 (nothing in common) to 1 each.
    Others count whether or not they are in the programme. **Room** is ``100 / (1 + crowding)``: 100 alone, 50 beside one
    exactly like us. What a footprint is, :mod:`idele.method.footprints` says.

    **Receptiveness** is the check-up's score of the statements on mandate, central funding and legal standing (``centre``), 0 to
    100, of the last closed wave that asked them.

    **Opportunity** is *crowded* where room is under 50, whatever the centre thinks; *receptive* where room and receptiveness
    are 50 or more; *resistance* where there is room and receptiveness is under 50; empty where receptiveness would decide and
    is not known.

    The section is ``too few`` unless the record of partnerships is declared complete (``territories.complete``) for our own
    territory or, where that says nothing, for the nearest that it lies in: with half of the others unrecorded any room would
    be too much. It is ``too few`` too where our own territory or domains are not recorded.

Thresholds:
    - Room 50 and receptiveness 50: METHOD.md section 12.

Example:
    We work on jobs and skills; another partnership of the place works on jobs alone. The overlap is ``1 / sqrt(2)``.

    >>> from idele.tables import Tables
    >>> ours, theirs = ({"id": key, "name": key, "territory": "t", "started": date(2020, 1, 1)} for key in ("p", "q"))
    >>> partnerships = [ours | {"domains": "jobs;skills"}, theirs | {"domains": "jobs"}]
    >>> places = [{"code": "t", "name": "T", "complete": True}]
    >>> found = section(Tables({"partnerships": partnerships, "territories": places}), date(2026, 1, 1))["p"]
    >>> round(found["crowding"], 6), round(found["room"], 6), found["opportunity"]
    (0.707107, 58.578644, None)

Limits:
    Whether a record is complete is somebody's word. Overlap is of what is recorded: two partnerships that work on jobs may
    share every day or never meet. Domains are compared as they are written. Others of which no domain is recorded cannot be
    placed: they are counted in ``unplaced``, and ``room_low`` is the room that there would be if each of them did just what we
    do; others without a territory are not seen at all. For a partnership that has ended the figures say how things stand today
    where it was. Receptiveness is what partners think of the centre, not what the centre thinks.

Source:
    Pianka 1973, Annu. Rev. Ecol. Syst. 4 (the symmetric overlap; that of MacArthur and Levins, which differs by direction, is
    not meant). The three structures and what each calls for: slide 3 of *Working in Partnership*.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import polars as pl

from idele.method.answers import answers_behind, construct_figures
from idele.method.bands import DIGITS
from idele.method.footprints import closest, crowding, standing
from idele.method.members import member_counts
from idele.method.places import declared_complete
from idele.method.readings.thresholds import RECEPTIVE_FROM, ROOM_FROM
from idele.method.waves import waves
from idele.tables import Tables
from idele.words import later

Figures = dict[str, Any]

CENTRE = "centre"
UNKNOWN_CENTRE = later("How receptive the centre is, is not known: no closed check-up tells it.")
UNDECIDED = later("There is room; whether it is a receptive one is not known.")


def room(crowded: float) -> float:
    """Room for one more, 0 to 100, from crowding.

    >>> [room(crowded) for crowded in (0, 1, 3)]
    [100.0, 50.0, 25.0]
    """
    return 100 / (1 + crowded)


def opportunity(space: float, receptiveness: float | None) -> str | None:
    """crowded, receptive or resistance; None where receptiveness would decide and is not known.

    >>> opportunity(40, None), opportunity(50, 50), opportunity(50, 49), opportunity(50, None)
    ('crowded', 'receptive', 'resistance', None)
    """
    if round(space, DIGITS) < ROOM_FROM:
        return "crowded"
    if receptiveness is None:
        return None
    return "receptive" if round(receptiveness, DIGITS) >= RECEPTIVE_FROM else "resistance"


def receptiveness(tables: Tables, as_of: date) -> pl.DataFrame:
    """What the last closed wave that asked about the centre says, or the last opened one where none is closed: a row a
    partnership.

    Columns as of :func:`idele.method.answers.construct_figures`.
    """
    asked = construct_figures(tables, as_of).filter(pl.col("construct") == CENTRE)
    last = waves(tables, as_of).join(asked, on="wave", how="semi").group_by("partnership", maintain_order=True).last()
    return asked.join(last, on="wave", how="semi")


def section(tables: Tables, as_of: date) -> dict[str, Figures]:
    """By partnership: ``n`` (its partners) and

    - ``room`` (0 to 100), ``crowding`` (0 or more), ``room_low`` (the room if everybody unplaced did just what it does) and
      ``unplaced`` (a count);
    - ``closest``: [{partnership, overlap}], the other partnerships that overlap most, 0 to 1 each, the largest first;
    - ``receptiveness`` (0 to 100) with ``receptiveness_low`` and ``receptiveness_high`` (95 %), ``wave``, ``respondents`` and
      ``organisations`` that they rest on;
    - ``opportunity``: crowded, receptive, resistance.

    ``reasons`` says why a figure is empty; ``lacking`` what is missing where all is ``too few``.
    """
    places = standing(tables, as_of).join(declared_complete(tables), on="territory", how="left", maintain_order="left")
    where = {row["partnership"]: row for row in places.iter_rows(named=True)}
    rooms = {row["partnership"]: row for row in crowding(tables, as_of).iter_rows(named=True)}
    asked = {row["partnership"]: row for row in receptiveness(tables, as_of).iter_rows(named=True)}
    partners, near, sizes = member_counts(tables, as_of), _closest(tables, as_of), _recorded(tables)
    found = {}
    for name in tables["partnerships"]["id"].sort():
        place = where.get(name, {})
        own: Figures = {"n": partners.get(name, 0), "rests_on": _rests_on(place.get("territory"), sizes)}
        if (lacking := _lacking(place)) is not None:
            found[name] = {"status": "too few", "lacking": lacking, **own}
            continue
        found[name] = {"status": "ok", **_figures(rooms[name], asked.get(name)), **own}
        found[name] |= {"closest": near.get(name, []) if near is not None else None}
        if near is None:
            found[name]["reasons"]["closest"] = later("There are too many partnerships to compare them one by one.")
        if name in asked:
            own["rests_on"].append(answers_behind(asked[name]))
    return found


def _lacking(place: Figures) -> str | None:
    """What is missing for the room to be told, as an English message; None where nothing is."""
    if not place:
        return later("Its territory is not recorded, so that it cannot be said who else works there.")
    if not place["complete"]:
        return later("The record of partnerships in its territory is not declared complete, so that any room would be too much.")
    if not place["placed"]:
        return later("Its policy domains are not recorded, so that it cannot be said who else works on them.")
    return None


def _figures(crowded: Figures, asked: Figures | None) -> Figures:
    space = room(crowded["crowding"])
    score = asked["score"] if asked is not None and asked["status"] == "ok" else None
    figures: Figures = {
        "room": space,
        "room_low": room(crowded["crowding_high"]),
        "crowding": crowded["crowding"],
        "unplaced": crowded["unplaced"],
        "receptiveness": score,
        "opportunity": opportunity(space, score),
        "reasons": {},
    }
    if asked is not None:
        figures |= {"wave": asked["wave"], "respondents": asked["respondents"], "organisations": asked["n"]}
    if asked is not None and score is not None:
        figures |= {f"receptiveness_{end}": asked[end] for end in ("low", "high")}
    return figures | {"reasons": empty_because(figures)}


def empty_because(figures: Figures) -> dict[str, str]:
    """Why receptiveness and the opportunity are empty, where they are."""
    because = {"receptiveness": UNKNOWN_CENTRE, "opportunity": UNDECIDED}
    return {name: reason for name, reason in because.items() if figures.get(name) is None}


def _closest(tables: Tables, as_of: date) -> dict[str, list[Figures]] | None:
    near = closest(tables, as_of)
    if near is None:
        return None
    lists = near.group_by("partnership", maintain_order=True).agg("other", "overlap")
    return {
        name: [{"partnership": other, "overlap": overlap} for other, overlap in zip(others, overlaps, strict=True)]
        for name, others, overlaps in lists.iter_rows()
    }


def _recorded(tables: Tables) -> dict[str, int]:
    """How many partnerships are recorded in each territory."""
    return dict(tables["partnerships"].drop_nulls("territory").group_by("territory").len().iter_rows())


def _rests_on(territory: str | None, sizes: dict[str, int]) -> list[Figures]:
    if territory is None:
        return []
    return [
        {"table": "territories", "where": {"code": territory}, "rows": 1},
        {"table": "partnerships", "where": {"territory": territory}, "rows": sizes.get(territory, 0)},
    ]
