"""Joint costs as the table ``coalition_costs`` lists them, made ready for games (METHOD.md section 7)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import polars as pl

from idele.method.coalitions import Masks, Numbers
from idele.tables import Tables


@dataclass(frozen=True)
class Games:
    """Joint costs of equally many players; players are numbered in the order of ``players``, which is that of their ids.

    ``costs``, ``low`` and ``high`` (games x 2^n) hold what each coalition listed would pay, and at the least and at the most;
    not-a-number where it was not listed.
    """

    names: list[tuple[str, str]]  # partnership, name of the joint cost
    players: list[list[str]]
    costs: Numbers
    low: Numbers
    high: Numbers


@dataclass(frozen=True)
class LargeGame:
    """A joint cost of so many players that not every coalition can be looked at: what those listed would pay."""

    name: tuple[str, str]
    players: list[str]
    groups: list[Masks]  # the players of each coalition, by number
    costs: Numbers


def listed(tables: Tables) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The joint costs, and the coalitions listed of each.

    First: game (number), partnership, name, players (ids, sorted), n. Second: game, members (numbers of players, sorted),
    money, low and high; one row a set of organisations, the cheapest where the same set is listed in other words (``a+a`` is
    ``a``). What is given as a range reaches from the least to the most of ``money_low``, ``money`` and ``money_high``.
    """
    rows = tables["coalition_costs"].with_row_index("row")
    one_each = rows.select("row", "partnership", "name", pl.col("coalition").str.split("+").alias("organisation"))
    members = one_each.explode("organisation").filter(pl.col("organisation") != "").unique()
    games = (
        members.group_by("partnership", "name")
        .agg(players=pl.col("organisation").unique().sort())
        .sort("partnership", "name")
        .with_columns(n=pl.col("players").list.len().cast(pl.Int64))
        .with_row_index("game")
    )
    numbered = games.select("game", "partnership", "name", pl.col("players").alias("organisation")).explode("organisation")
    numbered = numbered.with_columns(player=pl.int_range(pl.len(), dtype=pl.Int64).over("game"))
    coalitions = (
        members.join(numbered, on=["partnership", "name", "organisation"])
        .group_by("row", "game")
        .agg(members=pl.col("player").sort())
        .join(rows.select("row", "money", *_range()), on="row")
        .with_columns(key=pl.col("members").cast(pl.List(pl.String)).list.join("+"))
        .sort("game", "key", "money", "low", "high")
        .unique(["game", "key"], keep="first", maintain_order=True)
    )
    return games, coalitions.select("game", "members", "money", "low", "high")


def _range() -> list[pl.Expr]:
    return [pl.min_horizontal("money", "money_low").alias("low"), pl.max_horizontal("money", "money_high").alias("high")]


def of_size(games: pl.DataFrame, coalitions: pl.DataFrame, players: int) -> Games:
    """The games of so many players."""
    mine = games.filter(pl.col("n") == players).with_row_index("place")
    rows = coalitions.join(mine.select("game", "place"), on="game", maintain_order="left")
    numbers = (
        rows.select(pl.col("members").list.eval(pl.lit(2).pow(pl.element()).cast(pl.Int64)).list.sum()).to_series().to_numpy()
    )
    tables = []
    for column in ("money", "low", "high"):
        table = np.full((mine.height, 2**players), np.nan)
        table[rows["place"].to_numpy(), numbers] = rows[column].to_numpy()
        tables.append(table)
    names = list(mine.select("partnership", "name").iter_rows())
    return Games(names, mine["players"].to_list(), *tables)


def large(games: pl.DataFrame, coalitions: pl.DataFrame, over: int) -> Iterator[LargeGame]:
    """The games of more than so many players, one after another."""
    for game, partnership, name, players, _n in games.filter(pl.col("n") > over).iter_rows():
        rows = coalitions.filter(pl.col("game") == game)
        groups = [np.array(members) for members in rows["members"].to_list()]
        yield LargeGame((partnership, name), players, groups, rows["money"].to_numpy())
