"""The Shapley value of many partners: exact where clusters are small, else sampled with its standard error (METHOD.md section 7).

The value is linear, so that a game of many partners may be taken apart. What each would pay alone is its own. What groups save
is saved cluster by cluster (:mod:`idele.method.packing`), and a cluster is a game of its own members: exact up to 16 of them,
above that sampled over seeded orders of joining. Where the listed price of a coalition is not that of its cheapest partition
(that of all together, as a rule), the difference changes one coalition alone, whose part in the value has a closed form.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import comb

import numpy as np
from numpy.typing import NDArray

from idele.method.canonical import Structure, canonical
from idele.method.coalitions import Masks, Numbers, membership
from idele.method.listed import LargeGame
from idele.method.packing import Packing, savings
from idele.method.readings.thresholds import SHAPLEY_EXACT_UP_TO, SHAPLEY_SAMPLES
from idele.method.shapley import shapley

AT_ONCE = 4_000_000  # cells of the largest array that is made at once


def sampled_shapley(game: LargeGame, alone: Numbers, found: list[Packing]) -> tuple[Numbers, Numbers]:
    """What each player pays, and the standard error of that: 0 where nothing had to be sampled.

    Every order is walked forwards and backwards, which steadies the mean; the error is over such pairs. The seed is made of the
    sorted costs, and players are numbered by their place in the game, not by id. Players who could change places without
    changing the game share one figure.
    """
    paid: Numbers = alone + _of_single_coalitions(game, alone, found)
    error = np.zeros(len(alone))
    for packing in found:
        players = packing.groups.players
        if len(players) <= SHAPLEY_EXACT_UP_TO:
            paid[players] -= _exact(packing, len(alone))
        else:
            saved, off = _sampled(game, packing)
            paid[players] -= saved
            error[players] = off
    return paid, error


def _of_single_coalitions(game: LargeGame, alone: Numbers, found: list[Packing]) -> Numbers:
    """What the listed prices that differ from the cheapest partition add to each player's value.

    A difference d of a coalition T of t among n players adds ``d / (t C(n, t))`` to its members and takes ``d / ((n - t) C(n,
    t))`` from each of the others: so often does it stand when one of them joins.
    """
    count, value = len(alone), np.zeros(len(alone))
    present = np.zeros((len(game.groups), count), dtype=bool)
    for row, group in enumerate(game.groups):
        present[row, group] = True
    differences = game.costs - (present @ alone - savings(found, present))
    for members, difference in zip(present, differences.tolist(), strict=True):
        size = int(members.sum())
        of_all = difference / comb(count, size)
        value += np.where(members, of_all / size, -of_all / max(count - size, 1))
    return value


def _exact(packing: Packing, count: int) -> Numbers:
    players = packing.groups.players
    present = np.zeros((2 ** len(players), count), dtype=bool)
    present[:, players] = membership(len(players)) > 0
    return shapley(packing.saved(present)[None])[0]


def _sampled(game: LargeGame, packing: Packing) -> tuple[Numbers, Numbers]:
    """What each player of a cluster saves on average over seeded orders of joining, and the standard error."""
    players, twins = packing.groups.players, _twins(game)
    place_of = {player: place for place, player in enumerate(players.tolist())}
    places = np.array([place_of[player] for player in _places(game, twins).tolist() if player in place_of])
    random = np.random.default_rng(np.sort(game.costs).view(np.uint64))
    pairs = SHAPLEY_SAMPLES // 2
    orders = places[random.permuted(np.tile(np.arange(len(places)), (pairs, 1)), axis=1)]
    extra = (extra_savings(packing, len(twins), orders) + extra_savings(packing, len(twins), orders[:, ::-1])) / 2
    firsts = np.array([place_of[twin] for twin in twins[players].tolist()])
    shares = np.zeros((len(players), len(players)))
    shares[np.arange(len(players)), firsts] = 1
    alike = (extra @ shares / np.maximum(shares.sum(axis=0), 1))[:, firsts]
    return alike.mean(axis=0), alike.std(axis=0, ddof=1) / np.sqrt(pairs)


def extra_savings(packing: Packing, count: int, orders: Masks) -> Numbers:
    """What each player of a cluster adds to what those before it save, in each of these orders (orders x its players)."""
    step = max(1, AT_ONCE // (count * orders.shape[1]))
    parts = [_extra(packing, count, orders[first : first + step]) for first in range(0, len(orders), step)]
    return np.concatenate(parts)


def _extra(packing: Packing, count: int, orders: Masks) -> Numbers:
    number, size = orders.shape
    joined = np.argsort(orders, axis=1)[:, None, :] <= np.arange(size)[:, None]  # by order, step and player of the cluster
    present = np.zeros((number * size, count), dtype=bool)
    present[:, packing.groups.players] = joined.reshape(-1, size)
    saved = packing.saved(present).reshape(number, size)
    extra = np.empty(orders.shape)
    extra[np.arange(number)[:, None], orders] = np.diff(saved, axis=1, prepend=0.0)
    return extra


def _twins(game: LargeGame) -> Masks:
    """For each player the first with whom it could change places: the same groups at the same price, but for the two of them."""
    priced = {frozenset(group.tolist()): float(price) for group, price in zip(game.groups, game.costs, strict=True)}
    mine: list[dict[frozenset[int], float]] = [{} for _player in game.players]
    for group, price in priced.items():
        for player in group:
            mine[player][group] = price
    firsts: dict[tuple[float, ...], list[int]] = {}
    twins = np.arange(len(game.players))
    for player, own in enumerate(mine):
        alike = firsts.setdefault(tuple(sorted(own.values())), [])
        twin = next((other for other in alike if _interchangeable(player, other, own, mine[other])), None)
        if twin is None:
            alike.append(player)
        else:
            twins[player] = twin
    return twins


def _interchangeable(one: int, other: int, own: Mapping[frozenset[int], float], theirs: Mapping[frozenset[int], float]) -> bool:
    return all(other in group or theirs.get(group - {one} | {other}) == price for group, price in own.items())


def _places(game: LargeGame, twins: Masks) -> Masks:
    """The players in an order that rests on the game alone; twins among themselves in the order given."""
    count = len(game.players)
    source = np.concatenate([np.asarray(group) for group in game.groups])
    target = count + np.repeat(np.arange(len(game.groups)), [len(group) for group in game.groups])
    among_twins = np.array([(twins[:player] == twins[player]).sum() for player in range(count)])
    prices = np.unique(game.costs, return_inverse=True)[1] + count
    first: NDArray[np.int64] = np.concatenate([among_twins, prices])
    structure = Structure(count + len(game.groups), source, target, np.zeros(len(source), dtype=np.uint64))
    order = canonical(structure, first)[0]
    answer: Masks = order[order < count]
    return answer
