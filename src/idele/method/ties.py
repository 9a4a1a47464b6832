"""Who trusts whom: ratings as ties, and the trust networks of all partnerships as arrays (METHOD.md section 6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np
import polars as pl
from numpy.typing import NDArray

from idele.method.network import Networks, Numbers, ratio
from idele.method.nodes import nodes
from idele.method.once import once
from idele.method.waves import last_waves, waves
from idele.tables import Tables


@once
def ties(tables: Tables, as_of: date) -> pl.DataFrame:
    """Who rated whom in every wave opened by ``as_of``, a row a tie; rating oneself is no tie.

    Columns: partnership, wave, rater, ratee, trust: the mean of the ratings given (of three), 0 to 100 of the wave's rating
    range; empty where none was given.
    """
    scale = pl.when(pl.col("rating_high") > pl.col("rating_low")).then(pl.col("rating_high") - pl.col("rating_low"))
    mean = pl.mean_horizontal("reliability", "support", "openness")
    return (
        tables["ratings"]
        .filter(pl.col("rater") != pl.col("ratee"))
        .join(waves(tables, as_of).select("wave", "partnership", "rating_low", "rating_high"), on="wave")
        .select("partnership", "wave", "rater", "ratee", trust=(mean - pl.col("rating_low")) / scale * 100)
        .sort("partnership", "wave", "trust", "rater", "ratee", nulls_last=True)
    )


@dataclass(frozen=True)
class TrustNetworks:
    """The trust networks of a programme's partnerships as arrays; the k-th network is that of the k-th row of ``waves``.

    ``organisation``, ``answered`` and ``missing`` are by node, ``trust`` (0 to 100, or not-a-number) is by tie.
    """

    waves: pl.DataFrame
    networks: Networks
    organisation: NDArray[np.object_]
    answered: NDArray[np.bool_]
    missing: NDArray[np.bool_]
    trust: Numbers

    def tie_range(self, number: int) -> tuple[int, int]:
        """Where the ties of a network begin and end; they stand network by network."""
        return int(self._tie_edges[number]), int(self._tie_edges[number + 1])

    @cached_property
    def _tie_edges(self) -> NDArray[np.int64]:
        return np.concatenate([[0], np.cumsum(self.networks.ties)])

    @property
    def density(self) -> Numbers:
        """Ties over the ordered pairs that somebody who answered could have named."""
        heard = self.networks.per_network(~self.missing)
        return ratio(self.networks.ties, heard * (self.networks.sizes - 1))


def trust_networks(tables: Tables, as_of: date) -> TrustNetworks:
    """The network of the last wave with ratings of each partnership, by ``as_of``."""
    chosen = last_waves(tables, as_of, "ratings")
    at = nodes(tables, chosen, as_of).join(
        chosen.select("partnership").with_row_index("network"), on="partnership", maintain_order="left"
    )
    place = at.select("wave", "organisation").with_row_index("node")
    tied = (
        ties(tables, as_of)
        .join(place.rename({"organisation": "rater", "node": "source"}), on=["wave", "rater"], maintain_order="left")
        .join(place.rename({"organisation": "ratee", "node": "target"}), on=["wave", "ratee"], maintain_order="left")
    )
    return TrustNetworks(
        waves=chosen,
        networks=Networks(
            chosen.height,
            at["network"].cast(pl.Int64).to_numpy(),
            tied["source"].cast(pl.Int64).to_numpy(),
            tied["target"].cast(pl.Int64).to_numpy(),
        ),
        organisation=at["organisation"].to_numpy(),
        answered=at["answered"].to_numpy(),
        missing=at["missing"].to_numpy(),
        trust=tied["trust"].cast(pl.Float64).fill_null(float("nan")).to_numpy(),
    )
