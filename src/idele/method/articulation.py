"""Cut points of an undirected graph by depth-first search (Hopcroft and Tarjan 1973, Commun. ACM 16).

networkx has this too; importing it costs more time than a whole small package takes to measure.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def articulation(size: int, first: NDArray[np.int64], second: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Nodes without which the graph of edges ``first[k]`` to ``second[k]`` falls into more pieces; time is linear in its size.

    >>> articulation(3, np.array([0, 1]), np.array([1, 2])).tolist()
    [False, True, False]
    """
    ends = np.concatenate([first, second])
    order = np.argsort(ends, kind="stable")
    others = np.concatenate([second, first])[order].tolist()
    following = np.searchsorted(ends[order], np.arange(size + 1)).tolist()
    last = following[1:]
    entered, lowest, parent = [0] * size, [0] * size, [-1] * size
    cut = np.zeros(size, dtype=bool)
    clock = 0
    for root in np.unique(ends).tolist():
        if entered[root]:
            continue
        clock += 1
        entered[root] = lowest[root] = clock
        path, branches = [root], 0
        while path:
            node = path[-1]
            if following[node] < last[node]:
                other = others[following[node]]
                following[node] += 1
                if not entered[other]:
                    clock += 1
                    entered[other] = lowest[other] = clock
                    parent[other] = node
                    path.append(other)
                elif other != parent[node]:
                    lowest[node] = min(lowest[node], entered[other])
                continue
            path.pop()
            above = parent[node]
            if above == root:
                branches += 1
            elif above >= 0 and lowest[node] >= entered[above]:
                cut[above] = True
            if above >= 0:
                lowest[above] = min(lowest[above], lowest[node])
        cut[root] = branches > 1
    return cut
