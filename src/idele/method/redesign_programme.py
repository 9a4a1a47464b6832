"""The redesign of one partnership as an integer programme, for HiGHS (METHOD.md section 13).

A variable says of each design whether it is taken, one of each action; one of each new connection whether it is made, so many
in all; and one of each need how far it is carried: no more than a design that has it is taken, nor than a connection that would
carry it is made. What the designs taken bring to a body stays within what it may hold. The objective adds up what the designs
are worth and what the needs carried give back. Everything is linear, and nothing is approximated.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

from idele.method.readings.thresholds import NEW_CONNECTIONS, REDESIGN_SECONDS

SCALE = 1e4  # the most that an action weighs in the programme: far over the solver's tolerances and far under its large numbers


class Problem(NamedTuple):
    """The rows of one partnership.

    designs: design, action, weight, worth; needs: design, need, loss; connections: order, need; loads: design, organisation,
    change; limits: organisation, spare (how many more functions it may hold).
    """

    designs: pl.DataFrame
    needs: pl.DataFrame
    connections: pl.DataFrame
    loads: pl.DataFrame
    limits: pl.DataFrame


class Solution(NamedTuple):
    """The designs taken, the connections made (their order), and what no redesign is worth more than (None: this is the best)."""

    designs: list[int]
    connections: list[int]
    most: float | None


def solve(problem: Problem, seconds: float = REDESIGN_SECONDS) -> Solution | None:
    """The best designs and connections; those found so far after so many ``seconds``; None where none were found by then."""
    from scipy.optimize import Bounds, LinearConstraint, milp

    columns = _Columns(problem)
    scale = SCALE / float(problem.designs["weight"].max())  # type: ignore[arg-type]
    matrix, low, high = columns.constraints()
    found = milp(
        -scale * columns.objective(),
        integrality=columns.whole(),
        bounds=Bounds(0, 1),
        constraints=LinearConstraint(matrix, low, high),
        options={"time_limit": seconds, "mip_rel_gap": 0.0},
    )
    if found.x is None:
        return None
    taken = found.x > 0.5
    designs, connections = columns.design_ids[taken[: columns.x]], np.flatnonzero(taken[columns.x + columns.y :])
    most = None if found.status == 0 else -found.mip_dual_bound / scale
    return Solution(designs.tolist(), connections.tolist(), most)


class _Columns:
    """Where the variables stand: first the designs (x of them), then the needs (y), then the connections (z)."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.design_ids = problem.designs["design"].to_numpy()
        self.need_ids = np.unique(problem.needs["need"].to_numpy())
        self.x, self.y = len(self.design_ids), len(self.need_ids)
        self.z = problem.connections["order"].n_unique()
        self._rows: list[NDArray[Any]] = []
        self._columns: list[NDArray[Any]] = []
        self._values: list[NDArray[Any]] = []

    def objective(self) -> NDArray[np.float64]:
        lost = self.problem.needs.unique("need").sort("need")["loss"].to_numpy()
        return np.concatenate([self.problem.designs["worth"].to_numpy(), lost, np.zeros(self.z)])

    def whole(self) -> NDArray[np.int64]:
        return np.concatenate([np.ones(self.x), np.zeros(self.y), np.ones(self.z)]).astype(np.int64)

    def constraints(self) -> tuple[Any, NDArray[np.float64], NDArray[np.float64]]:
        """One design of each action; needs by designs; needs by connections; so many connections; what bodies may hold."""
        from scipy.sparse import csr_array

        problem = self.problem
        actions = problem.designs["action"].rank("dense").to_numpy().astype(np.int64) - 1
        count = int(actions.max()) + 1
        self._put(actions, np.arange(self.x), 1.0)
        by_design, by_connection, in_all = count, count + self.y, count + 2 * self.y
        each = np.arange(self.y)
        self._put(by_design + each, self.x + each, 1.0)
        self._put(by_design + self._need(problem.needs), self._design(problem.needs), -1.0)
        self._put(by_connection + each, self.x + each, 1.0)
        self._put(
            by_connection + self._need(problem.connections), self._connection(problem.connections["order"].to_numpy()), -1.0
        )
        self._put(np.full(self.z, in_all), self._connection(np.arange(self.z)), 1.0)
        limits = problem.limits.with_row_index("row")
        loads = problem.loads.join(limits, on="organisation")
        self._put(in_all + 1 + loads["row"].to_numpy().astype(np.int64), self._design(loads), loads["change"].to_numpy())
        total = in_all + 1 + limits.height
        high = np.concatenate([np.ones(count), np.zeros(2 * self.y), [NEW_CONNECTIONS], limits["spare"].to_numpy()]).astype(float)
        low = np.concatenate([np.ones(count), np.full(total - count, -np.inf)])
        places = (np.concatenate(self._rows), np.concatenate(self._columns))
        shape = (total, self.x + self.y + self.z)
        return csr_array((np.concatenate(self._values), places), shape=shape), low, high

    def _put(self, rows: NDArray[Any], columns: NDArray[Any], values: Any) -> None:
        self._rows.append(rows)
        self._columns.append(columns)
        self._values.append(np.broadcast_to(np.asarray(values, dtype=float), rows.shape))

    def _design(self, rows: pl.DataFrame) -> NDArray[np.int64]:
        return np.searchsorted(self.design_ids, rows["design"].to_numpy())

    def _need(self, rows: pl.DataFrame) -> NDArray[np.int64]:
        return np.searchsorted(self.need_ids, rows["need"].to_numpy())

    def _connection(self, order: NDArray[Any]) -> NDArray[np.int64]:
        return self.x + self.y + order.astype(np.int64)
