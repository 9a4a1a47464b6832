"""How unequally something is spread: the Gini coefficient."""

from __future__ import annotations

import polars as pl


def gini(column: str) -> pl.Expr:
    """The Gini coefficient of ``column`` (amounts of 0 or more) in each group: 0 all alike, towards 1 one has it all.

    It is half the mean absolute difference between any two, over the mean; of n, one that has it all gives ``1 - 1/n``. Null
    where the amounts add up to nothing. (Gini 1912; the formula for sorted amounts is in Sen 1973.)

    >>> pl.DataFrame({"leads": [0, 1, 3]}).select(gini("leads")).item()
    0.5
    """
    amounts = pl.col(column).cast(pl.Float64).sort()
    total, count = amounts.sum(), pl.len()
    ranked = (amounts * pl.int_range(1, count + 1)).sum()
    return pl.when(total > 0).then(2 * ranked / (count * total) - (count + 1) / count)
