"""Empowerment and delivery: which form the partnership has, and where it is going (METHOD.md section 11; slide 11).

Answers:
    Do we build up what people here can do themselves, or run services for them; which of the known forms is that closest to;
    and are we on the way to another?

Formula:
    The two axes are scores of the full check-up, 0 to 100 (section 2), of three statements each. They are not good or bad:
    high is only another place. The *membership* of form ``k`` is ``exp(-d_k^2 / (2 * 15^2))`` over the sum of all, where
    ``d_k`` is the distance to its place on the map in points. *Nearest* is the form at the least distance; "none of these"
    where none is within 30 points. Membership is a share among the forms: where the nearest is "none of these" it says only
    which is least far.

    The *path* holds the closed waves of the same version that asked both, oldest first, and ends with the place told (the last
    closed wave; where none is closed, the last opened one).

    Beside the axes stand the hours of the ledger (costs) on empowerment and on delivery so far.

Thresholds:
    - The places of the forms: [reading] of the drawing on slide 11, in :mod:`idele.method.readings.forms`.
    - 15 points of width, 30 points to the nearest: METHOD.md section 11.

Example:
    Halfway between a social economy and a complex hybrid form, at (50, 60), both are as likely.

    >>> shares, nearest = membership(np.array([[50.0, 60.0], [0.0, 0.0]]))
    >>> round(shares[0]["complex hybrid"], 6) == round(shares[0]["social economy"], 6), round(sum(shares[0].values()), 6)
    (True, 1.0)
    >>> nearest
    ['complex hybrid', 'none of these']

Limits:
    A place on the map is what partners think of their partnership; with few organisations the interval is wide, and a move
    within it is none: the trend (section 4) tests moves. Do not say that one form is better than another, nor that a
    partnership must move on: local partnerships of level 1 may be just what a place needs. At equal distances the first in the
    order of METHOD.md is named.

Source:
    Slide 11 of *Working in Partnership*. The membership is a Gaussian kernel, as in fuzzy classification by distance to
    prototypes.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import numpy as np
import polars as pl
from numpy.typing import NDArray

from idele.method.answers import answers_behind, construct_figures
from idele.method.bands import DIGITS
from idele.method.readings.forms import FORMS, NONE_OF_THESE
from idele.method.readings.thresholds import FORM_WIDTH, FORM_WITHIN
from idele.method.waves import waves
from idele.tables import Tables
from idele.words import later

Figures = dict[str, Any]

AXES = ("empowerment", "delivery")
_PLACES = np.array([[form.empowerment, form.delivery] for form in FORMS.values()])


def membership(points: NDArray[np.float64]) -> tuple[list[dict[str, float]], list[str]]:
    """For every point (rows of empowerment, delivery, 0 to 100): {form: share}, which add up to 1, and the nearest form's key."""
    squares = ((points[:, None, :] - _PLACES[None]) ** 2).sum(axis=2)
    weights = np.exp((squares.min(axis=1, keepdims=True) - squares) / (2 * FORM_WIDTH**2))
    shares = weights / weights.sum(axis=1, keepdims=True)
    distances = np.sqrt(squares).round(DIGITS)
    keys = list(FORMS)
    first, within = distances.argmin(axis=1), distances.min(axis=1, initial=np.inf) <= FORM_WITHIN
    nearest = [keys[place] if near else NONE_OF_THESE for place, near in zip(first.tolist(), within.tolist(), strict=True)]
    return [dict(zip(keys, row, strict=True)) for row in shares.tolist()], nearest


def on_the_map(empowerment: float, delivery: float) -> Figures:
    """nearest and membership of one point."""
    (shares,), (nearest,) = membership(np.array([[empowerment, delivery]]))
    return {"nearest": nearest, "membership": shares}


def places(tables: Tables, as_of: date) -> pl.DataFrame:
    """Where each wave that asked about both axes puts its partnership, in the order of :func:`idele.method.waves.waves`.

    Columns: partnership, wave, closed, version_key, status (ok, too few, undefined), n and respondents (of the axis that fewer
    answered), and of either axis its score, _low, _high (95 %), _keys and _rows (what it rests on).
    """
    both = waves(tables, as_of).select("partnership", "wave", "closed", "version_key")
    for axis in AXES:
        own = construct_figures(tables, as_of).filter(pl.col("construct") == axis)
        columns = {f"{axis}_{name}": name for name in ("low", "high", "keys", "rows", "status", "n", "respondents")}
        both = both.join(own.select("wave", **{axis: "score"}, **columns), on="wave", maintain_order="left")
    statuses = [f"{axis}_status" for axis in AXES]
    few, undefined = (pl.any_horizontal(pl.col(statuses) == status) for status in ("too few", "undefined"))
    return both.filter(pl.all_horizontal(pl.col(statuses).is_not_null())).with_columns(
        status=pl.when(few).then(pl.lit("too few")).when(undefined).then(pl.lit("undefined")).otherwise(pl.lit("ok")),
        n=pl.min_horizontal(f"{axis}_n" for axis in AXES),
        respondents=pl.min_horizontal(f"{axis}_respondents" for axis in AXES),
    )


