"""What any set of many partners would pay: alone, less what disjoint listed groups among them save (METHOD.md section 7).

The cheapest partition of a set S into listed coalitions is what everybody in S would pay alone, less the most that disjoint
groups within S can save together. Groups that share no partner, however indirectly, do not concern each other, so each cluster
of overlapping groups is a small question of its own. A cluster is packed exactly where it has few groups, or few partners, or
where a few choices (this group or not) leave clusters that have. Where not, the groups that save most are taken first: such a
cost may be over the cheapest, never under it, and the figures say so.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from idele.method.coalitions import Masks, Numbers, partitioned
from idele.method.listed import LargeGame
from idele.method.readings.thresholds import PACKED_CHOICES_UP_TO, PACKED_EXACTLY_UP_TO

Present = NDArray[np.bool_]  # sets x players of the game, true where a player belongs to the set


@dataclass(frozen=True)
class Groups:
    """Groups by who belongs to them (groups x players of the game) and what each saves against everybody alone, most first."""

    members: Numbers
    savings: Numbers

    @property
    def players(self) -> Masks:
        """Who belongs to any."""
        return np.flatnonzero(self.members.any(axis=0))

    def only(self, kept: NDArray[np.bool_]) -> Groups:
        return Groups(self.members[kept], self.savings[kept])

    def clusters(self) -> list[Groups]:
        """The groups parted where they share nobody, however indirectly."""
        from scipy.sparse import csr_array
        from scipy.sparse.csgraph import connected_components

        if not len(self.savings):
            return []
        number, labels = connected_components(csr_array(self.members @ self.members.T), directed=False)
        return [self.only(labels == label) for label in range(number)]


@dataclass(frozen=True)
class Packing:
    """The most that disjoint groups within a set save, for groups of one cluster."""

    groups: Groups
    exact = True

    def saved(self, present: Present) -> Numbers:
        """By set."""
        raise NotImplementedError


@dataclass(frozen=True)
class ByGroups(Packing):
    """Looked up by the groups that are whole in the set: ``most`` (2^groups)."""

    most: Numbers

    def saved(self, present: Present) -> Numbers:
        members = self.groups.members
        whole = present.astype(float) @ members.T == members.sum(axis=1)
        return self.most[whole @ 2 ** np.arange(len(members))]


@dataclass(frozen=True)
class ByPlayers(Packing):
    """Looked up by the players that are in the set: ``most`` (2^players)."""

    most: Numbers

    def saved(self, present: Present) -> Numbers:
        players = self.groups.players
        return self.most[present[:, players] @ 2 ** np.arange(len(players))]


@dataclass(frozen=True)
class Choice(Packing):
    """With the first group or without it, whichever saves more; either leaves other clusters."""

    chosen: Groups
    with_it: list[Packing]
    without: list[Packing]

    def saved(self, present: Present) -> Numbers:
        whole = present[:, self.chosen.players].all(axis=1)
        taken = np.where(whole, self.chosen.savings[0] + savings(self.with_it, present), 0.0)
        return np.maximum(taken, savings(self.without, present))


@dataclass(frozen=True)
class Greedy(Packing):
    """The groups that save most first."""

    exact = False

    def saved(self, present: Present) -> Numbers:
        free, total = present.T.copy(), np.zeros(len(present))
        for row, saving in zip(self.groups.members, self.groups.savings, strict=True):
            players = np.flatnonzero(row)
            taken = free[players].all(axis=0)
            free[players] &= ~taken
            total += taken * saving
        return total


def savings(packings: list[Packing], present: Present) -> Numbers:
    """What is saved in all of these clusters, by set (sets x players of the game)."""
    return sum((packing.saved(present) for packing in packings), np.zeros(len(present)))


def packings(game: LargeGame, alone: Numbers) -> list[Packing]:
    """How the groups of a game that save anything are packed, by cluster; all together are no part of another coalition."""
    count = len(game.players)
    useful = [k for k, group in enumerate(game.groups) if 1 < len(group) < count and alone[group].sum() > game.costs[k]]
    members = np.zeros((len(useful), count))
    for row, k in enumerate(useful):
        members[row, game.groups[k]] = 1
    saving = members @ alone - game.costs[useful]
    order = np.argsort(-saving, kind="stable")
    return [
        _exactly(groups, PACKED_CHOICES_UP_TO) or Greedy(groups) for groups in Groups(members[order], saving[order]).clusters()
    ]


def _exactly(groups: Groups, choices: int) -> Packing | None:
    """The exact packing of a cluster, with so many choices at most; None where that is not enough."""
    if len(groups.savings) <= PACKED_EXACTLY_UP_TO:
        return ByGroups(groups, _most_by_groups(groups))
    if len(groups.players) <= PACKED_EXACTLY_UP_TO:
        return ByPlayers(groups, _most_by_players(groups))
    overlaps = groups.members @ groups.members.T > 0
    first = int(overlaps.sum(axis=1).argmax())
    if not choices:
        return None
    without = _each_exactly(groups.only(np.arange(len(overlaps)) != first), choices - 1)
    with_it = _each_exactly(groups.only(~overlaps[first]), choices - 1) if without is not None else None
    if without is None or with_it is None:
        return None
    return Choice(groups, groups.only(np.arange(len(overlaps)) == first), with_it, without)


def _each_exactly(groups: Groups, choices: int) -> list[Packing] | None:
    found = []
    for cluster in groups.clusters():
        packing = _exactly(cluster, choices)
        if packing is None:
            return None
        found.append(packing)
    return found


def _most_by_groups(groups: Groups) -> Numbers:
    """The most that disjoint ones of some groups save, for every choice of groups: with and without the last of them."""
    count = len(groups.savings)
    apart = (groups.members @ groups.members.T == 0) @ 2 ** np.arange(count)
    most = np.zeros(2**count)
    for group in range(count):
        earlier = np.arange(2**group)
        with_it = groups.savings[group] + most[earlier & apart[group]]
        most[2**group : 2 ** (group + 1)] = np.maximum(most[earlier], with_it)
    return most


def _most_by_players(groups: Groups) -> Numbers:
    """The same for every choice of players, as a game in which being alone costs nothing."""
    count = len(groups.players)
    costs = np.full((1, 2**count), np.inf)
    costs[0, 2 ** np.arange(count)] = 0
    costs[0, (groups.members[:, groups.players] @ 2 ** np.arange(count)).astype(np.int64)] = -groups.savings
    most: Numbers = -partitioned(costs)[0]
    return most


def cost_of(game: LargeGame, alone: Numbers, found: list[Packing], present: Present) -> Numbers:
    """What each set (sets x players) would pay: as listed, else its cheapest partition."""
    total = present @ alone - savings(found, present)
    prices = {group.tobytes(): price for group, price in zip(game.groups, game.costs.tolist(), strict=True)}
    named = [prices.get(np.flatnonzero(row).tobytes()) for row in present]
    return np.array([cost if price is None else price for price, cost in zip(named, total.tolist(), strict=True)])