def hours(tables: Tables, as_of: date) -> pl.DataFrame:
    """The ledger's hours (costs) by ``as_of``: partnership, rows, empowerment, delivery.

    0 where a partnership records hours by activity and none on that one; one that records none at all is not in it.
    """
    costs = tables["ledger"].filter(pl.col("kind") == "cost", pl.col("date") <= as_of).drop_nulls(["activity", "hours"])
    spent = {axis: pl.col("hours").filter(pl.col("activity") == axis).sum() for axis in AXES}
    on_axes = pl.col("activity").is_in(AXES).sum()
    return costs.sort("partnership", "activity", "hours").group_by("partnership", maintain_order=True).agg(rows=on_axes, **spent)


def section(tables: Tables, as_of: date) -> dict[str, Figures]:
    """By partnership that was asked about both axes: ``wave``, ``n`` and ``respondents`` (of the axis that fewer answered) and

    - ``empowerment``, ``delivery`` (0 to 100), each with ``_low`` and ``_high`` (95 %);
    - ``nearest`` (a form's key, or "none of these") and ``membership`` {form: share};
    - ``path``: [{wave, empowerment, delivery}], oldest first;
    - ``hours_empowerment``, ``hours_delivery``: the ledger's hours so far.

    ``reasons`` says why a figure is empty.
    """
    asked = places(tables, as_of)
    last = asked.group_by("partnership", maintain_order=True).last().sort("partnership")
    spent = {row["partnership"]: row for row in hours(tables, as_of).iter_rows(named=True)}
    paths = _paths(asked, last)
    shares, nearest = membership(last.select(pl.col(AXES).fill_null(0.0)).to_numpy())
    found = {}
    for row, own_shares, form in zip(last.iter_rows(named=True), shares, nearest, strict=True):
        name = row["partnership"]
        path, costs = paths.get(name, []), spent.get(name)
        behind = {"wave": row["wave"], **{key: row[key] for key in ("n", "respondents")}, "rests_on": _rests_on(row, path, costs)}
        if row["status"] == "undefined":
            behind["reason"] = later("The scale of this wave has no range.")
        figures = _figures(row, path, costs) | {"nearest": form, "membership": own_shares} if row["status"] == "ok" else {}
        found[name] = {"status": row["status"], **figures, **behind}
    return found


def _paths(asked: pl.DataFrame, last: pl.DataFrame) -> dict[str, list[Figures]]:
    """By partnership the rows of :func:`places` that its path leads over."""
    end = last.select("partnership", "version_key", end="wave")
    over = asked.join(end, on=["partnership", "version_key"], maintain_order="left").filter(
        pl.col("status") == "ok", pl.col("closed") | (pl.col("wave") == pl.col("end"))
    )
    paths: dict[str, list[Figures]] = {}
    for row in over.iter_rows(named=True):
        paths.setdefault(row["partnership"], []).append(row)
    return paths


def _figures(row: Figures, path: Sequence[Figures], costs: Figures | None) -> Figures:
    reasons = {}
    if row["empowerment_low"] is None or row["delivery_low"] is None:
        reasons["interval"] = later("Too few organisations answered for an interval.")
    if costs is None:
        unrecorded = later("The ledger holds no hours by activity.")
        reasons |= {f"hours_{axis}": unrecorded for axis in AXES}
    return {
        **{f"{axis}{end}": row[f"{axis}{end}"] for axis in AXES for end in ("", "_low", "_high")},
        "path": [{"wave": point["wave"], **{axis: point[axis] for axis in AXES}} for point in path],
        **{f"hours_{axis}": costs[axis] if costs is not None else None for axis in AXES},
        **({"reasons": reasons} if reasons else {}),
    }


def _rests_on(row: Figures, path: Sequence[Figures], costs: Figures | None) -> list[Figures]:
    over = [*path, *([row] if row["wave"] not in [point["wave"] for point in path] else [])]
    answers = [
        answers_behind({"wave": point["wave"], "keys": point[f"{axis}_keys"], "rows": point[f"{axis}_rows"]})
        for point in over
        for axis in AXES
    ]
    ledger = {"table": "ledger", "where": {"partnership": row["partnership"], "activity": list(AXES)}}
    return [*answers, *([{**ledger, "rows": costs["rows"]}] if costs is not None else [])]
